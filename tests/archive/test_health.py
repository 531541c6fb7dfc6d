"""A newspaper is judged by its own history: nothing is bad but what is unusual for it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from archive.health import Visit, judge, silence
from archive.times import VIETNAM

if TYPE_CHECKING:
    from archive.health import Health

START = datetime(2026, 3, 2, 6, tzinfo=VIETNAM)
GOOD = {"published_at": 1.0, "lead": 0.95, "byline": 0.9, "section": 1.0}


def visits(*told: str) -> list[Visit]:
    """One visit a day: `good`, `none` (no new article), `failed`, `blocked`, `unread`, or the
    name of a field that this day's articles lack (`lead`, or `lead:0.6` for a share).
    """
    return [_visit(number, word) for number, word in enumerate(told)]


def _visit(number: int, word: str) -> Visit:
    fill = dict(GOOD)
    name, _, share = word.partition(":")
    if name in fill:
        fill[name] = float(share or 0)
    states = {"failed": "failed", "blocked": "blocked", "stopped": "interrupted"}
    empty = word in states or word in ("none", "unread")
    return Visit(
        at=START + timedelta(days=number),
        state=states.get(word, "finished"),
        listings=0 if word == "failed" else 10,
        found=0 if empty else 8,
        stored=0 if empty else 8,
        refused=8 if word == "unread" else 0,
        fill={} if empty else fill,
        failures={"dns": 3} if word == "failed" else {},
    )


def judged(*told: str) -> Health:
    """The judgement after these visits, on the day of the last one."""
    last = START.date() + timedelta(days=len(told))
    return judge(visits(*told), status="live", days=[], today=last)


GOODS = ("good",) * 5


@pytest.mark.parametrize(
    ("told", "state", "kinds"),
    [
        (GOODS, "ok", []),
        ((*GOODS, "none", "none"), "ok", []),
        ((*GOODS, "failed"), "watch", ["no_list"]),
        ((*GOODS, "failed", "failed"), "broken", ["no_list"]),
        ((*GOODS, "failed", "failed", "good"), "ok", []),
        ((*GOODS, "blocked"), "watch", ["blocked"]),
        ((*GOODS, "blocked", "blocked"), "blocked", ["blocked"]),
        ((*GOODS, "failed", "stopped"), "watch", ["no_list"]),
        ((*GOODS, "stopped"), "ok", []),
        ((*GOODS, "unread"), "watch", ["unreadable"]),
        ((*GOODS, "unread", "unread"), "broken", ["unreadable"]),
        ((*GOODS, "published_at"), "broken", ["missing_published_at"]),
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
    found = judge(visits("failed", "failed"), status=status, days=[], today=START.date())
    assert (found.state, found.findings) == ("closed", ())


def test_one_that_was_never_visited_is_not_called_well() -> None:
    found = judge([], status="live", days=[], today=START.date())
    assert (found.state, found.last_visit) == ("unvisited", None)


def every(step: int, count: int = 30) -> list[date]:
    return [date(2026, 3, 1) + timedelta(days=step * number) for number in range(count)]


@pytest.mark.parametrize(
    ("step", "quiet", "silent"),
    [(1, 2, False), (1, 3, True), (3, 6, False), (3, 7, True), (14, 20, False), (14, 29, True)],
)
def test_silence_is_longer_than_its_usual_rhythm(step: int, quiet: int, silent: bool) -> None:
    days = every(step)
    found = silence(days, today=days[-1] + timedelta(days=quiet), since=START)
    assert (found is not None) == silent


def test_nobody_is_called_silent_at_tet() -> None:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(45)]  # to 14 February
    assert silence(days, today=date(2026, 2, 20), since=START) is None
    assert silence(days, today=date(2026, 3, 2), since=START) is not None


def test_a_newspaper_with_few_days_has_no_rhythm_yet() -> None:
    assert silence(every(1, 4), today=date(2026, 12, 1), since=START) is None
