"""A newspaper in whose pages everything stands that a server can do to a crawler.

One crawl meets all of it, under a limit of memory that the kernel enforces; each test asks the
archive what became of one page. `make soak` sends the pages in full size.
"""

from __future__ import annotations

import gzip
import json
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import pytest
from loopback import ROOT, SCRIPT, Paper, article_html, article_path, crawl, listing_html
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from cli.exit_codes import Exit
from crawler.settings import DOWNLOAD_MAXSIZE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MEMORY = 2 << 30
"""Bytes of address space that the crawl may take; Python and Scrapy alone take a third of that."""
MIB = 1 << 20
GOOD = 1
NAMES = {"noi-bo.localhost": "127.0.0.1", "may-chu.localhost": "169.254.169.254"}


def html(number: int, *, before: str = "", head: str = "") -> bytes:
    """An article's page with something before its text, or in its head."""
    page = article_html(number).replace("<p>Đây", f"{before}<p>Đây")
    return page.replace("</head>", f"{head}</head>").encode()


def packed(body: bytes) -> Callable[[Request], Response]:
    """An answer that says it is gzip."""
    headers = {"Content-Encoding": "gzip"}
    return lambda _: Response(body, headers=headers, content_type="text/html; charset=utf-8")


def endless(size: int) -> Callable[[Request], Response]:
    """An answer of so many bytes, sent piece by piece, whose length is not said."""
    pieces = (b"<p>" + b"x" * (MIB - 3) for _ in range(size // MIB))
    return lambda _: Response(pieces, content_type="text/html; charset=utf-8")


def redirect(target: str) -> Callable[[Request], Response]:
    """A redirect to an address, as it is written."""
    return lambda _: Response("", 302, headers={"Location": target})


@dataclass(frozen=True)
class Hostile:
    """A page, and what becomes of it: the kinds of its problems, and whether it is an article."""

    name: str
    answer: Callable[[int, int], Callable[[Request], Response]]  # by port and size
    problems: frozenset[str] = frozenset()
    stored: bool = False


def page(make: Callable[[int], bytes]) -> Callable[[int, int], Callable[[Request], Response]]:
    """A page of a size."""
    return lambda _, size: lambda _: Response(make(size), content_type="text/html; charset=utf-8")


def bomb(size: int) -> bytes:
    return gzip.compress(b" " * (DOWNLOAD_MAXSIZE + size * MIB), 6)


def elsewhere(target: str) -> Callable[[int, int], Callable[[Request], Response]]:
    return lambda port, _: redirect(target.format(port=port))


AWAY = frozenset({"redirected_away"})
CUT = frozenset({"page_cut"})
PAGES = (
    Hostile("a gzip that ends in the middle", lambda *_: packed(gzip.compress(html(10))[:-60]),
            frozenset({"cut_off"})),
    Hostile("a gzip bomb", lambda _, size: packed(bomb(size)), frozenset({"too_large"})),
    Hostile("HTML without end", lambda _, size: endless(DOWNLOAD_MAXSIZE + size * MIB),
            frozenset({"too_large"})),
    Hostile("a million nested tags",
            page(lambda size: html(13, before="<div>" * size * 15_000)), CUT, stored=True),
    Hostile("tags that no other closes",
            page(lambda size: html(14, before="<b><p>" * size * 10_000)), CUT, stored=True),
    Hostile("a tag of a million attributes",
            page(lambda size: html(15, before="<p " + " a=1" * size * 15_000)), CUT, stored=True),
    Hostile("letters that are no UTF-8",
            page(lambda _: html(16, before="<p>\x01 bà con \x02</p>")
                 .replace(b"\x01", b"\xff\xfe").replace(b"\x02", b"\xc0\xaf")), stored=True),
    Hostile("NUL bytes", page(lambda _: html(17, before="<p>bà \x00 con&#0;&#xD800;</p>")),
            stored=True),
    Hostile("half a surrogate pair in JSON-LD", page(lambda _: html(18, head=(
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a\\ud800\\u0000",'
        '"author": {"name": "\\ud83d"}, "keywords": ["\\udc00"]}</script>'))), stored=True),
    Hostile("JSON-LD nested a hundred thousand times", page(lambda _: html(19, head=(
        f'<script type="application/ld+json">{"[" * 100_000}</script>'))), stored=True),
    Hostile("a redirect to a file", elsewhere("file:///etc/passwd"), AWAY),
    Hostile("a redirect with a password", elsewhere("http://a:b@localhost:{port}/x-a1.html"), AWAY),
    Hostile("a redirect of 10,000 characters", elsewhere("/" + "x" * 10_000 + "-a22.html"), AWAY),
    Hostile("a redirect to another host", elsewhere("http://bao.example/x-a23.html"), AWAY),
    Hostile("a redirect to this machine", elsewhere("http://127.0.0.1:{port}/x-a24.html"), AWAY),
    Hostile("a redirect into the network", elsewhere("http://10.0.0.1/x-a25.html"), AWAY),
    Hostile("a redirect to a cloud's secrets", elsewhere("http://169.254.169.254/latest"), AWAY),
    Hostile("a redirect to a name that is this machine",
            elsewhere("http://noi-bo.localhost:{port}/x-a27.html"), AWAY),
    Hostile("a redirect to a name that is a cloud's secrets",
            elsewhere("http://may-chu.localhost/latest-a28.html"), AWAY),
)  # fmt: skip
FIRST = 10


@dataclass(frozen=True)
class Met:
    """What a crawl of the hostile newspaper left behind."""

    code: int
    err: str
    archive: Path
    asked: list[str]
    hosts: set[str]

    def sql(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.archive)) as connection:
            return connection.execute(statement, values).fetchall()


@pytest.fixture(
    scope="module",
    params=[pytest.param(4, id="small"), pytest.param(70, id="full", marks=pytest.mark.soak)],
)
def met(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Met:
    archive = tmp_path_factory.mktemp("hostile") / "archive.db"
    with HTTPServer(host="localhost", port=0) as server:
        paper = Paper(server)
        numbers = [GOOD, *range(FIRST, FIRST + len(PAGES))]
        paper.page("/giay/", hostile_list(server.port, numbers))
        paper.article(GOOD)
        for number, hostile in enumerate(PAGES, FIRST):
            paper.serve(article_path(number), hostile.answer(server.port, request.param))
        command = ("0", f"giay={paper.home}", "--", "crawl", "giay")
        env = {"BAOTINH_ARCHIVE": str(archive), "LOOPBACK_NAMES": json.dumps(NAMES)}
        done = within(MEMORY, SCRIPT, *command, env=env)
        asked = [seen.path for seen in paper.seen]
        hosts = {seen.headers["Host"].partition(":")[0] for seen in paper.seen}
    return Met(code=done.returncode, err=done.stderr, archive=archive, asked=asked, hosts=hosts)


def hostile_list(port: int, numbers: list[int]) -> str:
    """A list whose links and next page lead everywhere."""
    links = [
        f"http://a:b@localhost:{port}{article_path(90)}",
        "/" + "x" * 10_000 + "-a91.html",
        f"file://localhost{article_path(92)}",
        f"http://127.0.0.1:{port}{article_path(93)}",
        "javascript:alert(1)",
        "http://[x/-a94.html",
    ]
    more = "".join(f'<li><a class="b-title" href="{link}">Bài</a></li>' for link in links)
    listing = listing_html(numbers, f"http://127.0.0.1:{port}/giay?p=2")
    return listing.replace("</ul>", more + "</ul>", 1)


def within(
    memory: int, script: Path, *arguments: str, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a script in a process that the kernel gives no more than so many bytes."""
    return subprocess.run(
        [sys.executable, str(script), *arguments],
        cwd=ROOT,
        env={"PATH": "", "PYTHONPATH": str(ROOT), **(env or {})},
        preexec_fn=partial(resource.setrlimit, resource.RLIMIT_AS, (memory, memory)),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


def test_the_crawl_ends_and_says_that_pages_need_a_hand(met: Met) -> None:
    assert met.code == Exit.PROBLEMS, met.err
    assert "Traceback" not in met.err
    assert met.sql("SELECT state FROM runs") == [("finished",)]
    assert met.sql("SELECT count(*) FROM articles WHERE native_id = ?", str(GOOD)) == [(1,)]


@pytest.mark.parametrize(
    ("number", "hostile"), list(enumerate(PAGES, FIRST)), ids=[page.name for page in PAGES]
)
def test_a_hostile_page_is_stored_as_it_can_be_read_or_is_a_problem(
    met: Met, number: int, hostile: Hostile
) -> None:
    problems = met.sql(
        "SELECT kind FROM problems WHERE url LIKE ? AND kind NOT IN ('no_body', 'no_date')",
        f"%-a{number}.html",
    )
    assert {kind for (kind,) in problems} == set(hostile.problems)
    stored = met.sql("SELECT count(*) FROM articles WHERE native_id = ?", str(number))
    refused = met.sql("SELECT count(*) FROM frontier WHERE key = ? AND state = 'refused'",
                      str(number))  # fmt: skip
    assert (stored[0][0] or refused[0][0]) == hostile.stored


def test_nobody_was_asked_but_the_newspaper(met: Met) -> None:
    # The server listens on 127.0.0.1: whoever leads there by another name would be seen.
    assert met.hosts == {"localhost"}
    assert max(map(len, met.asked)) < 1_000
    assert met.sql("SELECT * FROM hosts_left_alone") == []


def test_links_that_nobody_may_ask_for_are_counted(met: Met) -> None:
    ((failures,),) = met.sql("SELECT failures FROM runs")
    assert json.loads(str(failures))["hostile_link"] == 3
    assert met.sql("SELECT key FROM frontier WHERE CAST(key AS INTEGER) BETWEEN 90 AND 99") == []


def test_too_much_is_not_asked_for_again(met: Met) -> None:
    large = [FIRST + number for number, each in enumerate(PAGES) if "too_large" in each.problems]
    states = met.sql("SELECT key, state FROM frontier WHERE state = 'failed' AND key < '13'")
    assert states == [(str(number), "failed") for number in large]


def test_a_list_that_goes_on_for_ever_with_ever_new_articles_is_left_and_told(
    paper: Paper, archive: Path
) -> None:
    numbers = count(100)

    def any_page(request: Request) -> Response:
        number = int(request.args.get("p", 1))
        ids = [next(numbers), next(numbers)]
        following = listing_html(ids, f"/giay?p={number + 1}").replace(">2<", f">{number + 1}<")
        return Response(following, content_type="text/html; charset=utf-8")

    for number in range(1, 30):
        paper.serve("/giay/" if number == 1 else f"/giay?p={number}", any_page)
    settings = json.dumps({"FIRST_VISIT_PAGES": 2, "LATER_PAGES": 4})
    codes = [
        crawl(archive, {"giay": paper.home}, delay=0.0, env={"LOOPBACK_SETTINGS": settings}).code
        for _ in range(2)
    ]
    assert codes == [Exit.PROBLEMS, Exit.PROBLEMS]
    with closing(sqlite3.connect(archive)) as connection:
        assert connection.execute("SELECT listings FROM runs").fetchall() == [(2,), (4,)]
        gaps = connection.execute("SELECT count(*) FROM problems WHERE kind = 'gap'").fetchall()
    assert gaps == [(1,)]


@pytest.mark.parametrize(
    "size", [pytest.param(6, id="small"), pytest.param(100, id="full", marks=pytest.mark.soak)]
)
def test_extract_reads_the_beginning_of_a_file_without_measure_and_says_so(
    tmp_path: Path, size: int
) -> None:
    file = tmp_path / "trang.html"
    file.write_bytes(html(1) + b"<p>gi\xc3\xb3 ch\xc6\xb0\xe1\xbb\x9bng</p>" * (size * MIB // 20))
    done = within(
        MEMORY,
        ROOT / "cli" / "main.py",
        "extract",
        str(file),
        "--url",
        "https://bao.example/1.html",
    )
    assert done.returncode == Exit.OK, done.stderr
    assert [problem["kind"] for problem in json.loads(done.stdout)["problems"]] == ["page_cut"]
