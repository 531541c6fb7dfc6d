"""The real lines of ../shared/cases, read with and without a fetch time."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from pipelines.dates import VIETNAM, read_date, read_event_date

if TYPE_CHECKING:
    from pathlib import Path

FETCHED = datetime(2026, 3, 10, 12, 0, tzinfo=VIETNAM)


@pytest.fixture(scope="module")
def cases(shared: Path) -> dict[str, list[dict[str, str]]]:
    return {
        name: json.loads((shared / "cases" / f"{name}.json").read_text(encoding="utf-8"))
        for name in ("date_lines", "inline_dates")
    }


@pytest.mark.parametrize("now", [None, FETCHED])
def test_every_real_date_line_says_what_the_case_says(
    cases: dict[str, list[dict[str, str]]], now: datetime | None
) -> None:
    rows = [row for row in cases["date_lines"] if row["iso"]]
    assert rows
    read = {row["text"]: read_date(row["text"], now=now).iso for row in rows}
    assert read == {row["text"]: row["iso"] for row in rows}


def test_a_header_clock_is_read_as_the_text_it_prints(
    cases: dict[str, list[dict[str, str]]],
) -> None:
    rows = [row["text"] for row in cases["date_lines"] if row["kind"] == "TRAP_header_clock"]
    assert rows
    assert [text for text in rows if read_date(text, now=FETCHED).precision != "minute"] == []


def test_every_real_dateline_gives_the_event_of_the_case(
    cases: dict[str, list[dict[str, str]]],
) -> None:
    rows = cases["inline_dates"]
    assert rows
    for row in rows:
        event = read_event_date(row["text"], published=date.fromisoformat(row["published"]))
        assert (event.start.isoformat(), event.end) == (row["date"], None), row
        assert row["text"].startswith(event.phrase)


def test_the_seed_article_has_the_event_of_its_record(shared: Path) -> None:
    record = json.loads((shared / "seed" / "record.json").read_text(encoding="utf-8"))
    event = read_event_date(record["lead"], published=date(2025, 1, 11))
    assert (event.phrase, event.start.isoformat()) == (record["event_phrase"], record["event_date"])
