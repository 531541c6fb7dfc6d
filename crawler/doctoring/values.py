"""The value that a selector would give a field, in a form in which two values can be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crawler.layouts.article import dates, joined, texts
from crawler.layouts.generic.words import plain
from pipelines.dates import read_date
from pipelines.leads import split_marker
from pipelines.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crawler.doctoring.cases import Case
    from crawler.layouts.layout import Selectors
    from pipelines.reading import Value

DATE_ATTRIBUTES = ("datetime", "content", "data-time", "data-date")
"""Attributes that may carry a date, beside those that the layout knows."""

_LONGEST_DATE = 200  # letters; what is longer is a text with a date in it
_CUT = 60  # letters of a description that are its beginning beyond doubt


def given(case: Case, field: str, selector: str, selectors: Selectors) -> str:
    """What a selector gives a field on a page, in comparable form; empty for nothing.

    `selectors` are the layout's: they say where the title stands, which tells an article's own
    header from the page's.
    """
    page = case.page
    if field == "published_at":
        asked = replace(
            selectors,
            date=(selector,),
            date_attributes=(*selectors.date_attributes, *DATE_ATTRIBUTES),
        )
        return _moment(case, dates(page, asked))
    if field == "tags":
        return _set(value.raw for value in texts(page, (selector,)))
    if field == "byline":
        return _first(joined(page, (selector,)))
    first = next(texts(page, (selector,)), None)
    if first is None:
        return ""
    return _lead(first.raw) if field == "lead" else _line(first.raw)


def wanted(case: Case, field: str) -> str:
    """What the fallback found for a field, in the same form; empty for nothing."""
    draft = case.draft
    if field == "published_at":
        if draft.published_at is None:
            return ""
        return _written(draft.published_at.isoformat(), draft.published_precision)
    if field == "tags":
        return _set(draft.tags)
    value = getattr(draft, field)
    return _line(value) if value else ""


def agrees(case: Case, field: str, value: str) -> bool:
    """Is this value of a field the fallback's?

    Where that found no section, any name of a section of the newspaper agrees.
    """
    expected = wanted(case, field)
    if field == "section" and not expected:
        return value in case.sections
    return value == expected


def told(case: Case, field: str) -> frozenset[str]:
    """What the page's structured data say of a field, in the same form."""
    machine = case.machine
    if field == "published_at":
        single = (_moment(case, (value,)) for value in machine.published if value.source != "url")
        return frozenset(filter(None, single))
    if field == "tags":
        lists = (_set(value.raw.split(",")) for value in machine.tags)
        return frozenset(filter(None, (*lists, _set(value.raw for value in machine.tags))))
    said: dict[str, tuple[Value, ...]] = {
        "title": machine.titles,
        "lead": machine.descriptions,
        "byline": machine.bylines,
        "section": machine.sections,
    }
    form = _lead if field == "lead" else _line
    return frozenset(filter(None, (form(value.raw) for value in said[field])))


def confirmed(field: str, value: str, said: frozenset[str]) -> bool:
    """Do structured data say the same? Of a time they often know the day only."""
    if field == "published_at":
        return value[:10] in {moment[:10] for moment in said}
    if field == "lead":  # a description may be cut
        return any(value.startswith(words[:_CUT]) for words in said)
    return value in said


def _line(text: str) -> str:
    return plain(clean_line(text))


def _lead(text: str) -> str:
    return plain(split_marker(clean_line(text)).lead)


def _first(values: Iterable[Value]) -> str:
    return next((_line(value.raw) for value in values), "")


def _set(texts: Iterable[str]) -> str:
    return " | ".join(sorted({form for text in texts if (form := _line(text))}))


def _moment(case: Case, values: Iterable[Value]) -> str:
    moments = (
        moment_of(case, value.raw) for value in values if not value.source.startswith("clock:")
    )
    return next(filter(None, moments), "")


def moment_of(case: Case, raw: str) -> str:
    """A date as it is printed on a page, in comparable form; empty for what is none."""
    if len(raw) > _LONGEST_DATE:
        return ""
    read = read_date(clean_line(raw), now=case.draft.fetched_at)
    return "" if read.value is None else _written(read.value.isoformat(), read.precision)


def _written(moment: str, precision: str | None) -> str:
    return moment[:16] if precision == "minute" else moment[:10]
