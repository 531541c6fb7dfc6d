"""The page of trends in a real browser: drawn, read without colour, clicked through, taken away."""

from __future__ import annotations

import csv
import io
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import pytest

from cli.main import app

if TYPE_CHECKING:
    from pathlib import Path

TERMS = ("chợ", "lúa")
SVG = "{http://www.w3.org/2000/svg}"


def address(site: str, *terms: str, path: str = "/xu-huong", **more: str) -> str:
    return f"{site}{path}?{urlencode([*(('q', term) for term in terms), *more.items()])}"


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return str(answer.read().decode())


def test_a_form_filled_by_keyboard_draws_a_chart(tab: Any, site: str) -> None:
    tab.goto(f"{site}/xu-huong")
    tab.locator("main input[name=q]").first.focus()
    tab.keyboard.type("chợ")
    tab.keyboard.press("Tab")
    tab.keyboard.type("lúa")
    tab.keyboard.press("Enter")
    tab.locator("svg.drawing").wait_for()
    assert tab.locator("svg.drawing").get_attribute("aria-label") == "chợ, lúa: % số bài trong kho"
    assert tab.wrong == []
    assert all(url.startswith((site, "data:")) for url in tab.asked)


def test_terms_are_told_apart_by_dashes_and_markers(tab: Any, site: str) -> None:
    tab.goto(address(site, *TERMS))
    dashes = {
        number: tab.locator(f"svg .line{number}").first.get_attribute("stroke-dasharray")
        for number in range(2)
    }
    assert dashes[0] != dashes[1]
    assert tab.locator("svg .name0").text_content() == "chợ"


def test_what_is_not_archived_is_a_gap_in_the_chart_and_in_the_table(tab: Any, site: str) -> None:
    tab.goto(address(site, "chợ"))
    assert tab.locator("svg .gap").count() == tab.locator("td[colspan]").count() > 0
    assert tab.locator("td[colspan]").first.inner_text() == "kho không có bài"


@pytest.mark.parametrize("by", ["year", "month", "day", "province", "site"])
def test_every_number_leads_to_as_many_articles(tab: Any, site: str, by: str) -> None:
    span = {"since": "2026-02-01", "until": "2026-03-31"} if by == "day" else {}
    tab.goto(address(site, "phát triển", by=by, measure="articles", **span))
    links = [
        (int(link.inner_text()), link.get_attribute("href"))
        for link in tab.locator("section td a").all()
    ]
    assert links
    for count, link in links[:6]:
        tab.goto(site + link)
        assert tab.locator("h1").inner_text() == f"{count} bài"


def test_a_point_of_the_chart_is_clicked_through(tab: Any, site: str) -> None:
    tab.goto(address(site, "chợ", by="year", measure="articles"))
    point = tab.locator("svg a").first
    said = point.locator("title").text_content()
    point.click()
    tab.wait_for_url("**/tim?*")
    count = tab.locator("h1").inner_text().split()[0]
    assert f"({count}/" in said


def test_the_csv_is_what_the_command_prints(
    practice: Path, site: str, capsys: pytest.CaptureFixture[str]
) -> None:
    app(
        ["trends", *TERMS, "--by", "year", "--format", "csv", "--archive", str(practice)],
        standalone_mode=False,
    )
    given = get(address(site, *TERMS, path="/xu-huong.csv", by="year"))
    assert given.splitlines() == capsys.readouterr().out.splitlines()
    assert {row["query"] for row in csv.DictReader(io.StringIO(given))} == set(TERMS)


def test_the_svg_file_stands_alone_and_has_no_links(site: str) -> None:
    tree = ET.fromstring(get(address(site, *TERMS, path="/xu-huong.svg")))  # noqa: S314 - ours
    assert tree.findall(f".//{SVG}path")
    assert not tree.findall(f".//{SVG}a")
    assert "chợ" in [text.text for text in tree.iter(f"{SVG}text")]


def test_the_chart_is_saved_as_png(tab: Any, site: str, tmp_path: Path) -> None:
    tab.goto(address(site, *TERMS))
    with tab.expect_download() as saving:
        tab.get_by_role("button", name="PNG").click()
    saving.value.save_as(tmp_path / "chart.png")
    data = (tmp_path / "chart.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") == 2 * 760
    assert tab.wrong == []


def test_more_points_than_a_page_carries_are_drawn_by_month_and_it_says_so(site: str) -> None:
    page = get(address(site, "chợ", by="day"))
    assert "Vẽ theo tháng" in page
    assert len(page) < 300_000
    rows = csv.DictReader(io.StringIO(get(address(site, "chợ", path="/xu-huong.csv", by="day"))))
    assert {len(row["slot"]) for row in rows} == {10}  # the file has all days


@pytest.mark.parametrize(
    ("given", "said", "in_english"),
    [
        ({"q": "-lúa"}, "phải có từ để tìm", "A search needs a word"),
        ({"q": "lúa", "since": "hôm qua"}, "“hôm qua” không phải là ngày", "is not a day"),
        ({"q": "caption:lúa"}, "hãy bỏ caption:", "take caption: away"),
        ({"q": "lúa", "site": "khongco"}, "không có báo nào tên khongco", "called khongco"),
        (
            {"q": "xyzzy"},
            "không bài nào rõ ngày đăng có: xyzzy.",
            "No dated article in this selection has xyzzy",
        ),
        (
            {"q": "lúa", "by": "decade", "measure": "all"},
            "% số bài trong kho",
            "% of archived articles",
        ),
        ({"q": "<script>alert(1)</script> lúa"}, "&lt;script&gt;", "&lt;script&gt;"),
    ],
)
def test_what_cannot_be_counted_gets_help(
    site: str, given: dict[str, str], said: str, in_english: str
) -> None:
    for language, words in (("vi", said), ("en", in_english)):
        page = get(f"{site}/xu-huong?{urlencode({**given, 'lang': language})}")
        assert words in page
        assert "<script>alert" not in page
        assert ("<tbody>" in page) == ("</td>" in page)  # no table without a row


@pytest.mark.parametrize("path", ["/xu-huong.svg", "/xu-huong.csv"])
def test_a_file_of_nothing_is_refused(site: str, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as told:
        get(site + path)
    assert told.value.code == 400


def test_no_script_is_needed(browser: Any, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(site, *TERMS))
    assert page.locator("svg .line0").count() > 0
    assert page.locator(".downloads a").count() == 2
    context.close()


def test_numbers_are_written_as_each_language_writes_them(site: str) -> None:
    term = "lúa site:baotuyenquang"
    vietnamese, english = (get(address(site, term, lang=each, by="site")) for each in ("vi", "en"))
    assert "5,9%" in vietnamese
    assert "5.9%" in english
