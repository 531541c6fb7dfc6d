"""Exports of a made press: how fast each format is, how large it gets, and what memory it takes.

    python benchmarks/export.py [ARTICLES]

Each format is written by a process of its own, of half the years and then of all: the memory of the
two must not differ by much. Then how many syllables are divided into words. Seconds are those of a
processor, the start of the process included, so that what else the machine does matters little.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from time import process_time

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
from archive.search import Filters
archive, folder, form, until = sys.argv[1:]
request = Request(format=form, filters=Filters(until=until))
export(connect(Path(archive), readonly=True), Path(folder), request, code_version="0")
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""
HALF, ALL = "2020-06-30", "2025-12-31"
TEXTS = 200


def measure(archive: Path, folder: Path, form: str, until: str) -> tuple[float, float, int]:
    """Seconds of a processor, MB of memory and bytes of an export."""
    before = getrusage(RUSAGE_CHILDREN)
    command = [sys.executable, "-c", EXPORT, str(archive), str(folder), form, until]
    root = Path(__file__).parents[1]
    done = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE, text=True)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    after = getrusage(RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, int(done.stdout) / 1024, size


def words_a_second(archive: Path) -> float:
    """How many syllables a second are divided into words, the model loaded."""
    with closing(connect(archive, readonly=True)) as connection:
        rows = connection.execute("SELECT body FROM articles LIMIT ?", [TEXTS]).fetchall()
    divide = segmenter()
    divide("Chợ nổi mở hội.")
    began = process_time()
    for (body,) in rows:
        divide(body)
    return sum(len(body.split()) for (body,) in rows) / (process_time() - began)


def main(count: int) -> None:
    """Make an archive, and print a line for each format."""
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.db"
        fill(archive, count)
        print(
            f"{'format':<12}{'articles/s':>11}{'bytes/article':>15}{'MB, half':>10}{'MB, all':>9}"
        )
        for form in FORMATS:
            _, less, _ = measure(archive, Path(folder) / f"{form}-half", form, HALF)
            seconds, memory, size = measure(archive, Path(folder) / form, form, ALL)
            print(
                f"{form:<12}{count / seconds:>11,.0f}{size / count:>15,.0f}"
                f"{less:>10,.0f}{memory:>9,.0f}",
                flush=True,
            )
        print(f"divided into words: {words_a_second(archive):,.0f} syllables a second")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else SMALL)
