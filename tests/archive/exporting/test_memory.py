"""An export takes the memory of a few thousand articles, however many there are."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from given_exports import manifest, store

COUNT = 20_000
BODY = " ".join(f"Giá lúa hôm nay {number} đồng." for number in range(120))
MANY = """
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
INSERT INTO articles (site, native_id, url, title, body, words, published_at, published_day, staff,
    layout, fields, noarchive, version, content_hash, capture_id, capture_sha256, first_seen_at,
    last_seen_at, run_id, cite_id)
SELECT site, 'n' || n, url || n, title || n, :body, words, published_at,
    printf('2023-01-%02d', n % 10 + 1), staff, layout, fields, 0, 1, content_hash, capture_id,
    capture_sha256, first_seen_at, last_seen_at, run_id, 'bt:n' || n
FROM numbers JOIN articles ON articles.id = 1
"""
EXPORT = """
import sys
from pathlib import Path
from archive.database import connect
from archive.exporting.export import export
from archive.exporting.request import Request
from archive.search import Filters
archive, folder, until = sys.argv[1:]
request = Request(format="parquet", filters=Filters(until=until))
connection = connect(Path(archive), readonly=True)
connection.execute("PRAGMA cache_size = -1024")  # its 32 MB would fill up with the larger one
export(connection, Path(folder), request, code_version="1.0")
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    store(path, 1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(MANY, {"count": COUNT, "body": BODY})
    return path


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux's /proc")
def test_ten_times_as_many_articles_take_no_more_memory(
    large: Path, tmp_path: Path, root: Path
) -> None:
    peaks = []
    for until in ("2023-01-01", "2023-01-10"):
        folder = tmp_path / until
        command = [sys.executable, "-c", EXPORT, str(large), str(folder), until]
        done = subprocess.run(
            command, cwd=root, check=True, stdout=subprocess.PIPE, text=True, timeout=240
        )
        peaks.append(int(done.stdout) * 1024)
    counts = [manifest(tmp_path / until)["articles"] for until in ("2023-01-01", "2023-01-10")]
    assert counts == [COUNT / 10, COUNT]
    assert peaks[1] - peaks[0] < len(BODY.encode()) * COUNT / 4
