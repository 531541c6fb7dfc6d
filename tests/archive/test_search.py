"""Search: what is typed without accents finds any spelling, what is typed with them is exact."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article
from hypothesis import given
from hypothesis import strategies as st

from archive import articles
from archive.errors import QueryError
from archive.search import search, to_fts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from archive.archive import Archive

TEXTS = {
    1: ("Chợ nổi mở hội", "Khách từ Đà Nẵng xuống.", "Giá dưa hấu ở mức 57.000 đồng."),
    2: ("Nam Định được mùa", None, "Bà con hoà thuận, thuỷ lợi thông suốt."),
    3: ("Năm mới ở bến sông", None, "Nhà nước quy định giờ chạy phà; hòa bình trên bến thủy."),
    4: ("ĐÀ NẴNG ĐÓN KHÁCH", None, "Nghị quyết 18-NQ/TW được triển khai."),
    5: ("Bán đò cũ", None, "Người bạn cũ ghé thăm. Ban tổ chức cám ơn."),
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    opened, run = an_archive(tmp_path_factory.mktemp("search"))
    for number, (title, lead, body) in TEXTS.items():
        article = an_article(number, title=title, lead=lead, body=body)
        articles.store(opened.connection, article, capture=a_capture(number), run_id=run)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("da nang", {1, 4}),
        ('"da nang"', {1, 4}),
        ("Đà Nẵng", {1, 4}),
        ("đà nang", set()),  # one marked syllable makes the whole query exact
        ("Nam Định", {2}),  # and not "Năm … quy định"
        ("nam dinh", {2, 3}),
        ("hoà", {2, 3}),  # both tone placements are one
        ("hòa", {2, 3}),
        ("thủy", {2, 3}),
        ("57.000", {1}),
        ("18-NQ/TW", {4}),
        ("title:cho", {1}),
        ("title:khách", {4}),
        ("lead:khách", {1}),
        ("khách OR phà", {1, 3, 4}),
        ("khách -chợ", {4}),
        ("khách NOT chợ", {4}),
        ("tri*", {4}),
        ("bạn cũ", {5}),
        ("ban cu", {5}),
        ("khách AND chợ", {1}),
        ('"chợ nổi', {1}),
        ("(khách)", {1, 4}),
        ("NEAR(khách", set()),
        ("ma^", set()),
        ("body:", set()),
    ],
)
def test_a_query_finds_what_it_says(archive: Archive, query: str, found: set[int]) -> None:
    try:
        hits = search(archive.connection, query, limit=50).hits
    except QueryError:
        hits = ()
    assert {int(hit.url.rpartition("-a")[2].removesuffix(".html")) for hit in hits} == found


@pytest.mark.parametrize(
    "query", ["", "   ", '""', "-", "OR", "NOT chợ", "chợ OR", "* ^ ()", "AND"]
)
def test_a_query_that_says_nothing_is_explained(archive: Archive, query: str) -> None:
    with pytest.raises(QueryError):
        search(archive.connection, query)


@given(st.text(max_size=40) | st.text(alphabet='aAđ"*()-:^ ORNTE+{}', max_size=30))
def test_no_query_is_an_error_of_sql(archive: Archive, query: str) -> None:
    try:
        expression = to_fts(query)
    except QueryError:
        return
    archive.connection.execute(
        "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?", [expression]
    )


def test_words_side_by_side_come_first(archive: Archive) -> None:
    hits = search(archive.connection, "da nang").hits
    assert "Đà Nẵng" in hits[0].title.title()


def test_snippets_show_the_letters_that_were_printed(archive: Archive) -> None:
    (hit,) = (h for h in search(archive.connection, '"hoa thuan"').hits)
    assert "«hoà thuận»" in hit.highlighted("«", "»")


def test_a_word_that_stands_only_in_a_lead_is_found(archive: Archive) -> None:
    assert [hit.title for hit in search(archive.connection, "xuống").hits] == ["Chợ nổi mở hội"]


@pytest.mark.parametrize(
    ("match", "count"),
    [
        ('"da nang"', 2),
        ('"Đà Nẵng"', 2),
        ("nam dinh", 2),
        ('{title lead body}:("nam" AND "định")', 1),
    ],
)
def test_the_systems_own_sqlite_finds_the_same(
    archive: Archive, need: Callable[[str], str], match: str, count: int
) -> None:
    statement = f"SELECT count(*) FROM articles_fts WHERE articles_fts MATCH '{match}'"
    done = subprocess.run(
        [need("sqlite3"), f"file:{archive.path}?mode=ro", statement],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) == count


def test_an_unmarked_phrase_finds_at_least_what_the_marked_one_finds(archive: Archive) -> None:
    for text in ("Đà Nẵng", "chợ nổi", "quy định"):
        marked = search(archive.connection, f'"{text}"').total
        from archive.spelling import fold  # noqa: PLC0415

        assert search(archive.connection, f'"{fold(text)}"').total >= marked > 0


def test_a_search_reads_without_writing(tmp_path: Path) -> None:
    from archive.database import connect  # noqa: PLC0415

    an_archive(tmp_path)[0].close()
    connection = connect(tmp_path / "archive.db", readonly=True)
    assert search(connection, "gạo").total == 0
    connection.close()
