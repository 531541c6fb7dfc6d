"""From a newspaper's visits to its state: a pure function.

Visits are judged in their order, so that a state holds until it is really over: what became bad
at half of the usual must come back to four fifths of it, and what was confirmed must be well twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from archive.health.causes import (
    BLOCKED,
    EMPTY,
    NO_LIST,
    NO_LIST_BECAUSE,
    UNREADABLE,
    Trouble,
    class_of,
    told,
)
from archive.health.measures import FEWEST, SURE, Batch, measures_of
from archive.health.model import Finding, Health
from archive.health.rhythm import scarcity, silence
from archive.health.usual import Usual

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from archive.health.measures import Measure
    from archive.health.model import Visit

CLOSED = ("merged", "closed", "frozen")
TWICE = 2  # what happens once may be chance, and so may be that it is over


def judge(
    visits: Iterable[Visit],
    *,
    status: str,
    days: Mapping[date, int],
    today: date,
    others: Iterable[Finding] = (),
    details: Mapping[str, str] | None = None,
) -> Health:
    """Judge a newspaper.

    Args:
        visits: oldest first.
        status: as its spider states it.
        days: how many articles of each day the archive has.
        today: in Vietnam.
        others: what was found by other means than by its visits.
        details: what its open problems say, by class: by whom it is blocked, for instance.
    """
    if status in CLOSED:
        return Health(state="closed", findings=(), last_visit=None)
    course = _Course(details=details or {})
    for visit in visits:
        course.meet(visit)
    if course.last is None:
        return Health(state="unvisited", findings=(), last_visit=None)
    findings = [*course.findings.values(), *others]
    if course.last_well:
        seen = min(today, course.last_well)
        findings += filter(None, [silence(days, today=seen), scarcity(days, today=seen)])
    found = Health(state="ok", findings=tuple(findings), last_visit=course.last.at)
    gravest = found.gravest
    if gravest is None:
        return found
    return Health(state=gravest.state, findings=found.findings, last_visit=course.last.at)


@dataclass(slots=True)
class _Course:
    """A newspaper's visits so far: what is usual, and what is wrong since when."""

    details: Mapping[str, str]
    last: Visit | None = None
    last_well: date | None = None
    findings: dict[str, Finding] = field(default_factory=dict)
    usual: dict[str, Usual] = field(default_factory=dict)
    times: dict[str, int] = field(default_factory=dict)
    batch: Batch = field(default_factory=Batch)

    def meet(self, visit: Visit) -> None:
        if visit.state == "interrupted":  # the keeper's doing; it says nothing of the newspaper
            return
        self.last = visit
        self._meet_failures(visit)
        if visit.state != "finished":
            return
        self.last_well = visit.at.date()
        met = visit.read + visit.refused
        if met >= FEWEST:
            self._note(visit, UNREADABLE, holds=visit.refused * TWICE > met)
        self._meet_articles(visit)

    def _meet_articles(self, visit: Visit) -> None:
        batch = self.batch = self.batch.with_visit(visit)
        if batch.read < FEWEST:
            return
        for measure, figure in measures_of(batch):
            since, sure = batch.began or visit.at, batch.read >= SURE
            self._weigh(measure, figure, since=since, sure=sure)
        self.batch = Batch()

    def _meet_failures(self, visit: Visit) -> None:
        self._note(visit, BLOCKED, holds=visit.state == "blocked")
        parked = "parked_domain" in visit.failures
        empty = visit.failures.get("empty_listing", 0) >= max(visit.listings, 1)
        failed = visit.state == "failed"
        self._note(visit, NO_LIST, holds=(failed and not empty) or parked)
        self._note(visit, EMPTY, holds=empty and not parked and visit.state != "blocked")

    def _note(self, visit: Visit, trouble: Trouble, *, holds: bool) -> None:
        """Something that is odd once, and what its state says when it comes twice in a row."""
        kind = trouble.kind
        known = self.findings.get(kind)
        if not holds:
            self._lift(kind)
            return
        self.times[kind] = max(self.times.get(kind, 0), 0) + 1
        confirmed = self.times[kind] >= TWICE or bool(known and known.confirmed)
        cause, remedy = _why(trouble, visit)
        detail = self.details.get(cause)
        message = trouble.message.format(failures=told(visit.failures))
        self.findings[kind] = Finding(
            kind=kind,
            state=trouble.state if confirmed else "watch",
            since=known.since if known else visit.at,
            message=f"{message}: {detail}" if detail else message,
            remedy=remedy,
            cause=cause,
            confirmed=confirmed,
        )

    def _lift(self, kind: str) -> None:
        """It did not happen: over, if it was never certain, or does not for the second time."""
        known = self.findings.get(kind)
        self.times[kind] = min(self.times.get(kind, 0), 0) - 1
        if known and (not known.confirmed or self.times[kind] <= -TWICE):
            del self.findings[kind]

    def _weigh(self, measure: Measure, figure: float, *, since: datetime, sure: bool) -> None:
        """Is a figure of some articles as it usually is? `sure`: there are many of them."""
        kind = measure.kind
        usual = self.usual.setdefault(kind, Usual())
        before = usual.value
        if not usual.meet(figure):
            self.findings.pop(kind, None)
            return
        known = self.findings.get(kind)
        confirmed = sure or known is not None
        self.findings[kind] = Finding(
            kind=kind,
            state=measure.state if confirmed else "watch",
            since=known.since if known else since,
            message=measure.told(figure, before),
            remedy=measure.remedy,
            cause=measure.cause,
            confirmed=confirmed,
        )


def _why(trouble: Trouble, visit: Visit) -> tuple[str, str]:
    """The cause of a trouble, and what to do about it."""
    if trouble.kind != NO_LIST.kind:
        return trouble.kind, trouble.remedy
    cause = class_of(visit.failures)
    return cause, NO_LIST_BECAUSE.get(cause, trouble.remedy)
