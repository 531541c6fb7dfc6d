"""Every date that a page prints or states, which one is taken, and why the others are not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from crawler.layouts.generic import read_generic
from crawler.layouts.header import in_header
from crawler.layouts.layout import Selectors
from crawler.layouts.page import Page, text_of
from pipelines.dates import choose_date, read_date, read_url_date
from pipelines.steps.date import candidates
from pipelines.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from lxml.html import HtmlElement

    from pipelines.reading import Reading

_LONGEST = 90  # letters of a line that is a date and little else
_SHORTEST = 6  # letters: "2/3/26"
_MOST = 12
_TITLES = Selectors(title=("h1", "h2"))
WHY = {
    "header_clock": "it stands in the header or the foot of the page",
    "live_clock": "it is the time of fetching: a clock",
    "disagrees": "other sources say another time",
    "unreadable": "not read as a date",
    "future": "it lies after the time of fetching",
    "same": "it says the same; a source before it was taken",
    "less": "another that agrees is more precise",
    "elsewhere": "it stands where nobody looks for the article's date",
    "link": "it stands in a link: another article's",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFound:
    """A date on a page. `iso` is None where it cannot be read; `why` is None for the one taken."""

    source: str
    raw: str
    iso: str | None
    precision: str | None
    rule: str | None
    why: str | None


def dates_on(page: Page, reading: Reading, now: datetime) -> list[DateFound]:
    """All dates of a page: those of the reading, those that the generic reading finds, the rest.

    Args:
        page: the page.
        reading: what the layout read of it.
        now: when it was fetched.
    """
    choice = choose_date(candidates(reading.published), now=now)
    rejected = {(each.source, each.raw): each.why for each in choice.rejected}
    generic = read_generic(Page(page.url, page.text), helper=False).reading.published
    said = [(each.source, each.raw) for each in candidates((*reading.published, *generic))]
    found, taken = [], False
    for source, raw in dict.fromkeys(said):
        is_it = not taken and source == choice.source and _is_raw(choice.reading, raw)
        taken = taken or is_it
        why = None if is_it else rejected.get((source, raw), "less")
        found.append(_found(source, raw, now, why))
    best = next((each for each in found if each.why is None), None)
    found = [_told_apart(each, best) for each in found]
    known = {each.raw for each in found}
    found += [each for each in _elsewhere(page, now) if each.raw not in known]
    return sorted(found, key=lambda each: each.why is not None)[:_MOST]


def _is_raw(reading: object, raw: str) -> bool:
    return getattr(reading, "raw", None) == raw


def _told_apart(each: DateFound, best: DateFound | None) -> DateFound:
    """A date that agrees with the one taken: to the same minute, or less precisely."""
    same = best is not None and (each.iso or "")[:16] == (best.iso or "")[:16]
    return replace(each, why="same") if each.why == "less" and same else each


def _found(source: str, raw: str, now: datetime, why: str | None) -> DateFound:
    read = read_url_date(raw) if source == "url" else read_date(raw, now=now)
    if read.value is None and why == "less":
        why = read.problem or "unreadable"
    elif source.startswith("clock:"):
        why = "header_clock"
    return DateFound(
        source=source.removeprefix("clock:"),
        raw=raw,
        iso=read.iso,
        precision=read.precision,
        rule=read.rule,
        why=why,
    )


def _elsewhere(page: Page, now: datetime) -> Iterator[DateFound]:
    """Short lines that are dates, wherever they stand: clocks, teasers, comments."""
    seen: set[str] = set()
    for element in page.root.iter("span", "time", "div", "p", "li", "label", "em", "i", "td", "a"):
        if not any(map(str.isdigit, _own_text(element))):
            continue  # it is a line within this one that tells a date
        line = clean_line(text_of(element))
        if not _SHORTEST <= len(line) <= _LONGEST or line in seen:
            continue
        seen.add(line)
        if read_date(line, now=now).value is not None:
            yield _found(f"css:{_selector(element)}", line, now, _place(page, element))


def _own_text(element: HtmlElement) -> str:
    return "".join([element.text or "", *(child.tail or "" for child in element)])


def _place(page: Page, element: HtmlElement) -> str:
    if in_header(page, element, _TITLES):
        return "header_clock"
    linked = element.tag == "a" or any(above.tag == "a" for above in element.iterancestors())
    return "link" if linked else "elsewhere"


def _selector(element: HtmlElement) -> str:
    """A selector for an element: its tag with its id or classes."""
    if name := element.get("id"):
        return f"{element.tag}#{name}"
    return ".".join((str(element.tag), *(element.get("class") or "").split()))
