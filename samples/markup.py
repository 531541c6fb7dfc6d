"""From an edition to the pages of its site: the templates, and what they are given."""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from samples import addresses
from samples.families import FAMILIES, epi_zce
from samples.family import slug
from samples.source import HANOI

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from samples.blocks import Block
    from samples.source import Article, Edition, Section

TEMPLATES = Path(__file__).parent / "templates"
LISTING_PAGES = 2
TEASER_LENGTH = 200  # the real listing of a_id_fck cuts near here, at a word, without an ellipsis
WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
HTML = "text/html; charset=utf-8"
JSON = "application/json; charset=utf-8"
NOT_FOUND = "<h1>404 Not Found</h1>\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One answer of the site. `fetched_at` is UTC."""

    url: str
    text: str
    fetched_at: datetime
    content_type: str = HTML
    status: int = 200


def pages(edition: Edition) -> list[Page]:
    """Every page of the practice site in the order of fetching, one second apart."""
    clock = edition.newspaper.fetched_at
    found = []
    for number, (url, status, kind, make) in enumerate(_plan(edition)):
        now = clock + timedelta(seconds=number)
        found.append(
            Page(url=url, text=make(now), fetched_at=now, content_type=kind, status=status)
        )
    return found


def _plan(edition: Edition) -> Iterator[tuple[str, int, str, Any]]:
    paper = edition.newspaper
    yield f"{paper.base_url}/robots.txt", 200, "text/plain", lambda _now: paper.robots
    if paper.family == "epi_zce":
        # The API's host has no rules of its own: the crawler must bear a 404 there.
        api = epi_zce.api_url(paper)
        yield f"{api}/robots.txt", 404, HTML, lambda _now: NOT_FOUND
    if paper.home:
        yield f"{paper.base_url}/", 200, HTML, _home_maker(edition)
    listed = [section for section in paper.sections if section.listed]
    if answer := FAMILIES[paper.family].answer:
        api = urlsplit(addresses.listing_url(paper, listed[0], 1))
        yield f"{api.scheme}://{api.netloc}/robots.txt", 404, HTML, lambda _now: NOT_FOUND
        yield from _answers(edition, answer)
    else:
        for section in listed:
            yield from _listings(edition, section)
    for article in edition.articles:
        yield addresses.article_url(article), 200, HTML, _article_maker(edition, article)


def _listings(edition: Edition, section: Section) -> Iterator[tuple[str, int, str, Any]]:
    paper = edition.newspaper
    for number, articles in enumerate(split(edition, section), 1):
        url = addresses.listing_url(paper, section, number)
        if paper.family == "epi_zce" and number > 1:
            yield url, 200, JSON, _json_maker(articles)
        else:
            yield url, 200, HTML, _listing_maker(edition, section, number, articles)
    if paper.family == "epi_zce":
        url = addresses.listing_url(paper, section, LISTING_PAGES + 1)
        yield url, 200, JSON, _json_maker([])


def _answers(
    edition: Edition, answer: Callable[[Sequence[Article]], str]
) -> Iterator[tuple[str, int, str, Any]]:
    for section in edition.newspaper.sections:
        under = [article for article in edition.articles if _belongs(article, section)]
        url = addresses.listing_url(edition.newspaper, section, 1)
        yield url, 200, JSON, _constant(answer(under))


def _constant(text: str) -> Any:
    return lambda _now: text


def _home_maker(edition: Edition) -> Any:
    return lambda now: _render(edition, "home.html", now, articles=edition.articles)


def split(edition: Edition, section: Section) -> list[list[Article]]:
    """The articles of each listing page; page 2 repeats the last article of page 1."""
    if section.pages:
        return [[edition.find(one) for one in page] for page in section.pages]
    under = [article for article in edition.articles if _belongs(article, section)]
    if FAMILIES[edition.newspaper.family].answer:
        return [under]
    half = (len(under) + 1) // LISTING_PAGES
    return [under[:half], under[max(half - 1, 0) :]]


def _belongs(article: Article, section: Section) -> bool:
    return f"{article.section.path}/".startswith(f"{section.path}/")


def _article_maker(edition: Edition, article: Article) -> Any:
    others = [one for one in edition.articles if one.id != article.id]
    same = [one for one in others if one.section == article.section]
    parts = {"article": article, "groups": grouped(article.blocks), "same": same[:6]}
    return lambda now: _render(edition, "article.html", now, latest=others[:5], **parts)


def _listing_maker(
    edition: Edition, section: Section, number: int, articles: Sequence[Article]
) -> Any:
    elsewhere = [one for one in edition.articles if not _belongs(one, section)]
    parts = {"section": section, "number": number, "last": LISTING_PAGES, "articles": articles}
    return lambda now: _render(edition, "listing.html", now, elsewhere=elsewhere[:4], **parts)


def _json_maker(articles: Sequence[Article]) -> Any:
    # Which field ends the paging is unknown (facts: the API was seen on sister sites only).
    # The samples assume: an empty `load_more` on the last page, an empty list beyond it.
    data = {"contents": [_json_entry(article) for article in articles], "load_more": ""}
    text = json.dumps({"data": data}, ensure_ascii=False, separators=(",", ":"))
    return lambda _now: text


def _json_entry(article: Article) -> dict[str, Any]:
    return {
        "content_id": int(article.id),
        "title": article.title,
        "description": teaser(article),
        "date": int(article.published.timestamp()),
        "url": addresses.article_url(article),
        "avatar_url": addresses.thumbnail_url(article, "300x200"),
    }


def _render(edition: Edition, template: str, now: datetime, **parts: Any) -> str:
    paper = edition.newspaper
    local = now.astimezone(HANOI)
    return (
        _templates(paper.family)
        .get_template(template)
        .render(
            paper=paper, edition=edition, clock=local, weekday=WEEKDAYS[local.weekday()], **parts
        )
    )


@cache
def _templates(family: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([TEMPLATES / family, TEMPLATES / "common"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.filters.update(
        url=addresses.article_url,
        src=addresses.image_src,
        thumb=addresses.thumbnail_url,
        listing=addresses.listing_url,
        weekday_name=lambda article: WEEKDAYS[article.published.weekday()],
        slug=slug,
        teaser=teaser,
        caption=caption,
        cover=cover,
        clock_lines=clock_lines,
        number=lambda text: zlib.crc32(text.encode()) % 100_000,
    )
    return environment


def grouped(blocks: Sequence[Block]) -> list[tuple[str, list[Block]]]:
    """List items, and related links, that follow each other are one list, one box."""
    groups: list[tuple[str, list[Block]]] = []
    for kind, members in groupby(blocks, key=lambda block: block.kind):
        if kind in {"item", "related"}:
            groups.append((kind, list(members)))
        else:
            groups.extend((kind, [block]) for block in members)
    return groups


def caption(block: Block) -> str:
    """The caption as it is printed: the text, then the credit behind "Ảnh:"."""
    return " ".join(filter(None, [block.text, block.credit and f"Ảnh: {block.credit}"]))


def cover(article: Article) -> str:
    """The file of the front-page picture: the one named so, or the first of the body."""
    files = [block.file for block in article.blocks if block.kind == "picture"]
    return article.cover or next(iter(files), "bia.jpg")


def teaser(article: Article) -> str:
    """The lead as listings print it: with its marker, cut at a word."""
    text = article.printed_lead
    return text if len(text) <= TEASER_LENGTH else text[:TEASER_LENGTH].rsplit(" ", 1)[0]


def clock_lines(text: str) -> tuple[str, str]:
    """A live report's line as (clock, rest): '8h30: …' prints its clock in bold."""
    found = re.match(r"\d{1,2}h\d{0,2}:", text)
    return (found[0], text[found.end() :]) if found else ("", text)
