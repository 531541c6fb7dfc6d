"""How long it takes to take an article out, and to erase it.

    python benchmarks/redact.py [PAGES]

An archive of PAGES articles (default 1,000) of one newspaper whose frame takes 60 KB, each page
different; then one of them is taken out, put back, taken out again and purged.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "archive")]  # in a checkout, with its builders

from given import an_archive, an_article  # noqa: E402 - after the path

from archive import articles, redactions  # noqa: E402
from archive.records import CaptureRef  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from archive.archive import Archive

NOW = datetime(2026, 3, 8, tzinfo=UTC)
WORDS = """
    xã huyện tỉnh người dân sông nước lúa gạo mùa vụ trường học đường cầu chợ phiên
"""
SYLLABLES = WORDS.split()


def text(number: int, words: int) -> str:
    """Words that no other number has in this order."""
    chance = random.Random(number)  # noqa: S311
    return " ".join(chance.choice(SYLLABLES) for _ in range(words))


def fill(archive: Archive, run: int, pages: int) -> None:
    """Store the articles, each with its capture."""
    frame = "".join(f"<li><a href='/{n * 7919 % 99991}/'>{text(n, 6)}</a></li>" for n in range(900))
    for number in range(1, pages + 1):
        title, body = text(number, 12), text(-number, 400)
        page = f"<html><ul>{frame}</ul><h1>{title}</h1><p>{body}</p></html>".encode()
        capture = archive.captures.record(
            site="baocantho",
            kind="article",
            url=f"https://baocantho.com.vn/bai-a{number}.html",
            status=200,
            headers=[],
            payload=page,
            received_length=len(page),
            fetched_at=NOW + timedelta(seconds=number),
        )
        ref = CaptureRef(id=capture.id, sha256=capture.sha256, fetched_at=capture.fetched_at)
        article = an_article(number, title=title, lead=None, body=body)
        articles.store(archive.connection, article, capture=ref, run_id=run)


def timed(what: str, work: Callable[[], object]) -> None:
    """Do it, and print how long it took."""
    began, cpu = time.perf_counter(), time.process_time()
    work()
    wall, used = time.perf_counter() - began, time.process_time() - cpu
    Console().print(f"{what:<34}{wall:8.2f} s {used:8.2f} s of CPU")


def main(pages: int) -> None:
    """Build the archive and take its first article out: the founder of its dictionary."""
    with tempfile.TemporaryDirectory() as folder:
        archive, run = an_archive(Path(folder))
        with archive:
            fill(archive, run, pages)
            taken = []

            def redact() -> None:
                taken.append(redactions.redact(archive, 1, reason="thử", now=NOW))

            timed("taken out", redact)
            timed("index merged, log emptied", lambda: redactions.scrub(archive))
            timed("put back", lambda: redactions.undo(archive, taken[0]))
            redact()
            timed(
                f"purged among {pages:,} captures",
                lambda: redactions.purge(
                    archive, taken[1], owns=lambda _, url: url.endswith("-a1.html"), now=NOW
                ),
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
