"""`baotinh check`: what a keeper is told on first contact with a site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from loopback import article_html, article_path, baotinh

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from loopback import Paper


def check(paper: Paper, archive: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    done = baotinh(archive, {"giay": paper.home}, "check", "giay", "--json", *arguments)
    return done.code, json.loads(done.out)


def failing(report: dict[str, Any]) -> list[str]:
    return [one["what"] for one in report["findings"] if one["holds"] is False]


def test_a_site_as_the_facts_say_holds_and_the_archive_is_left_alone(
    paper: Paper, archive: Path
) -> None:
    paper.listing("/giay/", [1, 2, 3], next_page="/giay?p=2")
    code, report = check(paper, archive, "--articles", "2")
    assert failing(report) == []
    assert (code, report["holds"]) == (Exit.OK, True)
    assert not archive.exists()
    assert [paper.asked(article_path(number)) for number in (1, 2, 3)] == [1, 1, 0]
    assert paper.asked("/giay?p=2") == 0


def test_a_redesigned_site_is_told_part_by_part(paper: Paper, archive: Path) -> None:
    # Long enough to be found by its shape: the fallback reads it, and that is what is told.
    sentence = "Bà con gặt lúa từ sáng sớm, thương lái cân ngay tại bờ ruộng. " * 8
    page = article_html(1, sentence=sentence).replace("newscontents", "noi-dung")
    paper.page(article_path(1), page.replace("content-fck", "bai"))
    paper.page(
        "/giay/", f'<main><a href="{article_path(1)}">Hợp tác xã vào vụ thu hoạch lúa</a></main>'
    )
    code, report = check(paper, archive)
    assert code == Exit.PROBLEMS
    assert {"list /giay/ (Giay)", "paging", "articles: body"} <= set(failing(report))
    assert report["verified"] is None


def test_a_section_that_moved_and_one_that_refuses_are_named(paper: Paper, archive: Path) -> None:
    paper.page("/giay/", "không có", status=404)
    code, report = check(paper, archive)
    assert code == Exit.PROBLEMS
    found = {one["what"]: one["detail"] for one in report["findings"]}
    assert "404" in found["list /giay/ (Giay)"]
    assert found["articles"] == "0 were read"


def test_a_name_that_nobody_knows_is_a_slip(paper: Paper, archive: Path) -> None:
    done = baotinh(archive, {"giay": paper.home}, "check", "giaay")
    assert done.code == Exit.USAGE
    assert "baotinh sites" in done.err
