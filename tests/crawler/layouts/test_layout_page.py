"""Pages: what their bytes say, whatever the server announces."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_pages import page_of

from crawler.layouts.page import Page, path_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = "Chợ phiên Mường Khương đông từ sáng sớm; hàng trăm hộ đưa ngựa, đưa lợn xuống núi."
URL = "https://baothu.example/a.html"
HTTPS = "https://baothu.example"
LATIN = "text/html; charset=iso-8859-1"


@pytest.mark.parametrize(
    ("payload", "announced"),
    [
        (TEXT.encode(), None),
        (TEXT.encode(), "text/html; charset=utf-8"),
        (TEXT.encode(), LATIN),
        (b"\xef\xbb\xbf" + TEXT.encode(), "text/html"),
        (TEXT.encode("utf-16"), "text/html"),
        (TEXT.replace(";", ";\x00").encode(), "text/html"),
    ],
    ids=["silent", "right", "wrong", "bom", "utf-16", "nul"],
)
def test_the_text_is_read_whatever_is_announced(payload: bytes, announced: str | None) -> None:
    assert Page.from_bytes(URL, payload, announced).text == TEXT


def tones_apart(text: str) -> bytes:
    """As an editor of Windows 98 saved it: the tone is a character behind its letter."""
    found = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        found += unicodedata.normalize("NFC", parts.replace(tone, "")) + tone if tone else letter
    return found.encode("cp1258")


@pytest.mark.parametrize("announced", [None, "text/html; charset=windows-1258"])
def test_a_page_in_windows_1258_is_read_with_and_without_a_header(announced: str | None) -> None:
    read = Page.from_bytes(URL, tones_apart(TEXT), announced).text
    assert unicodedata.normalize("NFC", read) == TEXT


@pytest.mark.parametrize(
    ("spoil", "announced"),
    [
        (lambda data: data + b"\xc3", None),
        (lambda data: data.replace(b";", b";\xa9"), LATIN),
    ],
    ids=["cut off within a letter", "one foreign byte"],
)
def test_one_broken_byte_does_not_turn_a_page_of_utf_8_into_another_encoding(
    spoil: Callable[[bytes], bytes], announced: str | None
) -> None:
    read = Page.from_bytes(URL, spoil(TEXT.encode()), announced).text
    assert read.replace("\ufffd", "") == TEXT


@pytest.mark.parametrize("html", ["", " \n ", "<!-- chỉ có chú thích -->", "\x00", "<"])
def test_an_empty_page_has_nothing_and_raises_nothing(html: str) -> None:
    page = Page.from_bytes(URL, html.encode())
    assert page.css("p, div, h1") == []
    assert page.metas == {}
    assert page.base == URL


@pytest.mark.parametrize(
    ("base", "link", "wanted"),
    [
        ("", "b.html", f"{HTTPS}/b.html"),
        ('<base href="/static/v1/">', "b.html", f"{HTTPS}/static/v1/b.html"),
        ('<base target="_blank"><base href="https://x.example/">', "b", "https://x.example/b"),
        ('<base href="/static/">', "/tin/b.html", f"{HTTPS}/tin/b.html"),
        ('<base href="/static/">', " //cdn.example/b.jpg ", "https://cdn.example/b.jpg"),
        ('<base href="http://[">', "https://x.example/b", "https://x.example/b"),
        ("", "http://[b", "http://[b"),
    ],
)
def test_links_are_joined_with_the_base_that_the_page_states(
    base: str, link: str, wanted: str
) -> None:
    assert page_of(f"<html><head>{base}</head><body></body></html>", URL).join(link) == wanted


def test_the_text_of_an_element_is_what_a_reader_sees() -> None:
    page = page_of(
        "<div class='date'><script>var gio='00:00';</script>17:54,<!-- giờ --> "
        "<span>11/01<b>/2025</b></span><style>b{}</style></div><p>sau</p>"
    )
    (element,) = page.css(".date")
    assert text_of(element) == "17:54, 11/01/2025"


@pytest.mark.parametrize(
    ("selector", "count"),
    [
        ("p.co", 1),
        (".co", 2),
        ("div.co p", 2),
        ("div > p", 2),
        ("#x, p", 2),
        ("[class*='khac']", 1),
        ("p:not(.khong-co)", 2),
        ("p.la", 0),
        ("#khong-co p", 0),
        (".co.khong-co", 0),
    ],
)
def test_a_class_is_found_as_a_whole_name(selector: str, count: int) -> None:
    page = page_of("<div class='to co'><p class='\tco\n'>a</p><p class='coi khac lao'>b</p></div>")
    assert len(page.css(selector)) == count


@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_no_payload_makes_a_page_raise(payload: bytes) -> None:
    page = Page.from_bytes(URL, payload)
    assert "\x00" not in page.text
    assert isinstance(page.css("p"), list)
    assert isinstance(page.join(page.text), str)
    assert isinstance(path_of(page.text), str)
