"""Việt Long's CMS; above all that an obfuscated text is never taken for the whole article."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

import pytest
from family_pages import CAPTION, FIRST, LAST, LEAD, article, by_layout, listing
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.layouts import vietlong

if TYPE_CHECKING:
    from random import Random

HOST = "https://baothu.example"
URL = f"{HOST}/nguoi-tan-lap-gat-lua-som-242098.htm"
TITLE = "Người Tân Lập gặt lúa sớm"
HEAD = f"<h1 class='pTitle'>{TITLE}</h1>"
RELATED = (
    "<div class='tin'><p>(Baothu.example) - Giá lúa tại ruộng tăng thêm hai trăm đồng mỗi cân "
    "so với tuần trước, theo các thương lái.</p><p>(Baothu.example) - Hợp tác xã Tân Lập ký hợp "
    "đồng bao tiêu với ba doanh nghiệp, diện tích hơn năm trăm héc-ta.</p></div>"
)
BLOB = b64encode(("ư chữ lạ đã đổi " * 40).encode()).decode()
TEXT = (
    f"<p class='pHead'>{LEAD}</p><p class='pBody'>{FIRST}</p>"
    f"<p class='pBody pCenter'><img src='g.jpg'></p><p class='pCaption'>{CAPTION}</p>"
    f"<p class='pBody'>{LAST}</p><p class='pAuthor'>Thu Hà</p>"
    "<div class='drelated'>Tin khác</div><p>{title} {publish} {head}</p>"
)


def test_a_plain_page_is_read_by_the_layout() -> None:
    inner = f"<h1 class='pTitle'>{TITLE}</h1><div id='dcontent'>{TEXT}</div>{RELATED}"
    read = article(vietlong.LAYOUT, inner, URL)
    assert by_layout(read, "title", "lead", "byline")
    assert (read.values["title"], read.values["lead"]) == (TITLE, LEAD)
    assert read.values["byline"] == "Thu Hà"
    assert (read.paragraphs, read.captions) == ([FIRST, LAST], [CAPTION])


def test_ha_tinh_of_2019() -> None:
    inner = (
        f"{HEAD}<div class='date_news'><span>05/03/2019 09:12</span></div>"
        f"<div class='sapo_detail'>{LEAD}</div><div id='main-detail'><p class='pBody'>{FIRST}</p>"
        f"<p class='pBody pCenter'><img src='g.jpg'><i>{CAPTION}</i></p>"
        "<div class='drelated'>Tin khác</div></div>"
    )
    read = article(vietlong.LAYOUT, inner, f"{HOST}/kinh-te/gat-lua/259558.htm")
    assert by_layout(read, "title", "lead", "published")
    assert read.values["published"] == "05/03/2019 09:12"
    assert (read.paragraphs, read.captions) == ([FIRST], [CAPTION])


@pytest.mark.parametrize(
    "body",
    [
        f"<div id='dcontent'>{BLOB}</div>",
        f"<div id='dcontent'><p>Đang tải</p></div><script>var noidung = '{BLOB}';</script>",
        f"<div data-noidung='{BLOB}'></div>",
        f"<div id='dcontent'>{BLOB.rstrip('=')}</div>",
    ],
    ids=["text", "script", "attribute", "unpadded"],
)
def test_of_an_obfuscated_text_only_the_lead_is_kept_and_said_to_be_all(body: str) -> None:
    inner = f"{HEAD}<div class='article__sapo'>{LEAD}</div>{body}{RELATED}"
    read = article(vietlong.LAYOUT, inner, URL)
    assert read.reading.blocks == ()
    assert read.reading.body_source == vietlong.LEAD_ONLY
    assert (read.values["title"], read.values["lead"]) == (TITLE, LEAD)


def test_the_same_page_without_a_blob_is_read_as_any_other() -> None:
    read = article(vietlong.LAYOUT, f"{HEAD}{RELATED}", URL)
    assert read.sources["body"] == "generic:density"


@pytest.mark.parametrize(
    "other",
    [
        f"<img src='data:image/png;base64,{BLOB}'>",
        f"<script>var font = '{b64encode(bytes(range(256)) * 4).decode()}';</script>",
        f"<script>var trong = '{b64encode(bytes(600)).decode()}';</script>",
    ],
    ids=["inline-picture", "bytes-of-no-text", "zeros"],
)
def test_what_is_no_text_is_no_blob(other: str) -> None:
    read = article(vietlong.LAYOUT, f"{HEAD}{other}{RELATED}", URL)
    assert read.sources["body"] == "generic:density"


def test_a_readable_text_beside_a_blob_is_kept() -> None:
    inner = f"{HEAD}<div id='dcontent'>{TEXT}<p>{FIRST}</p></div><script>x='{BLOB}'</script>"
    assert by_layout(article(vietlong.LAYOUT, inner, URL))


@settings(max_examples=30)
@given(st.randoms(use_true_random=False), st.integers(300, 900))
def test_random_bytes_are_never_taken_for_a_text(random: Random, size: int) -> None:
    blob = b64encode(b"\xff" + random.randbytes(size)).decode()
    read = article(vietlong.LAYOUT, f"{HEAD}<script>a='{blob}'</script>{RELATED}", URL)
    assert read.sources["body"] == "generic:density"


@pytest.mark.parametrize(
    ("path", "native_id"),
    [
        ("/gat-lua-som-242098.htm", "242098"),
        ("/doi-song-xa-hoi/mot-thoi/120517.htm", "120517"),
        ("/print/7e6547344b3ca/134147.htm", None),
        ("/topic/la-dong-109922", None),
        ("/thoi-su", None),
        ("/gat-lua-som-242098.html", None),
    ],
)
def test_addresses(path: str, native_id: str | None) -> None:
    assert vietlong.LAYOUT.native_id(HOST + path) == native_id


def test_a_list_is_every_link_of_an_articles_shape() -> None:
    hrefs = ("/gat-lua-242098.htm", "/thoi-su", "/gioi-thieu.htm")
    inner = "".join(f"<a href='{href}'>x</a>" for href in hrefs)
    found = listing(vietlong.LAYOUT, inner, f"{HOST}/thoi-su")
    assert found.links == (f"{HOST}/gat-lua-242098.htm",)
    assert found.source.startswith("css:")
    assert found.next_page is None
