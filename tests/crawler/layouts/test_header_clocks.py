"""A clock in the page's header is never an article's date, whatever class it carries.

Built from each layout's own selectors: the element that a layout takes a date from stands in the
header too, with the time of fetching, as several newspapers print it.
"""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from crawler.layouts.article import dates
from crawler.layouts.page import Page
from crawler.registry import newspapers
from pipelines.dates import VIETNAM, Candidate, choose_date, read_date

if TYPE_CHECKING:
    from pathlib import Path

    from crawler.layouts.layout import Layout

FETCHED = datetime(2026, 3, 10, 8, 27, tzinfo=VIETNAM)
CLOCK, PUBLISHED = "Thứ ba, 10/03/2026 - 08:27", "09/03/2026 17:05"
HEADERS = ["<header>{}</header>", "<div class='header'><div>{}</div></div>", "<nav>{}</nav>"]
SIMPLE = re.compile(r"(?:[\w-]*(?:[.#][\w-]+)+|[\w-]+)(?:[ >]+(?:[\w-]*(?:[.#][\w-]+)+|[\w-]+))*")

LAYOUTS = {
    layout.name: layout for newspaper in newspapers().values() for layout in newspaper.layouts
}
CASES = [
    (layout.name, selector)
    for layout in LAYOUTS.values()
    for selector in layout.fields.date
    if SIMPLE.fullmatch(selector)
]


def element(selector: str, inner: str) -> str:
    """The markup that a plain CSS selector finds."""
    for part in reversed(re.split(r"[ >]+", selector)):
        tag = re.match(r"[\w-]*", part)[0] or "div"  # type: ignore[index]
        classes = " ".join(re.findall(r"\.([\w-]+)", part))
        ids = "".join(re.findall(r"#([\w-]+)", part))
        inner = f'<{tag} class="{classes}" id="{ids}">{inner}</{tag}>'
    return inner


def chosen(layout: Layout, body: str) -> tuple[str | None, list[str]]:
    """The publication date that is chosen, and why others were not."""
    page = Page("https://baothu.example/a.html", f"<html><body>{body}</body></html>")
    found = [Candidate(source=v.source, raw=v.raw) for v in dates(page, layout.fields)]
    choice = choose_date(found, now=FETCHED)
    return choice.reading and choice.reading.iso, [rejected.why for rejected in choice.rejected]


def test_most_layouts_are_tried() -> None:
    assert len({name for name, _ in CASES}) >= 15


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize(("name", "selector"), CASES)
def test_the_clock_is_passed_over(name: str, selector: str, header: str) -> None:
    clock = header.format(element(selector, CLOCK))
    own = f"<div class='content'><h1>Tựa</h1>{element(selector, PUBLISHED)}</div>"
    assert chosen(LAYOUTS[name], clock + own) == ("2026-03-09T17:05:00+07:00", [])
    assert chosen(LAYOUTS[name], own + clock) == ("2026-03-09T17:05:00+07:00", [])


@pytest.mark.parametrize(("name", "selector"), CASES)
def test_a_page_that_has_only_a_clock_has_no_date(name: str, selector: str) -> None:
    clock = HEADERS[1].format(element(selector, CLOCK))
    iso, why = chosen(LAYOUTS[name], f"{clock}<h1>Tựa</h1><p>Bài</p>")
    assert iso is None
    assert set(why) == {"header_clock"}


def test_the_real_clocks_are_passed_over(shared: Path) -> None:
    rows = json.loads((shared / "cases" / "date_lines.json").read_text("utf-8"))
    clocks = [row for row in rows if row["kind"] == "TRAP_header_clock"]
    assert clocks
    for row in clocks:
        newspaper = next(n for n in newspapers().values() if row["site"] in n.hosts)
        clock = f"<header><div class='date time'>{row['text']}</div></header>"
        printed = read_date(row["text"], now=None).iso
        assert printed is not None
        assert chosen(newspaper.layouts[0], clock)[0] is None


def test_the_header_of_the_article_itself_holds_its_date() -> None:
    layout = LAYOUTS["yyyymm_hex"]
    title, date = layout.fields.title[0], layout.fields.date[0]
    assert SIMPLE.fullmatch(title)
    assert SIMPLE.fullmatch(date)
    head = f"<header>{element(title, 'Tựa')}{element(date, PUBLISHED)}</header>"
    assert chosen(layout, head)[0] == "2026-03-09T17:05:00+07:00"
