from __future__ import annotations

import sqlite3
import unicodedata
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article
from hypothesis import given, settings
from hypothesis import strategies as st

from archive import articles, fulltext, info
from archive.search import search
from archive.spelling import SPELLING_VERSION

if TYPE_CHECKING:
    from pathlib import Path

Token = tuple[str, int, str, int]

TEXTS = (
    ("Chợ nổi Cần Thơ vào mùa dưa", "Ghe từ Hậu Giang lên.", "Giá dưa giữ nguyên."),
    ("Thợ rèn cần thợ phụ", None, "Lò rèn ở Phong Điền tìm người học nghề."),
    ("ĐÀ NẴNG đón đoàn xiếc", None, "Đoàn diễn ba đêm tại Ðà Nẵng."),
    ("Hoà nhạc ở thủy điện", "Nhạc công uỷ lạo thợ máy.", "Hòa cùng tiếng nước."),
    ("Can tho, a misspelt headline", None, "Plain letters only."),
)
TITLES = [title for title, _, _ in TEXTS]


def store(
    db: sqlite3.Connection, *texts: tuple[str, str | None, str], page: int = 1, first: int = 1
) -> None:
    """Store texts as articles number `first` and up, read from pages number `page`."""
    for number, (title, lead, body) in enumerate(texts, first):
        article = an_article(number, title=title, lead=lead, body=body)
        articles.store(db, article, capture=a_capture(page), run_id=1)


def count(db: sqlite3.Connection, statement: str) -> int:
    return int(db.execute(statement).fetchone()[0])


def tokens(db: sqlite3.Connection, table: str = "articles_fts", schema: str = "main") -> set[Token]:
    """Every token of an index: the term, in which row, column and place."""
    db.execute(f"CREATE VIRTUAL TABLE temp.v USING fts5vocab({schema}, {table}, instance)")
    found = {
        (str(term), int(doc), str(col), int(place))
        for term, doc, col, place in db.execute("SELECT * FROM temp.v").fetchall()
    }
    db.execute("DROP TABLE temp.v")
    return found


def fresh_tokens(db: sqlite3.Connection) -> set[Token]:
    """What an index holds that was made just now of the articles as they are."""
    fresh = sqlite3.connect(":memory:")
    fresh.execute(
        "CREATE VIRTUAL TABLE f USING fts5 (title, lead, body, title_f, lead_f, body_f, "
        "content = '', tokenize = 'unicode61 remove_diacritics 0')"
    )
    for number, *texts in db.execute("SELECT id, title, lead, body FROM articles"):
        values = [number, *fulltext.indexed(*texts)]
        fresh.execute(
            "INSERT INTO f (rowid, title, lead, body, title_f, lead_f, body_f) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            values,
        )
    found = tokens(fresh, "f")
    fresh.close()
    return found


def hits(db: sqlite3.Connection, query: str) -> set[str]:
    return {hit.title for hit in search(db, query, limit=50).hits}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"Cần Thơ"', {0}),
        ('"can tho"', {0, 1, 4}),  # cần thợ is a spelling of it too
        ("can tho", {0, 1, 4}),
        ('"da nang"', {2}),
        ('"đà nẵng"', {2}),
        ("ĐÀ NẴNG", {2}),
        ("hoa nhac", {3}),
        ("hòa nhạc", {3}),
        ("hoà nhạc", {3}),
        ("uỷ lạo", {3}),
        ("ủy lạo", {3}),
        ("thuỷ điện", {3}),
        ('"Hậu Giang"', {0}),  # in a lead only
        ("hau giang", {0}),
        ('"phong dien"', {1}),  # in a body only
    ],
)
def test_accents_that_are_typed_are_meant(
    db: sqlite3.Connection, query: str, found: set[int]
) -> None:
    store(db, *TEXTS)
    assert hits(db, query) == {TITLES[number] for number in found}


def test_eth_printed_for_the_stroke_is_found_by_name(db: sqlite3.Connection) -> None:
    store(db, ("Tin thể thao", None, "Trận đấu tại Ðà Nẵng kết thúc sớm."))
    assert hits(db, '"Đà Nẵng"') == hits(db, '"da nang"') == {"Tin thể thao"}


def test_decomposed_letters_are_found_as_composed_ones(db: sqlite3.Connection) -> None:
    printed = unicodedata.normalize("NFD", "Lễ hội đua ghe ngo ở Sóc Trăng")
    store(db, (printed, None, "Tin ngắn."))
    assert hits(db, '"lễ hội"') == hits(db, '"le hoi"') == {printed}
    assert hits(db, unicodedata.normalize("NFD", '"lễ hội"')) == {printed}


@pytest.mark.parametrize(
    ("query", "printed"),
    [
        ("hòa nhạc", "[Hoà nhạc] ở thủy điện"),
        ("hoa dien", "[Hoà] nhạc ở thủy [điện]"),
        ('"thuỷ điện"', "Hoà nhạc ở [thủy điện]"),
        ("ủy lạo", "Nhạc công [uỷ lạo] thợ máy."),
        ('"uy lao"', "Nhạc công [uỷ lạo] thợ máy."),
        ('"da nang"', "[ĐÀ NẴNG] đón đoàn xiếc"),
        ("ba dem tai da nang", "Đoàn diễn [ba đêm tại Ðà Nẵng]."),
    ],
)
def test_snippets_show_the_letters_that_were_printed(
    db: sqlite3.Connection, query: str, printed: str
) -> None:
    store(db, *TEXTS)
    (hit,) = search(db, query).hits
    assert hit.highlighted("[", "]") == printed


def test_highlight_in_plain_sql_shows_printed_letters(db: sqlite3.Connection) -> None:
    store(db, *TEXTS)
    shown = "SELECT highlight(articles_fts, 3, '[', ']') FROM articles_fts WHERE articles_fts MATCH"
    (found,) = db.execute(f"{shown} 'title_f:\"hoa nhac\"'").fetchall()
    assert found[0] == "[Hoà nhạc] ở thủy điện"


def settings_of(db: sqlite3.Connection) -> dict[str, int]:
    """Those of SQLite and of both indexes that differ while many articles are stored."""
    pragmas = ("cache_size", "temp_store")
    found = {name: count(db, f"PRAGMA {name}") for name in pragmas}
    for index in ("articles_fts", "captions_fts"):
        # What stands nowhere is as FTS5 has it.
        found |= {f"{index} automerge": 4, f"{index} hashsize": 1 << 20}
        rows = db.execute(f"SELECT k, v FROM {index}_config WHERE k != 'version'").fetchall()
        found |= {f"{index} {name}": value for name, value in rows}
    return found


def test_articles_that_are_gathered_are_indexed_as_if_one_by_one(db: sqlite3.Connection) -> None:
    store(db, *TEXTS[:2])
    usual = settings_of(db)
    with fulltext.gathered(db):
        meanwhile = settings_of(db)
        assert all(meanwhile[name] != value for name, value in usual.items())
        store(db, *TEXTS[2:], first=3)
        store(db, ("Chợ nổi dời sang bến mới", None, "Bến cũ đã đóng."), page=2)  # of before
        store(db, ("Nhạc nước ở thuỷ điện", None, "Hai đêm."), page=2, first=4)  # of now
        assert hits(db, '"đà nẵng"') == set()  # it waits
    assert settings_of(db) == usual
    assert hits(db, '"đà nẵng"') == {TITLES[2]}
    assert hits(db, "chợ") == {"Chợ nổi dời sang bến mới"}
    assert tokens(db) == fresh_tokens(db)


def gather_and_fail(db: sqlite3.Connection) -> None:
    with fulltext.gathered(db):
        store(db, *TEXTS)
        db.execute("INSERT INTO article_places VALUES (1, 1, NULL, NULL, NULL)")


def test_gathered_articles_leave_nothing_where_one_cannot_be_stored(
    db: sqlite3.Connection,
) -> None:
    usual = settings_of(db)
    with pytest.raises(sqlite3.IntegrityError):
        gather_and_fail(db)
    assert settings_of(db) == usual
    assert count(db, "SELECT count(*) FROM articles") == 0
    assert tokens(db) == set()
    store(db, *TEXTS)
    assert tokens(db) == fresh_tokens(db)


def test_what_is_gathered_becomes_one_piece_that_is_merged_late(db: sqlite3.Connection) -> None:
    # One piece is 3 MB of words, more than FTS5 gathers by itself; it merges 4 of them.
    pieces = "SELECT count(DISTINCT id >> 37) FROM articles_fts_data WHERE id > 10"
    for batch in range(1, 6):
        numbers = " ".join(str(1_000_000 * batch + n) for n in range(120_000))
        with fulltext.gathered(db):
            store(db, ("Bảng số", None, numbers), first=batch)
        assert count(db, pieces) == batch
    fulltext.reindex(db)
    assert count(db, pieces) == 1


def test_another_archive_is_not_gathered(db: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other, _ = an_archive(tmp_path / "other")
    store(db, *TEXTS[:1])
    with fulltext.gathered(other.connection):
        store(db, *TEXTS[1:], first=2)
        assert tokens(db) == fresh_tokens(db)
    other.close()


def test_the_index_is_exact_after_many_edits(db: sqlite3.Connection) -> None:
    texts = [
        ("Hoà bình", "Ðà Nẵng", "thuỷ lợi"),
        ("Hòa bình", None, "thủy lợi"),
        ("Hòa bình", "", "đê điều"),
        (unicodedata.normalize("NFD", "Đê điều"), "Cần Thơ", "Cần Thơ cần thợ"),
        ("x", None, "y"),
    ]
    for page, (title, lead, body) in enumerate(texts):
        store(db, *((f"{title} {number}", lead, body) for number in (1, 2, 3)), page=page)
        assert tokens(db) == fresh_tokens(db)
    assert count(db, "SELECT count(*) FROM articles_fts_docsize") == 3
    assert count(db, "SELECT min(version) FROM articles") == len(texts)
    assert hits(db, "hoa") == hits(db, "cần") == set()


def test_a_plain_delete_would_have_left_tokens_behind(db: sqlite3.Connection) -> None:
    # Shows that the comparison above sees what it is there to see.
    store(db, ("Hoà bình", None, "Tin ngắn."))
    db.execute("DELETE FROM articles_fts WHERE rowid = 1")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("DELETE FROM articles WHERE id = 1")
    assert {term for term, *_ in tokens(db) - fresh_tokens(db)} >= {"binh", "hoa"}


printed_text = st.text(
    alphabet=st.sampled_from("hoaàủyuỷđĐðÐẵCần Thơ.-\n\u0301\u0323\u200b’²ßİ日"), max_size=30
)


@settings(max_examples=60)
@given(st.lists(st.tuples(printed_text, st.none() | printed_text, printed_text), max_size=5))
def test_whatever_is_edited_into_whatever_the_index_stays_exact(
    texts: list[tuple[str, str | None, str]],
) -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, title, lead, body)")
    db.execute("CREATE TABLE captions_fts_text (id, caption)")
    db.execute(
        "CREATE VIRTUAL TABLE articles_fts USING fts5 (title, lead, body, title_f, lead_f, "
        "body_f, content = '', tokenize = 'unicode61 remove_diacritics 0')"
    )
    before: tuple[str, str | None, str] | None = None
    for each in texts:
        if before is not None:
            fulltext.remove(db, 1, fulltext.indexed(*before))
        db.execute("REPLACE INTO articles VALUES (1, ?, ?, ?)", each)
        fulltext.add(db, 1, fulltext.indexed(*each))
        before = each
    assert tokens(db) == fresh_tokens(db)
    db.close()


def test_the_index_made_anew_is_the_same(db: sqlite3.Connection) -> None:
    store(db, *TEXTS, *[("Bài", None, "Đò ngang.")] * 600)  # more than one batch
    before = tokens(db)
    assert fulltext.reindex(db) == len(TEXTS) + 600
    assert tokens(db) == before
    assert hits(db, '"Cần Thơ"') == {TITLES[0]}


def test_an_empty_archive_can_be_indexed_anew(db: sqlite3.Connection) -> None:
    assert fulltext.reindex(db) == 0
    assert tokens(db) == set()


def test_an_index_of_older_spelling_rules_is_made_anew(db: sqlite3.Connection) -> None:
    store(db, *TEXTS)
    right = tokens(db)
    old_rules = [text.replace("hoa", "h0a") for text in fulltext.indexed("Hoa", None, "hoa")]
    db.execute("INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')")
    fulltext.add(db, 1, old_rules)
    info.put(db, "spelling_version", str(SPELLING_VERSION - 1))
    assert fulltext.bring_up_to_date(db) == len(TEXTS)
    assert tokens(db) == right
    assert info.get(db, "spelling_version") == str(SPELLING_VERSION)
    assert fulltext.bring_up_to_date(db) == 0


def test_an_index_of_todays_rules_is_left_alone(db: sqlite3.Connection) -> None:
    store(db, *TEXTS)
    before = db.total_changes
    assert fulltext.bring_up_to_date(db) == 0
    assert db.total_changes == before


def test_a_reindex_that_is_broken_off_changes_nothing(db: sqlite3.Connection) -> None:
    store(db, *TEXTS)
    info.put(db, "spelling_version", "0")
    before = tokens(db)
    db.execute(
        "CREATE TEMP TRIGGER no_room BEFORE UPDATE ON main.archive_info "
        "BEGIN SELECT raise(ABORT, 'no room'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="no room"):
        fulltext.bring_up_to_date(db)
    assert tokens(db) == before
    assert info.get(db, "spelling_version") == "0"


def test_sqlite_finds_the_index_sound(db: sqlite3.Connection) -> None:
    store(db, *TEXTS)
    store(db, (TITLES[0], None, "Giá dưa tăng."), page=9)
    db.execute("INSERT INTO articles_fts (articles_fts) VALUES ('integrity-check')")
    assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
