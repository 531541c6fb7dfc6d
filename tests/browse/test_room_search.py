"""The search page in a real browser: counts, the brushed histogram, states, downloads, help."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import threading
import urllib.error
import urllib.request
import zipfile
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from given import a_capture, an_archive, an_article
from serving import free_port

from archive import articles, info
from archive.errors import QueryError
from browse.room import download, search
from browse.room.download import FORMATS
from browse.room.search import PAGE
from browse.room.search_asked import Wanted
from browse.server import app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=60) as answer:
        return bytes(answer.read())


def total(tab: Any) -> int:
    return int(tab.locator("h1").inner_text().split()[0])


@pytest.mark.parametrize("facet", ["Theo báo", "Theo tỉnh", "Theo chuyên mục"])
def test_a_count_leads_to_as_many_articles(tab: Any, site: str, facet: str) -> None:
    tab.goto(f"{site}/tim?q=gia")
    line = tab.locator(".facet", has_text=facet).locator("li").first
    count = int(line.locator(".meta").inner_text())
    line.locator("a").click()
    tab.locator(".chosen a").wait_for()
    assert total(tab) == count
    tab.locator(".chosen a").click()
    tab.locator(".chosen").wait_for(state="detached")
    assert total(tab) > count


@pytest.mark.parametrize("sort", ["best", "newest"])
def test_a_page_begins_where_the_one_before_it_ended(tab: Any, site: str, sort: str) -> None:
    tab.goto(f"{site}/tim?q=gia&sort={sort}")
    seen: list[str] = []
    while True:
        seen += [link.get_attribute("href") for link in tab.locator(".hit h2 a").all()]
        if not tab.locator("a[rel=next]").count():
            break
        tab.locator("a[rel=next]").click()
        assert "after=" in tab.url
    tab.locator("a[rel=prev]").click()
    page = [link.get_attribute("href") for link in tab.locator(".hit h2 a").all()]
    assert page == seen[-len(page) - len(seen) % PAGE : len(seen) - len(seen) % PAGE]


def test_from_a_deep_page_one_goes_back_to_the_first(tab: Any, site: str) -> None:
    first = get(f"{site}/tim?q=gia").decode()
    (after,) = re.findall(r"after=([^&\"]+)", first)
    tab.goto(f"{site}/tim?q=gia&page=500&after={after}")
    assert "trang 500" in tab.inner_text(".pages")
    tab.click("text=Trang đầu")
    assert tab.url == f"{site}/tim?q=gia"


def test_a_place_that_is_none_gets_help(site: str) -> None:
    assert 'class="error"' in get(f"{site}/tim?q=gia&after=hom-qua").decode()


def test_bars_are_brushed_with_the_mouse(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia")
    bars = tab.locator(".years li")
    wanted = [int(bars.nth(n).locator("a").get_attribute("title").split(": ")[1]) for n in (7, 8)]
    first, last = (bars.nth(number).bounding_box() for number in (7, 8))
    tab.mouse.move(first["x"] + 5, first["y"] + first["height"] - 10)
    tab.mouse.down()
    tab.mouse.move(last["x"] + 5, last["y"] + 10, steps=4)
    assert tab.locator(".years li.brushed").count() == 2
    assert tab.locator("#f-since").input_value().endswith("-01-01")
    tab.mouse.up()
    tab.wait_for_url("**since=*")
    assert total(tab) == sum(wanted)
    assert tab.wrong == []


def test_a_span_is_chosen_by_keyboard_alone(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia")
    tab.locator(".years a").last.focus()
    count = int(tab.locator(".years a").last.get_attribute("title").split(": ")[1])
    tab.keyboard.press("Enter")
    tab.wait_for_url("**since=*")
    assert total(tab) == count
    tab.locator("#f-until").fill("2026-02-28")
    tab.locator("#f-until").press("Enter")
    tab.wait_for_url("**until=2026-02-28*")
    assert 0 < total(tab) < count


def test_states_are_ticked_together_and_stand_in_the_address(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia")
    before = total(tab)
    tab.get_by_label("mỗi chuyện một bài").check()
    tab.locator(".filters button").click()
    tab.wait_for_url("**is=distinct*")
    assert total(tab) == before  # no practice newspaper reprints another
    tab.get_by_label("đã bị gỡ").check()
    tab.locator(".filters button").click()
    tab.wait_for_url("**is=gone*is=distinct*")
    assert "Không tìm thấy bài nào" in tab.inner_text("main")
    assert tab.get_by_label("mỗi chuyện một bài").is_checked()


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_the_result_is_taken_away_in_every_format(site: str, form: str, tmp_path: Path) -> None:
    data = get(f"{site}/tim/tai-ve?q=%22da+nang%22&site=baodanang&format={form}")
    expected = get(f"{site}/tim?q=%22da+nang%22&site=baodanang").decode().count('class="hit"')
    assert expected > 0
    if form == "csv":
        assert len(list(csv.DictReader(io.StringIO(data.decode())))) == expected
    elif form == "jsonl":
        assert len([json.loads(line) for line in data.decode().splitlines()]) == expected
    else:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            assert json.loads(folder.read("baotinh/manifest.json"))["articles"] == expected
            if form == "sqlite":
                folder.extract("baotinh/articles.db", tmp_path)
                kept = sqlite3.connect(tmp_path / "baotinh/articles.db")
                (number,) = kept.execute("SELECT count(*) FROM articles").fetchone()
                kept.close()
                assert number == expected


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("q=gia", "format=csv"),
        ("format=csv", "A search"),
        ("q=a&since=x&format=csv", "không phải là ngày"),
    ],
)
def test_a_download_of_nothing_is_refused_with_a_word(site: str, query: str, said: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as told:
        get(f"{site}/tim/tai-ve?{query}")
    assert told.value.code == 400
    assert said in told.value.read().decode()


def test_a_visitor_of_a_published_file_is_given_no_more_than_some(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, run = an_archive(tmp_path)
    for number in (1, 2):
        articles.store(
            archive.connection, an_article(number), capture=a_capture(number), run_id=run
        )
    wanted = Wanted(query="cho noi", given={})
    monkeypatch.setattr(download, "MOST_PUBLIC", 1)
    download.refuse_many(archive.connection, wanted, "vi")  # the keeper's own is given whole
    info.put(archive.connection, "published_at", "2026-03-08T09:00:00+07:00")
    with pytest.raises(QueryError, match="nhiều nhất 1 bài"):
        download.refuse_many(archive.connection, wanted, "vi")
    archive.close()


@pytest.mark.parametrize("path", ["/tim", "/tim?q=%22", "/tim?q=xyzzy"])
def test_who_finds_nothing_is_shown_how_to_search(tab: Any, site: str, path: str) -> None:
    tab.goto(site + path)
    for number in range(tab.locator(".help a").count()):
        tab.goto(site + path)
        tab.locator(".help a").nth(number).click()
        tab.wait_for_url("**/tim?q=*")
        assert tab.locator(".error").count() == 0


def test_a_search_leads_to_its_trend_and_to_itself(tab: Any, site: str) -> None:
    tab.goto(f"{site}/tim?q=gia&site=baocantho")
    tab.click("text=Liên kết của lần tìm này")
    assert tab.url == f"{site}/tim?q=gia&site=baocantho"
    tab.click("text=Xu hướng của từ này")
    tab.locator("svg.drawing").wait_for()
    assert tab.locator("main select[name=site]").input_value() == "baocantho"


@pytest.fixture
def slow(practice: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A room in which even a few articles are too many to be counted at once."""
    monkeypatch.setattr(search, "AT_ONCE", 5)
    port = free_port()
    config = uvicorn.Config(app(practice).app(), port=port, log_level="warning")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def test_counts_that_take_long_follow_the_page(tab: Any, slow: str) -> None:
    tab.goto(f"{slow}/tim?q=gia")
    tab.locator(".facet").first.wait_for()
    assert tab.locator(".years li").count() > 1
    assert tab.wrong == []


def test_without_script_such_counts_are_a_link(browser: Any, slow: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{slow}/tim?q=gia")
    assert page.locator(".facet").count() == 0
    page.click("text=Đếm theo báo, tỉnh và thời gian")
    assert page.locator(".facet").count() == 3
    context.close()
