"""`baotinh stories` as a person and a program use it; docs/stories.md shows what it prints."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, an_archive
from story_given import MINUTE, store, with_papers
from story_texts import BRIDGE, LOCAL, RICE, SCHOOL

from archive import stories
from archive.database import connect
from archive.errors import ArchiveError
from archive.publish import publish
from archive.search import search
from archive.stories.find import most_printed, story_of
from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

BRIDGED = "Cầu qua sông sắp hợp long"
RISE = "Giá gạo xuất khẩu nhích lên trong tuần đầu tháng 3"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story of three newspapers, one of two in the same minute, and one that nobody copied."""
    archive, _run = an_archive(tmp_path_factory.mktemp("stories"))
    with archive:
        db = archive.connection
        with_papers(db)
        store(db, 5, RICE, title=RISE, source="TTXVN")
        store(db, 6, [LOCAL, *RICE], title="Giá gạo nhích lên, nông dân phấn khởi")
        shorter = [line.replace("bà con", "nông dân") for line in RICE[:-1]]
        store(db, 7, shorter, title=RISE, source="TTXVN")
        for number in (8, 9):
            store(db, number, BRIDGE, title=BRIDGED, published_at=MINUTE)
        store(db, 10, SCHOOL, title="Máy tính về bản")
        stories.settle(db)
    return archive.path


def test_the_most_printed_come_first_and_nobody_is_guessed_to_be_first(
    baotinh: Run, told: Path, root: Path
) -> None:
    done = baotinh("stories", "--archive", str(told))
    assert (done.returncode, done.stderr) == (Exit.OK, "")
    assert done.stdout.splitlines() == [
        RISE,
        "  3 newspapers · from TTXVN · 02/03/2026",
        "  first: Báo Lào Cai, 02/03/2026 07:05 · article 1",
        BRIDGED,
        "  2 newspapers · 04/03/2026",
        "  not known who was first · article 4",
    ]
    page = (root / "docs" / "stories.md").read_text()
    assert f"$ baotinh stories\n{done.stdout}```" in page


def test_an_article_shows_its_printings_and_what_each_changed(baotinh: Run, told: Path) -> None:
    lines = baotinh("stories", "1", "--archive", str(told)).stdout.splitlines()
    assert lines[:2] == [RISE, "https://baolaocai.vn/5"]
    assert lines[4:8] == [
        "   newspaper    published         kept  added  article",
        "1  Báo Lào Cai  02/03/2026 07:05  100%     0%        1",
        "2  Báo Nghệ An  02/03/2026 07:06  100%    10%        2",
        "3  Báo Sơn La   02/03/2026 07:07   79%     3%        3",
    ]
    text = "\n".join(lines[8:])
    assert "Báo Lào Cai (1) → Báo Nghệ An (2)" in text
    assert f"text: {{+{LOCAL}" in text
    assert "[-bà con-]{+nông dân+}" in text


def test_a_later_printing_shows_its_own_changes_alone_as_the_page_does(
    baotinh: Run, told: Path, root: Path
) -> None:
    shown = baotinh("stories", "https://baonghean.vn/6", "--archive", str(told)).stdout
    assert f"$ baotinh stories 2\n{shown}```" in (root / "docs" / "stories.md").read_text()
    assert "(1) → Báo Nghệ An (2)" in shown
    assert "Báo Sơn La (3)" not in shown


@pytest.mark.parametrize(
    ("article", "said"), [("5", "word for word the same"), ("6", "Printed once")]
)
def test_copies_without_a_change_and_articles_without_a_copy_say_so(
    baotinh: Run, told: Path, article: str, said: str
) -> None:
    assert said in baotinh("stories", article, "--archive", str(told)).stdout


def test_json_has_all(baotinh: Run, told: Path) -> None:
    listed = json.loads(baotinh("stories", "--json", "--archive", str(told)).stdout)
    assert [story["newspapers"] for story in listed["stories"]] == [3, 2]
    one = json.loads(baotinh("stories", "3", "--json", "--archive", str(told)).stdout)
    assert (one["article"], one["story"]["first_site"]) == (3, "baolaocai")
    positions = [(each["site"], each["position"], each["is_first"]) for each in one["printings"]]
    assert positions == [("baolaocai", 1, 1), ("baonghean", 2, 0), ("baosonla", 3, 0)]
    changed = one["printings"][2]["changes"]["text"]
    assert {"op": "replace", "old": "bà con", "new": "nông dân"} in changed


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        ({"site": "baosonla"}, [RISE]),
        ({"since": "2026-03-03"}, [BRIDGED]),
        ({"until": "2026-03-03"}, [RISE]),
        ({"limit": 1}, [RISE]),
        ({"since": "2026-03-05"}, []),
    ],
)
def test_the_list_can_be_narrowed(told: Path, wanted: dict[str, Any], titles: list[str]) -> None:
    with closing(connect(told, readonly=True)) as db:
        assert [story.title for story in most_printed(db, **wanted)] == titles


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("gạo is:distinct", {1}),
        ("gạo is:syndicated", {1, 2, 3}),
        ("-is:syndicated", {6}),
        ("is:distinct", {1, 4, 6}),
    ],
)
def test_a_search_can_have_each_story_once(told: Path, query: str, found: set[int]) -> None:
    with closing(connect(told, readonly=True)) as db:
        assert {hit.id for hit in search(db, query).hits} == found


def test_the_option_of_search_does_the_same(baotinh: Run, told: Path) -> None:
    done = baotinh("search", "gạo", "--distinct", "--json", "--archive", str(told))
    assert [hit["id"] for hit in json.loads(done.stdout)["hits"]] == [1]


def test_a_newspaper_that_is_not_there_is_told(baotinh: Run, told: Path) -> None:
    done = baotinh("stories", "--site", "baonao", "--archive", str(told))
    assert done.returncode == Exit.NOT_FOUND
    assert "no newspaper called baonao" in done.stderr


def test_a_public_file_has_no_trace_of_what_is_withheld(tmp_path: Path) -> None:
    """The copy that held two others together is withheld: they are no story any more."""
    archive, _run = an_archive(tmp_path)
    text = [*RICE, *BRIDGE]
    with archive:
        with_papers(archive.connection)
        store(archive.connection, 1, text[:8])
        store(archive.connection, 2, text[2:10], noarchive=True)
        store(archive.connection, 3, text[4:12])
        store(archive.connection, 5, text[:8])
        stories.settle(archive.connection)
    public = tmp_path / "public.db"
    assert publish(archive.path, public, now=NOW).withheld == {"baonghean": {"noarchive": 1}}
    with closing(sqlite3.connect(public)) as db:
        assert db.execute("SELECT id, articles FROM stories").fetchall() == [(1, 2)]
        assert db.execute("SELECT article_id FROM story_articles").fetchall() == [(1,), (4,)]
        for table in ("story_texts", "story_bands", "story_queue"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_queries_of_the_page_run_as_they_stand(told: Path, root: Path) -> None:
    (block,) = re.findall(
        r"```sql\n(.*?)```", (root / "docs" / "stories.md").read_text(), re.DOTALL
    )
    copied, by_month = block.split(";")[:2]
    from_ttxvn = copied.replace("source IS NULL", "source = 'TTXVN'")
    with closing(connect(told, readonly=True)) as db:
        found = [list(map(tuple, db.execute(sql))) for sql in (copied, from_ttxvn, by_month)]
    after = [("baolaocai", "baonghean", 1), ("baolaocai", "baosonla", 1)]
    assert found == [[], after, [("2026-03", 6, 3)]]


@pytest.mark.parametrize(
    "ask", [most_printed, lambda db: story_of(db, 1), lambda db: search(db, "is:distinct")]
)
def test_an_archive_of_an_older_baotinh_is_told_apart(
    tmp_path: Path, ask: Callable[[sqlite3.Connection], object]
) -> None:
    archive, _run = an_archive(tmp_path)
    with archive:
        for table in ("story_articles", "stories"):
            archive.connection.execute(f"DROP TABLE {table}")
        with pytest.raises(ArchiveError, match="no stories yet: it was written by an older"):
            ask(archive.connection)
