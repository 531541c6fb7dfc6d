"""Counts by day on a million articles: what a chart of ten years costs, and what keeping them does.

    python benchmarks/counts.py [ROWS]

The articles have no text: a count does not look at it. Each question is asked five times, warm, and
the median is printed; of it, the time of the CPU, which other work on the machine does not change,
must be at most 50 ms for a chart. "from articles" answers the same from the table of articles.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from archive import counts, runs, sites
from archive.archive import Archive
from archive.database import transaction
from archive.times import VIETNAM
from crawler.facts import site_of
from crawler.registry import newspapers

if TYPE_CHECKING:
    from collections.abc import Iterator

ROWS = 1_000_000
FIRST_DAY = date(2016, 1, 1)
DAYS = 3653
SECTIONS = ("Thời sự", "Kinh tế", "Xã hội", "Văn hóa", "Pháp luật", "Thể thao", "Giáo dục", None)
TIMES = 5
MOST_MS = 50.0
NOW = datetime(2026, 1, 1, tzinfo=VIETNAM)

CHARTS = {
    "all newspapers, by day": "SELECT day, articles FROM daily_totals ORDER BY day",
    "a newspaper, by day": "SELECT day, articles FROM daily_counts WHERE site = 'baocantho' "
    "ORDER BY day",
    "a province, by day": "SELECT day, articles FROM daily_counts_by_province "
    "WHERE province = 'Cần Thơ' ORDER BY day",
    "a section of all newspapers, by day": "SELECT day, sum(articles) FROM daily_counts_by_section "
    "WHERE section = 'Kinh tế' GROUP BY day",
    "a section of a newspaper, by day": "SELECT day, articles FROM daily_counts_by_section "
    "WHERE site = 'baocantho' AND section = 'Kinh tế' ORDER BY day",
    "a newspaper's sections": "SELECT section, sum(articles) FROM daily_counts_by_section "
    "WHERE site = 'baocantho' GROUP BY section",
    "a newspaper's calendar with its gaps": "SELECT day, articles FROM coverage_days "
    "WHERE site = 'baocantho' ORDER BY day",
    "all gaps of a newspaper": "SELECT * FROM coverage_gaps WHERE site = 'baocantho'",
}
WIDER = {
    "every newspaper and day": "SELECT site, day, articles FROM daily_counts",
    "every province, by day": "SELECT province, day, articles FROM daily_counts_by_province",
    "coverage of every newspaper": "SELECT * FROM coverage",
    "from articles: all newspapers, by day": "SELECT published_day, count(*), sum(words) "
    "FROM articles GROUP BY published_day",
    "from articles: a section, by day": "SELECT published_day, count(*) FROM articles "
    "WHERE section = 'Kinh tế' GROUP BY published_day",
}


def main() -> int:
    """Print the table; 1 where a chart takes longer than it may."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        with Archive(path, kind="practice", now=NOW) as archive:
            fill(archive.connection, rows)
            began = perf_counter()
            wrong = [each for each in counts.compare(archive.connection) if each.wrong]
            print(
                f"checked against the articles in {perf_counter() - began:.1f} s: {wrong or 'ok'}"
            )
        with closing(sqlite3.connect(path)) as connection:
            slow = [name for name, sql in CHARTS.items() if ask(connection, name, sql) > MOST_MS]
            for name, sql in WIDER.items():
                ask(connection, name, sql)
    print(f"over {MOST_MS:.0f} ms: {', '.join(slow) or 'none'}")
    return int(bool(slow or wrong))


def fill(connection: sqlite3.Connection, rows: int) -> None:
    """So many articles, half of them without the triggers, to see what those cost."""
    for cls in newspapers().values():
        sites.register(connection, site_of(cls), {})
    run = runs.start(connection, "baocantho", mode="live", now=NOW, code_version="0")
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'daily_counts_*'"
    ).fetchall()
    made = articles(run)
    kept = _insert(connection, made, rows // 2)
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    bare = _insert(connection, made, rows - rows // 2)
    for _, sql in triggers:
        connection.execute(sql)
    began = perf_counter()
    counts.recount(connection)
    print(
        f"{rows:,} articles; a row takes {bare * 1e6:.0f} µs, with its counts {kept * 1e6:.0f} µs; "
        f"counted anew in {perf_counter() - began:.1f} s"
    )
    for table in ("daily_counts", "daily_counts_by_section", "daily_totals"):
        (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        print(f"  {table}: {count:,} rows")


def _insert(connection: sqlite3.Connection, made: Iterator[tuple[object, ...]], rows: int) -> float:
    """Insert them a thousand at a time; the seconds that one takes."""
    marks = ", ".join("?" * 19)
    statement = (
        "INSERT INTO articles (site, native_id, url, title, body, words, published_at, "
        "published_day, published_precision, section, staff, layout, fields, noarchive, version, "
        "content_hash, capture_id, capture_sha256, first_seen_at, last_seen_at, run_id) "
        f"VALUES ({marks}, '2026-01-01T00:00:00+07:00', '2026-01-01T00:00:00+07:00')"
    ).replace("first_seen_at, last_seen_at, run_id", "run_id, first_seen_at, last_seen_at")
    seconds = 0.0
    for start in range(0, rows, 1000):
        batch = [next(made) for _ in range(min(1000, rows - start))]
        began = perf_counter()
        with transaction(connection):
            connection.executemany(statement, batch)
        seconds += perf_counter() - began
    return seconds / max(rows, 1)


def articles(run: int) -> Iterator[tuple[object, ...]]:
    """Rows without a text, in no order of time."""
    random = Random(1)  # noqa: S311 - the same rows each time
    names = sorted(newspapers())
    number = 0
    while True:
        number += 1
        site = names[int(len(names) * random.random() ** 1.5)]
        day = (FIRST_DAY + timedelta(days=random.randrange(DAYS))).isoformat()
        yield (
            *(site, str(number), f"https://{site}/{number}", f"Tin số {number}", ""),
            *(random.randrange(100, 1500), f"{day}T07:00:00+07:00", day),
            *("day", random.choice(SECTIONS), 0, "made", "{}", 0, 1, "h", number, "s", run),
        )


def ask(connection: sqlite3.Connection, name: str, sql: str) -> float:
    """Print the median of the answers' milliseconds, and of those that they computed: returned."""
    connection.execute(sql).fetchall()
    taken, computed, rows = [], [], 0
    for _ in range(TIMES):
        began, cpu = perf_counter(), process_time()
        rows = len(connection.execute(sql).fetchall())
        taken.append((perf_counter() - began) * 1000)
        computed.append((process_time() - cpu) * 1000)
    print(
        f"{name:42} {rows:>9,} rows {median(taken):9.1f} ms, {median(computed):9.1f} of them CPU",
        flush=True,
    )
    return median(computed)


if __name__ == "__main__":
    sys.exit(main())
