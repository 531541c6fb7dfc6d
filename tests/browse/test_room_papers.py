"""Home, newspapers, provinces and health say what the archive has (asked in-process)."""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, get_args

import pytest
from given import NOW, SITE, a_capture, an_archive, an_article
from story_given import store, with_papers
from story_texts import LOCAL, RICE

from archive import articles, problems, runs, sites, stories
from archive.database import connect
from archive.health import events
from archive.health.causes import NO_LIST_BECAUSE
from archive.health.history import judged
from archive.health.measures import MEASURES
from archive.health.model import State
from archive.records import Problem
from pipelines.steps.places import register_provinces

pytest.importorskip("datasette")

from datasette.app import Datasette
from datasette.utils.asgi import Request

from browse.room import holdings
from browse.room.facts import Facts
from browse.room.page import Visit
from browse.room.routes import bounded
from browse.room.visits import fills
from browse.room.words_health import HEALTH
from browse.server import TEMPLATES, app

if TYPE_CHECKING:
    from pathlib import Path

FACTS = {
    "baocantho": Facts(other_names=("Cần Thơ báo",), hosts=("baocantho.com.vn", "cantho.vn")),
    "baosoctrang": Facts(hosts=("baosoctrang.org.vn",), successor="baocantho"),
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story of three newspapers, a merged newspaper, an article without a date."""
    archive, run = an_archive(tmp_path_factory.mktemp("papers"))
    with archive:
        db = archive.connection
        register_provinces(db)
        with_papers(db)
        merged = replace(
            SITE, site="baosoctrang", name="Báo Sóc Trăng", province_old="Sóc Trăng",
            home="javascript:alert(1)", status="merged",
        )  # fmt: skip
        sites.register(db, merged, {})
        for number, text in ((1, RICE), (2, [LOCAL, *RICE]), (3, RICE[:-1])):
            store(db, number, text)
        for number, changes in ((4, {}), (8, {"published_at": None, "published_precision": None})):
            articles.store(db, an_article(number, **changes), capture=a_capture(number), run_id=run)
        stories.settle(db)
        _keepers_rows(db, run)
    return archive.path


def _keepers_rows(db: sqlite3.Connection, run: int) -> None:
    """What a crawl leaves for the page of health."""
    for number, site in ((1, "baocantho"), (2, "baocantho"), (3, "baosonla")):
        problem = Problem(
            site=site, url=f"https://{site}.vn/hong-{number}", kind="no_body", field="",
            message="No text was found.", raw=None, capture_id=70 + number,
        )  # fmt: skip
        problems.report(db, [problem], run_id=run, now=NOW)
    moment = "2026-03-08T09:00:00+07:00"
    db.execute("INSERT INTO section_visits VALUES (1, ?, 2, 3600, ?)", [moment, moment])
    db.execute(
        "INSERT INTO way_visits SELECT site, 'feed', 'https://bao.vn/a.rss', ?, 0, 3600, ? "
        "FROM sites LIMIT 1",
        [moment, moment],
    )
    db.execute(
        "INSERT INTO hosts_left_alone VALUES "
        "('baosonla.vn', '2999-01-01T00:00:00+07:00', 1, 1, 'blocked', 'answered 429')"
    )
    db.execute(
        "INSERT INTO absences (article_id, began_at, last_at, answers, answer, gone_at) "
        "VALUES (1, ?, ?, 3, '410', ?)",
        [moment, moment, moment],
    )
    well = {"confirmed": True, "cause": "", "message": "", "remedy": "", "told": True}
    for event in (
        events.Event(
            site="baocantho", at=NOW, from_state="ok", to_state="watch", cause="selector_dead",
            confirmed=False, message="byline is found no more", remedy="Run baotinh doctor.",
            told=False, capture_id=71, selector=".tac-gia",
        ),
        events.Event(
            site=None, at=NOW, from_state="ok", to_state="broken", cause="network", confirmed=True,
            message="three of three failed", remedy="Look at the cable.", told=True,
        ),
        events.Event(
            site="baosonla", at=NOW + timedelta(days=1), from_state="blocked", to_state="ok", **well
        ),
    ):  # fmt: skip
        events.write(db, event)
    db.commit()


@pytest.fixture(scope="module")
def room(path: Path) -> Any:
    return app(path, facts=FACTS)


def shown(room: Any, address: str, lang: str = "vi") -> str:
    """A page as it is read: without its tags."""
    answer = asyncio.run(room.client.get(f"{address}{'&' if '?' in address else '?'}lang={lang}"))
    assert answer.status_code == 200, answer.text
    page = answer.text.partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_what_is_held_is_what_was_stored(path: Path) -> None:
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    held = holdings.papers(db)
    counted = dict(
        db.execute(
            "SELECT sites.site, count(id) FROM sites LEFT JOIN articles USING (site) GROUP BY 1"
        ).fetchall()
    )
    assert {row["site"]: row["count"] for row in held} == counted
    assert holdings.totals(held) == {
        "count": 5, "papers": 4, "first": "2026-03-02", "last": "2026-03-02",
    }  # fmt: skip
    assert holdings.paper(db, "khongco") is None
    db.close()


def test_no_page_of_counts_reads_the_articles_themselves(path: Path) -> None:
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    holdings.papers(db)
    holdings.by_day(db, "baocantho")
    holdings.by_section(db, "baocantho", 9)
    holdings.by_year(db, "Cần Thơ")
    db.set_trace_callback(None)
    assert len(asked) == 4
    for statement in asked:
        plan = [row["detail"] for row in db.execute(f"EXPLAIN QUERY PLAN {statement}")]
        assert not any(re.search(r"SCAN (articles|a)\b", step) for step in plan), plan
        assert all("COVERING INDEX" in step for step in plan if re.search(r"SEARCH a\b", step))
    db.close()


def test_home_tells_how_much_there_is(room: Any) -> None:
    assert "5 bài · 4 báo · từ 2/3/2026 đến 2/3/2026" in shown(room, "/")
    assert "5 articles · 4 newspapers · from 2 Mar 2026" in shown(room, "/", "en")


def test_a_newspaper_tells_its_history(room: Any) -> None:
    paper = shown(room, "/bao/baocantho")
    assert "Tên khác Cần Thơ báo" in paper
    assert "Tiếp nhận Báo Sóc Trăng" in paper
    assert "Tên miền baocantho.com.vn, cantho.vn" in paper
    merged = shown(room, "/bao/baosoctrang")
    assert "Báo của Sóc Trăng ; từ 1/7/2025 thuộc Cần Thơ" in merged
    assert "Tiếp nối Báo Cần Thơ" in merged
    assert "0 bài" in merged
    assert "javascript" not in merged


def test_a_newspaper_tells_who_printed_after_whom(room: Any) -> None:
    assert "Báo đăng lại bài của báo này Báo Nghệ An 1 Báo Sơn La 1" in shown(
        room, "/bao/baolaocai"
    )
    assert "Đăng lại bài của Báo Lào Cai 1" in shown(room, "/bao/baonghean")
    assert "Đăng lại" not in shown(room, "/bao/baocantho")


def test_without_facts_a_newspaper_has_a_page_too(path: Path) -> None:
    assert "Báo Cần Thơ" in shown(app(path), "/bao/baocantho")


def test_a_province_tells_what_it_was_made_of(room: Any) -> None:
    assert "Tỉnh Sóc Trăng (hợp nhất 1/7/2025)" in shown(room, "/tinh/Sóc Trăng")


def test_health_groups_problems_by_cause_with_an_example(room: Any) -> None:
    health = shown(room, "/suc-khoe")
    assert (
        "no_body Báo Cần Thơ 2 , Báo Sơn La 1 3 No text was found. "
        "https://baocantho.vn/hong-1 Bản chụp 71" in health
    )


def test_health_tells_each_newspapers_state_as_the_command_does(practice: Path) -> None:
    page = shown(app(practice), "/suc-khoe")
    with closing(connect(practice, readonly=True)) as connection:
        found = judged(connection, now=NOW + timedelta(days=1))
        names = dict(connection.execute("SELECT site, name FROM sites").fetchall())
        visited = {row[0] for row in connection.execute("SELECT DISTINCT site FROM runs")}
    words = {"ok": "ổn", "closed": "đã ngừng", "unvisited": "chưa ghé"}
    assert {found[site].state for site in visited} == words.keys()
    for site in visited:
        assert f"{names[site]} {words[found[site].state]} " in page


def test_health_tells_what_is_due_gone_and_how_large_things_are(room: Any) -> None:
    health = shown(room, "/suc-khoe", "en")
    assert "lists to read: 2" in health
    assert "Báo Cần Thơ , Kinh tế" in health
    assert "baosonla.vn Tuesday, 1 Jan 2999, 00:00 · answered 429" in health
    assert "410 · 8 Mar 2026" in health
    assert " 5 articles" in health


def test_health_tells_what_changed_the_newest_first(room: Any) -> None:
    health = shown(room, "/suc-khoe")
    assert (
        "thứ hai, 9/3/2026, 09:00 Báo Sơn La bị chặn → ổn – "
        "chủ nhật, 8/3/2026, 09:00 mạng của người giữ kho ổn → hỏng "
        "hầu hết các báo cùng hỏng một lúc network three of three failed. Look at the cable. "
        "chủ nhật, 8/3/2026, 09:00 Báo Cần Thơ ổn → cần để ý mới gặp một lần, có thể ngẫu nhiên "
        "giao diện đã đổi selector_dead byline is found no more. Run baotinh doctor. "
        "Bản chụp đầu tiên thấy lỗi: 71 Bộ chọn nay tìm được: .tac-gia" in health
    )
    assert "Báo Cần Thơ cần để ý" in health  # how it is doing now, among the visits


def test_the_changes_of_one_newspaper_have_a_page(room: Any) -> None:
    own = shown(room, "/suc-khoe?site=baosonla", "en")
    changes = own.partition("Changes of state: ")[2].partition("Problems")[0]
    assert "Báo Sơn La" in changes
    assert "blocked → ok" in changes
    assert "selector_dead" not in changes
    assert "Its state has not changed." in shown(room, "/suc-khoe?site=baosoctrang", "en")
    answer = asyncio.run(room.client.get("/suc-khoe?site=khongco"))
    assert answer.status_code == 404
    assert (
        'href="/suc-khoe?site=baosonla#changes"'
        in asyncio.run(room.client.get("/bao/baosonla")).text
    )


def test_every_cause_that_is_documented_has_words(root: Path) -> None:
    table = (root / "docs/health.md").read_text().partition("## Causes")[2].partition("##")[0]
    documented = {
        cause
        for line in table.splitlines() if line.startswith("| `")
        for cause in re.findall(r"`(\w+)`", line.split("|")[1])
    }  # fmt: skip
    causes = documented | set(NO_LIST_BECAUSE) | {measure.cause for measure in MEASURES}
    assert len(causes) > 25
    assert {f"cause_{cause}" for cause in causes} <= set(HEALTH)
    assert {f"state_{state}" for state in get_args(State)} <= set(HEALTH)


def run_with(fill: dict[str, float] | None) -> Any:
    return {"fill": None if fill is None else json.dumps(fill)}


@pytest.mark.parametrize(
    ("history", "share", "usual", "fallen"),
    [
        ([{"lead": 0.2}, *[{"lead": 0.9}] * 3], 0.2, 0.9, True),
        ([{"lead": 0.5}, *[{"lead": 0.9}] * 3], 0.5, 0.9, False),
        ([{"title": 1.0}, *[{"lead": 1.0}] * 3], 0.0, 1.0, True),
        ([None, {}, {"lead": 0.7}, {"lead": 1.0}], 0.7, None, False),
    ],
    ids=["below half", "above half", "not once", "too few visits to know"],
)
def test_a_field_is_weighed_against_its_own_history(
    history: list[dict[str, float] | None], share: float, usual: float | None, *, fallen: bool
) -> None:
    lead = fills([run_with(fill) for fill in history])["lead"]
    assert (lead.share, lead.usual, lead.fallen) == (share, usual, fallen)


def test_a_field_that_is_lost_is_marked(tmp_path: Path) -> None:
    archive, run = an_archive(tmp_path)
    with archive:
        for number, share in enumerate((1.0, 1.0, 1.0, 0.1)):
            told = run if not number else runs.start(
                archive.connection, "baocantho", mode="live", now=NOW, code_version="0"
            )  # fmt: skip
            archive.connection.execute(
                "UPDATE runs SET state = 'finished', fill = ? WHERE id = ?",
                [json.dumps({"byline": share}), told],
            )
        archive.connection.commit()
    health = shown(app(archive.path), "/suc-khoe")
    assert "✓ ✓ ✓ ✓ xong" in health
    assert "10 % ▼ (100 %)" in health


def test_a_question_without_end_is_ended_and_advice_is_given(path: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n"
    hasty = Datasette([path], settings={"sql_time_limit_ms": 500}, template_dir=str(TEMPLATES))

    async def slow(request: Any, datasette: Any) -> Any:
        return await Visit.of(request, datasette).ask(lambda db: db.execute(endless).fetchone())

    async def asked() -> Any:
        await hasty.invoke_startup()
        request = Request.fake("/tim")
        request.scope["csrftoken"] = str  # what the server adds
        return await bounded(slow)(request, hasty)

    answer = asyncio.run(asked())
    assert answer.status == 503
    assert "mất quá nhiều thời gian" in answer.body
    assert "Thêm từ" in answer.body


def test_an_archive_of_an_older_baotinh_is_told_from_a_broken_one(tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    with archive:
        archive.connection.execute("DROP TABLE section_visits")
    answer = asyncio.run(app(archive.path).client.get("/suc-khoe"))
    assert answer.status_code == 503
    assert "bản baotinh cũ" in answer.text
