"""Lists whose paging nobody has seen: what they hint at is tried once, and remembered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from loopback import article_path, listing_html

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from forking import Forks
    from loopback import Crawled, Paper

    Sql = Callable[[str], list[tuple[object, ...]]]
    Visit = Callable[..., Crawled]

SECTIONS = {"/giay/": "Giấy", "/muc/": "Mực", "/but/": "Bút"}


@pytest.fixture
def visit(forks: Forks, paper: Paper, archive: Path) -> Visit:
    """Crawl a newspaper of three sections, and forget what it was asked before."""
    for number in range(1, 10):
        paper.article(number)

    def run(now: str = "2026-03-08T09:00:00+07:00") -> Crawled:
        paper.seen.clear()
        env = {"LOOPBACK_NOW": now, "LOOPBACK_FACTS": json.dumps({"sections": SECTIONS})}
        return forks.start(archive, {"giay": paper.home}, "crawl", "giay", env=env).wait()

    return run


def lists_asked(paper: Paper) -> list[str]:
    return [
        seen.path for seen in paper.seen if "-a" not in seen.path and seen.path != "/robots.txt"
    ]


def with_button(ids: list[int], address: str) -> str:
    button = f'<button class="btn load-more" data-url="{address}" data-page="2">Xem thêm</button>'
    return listing_html(ids).replace("</body>", f"{button}</body>")


def test_a_pattern_that_does_not_work_is_tried_once_for_all_sections_and_again_in_a_month(
    paper: Paper, visit: Visit, sql: Sql
) -> None:
    for number, path in enumerate(SECTIONS, 1):
        paper.page(path, with_button([number], f"{path}?page=2"))
    visit()
    assert lists_asked(paper) == [*SECTIONS, "/giay/?page=2"]
    assert sql("SELECT way, address, works FROM ways") == [("paging", "{list}?page={n}", 0)]
    assert sql("SELECT count(*) FROM sections WHERE settled_run = 1") == [(3,)]
    assert sql("SELECT count(*) FROM problems") == [(0,)]
    visit()
    assert lists_asked(paper) == [*SECTIONS]
    for number, path in enumerate(SECTIONS, 4):  # only new articles lead on
        paper.page(path, with_button([number], f"{path}?page=2"))
    visit(now="2026-04-09T09:00:00+07:00")
    assert lists_asked(paper) == [*SECTIONS, "/giay/?page=2"]


def test_a_pattern_that_works_is_remembered_and_used_where_nothing_hints_at_it(
    paper: Paper, visit: Visit, sql: Sql
) -> None:
    """The first section's button answers with JSON that holds HTML, the second has no button."""
    paper.page("/giay/", with_button([1], "/giay/trang-2.html"))
    paper.page("/muc/", listing_html([2]))
    paper.page("/but/", listing_html([3]))
    html = f'<article><a href="{article_path(4)}"><h3>Bài 4</h3></a></article>'
    paper.page("/giay/trang-2.html", json.dumps({"html": html}), content_type="application/json")
    paper.page("/muc/trang-2.html", listing_html([5]))
    visit()
    assert sql("SELECT way, address, works, links FROM ways") == [
        ("paging", "{stem}/trang-{n}.html", 1, 1)
    ]
    assert sql("SELECT native_id FROM articles ORDER BY 1") == [("1",), ("2",), ("3",), ("4",)]

    paper.page("/muc/", listing_html([6]))
    visit()
    assert lists_asked(paper)[:3] == [*SECTIONS]
    assert "/muc/trang-2.html" in lists_asked(paper)
    assert ("5",) in sql("SELECT native_id FROM articles")
    assert sql("SELECT works FROM ways") == [(1,)]  # its end on page three speaks not against it
