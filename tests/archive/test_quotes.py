"""Quotes: an article's words are found and blacked out in every form that markup gives them."""

from __future__ import annotations

import html
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.redactions.quotes import BLACK, Quotes

TITLE = "Người bán rau bên chợ kể lại đêm mưa lũ"
URL = "https://baocantho.com.vn/nguoi-ban-rau-a1.html"
QUOTES = Quotes.of([TITLE], [URL])


def entities(text: str) -> str:
    return "".join(f"&#{ord(letter)};" if ord(letter) > 127 else letter for letter in text)


def named(text: str) -> str:
    return text.encode("ascii", "xmlcharrefreplace").decode().replace("&#234;", "&ecirc;")


FORMS = {
    "as it is": TITLE,
    "decomposed": unicodedata.normalize("NFD", TITLE),
    "entities": entities(TITLE),
    "entities in hex": "".join(f"&#x{ord(x):X};" if ord(x) > 127 else x for x in TITLE),
    "named entities": named(TITLE),
    "escaped twice": html.escape(entities(TITLE)),
    "JSON": "".join(f"\\u{ord(x):04x}" if ord(x) > 127 else x for x in TITLE),
    "capitals": TITLE.upper(),
    "broken lines": TITLE.replace(" ", "\n   "),
    "no-break spaces": TITLE.replace(" ", "&nbsp;"),
    "a tag inside": TITLE.replace("chợ", "<b>chợ</b>"),
    "in an attribute": f'<img alt="{TITLE}">',
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_form_is_found_and_blacked_out(form: str) -> None:
    before, after = "<p>Trước đó</p> ", " <p>Sau đó</p>"
    page = f"{before}{form}{after}".encode()
    assert QUOTES.quoted_in(page)
    black = QUOTES.blacked_out(page)
    assert not QUOTES.quoted_in(black)
    assert black.startswith(before.encode())
    assert black.endswith(after.encode())
    assert BLACK.encode() in black


@pytest.mark.parametrize(
    "text",
    [
        "Người bán rau bên chợ kể chuyện khác hẳn ngày xưa",
        "nguoi ban rau ben cho ke lai dem mua lu",
        "Người bán rau",
        "",
    ],
)
def test_other_words_stay(text: str) -> None:
    page = f"<p>{text}</p>".encode()
    assert not QUOTES.quoted_in(page)
    assert QUOTES.blacked_out(page) == page


def test_a_lead_that_a_list_cuts_short_is_found_as_far_as_it_goes() -> None:
    lead = "Bà Tư mất hết vốn liếng sau một đêm nước dâng ở chợ nổi Cái Răng."
    quotes = Quotes.of([lead], [])
    page = "<p>Bà Tư mất hết vốn liếng sau một đêm nước…</p>".encode()
    assert quotes.quoted_in(page)
    black = quotes.blacked_out(page).decode()
    assert "vốn" not in black
    assert "đêm nước" not in black


def test_short_phrases_are_not_looked_for_since_they_stand_everywhere() -> None:
    assert Quotes.of(["Thông báo tuyển dụng", ""], []).phrases == ()


def test_links_are_found_encoded_or_not() -> None:
    quotes = Quotes.of([], ["https://baocantho.com.vn/ng%C6%B0%E1%BB%9Di-b%C3%A1n-rau-a1.html"])
    assert quotes.linked_in('<a href="/người-bán-rau-a1.html">'.encode())
    assert quotes.linked_in(b'<a href="/ng%C6%B0%E1%BB%9Di-b%C3%A1n-rau-a1.html?utm=1">')
    assert not quotes.linked_in(b'<a href="/khac-a2.html">')
    assert not Quotes.of([], ["https://baocantho.com.vn/"]).linked_in(b'<a href="/">')


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=80), st.binary(max_size=80))
def test_bytes_around_it_are_never_changed(before: bytes, after: bytes) -> None:
    page = b"%s<i>%s</i>%s" % (before, TITLE.encode(), after)
    black = QUOTES.blacked_out(page)
    assert black.startswith(before)
    assert black.endswith(after)
    assert len(black.decode("utf-8", "surrogateescape")) == len(
        page.decode("utf-8", "surrogateescape")
    )
