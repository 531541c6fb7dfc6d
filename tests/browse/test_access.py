"""Every page for those who do not see it or have no mouse: axe, Tab, landmarks, languages."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any
from urllib.parse import quote

import pytest

from browse.server import TEMPLATES

ROOM = (
    "/", "/tim?q=gia", "/tim?q=%22", "/bai/5", "/bao", "/bao/baocantho", "/tinh",
    f"/tinh/{quote('Cần Thơ')}", "/suc-khoe", "/bai/999999", "/xu-huong", "/chuyen",
    "/xu-huong?q=gia&q=lua", "/xu-huong?q=gia&q=lua&by=province&measure=per_million",
)  # fmt: skip
DATASETTE = (
    "/archive", "/archive/articles?_search=gia&_facet=site&_size=5", "/archive/articles/5",
    "/archive/chuyen_muc?site=baocantho", "/archive?sql=select+1", "/archive/khong-co",
)  # fmt: skip
WIDTHS = ({"width": 1440, "height": 1000}, {"width": 390, "height": 844})
REACHED = """() => {
  window.reached = new Map();
  document.addEventListener('focusin', event => {
    const style = getComputedStyle(event.target);
    window.reached.set(event.target, style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
  });
  window.wanted = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]'
  )].filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest('.CodeMirror'));
  return window.wanted.length;
}"""
MISSED = """() => window.wanted.filter(one => !window.reached.get(one)).map(
  one => (window.reached.has(one) ? 'no outline: ' : 'not reached: ') + one.outerHTML.slice(0, 90))
"""


@pytest.mark.parametrize("path", ROOM + DATASETTE)
def test_axe_finds_no_serious_fault_at_either_width(tab: Any, site: str, path: str) -> None:
    tab.goto(site + path)
    faultless(tab)


def faultless(tab: Any) -> None:
    """What axe has to say of the page in a tab, at both widths."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    for width in WIDTHS:
        tab.set_viewport_size(width)
        found = axe.run(tab, options={"resultTypes": ["violations"]}).response["violations"]
        grave = [
            (fault["id"], fault["nodes"][0]["html"][:200])
            for fault in found
            if fault["impact"] in ("serious", "critical")
        ]
        assert grave == [], width


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_colours_can_be_told_apart_by_night_and_by_day(tab: Any, site: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    tab.emulate_media(color_scheme=scheme)
    tab.goto(site + "/")
    only = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
    assert axe.run(tab, options=only).response["violations"] == []


@pytest.mark.parametrize(
    "path",
    ["/", "/tim?q=gia", "/bai/5", "/bao/baocantho", "/suc-khoe", *DATASETTE[:2], DATASETTE[3]],
)
def test_tab_reaches_all_that_can_be_used_and_shows_where_it_is(
    tab: Any, site: str, path: str
) -> None:
    tab.goto(site + path)
    count = tab.evaluate(REACHED)
    assert count > 5
    for _ in range(count + 12):  # more than there are: parts that scroll take the focus too
        tab.keyboard.press("Tab")
    assert tab.evaluate(MISSED) == []


@pytest.mark.parametrize("path", ["/bao", "/archive/articles"])
def test_the_first_tab_leads_past_the_head(tab: Any, site: str, path: str) -> None:
    tab.goto(site + path)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    assert tab.locator(".skip").bounding_box()["x"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


# A scroll that a focus brings is told in the next frame, and datasette closes its menu then.
SCROLLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def test_a_columns_menu_is_opened_used_and_closed_without_a_mouse(tab: Any, site: str) -> None:
    tab.goto(f"{site}/archive/articles")
    tab.locator("th.col-section svg").focus()
    tab.evaluate(SCROLLED)
    tab.keyboard.press("Enter")
    assert "section" in tab.inner_text(".dropdown-column-description")
    tab.keyboard.press("Escape")
    assert not tab.locator("body > .dropdown-menu").is_visible()
    tab.keyboard.press("Enter")
    tab.locator("body > .dropdown-menu a:focus").wait_for()
    tab.keyboard.press("Enter")
    tab.locator("th.col-section a", has_text="▼").wait_for()


@pytest.mark.parametrize("path", ROOM + DATASETTE)
def test_each_part_of_a_page_is_a_landmark(tab: Any, site: str, path: str) -> None:
    tab.goto(site + path)
    for role in ("banner", "main", "search", "navigation"):
        assert tab.get_by_role(role).count() >= 1, role
    assert tab.get_by_role("main").count() == 1


@pytest.mark.parametrize("path", ["/chuyen", "/chuyen/{}", "/chuyen/{}?lang=en", "/bai/{}"])
def test_axe_finds_no_serious_fault_in_a_story(
    tab: Any, staged: tuple[str, int], path: str
) -> None:
    address, story = staged
    tab.goto(address + path.format(story))
    assert "Khởi động chương trình" in tab.inner_text("main")
    faultless(tab)


@pytest.mark.parametrize("scheme", ["dark", "light"])
def test_axe_finds_no_serious_fault_where_a_newspaper_is_ill(
    tab: Any, staged: tuple[str, int], scheme: str
) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.goto(f"{staged[0]}/suc-khoe")
    assert "giao diện đã đổi" in tab.inner_text("main")
    faultless(tab)


def test_each_text_is_marked_with_its_language(tab: Any, site: str) -> None:
    spoken = "e => e.closest('[lang]').lang"
    tab.goto(f"{site}/archive/articles")
    assert tab.evaluate("document.documentElement.lang") == "en"
    assert tab.locator(".room-top a").first.evaluate(spoken) == "vi"
    for language in ("en", "vi"):
        tab.goto(f"{site}/?lang={language}")
        assert tab.evaluate("document.documentElement.lang") == language
        assert tab.locator("h1").first.evaluate(spoken) == language
        for texts in (".teaser h2 a", ".teaser p:not(.meta)", ".tile", ".teaser .meta a"):
            assert tab.locator(texts).first.evaluate(spoken) == "vi", texts


def test_our_head_of_datasettes_pages_has_all_that_theirs_has() -> None:
    theirs = (files("datasette") / "templates" / "base.html").read_text()
    ours = (TEMPLATES / "base.html").read_text()
    parts = re.compile(r"\{% (?:block \w+|for \w+ in \w+|if show_messages|include [^%]+)")
    assert set(parts.findall(theirs)) <= set(parts.findall(ours))
