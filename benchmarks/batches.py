"""Would `import` and `reextract` be faster with many articles in a transaction?

    python benchmarks/batches.py [--copies 8] [--batch 100] [--rounds 2]

The practice articles, each some times over with another address and other bytes, are imported from
a WARC file, and their captures are read again into an archive without articles: with a transaction
for each article, as `reextract` has it, and with one for `--batch` of them
(`archive.fulltext.gathered`), as `import` has it. One line each: seconds of the processor for all
of it, and for the storing (`keep`) in it, of the best round.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from archive import sites  # noqa: E402 - the root must be importable first
from archive.archive import Archive  # noqa: E402
from archive.fulltext import gathered  # noqa: E402
from archive.rechecks import Plan  # noqa: E402
from benchmarks.reextract import NOW, practice, siblings  # noqa: E402
from crawler import reextract as again  # noqa: E402
from crawler.facts import site_of  # noqa: E402
from crawler.imports import importing  # noqa: E402
from crawler.registry import newspapers  # noqa: E402
from pipelines.steps import store  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable

HTML = [("Content-Type", "text/html; charset=utf-8")]


def write_warc(file: Path, copies: int) -> None:
    """Write the pages into a WARC file."""
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for _, url, page in practice():
            for address, text in siblings(url, page, copies):
                body = text.encode()
                headers = StatusAndHeaders("200 OK", HTML, protocol="HTTP/1.1")
                record = writer.create_warc_record(
                    address, "response", payload=io.BytesIO(body), length=len(body),
                    http_headers=headers,
                )  # fmt: skip
                writer.write_record(record)


def take_captures(source: Path, target: Path) -> None:
    """Begin an archive that has the captures of another one, and no article."""
    with (
        Archive(source, kind="practice", now=NOW) as old,
        Archive(target, kind="practice", now=NOW) as new,
    ):
        for newspaper in newspapers().values():
            sites.register(new.connection, site_of(newspaper), newspaper.sections)
        for capture in old.captures.find(kind="article"):
            payload = old.captures.payload(capture.sha256)
            new.captures.record(
                site=capture.site, kind="article", url=capture.url, status=200, headers=HTML,
                received_length=len(payload), fetched_at=capture.fetched_at, payload=payload,
            )  # fmt: skip


class Stopwatch:
    """The processor's time in all, and in `keep`."""

    def __init__(self) -> None:
        self.storing = 0.0
        for module in (importing, again):
            module.keep = self._keep  # type: ignore[attr-defined]

    def _keep(self, *arguments: Any) -> store.Kept:
        begin = time.process_time()
        try:
            return store.keep(*arguments)
        finally:
            self.storing += time.process_time() - begin

    def run(self, archive: Archive, steps: Iterable[object], batch: int) -> tuple[float, float]:
        """Take all steps, so many in a transaction; seconds in all, and of storing."""
        self.storing, begin, left = 0.0, time.process_time(), iter(steps)
        if batch == 1:
            for _ in left:
                pass
        else:
            taken = batch
            while taken == batch:
                with gathered(archive.connection):
                    taken = len(list(islice(left, batch)))
        return time.process_time() - begin, self.storing


def imported(watch: Stopwatch, path: Path, warc: Path, batch: int) -> tuple[float, float]:
    """Import the file into a new archive."""
    with Archive(path, kind="practice", now=NOW) as archive:
        work = importing.Import(archive=archive, now=NOW, code_version="0", plan=Plan())
        importing.BATCH = batch
        found = watch.run(archive, work.take(warc), 1)
        work.finish()
    return found


def read_again(watch: Stopwatch, path: Path, batch: int) -> tuple[float, float]:
    """Read all captures of an archive and store what they give."""
    with Archive(path, kind="practice", now=NOW) as archive:
        healing = again.Healing(archive, NOW, "0", Plan())
        numbers = [capture.id for capture in archive.captures.find(kind="article")]

        def step(draft: Any) -> None:
            if not isinstance(draft, again.Change):
                healing.store(draft, again.change_of(archive.connection, draft))

        found = watch.run(archive, map(step, again.drafts(path, numbers, jobs=1)), batch)
        healing.finish()
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Many articles in a transaction, or one.")
    parser.add_argument("--copies", type=int, default=8, help="of each practice article")
    parser.add_argument("--batch", type=int, default=100, help="articles in a transaction")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    watch, best = Stopwatch(), dict[tuple[str, int], tuple[float, float]]()
    with tempfile.TemporaryDirectory() as folder:
        warc = Path(folder) / "pages.warc.gz"
        write_warc(warc, options.copies)
        for number in range(options.rounds):
            for batch in (1, options.batch):
                there = Path(folder) / f"{number}-{batch}"
                (there / "again").mkdir(parents=True)
                first, second = there / "archive.db", there / "again" / "archive.db"
                found = {"import": imported(watch, first, warc, batch)}
                take_captures(first, second)
                found["reextract"] = read_again(watch, second, batch)
                for what, seconds in found.items():
                    best[what, batch] = min(best.get((what, batch), seconds), seconds)
    for (what, batch), (whole, storing) in sorted(best.items()):
        print(f"{what:10} {batch:4} in a transaction  {whole:6.2f} s, storing {storing:5.2f} s")


if __name__ == "__main__":
    main()
