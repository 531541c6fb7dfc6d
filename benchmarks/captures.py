"""What a capture takes, and how fast captures are written and read.

    python benchmarks/captures.py [PAGES]

Three tables: which dictionary and level pack best, sets of pages stored as a crawl stores them,
and the one pair of real pages of a provincial newspaper that we have. `gzip` is `gzip -6` of each
page by itself. `blobs` is what all payloads and dictionaries take, divided by the pages, and
`shared` the part of it that is dictionaries (small sets share them among few pages); `file` is
the whole database, with rows, headers and indexes. "modelled" pages are real pages of ../shared
(BAOTINH_SHARED) whose texts are exchanged, page by page, for texts of its corpus: those of the
article always, a sixtieth of the links in the frame each time.
"""

from __future__ import annotations

import gzip
import importlib
import json
import os
import random
import re
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table
from warcio.archiveiterator import ArchiveIterator

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs in a checkout that is not installed

from archive.captures import Captures  # noqa: E402 - after the path
from archive.captures.codec import pack, page_dictionary  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))
CONSOLE = Console()
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
HEADERS = [
    ("Server", "nginx"),
    ("Date", "Mon, 02 Mar 2026 05:00:00 GMT"),
    ("Content-Type", "text/html; charset=utf-8"),
    ("Vary", "Accept-Encoding"),
    ("Cache-Control", "private, max-age=60"),
    ("Content-Encoding", "gzip"),
]
CHANGED_LINKS = 1 / 60  # each new article pushes about one out of the lists of the frame
TEXT = re.compile(r"(?<=>)([^<>{}]{25,})(?=<)")
HREF = re.compile(r'href="([^"]{40,})"')
NUMBER = re.compile(r"\d{3,}")
ARTICLE = re.compile(r"-(?:a|post)\d+\.html$|/\d{6}/")
IN_ARTICLE = 120  # a text longer than this stands in the article, a shorter one in the frame


class Page(NamedTuple):
    """A page of a newspaper, as the crawler would hand it over."""

    site: str
    kind: str
    payload: bytes


def main() -> None:
    """Print the tables."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    sets = {path.name: list(practice(path)) for path in sorted(ROOT.glob("samples/*.warc.gz"))}
    if SHARED.is_dir():
        compare_dictionaries(list(modelled("baocantho_article", "article", 60)))
        articles = modelled("baocantho_article", "article", pages)
        lists = modelled("baocantho_category", "listing", pages // 5)
        sets[f"modelled, {pages} articles + {pages // 5} lists"] = [*articles, *lists]
    store_sets(sets)
    if SHARED.is_dir():
        real_pair()


def practice(path: Path) -> Iterator[Page]:
    """The answers in a WARC file; what is no article is taken for a listing."""
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type == "response":
                url = urlsplit(record.rec_headers.get_header("WARC-Target-URI"))
                kind = "article" if ARTICLE.search(url.path) else "listing"
                kind = "robots" if url.path == "/robots.txt" else kind
                yield Page(path.name, kind, record.content_stream().read())


def modelled(name: str, kind: str, count: int) -> Iterator[Page]:
    """Siblings of a real page, their texts taken from the corpus."""
    chance = random.Random(name)  # noqa: S311 - the same pages every time
    source = (SHARED / "pages" / f"{name}.html").read_text(encoding="utf-8")
    articles = corpus(2000)
    links = list(dict.fromkeys(HREF.findall(source)))
    for _ in range(count):
        source = change_frame(source, links, articles, chance)
        body = iter(re.split(r"(?<=\.) ", chance.choice(articles)["body"]))
        yield Page("modelled", kind, change_article(source, body).encode())


def corpus(count: int) -> list[dict[str, str]]:
    """The first articles of the corpus."""
    with gzip.open(SHARED / "corpus" / "vietnews-15k.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in islice(file, count)]


def change_frame(
    source: str, links: list[str], articles: list[dict[str, str]], chance: random.Random
) -> str:
    """Exchange some titles and addresses of the frame; what was exchanged stays."""

    def title(match: re.Match[str]) -> str:
        if len(match[0]) > IN_ARTICLE or chance.random() > CHANGED_LINKS:
            return match[0]
        return chance.choice(articles)["title"]

    for index, link in enumerate(links):
        if chance.random() < CHANGED_LINKS:
            links[index] = NUMBER.sub(lambda m: str(chance.randrange(10 ** len(m[0]))), link)
            source = source.replace(link, links[index])
    return TEXT.sub(title, source)


def change_article(source: str, body: Iterator[str]) -> str:
    """Exchange every long text for sentences of about the same length."""

    def passage(match: re.Match[str]) -> str:
        if len(match[0]) <= IN_ARTICLE:
            return match[0]
        text = ""
        while len(text) < len(match[0]) and (sentence := next(body, "")):
            text += " " + sentence
        return text

    return TEXT.sub(passage, source)


def gzipped(pages: list[bytes]) -> float:
    """Bytes a page of `gzip -6`."""
    return sum(len(gzip.compress(page, 6)) for page in pages) / len(pages)


def compare_dictionaries(pages: list[Page]) -> None:
    """Pack the same pages with several dictionaries and levels."""
    zstd: Any = importlib.import_module(
        "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    )
    first, rest = [page.payload for page in pages[:20]], [page.payload for page in pages[20:]]
    sibling, two = page_dictionary(first[-1]), page_dictionary(first[0] + first[-1])
    table = headed(f"{len(rest)} modelled articles", "dictionary", "level", "B a page", "ms a page")
    for name, dictionary, level in (
        ("none", None, 10),
        ("trained on 20 pages, 64 KB", zstd.train_dict(first, 64 << 10), 10),
        ("trained on 20 pages, 112 KB", zstd.train_dict(first, 112 << 10), 10),
        ("one sibling", sibling, 3),
        ("one sibling", sibling, 10),
        ("one sibling", sibling, 11),
        ("two siblings", two, 10),
    ):
        start = time.perf_counter()
        sizes = [len(pack(page, dictionary, level=level)) for page in rest]
        spent = (time.perf_counter() - start) * 1000 / len(rest)
        table.add_row(name, str(level), f"{sum(sizes) / len(rest):,.0f}", f"{spent:.1f}")
    table.add_row("gzip", "6", f"{gzipped(rest):,.0f}", "")
    CONSOLE.print(table)


def store_sets(sets: dict[str, list[Page]]) -> None:
    """Store each set of pages as a crawl does, and read it back."""
    columns = ("pages", "gzip", "blobs", "shared", "times smaller", "file", "written/s", "read/s")
    table = headed("Stored as a crawl stores them (bytes a page)", "set", *columns)
    for name, pages in sets.items():
        with tempfile.TemporaryDirectory() as folder:
            table.add_row(name, str(len(pages)), *store(pages, Path(folder) / "captures.db"))
    CONSOLE.print(table)


def store(pages: list[Page], path: Path) -> list[str]:
    """One row of figures."""
    with Captures(path) as captures:
        start = time.perf_counter()
        digests = [record(captures, number, page) for number, page in enumerate(pages)]
        written = len(pages) / (time.perf_counter() - start)
        blobs = sum(site.stored for site in captures.stats().values()) / len(pages)
    shared = dictionary_bytes(path) / len(pages)
    with Captures(path, readonly=True) as captures:
        start = time.perf_counter()
        if [captures.payload(digest) for digest in digests] != [page.payload for page in pages]:
            sys.exit("the payloads that were read are not those that were written")
        read = len(pages) / (time.perf_counter() - start)
    plain = gzipped([page.payload for page in pages])
    size = path.stat().st_size / len(pages)
    figures = [f"{figure:,.0f}" for figure in (plain, blobs, shared)]
    return [*figures, f"{plain / blobs:.1f}", f"{size:,.0f}", f"{written:,.0f}", f"{read:,.0f}"]


def dictionary_bytes(path: Path) -> int:
    """What the dictionaries of a file take."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT sum(length(data)) FROM dictionaries").fetchone()[0])


def record(captures: Captures, number: int, page: Page) -> str:
    """Record a page; gives its digest."""
    return captures.record(
        site=page.site,
        kind=page.kind,
        url=f"https://{page.site.replace(' ', '')}.vn/{page.kind}-{number}.html",
        status=200,
        headers=HEADERS,
        payload=page.payload,
        received_length=len(page.payload) // 5,
        fetched_at=NOON + timedelta(seconds=number),
    ).sha256


def real_pair() -> None:
    """The real article and the real list, each packed with the other one as dictionary."""
    article, listing = (
        (SHARED / "pages" / f"baocantho_{name}.html").read_bytes()
        for name in ("article", "category")
    )
    table = headed(
        "The real pages of Báo Cần Thơ", "page", "bytes", "gzip", "ours", "times smaller"
    )
    for name, page, other in (("article", article, listing), ("list", listing, article)):
        plain, ours = gzipped([page]), len(pack(page, page_dictionary(other)))
        table.add_row(name, f"{len(page):,}", f"{plain:,.0f}", f"{ours:,}", f"{plain / ours:.1f}")
    CONSOLE.print(table)


def headed(title: str, *columns: str) -> Table:
    """An empty table; its first column holds names, the others figures."""
    table = Table(title=title, title_justify="left")
    for index, column in enumerate(columns):
        table.add_column(column, justify="right" if index else "left")
    return table


if __name__ == "__main__":
    main()
