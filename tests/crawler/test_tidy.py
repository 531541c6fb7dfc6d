"""Pages of lists are let go after a set number of days; nothing else ever is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from loopback import baotinh

if TYPE_CHECKING:
    from pathlib import Path

    from loopback import Paper


def kept(archive: Path) -> list[tuple[str, str]]:
    captures = archive.with_name("archive.captures.db")
    with closing(sqlite3.connect(captures)) as connection:
        rows = connection.execute(
            "SELECT kind, substr(fetched_at, 1, 10) FROM captures "
            "WHERE kind = 'article' OR url LIKE '%/giay/'"
        )
        return sorted(rows.fetchall())


def test_old_pages_of_lists_go_and_articles_and_what_a_problem_cites_stay(
    paper: Paper, archive: Path
) -> None:
    def crawl(now: str) -> None:
        env = {"LOOPBACK_NOW": f"{now}T08:00:00+07:00"}
        baotinh(archive, {"giay": paper.home}, "crawl", "giay", env=env)

    paper.listing("/giay/", [1, 2])
    crawl("2026-03-02")
    paper.listing("/giay/", [])  # an empty list is a problem, which cites its page
    crawl("2026-03-03")
    paper.listing("/giay/", [1, 2])
    crawl("2026-03-04")
    paper.listing("/giay/", [2, 1])
    crawl("2026-09-20")
    assert [day for kind, day in kept(archive) if kind == "listing"] == ["2026-03-03", "2026-09-20"]
    assert ("article", "2026-03-02") in kept(archive)
