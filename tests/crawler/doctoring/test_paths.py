"""Selectors for an element: the plainest first, and each of them finds it."""

from __future__ import annotations

import pytest

from crawler.doctoring.paths import selectors_of
from crawler.layouts.page import Page

URL = "https://baothu.example/bai-1.html"


def page_with(inner: str) -> Page:
    return Page(URL, f"<html><body>{inner}</body></html>")


@pytest.mark.parametrize(
    ("inner", "first"),
    [
        ("<h1 class='ten'>Gặt lúa</h1>", "h1.ten"),
        ("<div id='x'><h1>Gặt lúa</h1></div>", "div#x h1"),
        ("<h1>Gặt lúa</h1>", "h1"),
        ("<h1 class='ten' itemprop='headline'>Gặt lúa</h1>", "h1[itemprop='headline']"),
        ("<div class='md:flex'><h1 class='2xl'>Gặt lúa</h1></div>", "h1"),  # no names of CSS
    ],
)
def test_the_plainest_is_a_mark_of_its_own(inner: str, first: str) -> None:
    page = page_with(inner)
    assert selectors_of(page.css("h1")[0])[0] == first


def test_a_paragraph_without_a_mark_is_found_by_its_place() -> None:
    page = page_with("<div id='c'><h1>x</h1><p>Sáng 5-3</p><p>Theo hợp tác xã</p></div>")
    assert "div#c > p:nth-child(2)" in selectors_of(page.css("p")[0])


def test_each_finds_the_element() -> None:
    inner = "<div id='c' class='a b'><section class='d'><p class='e f'>Sáng 5-3</p></section></div>"
    page = page_with(inner)
    element = page.css("p")[0]
    found = selectors_of(element)
    assert len(found) == len(set(found)) > 10
    assert all(element in page.css(selector) for selector in found)
