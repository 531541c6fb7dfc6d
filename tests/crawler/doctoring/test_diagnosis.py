"""What is a redesign and what is not: refusals, empty pages, too few pages, an old break."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from patients import newspaper_of, visit
from redesign import EDITIONS, after_the_redesign, articles_of, pages_of

from archive import problems, sites
from archive.archive import Archive
from archive.dead_selectors import KIND, finding
from crawler.doctoring.alarm import raise_alarm
from crawler.doctoring.diagnosis import examine
from crawler.facts import site_of
from crawler.layouts import vietlong
from crawler.registry import newspapers
from pipelines.steps.places import register_provinces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EDITION = EDITIONS["baosonla"]
NEWSPAPER = newspapers()["baosonla"]
LAYOUT = NEWSPAPER.layouts[0]
NEW = after_the_redesign(EDITION)
CHALLENGE = "<html><title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x'>"
EMPTY = "<html><head><title></title></head><body><div id='app'></div><script>go()</script>"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    found = Archive(tmp_path / "archive.db", kind="practice", now=datetime(2026, 3, 8, tzinfo=UTC))
    register_provinces(found.connection)
    sites.register(found.connection, site_of(NEWSPAPER), {})
    visit(found, NEWSPAPER, EDITION, pages_of(EDITION))
    yield found
    found.captures.close()
    found.connection.close()


def record(archive: Archive, text: str, *, times: int, status: int = 200, later: int = 1) -> None:
    """Captures of articles with this text, an hour apart, some days after the others."""
    pages = [page for _, page in articles_of(EDITION)]
    for number in range(times):
        page = pages[number % len(pages)]
        archive.captures.record(
            site=NEWSPAPER.name,
            kind="article",
            url=page.url,
            status=status,
            headers=[("Content-Type", "text/html; charset=utf-8")],
            payload=f"{text}<!-- {number} -->".encode(),
            received_length=len(text),
            fetched_at=page.fetched_at + timedelta(days=later, hours=number),
        )


def test_a_newspaper_as_it_was_is_well(archive: Archive) -> None:
    found = examine(NEWSPAPER, archive.captures, most=60)
    assert (found.verdict, found.remedy) == ("well", None)
    assert {one.status for one in found.findings} <= {"well", "absent"}


@pytest.mark.parametrize(("status", "text"), [(200, CHALLENGE), (403, "Forbidden"), (503, "")])
def test_refusals_and_challenges_are_no_redesign(archive: Archive, status: int, text: str) -> None:
    record(archive, text, times=3, status=status)
    found = examine(NEWSPAPER, archive.captures, most=60)
    assert (found.verdict, found.count("blocked")) == ("blocked", 3)
    assert found.findings == ()


def test_pages_that_say_nothing_are_no_matter_of_selectors(archive: Archive) -> None:
    record(archive, EMPTY, times=3)
    assert examine(NEWSPAPER, archive.captures, most=60).verdict == "unreadable"


def test_one_refusal_does_not_hide_a_redesign(archive: Archive) -> None:
    visit(archive, NEWSPAPER, NEW, pages_of(NEW, LAYOUT))
    record(archive, CHALLENGE, times=1, later=20)
    assert examine(NEWSPAPER, archive.captures, most=60).verdict == "ill"


def test_articles_that_are_gone_say_nothing(archive: Archive) -> None:
    record(archive, "không có trang này", times=5, status=404)
    found = examine(NEWSPAPER, archive.captures, most=60)
    assert (found.verdict, len(found.looks)) == ("well", len(EDITION.articles))


def test_a_layout_that_never_fitted_is_told_from_one_that_died(archive: Archive) -> None:
    strange = replace(vietlong.LAYOUT, article_path=LAYOUT.article_path)
    newspaper = newspaper_of(EDITION, NEWSPAPER.name, (strange,))
    found = examine(newspaper, archive.captures, most=60)
    body = next(one for one in found.findings if one.field == "body")
    assert (found.verdict, body.status, found.until) == ("ill", "never", None)
    assert found.remedy is not None
    assert found.remedy.selectors["body"] == (body.candidates[0].selector,)
    assert found.effect is not None
    assert found.effect.own == found.effect.same == found.effect.pages == len(EDITION.articles)


def test_of_few_pages_nothing_is_said(archive: Archive) -> None:
    assert examine(newspapers()["baolaichau"], archive.captures, most=60).verdict == "too_few"


def test_a_break_before_the_pages_that_are_looked_at_is_found(archive: Archive) -> None:
    visit(archive, NEWSPAPER, NEW, pages_of(NEW, LAYOUT))
    few = examine(NEWSPAPER, archive.captures, most=len(NEW.articles))
    all_of_them = examine(NEWSPAPER, archive.captures, most=60)
    body, known = (
        next(one for one in found.findings if one.field == "body") for found in (few, all_of_them)
    )
    assert (body.status, body.fate.hits) == ("dead", 0)
    assert (body.last_hit, body.first_miss) == (known.last_hit, known.first_miss)
    assert few.until == all_of_them.until == pages_of(EDITION)[-1].fetched_at.date()


def test_a_problem_stays_one_and_ends_when_the_layout_is_mended(archive: Archive) -> None:
    visit(archive, NEWSPAPER, NEW, pages_of(NEW, LAYOUT))
    visit(archive, NEWSPAPER, NEW, pages_of(NEW, LAYOUT))
    connection = archive.connection
    rows = problems.open_of_kind(connection, NEWSPAPER.name, KIND)
    assert len(rows) == len({row["field"] for row in rows}) > 3
    assert {row["times"] for row in rows} == {2}
    watched = finding(connection, NEWSPAPER.name)
    assert watched is not None
    assert all(row["field"] in watched.message for row in rows)
    remedy = examine(NEWSPAPER, archive.captures, most=60).remedy
    assert remedy is not None
    mended = newspaper_of(EDITION, NEWSPAPER.name, (remedy.applied(LAYOUT),))
    later = after_the_redesign(NEW)
    visit(archive, mended, later, pages_of(later, LAYOUT))
    left = problems.open_of_kind(connection, NEWSPAPER.name, KIND)
    assert [row["message"] for row in left] == []
    assert finding(connection, NEWSPAPER.name) is None


def test_the_home_page_being_well_does_not_end_it(archive: Archive) -> None:
    visit(archive, NEWSPAPER, NEW, pages_of(NEW, LAYOUT))
    now = datetime(2026, 4, 1, tzinfo=UTC)
    problems.resolve(archive.connection, site=NEWSPAPER.name, url=NEWSPAPER.home, still=(), now=now)
    assert problems.open_of_kind(archive.connection, NEWSPAPER.name, KIND)
    run = archive.connection.execute("SELECT max(id) FROM runs").fetchone()[0]
    assert raise_alarm(archive.connection, NEWSPAPER, run_id=run, now=now) > 3
