"""Pages as a stranger's: the newspaper's host is replaced wherever it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crawler.layouts.page import Page
from samples import markup
from samples.addresses import article_url
from samples.build import editions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samples.source import Edition

STRANGER = "bao.example"
NOT_LAYOUTS = {"a_id_fck_2019": "a_id_fck"}
"""The skin of 2019 has no layout of its own: today's knows its names too."""


def hidden(url: str, text: str, *hosts: str) -> Page:
    """The page on another host, with its links leading there; no host of the list is left."""
    for host in hosts:
        url, text = url.replace(host, STRANGER), text.replace(host, STRANGER)
    assert not re.search("|".join(map(re.escape, hosts)), url + text)
    return Page(url, text)


def sample_pages(edition: Edition) -> Iterator[tuple[Page, bool]]:
    """Every page of a practice newspaper but robots.txt, and whether it is an article's."""
    articles = {article_url(article) for article in edition.articles}
    for page in markup.pages(edition):
        if page.status == 200 and not page.content_type.startswith("text/plain"):
            yield hidden(page.url, page.text, edition.newspaper.host), page.url in articles


EDITIONS = editions()
