"""Pages that only a script fills are loaded in a real browser, where a newspaper says so."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from loopback import article_html, article_path, crawl, listing_html
from werkzeug import Response

from archive.captures import Captures
from archive.paths import captures_path
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loopback import Paper

    Sql = Callable[[str], list[tuple[object, ...]]]

SCRIPTED = {"LOOPBACK_SCRIPT": "danh mục và bài do script dựng"}


def written_by_script() -> str:
    """The same page as an application: an empty body, and a script that fetches what is in it."""
    return (
        "<html><head><link rel=stylesheet href=/trang.css></head><body><img src=/anh.jpg>"
        "<script>fetch(location.pathname + '?noi-dung=1').then(a => a.text())"
        ".then(t => document.body.innerHTML = t)</script></body></html>"
    )


@pytest.fixture
def application(paper: Paper) -> Paper:
    pages = {"/giay/": listing_html([1]), article_path(1): article_html(1)}
    for path, page in pages.items():
        paper.page(path, written_by_script())
        paper.serve(
            f"{path}?noi-dung=1",
            lambda _, page=page: Response(page, content_type="text/html; charset=utf-8"),
        )
    return paper


def test_a_scripted_newspaper_is_read_through_a_browser(
    application: Paper, archive: Path, sql: Sql, need: Callable[[str], str]
) -> None:
    pytest.importorskip("scrapy_playwright", reason="needs the extra `script`")
    need("chromium")
    done = crawl(archive, {"giay": application.home}, env=SCRIPTED)
    assert done.code == Exit.OK, done.err
    assert sql("SELECT native_id, title FROM articles") == [
        ("1", "Hợp tác xã số 1 vào vụ thu hoạch")
    ]
    captures = Captures(captures_path(archive))
    notes = {capture.kind: capture.note for capture in captures.find(site="giay")}
    captures.close()
    assert notes["robots"] is None
    assert str(notes["article"]).startswith("script: ")
    assert application.asked("/anh.jpg") == application.asked("/trang.css") == 0
    agents = {seen.headers["User-Agent"].split("/")[0] for seen in application.seen}
    assert agents == {"baotinh"}


def test_without_a_browser_the_keeper_is_told_what_to_install(
    application: Paper, archive: Path, sql: Sql, tmp_path: Path
) -> None:
    env = {**SCRIPTED, "PATH": f"{tmp_path}", "HOME": os.environ.get("HOME", "/")}
    done = crawl(archive, {"giay": application.home}, env=env)
    assert done.code == Exit.PROBLEMS
    ((kind, message),) = sql("SELECT kind, message FROM problems")
    assert kind == "no_browser"
    assert "giay can only be read in a browser" in str(message)
    assert "install" in str(message)
