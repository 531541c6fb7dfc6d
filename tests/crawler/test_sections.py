"""Sections that the facts do not know are taken from the home page's menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from loopback import listing_html

from cli.exit_codes import Exit
from crawler.layouts.page import Page
from crawler.registry import newspapers
from crawler.sections import sections_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loopback import Paper

HOME = "https://baokhanhhoa.vn/"
MENU = """<html><body><div class="top"><a href="/lien-he">Liên hệ</a></div>
<nav><ul>
  <li><a href="/"><img src="/logo.png"></a></li>
  <li><a href="/chinh-tri/">Chính trị</a></li>
  <li><a href="https://baokhanhhoa.vn/kinh-te/">  Kinh
     tế </a><ul><li><a href="/kinh-te/du-lich/">Du lịch</a></li></ul></li>
  <li><a href="/video/">Video</a></li>
  <li><a href="/podcast/nghe-doc-bao/">Nghe đọc báo</a></li>
  <li><a href="/tim-kiem?q=1">Tìm kiếm</a></li>
  <li><a href="/chinh-tri/">Chính trị</a></li>
  <li><a href="https://vidu.example/xa-hoi/">Báo bạn</a></li>
  <li><a href="/xa-hoi/202603/nguoi-giu-lua-lang-gom-abc1234">Người giữ lửa làng gốm</a></li>
  <li><a href="/xa-hoi/">12</a></li>
</ul></nav>
<div class="menu-footer"><a href="/the-thao/">Thể thao</a></div></body></html>"""


def test_the_menu_gives_paths_and_the_newspapers_own_names() -> None:
    found = sections_on(Page(HOME, MENU), newspapers()["baokhanhhoa"])
    assert found == {
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/kinh-te/du-lich/": "Du lịch",
    }


def test_a_menu_that_is_no_nav_element_is_known_by_its_class() -> None:
    page = MENU.replace("<nav>", '<div class="main-menu">').replace("</nav>", "</div>")
    assert "/kinh-te/" in sections_on(Page(HOME, page), newspapers()["baokhanhhoa"])


def test_a_page_without_a_menu_gives_none() -> None:
    page = '<html><body><p><a href="/chinh-tri/">Chính trị</a></p></body></html>'
    assert sections_on(Page(HOME, page), newspapers()["baokhanhhoa"]) == {}


@pytest.fixture
def crawl(paper: Paper, archive: Path) -> Callable[[], int]:
    from loopback import baotinh  # noqa: PLC0415

    env = {"LOOPBACK_SECTIONS": "none"}
    return lambda: baotinh(archive, {"giay": paper.home}, "crawl", "giay", env=env).code


def test_a_crawl_walks_the_sections_that_it_found(
    paper: Paper, crawl: Callable[[], int], sql: Callable[[str], list[tuple[object, ...]]]
) -> None:
    paper.page("/", '<html><body><nav><a href="/giay/">Giấy</a></nav></body></html>')
    paper.page("/giay/", listing_html([1, 2]))
    assert crawl() == Exit.OK
    assert sql("SELECT path, name FROM sections") == [("/giay/", "Giấy")]
    assert sql("SELECT count(*) FROM articles") == [(2,)]


def test_a_home_page_without_a_menu_is_a_problem(
    paper: Paper, crawl: Callable[[], int], sql: Callable[[str], list[tuple[object, ...]]]
) -> None:
    paper.page("/", "<html><body><p>Đang bảo trì</p></body></html>")
    assert crawl() == Exit.PROBLEMS
    assert sql("SELECT kind FROM problems") == [("no_sections",)]
