"""Counts beside a search: summed by newspaper, province and section; months or years as bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import an_archive
from story_given import store, with_papers
from story_texts import BRIDGE, LOCAL, RICE

from archive import stories
from archive.search import Filters, search
from browse.room.facets import Counted, bins, facets, summed

if TYPE_CHECKING:
    from pathlib import Path

COUNTED = (
    Counted(site="baocantho", month="2026-02", section="Kinh tế", count=3),
    Counted(site="baocantho", month=None, section=None, count=1),
    Counted(site="baohaugiang", month="2026-03", section="Kinh tế", count=5),
)


def test_counts_are_summed_with_the_most_first() -> None:
    found = summed(
        COUNTED,
        names={"baocantho": "Báo Cần Thơ", "baohaugiang": "Báo Hậu Giang"},
        provinces={"baocantho": "Cần Thơ", "baohaugiang": "Cần Thơ"},
    )
    assert [(each.name, each.count) for each in found.sites] == [
        ("Báo Hậu Giang", 5), ("Báo Cần Thơ", 4),
    ]  # fmt: skip
    assert [(each.value, each.count) for each in found.provinces] == [("Cần Thơ", 9)]
    assert [(each.value, each.count) for each in found.sections] == [("Kinh tế", 8)]
    assert [(each.label, each.count) for each in found.bins] == [("2/2026", 3), ("3/2026", 5)]


@pytest.mark.parametrize(
    ("by_month", "expected"),
    [
        ({}, []),
        ({"2024-02": 1}, [("2/2024", "2024-02-01", "2024-02-29", 1)]),
        (
            {"2025-12": 2, "2026-02": 1},
            [
                ("12/2025", "2025-12-01", "2025-12-31", 2),
                ("1/2026", "2026-01-01", "2026-01-31", 0),
                ("2/2026", "2026-02-01", "2026-02-28", 1),
            ],
        ),
        (
            {"2019-05": 2, "2021-01": 1, "2022-05": 4},
            [
                ("2019", "2019-01-01", "2019-12-31", 2),
                ("2020", "2020-01-01", "2020-12-31", 0),
                ("2021", "2021-01-01", "2021-12-31", 1),
                ("2022", "2022-01-01", "2022-12-31", 4),
            ],
        ),
    ],
)
def test_bars_are_months_or_years_without_a_hole(
    by_month: dict[str, int], expected: list[tuple[str, str, str, int]]
) -> None:
    assert [(b.label, b.since, b.until, b.count) for b in bins(by_month)] == expected


@pytest.mark.parametrize("state", ["distinct", "syndicated"])
def test_facets_count_what_the_search_finds(tmp_path: Path, state: str) -> None:
    archive, _ = an_archive(tmp_path)
    db = archive.connection
    with_papers(db)
    for number, text in ((1, RICE), (2, [LOCAL, *RICE]), (3, RICE), (4, BRIDGE)):
        store(db, number, text)
    stories.settle(db)
    narrowed = Filters(states=(state,))
    found = facets(db, "", narrowed, sections=True)
    total = search(db, "", filters=narrowed).total
    assert (
        sum(each.count for each in found.sites) == total == {"distinct": 2, "syndicated": 3}[state]
    )
    assert sum(each.count for each in found.bins) == total
    archive.close()


@pytest.mark.parametrize(
    "query",
    [
        "giá gạo",
        "giá gạo site:baocantho",
        "thuong lai",
        "since:2020",  # answered by the daily counts
        'province:"Cần Thơ" until:2030',
        "site:baocantho",  # and this one not: an article without a day is among them
    ],
)
def test_without_sections_the_other_counts_are_the_same(tmp_path: Path, query: str) -> None:
    archive, _ = an_archive(tmp_path)
    db = archive.connection
    with_papers(db)
    for number, text in ((1, RICE), (2, RICE), (3, BRIDGE), (4, RICE)):
        store(db, number, text, **({"published_at": None} if number == 2 else {}))
    whole, less = (facets(db, query, Filters(), sections=each) for each in (True, False))
    assert sum(each.count for each in less.sites) == search(db, query).total > 0
    assert (less.sites, less.provinces, less.bins) == (whole.sites, whole.provinces, whole.bins)
    assert whole.sections
    assert not less.sections
    archive.close()
