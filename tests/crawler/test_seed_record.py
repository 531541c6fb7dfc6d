"""The article that this project started from, in today's markup, becomes the record it must."""

from __future__ import annotations

import json
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Any

import pytest

from archive.times import VIETNAM
from cli.extraction import extracted

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://baotuyenquang.com.vn/thoi-su-chinh-tri/202501/chu-dong-doi-moi-cong-tac-3f2a1c9"
DATE_LINE = "17:54, 11/01/2025"


@pytest.fixture(scope="module")
def record(shared: Path) -> dict[str, Any]:
    # The reader's copy has no-break spaces here and there; the archive keeps plain ones.
    text = (shared / "seed" / "record.json").read_text().replace("\xa0", " ")
    return json.loads(text)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def read(record: dict[str, Any], shared: Path) -> dict[str, Any]:
    text = (shared / "seed" / "article.txt").read_text()
    return extracted(URL, page_of(text, record).encode(), datetime(2025, 1, 12, tzinfo=VIETNAM))


def page_of(text: str, record: dict[str, Any]) -> str:
    """The reader's copy as a page: each line in the element that it has there."""
    title, lead, *lines = [line.strip() for line in text.splitlines() if line.strip()]
    furniture = lines.pop()
    byline = lines.pop()
    captions = set(record["captions"])
    body = "".join(
        '<table class="image center"><tbody><tr><td><img src="/file/4028/012025/a.jpg"></td></tr>'
        f'<tr><td class="image_desc">{escape(line)}</td></tr></tbody></table>'
        if line in captions
        else f"<p>{escape(line)}</p>"
        for line in lines
    )
    return f"""<html><head><title>{escape(title)}</title></head><body>
    <div id="header"><span class="clock">Chủ nhật, 12/01/2025 - 08:00</span></div>
    <div class="cate_title_1"><h2><a href="/thoi-su-chinh-tri/">Thời sự - Chính trị</a></h2></div>
    <div class="article_content">
    <h1 class="media-heading title5">{escape(title)}</h1><div class="date">{DATE_LINE}</div>
    <div class="content" id="content"><p><strong>{escape(lead)}</strong></p>{body}
    <p style="text-align: right;"><strong>{escape(byline)}</strong></p></div></div>
    <div class="bd02"><h3>{escape(furniture)}</h3></div></body></html>"""


@pytest.mark.parametrize(
    "field",
    [
        "site",
        "title",
        "lead_marker",
        "lead",
        "event_date",
        "event_phrase",
        "byline",
        "contributors",
    ],
)
def test_a_field_is_as_in_the_record(
    read: dict[str, Any], record: dict[str, Any], field: str
) -> None:
    assert read[field] == record[field]


def test_the_body_has_exactly_its_paragraphs_misprints_and_all(
    read: dict[str, Any], record: dict[str, Any]
) -> None:
    assert read["body"].split("\n\n") == record["body_paragraphs"]
    whole = json.dumps(read, ensure_ascii=False)
    assert all(misprint in whole for misprint in record["kept_as_printed"])
    assert not any(line in read["body"] for line in record["not_in_body"])


def test_the_captions_are_apart(read: dict[str, Any], record: dict[str, Any]) -> None:
    assert [image["caption"] for image in read["images"]] == record["captions"]


def test_the_time_is_that_of_the_date_line_not_of_the_clock(read: dict[str, Any]) -> None:
    assert read["published_at"] == "2025-01-11T17:54:00+07:00"
    assert read["published_raw"] == DATE_LINE
    assert read["problems"] == []
