"""Who was first, as far as the dates tell."""

from __future__ import annotations

import pytest

from archive.stories.order import Printing, order, source_of

MINUTE, DAY, MONTH = "minute", "day", "month"


def printing(number: int, at: str | None, precision: str | None = MINUTE) -> Printing:
    return Printing(
        article_id=number,
        site=f"bao{number}",
        published_at=at and f"{at}:00+07:00",
        precision=at and precision,
        source=None,
    )


@pytest.mark.parametrize(
    ("dates", "first", "reference", "positions"),
    [
        pytest.param(
            [("2026-03-02T09:00", MINUTE), ("2026-03-02T07:15", MINUTE)],
            2,
            2,
            [2, 1],
            id="the earlier minute",
        ),
        pytest.param(
            [("2026-03-02T07:15", MINUTE), ("2026-03-02T07:15", MINUTE)],
            None,
            1,
            [1, 1],
            id="the same minute: nobody knows",
        ),
        pytest.param(
            [("2026-03-02T07:15", MINUTE), ("2026-03-02T00:00", DAY)],
            None,
            1,
            [1, 1],
            id="a day that holds the minute: nobody knows",
        ),
        pytest.param(
            [("2026-03-02T07:15", MINUTE), ("2026-03-01T00:00", DAY)],
            2,
            2,
            [2, 1],
            id="the day before",
        ),
        pytest.param(
            [("2026-03-01T00:00", MONTH), ("2026-03-31T23:00", MINUTE), ("2026-04-01T00:00", DAY)],
            None,
            1,
            [1, 1, 3],
            id="a month that holds the minute: nobody knows, but the next month was later",
        ),
        pytest.param(
            [(None, None), ("2026-03-02T07:15", MINUTE)],
            2,
            2,
            [None, 1],
            id="what has no date has no place",
        ),
        pytest.param([(None, None), (None, None)], None, 1, [None, None], id="no dates at all"),
        pytest.param(
            [
                ("2026-03-02T00:00", DAY),
                ("2026-03-02T08:00", MINUTE),
                ("2026-03-02T09:00", MINUTE),
                ("2026-03-03T06:00", MINUTE),
            ],
            None,
            1,
            [1, 1, 2, 4],
            id="a day beside minutes of it",
        ),
    ],
)
def test_first_is_only_who_surely_was(
    dates: list[tuple[str | None, str | None]],
    first: int | None,
    reference: int,
    positions: list[int | None],
) -> None:
    found = order([printing(number, *date) for number, date in enumerate(dates, 1)])
    assert (found.first, found.reference) == (first, reference)
    assert list(found.positions.values()) == positions


def test_later_printings_are_told_from_those_that_may_be_first() -> None:
    found = order(
        [
            printing(1, "2026-03-02T07:15"),
            printing(2, "2026-03-02T07:15"),
            printing(3, "2026-03-02T08:00"),
            printing(4, None),
        ]
    )
    assert [found.is_first(number) for number in (1, 2, 3, 4)] == [None, None, 0, None]
    assert order([printing(1, "2026-03-02T07:15"), printing(2, None)]).is_first(1) == 1


@pytest.mark.parametrize(
    ("named", "source"),
    [
        (["TTXVN", None, "TTXVN", "VOV"], "TTXVN"),
        (["TTXVN", "VOV"], None),
        ([None, None], None),
        ([None, "Báo Chính phủ"], "Báo Chính phủ"),
    ],
)
def test_the_source_is_the_one_that_most_bylines_name(
    named: list[str | None], source: str | None
) -> None:
    assert source_of(named) == source
