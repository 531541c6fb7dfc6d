"""Báo Điện Biên Phủ: a single-page application whose lists come from a JSON API.

Facts: a public crawler that ran on the site in 2026 asks the API for lists and reads articles from
their public pages (`div.editor-content`, `#detail-news a`). The API's address of one article is in
no fact, nor a page or offset of its lists: the next page is the same list with a higher `limit`.
Unknown: lead, date and byline elements (JSON-LD and meta tags are read).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

from crawler.layouts.layout import Layout, Selectors, UnreadableListError
from crawler.layouts.page import path_of

if TYPE_CHECKING:
    from crawler.layouts.page import Page

API = "https://api-dienbien.baodienbienphu.vn/api/web/article-get-news-by-category-slug"
SITE = "https://baodienbienphu.vn"
FIRST_LIMIT = 20
MOST = 320
"""We ask for no more articles at once: the server answers them all anew each time."""

_SECTION = re.compile(r"^/tin-tuc/(?P<slug>[a-z0-9-]+)/?$")


def request_url(url: str) -> str:
    """The API's address for a section's; every other address is its own."""
    match = _SECTION.match(path_of(url))
    return _asked(match["slug"], FIRST_LIMIT) if match else url


def _asked(slug: str, limit: int) -> str:
    return f"{API}?{urlencode({'category_slug': slug, 'limit': limit})}"


def _is_answer(page: Page) -> bool:
    return path_of(page.url) == path_of(API)


def read_list(page: Page) -> list[str] | None:
    """The links of an answer of the API; None for an HTML page (the home page has links).

    Raises:
        UnreadableListError: the API answered something else than its JSON.
    """
    if not _is_answer(page):
        return None
    return [url for entry in _entries(page) if (url := _address(entry))]


def _entries(page: Page) -> list[dict[str, Any]]:
    try:
        entries = json.loads(page.text)["data"]["list"]
        return [entry for entry in entries or () if isinstance(entry, dict)]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableListError(
            f"The API's answer is not the JSON that the layout knows ({error!r:.80})."
        ) from error


def _address(entry: dict[str, Any]) -> str | None:
    kind = entry.get("article_type_slug") or "tin-bai"
    parts = (kind, entry.get("category_slug"), entry.get("article_slug"))
    if not all(isinstance(part, str) and part for part in parts):
        return None
    return "/".join((SITE, *map(str, parts)))


def next_page(page: Page) -> str | None:
    """The same list with twice the limit; None where the answer had fewer than asked for."""
    if not _is_answer(page):
        return None
    query = parse_qs(urlsplit(page.url).query)
    slug, limit = query.get("category_slug", [""])[0], query.get("limit", [""])[0]
    if not slug or not limit.isdecimal():
        return None
    full = len(_entries(page)) >= int(limit)
    return _asked(slug, int(limit) * 2) if full and int(limit) < MOST else None


LAYOUT = Layout(
    name="spa_api_dienbien",
    # Three parts; a section has two, and lies below /tin-tuc/.
    article_path=re.compile(
        r"^/(?!tin-tuc/)(?P<type>[a-z0-9-]+)/(?P<cat>[a-z0-9-]+)/(?P<slug>[a-z0-9-]+)/?$"
    ),
    list_path=_SECTION,
    links=("a[href*='/tin-bai/']",),
    request_url=request_url,
    read_list=read_list,
    next_page=next_page,
    deep_lists=False,
    fields=Selectors(
        title=("h1",),
        body=("div.editor-content", ".editor-content"),
        section=("#detail-news a[href*='/tin-tuc/']",),
    ),
)

OLD_2019 = Layout(
    name="spa_api_dienbien_2019",
    article_path=re.compile(r"(?P<id>\d{5,})"),
    hosts=(
        "baodienbienphu.com.vn",
        "www.baodienbienphu.com.vn",
        "baodienbienphu.info.vn",
        "www.baodienbienphu.info.vn",
    ),
    fields=Selectors(
        lead=(".sapo",), body=(".newsLeft",), date=(".time",), exclude=(".sapo", ".time")
    ),
)
"""The newspaper in 2019, on its old hosts. The shape of its addresses is in no fact."""
