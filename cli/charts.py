"""Pictures of trends and comparisons, as PNG or SVG; with matplotlib, the extra `charts`.

Its own font (DejaVu Sans) has every Vietnamese letter, so that a picture looks the same on a server
without fonts; SVG carries letters as outlines, for the same reason. The same result gives the same
bytes.
"""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from math import nan
from typing import TYPE_CHECKING, Any

import typer

from archive.trends import in_time
from cli.console import PRACTICE_NOTE, err
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from archive.compare import Comparison
    from archive.trends import Slot, Trend

_WIDE, _HIGH = 9.0, 4.5
"""Inches of a picture."""

_ROW = 0.24
"""Inches of a bar with its name."""

_MOST_NAMES = 14
"""Names of slots that stand under a line without covering each other."""

_STYLE = {"svg.hashsalt": "baotinh", "font.family": "DejaVu Sans"}
_SHARE = "% of the archived articles"
_NOTHING = "nothing archived"


def need_matplotlib() -> None:
    """Say how to get it where it is not installed.

    Raises:
        typer.Exit: it is not.
    """
    if find_spec("matplotlib") is None:
        err.print(
            "baotinh: pictures need matplotlib. Install it with: pip install 'baotinh[charts]' "
            "(table, json and csv need nothing).",
            markup=False,
        )
        raise typer.Exit(Exit.CONFIGURATION)


def of_trends(trends: Sequence[Trend], *, picture: str) -> bytes:
    """Share of articles: lines over time, with gaps where nothing is archived, or bars by place."""
    practice = trends[0].practice
    if in_time(trends[0].by):
        return _picture(lambda axes: _lines(axes, trends), _HIGH, practice, picture)
    order = _by_share(trends)
    height = max(2.0, 1 + _ROW * len(order) * len(trends))
    return _picture(lambda axes: _bars(axes, trends, order), height, practice, picture)


def of_comparison(comparison: Comparison, *, picture: str) -> bytes:
    """The terms of both sides as bars of their log ratio."""
    height = max(2.0, 1.3 + _ROW * len((*comparison.keys_a, *comparison.keys_b)))
    return _picture(lambda axes: _keys(axes, comparison), height, comparison.practice, picture)


def _lines(axes: Any, trends: Sequence[Trend]) -> None:
    slots = [slot.slot for slot in trends[0].slots]
    places = range(len(slots))
    for trend in trends:
        axes.plot(places, [_percent(slot) for slot in trend.slots], marker=".", label=trend.query)
    for at, slot in enumerate(trends[0].slots):
        if not slot.archived:
            axes.axvspan(at - 0.5, at + 0.5, color="0.92", linewidth=0, label=_NOTHING)
    step = max(1, -(-len(slots) // _MOST_NAMES))
    axes.set_xticks(list(places)[::step], slots[::step], rotation=45, ha="right")
    axes.set_ylabel(_SHARE)
    axes.set_ylim(bottom=0)
    shown = dict(zip(*axes.get_legend_handles_labels()[::-1], strict=True))  # each label once
    axes.legend(shown.values(), shown.keys())


def _by_share(trends: Sequence[Trend]) -> list[int]:
    """Numbers of the places that have a term, the one with the least first, as bars are drawn."""
    most = {
        number: max(trend.slots[number].share or 0 for trend in trends)
        for number in range(len(trends[0].slots))
    }
    return sorted((number for number, share in most.items() if share), key=lambda at: most[at])


def _bars(axes: Any, trends: Sequence[Trend], order: Sequence[int]) -> None:
    thick = 0.8 / len(trends)
    for number, trend in enumerate(trends):
        # The first term stands on top of the others.
        places = [place + (len(trends) - 1 - number) * thick for place in range(len(order))]
        axes.barh(places, [_percent(trend.slots[at]) for at in order], thick, label=trend.query)
    middle = (len(trends) - 1) * thick / 2
    names = [trends[0].slots[at].slot for at in order]
    axes.set_yticks([place + middle for place in range(len(order))], names)
    axes.set_ylim(-0.6, max(len(order), 1) - 0.2)
    axes.set_xlim(left=0)
    without = sum(slot.archived > 0 for slot in trends[0].slots) - len(order)
    axes.set_xlabel(f"{_SHARE}; {without} more places have none" if without else _SHARE)
    axes.legend(loc="lower right")


def _keys(axes: Any, comparison: Comparison) -> None:
    sides = ((comparison.a, comparison.keys_a), (comparison.b, comparison.keys_b))
    # By number, and not by name: bars of one name would fall on each other.
    bottom = sum(len(keys) for _, keys in sides)
    names = [key.term for _, keys in sides for key in keys]
    for side, keys in sides:
        bottom -= len(keys)
        places = range(bottom + len(keys) - 1, bottom - 1, -1)
        axes.barh(places, [key.log_ratio for key in keys], label=f"more in {side.given}")
    axes.set_yticks(range(len(names) - 1, -1, -1), names)
    axes.set_ylim(-0.7, len(names) - 0.3)
    axes.axvline(0, color="black", linewidth=0.8)
    axes.set_xlabel("log ratio: 1 is twice as frequent, 2 four times")
    axes.legend()


def _percent(slot: Slot) -> float:
    return nan if slot.share is None else slot.share * 100


def _picture(draw: Callable[[Any], None], height: float, practice: bool, picture: str) -> bytes:
    from matplotlib import style  # noqa: PLC0415 - an extra, and slow to load
    from matplotlib.figure import Figure  # noqa: PLC0415

    target = BytesIO()
    unnamed = {"Date": None} if picture == "svg" else {"Software": None}
    with style.context(["default", _STYLE]):  # whatever this machine's own settings are
        figure = Figure(figsize=(_WIDE, height), layout="constrained")
        axes = figure.subplots()
        draw(axes)
        if practice:
            axes.set_title(PRACTICE_NOTE, fontsize="small", color="tab:red")
        figure.savefig(target, format=picture, dpi=150, metadata=unnamed)
    return target.getvalue()
