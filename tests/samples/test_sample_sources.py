"""The sources are read strictly, and say what a reader of the page must find."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from practice import DUMMY, EDITIONS, IDS, write_dummy

from samples import addresses, markup
from samples.blocks import SourceError
from samples.build import expected
from samples.source import load

if TYPE_CHECKING:
    from pathlib import Path

    from samples.source import Edition


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('byline = "Bài', 'bylines = "Bài', 1, "'byline' is missing"),
        ('source = ""', 'source = ""\nlead2 = ""', 15, "unknown field 'lead2'"),
        ('form = "live"', 'form = "poem"', 10, "form"),
        ('section = "{section}"', 'section = "the-thao"', 3, "declare it"),
        ("2026-03-02T07:15", "2026-03-02 07:15+07:00", 5, "local time"),
        ('event_date = "2026-03-01"', 'event_date = "1-3"', 11, "event_date"),
        ('event_phrase = "Ngày 1-3"', 'event_phrase = "Ngày 2-3"', 12, "phrase"),
        ('tags = ["cầu', 'tags = ["a, b", "cầu', 6, "comma"),
        ('id = "{id}"', "id = 900001", 2, "quotes"),
        ('id = "{id}"', 'id = "x1"', 2, "wants"),
        ('title = "Chiếc', 'title = "" "Chiếc', 4, "TOML"),
        ("| Dỡ | 1-3 |", "| Dỡ |", 29, "1 cells"),
        ("- Sáu cọc", "Sáu cọc", 24, "begins with '- '"),
        ("dỡ. | Tư", "dỡ | Tư", 21, "full stop"),
        ("](anh-1.jpg)", "]", 21, "picture"),
        ("## Ván mới", "# Ván mới", 19, "unknown mark"),
        ("## Ván mới", "## Ván mới\nmột dòng nữa", 19, "one line"),
        ("[related: ", "[relate: ", 31, "unknown mark"),
    ],
)
def test_a_wrong_source_is_refused_with_its_file_and_line(
    tmp_path: Path, old: str, new: str, line: int, says: str
) -> None:
    assert old in DUMMY
    folder = write_dummy(tmp_path, "baocantho", DUMMY.replace(old, new, 1))
    with pytest.raises(SourceError) as refused:
        load(folder)
    assert f"01-cau-tre.md:{line}: " in str(refused.value)
    assert says in str(refused.value)


def test_a_related_box_must_name_an_article_that_is_there(tmp_path: Path) -> None:
    folder = write_dummy(tmp_path, "baocantho", DUMMY.replace("]({id})", "](123)"))
    with pytest.raises(SourceError, match="an id that no article has"):
        load(folder)


@pytest.mark.parametrize("key", sorted(IDS))
def test_each_newspaper_has_a_dozen_articles_and_two_sections_of_two_pages(key: str) -> None:
    edition = EDITIONS[key]
    listed = [section for section in edition.newspaper.sections if section.listed]
    assert len(edition.articles) >= 12
    assert len(listed) == 2
    seen = set()
    for section in listed:
        first, second = markup.split(edition, section)
        assert first[-1] == second[0]  # it moved on while we paged
        assert len({one.id for one in first + second}) == len(first) + len(second) - 1
        published = [one.published for one in first + second[1:]]
        assert all(newer >= older for newer, older in pairwise(published))
        seen |= {one.id for one in first + second}
    assert seen == {one.id for one in edition.articles}


@pytest.mark.parametrize("key", sorted(IDS))
def test_every_fetch_is_later_than_every_article(key: str) -> None:
    edition = EDITIONS[key]
    assert all(edition.newspaper.fetched_at > one.published for one in edition.articles)


@pytest.mark.parametrize(
    ("key", "shape"),
    [
        ("baocantho", r"/[^/]*-a(\d+)\.html"),
        ("baolaocai", r"/[^/]+-post(\d+)\.html"),
        ("baotuyenquang", r"/(?:kinh-te|xa-hoi)/\d{6}/[^/]+-([0-9a-f]{7})"),
    ],
)
def test_addresses_have_the_shape_of_their_family(key: str, shape: str) -> None:
    for article in EDITIONS[key].articles:
        found = re.fullmatch(shape, urlsplit(addresses.article_url(article)).path)
        assert found
        assert found[1] == article.id


def test_a_long_title_is_cut_in_the_middle_of_a_word(tmp_path: Path) -> None:
    long = "Đường về ấp nhỏ " * 10
    text = DUMMY.replace("Chiếc cầu tre “cuối cùng” bên rạch Bà Thử", long.strip())
    (article,) = load(write_dummy(tmp_path, "baocantho", text)).articles
    name = addresses.article_url(article).removeprefix("https://baocantho.com.vn/")
    assert name == ("duong-ve-ap-nho-" * 10)[:98] + "-a900001.html"


def test_the_expected_record_says_what_the_source_says(dummy: Edition) -> None:
    (article,) = dummy.articles
    record = expected(article)
    assert record["lead_marker"] == "(TH) -"
    assert record["body"].split("\n\n") == [
        "6h00: Những tấm ván < 3m được chở tới.",
        "Ván mới",
        "Hai nhịp",
        "Sáu cọc",
        "Qua cầu này là qua một thời.",
        "Việc | Ngày",
        "Dỡ | 1-3",
    ]
    assert record["published_at"] == "2026-03-02T07:15:00+07:00"
    assert record["contributors"] == [{"name": "Bảy Thử", "roles": ["text", "photo"]}]
    assert record["source"] is None
    (image,) = record["images"]
    assert (image["caption"], image["credit"]) == ("Cây cầu trước giờ dỡ.", "Tư Thử")
    assert urlsplit(image["url"]).scheme == "https"
    json.dumps(record)
