"""Stories in the reading room: listed, compared word by word, named on the page of an article."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from given import an_archive
from serving import browsing
from story_given import MINUTE, store, with_papers
from story_texts import BRIDGE, LOCAL, RICE, SCHOOL

from archive import stories

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A story of three newspapers, one whose first printing nobody knows, and one article."""
    archive, _run = an_archive(tmp_path_factory.mktemp("room"))
    with archive:
        with_papers(archive.connection)
        for number, text in ((1, RICE), (2, [LOCAL, *RICE]), (3, RICE[:-1]), (4, SCHOOL)):
            store(archive.connection, number, text)
        for number in (5, 6):
            store(archive.connection, number, BRIDGE, published_at=MINUTE)
        stories.settle(archive.connection)
    with browsing(archive.path) as address:
        yield address


def printings(address: str, article: int, lang: str = "vi") -> str:
    """What the page says of other printings, as a reader sees it; empty where it says nothing."""
    with urllib.request.urlopen(f"{address}/bai/{article}?lang={lang}") as answer:
        page = answer.read().decode()
    found = re.search(r'<details open class="printings">.*?</details>', page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0]).split()) if found else ""


def test_others_who_printed_it_are_named_with_what_they_kept(room: str) -> None:
    shown = printings(room, 2)
    assert shown.startswith("Các báo đăng bài này (3) Báo Lào Cai thứ hai, 2/3/2026, 07:01")
    assert "07:01 · đăng đầu tiên" in shown
    assert "Báo Nghệ An (bài này)" in shown
    assert "giữ 100%, thêm 10%" in shown


def test_where_nobody_knows_who_was_first_the_page_says_so(room: str) -> None:
    shown = printings(room, 5, "en")
    assert "The dates do not tell who was first." in shown
    assert "printed it first" not in shown


def test_an_article_that_was_printed_once_has_no_such_list(room: str) -> None:
    assert printings(room, 4) == ""


def page(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return str(answer.read().decode())


def test_the_stories_that_most_newspapers_printed_come_first(tab: Any, room: str) -> None:
    tab.goto(f"{room}/chuyen?lang=vi")
    told = tab.locator(".story .meta b").all_inner_texts()
    assert told == ["3 báo", "2 báo"]
    assert "đăng đầu tiên: Báo Lào Cai" in tab.locator(".story").first.inner_text()
    assert "chưa rõ báo nào đăng trước" in tab.locator(".story").last.inner_text()


@pytest.mark.parametrize(
    ("query", "count"),
    [("?site=baocantho", 0), ("?site=baosonla", 1), ("?since=4/3/2026", 1), ("?until=1/3/2026", 0)],
)
def test_stories_are_narrowed_by_newspaper_and_days(room: str, query: str, count: int) -> None:
    assert page(f"{room}/chuyen{query}").count('class="hit story"') == count


def test_a_day_that_is_none_gets_help(room: str) -> None:
    assert "không phải là ngày" in page(f"{room}/chuyen?since=hom-qua")


def test_a_story_is_compared_word_by_word_with_each_of_its_printings(tab: Any, room: str) -> None:
    tab.goto(f"{room}/chuyen?lang=vi")
    tab.locator(".story h2 a").first.click()
    tab.locator("tr", has_text="Báo Nghệ An").get_by_text("So từng chữ").click()
    assert tab.locator("#so-sanh").inner_text() == "Báo Nghệ An so với Báo Lào Cai"
    assert [each.strip() for each in tab.locator("ins").all_inner_texts()] == [LOCAL]
    tab.locator("tr", has_text="Báo Sơn La").get_by_text("So từng chữ").click()
    assert RICE[-1] in tab.locator("del").inner_text()
    assert tab.wrong == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_any_printing_leads_to_its_story(room: str, number: int) -> None:
    assert "3 báo" in page(f"{room}/chuyen/{number}")


def test_an_article_leads_to_what_its_newspaper_changed(tab: Any, room: str) -> None:
    tab.goto(f"{room}/bai/2?lang=vi")
    tab.click("text=Xem báo nào sửa gì")
    assert tab.locator("#so-sanh").inner_text() == "Báo Nghệ An so với Báo Lào Cai"


@pytest.mark.parametrize("path", ["/chuyen/4", "/chuyen/999999", f"/chuyen/{'9' * 40}"])
def test_what_was_printed_once_is_no_story(room: str, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as told:
        page(room + path)
    assert told.value.code == 404


def test_more_stories_than_a_page_has_are_passed_over(room: str) -> None:
    assert page(f"{room}/chuyen").count('class="hit story"') == 2
    behind = page(f"{room}/chuyen?page=2&site=baosonla")
    assert behind.count('class="hit story"') == 0
    assert 'rel="prev" href="/chuyen?site=baosonla&amp;page=1"' in behind
