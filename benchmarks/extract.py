"""How fast stored pages are read again: decoding, layout, all reading pipelines; one process.

    python benchmarks/extract.py [SECONDS] [--profile KIND]

One row for each kind of page: the practice newspapers' articles and lists (samples/*.warc.gz) and,
where ../shared (BAOTINH_SHARED) is there, the real pages in it. `median` is the time of one page,
`parse` the part of it that lxml takes to build the tree. `--profile KIND` prints where the time
of that kind goes.
"""

from __future__ import annotations

import argparse
import cProfile
import gzip
import json
import os
import pstats
import statistics
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs in a checkout that is not installed

from cli.extraction import draft  # noqa: E402 - after the path
from crawler.facts import link_of  # noqa: E402
from crawler.layouts import a_id_fck  # noqa: E402
from crawler.layouts.page import Page  # noqa: E402
from crawler.registry import newspaper_of  # noqa: E402
from crawler.replay.index import WarcIndex  # noqa: E402
from pipelines.steps import read  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARED = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))
NOW = datetime(2026, 4, 1, tzinfo=UTC)
SAMPLES = ("baocantho", "baolaocai", "baotuyenquang")


class Sheet(NamedTuple):
    """A page to read: which kind it counts to, its address and payload, and how it is read."""

    kind: str
    url: str
    payload: bytes
    run: Callable[[str, bytes], object]


def article(url: str, payload: bytes) -> object:
    """Read an article as `baotinh extract` and `baotinh reextract` do."""
    return read(draft(url, payload, NOW))


def practice() -> Iterator[Sheet]:
    """The pages of the practice newspapers."""
    for name in SAMPLES:
        index = WarcIndex([ROOT / "samples" / f"{name}.warc.gz"])
        for url in index.addresses:
            answer = index.answer(url)
            newspaper = newspaper_of(url)
            if answer is None or newspaper is None or url.endswith("robots.txt"):
                continue
            headers = {key.casefold(): value for key, value in answer.headers}
            packed = headers.get("content-encoding") == "gzip"
            payload = gzip.decompress(answer.body) if packed else answer.body
            if link_of(newspaper, url):
                yield Sheet(f"practice {name}, article", url, payload, article)
            else:
                layout = newspaper.layouts[0]

                def listing(url: str, payload: bytes, layout: object = layout) -> object:
                    return layout.listing(Page.from_bytes(url, payload))  # type: ignore[attr-defined]

                yield Sheet(f"practice {name}, list", url, payload, listing)


def real() -> Iterator[Sheet]:
    """The real pages, which are not ours; none where the folder is absent."""
    folder = SHARED / "pages"
    if not folder.is_dir():
        return
    for entry in json.loads((folder / "expected.json").read_text("utf-8")):
        payload = (folder / entry["file"]).read_bytes()
        size = f"{len(payload) / 1024:.0f} KB"
        yield Sheet(f"real {entry['site']}, {size}", entry["url"], payload, article)
    payload = (folder / "baocantho_category.html").read_bytes()
    yield Sheet(
        f"real baocantho list, {len(payload) / 1024:.0f} KB",
        "https://baocantho.com.vn/thoi-su/",
        payload,
        lambda url, payload: a_id_fck.LAYOUT.listing(Page.from_bytes(url, payload)),
    )


def timed(sheets: list[Sheet], seconds: float) -> tuple[float, float]:
    """Median seconds of a page, and of parsing it alone, over rounds of all sheets of a kind."""
    whole, parsed = [], []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(whole) < 2 * len(sheets):
        for sheet in sheets:
            start = time.perf_counter()
            sheet.run(sheet.url, sheet.payload)
            middle = time.perf_counter()
            _ = Page.from_bytes(sheet.url, sheet.payload).root
            parsed.append(time.perf_counter() - middle)
            whole.append(middle - start)
    return statistics.median(whole), statistics.median(parsed)


def profile(sheets: list[Sheet], rounds: int = 50) -> None:
    """Print where the time of a kind of page goes, by function."""
    profiler = cProfile.Profile()
    profiler.enable()
    for _ in range(rounds):
        for sheet in sheets:
            sheet.run(sheet.url, sheet.payload)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("tottime").print_stats(25)


def main() -> None:
    """Print the table, or a profile."""
    parser = argparse.ArgumentParser(description="How fast stored pages are read again.")
    parser.add_argument("seconds", type=float, nargs="?", default=1.0, help="for each kind of page")
    parser.add_argument("--profile", metavar="KIND", help="a part of a kind's name")
    options = parser.parse_args()
    kinds: dict[str, list[Sheet]] = {}
    for sheet in (*practice(), *real()):
        kinds.setdefault(sheet.kind, []).append(sheet)
    if options.profile:
        profile([sheet for kind in kinds if options.profile in kind for sheet in kinds[kind]])
        return
    table = Table("kind of page", *("pages", "median ms", "parse ms", "pages/s"))
    for kind, sheets in kinds.items():
        whole, parsed = timed(sheets, options.seconds)
        figures = (f"{whole * 1000:.2f}", f"{parsed * 1000:.2f}", f"{1 / whole:,.0f}")
        table.add_row(kind, str(len(sheets)), *figures)
    Console().print(table)


if __name__ == "__main__":
    main()
