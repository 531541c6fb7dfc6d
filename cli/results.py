"""Results of an analysis, to standard output or a file: text, rows of CSV, bytes of a picture."""

from __future__ import annotations

import csv
import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH = 20
"""Letters of the longest bar."""


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


def bar(value: float, most: float) -> str:
    """A bar, as long as the value is large; never empty for what is above zero."""
    if value <= 0 or most <= 0:
        return ""
    return "█" * max(1, round(value / most * WIDTH))
