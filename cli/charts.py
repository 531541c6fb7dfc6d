"""Pictures of trends and comparisons, as PNG or SVG; with matplotlib, the extra `charts`.

Its own font (DejaVu Sans) has every Vietnamese letter, so that a picture looks the same on a server
without fonts; SVG carries letters as outlines, for the same reason. The same result gives the same
bytes.
"""

from __future__ import annotations

from io import BytesIO
from math import nan
from typing import TYPE_CHECKING, Any

from cli.console import err
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.compare import Comparison, Key
    from archive.trends import Slot, Trend

_SIZE = (9.0, 4.5)
_ROW = 0.22
_MANY = 14


def of_trends(trends: Sequence[Trend], *, picture: str) -> bytes:
    """Share of articles, slot by slot; where nothing is archived the line has a gap."""
    figure = _figure(_SIZE)
    axes = figure.subplots()
    slots = [slot.slot for slot in trends[0].slots]
    places = range(len(slots))
    for number, trend in enumerate(trends):
        shares = [_percent(slot) for slot in trend.slots]
        if trend.by in ("province", "site"):
            width = 0.8 / len(trends)
            axes.bar([at + number * width for at in places], shares, width, label=trend.query)
        else:
            axes.plot(places, shares, marker=".", label=trend.query)
    step = max(1, -(-len(slots) // _MANY))
    axes.set_xticks(list(places)[::step], slots[::step], rotation=45, ha="right")
    axes.set_ylabel("% of the archived articles")
    axes.set_ylim(bottom=0)
    axes.legend()
    return _bytes(figure, picture)


def of_comparison(comparison: Comparison, *, picture: str) -> bytes:
    """The terms of both sides as bars of their log ratio."""
    keys: list[Key] = [*comparison.keys_a, *comparison.keys_b][::-1]
    figure = _figure((_SIZE[0], max(2.0, _ROW * len(keys) + 1)))
    axes = figure.subplots()
    colours = ["tab:blue" if key.side == "a" else "tab:orange" for key in keys]
    axes.barh([key.term for key in keys], [key.log_ratio for key in keys], color=colours)
    axes.axvline(0, color="black", linewidth=0.8)
    axes.set_xlabel(f"log ratio: right more in {comparison.a.given}, left in {comparison.b.given}")
    return _bytes(figure, picture)


def _percent(slot: Slot) -> float:
    return nan if slot.share is None else slot.share * 100


def _figure(size: tuple[float, float]) -> Any:
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        err.print(
            "baotinh: pictures need matplotlib. Install it with: pip install 'baotinh[charts]' "
            "(table, json and csv need nothing).",
            markup=False,
        )
        raise SystemExit(Exit.CONFIGURATION) from error
    return Figure(figsize=size, layout="constrained")


def _bytes(figure: Any, picture: str) -> bytes:
    import matplotlib as mpl  # noqa: PLC0415

    target = BytesIO()
    unnamed = {"Date": None} if picture == "svg" else {"Software": None}
    with mpl.rc_context({"svg.hashsalt": "baotinh", "font.family": "DejaVu Sans"}):
        figure.savefig(target, format=picture, dpi=150, metadata=unnamed)
    return target.getvalue()
