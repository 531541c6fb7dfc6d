"""The archive in the hands of a researcher: the system's `sqlite3` program, with no extension."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article

from archive import articles
from archive.search import to_fts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXTS = [
    ("Đường hoa Cần Thơ mở cửa", None),
    ("Cần thợ hàn ở khu công nghiệp", None),
    ("ĐÀ NẴNG chạy thử tàu điện", "Hoà nhạc mừng khách đầu tiên."),
    ("Khai mạc hội khoẻ Phù Đổng", None),
]
ASK = (
    "SELECT id, highlight(articles_fts, 0, '[', ']'), highlight(articles_fts, 3, '[', ']') "
    "FROM articles_fts JOIN articles ON id = articles_fts.rowid WHERE articles_fts MATCH '{}' "
    "ORDER BY id;"
)


@pytest.fixture
def ask(need: Callable[[str], str], tmp_path: Path) -> Callable[[str], list[str]]:
    sqlite3 = need("sqlite3")
    archive, number = an_archive(tmp_path)
    for each, (title, lead) in enumerate(TEXTS, 1):
        article = an_article(each, title=title, lead=lead, body="Tin ngắn.")
        articles.store(archive.connection, article, capture=a_capture(each), run_id=number)
    archive.close()

    def run(statement: str) -> list[str]:
        done = subprocess.run(
            [sqlite3, "-readonly", "-list", str(archive.path), statement],
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout.splitlines()

    return run


@pytest.mark.parametrize(
    ("match", "found"),
    [
        ('{title lead body}:("Cần Thơ")', ["1|Đường hoa [Cần Thơ] mở cửa"]),
        (
            '{title_f lead_f body_f}:("can tho")',
            ["1|Đường hoa Cần Thơ mở cửa", "2|Cần thợ hàn ở khu công nghiệp"],
        ),
        ('{title_f lead_f body_f}:("da nang")', ["3|ĐÀ NẴNG chạy thử tàu điện"]),
        ('{title lead body}:("đà nẵng")', ["3|[ĐÀ NẴNG] chạy thử tàu điện"]),
        ('"hòa nhạc"', ["3|ĐÀ NẴNG chạy thử tàu điện"]),
        ('{title lead body}:("hội khỏe")', ["4|Khai mạc [hội khoẻ] Phù Đổng"]),
    ],
)
def test_stock_sqlite_finds_with_and_without_accents(
    ask: Callable[[str], list[str]], match: str, found: list[str]
) -> None:
    assert [line.rpartition("|")[0] for line in ask(ASK.format(match))] == found


def test_stock_sqlite_highlights_printed_letters_for_a_query_without_accents(
    ask: Callable[[str], list[str]],
) -> None:
    found = ask(ASK.format('{title_f lead_f body_f}:("hoi khoe")'))
    assert found == ["4|Khai mạc hội khoẻ Phù Đổng|Khai mạc [hội khoẻ] Phù Đổng"]


def test_what_the_query_builder_makes_runs_there_too(ask: Callable[[str], list[str]]) -> None:
    assert len(ask(ASK.format(to_fts("can tho -hàn").replace("'", "''")))) == 0
    assert len(ask(ASK.format(to_fts("can tho -han")))) == 1
    assert len(ask(ASK.format(to_fts('"hội khoẻ" OR title:đà')))) == 2
