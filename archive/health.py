"""How each newspaper is doing, judged by its own history and nothing else.

A newspaper that brings three articles a week is well with three, and one that brings ninety a day
is not. Visits are judged in their order, so that a state holds until it is really over: what
became bad at half of the usual must come back to four fifths of it.
"""

from __future__ import annotations

import json
from collections import deque
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

State = Literal["ok", "watch", "broken", "blocked", "closed", "unvisited"]
"""`watch`: something is odd once; `broken`: a layout or an address needs mending."""

FIELDS = {"published_at": "broken", "lead": "watch", "byline": "watch", "section": "watch"}
"""What it means when a field that used to be there is not."""
FALLEN, RISEN = 0.5, 0.8
"""A share is bad below the first part of its usual value, and well again above the second."""
USUAL_VISITS = 30
"""Visits with articles that say what is usual."""
LEARNT_AFTER = 3
FEWEST_ARTICLES = 3
TWICE = 2  # what happens once may be chance
CLOSED = ("merged", "closed", "frozen")
QUIET_DAYS = 2
TET = ("2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03")
"""First days of the lunar years to come: newspapers are quiet from days before to a week on."""
_TET_BEFORE, _TET_AFTER = timedelta(days=3), timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A run of a newspaper that went to the network or to WARC files. Times are aware."""

    at: datetime
    state: str
    listings: int
    found: int
    stored: int
    refused: int
    fill: dict[str, float] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is not as usual, since when, and what to do about it."""

    kind: str
    state: State
    since: datetime
    message: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """A newspaper's state, and the findings that make it."""

    state: State
    findings: tuple[Finding, ...]
    last_visit: datetime | None


_GRAVITY: dict[State, int] = {"ok": 0, "unvisited": 1, "watch": 1, "broken": 2, "blocked": 3}


def judge(
    visits: Iterable[Visit],
    *,
    status: str,
    days: Sequence[date],
    today: date,
    others: Iterable[Finding] = (),
) -> Health:
    """Judge a newspaper.

    Args:
        visits: oldest first.
        status: as its spider states it.
        days: days on which it published articles that the archive has, in order.
        today: in Vietnam.
        others: what was found by other means than by its visits.
    """
    if status in CLOSED:
        return Health(state="closed", findings=(), last_visit=None)
    course = _Course()
    for visit in visits:
        course.meet(visit)
    if course.last is None:
        return Health(state="unvisited", findings=(), last_visit=None)
    findings = [*course.findings.values(), *others]
    if quiet := silence(days, today=today, since=course.last.at):
        findings.append(quiet)
    states: list[State] = [finding.state for finding in findings]
    worst: State = max(states, key=_GRAVITY.__getitem__, default="ok")
    return Health(state=worst, findings=tuple(findings), last_visit=course.last.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Trouble:
    """A kind of finding; `message` may tell the visit's `{failures}`."""

    kind: str
    state: State
    message: str
    remedy: str


@dataclass(slots=True)
class _Course:
    """A newspaper's visits so far: what is usual, and what is wrong since when."""

    last: Visit | None = None
    findings: dict[str, Finding] = field(default_factory=dict)
    usual: dict[str, deque[float]] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)

    def meet(self, visit: Visit) -> None:
        if visit.state == "interrupted":  # the keeper's doing; it says nothing of the newspaper
            return
        self.last = visit
        self._note(visit, _BLOCKED, holds=visit.state == "blocked")
        self._note(visit, _NO_LIST, holds=visit.state == "failed")
        if visit.state != "finished":
            return
        met = visit.stored + visit.refused
        if met >= FEWEST_ARTICLES:
            self._note(visit, _UNREADABLE, holds=visit.refused * TWICE > met)
        if visit.stored >= FEWEST_ARTICLES:
            for name, gravity in FIELDS.items():
                self._weigh(visit, name, gravity)

    def _note(self, visit: Visit, trouble: _Trouble, *, holds: bool) -> None:
        """Something that is odd once, and what its state says when it comes twice in a row."""
        kind = trouble.kind
        if not holds:
            self.findings.pop(kind, None)
            self.times[kind] = 0
            return
        self.times[kind] = self.times.get(kind, 0) + 1
        known = self.findings.get(kind)
        self.findings[kind] = Finding(
            kind=kind,
            state=trouble.state if self.times[kind] >= TWICE else "watch",
            since=known.since if known else visit.at,
            message=trouble.message.format(failures=_told(visit.failures)),
            remedy=trouble.remedy,
        )

    def _weigh(self, visit: Visit, name: str, gravity: str) -> None:
        """Is a field there as often as it usually is?"""
        share, kind = visit.fill.get(name, 0.0), f"missing_{name}"
        past = self.usual.setdefault(name, deque(maxlen=USUAL_VISITS))
        known = self.findings.get(kind)
        bound = RISEN if known else FALLEN
        if len(past) >= LEARNT_AFTER and share < bound * median(past):
            fresh = Finding(
                kind=kind,
                state="broken" if gravity == "broken" else "watch",
                since=visit.at,
                message=f"{name} is there in {share:.0%} of the articles; usual are "
                f"{median(past):.0%}",
                remedy="The layout may have changed: see the table problems for an example, mend "
                "the selector, and run `baotinh reextract`.",
            )
            self.findings[kind] = replace(fresh, since=known.since) if known else fresh
            return  # what is bad must not become the usual
        self.findings.pop(kind, None)
        past.append(share)


def _told(failures: dict[str, int]) -> str:
    return ", ".join(f"{count} × {kind}" for kind, count in sorted(failures.items())) or "no answer"


_BLOCKED = _Trouble(
    kind="blocked",
    state="blocked",
    message="the newspaper refuses us ({failures})",
    remedy="It is left alone for each run. If it lasts, write to the newspaper, or see "
    "whether it blocks the whole network of this server.",
)
_NO_LIST = _Trouble(
    kind="no_list",
    state="broken",
    message="not one list could be read ({failures})",
    remedy="Open the front page in a browser: has the host moved, has its certificate "
    "expired? Then run `baotinh check`.",
)
_UNREADABLE = _Trouble(
    kind="unreadable",
    state="broken",
    message="most of the pages that were fetched could not be read as articles",
    remedy="The pages are kept. Mend the layout (the table problems cites the captures) "
    "and run `baotinh reextract`.",
)


def silence(days: Sequence[date], *, today: date, since: datetime) -> Finding | None:
    """Has a newspaper been silent for clearly longer than it ever is?

    Longer, that is, than twice the longest of its usual gaps (19 of 20), and two days. Days
    around Tết do not count.
    """
    known = sorted(set(days))
    if len(known) < 2 * LEARNT_AFTER or any(_is_tet(today - timedelta(days=d)) for d in range(3)):
        return None
    gaps = sorted((b - a).days for a, b in pairwise(known) if not _is_tet(b))
    usual = gaps[int(len(gaps) * 0.95)] if gaps else 1
    quiet = (today - known[-1]).days
    if quiet <= max(2 * usual, QUIET_DAYS):
        return None
    return Finding(
        kind="silent",
        state="watch",
        since=since,
        message=f"no new article for {quiet} days; usual are at most {usual}",
        remedy="Open its lists in a browser: has it stopped, moved, or do its lists show links "
        "that the layout does not find? `baotinh check` tells.",
    )


def _is_tet(day: date) -> bool:
    return any(first - _TET_BEFORE <= day <= first + _TET_AFTER for first in _FIRST_DAYS)


_FIRST_DAYS = tuple(map(date.fromisoformat, TET))


def visits_of(connection: sqlite3.Connection, site: str) -> list[Visit]:
    """A newspaper's visits, oldest first.

    Readings of captures are none, nor are walks back through earlier years, nor runs that asked for
    no list (rechecks only): they say nothing of what the newspaper prints today.
    """
    rows = connection.execute(
        "SELECT * FROM runs WHERE site = ? AND mode != 'reextract' AND state != 'running' "
        "AND NOT backfill AND NOT (state = 'finished' AND listings = 0) "
        "ORDER BY id",
        [site],
    ).fetchall()
    return [
        Visit(
            at=datetime.fromisoformat(row["started_at"]),
            state=row["state"],
            listings=row["listings"],
            found=row["found"],
            stored=row["new"] + row["changed"] + row["reread"] + row["unchanged"],
            refused=row["refused"],
            fill=json.loads(row["fill"] or "{}"),
            failures=json.loads(row["failures"] or "{}"),
        )
        for row in rows
    ]


def days_of(connection: sqlite3.Connection, site: str) -> list[date]:
    """The days on which a newspaper published articles that the archive has, in order."""
    rows = connection.execute(
        "SELECT DISTINCT published_day FROM articles WHERE site = ? "
        "AND published_day IS NOT NULL ORDER BY published_day",
        [site],
    ).fetchall()
    return [date.fromisoformat(row["published_day"]) for row in rows]
