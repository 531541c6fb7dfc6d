"""From a capture to a draft: which layout reads it, and what the draft begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from archive.times import VIETNAM
from crawler.facts import layout_of
from crawler.items import ArticleDraft
from crawler.layouts import unknown
from crawler.layouts.page import Page
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    from archive.captures import Capture
    from archive.frontier import Link
    from crawler.newspaper import NewspaperSpider


def draft_of(
    newspaper: type[NewspaperSpider], link: Link, capture: Capture, payload: bytes
) -> ArticleDraft:
    """Read an article's page with the layout that was valid when it was fetched."""
    on = capture.fetched_at.astimezone(VIETNAM).date()
    layout = layout_of(newspaper, link.url, on) or unknown.LAYOUT
    match = layout.article_path.search(urlsplit(link.url).path)
    headers = {name.casefold(): value for name, value in capture.headers}
    page = Page.from_bytes(capture.final_url, payload, headers.get("content-type"))
    return ArticleDraft(
        site=newspaper.name,
        key=link.key,
        native_id=match.groupdict().get("id") if match else None,
        url=canonical_url(link.url, newspaper.hosts),
        fetched_at=capture.fetched_at,
        reading=layout.article(page),
        capture_id=capture.id,
        capture_sha256=capture.sha256,
        noarchive="noarchive" in headers.get("x-robots-tag", "").casefold(),
    )
