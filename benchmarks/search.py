"""Search on a large archive: first pages with snippets, beside Tantivy over the same articles.

    python benchmarks/press.py archive.db 1000000
    python benchmarks/search.py archive.db [--peer FOLDER]

The fifty questions stand in queries.toml. Each is asked five times in a row, warm, and the time is
the processor's, so that a busy machine changes little; p95 is over all answers of a kind. Some are
asked for page 500 as well, by counting up to it and by the place where page 499 ended.

`--peer` makes (once) an index of the same articles in FOLDER with Tantivy, its words lower-cased
and folded to ASCII, as its users do for accents, and asks it the same. Without arguments a press
of 20,000 articles is made for the occasion.
"""

from __future__ import annotations

import argparse
import sqlite3
import tomllib
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from press import SMALL, fill

from archive.database import connect
from archive.search import search

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

QUERIES = Path(__file__).with_name("queries.toml")
TIMES = 5
KINDS = ("phrase", "broad", "other")
PAGE, FAR_PAGE = 20, 500
FAR = ("năm", '"công an"', "khuyến*", '"nghệ an"', '"da nang" since:2016', "since:2016")
NARROWING = ("site:", "province:", "since:", "author:", "section:", "caption:", "NEAR", "title:")
# Spellings on which engines differ: the query, a text that it must find, one that it must not.
TRAPS = (
    ("da nang", "Đà Nẵng đón khách", None),
    ("Đà Nẵng", "ĐÀ NẴNG đón khách", "Da năng, một kiểu mặt nạ"),
    ("Nam Định", "Nam Định mở hội", "Năm bến phà có quy định mới"),
    ("hoà", "Phường hòa giải", None),
    ("hòa", "Phường hoà giải", "Phường hóa vàng"),
    ("tỉnh", "Tỉnh họp báo", "Tình làng nghĩa xóm"),
    ("57.000", "Giá 57000 đồng", None),
    ("18-NQ/TW", "Nghị quyết 18-NQ/TW", "NQ của TW năm 18"),
    ("đường", "Con đường mới", "Dương Văn Cảnh"),
)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("archive", type=Path, nargs="?")
    parser.add_argument("--peer", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    if options.archive:
        measure(options.archive, options.peer)
        return
    with TemporaryDirectory() as folder:
        made = Path(folder) / "archive.db"
        fill(made, SMALL)
        measure(made, options.peer)


def measure(archive: Path, peer_folder: Path | None) -> None:
    """Ask everything, and print the table."""
    connection = connect(archive, readonly=True)
    (count,) = connection.execute("SELECT count(*) FROM articles").fetchone()
    print(f"{count:,} articles, {archive.stat().st_size / count:,.0f} bytes each")
    print(f"index: {index_bytes(connection) / count:,.0f} bytes an article")
    queries = tomllib.loads(QUERIES.read_text("utf-8"))["query"]
    ours = {one["q"]: asked(lambda one=one: total(connection, one["q"])) for one in queries}
    peer: dict[str, Any] = {}
    if peer_folder:
        ask = tantivy(connection, peer_folder)
        fair = [one["q"] for one in queries if not any(mark in one["q"] for mark in NARROWING)]
        peer = {query: asked(lambda query=query: ask(query)) for query in fair}
    table(queries, ours, peer)
    far(connection)


def far(connection: sqlite3.Connection) -> None:
    """Page 1 and page 500 of some long answers, newest first."""
    print(f"{'twenty hits, newest first (ms)':44} {'page 1':>8} {'500':>8} {'by place':>8}")
    for query in FAR:

        def page(query: str = query, **where: Any) -> Any:
            return search(connection, query, limit=PAGE, sort="newest", **where)

        before = page(offset=(FAR_PAGE - 2) * PAGE)
        if before.next is None:
            continue
        ways = ({}, {"offset": (FAR_PAGE - 1) * PAGE}, {"after": before.next})
        times = [median(asked(lambda where=where: page(**where))[1]) for where in ways]
        print(f"{query:44} " + " ".join(f"{time:8.1f}" for time in times))


def total(connection: sqlite3.Connection, query: str) -> str:
    """The first page; how many there are."""
    found = search(connection, query)
    return f"{found.total:,}" if found.total_is_exact else f"> {found.total:,}"


def asked(ask: Callable[[], Any]) -> tuple[Any, list[float]]:
    """An answer, and the processor's time for it (ms) each time, after one that does not count."""
    ask()
    seconds = []
    answer = None
    for _ in range(TIMES):
        began = process_time()
        answer = ask()
        seconds.append((process_time() - began) * 1000)
    return answer, seconds


def table(queries: list[dict[str, str]], ours: dict[str, Any], peer: dict[str, Any]) -> None:
    """Each query, then p95 by kind."""
    print(f"{'query':44} {'found':>12} {'ms':>7} {'tantivy':>12} {'ms':>7}")
    for one in queries:
        found, times = ours[one["q"]]
        other, others = peer.get(one["q"], ("", [0.0]))
        theirs = f"{median(others):7.1f}" if other else ""
        print(f"{one['q']:44} {found:>12} {median(times):7.1f} {other:>12} {theirs}")
    for kind in (*KINDS, "all"):
        of_kind = [one["q"] for one in queries if kind in (one["kind"], "all")]
        line = f"{kind:8} p95 {p95(time for query in of_kind for time in ours[query][1]):7.1f} ms"
        both = [query for query in of_kind if query in peer]
        if both:
            mine = p95(time for query in both for time in ours[query][1])
            theirs = p95(time for query in both for time in peer[query][1])
            line += f"; where both can be asked {mine:.1f} and {theirs:.1f}: {theirs / mine:.2f}×"
        print(line)


def p95(times: Iterable[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20)[-1]


def index_bytes(connection: sqlite3.Connection) -> int:
    """What the full-text index takes."""
    try:
        (found,) = connection.execute(
            "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'articles\\_fts\\_%' ESCAPE '\\'"
        ).fetchone()
    except sqlite3.OperationalError:  # no dbstat in this SQLite: the blocks alone
        (found,) = connection.execute("SELECT sum(length(block)) FROM articles_fts_data").fetchone()
    return int(found or 0)


def tantivy(connection: sqlite3.Connection, folder: Path) -> Callable[[str], str]:
    """Tantivy's answers over the same articles; its index is made where there is none."""
    import tantivy as engine  # noqa: PLC0415 - only for those who want the peer

    fields = ("title", "lead", "body")
    builder = engine.SchemaBuilder().add_integer_field("id", stored=True)
    for name in fields:
        builder.add_text_field(name, stored=True, tokenizer_name="folded")
    schema = builder.build()
    folded = (
        engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
        .filter(engine.Filter.lowercase())
        .filter(engine.Filter.ascii_fold())
        .build()
    )
    fresh = not (folder / "meta.json").is_file()
    folder.mkdir(parents=True, exist_ok=True)
    index = engine.Index(schema, path=str(folder))
    index.register_tokenizer("folded", folded)
    if fresh:
        began = perf_counter()
        writer = index.writer(heap_size=512 * 1024 * 1024)
        rows = connection.execute("SELECT id, title, coalesce(lead, ''), body FROM articles")
        count = 0
        for count, row in enumerate(rows, 1):  # noqa: B007 - counted
            values = dict(zip(("id", *fields), row, strict=True))
            writer.add_document(engine.Document(**{k: [v] for k, v in values.items()}))
        writer.commit()
        writer.wait_merging_threads()
        print(f"tantivy: {count / (perf_counter() - began):,.0f} articles a second")
        index.reload()
    size = sum(file.stat().st_size for file in folder.iterdir())
    searcher = index.searcher()
    print(f"tantivy: {size / searcher.num_docs:,.0f} bytes an article, its stored texts included")
    traps(engine, folded)

    def ask(query: str) -> str:
        words = query.replace(" NOT ", " -")
        parsed = index.parse_query(
            words if " OR " in words else _all(words),
            list(fields),
            field_boosts={"title": 10.0, "lead": 4.0},
        )
        found = searcher.search(parsed, 10)
        maker = engine.SnippetGenerator.create(searcher, parsed, schema, "body")
        for _, address in found.hits:
            maker.snippet_from_doc(searcher.doc(address)).to_html()
        return f"{found.count:,}"

    return ask


def _all(query: str) -> str:
    """Every word wanted: Tantivy takes either by itself."""
    import re  # noqa: PLC0415

    parts = re.findall(r'-?"[^"]*"|\S+', query)
    return " ".join(part if part.startswith("-") else f"+{part}" for part in parts)


def traps(engine: Any, folded: Any) -> None:
    """On which spellings each engine is wrong."""
    from archive.migrations.archive import migrations  # noqa: PLC0415

    print("wrong on spellings:")
    wrong: dict[str, list[str]] = {"baotinh": [], "tantivy": []}
    for query, wanted, unwanted in TRAPS:
        texts = [text for text in (wanted, unwanted) if text]
        expected = {wanted}
        if _ours(migrations, query, texts) != expected:
            wrong["baotinh"].append(query)
        if _theirs(engine, folded, query, texts) != expected:
            wrong["tantivy"].append(query)
    for name, queries in wrong.items():
        print(f"  {name}: {', '.join(queries) or 'none'} ({len(queries)} of {len(TRAPS)})")


def _ours(migrations: Any, query: str, texts: list[str]) -> set[str]:
    from sqlite_utils import Database  # noqa: PLC0415

    from archive import fulltext  # noqa: PLC0415

    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.row_factory = sqlite3.Row
    migrations.apply(Database(connection))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT OR REPLACE INTO archive_info VALUES ('kind', 'practice')")
    connection.execute("INSERT INTO sites VALUES ('a', 'A', 'Huế', 'Huế', 'h', 'f', 'live')")
    for number, text in enumerate(texts, 1):
        connection.execute(
            "INSERT INTO articles (id, site, url, title, body, words, layout, fields, staff, "
            "noarchive, version, content_hash, capture_id, capture_sha256, first_seen_at, "
            "last_seen_at, run_id) VALUES (?, 'a', ?, ?, '', 1, 'l', '{}', 0, 0, 1, 'h', 1, 's', "
            "'t', 't', 1)",
            [number, str(number), text],
        )
        fulltext.add(connection, number, fulltext.indexed(text, None, ""))
    found = {hit.title for hit in search(connection, query).hits}
    connection.close()
    return found


def _theirs(engine: Any, folded: Any, query: str, texts: list[str]) -> set[str]:
    builder = engine.SchemaBuilder()
    builder.add_text_field("title", stored=True, tokenizer_name="folded")
    index = engine.Index(builder.build())
    index.register_tokenizer("folded", folded)
    writer = index.writer()
    for text in texts:
        writer.add_document(engine.Document(title=[text]))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    try:
        parsed = index.parse_query(_all(query), ["title"])
    except ValueError:
        return set()
    return {searcher.doc(address)["title"][0] for _, address in searcher.search(parsed, 9).hits}


if __name__ == "__main__":
    main()
