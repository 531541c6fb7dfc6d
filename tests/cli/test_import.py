"""`baotinh import`: the articles of known newspapers out of web archives of any maker."""

from __future__ import annotations

import gzip
import io
import json
import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cli.exit_codes import Exit
from samples.addresses import article_url
from samples.build import editions
from samples.markup import pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_httpserver import HTTPServer

    Baotinh = Callable[..., subprocess.CompletedProcess[str]]

SAMPLES = Path(__file__).parents[2] / "samples"
EDITION = next(one for one in editions(SAMPLES / "sources") if one.newspaper.key == "baocantho")
TEXTS = {page.url: page.text for page in pages(EDITION)}
URLS = [article_url(article) for article in EDITION.articles[:4]]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def a_warc(path: Path, *answers: tuple[str, str, bytes, dict[str, str]]) -> Path:
    """A WARC file as warcio writes it; an answer is (url, date, body, headers)."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, date, body, headers in answers:
            pairs = [("Content-Type", "text/html; charset=utf-8"), *headers.items()]
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "response",
                    payload=io.BytesIO(body),
                    http_headers=StatusAndHeaders("200 OK", pairs, protocol="HTTP/1.1"),
                    warc_headers_dict={"WARC-Date": date},
                )
            )
    return path


def page(number: int) -> tuple[str, str, bytes, dict[str, str]]:
    url = URLS[number]
    return url, f"2026-03-1{number + 4}T03:00:00Z", TEXTS[url].encode(), {}


def ask(archive: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(archive)) as connection:
        return connection.execute(statement).fetchall()


def test_articles_are_dated_by_their_capture_and_the_rest_is_counted(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    stranger = ("https://vidu.example/tin-a1.html", "2026-03-04T03:00:00Z", b"<p>Tin</p>", {})
    file = a_warc(tmp_path / "a.warc.gz", page(0), stranger, page(1))
    done = baotinh("import", str(file), "--archive", str(archive), "--json")
    assert done.returncode == Exit.OK, done.stderr
    told = json.loads(done.stdout)
    assert told["newspapers"]["baocantho"]["new"] == 2
    assert told["left_out"] == {"of another host": 1}
    assert ask(archive, "SELECT first_seen_at FROM articles ORDER BY id") == [
        ("2026-03-14T10:00:00+07:00",),
        ("2026-03-15T10:00:00+07:00",),
    ]
    assert ask(archive, "SELECT DISTINCT layout FROM articles") == [("a_id_fck",)]


def contents(archive: Path) -> dict[str, list[str]]:
    """Everything but the runs, and which of them wrote a row last."""
    tables = ("articles", "article_versions", "contributors", "images", "problems", "frontier")
    with closing(sqlite3.connect(archive)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: [
                str({name: value for name, value in dict(row).items() if name != "run_id"})
                for row in connection.execute(f"SELECT * FROM {table}").fetchall()
            ]
            for table in tables
        }


def test_the_same_file_twice_changes_nothing(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    file = a_warc(tmp_path / "a.warc.gz", page(0), page(1))
    baotinh("import", str(file), "--archive", str(archive))
    before = contents(archive)
    again = baotinh("import", str(file), "--archive", str(archive))
    assert again.returncode == Exit.OK
    assert "2 unchanged" in again.stdout
    assert contents(archive) == before
    captures = archive.with_name("archive.captures.db")
    assert ask(captures, "SELECT count(*) FROM captures") == [(2,)]


def test_captures_of_one_article_become_its_history_in_whatever_order_they_come(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    url, _, body, headers = page(0)
    title = EDITION.articles[0].title.encode()
    edited = body.replace(title, title + b" (TT)")
    late = a_warc(tmp_path / "b.warc.gz", (url, "2026-05-01T00:00:00Z", edited, headers))
    early = a_warc(tmp_path / "a.warc.gz", (url, "2026-04-01T00:00:00Z", body, headers))
    for file in (late, early):
        assert baotinh("import", str(file), "--archive", str(archive)).returncode == Exit.OK
    assert [title for (title,) in ask(archive, "SELECT title FROM articles")] == [
        EDITION.articles[0].title + " (TT)"
    ]
    assert ask(archive, "SELECT count(*) FROM article_versions") == [(2,)]


def test_bodies_are_unpacked_whatever_the_maker_did_with_them(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    first, second = page(0), page(1)
    packed = (*first[:2], gzip.compress(first[2]), {"Content-Encoding": "gzip"})
    already_unpacked = (*second[:3], {"Content-Encoding": "br"})
    file = a_warc(tmp_path / "a.warc.gz", packed, already_unpacked)
    done = baotinh("import", str(file), "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stdout
    assert ask(archive, "SELECT count(*) FROM articles") == [(2,)]


def test_a_revisit_takes_the_body_of_the_answer_that_it_refers_to(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    path = a_warc(tmp_path / "a.warc.gz", page(0))
    url = URLS[0]
    with gzip.open(path) as file:
        digest = next(line for line in file if line.startswith(b"WARC-Payload-Digest")).split()[1]
    with path.open("ab") as file:
        writer = WARCWriter(file, gzip=True)
        writer.write_record(
            writer.create_revisit_record(
                url,
                digest=digest.decode(),
                refers_to_uri=url,
                refers_to_date="2026-03-14T03:00:00Z",
                http_headers=StatusAndHeaders("200 OK", [], protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": "2026-06-01T00:00:00Z"},
            )
        )
    done = baotinh("import", str(path), "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stdout
    assert ask(archive, "SELECT substr(last_seen_at, 1, 10) FROM articles") == [("2026-06-01",)]
    assert ask(archive, "SELECT count(*) FROM article_versions") == [(1,)]


def test_a_damaged_file_gives_what_is_whole_and_is_told(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    file = a_warc(tmp_path / "a.warc.gz", page(0), page(1), page(2))
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 200] = b"\xff" * 200
    file.write_bytes(content)
    done = baotinh("import", str(file), "--archive", str(archive))
    assert done.returncode == Exit.PROBLEMS
    assert "damaged" in done.stdout
    assert ask(archive, "SELECT count(*) FROM articles") == [(2,)]


def test_a_file_that_wget_made_is_read(
    baotinh: Baotinh,
    archive: Path,
    tmp_path: Path,
    httpserver: HTTPServer,
    need: Callable[[str], str],
) -> None:
    from werkzeug import Request, Response  # noqa: PLC0415

    wget = need("wget")

    def answer(request: Request) -> Response:
        url = request.url.replace("http://", "https://", 1)
        return Response(TEXTS.get(url, ""), 200 if url in TEXTS else 404, mimetype="text/html")

    httpserver.expect_request(_anything()).respond_with_handler(answer)
    subprocess.run(
        [
            wget,
            "-q",
            "--tries=1",
            f"--warc-file={tmp_path / 'wget'}",
            *(u.replace("https:", "http:") for u in URLS),
        ],
        cwd=tmp_path,
        env={**os.environ, "http_proxy": httpserver.url_for("").rstrip("/"), "no_proxy": ""},
        check=True,
        timeout=60,
    )
    done = baotinh("import", str(tmp_path / "wget.warc.gz"), "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stdout + done.stderr
    assert ask(archive, "SELECT count(*) FROM articles") == [(4,)]


def _anything() -> Any:
    from pytest_httpserver import URIPattern  # noqa: PLC0415

    class Anything(URIPattern):
        def match(self, uri: str) -> bool:  # noqa: ARG002 - every path
            return True

    return Anything()


def test_only_the_newspapers_that_are_asked_for(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    file = a_warc(tmp_path / "a.warc.gz", page(0))
    done = baotinh("import", str(file), "--site", "baolaocai", "--archive", str(archive))
    assert done.returncode == Exit.OK
    assert ask(archive, "SELECT count(*) FROM articles") == [(0,)]


def test_what_is_not_there_is_named(baotinh: Baotinh, archive: Path) -> None:
    done = baotinh("import", "keine.warc.gz", "--archive", str(archive))
    assert done.returncode == Exit.USAGE
    assert "keine.warc.gz" in done.stderr
    assert not archive.exists()


def test_a_replay_takes_in_what_no_list_leads_to(
    baotinh: Baotinh, archive: Path, tmp_path: Path
) -> None:
    """A merged newspaper is not crawled, and an old page stands in no list: both are read."""
    file = a_warc(tmp_path / "a.warc.gz", page(0), page(1))
    done = baotinh("crawl", "--all", "--replay", str(file), "--archive", str(archive))
    assert done.returncode == Exit.OK  # nothing was to be walked, and nothing is wrong
    assert ask(archive, "SELECT count(*) FROM articles") == [(2,)]
    baotinh("crawl", "--all", "--replay", str(file), "--archive", str(archive))
    assert ask(archive, "SELECT count(*) FROM article_versions") == [(2,)]


def test_a_newspaper_that_has_ended_is_not_crawled_and_the_reason_is_said(
    baotinh: Baotinh, archive: Path
) -> None:
    done = baotinh("crawl", "baohagiang", "--archive", str(archive))
    assert done.returncode == Exit.CONFIGURATION
    assert "baotuyenquang" in done.stderr
    assert not archive.exists()
