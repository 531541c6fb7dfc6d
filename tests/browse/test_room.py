"""The reading room in a real browser: searched, read, by keyboard alone, on a telephone."""

from __future__ import annotations

import json
import sqlite3
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from given import a_capture, an_archive, an_article
from serving import browsing

from archive import articles
from browse.metadata import queries
from browse.room.newspapers import calendar
from browse.room.policy import inline_scripts
from browse.room.search import PAGE
from browse.room.tiles import TILES
from browse.room.words import LANGUAGES, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DATASETTE = (
    "/archive", "/archive/articles", "/archive/articles/5", "/archive/chuyen_muc?site=",
    "/archive?sql=select+*+from+articles", "/archive/sites", "/archive/articles?_size=100",
)  # fmt: skip
PAGES = (
    "/", "/tim?q=gia", "/tim?q=", "/bai/5", "/bao", "/bao/baocantho", "/tinh",
    f"/tinh/{quote('Cần Thơ')}", "/suc-khoe", "/chuyen", "/chuyen?site=baocantho&since=2026",
    "/xu-huong", "/xu-huong?q=gia&q=lua", "/xu-huong?q=gia&by=province",
)  # fmt: skip
HEAVIEST = 300_000
"""Bytes that a page takes, with its styles and scripts, on their way to the browser."""
WEIGHT = """() => ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
  .filter(part => part.initiatorType !== 'img')
  .reduce((bytes, part) => bytes + part.transferSize, 0)"""
TELEPHONE = {"width": 390, "height": 844}


def weighed(tab: Any, address: str) -> tuple[Any, int]:
    """The answer of a page, and the bytes of it and of all that it asks for, without images."""
    answer = tab.goto(address, wait_until="load")
    return answer, int(tab.evaluate(WEIGHT))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_anybody_else_or_fails_or_is_heavy(tab: Any, site: str, path: str) -> None:
    answer, weight = weighed(tab, site + path)
    assert answer.status == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    scripts = tab.locator("script").count()
    assert ("script-src 'self'" in policy) == (path.startswith(("/tim", "/xu-huong")))
    assert tab.locator("script[src^='/house/']").count() == scripts  # none is inline
    assert all(url.startswith((site, "data:")) for url in tab.asked)
    assert tab.wrong == []
    assert weight < HEAVIEST
    assert tab.locator("h1").count() >= 1
    assert "LUYỆN TẬP" in tab.content()


@pytest.mark.parametrize("path", DATASETTE)
def test_datasettes_own_pages_work_under_their_policy(tab: Any, site: str, path: str) -> None:
    answer, weight = weighed(tab, site + path)
    assert weight < HEAVIEST
    policy = answer.headers["content-security-policy"]
    scripts = policy.partition("script-src ")[2].partition(";")[0]
    assert "unsafe" not in scripts
    assert all(url.startswith((site, "data:")) for url in tab.asked)
    assert tab.wrong == []


def test_the_sql_editor_runs_what_one_types(tab: Any, site: str) -> None:
    tab.goto(f"{site}/archive")
    tab.locator(".CodeMirror").click()
    tab.keyboard.press("Control+A")
    tab.keyboard.type("select count(*) as so_bao from sites")
    tab.click("input[value='Run SQL']")
    tab.locator("table.rows-and-columns td").wait_for()
    assert "so_bao" in tab.inner_text("table.rows-and-columns")
    assert tab.wrong == []


def test_no_inline_script_of_datasette_depends_on_what_it_shows() -> None:
    assert len(inline_scripts()) == 4
    assert not any("{{" in script or "{%" in script for script in inline_scripts())


@pytest.mark.parametrize("name", sorted(queries()))
def test_a_stored_query_answers(site: str, name: str) -> None:
    with urllib.request.urlopen(f"{site}/archive/{name}.json?site=&province=&_shape=array") as told:
        rows = json.loads(told.read())
    assert isinstance(rows, list)
    empty = {"bai_da_sua", "sua_sau_bao_lau", "bai_bi_go", "ngay_khong_co_bai"}  # nothing happened
    assert rows or name in empty


@pytest.mark.parametrize(
    "path", ["/chuyen", "/chuyen/{}", "/bai/{}", "/bai/{}?version=1", "/suc-khoe?site=baocantho"]
)
def test_pages_of_stories_versions_and_changes_are_light_and_narrow_too(
    tab: Any, staged: tuple[str, int], path: str
) -> None:
    address, story = staged
    tab.set_viewport_size(TELEPHONE)
    answer, weight = weighed(tab, address + path.format(story))
    assert answer.status == 200
    assert weight < HEAVIEST
    assert tab.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"]
    assert tab.wrong == []


@pytest.mark.parametrize("path", DATASETTE[-4:])
def test_datasettes_tables_and_queries_stay_within_a_telephone(
    tab: Any, site: str, path: str
) -> None:
    tab.set_viewport_size(TELEPHONE)
    tab.goto(site + path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_on_a_telephone(tab: Any, site: str, path: str) -> None:
    tab.set_viewport_size(TELEPHONE)
    tab.goto(site + path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= TELEPHONE["width"]


def test_one_searches_and_reads_by_keyboard_alone(tab: Any, site: str) -> None:
    tab.goto(site + "/")
    tab.locator("#q:focus").wait_for()  # the box has the focus without a click
    tab.keyboard.type('"da nang"')
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/tim?q=%22da+nang%22")
    marks = {mark.casefold() for mark in tab.locator("mark").all_inner_texts()}
    assert "đà nẵng" in marks
    first = tab.locator(".hit h2 a").first
    title = first.inner_text()
    first.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/bai/*")
    assert tab.locator("article h1").inner_text() == title
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"


def test_filters_narrow_and_stand_in_the_address(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia")
    tab.select_option("#f-province", "Hậu Giang")
    tab.click(".filters button")
    assert "province=H%E1%BA%ADu+Giang" in tab.url
    papers = set(tab.locator(".hit .meta a").all_inner_texts())
    assert papers == {"Báo Hậu Giang"}
    tab.reload()
    assert tab.locator("#f-province").input_value() == "Hậu Giang"


def test_pages_follow_each_other_without_gap_or_repetition(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia")
    total = int(tab.locator("h1").inner_text().split()[0])
    assert total > PAGE
    seen: list[str] = []
    while True:
        seen += [a.get_attribute("href") for a in tab.locator(".hit h2 a").all()]
        following = tab.locator("a[rel=next]")
        if not following.count():
            break
        following.click()
    assert len(seen) == len(set(seen)) == total


def test_a_year_of_the_histogram_leads_to_its_articles(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia")
    year = tab.locator(".years a").first
    wanted = int(year.get_attribute("title").split(": ")[1])
    year.click()
    assert tab.locator("h1").inner_text() == f"{wanted} bài"


def test_the_sql_of_a_search_runs_in_datasette(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=%22da+nang%22")
    count = int(tab.locator("h1").inner_text().split()[0])
    tab.click("text=SQL của lần tìm này")
    tab.wait_for_url("**/archive?sql=*")
    tab.locator("table.rows-and-columns").wait_for()
    assert tab.locator("table.rows-and-columns tbody tr").count() == count


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/tim?q=%22", "Chưa có từ nào để tìm"),
        ("/tim?q=%22&lang=en", "There is no word to look for"),
        ("/tim?q=a&since=hom-qua", "“hom-qua” không phải là ngày"),
        ("/tim?q=a&is=moi", "Không có is:moi. Chỉ có is:"),
        ("/tim?q=da+nangg", "Không tìm thấy bài nào"),
        ("/tim?q=%00", "Chưa có từ nào để tìm"),
        ("/tim?q=lua+site:baocantoh", "Có phải bạn muốn tìm site:baocantho?"),
        ("/xu-huong?q=ph%C3%A0+caption:x", "hãy bỏ caption:"),
        ("/xu-huong?q=ph%C3%A0+caption:x&lang=en", "take caption: away"),
        ("/xu-huong?q=zzzz", "không bài nào rõ ngày đăng có: zzzz."),
        ("/chuyen?since=mai", "“mai” không phải là ngày"),
    ],
)
def test_a_search_that_cannot_be_gets_help(site: str, path: str, said: str) -> None:
    with urllib.request.urlopen(site + path) as answer:
        assert said in answer.read().decode()


@pytest.mark.parametrize(
    "path",
    [
        *("/bai/999999", f"/bai/{'9' * 40}", "/bao/khongco", "/tinh/Paris"),
        *("/bai/1/khong", "/bao/BAO", "/khong-co", "/archive/khong_co"),
    ],
)
def test_what_is_not_there_is_404_and_said_in_vietnamese(site: str, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as told:
        urllib.request.urlopen(site + path)
    assert told.value.code == 404
    assert "Kho không có" in told.value.read().decode()


def test_an_address_that_leads_nowhere_keeps_to_the_policy(tab: Any, site: str) -> None:
    for path in ("/bai/1/khong", "/archive/khong_co", "/archive?sql=select+nonsense"):
        tab.goto(site + path)
    assert [said for said in tab.wrong if "Content Security Policy" in said] == []
    tab.wrong.clear()  # that the answers were 404 and 400


def test_english_is_kept_from_page_to_page(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia&site=baocantho")
    tab.click("text=English")
    assert "q=gia" in tab.url
    assert tab.locator("html").get_attribute("lang") == "en"
    tab.get_by_role("link", name="Newspapers", exact=True).click()
    tab.wait_for_url("**/bao")
    assert tab.locator("h1").inner_text() == "Newspapers"


def test_an_article_tells_where_each_value_came_from(tab: Any, site: str) -> None:
    tab.goto(f"{site}/bai/5")
    tab.click("text=Lai lịch từng mục")
    table = tab.locator("aside table").inner_text()
    assert "css:" in table
    assert "published_raw" in table


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A newspaper that changed an article."""
    folder = tmp_path_factory.mktemp("room")
    archive, run = an_archive(folder)
    for number, body in ((1, "Giá lúa 7.500 đồng."), (2, "Giá lúa 7.800 đồng.")):
        articles.store(
            archive.connection, an_article(1, body=body), capture=a_capture(number), run_id=run
        )
    archive.close()
    with browsing(folder / "archive.db") as address:
        yield address


def test_versions_are_compared_word_by_word(tab: Any, edited: str) -> None:
    tab.goto(f"{edited}/bai/1")
    assert tab.locator(".version del").all_inner_texts() == ["7.500"]
    assert tab.locator(".version ins").all_inner_texts() == ["7.800"]
    assert "báo đã sửa" in tab.locator(".version").first.inner_text()


def test_the_map_has_every_province(site: str, tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    names = {row[0] for row in archive.connection.execute("SELECT name FROM provinces")}
    archive.close()
    assert not names or set(TILES) == names
    assert len(TILES) == len(set(TILES.values())) == 34
    with urllib.request.urlopen(f"{site}/tinh") as answer:
        page = answer.read().decode()
    assert page.count('class="tile ') == 34


def test_every_word_is_there_in_both_languages() -> None:
    first, second = (words(language) for language in LANGUAGES)
    assert set(first) == set(second)
    assert all(first.values())
    assert all(second.values())


def test_a_calendar_has_every_day_of_its_years_and_each_count_once() -> None:
    (later, earlier) = calendar({"2024-02-29": 3, "2023-12-31": 1, "2024-01-01": 2})
    assert (later["year"], len(later["days"]), later["count"], later["most"]) == (2024, 366, 5, 3)
    assert (earlier["year"], len(earlier["days"]), earlier["count"]) == (2023, 365, 1)
    leap = next(one for one in later["days"] if one["day"] == "2024-02-29")
    assert (leap["weekday"], leap["count"]) == (3, 3)


def test_it_works_while_a_crawl_is_writing(tmp_path: Path) -> None:
    archive, run = an_archive(tmp_path)
    articles.store(archive.connection, an_article(), capture=a_capture(), run_id=run)
    writer = sqlite3.connect(tmp_path / "archive.db", isolation_level=None)
    with browsing(tmp_path / "archive.db") as address:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE articles SET section = 'đang ghi'")
        with urllib.request.urlopen(f"{address}/bai/1", timeout=10) as answer:
            assert "đang ghi" not in answer.read().decode()
        writer.execute("COMMIT")
        with urllib.request.urlopen(f"{address}/bai/1", timeout=10) as answer:
            assert "đang ghi" in answer.read().decode()
    writer.close()
    archive.close()
