"""Exports of a made press: how fast each format is, how large it gets, and what memory it takes.

    python benchmarks/export.py [ARTICLES]

Each format is written by a process of its own, from an archive of a half and then of all articles:
the memory of the two must not differ by much. Then what a segmenter makes of a second.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from press import SMALL, fill

from archive.database import connect
from archive.exporting.export import FORMATS
from archive.exporting.segment import segmenter

EXPORT = """
import sys
from pathlib import Path
from archive.database import connect
from archive.exporting.export import export
from archive.exporting.request import Request
archive, folder, form = sys.argv[1:]
connection = connect(Path(archive), readonly=True)
export(connection, Path(folder), Request(format=form), code_version="0")
"""
TEXTS = 200


def measure(archive: Path, folder: Path, form: str) -> tuple[float, float, int]:
    """Seconds, MB of memory and bytes of an export."""
    began = perf_counter()
    command = [sys.executable, "-c", EXPORT, str(archive), str(folder), form]
    child = subprocess.Popen(command, cwd=Path(__file__).parents[1])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"the export to {form} failed")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return perf_counter() - began, usage.ru_maxrss / 1024, size


def words_a_second(archive: Path) -> float:
    """How many syllables a second are divided into words, the model loaded."""
    with closing(connect(archive, readonly=True)) as connection:
        rows = connection.execute("SELECT body, words FROM articles LIMIT ?", [TEXTS]).fetchall()
    divide = segmenter()
    divide("Chợ nổi mở hội.")
    began = perf_counter()
    for body, _ in rows:
        divide(body)
    return sum(words for _, words in rows) / (perf_counter() - began)


def main(count: int) -> None:
    """Make the two archives, and print a line for each format."""
    with TemporaryDirectory() as folder:
        half, whole = Path(folder) / "half.db", Path(folder) / "whole.db"
        fill(half, count // 2)
        fill(whole, count)
        print(
            f"{'format':<12}{'articles/s':>11}{'bytes/article':>15}{'MB, half':>10}{'MB, all':>9}"
        )
        for form in FORMATS:
            _, less, _ = measure(half, Path(folder) / f"{form}-half", form)
            seconds, memory, size = measure(whole, Path(folder) / form, form)
            print(
                f"{form:<12}{count / seconds:>11,.0f}{size / count:>15,.0f}"
                f"{less:>10,.0f}{memory:>9,.0f}",
                flush=True,
            )
        print(f"divided into words: {words_a_second(whole):,.0f} syllables a second")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SMALL)
