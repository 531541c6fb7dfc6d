"""`baotinh captures export`: a WARC file that other tools read, check and take in again."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Baotinh = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def exported(baotinh: Baotinh, practice: Path, tmp_path: Path) -> Path:
    path = tmp_path / "pages.warc.gz"
    done = baotinh(
        "captures", "export", str(path), "--include-noarchive", "--archive", str(practice)
    )
    assert done.returncode == Exit.OK, done.stderr
    return path


def ask(archive: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(archive)) as connection:
        return connection.execute(statement).fetchall()


def test_warcio_finds_nothing_wrong_with_it(exported: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", str(exported)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "digest pass" in done.stdout
    assert "no digest" not in done.stdout.replace("no digest to check", "", 1)  # the warcinfo


def test_headers_agree_with_the_payload(exported: Path, practice: Path) -> None:
    kept = ask(
        practice.with_name("archive.captures.db"),
        "SELECT url, size, headers FROM captures JOIN payloads USING (sha256) ORDER BY id",
    )
    found = []
    with exported.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type != "response":
                continue
            http = record.http_headers
            assert http.get_header("Content-Encoding") is None
            assert http.get_header("Transfer-Encoding") is None
            body = record.raw_stream.read()
            assert int(http.get_header("Content-Length")) == len(body)
            found.append((record.rec_headers.get_header("WARC-Target-URI"), len(body)))
    assert found == [(url, size) for url, size, _ in kept]
    packed = sum('"Content-Encoding"' in headers for _, _, headers in kept)
    with exported.open("rb") as file:
        renamed = sum(
            record.http_headers.get_header("X-Archive-Orig-Content-Encoding") is not None
            for record in ArchiveIterator(file)
            if record.rec_type == "response"
        )
    assert renamed == packed > 0


def test_what_goes_out_comes_in_again(
    baotinh: Baotinh, exported: Path, practice: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.db"
    done = baotinh("import", str(exported), "--archive", str(again))
    assert done.returncode == Exit.OK, done.stdout
    texts = "SELECT site, native_id, content_hash, published_at FROM articles ORDER BY 1, 2"
    assert ask(again, texts) == ask(practice, texts)
    captures = "SELECT url, fetched_at, sha256 FROM captures WHERE kind = 'article' ORDER BY 1"
    assert ask(again.with_name("again.captures.db"), captures) == ask(
        practice.with_name("archive.captures.db"), captures
    )


def test_the_same_captures_give_the_same_bytes(
    baotinh: Baotinh, exported: Path, practice: Path, tmp_path: Path
) -> None:
    twin = tmp_path / "twin.warc.gz"
    baotinh("captures", "export", str(twin), "--include-noarchive", "--archive", str(practice))
    assert twin.read_bytes() == exported.read_bytes()


def test_a_part_can_be_asked_for(baotinh: Baotinh, practice: Path, tmp_path: Path) -> None:
    path = tmp_path / "part.warc.gz"
    command = ("captures", "export", str(path), "--include-noarchive", "--archive", str(practice))
    assert baotinh(*command, "--site", "baolaocai").returncode == Exit.OK
    with path.open("rb") as file:
        hosts = {
            record.rec_headers.get_header("WARC-Target-URI").split("/")[2]
            for record in ArchiveIterator(file)
            if record.rec_type == "response"
        }
    assert hosts == {"baolaocai.vn", "api.baolaocai.vn"}
    assert "0 captures" in baotinh(*command, "--until", "2010-01-01").stdout


def test_without_captures_it_says_so(baotinh: Baotinh, tmp_path: Path) -> None:
    done = baotinh("captures", "export", "x.warc.gz", "--archive", str(tmp_path / "keins.db"))
    assert done.returncode == Exit.STORAGE
    assert "no captures" in done.stderr
