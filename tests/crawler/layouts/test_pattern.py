"""What a list hints at of its further pages, and the pattern that fits other lists, too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from layout_pages import page_of

from crawler.layouts.pattern import as_html, hinted_page, is_general, page_by, pattern_of

HOST = "https://baothu.example"


@pytest.mark.parametrize(
    ("here", "there", "number", "pattern"),
    [
        ("/thoi-su/", "/thoi-su/?page=2", 2, "{list}?page={n}"),
        ("/thoi-su", "/thoi-su?p=02", 2, "{list}?p=0{n}"),
        ("/thoi-su/", "/thoi-su/trang-2.html", 2, "{stem}/trang-{n}.html"),
        ("/thoi-su.html", "/thoi-su/trang-3.html", 3, "{stem}/trang-{n}.html"),
        ("/thoi-su.html", "/thoi-su.html?PageIndex=2", 2, "{list}?PageIndex={n}"),
        ("/thoi-su/", "/ajax/tin?cat=5&page=2", 2, HOST + "/ajax/tin?cat=5&page={n}"),
        ("/thoi-su/", "/thoi-su/page/2/", 2, "{stem}/page/{n}/"),
        ("/thoi-su/", "/thoi-su/?page=21", 2, None),
        ("/thoi-su/", "/tin-2-a2.html", 2, None),
    ],
)
def test_a_pattern_is_learnt_from_one_address(
    here: str, there: str, number: int, pattern: str | None
) -> None:
    assert pattern_of(HOST + here, HOST + there, number) == pattern


@given(
    where=st.sampled_from(["/kinh-te", "/kinh-te/", "/kinh-te.html", "/a/b/"]),
    form=st.sampled_from(["{list}?page={n}", "{stem}/trang-{n}.html", "{list}?p={n}", "/x?p={n}"]),
    number=st.integers(2, 9999),
)
def test_a_pattern_gives_the_address_that_it_was_learnt_from(
    where: str, form: str, number: int
) -> None:
    form = form if is_general(form) else HOST + form
    address = page_by(form, HOST + where, number)
    learnt = pattern_of(HOST + where, address, number)
    assert learnt is not None
    assert page_by(learnt, HOST + where, number) == address


MORE = "class='btn load-more'"


@pytest.mark.parametrize(
    ("html", "hinted"),
    [
        ("<a href='/muc/?page=120'>Cuối</a>", "/muc/?page=2"),
        ("<a href='/muc/trang-9.html'>9</a>", "/muc/trang-2.html"),
        ("<a href='/khac/?page=9'>9</a>", None),
        (f"<button {MORE} data-url='/muc/?page=2'>Xem thêm</button>", "/muc/?page=2"),
        (f"<a {MORE} data-href='/api?c=5' data-page='2'>Xem thêm</a>", "/api?c=5&page=2"),
        (f"<div {MORE} data-ajax='/muc/trang-{{page}}.html'></div>", "/muc/trang-2.html"),
        (f"<div {MORE} data-url='/muc/?page=%7Bpage%7D'></div>", "/muc/?page=2"),
        ("<span id='btn-xem-them' data-link='/muc/?p=2'></span>", "/muc/?p=2"),
        (f"<button {MORE}>Xem thêm</button>", None),
        ("<div class='anh' data-src='/anh.jpg'></div>", None),
        ("<a href='http://[x'>9</a>", None),
    ],
)
def test_a_hint_is_a_pager_or_a_button_that_loads_more(html: str, hinted: str | None) -> None:
    found = hinted_page(page_of(html, f"{HOST}/muc/"), 2)
    assert found == (hinted and HOST + hinted)


@pytest.mark.parametrize(
    ("payload", "html"),
    [
        (b"<p>trang</p>", b"<p>trang</p>"),
        (b'{"html": "<a href=\\"/x\\">x</a>", "more": true}', b'<a href="/x">x</a>'),
        (b'[{"a": ["<a 1>", {"b": "<a 2>"}]}, "khac"]', b"<a 1>\n<a 2>"),
        (b'{"html": ""}', b'{"html": ""}'),
        (b"{broken", b"{broken"),
    ],
)
def test_html_within_json_is_taken_out(payload: bytes, html: bytes) -> None:
    assert as_html(payload) == html
