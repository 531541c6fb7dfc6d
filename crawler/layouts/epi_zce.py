"""ePi's `zce / cms-*` CMS: `article.story` lists, `article__*` pages, load-more by a JSON API.

Facts: one full real article page of Báo Lào Cai, and a page of a national paper of the same
maker. The API's path has been seen on sister sites only.
Oddities: paragraphs may be bare `<div>`; `+0700` without a colon; `og:url` is a share link; meta
robots says `noarchive`; a list page has one HTML page, the rest comes as JSON.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from crawler.layouts.layout import Layout, Selectors, UnreadableListError
from crawler.layouts.page import absolute, path_of

if TYPE_CHECKING:
    from crawler.layouts.page import Page

_API_PATH = re.compile(r"^/api/morenews-zone-(?P<zone>\d+)-(?P<page>\d+)\.html$")
_DOMAIN_API = re.compile(r"""domainApi['"]?\s*[:=]\s*['"](https://[^'"/]+)""")


def read_list(page: Page) -> list[str] | None:
    """The links of an answer of the JSON API; None for an HTML page.

    Raises:
        UnreadableListError: the API answered something else than its JSON.
    """
    if _API_PATH.match(path_of(page.url)) is None:
        return None
    site = re.sub(r"^(https?://)api\.", r"\1", page.url)  # articles are not on the API's host
    links = [entry.get("url") for entry in _contents(page)]
    return [absolute(site, link) for link in links if isinstance(link, str) and link]


def _contents(page: Page) -> list[dict[str, Any]]:
    try:
        contents = json.loads(page.text)["data"]["contents"]
        return [entry for entry in contents or () if isinstance(entry, dict)]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableListError(
            f"The API's answer is not the JSON that the layout knows ({error!r:.80})."
        ) from error


def next_page(page: Page) -> str | None:
    """The API's address for the page after this one; None at the end.

    The end is not documented: an answer without contents is taken for it.
    """
    if match := _API_PATH.match(path_of(page.url)):
        if not _contents(page):
            return None
        number = int(match["page"]) + 1
        return page.join(f"/api/morenews-zone-{match['zone']}-{number}.html?phrase=")
    for button in page.css("button.control__loadmore[data-zone][data-page]"):
        zone, number = button.get("data-zone"), button.get("data-page")
        return _api_base(page) + f"/api/morenews-zone-{zone}-{number}.html?phrase="
    return None


def _api_base(page: Page) -> str:
    if match := _DOMAIN_API.search(page.text):
        return match[1]
    host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    return f"https://api.{host}"


_VIDEO = re.compile(r"^/tv/[^/]+-(?P<id>\d+)\.html$")

LAYOUT = Layout(
    name="epi_zce",
    article_path=re.compile(r"^/(?:[a-z0-9-]+/)?[^/]+-post(?P<id>\d+)\.html$"),
    links=("article.story h2.story__heading a.cms-link", "article.story a.cms-link"),
    other_links=("article.story a[href]", "a.cms-link[href]", "article a[href]"),
    next_page=next_page,
    read_list=read_list,
    fields=Selectors(
        title=("h1.article__title", "h1.cms-title", "h1"),
        lead=("div.article__sapo", ".article__sapo", ".cms-desc"),
        body=(
            "div.article__body.zce-content-body",
            "div.article__body.cms-body",
            "div[data-field='body']",
            "div.article__body",
            ".article__body",
        ),
        date=(
            "meta.cms-date[itemprop=datePublished]",
            "time.article__time",
            ".article__header time",
            ".article__meta [data-time]",
        ),
        date_attributes=("content", "datetime", "data-time"),
        byline=(".article__header .cms-author .name", ".article__header .author .name"),
        section=("div.breadcrumbs h2.main a", "div.breadcrumb h2.main a"),
        tags=("div.article__tags a",),
        exclude=(
            "div.sda_middle",
            ".rennab",
            "[id^='sdaWeb_']",
            ".ads_middle",
            "[id^='adsWeb_']",
            "[id^='adsMobile_']",
            ".related-news",
            ".article-relate",
            ".related-topic",
            "div.article__tags",
            "div.article__meta",
        ),
    ),
)

TV = Layout(name="epi_zce_tv", article_path=_VIDEO, links=LAYOUT.links, fields=LAYOUT.fields)
"""Videos of Báo Hà Tĩnh, `/tv/slug-34595.html`: ids of their own, so give them a prefix. Facts:
addresses only; that they are built like articles is not known."""
