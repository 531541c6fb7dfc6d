"""A known article's page that a killed run kept and had no time to read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from loopback import Paper, article_html, article_path, baotinh
from werkzeug import Response

from archive.captures import Captures
from archive.times import VIETNAM
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from werkzeug import Request

    Sql = Callable[[str], list[tuple[object, ...]]]

KILLED = datetime(2026, 3, 2, 8, 20, tzinfo=VIETNAM)
EDITED = article_html(1, sentence="Trạm bơm mới chạy từ hôm qua.")
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("ETag", '"hai"')]


def visit(archive: Path, paper: Paper, at: str) -> None:
    done = baotinh(
        archive,
        {"giay": paper.home},
        "crawl",
        "--all",
        env={"LOOPBACK_NOW": f"2026-03-02T{at}+07:00"},
    )
    assert done.code == Exit.OK, done.err


def with_an_etag(request: Request) -> Response:
    """The edited page; whoever has it is told that it has not changed."""
    if request.headers.get("If-None-Match") == '"hai"':
        return Response(status=304)
    return Response(EDITED, headers=HEADERS)


def as_it_is(_: Request) -> Response:
    return Response(EDITED, headers=HEADERS[:1])


@pytest.mark.parametrize("answer", [with_an_etag, as_it_is])
def test_it_is_read_at_the_next_look(
    paper: Paper, archive: Path, sql: Sql, answer: Callable[[Request], Response]
) -> None:
    visit(archive, paper, "07:20")
    with closing(Captures(archive.with_name("archive.captures.db"))) as captures:
        captures.record(  # what is left of a run that was killed at this point
            site="giay",
            kind="article",
            url=paper.home.rstrip("/") + article_path(1),
            status=200,
            headers=HEADERS if answer is with_an_etag else HEADERS[:1],
            payload=EDITED.encode(),
            received_length=len(EDITED.encode()),
            fetched_at=KILLED,
        )
    paper.serve(article_path(1), answer)
    visit(archive, paper, "08:25")
    versions = sql(
        "SELECT version, reason, body LIKE '%Trạm bơm%' FROM article_versions WHERE article_id = "
        "(SELECT id FROM articles WHERE native_id = '1') ORDER BY version"
    )
    assert versions == [(1, "first", 0), (2, "edited", 1)]
    assert sql("SELECT sum(changed), sum(unchanged), sum(problems) FROM runs") == [(1, 2, 0)]
    with closing(sqlite3.connect(archive.with_name("archive.captures.db"))) as connection:
        number = sql("SELECT capture_id FROM articles WHERE native_id = '1'")[0][0]
        status = connection.execute("SELECT status FROM captures WHERE id = ?", [number]).fetchone()
    assert status == ((304,) if answer is with_an_etag else (200,))
