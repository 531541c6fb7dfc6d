"""Which of many selectors is taken: right on all pages, not an article's own, not the header's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from crawler.doctoring.candidates import chosen, ranked
from crawler.doctoring.cases import Case
from crawler.doctoring.lists import ranked_links
from crawler.doctoring.texts import treatment
from crawler.items import ArticleDraft
from crawler.layouts import unknown
from crawler.layouts.layout import Selectors
from crawler.layouts.page import Page
from pipelines.steps import read

if TYPE_CHECKING:
    from crawler.doctoring.candidates import Candidate

NOW = datetime(2026, 3, 8, 2, 0, tzinfo=UTC)
SECTIONS = ("Kinh tế", "Văn hóa", "Kinh tế", "Xã hội")
STORIES = (
    ("Tân Lập gặt trà lúa sớm đầu tiên", "Máy gặt về tới đồng từ mờ sáng, lúa đổ đầy bờ."),
    ("Làng nón Phú Hậu vào vụ tết", "Lá cọ phơi sương trắng cả sân đình, nón khâu suốt đêm."),
    ("Chợ phiên Mường Lò đông khách xa", "Măng khô, mật ong của bà con bán hết trước giờ trưa."),
    ("Trạm y tế Hòa An có thêm bác sĩ", "Người già trong xã khỏi phải đi xa mỗi khi trở trời."),
)
MENU = "".join(f"<li><a href='/{n}/'>{name}</a></li>" for n, name in enumerate(SECTIONS[1:]))


BODY = """
<div class='k8'>
<p>Từ sáng sớm, hơn {number}0 người đã có mặt. Ai cũng mang theo cơm nắm, nước chè xanh và chiếc nón
lá đã cũ, ngồi dưới bóng đa chờ đến lượt mình.</p>
<p>Ông trưởng thôn kể, {number} năm nay cả vùng mới lại có một buổi đông vui như thế. Con cháu đi
làm xa gửi ảnh về hỏi thăm, cụ nào cũng cười.</p>
<div class='k9'><h3><a href='/khac-1.html'>Mở lại bến đò ngang sau ba năm dừng</a></h3></div>
<p>Chị em trong thôn góp gạo, góp củi nấu nồi cháo lớn mời khách. Bọn trẻ được nghỉ học sớm, chạy
quanh sân đình đến tận xế chiều.</p>
<p>Đến tối, mọi người ra về, hẹn nhau mùa sau lại gặp ở chốn này.</p>
</div>
"""


def html(number: int, *, data: bool = True) -> str:
    """A page of a dress that nobody knows; some names on it are the article's own."""
    title, lead = STORIES[number]
    json = (
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}", '
        f'"datePublished": "2026-03-0{number + 1}T07:15:00+07:00"}}</script>'
    )
    return (
        f"<html><head><title>{title}</title><meta name='description' content='{lead}'>"
        f"{json if data else ''}</head><body>"
        "<header><span class='k1'>Chủ nhật, 08/03/2026 09:00</span>"
        f"<ul class='k2'>{MENU}</ul></header>"
        f"<div class='k3' id='bai-{number}'><span class='k4'>{SECTIONS[number]}</span>"
        f"<h1 class='k5'>{title}</h1><div class='k6'>0{number + 1}/03/2026 07:15</div>"
        f"<p class='k7'>{lead}</p>{BODY.format(number=number + 2)}</div></body></html>"
    )


def case(number: int, **options: bool) -> Case:
    url, text = f"https://baothu.example/bai-{number}.html", html(number, **options)
    reading = unknown.LAYOUT.article(Page(url, text))
    draft = ArticleDraft(
        site="baothu", key=url, native_id=None, url=url, fetched_at=NOW, reading=reading
    )
    names = frozenset({"kinh te", "van hoa", "xa hoi"})
    return Case(draft=read(draft), url=url, text=text, sections=names)


CASES = [case(number) for number in range(len(STORIES))]


def taken(field: str, cases: list[Case]) -> list[str]:
    return [one.selector for one in chosen(ranked(cases, field, Selectors()), len(cases))]


@pytest.mark.parametrize(
    ("field", "selector"),
    [
        ("title", "h1.k5"),
        ("lead", "p.k7"),
        ("published_at", "div.k6"),  # not the clock of the header
        ("section", "span.k4"),  # the fallback finds none: not the menu's, which never changes
    ],
)
def test_the_plainest_selector_that_is_right_everywhere_is_taken(field: str, selector: str) -> None:
    assert taken(field, CASES) == [selector]


def test_structured_data_confirm_what_they_know() -> None:
    best: Candidate = ranked(CASES, "title", Selectors())[0]
    assert (best.confirmed, best.told, best.alone) == (4, 4, 4)
    silent = [case(number, data=False) for number in range(len(STORIES))]
    best = ranked(silent, "published_at", Selectors())[0]
    assert (best.selector, best.confirmed, best.told) == ("div.k6", 0, 0)


def test_an_articles_own_id_is_not_taken() -> None:
    found = ranked(CASES, "title", Selectors())
    assert any("#bai-" in one.selector for one in found)
    assert all("#bai-" not in selector for selector in taken("title", CASES))


def test_a_section_that_is_the_same_on_all_pages_is_not_guessed() -> None:
    assert taken("section", [CASES[0], CASES[2]]) == []


def test_the_text_comes_with_what_is_to_be_left_out() -> None:
    found = treatment(CASES, (), lead_inside=False)
    assert [body.selector for body in found.body] == ["div.k8"]
    assert (found.exclude, found.caption) == (("div.k9",), ())


@pytest.mark.parametrize("lead_inside", [True, False])
def test_where_no_selector_finds_the_lead_it_stays_in_the_text(*, lead_inside: bool) -> None:
    moved = [
        replace(one, text=one.text.replace("<p class='k7'>", "<div class='k8'><p class='k7'>"))
        for one in CASES
    ]
    inside = [
        replace(one, text=one.text.replace("</p>\n<div class='k8'>", "</p>")) for one in moved
    ]
    found = treatment(inside, (), lead_inside=lead_inside)
    assert [body.selector for body in found.body] == ["div.k8"]
    assert ("p.k7" in found.exclude) is not lead_inside


def test_the_links_of_lists_without_those_of_every_page() -> None:
    path = unknown.LAYOUT.article_path
    pages = []
    for number in range(4):
        own = "".join(
            f"<div class='m1'><a class='m2' href='/bai-{number}{each}000.html'>Tin</a></div>"
            for each in range(5)
        )
        side = "<div class='m3'><a href='/bai-99999.html'>Đọc nhiều</a></div>"
        pages.append(
            Page(f"https://baothu.example/{number}/", f"<html><body>{own}{side}</body></html>")
        )
    found = ranked_links(pages, path)
    assert [one.selector for one in found] == ["a.m2"]
    assert len(found[0].right) == 4
