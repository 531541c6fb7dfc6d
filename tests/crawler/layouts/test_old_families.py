"""The families of merged newspapers and of earlier eras; the pages are ours, in their classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from family_pages import CAPTION, FIRST, LAST, LEAD, Read, article, by_layout, listing

from crawler.layouts import (
    aspx_dongthap,
    bcb_caobang,
    cat_id_html,
    chuyen_muc_thainguyen,
    epi_2017,
    fck_haiduong,
    id_slug_langson,
    ims_newsimg,
    jsp_baohaiphong,
    liferay,
    onecms,
    sharepoint_vnpt,
    slug_id_nghean,
    slug_trang,
    tintuc_cat_id,
    wordpress_tv,
)

if TYPE_CHECKING:
    from crawler.layouts.layout import Layout

HOST = "https://baothu.example"
TITLE = "Người Tân Lập gặt lúa sớm"
H1 = f"<h1>{TITLE}</h1>"
TEXT = f"<p>{FIRST}</p><p>{LAST}</p>"
BOLD = f"<p><strong>{LEAD}</strong></p>"
PICTURE = (
    f"<table class='picBox'><tr><td><img src='g.jpg'></td></tr><tr><td>{CAPTION}</td></tr></table>"
)

# layout, path, page, fields by the layout, its lead, its date line
CASES = [
    pytest.param(
        slug_trang.LAYOUT, "/kinh-te/gat-lua-51YnYvXDR.html",
        f"<ul class='breadcrumb'><li><a class='active'>Kinh tế</a></li></ul>{H1}"
        f"<time>05/03/2026 09:12</time><div class='fulltext'><p class='font-bold'>{LEAD}</p>"
        f"<div id='editor-detail'>{TEXT}<div class='audio-article'>Nghe</div>"
        "<p class='text-end'>Thu Hà</p></div></div>",
        ("title", "lead", "published", "byline", "section"), LEAD, "05/03/2026 09:12", id="sonla",
    ),
    pytest.param(
        slug_trang.LAYOUT, "/kinh-te/gat-lua-179493.html",
        f"{H1}<time>05/03/2019</time><div class='summary'>{LEAD}</div>"
        f"<div itemprop='articleBody'>{TEXT}</div>",
        ("title", "lead", "published"), LEAD, "05/03/2019", id="tuyenquang-2019",
    ),
    pytest.param(
        cat_id_html.LAYOUT, "/kinh-te/gat-lua-72306.html",
        "<div class='box-breadcrumb'><a>Kinh tế</a></div><div class='news-details-content'>"
        f"<div class='contentView'>{H1}<div class='date'>05/03/2026</div>{TEXT}</div></div>",
        ("title", "section"), None, "05/03/2026", id="haugiang-no-title-outside",
    ),
    pytest.param(
        cat_id_html.LAYOUT, "/kinh-te/gat-lua-72306.html",
        f"{H1}<div class='date'>05/03/2019</div><div class='newscontent'><p>{LEAD}</p>{TEXT}</div>",
        ("title", "lead", "published"), LEAD, "05/03/2019", id="baclieu-2019",
    ),
    pytest.param(
        cat_id_html.LAYOUT, "/xa-hoi/gat-lua-48330.html",
        f"{H1}<div class='date-contentL'>05/03/2019</div><div id='content'>{BOLD}{TEXT}</div>",
        ("title", "lead", "published"), LEAD, "05/03/2019", id="kontum-2019",
    ),
    pytest.param(
        cat_id_html.DONG_THAP_2019, "/kinh-te/gat-lua-72306.html",
        f"{H1}<span id='cphContent_ucNewsDetails_lblPostedDate'>Cập nhật ngày: 05/03/2019 05:21:36"
        f"</span><div class='contentView'><p>{LEAD}</p>{TEXT}</div>",
        ("title", "lead", "published"), LEAD, "Cập nhật ngày: 05/03/2019 05:21:36",
        id="dongthap-2019",
    ),
    pytest.param(
        ims_newsimg.LAYOUT, "/41/89163/Gat-Lua---Som.aspx",
        f"{H1}<div class='grid-header'><ul><li><span>Thứ ba, 05/03/2019 | 9:55:29 AM</span></li>"
        f"</ul></div><div class='singlepage'><p><b>{LEAD}</b></p>{TEXT}</div>",
        ("title", "lead", "published"), LEAD, "Thứ ba, 05/03/2019 | 9:55:29 AM", id="yenbai",
    ),
    pytest.param(
        ims_newsimg.LAYOUT, "/11/179036/Gat-Lua.htm",
        f"{H1}<span class='meta'>05/03/2019 9:55 AM</span><p class='summary'>{LEAD}</p>"
        f"<div class='post clearfix'>{TEXT}<div class='related-post'><p>Tin khác</p></div></div>",
        ("title", "lead", "published"), LEAD, "05/03/2019 9:55 AM", id="hoabinh",
    ),
    pytest.param(
        tintuc_cat_id.LAYOUT, "/tin-tuc/200/119553/gat-lua",
        f"{H1}<div class='toppn'><span class='time'>Thứ 3, 05/03/2019 | 10:01:43</span></div>"
        f"<div class='sapo'>{LEAD}</div><div class='news_body'>{TEXT}"
        f"<p><img src='g.jpg'></p><p class='hinh'>{CAPTION}</p><a class='ilink'>Tin khác</a></div>",
        ("title", "lead", "published"), LEAD, "Thứ 3, 05/03/2019 | 10:01:43", id="thaibinh",
    ),
    pytest.param(
        wordpress_tv.LAYOUT, "/thoi-su/tin-dia-phuong/gat-lua-som/",
        f"{H1}<div class='entry-content'>{TEXT}</div><div id='respond'><p>Trả lời</p></div>",
        ("title",), None, None, id="wordpress",
    ),
    pytest.param(
        epi_2017.SGGP_2019, "/gat-lua-571234.html",
        f"{H1}<div class='meta-info'><time datetime='2019-03-05T09:12:00'>x</time></div>"
        f"<div class='summary cms-desc'>{LEAD}</div><div class='content cms-body'>{TEXT}"
        f"<p><img src='g.jpg'><span class='fig'>{CAPTION}</span></p>"
        "<table class='notification'><tr><td>Tin thêm</td></tr></table></div>",
        ("lead", "published"), LEAD, "2019-03-05T09:12:00", id="sggp-2019",
    ),
    pytest.param(
        bcb_caobang.LAYOUT, "/Kinh-te/Gat-lua/59511.bcb",
        f"{H1}<div class='time'>05/03/2019</div><div class='sapo'>{LEAD}</div>"
        f"<div class='text'>{TEXT}{PICTURE}</div>",
        ("title", "lead", "published"), LEAD, "05/03/2019", id="caobang",
    ),
    pytest.param(
        jsp_baohaiphong.LAYOUT, "/baohp/vn/home/InfoDetail.jsp?ID=15785&cat=25",
        f"<div id='newsContent'><p class='title'>{TITLE}</p><p class='row1 creatdate'>05/03/2019 "
        f"09:12</p><p class='head'>{LEAD}</p>{TEXT}{PICTURE}</div>",
        ("title", "lead", "published"), LEAD, "05/03/2019 09:12", id="haiphong",
    ),
    pytest.param(
        aspx_dongthap.LAYOUT, "/kinh-te/gat-lua.aspx",
        f"{H1}<span id='cphContent_ucNewsDetails_lblPostedDate'>Cập nhật ngày: 05/03/2015 05:21:36"
        f"</span><div class='contentView'><p>{LEAD}</p>{TEXT}</div>",
        ("title", "lead", "published"), LEAD, "Cập nhật ngày: 05/03/2015 05:21:36", id="dongthap",
    ),
    pytest.param(
        fck_haiduong.LAYOUT, "/nong-nghiep/gat-lua-151256", f"{H1}<div class='fck'>{TEXT}</div>",
        (), None, None, id="haiduong",
    ),
    pytest.param(
        chuyen_muc_thainguyen.LAYOUT, "/kinh-te/gat-lua.html",
        f"{H1}<span class='date_up'>Thứ ba 05/03/2019 - 08:04</span><div class='Summary'>"
        f"<p><strong>{LEAD}</strong></p></div><div class='news_detail'>{TEXT}</div>",
        ("lead", "published"), LEAD, "Thứ ba 05/03/2019 - 08:04", id="thainguyen",
    ),
    pytest.param(
        id_slug_langson.LAYOUT, "/kinh-te/294324-gat-lua.html",
        f"{H1}<p class='post-date'>05/03/2019</p><div class='content'>{BOLD}{TEXT}</div>",
        ("lead", "published"), LEAD, "05/03/2019", id="langson",
    ),
    pytest.param(
        onecms.BINH_THUAN_2019, "/gat-lua-124375.html",
        f"<div id='info_g'><p>{TITLE}</p><p>{LEAD}</p>{TEXT}</div>",
        (), None, None, id="binhthuan-2019",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("layout", "path", "inner", "names", "lead", "published"), CASES)
def test_an_article_is_read_by_the_layout(
    layout: Layout,
    path: str,
    inner: str,
    names: tuple[str, ...],
    lead: str | None,
    published: str | None,
) -> None:
    read = article(layout, inner, HOST + path)
    assert by_layout(read, *names), read.sources
    assert read.values.get("lead") == lead
    assert published is None or read.values["published"] == published
    assert "title" not in names or read.values["title"] == TITLE
    assert without_lead(read)[-2:] == [FIRST, LAST]
    assert read.captions == ([CAPTION] if read.images else [])


def without_lead(read: Read) -> list[str]:
    return [text for text in read.paragraphs if text != LEAD]


@pytest.mark.parametrize(
    ("layout", "path", "native_id"),
    [
        (slug_trang.LAYOUT, "/kinh-te/gat-lua-51YnYvXDR.html", "51YnYvXDR"),
        (slug_trang.LAYOUT, "/kinh-te/gat-lua-BJ-aJDm_g.html", "BJ-aJDm_g"),
        (slug_trang.LAYOUT, "/kinh-te/trang-2.html", None),
        (slug_trang.LAYOUT, "/kinh-te.html", None),
        (cat_id_html.LAYOUT, "/thoi-su-215.html", None),
        (cat_id_html.LAYOUT, "/lua-12646/tag.html", None),
        (tintuc_cat_id.LAYOUT, "/tin-tuc/83120/gat-lua-83120", "83120"),
        (tintuc_cat_id.LAYOUT, "/news/200/99817/gat-lua", "99817"),
        (tintuc_cat_id.LAYOUT, "/tin-tuc/200/nong-nghiep", None),
        (bcb_caobang.LAYOUT, "/Phongsuanh/190.bcb", None),
        (bcb_caobang.LAYOUT, "/Chinh-tri/58.bcb", None),
        (fck_haiduong.LAYOUT, "/chuyen-muc/chinh-tri-151256", None),
        (slug_id_nghean.LAYOUT, "/gat-lua-300867.html", "300867"),
        (slug_id_nghean.LAYOUT, "/gat-lua-10282171.html", None),
        (sharepoint_vnpt.LAYOUT, "/portal/pages/2024-5-31/gat-lua-29591.aspx", "29591"),
    ],
)  # fmt: skip
def test_addresses(layout: Layout, path: str, native_id: str | None) -> None:
    assert layout.native_id(HOST + path) == native_id


@pytest.mark.parametrize(
    ("layout", "path", "known"),
    [
        (liferay.LAYOUT, "/web/guest/news/-/details/20182/gat-lua", True),
        (liferay.LAYOUT, "/web/bbn/1", False),
        (wordpress_tv.LAYOUT, "/chuyen-de/gat-lua/", True),
        (wordpress_tv.LAYOUT, "/thoi-su/page/2/", False),
        (wordpress_tv.LAYOUT, "/thoi-su/feed/", False),
        (wordpress_tv.LAYOUT, "/tag/lua/", False),
        (wordpress_tv.LAYOUT, "/thoi-su/", False),
        (chuyen_muc_thainguyen.LAYOUT, "/chuyen-muc/phong-van_46237.html", False),
    ],
)
def test_articles_without_an_id_are_known_by_their_shape(
    layout: Layout, path: str, known: bool
) -> None:
    url = f"https://{layout.hosts[0] if layout.hosts else 'baothu.example'}{path}"
    assert (layout.match(url) is not None) == known
    assert layout.native_id(url) is None


@pytest.mark.parametrize(
    ("layout", "url", "pager", "wanted"),
    [
        (slug_trang.LAYOUT, "/kinh-te.html", "/kinh-te/trang-2.html", "/kinh-te/trang-2.html"),
        (slug_trang.LAYOUT, "/kinh-te/trang-2.html", "trang-3.html", "/kinh-te/trang-3.html"),
        (cat_id_html.LAYOUT, "/xa-hoi-8.html", "?page=2", "/xa-hoi-8.html?page=2"),
        (wordpress_tv.LAYOUT, "/tin/dia-phuong/", "/tin/dia-phuong/page/2/",
         "/tin/dia-phuong/page/2/"),
        (cat_id_html.LAYOUT, "/xa-hoi-8.html", "/the-thao-9.html?page=2", None),
    ],
)  # fmt: skip
def test_known_paging(layout: Layout, url: str, pager: str, wanted: str | None) -> None:
    found = listing(layout, f"<a href='{pager}'>2</a>", HOST + url)
    assert found.next_page == (wanted and HOST + wanted)


SON_LA = (
    "<a class='cms-link' href='/kinh-te/gat-lua-51YnYvXDR.html'>x</a>"
    "<a class='cms-link' href='/kinh-te.html'>x</a><a href='/a/b-51YnYvXDS.html'>x</a>"
)
HAI_DUONG = (
    "<ul class='list-news left w100pt'><li><h4><a href='/nong-nghiep/gat-151256'>x</a></h4></li>"
    "</ul><a href='/nong-nghiep/khac-151257'>x</a>"
)


@pytest.mark.parametrize(
    ("layout", "inner", "links"),
    [
        (slug_trang.LAYOUT, SON_LA, ["/kinh-te/gat-lua-51YnYvXDR.html"]),
        (fck_haiduong.LAYOUT, HAI_DUONG, ["/nong-nghiep/gat-151256"]),
    ],
    ids=["sonla", "haiduong"],
)
def test_lists(layout: Layout, inner: str, links: list[str]) -> None:
    found = listing(layout, inner, f"{HOST}/x")
    assert list(found.links) == [HOST + link for link in links]
    assert found.source.startswith("css:")
