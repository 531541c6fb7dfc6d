"""How many stored pages a second `baotinh reextract` reads again, all of it counted.

    python benchmarks/reextract.py [--copies 20] [--jobs 1]

Captures are made of the practice articles and, where ../shared (BAOTINH_SHARED) is there, of the
real page of Báo Cần Thơ in it, each many times over with another address and another text of the
corpus, so that no two are the same bytes. Counted is what the command does: unpack, decode, parse,
read by the layout, clean, compare with what is kept. Starting Python and Scrapy is not (2 s, once).
One line a newspaper; exits with 1 where one is read at fewer than 200 pages a second and core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from archive.archive import Archive  # noqa: E402 - the root must be importable first
from archive.captures import Captures  # noqa: E402
from archive.database import connect  # noqa: E402
from archive.paths import captures_path  # noqa: E402
from archive.rechecks import Plan  # noqa: E402
from crawler import reextract as again  # noqa: E402
from crawler.facts import link_of  # noqa: E402
from crawler.registry import newspapers  # noqa: E402
from crawler.replay.index import WarcIndex  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))
TARGET = 200
NOW = datetime(2026, 4, 1, tzinfo=UTC)
_PARAGRAPH = re.compile(r"(<p[^>]*>)([^<]{80,})(</p>)")


def practice() -> Iterator[tuple[str, str, str]]:
    """Newspaper, address and page of every practice article."""
    for file in sorted((ROOT / "samples").glob("*.warc.gz")):
        newspaper = newspapers()[file.name.removesuffix(".warc.gz").partition("-")[0]]
        index = WarcIndex([file])
        for url in index.addresses:
            answer = index.answer(url)
            if answer is None or not link_of(newspaper, url):
                continue
            packed = ("content-encoding", "gzip") in [(n.casefold(), v) for n, v in answer.headers]
            body = gzip.decompress(answer.body) if packed else answer.body
            yield newspaper.name, url, body.decode()


def real() -> Iterator[tuple[str, str, str]]:
    """The real article of Báo Cần Thơ; none where the folder is absent."""
    expected = SHARED / "pages" / "expected.json"
    if expected.is_file():
        for entry in json.loads(expected.read_text("utf-8")):
            if entry["site"] == "baocantho.com.vn":
                page = (SHARED / "pages" / entry["file"]).read_text("utf-8")
                yield "baocantho", entry["url"], page


def siblings(url: str, page: str, copies: int) -> Iterator[tuple[str, str]]:
    """The page under other addresses, its paragraphs in another order: other bytes, same shape."""
    paragraphs = [found[2] for found in _PARAGRAPH.finditer(page)]
    for copy in range(copies):
        texts = iter(paragraphs[copy % max(len(paragraphs), 1) :] + paragraphs)
        turned = _PARAGRAPH.sub(lambda f, texts=texts: f[1] + next(texts, f[2]) + f[3], page)
        number = re.search(r"\d{4,}|[0-9a-f]{7}", url[::-1])
        there = number[0][::-1] if number else ""
        yield url.replace(there, f"{copy:0{len(there)}d}"), f"{turned}<!-- {copy} -->"


def fill(path: Path, copies: int) -> dict[str, int]:
    """Make an archive of captures; returns how many of each kind of page."""
    made: dict[str, int] = defaultdict(int)
    with Archive(path, kind="practice", now=NOW) as archive:
        for kind, sheets in (("practice", practice()), ("real", real())):
            for site, url, page in sheets:
                for address, text in siblings(url, page, copies if kind == "practice" else 200):
                    payload = text.encode()
                    archive.captures.record(
                        site=site,
                        kind="article",
                        url=address,
                        final_url=address,
                        redirects=[],
                        status=200,
                        headers=[],
                        received_length=len(payload),
                        fetched_at=NOW,
                        payload=payload,
                        note=None,
                    )
                    made[f"{kind} {site}"] += 1
        healing = again.Healing(archive, NOW, "benchmark", Plan())
        healing.finish()
    return made


def main() -> int:
    """Print the table; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description="How fast captures are read again.")
    parser.add_argument("--copies", type=int, default=20, help="of each practice article")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    options = parser.parse_args()
    slowest = float("inf")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        made = fill(path, options.copies)
        first = 1
        with closing(connect(path, readonly=True)) as connection:
            for kind, count in made.items():
                ids = range(first, first + count)
                first += count
                list(again.drafts(path, ids[:5], jobs=1))  # imports, compiled selectors
                with Captures(captures_path(path), readonly=True) as captures:
                    size = sum(len(captures.payload(captures.get(one).sha256)) for one in ids)
                start = time.perf_counter()
                read = 0
                for draft in again.drafts(path, ids, jobs=options.jobs):
                    if not isinstance(draft, again.Change):
                        again.change_of(connection, draft)
                    read += 1
                rate = read / (time.perf_counter() - start) / options.jobs
                slowest = min(slowest, rate)
                print(f"{kind:24} {read:6} pages of {size / count / 1024:6.1f} KB {rate:8.0f} /s")
    print(f"target: {TARGET} pages a second and core")
    return 0 if slowest >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
