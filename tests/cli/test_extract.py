"""`baotinh extract` on real pages (which stay outside the repository) and on a stranger's page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def real(shared: Path) -> dict[str, Any]:
    """What a careful reader took from the real page of Báo Cần Thơ."""
    entries = json.loads((shared / "pages" / "expected.json").read_text())
    return next(entry for entry in entries if entry["file"] == "baocantho_article.html")


@pytest.fixture(scope="module")
def read(baotinh: Run, shared: Path, real: dict[str, Any]) -> dict[str, Any]:
    done = baotinh("extract", "--url", real["url"], str(shared / "pages" / real["file"]))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def test_the_real_page_of_a_provincial_newspaper_is_read_by_its_layout(
    read: dict[str, Any], real: dict[str, Any]
) -> None:
    assert read["site"] == "baocantho"
    assert read["layout"] == "a_id_fck"
    assert read["fields"]["body"] == "css:div#newscontents div.content-fck"
    assert read["url"] == real["url"]
    assert read["title"] == real["title"]
    assert read["problems"] == []


def test_its_lead_and_marker_are_apart(read: dict[str, Any], real: dict[str, Any]) -> None:
    assert read["lead"] == real["lead"]
    assert read["lead_marker"] == real["lead_marker"]
    assert read["lead"] not in read["body"]


def test_its_minute_comes_from_the_visible_line(read: dict[str, Any]) -> None:
    assert read["published_at"] == "2026-01-08T18:21:00+07:00"
    assert read["published_precision"] == "minute"
    assert read["fields"]["published_at"] == "css:span.pubdate"


def test_its_body_has_its_paragraphs_and_nothing_else(
    read: dict[str, Any], real: dict[str, Any]
) -> None:
    paragraphs = read["body"].split("\n\n")
    assert paragraphs[0] == real["first_paragraph"]
    assert paragraphs[-1] == real["last_paragraph"]
    for furniture in (*real["not_in_body"], *real["captions"], "Tin, ảnh: P.Y"):
        assert furniture not in read["body"]


def test_its_byline_caption_and_event_are_read(read: dict[str, Any], real: dict[str, Any]) -> None:
    assert read["byline"] == "Tin, ảnh: P.Y"
    assert [person["name"] for person in read["contributors"]] == real["authors"]
    assert [image["caption"] for image in read["images"]] == real["captions"]
    assert read["event_date"] == "2026-01-08"
    assert read["event_phrase"] == "Ngày 8-1"


def test_a_page_of_an_unknown_host_is_read_too(baotinh: Run, tmp_path: Path) -> None:
    sentence = "Sáng sớm, bà con đã ra đồng thu hoạch vụ lúa đông xuân trúng mùa nhất ba năm qua. "
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><meta property='og:title' content='Được mùa'></head><body>"
        "<nav><a href='/'>Trang chủ</a></nav><h1>Được mùa</h1>"
        "<time datetime='2026-03-02T07:15:00+07:00'>02/03/2026</time>"
        f"<div class='noi-dung'><p>{sentence * 3}</p><p>{sentence * 2}</p></div></body></html>"
    )
    done = baotinh("extract", "--url", "https://bao.example/duoc-mua.html", str(page))
    read = json.loads(done.stdout)
    assert read["title"] == "Được mùa"
    assert read["published_at"] == "2026-03-02T07:15:00+07:00"
    assert read["body"].count(sentence.strip()) == 5
    assert read["layout"] == "generic"
