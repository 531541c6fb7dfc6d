"""A published file on a network: nothing withheld is in it, nobody can write, nginx before it."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import shutil
import sqlite3
import subprocess
import urllib.error
import urllib.request
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from datasette_auth_passwords.utils import hash_password
from serving import ROOT, baotinh, browsing, free_port

from archive.errors import StorageError
from browse.server import app
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"


@pytest.fixture(scope="module")
def published(practice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("public") / "public.db"
    publish = baotinh("publish", str(file), "--archive", str(practice))
    subprocess.run(publish, cwd=ROOT, capture_output=True, check=True, timeout=60)
    return file


@pytest.fixture(scope="module")
def public(published: Path) -> Iterator[str]:
    with browsing(published, "--public") as address:
        yield address


def status(url: str, method: str = "GET", data: bytes | None = None) -> int:
    try:
        with urllib.request.urlopen(
            urllib.request.Request(url, data=data, method=method), timeout=30
        ) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def text(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return str(answer.read().decode())


@pytest.mark.parametrize("path", ["/", "/tim?q=gia", "/bao", "/tinh", "/public/articles"])
def test_pages_are_shown_and_lead_to_nothing_of_the_keepers(public: str, path: str) -> None:
    assert "/suc-khoe" not in text(public + path)


def test_what_newspapers_do_not_want_shown_is_nowhere(practice: Path, public: str) -> None:
    archive = sqlite3.connect(practice)
    titles = [row[0] for row in archive.execute("SELECT title FROM articles WHERE noarchive")]
    archive.close()
    assert titles
    for title in titles:
        asked = f"{public}/public.json?_shape=array&sql=" + quote(
            "select count(*) as n from articles_fts where articles_fts match :t"
        )
        (row,) = json.loads(text(f"{asked}&t={quote(chr(34) + title.casefold() + chr(34))}"))
        assert row["n"] == 0
        assert 'class="hit"' not in text(f"{public}/tim?q={quote(chr(34) + title + chr(34))}")


@pytest.mark.parametrize("path", ["/suc-khoe", "/public.db"])
def test_the_keepers_page_and_the_file_itself_are_not_given(public: str, path: str) -> None:
    assert status(public + path) in (403, 404)


def test_nobody_can_write(public: str) -> None:
    written = quote("delete from articles")
    assert status(f"{public}/public.json?sql={written}") == 400
    assert status(f"{public}/public", "POST", b"sql=delete+from+articles") >= 400


def test_a_question_without_end_is_cut_short(public: str) -> None:
    began = monotonic()
    assert status(f"{public}/public.json?sql={quote(ENDLESS)}") == 400
    assert monotonic() - began < 20


@pytest.fixture(scope="module")
def endless(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same file, but some of its tables have no end."""
    folder = tmp_path_factory.mktemp("endless")
    file = folder / "public.db"
    shutil.copy(published, file)
    db = sqlite3.connect(file)
    for table, columns in (("tags", "article_id, position, tag"), ("provinces", "name, official")):
        shown = ", ".join(f"i AS {column}" for column in columns.split(", "))
        db.execute(f"DROP TABLE {table}")
        db.execute(
            f"CREATE VIEW {table} AS WITH RECURSIVE n(i) AS "
            f"(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT {shown} FROM n"
        )
    db.commit()
    db.close()
    with browsing(file, "--public") as address:
        yield address


TOO_LONG = {"vi": "mất quá nhiều thời gian", "en": "takes too long"}


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/bai/{article}?", "vi"),
        ("/bai/{article}?", "en"),
        ("/tim?q=gia&", "vi"),
        ("/tim?q=gia&", "en"),
        ("/tim/tai-ve?q=gia&format=jsonl&", "vi"),  # after ten seconds
    ],
)
def test_a_page_that_takes_too_long_says_so_in_its_language(
    published: Path, endless: str, path: str, language: str
) -> None:
    db = sqlite3.connect(published)
    path = path.format(article=db.execute("SELECT min(id) FROM articles").fetchone()[0])
    db.close()
    with pytest.raises(urllib.error.HTTPError) as told:
        text(f"{endless}{path}lang={language}")
    assert told.value.code == 503
    page = told.value.read().decode()
    assert TOO_LONG[language] in page
    assert f'<html lang="{language}">' in page
    assert status(f"{endless}/bao") == 200  # and it serves on


def test_search_engines_are_kept_out(public: str) -> None:
    assert "Disallow: /" in text(f"{public}/robots.txt")
    with urllib.request.urlopen(public) as answer:
        assert "noindex" in answer.headers["x-robots-tag"]


@pytest.mark.parametrize("option", ["--public", "--host"])
def test_the_archive_itself_is_never_served_to_a_network(practice: Path, option: str) -> None:
    where = [str(practice)] if option == "--public" else ["192.0.2.1", "--archive", str(practice)]
    done = subprocess.run(
        baotinh("browse", option, *where),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == (Exit.STORAGE if option == "--public" else Exit.USAGE)
    assert "publish" in done.stderr or "--public" in done.stderr


@pytest.fixture
def behind_nginx(
    public: str, tmp_path: Path, need: Callable[[str], str], root: Path
) -> Iterator[str]:
    """nginx with the configuration of docs/publish.md, on ports of this test."""
    nginx = need("nginx")
    (written,) = re.findall(
        r"```nginx\n(.*?)```", (root / "docs/publish.md").read_text(), re.DOTALL
    )
    port = free_port()
    here = written.replace("listen 80;", f"listen 127.0.0.1:{port};")
    here = here.replace("http://127.0.0.1:8001", public)
    here = here.replace("/var/cache/nginx/baotinh", str(tmp_path / "cache"))
    config = tmp_path / "nginx.conf"
    folders = "".join(
        f"{name}_temp_path {tmp_path}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    config.write_text(
        f"{user} pid {tmp_path}/nginx.pid; error_log {tmp_path}/error.log; daemon off;\n"
        f"events {{}}\nhttp {{ access_log off; {folders}\n{here} }}\n"
    )
    server = subprocess.Popen([nginx, "-c", str(config)], stderr=subprocess.PIPE)
    address = f"http://127.0.0.1:{port}"
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/robots.txt", timeout=5)
            break
        except OSError:
            sleep(0.05)
    yield address
    server.terminate()
    server.wait(timeout=10)


def test_behind_nginx_pages_are_read_and_nothing_else(behind_nginx: str) -> None:
    assert "Phòng đọc" in text(behind_nginx)
    assert status(f"{behind_nginx}/public", "POST", b"sql=select+1") == 403
    assert status(f"{behind_nginx}/bao", "DELETE") == 403


def test_behind_nginx_one_visitor_cannot_ask_without_end(behind_nginx: str) -> None:
    answers = [status(f"{behind_nginx}/tim?q=gia{number}") for number in range(40)]
    assert answers[:10] == [200] * 10
    assert 503 in answers


def test_a_password_is_asked_for_on_every_page_where_it_is_wanted(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAOTINH_PASSWORD_HASH", hash_password("thuyen-nan"))
    guarded = app(published, public=True)
    for path in ("/", "/tim?q=gia", "/bai/1", "/public.json", "/house/room.css"):
        assert asyncio.run(guarded.client.get(path)).status_code == 401
        known = asyncio.run(guarded.client.get(path, headers=basic("baotinh:thuyen-nan")))
        assert known.status_code == 200
    assert asyncio.run(guarded.client.get("/", headers=basic("baotinh:thung"))).status_code == 401
    shown = asyncio.run(guarded.client.get("/-/metadata.json", headers=basic("baotinh:thuyen-nan")))
    assert "pbkdf2" not in shown.text


def basic(account: str) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(account.encode()).decode()}


def test_nothing_is_served_where_a_password_is_wanted_and_cannot_be_asked_for(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BAOTINH_PASSWORD_HASH", "pbkdf2_sha256$1$salt$hash")
    monkeypatch.setattr("browse.server.find_spec", lambda _: None)
    with pytest.raises(StorageError, match="pip install datasette-auth-passwords"):
        app(published, public=True)
