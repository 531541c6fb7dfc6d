"""Datasette's own pages speak both languages, name what rows point to, and count their facets."""

from __future__ import annotations

import asyncio
import re
import sqlite3
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from given import a_capture, an_archive, an_article
from serving import ROOT

from archive import articles
from archive.schema import describe

pytest.importorskip("datasette")

from browse.metadata import metadata, queries
from browse.server import TEMPLATES, app

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive, run = an_archive(tmp_path_factory.mktemp("labels"))
    with archive:
        for number, section in ((1, "Kinh tế"), (2, "Kinh tế"), (3, "Xã hội")):
            article = an_article(number, section=section)
            articles.store(archive.connection, article, capture=a_capture(number), run_id=run)
    return archive.path


def get(path: Path, address: str) -> Any:
    return asyncio.run(app(path).client.get(f"/archive/{address}"))


def test_every_table_and_column_has_a_vietnamese_name_and_no_name_is_left_over(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    tables = describe(connection)
    connection.close()
    named = tomllib.loads((ROOT / "browse/labels.toml").read_text("utf-8"))
    assert {table.name for table in tables} == set(named["table"])
    assert {column for table in tables for column in table.columns} == set(named["column"])


def test_a_column_is_described_in_both_languages(path: Path) -> None:
    page = get(path, "articles").text
    assert 'data-column-description="sa-pô · sa-pô, without its marker' in page
    assert "dấu trước sa-pô · the newspaper&#39;s mark before the lead" in page
    assert "Bài báo · One row for each article" in page


def test_a_column_is_headed_by_its_vietnamese_name_above_its_name_in_sql(path: Path) -> None:
    page = get(path, "articles?_sort=published_at&_facet=section").text
    assert "<h1>Bài báo · articles</h1>" in page
    heads = re.findall(r'<th [^>]*data-column="lead"[^>]*>(.*?)</th>', page, re.DOTALL)
    assert len(heads) == 1
    assert '<span lang="vi">sa-pô</span></a>' in heads[0]
    assert '<code class="sql-name">lead</code>' in heads[0]
    assert "_sort=lead" in heads[0]
    assert "▼" in re.findall(r'data-column="published_at"[^>]*>(.*?)</th>', page, re.DOTALL)[0]
    assert '<span lang="vi">chuyên mục</span> <code class="sql-name">section</code>' in page
    assert 'data-label="sa-pô"' in page
    assert [*get(path, "articles.json?_shape=array&_size=1").json()[0]][4:7] == [
        "title", "lead_marker", "lead",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["_table.html", "_facet_results.html"])
def test_our_tables_are_datasettes_but_for_the_names(name: str) -> None:
    """Each line of theirs that a mark stands in is in ours, or has the name in it."""
    theirs = (files("datasette") / "templates" / name).read_text().splitlines()
    ours = (TEMPLATES / name).read_text()
    changed = [line.strip() for line in theirs if line.strip() not in ours]
    assert changed
    assert all("column.name" in each or "cell" in each or ".name" in each for each in changed)


def test_the_menus_of_filters_and_of_the_order_name_columns_in_vietnamese(path: Path) -> None:
    page = get(path, "articles?_sort=published_at&section=Xã hội&title=<option value=x>x").text
    assert '<option lang="vi" value="lead">sa-pô (lead)</option>' in page
    assert '<option lang="vi" value="section" selected>chuyên mục (section)</option>' in page
    assert '<option lang="vi" value="published_at" selected>' in page
    assert ">Sort by" not in page
    assert '<option value="contains"' in page
    assert "&lt;option value=x&gt;" in page


def test_the_tables_are_listed_by_their_vietnamese_names(path: Path) -> None:
    page = asyncio.run(app(path).client.get("/archive")).text
    names = page.partition('<nav class="table-names"')[2].partition("</nav>")[0]
    assert '<a href="/archive/articles">Bài báo</a> <code class="sql-name">articles</code>' in names
    assert "story_texts" not in names  # hidden, as datasette has it
    assert "<h2>Tables</h2>" in page or 'id="tables"' in page


def test_a_column_that_has_no_name_of_ours_keeps_its_own(path: Path) -> None:
    page = get(path, "_sqlite_migrations").text
    assert ">migration_set</a>" in page or ">name</a>" in page


def test_rows_are_shown_by_name_where_others_point_to_them(path: Path) -> None:
    assert ">Báo Cần Thơ</a>&nbsp;<em>baocantho</em>" in get(path, "articles").text
    assert ">Chợ nổi mở hội đầu xuân</a>&nbsp;<em>1</em>" in get(path, "contributors").text


def test_facets_answer(path: Path) -> None:
    told = get(path, "articles.json").json()["facet_results"]
    sections = {one["value"]: one["count"] for one in told["section"]["results"]}
    assert sections == {"Kinh tế": 2, "Xã hội": 1}
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    tables = metadata(connection, "archive")["databases"]["archive"]["tables"]
    connection.close()
    faceted = [name for name, table in tables.items() if "facets" in table]
    assert len(faceted) >= 5
    for name in faceted:
        answer = get(path, f"{name}.json").json()
        assert set(answer["facet_results"]) == set(tables[name]["facets"])
        assert answer.get("facets_timed_out", []) == []


@pytest.mark.parametrize("part", ["title", "description"])
def test_each_stored_query_is_told_in_both_languages(part: str) -> None:
    assert len(queries()) >= 15
    for name, query in queries().items():
        vietnamese, _, english = query[part].partition(" · ")
        assert vietnamese, name
        assert english, name
        assert vietnamese != english


def test_a_stored_query_says_what_it_is_for(path: Path) -> None:
    page = get(path, "chuyen_muc").text
    assert "Leave the newspaper empty" in page or "leave the newspaper empty for all" in page


@pytest.mark.parametrize("address", ["khong_co", "articles/999", "articles?_where=nonsense"])
def test_a_wrong_address_or_query_prints_no_traceback(
    path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert get(path, address).status_code in (400, 404)
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
