"""When: publication and last edit, chosen among all that the page says, and the event's day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from itemadapter import ItemAdapter

from archive.times import VIETNAM
from pipelines.dates import Candidate, choose_date, read_date, read_event_date, read_url_date
from pipelines.notes import Note
from pipelines.text import clean_line

if TYPE_CHECKING:
    from datetime import datetime

    from pipelines.dates import Choice
    from pipelines.reading import Reading, Value

_Item = TypeVar("_Item")

_BEFORE_DATELINE = re.compile(r"(?:(?:Tại|Ở) [^.;:]{2,80}, |Vào )?")


class DatePipeline:
    """Reads dates; what it cannot read, or finds contradictory, it notes and never guesses."""

    def process_item(self, item: _Item) -> _Item:
        """Fill published_*, modified_at and event_*."""
        adapter = ItemAdapter(item)
        reading: Reading = adapter["reading"]
        fetched_at: datetime = adapter["fetched_at"]
        choice = choose_date(candidates(reading.published), now=fetched_at)
        adapter["notes"].extend(_notes(choice))
        if choice.reading is not None and choice.reading.value is not None:
            adapter["published_at"] = choice.reading.value
            adapter["published_precision"] = choice.reading.precision
            adapter["published_rule"] = choice.reading.rule
            adapter["published_raw"] = choice.reading.raw
            adapter["fields"]["published_at"] = choice.source or ""
        _read_modified(adapter, reading.modified, fetched_at)
        _read_event(adapter)
        return item


def candidates(values: tuple[Value, ...]) -> list[Candidate]:
    """What may be a date; an address only where it carries one, since most do not."""
    return [
        Candidate(source=value.source, raw=value.raw if value.source == "url" else clean)
        for value in values
        if (clean := clean_line(value.raw))
        and (value.source != "url" or read_url_date(value.raw).value is not None)
    ]


def _notes(choice: Choice) -> list[Note]:
    notes = [
        Note(
            kind=f"date_{rejected.why}",
            field="published_at",
            message=f"The date of {rejected.source} was not taken: {rejected.why}.",
            raw=rejected.raw,
        )
        for rejected in choice.rejected
        if rejected.why != "disagrees"  # said once, below, for all of them
    ]
    if choice.disagreement:
        notes.append(Note(kind="dates_disagree", field="published_at", message=choice.disagreement))
    if choice.reading is None or choice.reading.value is None:
        notes.append(
            Note(
                kind="no_date",
                field="published_at",
                message="No date on the page could be read; see whether the layout's date "
                "selectors still hold.",
            )
        )
    return notes


def _read_modified(adapter: ItemAdapter, values: tuple[Value, ...], fetched_at: datetime) -> None:
    """The last edit, where it is a time after publication: some pages say it was before."""
    published: datetime | None = adapter["published_at"]
    for value in values:
        read = read_date(clean_line(value.raw), now=fetched_at)
        if read.value is None or read.precision != "minute":
            continue
        if published is not None and read.value.replace(second=0) <= published:
            continue  # the date line has no seconds, where the stamp of the same moment has
        adapter["modified_at"], adapter["fields"]["modified_at"] = read.value, value.source
        return


def _read_event(adapter: ItemAdapter) -> None:
    """The day of the event, from the dateline that opens the text: the lead, else the body."""
    published: datetime | None = adapter["published_at"]
    text: str = adapter["lead"] or "".join(adapter["paragraphs"][:1])
    if published is None or not text:
        return
    event = read_event_date(text, published=published.astimezone(VIETNAM).date())
    if event is None or not _opens(text, event.phrase):
        return
    adapter["event_date"], adapter["event_end"] = event.start, event.end
    adapter["event_phrase"] = event.phrase
    adapter["fields"]["event_date"] = "lead" if adapter["lead"] else "body"


def _opens(text: str, phrase: str) -> bool:
    """Does the phrase open the text? A place may stand before it: `Tại Hà Nội, sáng 2-3, …`.

    A date further on is often another one: a decree's, an anniversary's, a deadline.
    """
    before, found, _ = text.partition(phrase)
    return bool(found) and bool(_BEFORE_DATELINE.fullmatch(before))
