"""A crawl never asks again for an article that was taken out: not when due, nor where it moved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from loopback import article_html, article_path, baotinh, listing_html

from archive import redactions
from archive.archive import Archive
from archive.times import VIETNAM
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loopback import Crawled, Paper

    Sql = Callable[[str], list[tuple[object, ...]]]

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=VIETNAM)
MOVED = "/dau-de-moi-a1.html"


@pytest.fixture
def at(paper: Paper, archive: Path) -> Callable[[str], Crawled]:
    def run(now: str) -> Crawled:
        env = {"LOOPBACK_NOW": f"{now}:00+07:00"}
        return baotinh(archive, {"giay": paper.home}, "crawl", "giay", env=env)

    return run


def test_it_is_not_asked_for_when_it_is_due_nor_under_another_address_with_its_id(
    paper: Paper, archive: Path, at: Callable[[str], Crawled], sql: Sql
) -> None:
    assert at("2026-03-02T07:30").code == Exit.OK
    with Archive(archive, kind="live", now=NOW) as opened:
        row = opened.connection.execute("SELECT id FROM articles WHERE native_id = '1'").fetchone()
        redactions.redact(opened, row["id"], reason="xin gỡ", now=NOW)
    paper.page(MOVED, article_html(1))
    paper.page("/giay/", listing_html([1, 2, 3]).replace(article_path(1), MOVED))
    for now in ("2026-03-02T08:45", "2027-03-04T08:45"):
        assert at(now).code == Exit.OK
    assert paper.asked(article_path(1)) == 1
    assert paper.asked(MOVED) == 0
    assert paper.asked(article_path(2)) > 1  # the others are looked at again
    assert sql("SELECT native_id FROM articles ORDER BY 1") == [("2",), ("3",)]
