"""What every part of a visit asks of an answer: is it one, and how is it asked for again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler import failures
from crawler.layouts.page import Page

if TYPE_CHECKING:
    from scrapy.http import Response

    from archive.captures import Capture

READ_STATUSES = [304, *range(400, 600)]
"""Besides 200, what we look at ourselves. Redirects are Scrapy's to follow."""


def failure_of(response: Response) -> failures.Failure | None:
    """Why an answer is no page: a block, or its status; None for a page."""
    return blocked(response) or failures.of_status(response.status)


def blocked(response: Response) -> failures.Failure | None:
    """The challenge or block page that an answer is, as `crawler.middlewares.blocks` saw it."""
    reason = response.meta.get("block")
    if reason is None:
        return None
    message = f"{response.url} {reason}; the host is left alone."
    return failures.Failure(kind="blocked", message=message, of_host=True)


def page_of(response: Response, payload: bytes | None = None) -> Page:
    """The page of an answer; `payload` where the answer itself is empty (304)."""
    header = response.headers.get("Content-Type")
    content_type = header.decode("latin-1") if header else None
    return Page.from_bytes(response.url, payload or response.body, content_type)


def conditions(known: Capture | None) -> dict[str, str]:
    """Headers that ask for a page only if it has changed since we last had it."""
    if known is None or known.status not in (200, 304):
        return {}
    sent = {name.casefold(): value for name, value in known.headers}
    pairs = (("If-None-Match", sent.get("etag")), ("If-Modified-Since", sent.get("last-modified")))
    return {name: value for name, value in pairs if value}
