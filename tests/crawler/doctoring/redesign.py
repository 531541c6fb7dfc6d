"""A practice newspaper in a new dress: other classes and ids, and one more element round things.

`python tests/crawler/doctoring/redesign.py NAME FOLDER` writes FOLDER/before and FOLDER/after, to
rehearse a redesign with (docs/doctor.md).
"""

from __future__ import annotations

import hashlib
import re
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import html

sys.path.insert(0, str(Path(__file__).parents[3]))  # run as a script, Python looks beside it only

from crawler.layouts.page import Page
from crawler.registry import newspapers
from samples import markup, warc
from samples.addresses import article_url
from samples.build import editions
from samples.families import FAMILIES
from samples.source import HANOI

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.layout import Layout
    from samples.blocks import Block
    from samples.source import Article, Edition

OK = 200
WRAPPER = "khung-moi"
_IN_SCRIPTS = re.compile(r"""(getElementById\(\s*['"]|\$\(\s*['"]#)([\w-]+)""")


def renamed(name: str) -> str:
    """The new name of a class or id: it says nothing, like those that a builder's tools make."""
    return "n" + hashlib.sha256(name.encode()).hexdigest()[:7]


def redesigned(url: str, text: str, layout: Layout) -> str:
    """An HTML page with every class and id renamed, a wrapper round its headline and its text."""
    page = Page(url, text)
    for selectors in (layout.fields.title, layout.fields.body):
        found = [element for selector in selectors for element in page.css(selector)]
        if found and found[0].tag not in ("body", "html"):
            _wrap(found[0])
    for element in page.root.iter():
        if isinstance(element.tag, str):
            _rename(element)
    return html.tostring(page.root, encoding="unicode", doctype="<!DOCTYPE html>")


def _wrap(element: HtmlElement) -> None:
    wrapper, parent = html.Element("div"), element.getparent()
    wrapper.set("class", WRAPPER)
    wrapper.tail, element.tail = element.tail, None
    parent.insert(parent.index(element), wrapper)
    wrapper.append(element)


def _rename(element: HtmlElement) -> None:
    for attribute in ("class", "id"):
        if names := (element.get(attribute) or "").split():
            element.set(attribute, " ".join(map(renamed, names)))
    if element.tag == "script" and element.text:
        element.text = _IN_SCRIPTS.sub(lambda m: m[1] + renamed(m[2]), element.text)


# -- the newspaper after its redesign --------------------------------------------------------------

LEAST, MOST = 4, 6
EDITIONS = {edition.newspaper.edition: edition for edition in editions()}
_LATER = timedelta(days=10)
_LENT = [
    replace(article, blocks=tuple(one for one in article.blocks if one.kind != "related"))
    for edition in EDITIONS.values()
    for article in edition.articles
    if article.form == "news" and len(article.blocks) > LEAST
]


def read_by_shape(edition: Edition) -> tuple[Article, ...]:
    """The articles whose text the generic reading knows.

    It takes what stands under the pictures of a photo essay for its text, which only a class
    tells to be captions.
    """
    return tuple(one for one in edition.articles if one.form != "photo_essay")


def after_the_redesign(edition: Edition) -> Edition:
    """The newspaper ten days later: its articles under new ids, and more if it had only a few."""
    fetched_at = edition.newspaper.fetched_at + _LATER
    sections = {one.path: replace(one, pages=()) for one in edition.newspaper.sections}
    paper = replace(edition.newspaper, fetched_at=fetched_at, sections=tuple(sections.values()))
    own = read_by_shape(edition)[:MOST]
    lent = [one for one in _LENT if one.newspaper.key != paper.key][: max(0, LEAST - len(own))]
    ids = _new_ids(edition, MOST)
    articles = [
        replace(
            article,
            newspaper=paper,
            section=sections[own[number % len(own)].section.path],
            id=ids[number],
            marker=edition.articles[0].marker,
            published=(fetched_at - timedelta(days=1, hours=number)).astimezone(HANOI),
            blocks=tuple(_retargeted(article.blocks, ids[0])),
        )
        for number, article in enumerate((*own, *lent))
    ]
    return replace(edition, newspaper=paper, articles=tuple(articles))


def _retargeted(blocks: tuple[Block, ...], target: str) -> Iterator[Block]:
    for block in blocks:
        yield replace(block, target=target) if block.kind == "related" else block


def _new_ids(edition: Edition, count: int) -> list[str]:
    """Ids in the family's shape that the newspaper has not used."""
    shape, used = FAMILIES[edition.newspaper.family].id_shape, {a.id for a in edition.articles}
    known = edition.articles[0].id
    tried = [f"{known[:-2]}{number}" for number in range(30, 100)]
    tried += [f"{known}-{number}" for number in range(2, count + 2)]
    return [each for each in tried if shape.fullmatch(each) and each not in used][:count]


def pages_of(edition: Edition, layout: Layout | None = None) -> list[markup.Page]:
    """The pages of an edition; redesigned, where it is said which layout read them before."""
    pages = markup.pages(edition)
    if layout is None:
        return pages
    return [
        replace(page, text=redesigned(page.url, page.text, layout))
        if page.content_type == markup.HTML and page.status == OK
        else page
        for page in pages
    ]


def articles_of(
    edition: Edition, layout: Layout | None = None
) -> list[tuple[Article, markup.Page]]:
    """Each article with its page."""
    pages = {page.url: page for page in pages_of(edition, layout)}
    return [(article, pages[article_url(article)]) for article in edition.articles]


def record(edition: Edition, layout: Layout | None, folder: Path) -> Path:
    """Write an edition as a WARC file."""
    target = folder / f"{edition.newspaper.edition}.warc.gz"
    target.write_bytes(warc.build(edition.newspaper, pages_of(edition, layout)))
    return target


def rehearsal(name: str, folder: Path) -> None:
    """Write a newspaper before and after a redesign, as WARC files to replay."""
    layout = newspapers()[name].layouts[0]
    after = after_the_redesign(EDITIONS[name])
    for dress, edition, read_by in (("before", EDITIONS[name], None), ("after", after, layout)):
        (folder / dress).mkdir(parents=True, exist_ok=True)
        record(edition, read_by, folder / dress)


if __name__ == "__main__":
    rehearsal(sys.argv[1], Path(sys.argv[2]))
