"""The page of an article names the other newspapers that printed it."""

from __future__ import annotations

import re
import urllib.request
from typing import TYPE_CHECKING

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
