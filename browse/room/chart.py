"""Charts as shapes: lines over time and bars of places, to be written as SVG by a template.

Nothing here knows of HTML. Series are told apart without colour: each has its own dashes, its own
marker and its name at the line's end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from math import ceil, floor, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

WIDTH = 760
_HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 340, 52, 150, 16, 34
_TICKS = 5
_LABELS = 9
"""Most labels under a chart that do not cover each other."""
_LINE = 14
"""Height of a line of text."""
_BAR, _BETWEEN, _NAMES = 13, 8, 150
_LONGEST = 22
"""Letters of a name that find room."""
SERIES = 5
"""Most series of a chart: so many kinds of dashes and markers there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A value (None: nothing is known there), what a reader is told of it, where it leads."""

    value: float | None
    said: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The points of one name, one for each label of the chart."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text at a place; `series` where it is the name of one."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    series: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A path: a line, a marker, a bar, a rule, a gap."""

    d: str
    series: int = 0
    said: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart, ready to be written."""

    height: float
    width: float = WIDTH
    rules: list[Shape] = field(default_factory=list)
    gaps: list[Shape] = field(default_factory=list)
    lines: list[Shape] = field(default_factory=list)
    marks: list[Shape] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)


def ticks(most: float, *, whole: bool = False) -> list[float]:
    """Round numbers from 0 to the first that is not less than `most`: 0, 2, 4, 6.

    Args:
        most: the greatest value.
        whole: whether they are counts, which have no fractions.
    """
    if most <= 0:
        return [0.0, 1.0]
    rough = most / _TICKS
    power = 10 ** floor(log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * 0.999999)
    step = max(step, 1) if whole else step
    digits = 2 - floor(log10(step))
    return [round(number * step, digits) for number in range(ceil(most / step - 1e-9) + 1)]


def over_time(
    labels: Sequence[str],
    series: Sequence[Series],
    *,
    written: Callable[[float], str],
    whole: bool = False,
) -> Drawing:
    """Lines over time, broken where nothing is known.

    Args:
        labels: the slots of time in order.
        series: at most `SERIES`, each with a point for each label.
        written: how a value is written at the axis.
        whole: whether values are counts.
    """
    scale = ticks(_most(series), whole=whole)
    bottom = _HEIGHT - _BOTTOM
    step = (WIDTH - _LEFT - _RIGHT) / max(len(labels), 1)
    xs = [_LEFT + step * (place + 0.5) for place in range(len(labels))]

    def y(value: float) -> float:
        return bottom - (bottom - _TOP) * value / scale[-1]

    drawing = Drawing(height=_HEIGHT)
    for value in scale:
        drawing.rules.append(Shape(d=f"M{_LEFT} {y(value):.1f}H{WIDTH - _RIGHT}"))
        drawing.texts.append(Text(x=_LEFT - 6, y=y(value) + 4, text=written(value), anchor="end"))
    drawing.gaps.extend(_gaps(series, xs, step))
    drawing.texts.extend(_under(labels, xs))
    for number, each in enumerate(series):
        drawing.lines.extend(_pieces(each, number, xs, y))
        drawing.marks.extend(_markers(each, number, xs, y))
    for name in _names(series, y):
        drawing.texts.append(name)
        drawing.marks.append(_key(name))
    return drawing


def by_place(
    labels: Sequence[str], series: Sequence[Series], *, written: Callable[[float], str]
) -> Drawing:
    """Bars of places, those of one place together, in the order given."""
    room = WIDTH - _NAMES - 70
    most = _most(series) or 1
    group = _BAR * len(series) + _BETWEEN
    head = (_LINE + 4) * len(series) if len(series) > 1 else 0
    drawing = Drawing(height=head + group * len(labels) + _BETWEEN)
    if head:
        drawing.texts.extend(
            Text(x=_NAMES + 10, y=(_LINE + 4) * number + 12, text=each.name, series=number)
            for number, each in enumerate(series)
        )
        drawing.marks.extend(map(_key, drawing.texts))
    for row, label in enumerate(labels):
        top = head + group * row
        middle = top + _BAR * len(series) / 2 + 4
        drawing.texts.append(Text(x=_NAMES - 8, y=middle, text=_short(label), anchor="end"))
        for number, each in enumerate(series):
            point, y = each.points[row], top + _BAR * number
            if point.value is None:
                continue
            long = room * point.value / most
            shape = Shape(d=_bar(_NAMES, y, long), series=number, said=point.said, link=point.link)
            drawing.marks.append(shape)
            said = written(point.value)
            value = Text(x=_NAMES + long + 16, y=y + _BAR - 3, text=said, series=number)
            drawing.texts.append(value)
            drawing.marks.append(_key(value))
    return drawing


def _key(name: Text) -> Shape:
    """The marker of a series before a text of it."""
    number = name.series or 0
    return Shape(d=_marker(number, name.x - 8, name.y - 4, 4), series=number)


def _most(series: Sequence[Series]) -> float:
    return max((p.value for each in series for p in each.points if p.value is not None), default=0)


def _bar(x: float, y: float, long: float) -> str:
    return f"M{x:.1f} {y + 1:.1f}h{max(long, 0.5):.1f}v{_BAR - 2}h-{max(long, 0.5):.1f}z"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def _gaps(series: Sequence[Series], xs: Sequence[float], step: float) -> Iterator[Shape]:
    """Where no series has a value."""
    empty = [all(each.points[place].value is None for each in series) for place in range(len(xs))]
    for is_empty, places in groupby(range(len(xs)), key=empty.__getitem__):
        together = list(places)
        if is_empty:
            left, wide = xs[together[0]] - step / 2, step * len(together)
            high = _HEIGHT - _BOTTOM - _TOP
            yield Shape(d=f"M{left:.1f} {_TOP}h{wide:.1f}v{high}h-{wide:.1f}z")


def _pieces(
    each: Series, number: int, xs: Sequence[float], y: Callable[[float], float]
) -> Iterator[Shape]:
    """The line in pieces: none goes through what is not known."""
    points = list(zip(xs, (point.value for point in each.points), strict=True))
    for known, piece in groupby(points, key=lambda at: at[1] is not None):
        if known:
            places = [f"{x:.1f} {y(value):.1f}" for x, value in piece if value is not None]
            yield Shape(d="M" + "L".join(places), series=number)


def _markers(
    each: Series, number: int, xs: Sequence[float], y: Callable[[float], float]
) -> Iterator[Shape]:
    """A marker at each value; where there are many, at those only behind which are articles."""
    many = len(xs) > WIDTH // 12
    for x, point in zip(xs, each.points, strict=True):
        if point.value is not None and (point.value or not many):
            d = _marker(number, x, y(point.value), 2.5 if many else 4)
            yield Shape(d=d, series=number, said=point.said, link=point.link)


def _marker(number: int, x: float, y: float, r: float) -> str:
    """A disc, a square, a triangle, a diamond, a cross."""
    arm = r - 1  # of the cross, from its middle square
    return (
        f"M{x - r:.1f} {y:.1f}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 -{2 * r} 0z",
        f"M{x - r:.1f} {y - r:.1f}h{2 * r}v{2 * r}h-{2 * r}z",
        f"M{x:.1f} {y - r - 1:.1f}l{r + 1} {2 * r + 1}h-{2 * r + 2}z",
        f"M{x:.1f} {y - r - 1:.1f}l{r + 1} {r + 1}l-{r + 1} {r + 1}l-{r + 1} -{r + 1}z",
        f"M{x - r:.1f} {y - 1:.1f}h{arm}v-{arm}h2v{arm}h{arm}v2h-{arm}v{arm}h-2v-{arm}h-{arm}z",
    )[number]


def _under(labels: Sequence[str], xs: Sequence[float]) -> Iterator[Text]:
    every = ceil(len(labels) / _LABELS) or 1
    for place in range(0, len(labels), every):
        yield Text(x=xs[place], y=_HEIGHT - _BOTTOM + 18, text=labels[place], anchor="middle")


def _names(series: Sequence[Series], y: Callable[[float], float]) -> Iterator[Text]:
    """Each series' name where its line ends; names that would cover each other are moved down."""
    ends = []
    for number, each in enumerate(series):
        known = [point.value for point in each.points if point.value is not None]
        ends.append((y(known[-1]) + 4 if known else _HEIGHT - _BOTTOM, number))
    bottom = _HEIGHT - _BOTTOM + 4 - _LINE * (len(ends) - 1)
    last = float("-inf")
    for at, number in sorted(ends):
        last = max(last + _LINE, min(at, bottom))
        bottom += _LINE
        name = _short(series[number].name)
        yield Text(x=WIDTH - _RIGHT + 18, y=last, text=name, series=number)
