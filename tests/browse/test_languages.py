"""On English pages every Vietnamese text says that it is Vietnamese, to be read out as such."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

PATHS = (
    "/", "/tim", "/tim?q=gia", "/tim?q=da+nangg",
    "/tim?q=gia&site=baocantho&section=Kinh+t%E1%BA%BF",
    "/tim?q=%22", "/bai/5", "/bai/{story}", "/bao", "/bao/baocantho", "/bao/baohaugiang", "/tinh",
    f"/tinh/{quote('Cần Thơ')}", "/suc-khoe", "/chuyen", "/chuyen/{story}", "/xu-huong",
    f"/xu-huong?q={quote('chợ')}&q={quote('lúa')}", f"/xu-huong?q={quote('chợ')}&by=province",
    f"/xu-huong?q={quote('chợ')}&by=site&measure=articles", "/bai/999999", "/bt/khong-co",
)  # fmt: skip
UNMARKED = """() => {
  const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯ\\u1ea0-\\u1ef9]/;
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    // Not within our own sentences that name a word, nor what a drawing says in a title.
    if (element.closest('head, code, pre, title, .error')) continue;
    const marked = element.closest('[lang]').getAttribute('lang') === 'vi';
    if (vietnamese.test(walker.currentNode.data) && !marked)
      found.push(element.outerHTML.slice(0, 160));
  }
  return found;
}"""
ENGLISH = (
    """() => [...document.querySelectorAll('[lang="vi"] [lang="en"]')].map(e => e.innerText)"""
)


@pytest.mark.parametrize("path", PATHS)
def test_vietnamese_on_an_english_page_is_marked(
    tab: Any, staged: tuple[str, int], path: str
) -> None:
    address, story = staged
    mark = "&" if "?" in path else "?"
    tab.goto(f"{address}{path.format(story=story)}{mark}lang=en")
    assert tab.evaluate("document.documentElement.lang") == "en"
    assert tab.evaluate(UNMARKED) == []
    assert tab.locator("h1").count() >= 1


def test_our_own_words_inside_a_vietnamese_text_are_marked_back(
    tab: Any, staged: tuple[str, int]
) -> None:
    address, story = staged
    tab.goto(f"{address}/bai/{story}?lang=en")
    assert any("2026" in said for said in tab.evaluate(ENGLISH))
    tab.goto(f"{address}/bai/{story}?lang=vi")
    assert tab.evaluate(ENGLISH) == ["English"]
