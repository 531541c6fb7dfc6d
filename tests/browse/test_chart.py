"""Charts as shapes: round ticks, gaps that stay gaps, names that do not cover each other."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from browse.room.chart import SERIES, WIDTH, Point, Series, by_place, over_time, ticks


def series(name: str, *values: float | None) -> Series:
    points = tuple(Point(value=value, said=f"{name} {value}", link="/tim") for value in values)
    return Series(name=name, points=points)


def written(value: float) -> str:
    return f"{value:g}"


@pytest.mark.parametrize(
    ("most", "whole", "expected"),
    [
        (0, False, [0, 1]),
        (100, False, [0, 20, 40, 60, 80, 100]),
        (7, False, [0, 2, 4, 6, 8]),
        (0.03, False, [0, 0.01, 0.02, 0.03]),
        (2, True, [0, 1, 2]),
        (1, True, [0, 1]),
    ],
)
def test_ticks_are_round_and_reach_the_greatest_value(
    most: float, *, whole: bool, expected: list[float]
) -> None:
    assert ticks(most, whole=whole) == pytest.approx(expected)


@given(st.floats(min_value=1e-6, max_value=1e9))
def test_ticks_are_few_and_hold_every_value(most: float) -> None:
    found = ticks(most)
    assert 2 <= len(found) <= 7
    assert found[-1] >= most * 0.999
    assert found[-2] <= most


def test_no_line_goes_through_a_gap() -> None:
    drawing = over_time(list("abcde"), [series("lúa", 1, 2, None, 3, 0)], written=written)
    assert [line.d.count("L") for line in drawing.lines] == [1, 1]
    assert len(drawing.gaps) == 1
    assert len([mark for mark in drawing.marks if mark.link]) == 4


def test_what_one_of_two_lacks_is_no_gap_of_the_chart() -> None:
    two = [series("lúa", 1, None, None), series("cá", 1, 2, None)]
    drawing = over_time(list("abc"), two, written=written)
    (gap,) = drawing.gaps
    left = float(re.findall(r"M([\d.]+)", gap.d)[0])
    assert left > WIDTH / 2


def test_every_series_has_dashes_and_a_marker_of_its_own() -> None:
    many = [series(name, 1, 1) for name in "abcde"]
    drawing = over_time(["x", "y"], many, written=written)
    shapes = {re.sub(r"^M\S+ \S+?(?=[a-z])", "", mark.d) for mark in drawing.marks}
    assert len(shapes) == SERIES
    assert {line.series for line in drawing.lines} == set(range(SERIES))


@given(
    st.lists(st.just(0.0) | st.floats(min_value=1e-6, max_value=1e9), min_size=1, max_size=SERIES),
)
def test_names_at_the_lines_ends_never_cover_each_other(ends: list[float]) -> None:
    drawing = over_time(["x"], [series("a", end) for end in ends], written=written)
    heights = sorted(text.y for text in drawing.texts if text.series is not None)
    assert all(below - above > 13.9 for above, below in itertools.pairwise(heights))
    assert heights[-1] < drawing.height


def test_bars_are_as_long_as_their_values_and_unknown_ones_are_not_drawn() -> None:
    drawing = by_place(["Huế", "Hà Nội"], [series("lúa", 50, 100), series("cá", None, 25)],
                       written=written)  # fmt: skip
    long = [float(re.findall(r"h([\d.]+)", mark.d)[0]) for mark in drawing.marks if mark.link]
    assert long == pytest.approx([270, 540, 135])


def test_where_there_are_many_points_only_those_with_articles_are_marked() -> None:
    values = [0.0] * 200 + [1.0]
    drawing = over_time([str(n) for n in range(201)], [series("lúa", *values)], written=written)
    assert len([mark for mark in drawing.marks if mark.link]) == 1
