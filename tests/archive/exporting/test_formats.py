"""What each format holds, read back by the programs that people use."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow.dataset
import pyarrow.parquet
import pytest
import yaml
from given import NOW, a_capture, an_article
from given_exports import manifest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import articles
from archive.archive import Archive
from archive.database import connect
from archive.exporting import columns, objects
from archive.exporting.formats import _hive
from archive.schema import describe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from archive.exporting.export import Made

    Make = Callable[..., tuple[Path, Made]]


@pytest.fixture
def kept(archive: Path) -> dict[str, dict[str, Any]]:
    """The archive's articles that may be handed on, as objects, by their id."""
    with closing(connect(archive, readonly=True)) as connection:
        return {
            each["cite_id"]: each for each in objects.articles(connection) if not each["noarchive"]
        }


def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_every_column_of_an_article_is_exported_or_left_out_for_a_reason(archive: Path) -> None:
    with closing(connect(archive, readonly=True)) as connection:
        tables = {each.name: each.columns for each in describe(connection)}
        exported = {each.name for each in columns.columns(tables, segment=False)}
    assert exported | columns.LEFT_OUT.keys() >= tables["articles"].keys()
    assert not exported & columns.LEFT_OUT.keys()


def test_json_lines_are_the_objects_that_are_printed(
    made: Make, kept: dict[str, dict[str, Any]]
) -> None:
    folder, _ = made("jsonl")
    lines = [json.loads(line) for path in folder.glob("data/*.jsonl") for line in path.open()]
    assert {line["cite_id"]: line for line in lines} == kept
    assert {path.name for path in folder.glob("data/*")} == {
        "articles-2024-001.jsonl",
        "articles-2025-001.jsonl",
        "articles-undated-001.jsonl",
    }


def test_csv_keeps_line_ends_quotes_and_lists(made: Make, kept: dict[str, dict[str, Any]]) -> None:
    folder, _ = made("csv")
    rows = [row for path in folder.glob("data/*.csv") for row in table(path)]
    assert len(rows) == len(kept)
    for row in rows:
        article = kept[row["cite_id"]]
        assert row["body"] == article["body"]
        assert row["published_at"] == (article["published_at"] or "")
        assert row["staff"] == "false"
        assert json.loads(row["tags"]) == article["tags"]
        assert json.loads(row["contributors"]) == article["contributors"]
        assert row["newspaper"] in ("Báo Cần Thơ", "Báo Lào Cai")
    edited = [row for row in rows if row["version"] == "2"]
    assert [len(json.loads(row["other_versions"])) for row in edited] == [1, 1]


def test_parquet_is_read_as_one_table_with_year_and_province(
    made: Make, kept: dict[str, dict[str, Any]]
) -> None:
    folder, _ = made("parquet")
    rows = pyarrow.dataset.dataset(folder / "data", partitioning="hive").to_table().to_pylist()
    assert {row["cite_id"] for row in rows} == kept.keys()
    for row in rows:
        article = kept[row["cite_id"]]
        day = article["published_day"]
        assert row["published_day"] == (day and date.fromisoformat(day))
        assert row["year"] == (day and int(day[:4]))
        assert row["province"] == {"baocantho": "Cần Thơ", "baolaocai": "Lào Cai"}[row["site"]]
        assert row["published_at"] == article["published_at"]
        assert row["contributors"] == article["contributors"]
        assert row["tags"] == article["tags"]
        assert json.loads(row["fields"]) == article["fields"]
        assert row["practice"] is False
        others = [each["body"] for each in row["other_versions"]]
        assert others == [each["body"] for each in article["versions"][:-1]]


def test_parquet_says_what_its_columns_mean_and_is_packed_with_zstd(made: Make) -> None:
    folder, _ = made("parquet")
    path = next(folder.glob("data/year=2025/province=Lào Cai/*.parquet"))
    file = pyarrow.parquet.ParquetFile(path)
    fields = list(file.schema_arrow)
    assert all(field.metadata[b"description"] for field in fields)
    group = file.metadata.row_group(0)
    packed = {group.column(number).compression for number in range(group.num_columns)}
    assert packed == {"ZSTD"}


@pytest.mark.parametrize("form", ["parquet", "huggingface"])
@pytest.mark.parametrize(
    ("by", "of"),
    [
        ("site", "site"),
        ("year(published_day)", "CAST(strftime('%Y', published_day) AS INTEGER)"),
        ("province", "(SELECT province FROM sites WHERE sites.site = articles.site)"),
        ("count(*) FILTER (version > 1)", "sum(version > 1)"),
        ("sum(words)", "sum(words)"),
    ],
)
def test_duckdb_counts_what_sqlite_counts(
    made: Make, archive: Path, form: str, by: str, of: str
) -> None:
    folder, _ = made(form)
    grouped = "" if "(*)" in by or by.startswith("sum") else "GROUP BY 1"
    there = duckdb.sql(f"SELECT {by}, count(*) FROM '{folder}/**/*.parquet' {grouped}").fetchall()
    with closing(sqlite3.connect(archive)) as connection:
        here = connection.execute(
            f"SELECT {of}, count(*) FROM articles WHERE noarchive = 0 {grouped}"
        ).fetchall()
    assert sorted(there, key=str) == sorted(here, key=str)


def test_a_data_package_is_what_its_schema_says(
    made: Make, kept: dict[str, dict[str, Any]]
) -> None:
    folder, _ = made("datapackage")
    package = json.loads((folder / "datapackage.json").read_text())
    resources = {resource["name"]: resource for resource in package["resources"]}
    rows = {name: table(folder / each["path"]) for name, each in resources.items()}
    for name, resource in resources.items():
        fields = resource["schema"]["fields"]
        head = (folder / resource["path"]).read_text().partition("\n")[0]
        assert head.split(",") == [field["name"] for field in fields]
        assert all(field["description"] for field in fields)
        key = resource["schema"]["primaryKey"]
        assert len({tuple(row[part] for part in key) for row in rows[name]}) == len(rows[name])
        assert resource["bytes"] == (folder / resource["path"]).stat().st_size
        for foreign in resource["schema"].get("foreignKeys", ()):
            assert foreign["reference"] == {"resource": "articles", "fields": ["cite_id"]}
            assert {row["article"] for row in rows[name]} <= kept.keys()
    assert {row["cite_id"] for row in rows["articles"]} == kept.keys()
    assert len(rows["versions"]) == sum(len(each["versions"]) for each in kept.values()) == 12
    assert {row["name"] for row in rows["contributors"]} == {"Thu Hà"}
    assert json.loads(rows["contributors"][0]["roles"]) == ["text", "photo"]
    assert {row["caption"] for row in rows["images"]} == {"Ghe dưa hấu."}


def test_a_dataset_card_can_be_read_by_the_hub_and_by_people(made: Make) -> None:
    folder, _ = made("huggingface")
    _, front, text = (folder / "README.md").read_text().split("---\n", 2)
    card = yaml.safe_load(front)
    assert card["language"] == ["vi"]
    assert card["license"] == "other"
    assert card["size_categories"] == ["n<1K"]
    (files,) = card["configs"][0]["data_files"]
    assert files["split"] == "train"
    read = pyarrow.dataset.dataset([str(path) for path in folder.glob(files["path"])])
    assert read.count_rows() == 10
    for name in read.schema.names:
        assert f"| `{name}` |" in text
    assert "2 of baocantho (noarchive)" in text
    assert "belong to the newspapers" in text


def test_an_sqlite_subset_is_an_archive_of_its_own(
    made: Make, archive: Path, kept: dict[str, dict[str, Any]]
) -> None:
    folder, _ = made("sqlite")
    with closing(connect(archive, readonly=True)) as connection:
        schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
        whole = [tuple(row) for row in connection.execute(schema)]
    with closing(connect(folder / "articles.db", readonly=True)) as subset:
        assert [tuple(row) for row in subset.execute(schema)] == whole
        assert {each["cite_id"]: each for each in objects.articles(subset)} == kept
        assert subset.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert subset.execute("PRAGMA foreign_key_check").fetchall() == []
        for query, count in (("cho noi", 10), ('"cháy hàng"', 2)):
            found = subset.execute(
                "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?", [query]
            )
            assert found.fetchone()[0] == count
        assert subset.execute("SELECT sum(articles) FROM daily_counts").fetchone()[0] == 6
        assert subset.execute("SELECT count(*) FROM frontier").fetchone()[0] == 0


def test_a_subset_has_the_stories_of_its_own_articles(made: Make, archive: Path) -> None:
    text = " ".join(f"Thương lái mua {number} tấn lúa ở bến số {number}." for number in range(40))
    with Archive(archive, kind="live", now=NOW) as opened:
        for number, site, noarchive in (
            (101, "baocantho", True),
            (102, "baolaocai", False),
            (103, "baolaocai", False),
        ):
            printed = an_article(number, site=site, body=text, noarchive=noarchive)
            articles.store(opened.connection, printed, capture=a_capture(number), run_id=1)
    story = "SELECT reference_id, articles, (SELECT count(*) FROM story_articles) FROM stories"
    with Archive(archive, kind="live", now=NOW) as opened:  # which settles what waits
        assert [tuple(row) for row in opened.connection.execute(story)] == [(13, 3, 3)]
    folder, _ = made("sqlite")
    with closing(connect(folder / "articles.db", readonly=True)) as subset:
        assert [tuple(row) for row in subset.execute(story)] == [(14, 2, 2)]
        assert subset.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in ("story_queue", "story_texts", "story_bands"):
            assert subset.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0


def test_nothing_that_was_withheld_is_in_any_byte_of_a_subset(made: Make) -> None:
    folder, _ = made("sqlite")
    raw = (folder / "articles.db").read_bytes()
    assert "hội, bài 5".encode() in raw
    assert "hội, bài 6".encode() not in raw
    assert b"bai-6.html" not in raw


@pytest.mark.parametrize(
    "form", ["jsonl", "csv", "parquet", "datapackage", "huggingface", "sqlite"]
)
def test_an_export_of_nothing_is_complete(made: Make, form: str) -> None:
    folder, done = made(form, query="không có gì")
    assert done.contents.articles == 0
    assert manifest(folder)["articles"] == 0


@settings(max_examples=50)
@given(st.text('/\\=:*?"<>|#%\x00 .', min_size=1))
def test_the_name_of_a_folder_never_leaves_its_folder(value: str) -> None:
    name = _hive(value)
    assert not set(name) & set('/\\=:*?"<>|#\x00')
    assert _hive("TP.HCM") == "TP.HCM"
    assert _hive("Cần Thơ") == "Cần Thơ"
