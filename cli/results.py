"""Results of an analysis, to standard output or a file: text, rows of CSV, bytes of a picture."""

from __future__ import annotations

import csv
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.text import Text

from archive.errors import StorageError
from cli.console import PRACTICE_NOTE, err, out
from cli.narrowing import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH = 80
"""Letters of a line, unless a terminal is wider."""

SHORTEST, LONGEST = 6, 40
"""Letters of the longest bar."""

_EIGHTHS = " ▏▎▍▌▋▊▉"


def tell(notes: Iterable[str], *, practice: bool, chosen: Format) -> None:
    """Say what a person should know, beside the result; JSON has it in itself, a table its kind."""
    if chosen is Format.JSON:
        return
    if practice and chosen is not Format.TABLE:
        err.print(Text(PRACTICE_NOTE, style="yellow"))
    for note in dict.fromkeys(notes):
        err.print(Text(note))


def write(result: str | bytes, to: Path | None) -> None:
    """Write a result; to standard output where no file is named.

    Raises:
        StorageError: the file cannot be written.
    """
    if to is None:
        sys.stdout.write(result if isinstance(result, str) else result.decode())
        return
    try:
        to.write_bytes(result.encode() if isinstance(result, str) else result)
    except OSError as error:
        raise StorageError(
            f"{to} cannot be written ({error}). Check that its folder exists."
        ) from error


def as_csv(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV (RFC 4180, UTF-8); what is not known is empty."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(names)
    writer.writerows(rows)
    return target.getvalue()


def columns(rows: Sequence[Sequence[str]], right: Sequence[int]) -> list[str]:
    """Rows as lines with their columns under each other; those numbered in `right` end together."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if number in right else cell.ljust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def with_bars(lines: Sequence[str], values: Sequence[float]) -> list[str]:
    """Lines with a bar at the end of each, as long as its value is large, one line to the terminal.

    The first line is the heading of the others and has no value.
    """
    widest = max(map(len, lines))
    room = (out.width if out.is_terminal else WIDTH) - widest - 2
    most, length = max(values, default=0), min(max(room, SHORTEST), LONGEST)
    bars = ["", *(bar(value, most, length) for value in values)]
    return [
        f"{line.ljust(widest)}  {drawn}".rstrip() for line, drawn in zip(lines, bars, strict=True)
    ]


def bar(value: float, most: float, length: int) -> str:
    """A bar, to an eighth of a letter; never empty for what is above zero."""
    if value <= 0 or most <= 0:
        return ""
    whole, eighths = divmod(max(1, round(value / most * length * 8)), 8)
    return "█" * whole + _EIGHTHS[eighths].strip()
