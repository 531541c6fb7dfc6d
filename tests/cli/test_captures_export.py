"""`baotinh captures export`: a WARC file that other tools read, check and take in again."""

from __future__ import annotations

import hashlib
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest
from warcio.archiveiterator import ArchiveIterator

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def replayed(need: Callable[[str], str], exported: Path, tmp_path: Path) -> Iterator[str]:
    """The file in pywb, the replay software of web archives; gives the collection's address."""
    wayback, manager = need("wayback"), need("wb-manager")
    for command in (("init", "bao"), ("add", "bao", str(exported))):
        subprocess.run([manager, *command], cwd=tmp_path, check=True, capture_output=True)
    port = _free_port()
    server = subprocess.Popen(
        [wayback, "-b", "127.0.0.1", "-p", str(port)],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield _answering(f"http://127.0.0.1:{port}/bao")
    finally:
        server.terminate()
        server.wait(timeout=20)


def _answering(address: str) -> str:
    for _ in range(240):
        try:
            urlopen(address, timeout=5).close()
        except OSError:
            time.sleep(0.25)
        else:
            return address
    pytest.fail("pywb did not answer within a minute")


def test_pywb_replays_every_page_byte_for_byte(replayed: str, practice: Path) -> None:
    kept = ask(
        practice.with_name("archive.captures.db"),
        "SELECT final_url, fetched_at, sha256 FROM captures WHERE kind = 'article' "
        "AND status = 200 ORDER BY sha256 LIMIT 12",
    )
    assert len(kept) == 12
    for url, fetched_at, digest in kept:
        at = datetime.fromisoformat(fetched_at).astimezone(UTC).strftime("%Y%m%d%H%M%S")
        with urlopen(f"{replayed}/{at}id_/{url}", timeout=20) as answer:
            assert hashlib.sha256(answer.read()).hexdigest() == digest, url
            assert answer.headers["Memento-Datetime"]


def test_pages_that_ask_not_to_be_archived_are_withheld_and_told(
    baotinh: Baotinh, practice: Path, tmp_path: Path
) -> None:
    asking = ask(practice, "SELECT count(*) FROM articles WHERE noarchive = 1")[0][0]
    path = tmp_path / "public.warc.gz"
    done = baotinh("captures", "export", str(path), "--archive", str(practice))
    told = [line.split() for line in done.stdout.splitlines() if line.startswith("withheld")]
    assert sum(int(words[1]) for words in told) == asking > 0
    assert "--include-noarchive adds them" in done.stdout
    with path.open("rb") as file:
        records = [
            (record.rec_type, record.raw_stream.read().decode(errors="replace"))
            for record in ArchiveIterator(file)
        ]
    assert records[-1][0] == "metadata"
    assert records[-1][1].count("noarchive") == len(told)
    assert not any('content="noarchive"' in body for kind, body in records if kind == "response")
