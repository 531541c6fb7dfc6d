"""Imports across files and runs: revisits, WACZ, interruptions, wget's files, damaged ones."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from killing import killed, points, statements
from pytest_httpserver import URIPattern
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
from werkzeug import Request, Response

from archive import redactions
from archive.archive import Archive
from archive.database import connect
from archive.rechecks import Plan
from crawler.imports import importing
from crawler.imports.importing import Import
from crawler.replay.index import ReplayError
from samples.addresses import article_url
from samples.build import editions
from samples.markup import pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_httpserver import HTTPServer

SAMPLES = Path(__file__).parents[3] / "samples"
EDITION = next(one for one in editions(SAMPLES / "sources") if one.newspaper.key == "baocantho")
TEXTS = {page.url: page.text.encode() for page in pages(EDITION)}
URLS = [article_url(article) for article in EDITION.articles[:4]]
NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive.db", kind="live", now=NOW) as kept:
        yield kept


def an_import(archive: Archive) -> Import:
    return Import(archive=archive, now=NOW, code_version="0", plan=Plan())


def take(archive: Archive, *paths: Path) -> Import:
    work = an_import(archive)
    for path in paths:
        list(work.take(path))
    work.finish()
    return work


def count(archive: Archive, statement: str) -> int:
    return int(archive.connection.execute(statement).fetchone()[0])


def a_warc(path: Path, *numbers: int, date: str = "2026-03-14T03:00:00Z") -> Path:
    """Pages of the practice newspaper as warcio writes them."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number in numbers:
            headers = StatusAndHeaders(
                "200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1"
            )
            writer.write_record(
                writer.create_warc_record(
                    URLS[number],
                    "response",
                    payload=io.BytesIO(TEXTS[URLS[number]]),
                    http_headers=headers,
                    warc_headers_dict={"WARC-Date": date},
                )
            )
    return path


def a_revisit(path: Path, number: int, named: dict[str, str]) -> Path:
    """A file with one revisit record, which names its answer as its maker does."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        record = writer.create_warc_record(
            URLS[number],
            "revisit",
            http_headers=StatusAndHeaders("200 OK", [], protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": "2026-05-20T00:00:00Z", **named},
        )
        record.rec_headers.remove_header("WARC-Payload-Digest")
        for name, value in named.items():
            record.rec_headers.replace_header(name, value)
        writer.write_record(record)
    return path


def digest_in(path: Path) -> str:
    import gzip  # noqa: PLC0415

    with gzip.open(path) as file:
        line = next(line for line in file if line.startswith(b"WARC-Payload-Digest"))
    return line.split()[1].decode()


@pytest.mark.parametrize("maker", ["digest", "address and time"])
def test_a_revisit_finds_the_answer_that_another_file_brought(
    archive: Archive, tmp_path: Path, maker: str
) -> None:
    first = a_warc(tmp_path / "a.warc.gz", 0)
    named = {
        "digest": {"WARC-Payload-Digest": digest_in(first)},
        "address and time": {
            "WARC-Refers-To-Target-URI": URLS[0],
            "WARC-Refers-To-Date": "2026-03-14T03:00:00Z",
        },
    }[maker]
    take(archive, first)
    work = take(archive, a_revisit(tmp_path / "b.warc.gz", 0, named))
    assert work.counts["baocantho"]["unchanged"] == 1
    seen = archive.connection.execute("SELECT last_seen_at FROM articles").fetchone()[0]
    assert seen.startswith("2026-05-20")


def test_a_revisit_of_an_answer_that_nobody_brought_is_counted(
    archive: Archive, tmp_path: Path
) -> None:
    path = a_revisit(tmp_path / "b.warc.gz", 0, {"WARC-Payload-Digest": "sha1:KEINE"})
    assert take(archive, path).left_out == {"its body is nowhere": 1}
    assert count(archive, "SELECT count(*) FROM problems") == 0


def test_an_import_that_was_broken_off_is_finished_by_doing_it_again(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    path = a_warc(tmp_path / "a.warc.gz", 0, 1, 2, 3)
    assert list(islice(an_import(archive).take(path), 2)) == ["new", "new"]  # and then it died
    work = take(archive, path)
    assert work.counts["baocantho"] == {"fetched": 4, "unchanged": 2, "new": 2, "problems": 0}
    assert count(archive, "SELECT count(*) FROM article_versions") == 4
    states = archive.connection.execute("SELECT state FROM runs ORDER BY id").fetchall()
    assert [state for (state,) in states] == ["interrupted", "finished"]


def everything(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The articles of an archive with all that hangs on them, and each word of its indexes."""
    with closing(connect(path, readonly=True)) as db:
        found = {
            table: sorted(map(tuple, db.execute(f"SELECT {columns} FROM {table}")), key=str)
            for table, columns in (
                ("articles", "id, url, title, body, version, capture_sha256"),
                ("article_versions", "article_id, version, content_hash"),
                ("article_urls", "canonical, article_id"),
                ("daily_counts", "*"),
                ("frontier", "site, key, state"),
                ("rechecks", "*"),
                ("articles_fts_config", "k, v"),
            )
        }
        for index in ("articles_fts", "captions_fts"):
            name = f"temp.words_of_{index}"
            db.execute(f"CREATE VIRTUAL TABLE {name} USING fts5vocab (main, {index}, instance)")
            found[index] = [tuple(row) for row in db.execute(f"SELECT * FROM {name}")]
    return found


def test_an_import_that_is_killed_anywhere_is_finished_by_doing_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    warc = a_warc(tmp_path / "a.warc.gz", 0, 1, 2, 3)
    undisturbed, path = tmp_path / "undisturbed.db", tmp_path / "archive.db"

    def work(archive: Path = path) -> None:
        with Archive(archive, kind="live", now=NOW) as kept:
            take(kept, warc)

    Archive(undisturbed, kind="live", now=NOW).close()
    last = statements(lambda: work(undisturbed))
    wanted = everything(undisturbed)
    assert len(wanted["articles"]) == len(URLS)
    for point in points(last, 12, seed=7):
        for file in tmp_path.glob("archive.*"):
            file.unlink()
        Archive(path, kind="live", now=NOW).close()
        assert killed(work, at=point)
        kept = everything(path)
        assert len(kept["articles"]) in {0, 2, 4}
        assert {row[1] for row in kept["articles_fts"]} == {row[0] for row in kept["articles"]}
        work()
        assert everything(path) == wanted


def test_the_warc_files_of_a_wacz_are_read(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("datapackage.json", '{"profile": "data-package", "wacz_version": "1.1.1"}')
        packed.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0"}\n')
        for name, number in (("b.warc.gz", 1), ("a.warc.gz", 0)):
            packed.write(a_warc(tmp_path / name, number), f"archive/{name}")
    work = take(archive, path)
    assert (work.counts["baocantho"]["new"], work.left_out) == (2, {})
    assert take(archive, path).counts["baocantho"]["unchanged"] == 2


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_wacz_that_is_damaged_inside_gives_what_is_whole(
    archive: Archive, tmp_path: Path, method: int
) -> None:
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w", method) as packed:
        packed.write(a_warc(tmp_path / "a.warc.gz", 0, 1), "archive/a.warc.gz")
        packed.write(a_warc(tmp_path / "b.warc.gz", 2), "archive/b.warc.gz")
    content = bytearray(path.read_bytes())
    at = (tmp_path / "a.warc.gz").stat().st_size // 2
    content[at : at + 40] = b"\xff" * 40
    path.write_bytes(content)
    work = take(archive, path)
    assert any(reason.startswith("damaged") for reason in work.left_out)
    urls = {url for (url,) in archive.connection.execute("SELECT url FROM articles")}
    assert URLS[2] in urls


def test_what_is_called_a_wacz_and_is_none_is_said(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "crawl.wacz"
    path.write_bytes(b"PK\x03\x04 nicht zu Ende")
    with pytest.raises(ReplayError, match=r"crawl\.wacz cannot be opened as a WACZ"):
        take(archive, path)


@pytest.mark.parametrize("header", ["X-Robots-Tag", "x-robots-tag", "X-Archive-Orig-X-Robots-Tag"])
def test_noarchive_in_any_header_counts(archive: Archive, tmp_path: Path, header: str) -> None:
    path = tmp_path / "a.warc.gz"
    pairs = [(header, "googlebot: NoArchive"), ("X-Robots-Tag", "noindex")]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        record = writer.create_warc_record(
            URLS[0],
            "response",
            payload=io.BytesIO(TEXTS[URLS[0]]),
            http_headers=StatusAndHeaders("200 OK", pairs, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": "2026-03-14T03:00:00Z"},
        )
        writer.write_record(record)
    take(archive, path)
    assert count(archive, "SELECT noarchive FROM articles") == 1


def test_noarchive_that_a_newspaper_asks_for_later_counts_from_then_on(
    archive: Archive, tmp_path: Path
) -> None:
    take(archive, a_warc(tmp_path / "a.warc.gz", 0))
    assert count(archive, "SELECT noarchive FROM articles") == 0
    asking = TEXTS[URLS[0]].replace(b"<head>", b'<head><meta name="robots" content="noarchive">', 1)
    for text, date, expected in (
        (asking, "2026-05-01T00:00:00Z", 1),
        (TEXTS[URLS[0]], "2026-04-01T00:00:00Z", 1),  # an older page says nothing about today
    ):
        path = tmp_path / f"{date[:10]}.warc.gz"
        before, TEXTS[URLS[0]] = TEXTS[URLS[0]], text
        a_warc(path, 0, date=date)
        TEXTS[URLS[0]] = before
        take(archive, path)
        assert count(archive, "SELECT noarchive FROM articles") == expected
    assert count(archive, "SELECT count(*) FROM article_versions") == 1


def test_what_was_taken_out_does_not_come_in_again(archive: Archive, tmp_path: Path) -> None:
    path = a_warc(tmp_path / "a.warc.gz", 0, 1)
    take(archive, path)
    redactions.redact(archive, 1, reason="xin gỡ", now=NOW)
    work = take(archive, path)
    assert work.left_out == {"taken out on request (`baotinh redact`)": 1}
    assert count(archive, "SELECT count(*) FROM articles") == 1


class Anything(URIPattern):
    """Every path: the server stands for all hosts, as a proxy."""

    def match(self, uri: str) -> bool:  # noqa: ARG002
        return True


@pytest.fixture
def wget(need: Callable[[str], str], httpserver: HTTPServer, tmp_path: Path) -> Callable[..., Path]:
    """Let the real wget fetch the practice pages into a WARC file."""
    program = need("wget")

    def answer(request: Request) -> Response:
        url = request.url.replace("http://", "https://", 1)
        return Response(TEXTS.get(url, b""), 200 if url in TEXTS else 404, mimetype="text/html")

    httpserver.expect_request(Anything()).respond_with_handler(answer)
    proxy = {"http_proxy": httpserver.url_for("").rstrip("/"), "no_proxy": ""}

    def fetch(name: str, *options: str) -> Path:
        addresses = [url.replace("https:", "http:") for url in URLS]
        command = [program, "-q", "--tries=1", f"--warc-file={name}", *options, *addresses]
        done: Any = subprocess.run(
            command, cwd=tmp_path, env={**os.environ, **proxy}, check=False, timeout=60
        )
        assert done.returncode == 0
        return next(path for path in tmp_path.glob(f"{name}.warc*") if "cdx" not in path.name)

    return fetch


@pytest.mark.parametrize("options", [(), ("--no-warc-compression",), ("--no-warc-digests",)])
def test_what_wget_made_is_read(
    archive: Archive, wget: Callable[..., Path], options: tuple[str, ...]
) -> None:
    work = take(archive, wget("w", *options))
    assert work.counts["baocantho"]["new"] == 4
    assert not any(reason.startswith("damaged") for reason in work.left_out)


def test_the_revisits_of_wget_find_their_answers(
    archive: Archive, wget: Callable[..., Path], tmp_path: Path
) -> None:
    first = wget("first", "--warc-cdx")
    second = wget("second", f"--warc-dedup={tmp_path / 'first.cdx'}")
    assert second.stat().st_size < first.stat().st_size / 2
    take(archive, first)
    work = take(archive, second)
    assert work.counts["baocantho"]["unchanged"] == 4
    assert "its body is nowhere" not in work.left_out


def test_a_file_of_wget_that_was_damaged_by_hand_gives_all_but_one(
    archive: Archive, wget: Callable[..., Path]
) -> None:
    path = wget("w")
    content = bytearray(path.read_bytes())
    starts = [at for at in range(len(content)) if content[at : at + 3] == b"\x1f\x8b\x08"]
    members = zip(starts, [*starts[1:], len(content)], strict=True)
    start, end = max(members, key=lambda member: member[1] - member[0])
    at = (start + end) // 2
    content[at : at + 30] = b"\xff" * 30
    path.write_bytes(content)
    work = take(archive, path)
    assert work.counts["baocantho"]["new"] == 3
    assert sum(n for reason, n in work.left_out.items() if reason.startswith("damaged")) == 1
