from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from captures_pages import page, record

from archive.captures import CaptureError, Captures, rows
from archive.captures.codec import pack

HERE = Path(__file__).parent
ROOT = HERE.parent.parent

WRITER = """
from captures_pages import page, record
with Captures(path) as captures:
    for number in range(100_000):
        capture = record(captures, number, page(number, template=str(number // 20)))
        print(capture.id, capture.sha256, flush=True)
"""
READER = """
import time
seen, until = set(), time.monotonic() + 60
with Captures(path, readonly=True) as captures:
    print("ready", flush=True)
    while len(seen) < 40 and time.monotonic() < until:
        for capture in captures.find():
            assert captures.payload(capture.sha256)
            seen.add(capture.id)
print(len(seen))
"""


def start(script: str, path: Path) -> subprocess.Popen[str]:
    head = (
        f"import sys; sys.path[:0] = [{str(HERE)!r}, {str(ROOT)!r}]\n"
        "from pathlib import Path\nfrom archive.captures import Captures\n"
        f"path = Path({str(path)!r})\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", head + script], stdout=subprocess.PIPE, text=True
    )


def damage(path: Path, statement: str, *values: object) -> None:
    """Do to the file what a failing disk would: past our own triggers and checks."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for table in ("payloads", "dictionaries"):
            connection.execute(f"DROP TRIGGER {table}_are_immutable")
        assert connection.execute(statement, values).rowcount == 1


@pytest.mark.parametrize("committed", [3, 27])
def test_what_was_committed_survives_the_death_of_the_writer(
    tmp_path: Path, committed: int
) -> None:
    path = tmp_path / "archive.captures.db"
    with start(WRITER, path) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline().split() for _ in range(committed)]
        writer.send_signal(signal.SIGKILL)
        lines += [line.split() for line in writer.stdout if line.endswith("\n")]
    assert writer.returncode == -signal.SIGKILL
    with Captures(path) as captures:
        assert [captures.get(int(number)).sha256 for number, _ in lines] == [s for _, s in lines]
        every = list(captures.find())
        assert len(every) >= len(lines)
        for number, capture in enumerate(every):
            assert captures.payload(capture.sha256) == page(number, template=str(number // 20))
        assert captures._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        again = record(captures, 0, page(0, template="0"))
        assert again.id == 1  # the replay finds what was kept


def test_a_reader_reads_while_a_writer_writes(tmp_path: Path) -> None:
    path = tmp_path / "archive.captures.db"
    with Captures(path) as captures, start(READER, path) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
        for number in range(40):
            record(captures, number, page(number))
        assert reader.stdout.read() == "40\n"
    assert reader.returncode == 0


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"not zstd at all", "damaged"),
        (b"", "damaged"),
        (pack(page(3)), "damaged"),
        (pack(b"short"), "it does not hold"),
        (pack(page(2)) + b"tail", "damaged"),
        (pack(page(2))[:-20], "it does not hold"),
    ],
    ids=["garbage", "empty", "another page", "too short", "a tail", "cut off"],
)
def test_a_damaged_payload_is_named_with_the_remedy(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "archive.captures.db"
    with Captures(path) as captures:
        sound, given = (record(captures, number, page(number)) for number in (1, 2))
    damage(path, "UPDATE payloads SET data = ? WHERE sha256 = ?", data, given.sha256)
    with Captures(path, readonly=True) as captures:
        with pytest.raises(CaptureError, match=f"payload {given.sha256} .*{why}.*Restore"):
            captures.payload(given.sha256)
        assert captures.payload(sound.sha256) == page(1)


@pytest.mark.parametrize("place", [40, 400, 1500])
def test_a_single_flipped_bit_is_noticed(tmp_path: Path, place: int) -> None:
    path = tmp_path / "archive.captures.db"
    payload = bytes(page(1, menu=0, length=5000))
    with Captures(path) as captures:
        record(captures, 0, page(0))
        given = record(captures, 1, payload)
        data = bytearray(
            captures._connection.execute(
                "SELECT data FROM payloads WHERE sha256 = ?", [given.sha256]
            ).fetchone()["data"]
        )
    data[place] ^= 4
    damage(path, "UPDATE payloads SET data = ? WHERE sha256 = ?", bytes(data), given.sha256)
    with Captures(path) as captures, pytest.raises(CaptureError, match=given.sha256):
        captures.payload(given.sha256)


def test_a_damaged_dictionary_is_named_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "archive.captures.db"
    with Captures(path) as captures:
        given = record(captures, 1, page(1))
    damage(path, "UPDATE dictionaries SET data = ?", pack(page(2)))
    with Captures(path) as captures, pytest.raises(CaptureError, match=r"dictionary 1 .*restore"):
        captures.payload(given.sha256)


def test_a_missing_dictionary_is_named(tmp_path: Path) -> None:
    path = tmp_path / "archive.captures.db"
    with Captures(path) as captures:
        given = record(captures, 1, page(1))
    damage(path, "DELETE FROM dictionaries")
    with Captures(path) as captures, pytest.raises(CaptureError, match="it is not there"):
        captures.payload(given.sha256)


def test_a_damaged_page_does_not_stop_the_next_review(tmp_path: Path) -> None:
    path = tmp_path / "archive.captures.db"
    with Captures(path) as captures:
        for number in range(7):
            given = record(captures, number, page(number))
    damage(path, "UPDATE payloads SET data = ? WHERE sha256 = ?", b"garbage", given.sha256)
    with Captures(path) as captures:
        last = record(captures, 7, page(7))
        assert captures.payload(last.sha256) == page(7)


def test_a_full_disk_keeps_nothing_by_halves(tmp_path: Path) -> None:
    with Captures(tmp_path / "archive.captures.db") as captures:
        connection = captures._connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(CaptureError, match=r"full.*Check that the disk has room"):
            record(captures, 1, page(1, template="a", menu=3000))
        assert list(captures.find()) == []
        connection.execute("PRAGMA max_page_count = 1000000")
        assert captures.payload(record(captures, 1, page(1)).sha256) == page(1)


def test_a_dictionary_that_was_taken_back_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "archive.captures.db"

    def fail(*_: object) -> int:
        raise sqlite3.OperationalError("disk I/O error")

    with Captures(path) as captures:
        with monkeypatch.context() as patched:
            patched.setattr(rows, "insert", fail)  # after the page has founded its dictionary
            with pytest.raises(CaptureError, match="disk I/O error"):
                record(captures, 1, page(1, template="a"))
        # The next dictionary gets the same number.
        given = [record(captures, number, page(number, template="b")) for number in (2, 3)]
    with Captures(path, readonly=True) as reader:
        for number, capture in zip((2, 3), given, strict=True):
            assert reader.payload(capture.sha256) == page(number, template="b")


def test_a_locked_file_is_reported_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "archive.captures.db"
    with Captures(path) as captures, closing(sqlite3.connect(path, isolation_level=None)) as other:
        captures._connection.execute("PRAGMA busy_timeout = 10")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CaptureError, match=r"locked.*no other process writes to it"):
            record(captures, 1, page(1))
        other.execute("ROLLBACK")
        assert record(captures, 1, page(1)).id == 1
