"""A newspaper is judged by its own history: nothing is bad but what is unusual for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from archive.health.judge import judge
from archive.health.lunar import TET
from archive.health.model import Finding, Visit
from archive.health.rhythm import scarcity, silence
from archive.times import VIETNAM

if TYPE_CHECKING:
    from archive.health.model import Health

START = datetime(2026, 3, 2, 6, tzinfo=VIETNAM)
GOOD = {"published_at": 1.0, "lead": 0.95, "byline": 0.9, "section": 1.0}


FAILURES = {
    "failed": {"dns": 3},
    "expired": {"tls": 3},
    "parked": {"parked_domain": 10},
    "bare": {"empty_listing": 10},
    "one_bare": {"empty_listing": 1},
}


def visits(*told: str) -> list[Visit]:
    """One visit a day: `good`, `none` (no new article), `failed`, `expired`, `parked`, `bare`
    (lists without links), `blocked`, `unread`, `short`, `generic`, or the name of a field that this
    day's articles lack (`lead`, or `lead:0.6` for a share).
    """
    return [_visit(number, word) for number, word in enumerate(told)]


def _visit(number: int, word: str) -> Visit:
    fill = dict(GOOD)
    name, _, share = word.partition(":")
    if name in fill:
        fill[name] = float(share or 0)
    states = {
        "failed": "failed",
        "expired": "failed",
        "blocked": "blocked",
        "stopped": "interrupted",
    }
    empty = word in states or word in ("none", "unread", "parked", "bare")
    return Visit(
        at=START + timedelta(days=number),
        state=states.get(word, "finished"),
        listings=0 if word in ("failed", "expired") else 10,
        found=0 if empty else 8,
        read=0 if empty else 8,
        refused=8 if word == "unread" else 0,
        fill={} if empty else fill,
        readings={name: 1.0} if name in ("generic", "asked", "foreign") else {},
        words=80 if word == "short" else 400,
        failures=FAILURES.get(word, {}),
    )


def judged(*told: str) -> Health:
    """The judgement after these visits, on the day of the last one."""
    last = START.date() + timedelta(days=len(told))
    return judge(visits(*told), status="live", days={}, today=last)


GOODS = ("good",) * 5


@pytest.mark.parametrize(
    ("told", "state", "kinds"),
    [
        (GOODS, "ok", []),
        ((*GOODS, "none", "none"), "ok", []),
        ((*GOODS, "failed"), "watch", ["no_list"]),
        ((*GOODS, "failed", "failed"), "broken", ["no_list"]),
        ((*GOODS, "failed", "good"), "ok", []),
        ((*GOODS, "failed", "failed", "good"), "broken", ["no_list"]),  # well once is not yet well
        ((*GOODS, "failed", "failed", "good", "failed"), "broken", ["no_list"]),
        ((*GOODS, "failed", "failed", "good", "good"), "ok", []),
        ((*GOODS, "parked", "parked"), "broken", ["no_list"]),
        ((*GOODS, "bare"), "watch", ["empty_listing"]),
        ((*GOODS, "bare", "bare"), "broken", ["empty_listing"]),
        ((*GOODS, "one_bare", "one_bare"), "ok", []),
        ((*GOODS, "generic", "generic"), "watch", ["generic"]),
        ((*GOODS, "asked", "asked"), "watch", ["asked"]),
        ((*GOODS, "foreign", "foreign"), "broken", ["foreign"]),
        ((*GOODS, "short", "short"), "watch", ["short"]),
        (("generic",) * 9, "ok", []),  # one that nobody has described is read so always
        ((*GOODS, "blocked"), "watch", ["blocked"]),
        ((*GOODS, "blocked", "blocked"), "blocked", ["blocked"]),
        ((*GOODS, "failed", "stopped"), "watch", ["no_list"]),
        ((*GOODS, "stopped"), "ok", []),
        ((*GOODS, "unread"), "watch", ["unreadable"]),
        ((*GOODS, "unread", "unread"), "broken", ["unreadable"]),
        ((*GOODS, "published_at"), "watch", ["missing_published_at"]),
        ((*GOODS, "published_at", "published_at"), "broken", ["missing_published_at"]),
        ((*GOODS, "byline"), "watch", ["missing_byline"]),
        ((*GOODS, "lead:0.6"), "ok", []),  # an uneven day is no redesign
        ((*GOODS, "lead", "lead:0.6"), "watch", ["missing_lead"]),  # half well is not yet well
        ((*GOODS, "lead", "lead:0.9"), "ok", []),
        ((*GOODS, *("lead",) * 40), "watch", ["missing_lead"]),  # it never becomes the usual
        (("lead",) * 9, "ok", []),  # a newspaper that prints no leads lacks none
        (("good", "good", "lead"), "ok", []),  # two visits have taught nothing yet
        ((*GOODS, "lead", "failed"), "watch", ["missing_lead", "no_list"]),
    ],
)
def test_states(told: tuple[str, ...], state: str, kinds: list[str]) -> None:
    found = judged(*told)
    assert (found.state, sorted(one.kind for one in found.findings)) == (state, kinds)


def test_a_finding_says_since_when_by_how_much_and_what_to_do() -> None:
    (found,) = judged(*GOODS, "byline", "byline", "byline").findings
    assert found.since == START + timedelta(days=5)
    assert "0% of the articles; usual are 90%" in found.message
    assert "baotinh reextract" in found.remedy


def test_a_failure_names_its_class() -> None:
    (found,) = judged(*GOODS, "failed").findings
    assert "3 × dns" in found.message


@pytest.mark.parametrize("status", ["merged", "closed", "frozen"])
def test_a_closed_newspaper_is_not_missed(status: str) -> None:
    found = judge(visits("failed", "failed"), status=status, days={}, today=START.date())
    assert (found.state, found.findings) == ("closed", ())


def test_one_that_was_never_visited_is_not_called_well() -> None:
    found = judge([], status="live", days={}, today=START.date())
    assert (found.state, found.last_visit) == ("unvisited", None)


@pytest.mark.parametrize(
    ("word", "cause", "hint"),
    [
        ("failed", "dns", "this machine's network or name server"),
        ("expired", "tls", "most likely it has expired"),
        ("parked", "parked_domain", "a page of a domain dealer"),
    ],
)
def test_a_visit_without_a_list_knows_its_cause(word: str, cause: str, hint: str) -> None:
    (found,) = judged(*GOODS, word, word).findings
    assert (found.cause, found.confirmed) == (cause, True)
    assert hint in found.remedy


def test_it_is_said_by_whom_a_newspaper_is_blocked() -> None:
    said = {"blocked": "/thoi-su/ answered with a challenge page of Cloudflare"}
    found = judge(
        visits("blocked", "blocked"), status="live", days={}, today=START.date(), details=said
    )
    assert "Cloudflare" in found.findings[0].message


def test_dead_selectors_tell_more_than_what_follows_from_them() -> None:
    dead = Finding(
        kind="selector_dead", cause="selector_dead", state="watch", since=START + timedelta(days=9),
        message="…", remedy="…",
    )  # fmt: skip
    found = judge(
        visits(*GOODS, "generic", "generic"), status="live", days={}, today=START.date(),
        others=[dead],
    )  # fmt: skip
    assert [one.cause for one in found.findings] == ["generic_readings", "selector_dead"]
    assert found.gravest == dead


def test_visits_that_bring_few_articles_are_put_together() -> None:
    few = [replace(visit, read=1) for visit in visits(*("good",) * 12, *("byline",) * 5)]
    last = START.date() + timedelta(days=20)
    assert judge(few[:-3], status="live", days={}, today=last).state == "ok"
    assert judge(few, status="live", days={}, today=last).state == "watch"


def test_what_many_articles_show_needs_no_second_visit() -> None:
    *past, last = visits(*GOODS, "published_at")
    many = [*past, replace(last, read=30)]
    found = judge(many, status="live", days={}, today=START.date())
    assert found.state == "broken"


def test_an_uneven_newspaper_is_given_more_room() -> None:
    uneven = [f"byline:{share}" for share in (0.9, 0.4, 0.8, 0.3, 0.7, 0.9, 0.4)]
    assert judged(*uneven, "byline:0.2", "byline:0.2").state == "ok"
    assert judged(*GOODS, "byline:0.2", "byline:0.2").state == "watch"


def every(step: int, count: int = 30) -> dict[date, int]:
    return {date(2026, 3, 1) + timedelta(days=step * number): 5 for number in range(count)}


@pytest.mark.parametrize(
    ("step", "quiet", "silent"),
    [(1, 2, False), (1, 3, True), (3, 6, False), (3, 7, True), (14, 20, False), (14, 29, True)],
)
def test_silence_is_longer_than_its_usual_rhythm(step: int, quiet: int, silent: bool) -> None:
    days = every(step, 30 if step < 14 else 12)
    found = silence(days, today=max(days) + timedelta(days=quiet))
    assert (found is not None) == silent


@pytest.mark.parametrize(("quiet", "silent"), [(2, False), (4, False), (5, True)])
def test_weekends_on_which_it_never_prints_are_no_silence(quiet: int, silent: bool) -> None:
    days = {day: 5 for day in every(1, 34) if day.weekday() < 5}
    assert max(days).weekday() == 4  # a Friday
    found = silence(days, today=max(days) + timedelta(days=quiet))
    assert (found is not None) == silent


def test_nobody_is_called_silent_at_tet() -> None:
    days = {date(2026, 1, 1) + timedelta(days=number): 5 for number in range(45)}  # to 14 February
    assert silence(days, today=date(2026, 2, 20)) is None
    assert silence(days, today=date(2026, 3, 2)) is not None


def test_a_newspaper_with_few_days_has_no_rhythm_yet() -> None:
    assert silence(every(1, 4), today=date(2026, 12, 1)) is None


def test_far_fewer_articles_a_week_than_usual_are_noticed_until_they_are_back() -> None:
    days = every(1, 60)
    today = date(2026, 4, 30)
    assert scarcity(days, today=today) is None
    fewer = {day: 1 if (today - day).days <= 7 else count for day, count in days.items()}
    found = scarcity(fewer, today=today)
    assert found is not None
    assert "7 articles of the last seven days; usual are 35" in found.message
    later = today + timedelta(days=7)
    half = fewer | {today + timedelta(days=n): 3 for n in range(7)}
    assert scarcity(half, today=later) is not None  # 21 are not yet four fifths of 35
    assert scarcity(half | {day: 5 for day in half if day >= today}, today=later) is None


def test_the_days_of_tet_are_days_of_a_new_moon() -> None:
    """The mean new moon is at most 14 hours off: enough to find a wrong month or a typing error."""
    first, month = datetime(2000, 1, 6, 18, 14, tzinfo=UTC), timedelta(days=29.530588853)
    assert [day.year for day in TET] == list(range(2015, 2041))
    for day in TET:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=VIETNAM)
        past = (noon - first) % month
        assert min(past, month - past) < timedelta(hours=28)
        assert date(day.year, 1, 20) < day < date(day.year, 2, 21)
