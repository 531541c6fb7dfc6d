"""How long a walk back through the years still takes: an estimate that says what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from archive.backfills import EARLIEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.backfills import Part

LEAST_DAYS = 30
"""Fewer days walked back say nothing about how long the rest will take."""
LEAST_ARTICLES = 100
"""Fewer articles fetched say nothing about how long one takes."""
_YEAR = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """Time of crawling that is left, and what the figure rests on.

    `left` is None where nobody can say; `basis` then tells why.
    """

    left: timedelta | None
    basis: str
    bound: Literal["about", "at least", "at most"] = "about"


_NOTHING = Estimate(left=timedelta(0), basis="nothing is left to do")
_TOO_LITTLE = Estimate(left=None, basis=f"fewer than {LEAST_DAYS} days have been walked back yet")


def estimate(parts: Sequence[Part], *, waiting: int) -> Estimate:
    """Estimate the time left for the parts of one way; `waiting` are articles found, not fetched.

    Raises:
        ValueError: there are no parts.
    """
    if not parts:
        raise ValueError("an estimate wants the parts of a walk")
    if all(part.ended for part in parts) and not waiting:
        return _NOTHING
    if parts[0].way == "sitemaps":
        return _by_sitemaps(parts, waiting)
    if parts[0].since <= EARLIEST:
        return _by_ids(parts[0]) if parts[0].way == "ids" else _rate(parts)
    return _by_days(parts)


def _by_days(parts: Sequence[Part]) -> Estimate:
    """Days are left; those walked say how many requests one takes, in each list its own number."""
    left = [part for part in parts if part.ended is None]
    measured = [found for part in left if (found := _days(part)) is not None]
    if not measured:
        return _TOO_LITTLE if left else Estimate(left=None, basis="a few articles are left")
    requests = sum(each.requests * each.left / each.walked for each in measured)
    basis = "if earlier days are as full as those walked; less if the newspaper began later"
    if unknown := len(left) - len(measured):
        basis += f"; {unknown} of {len(left)} lists are not far enough to say"
    bound: Literal["at least", "about"] = "at least" if unknown else "about"
    return Estimate(left=timedelta(seconds=requests * _pace(parts)), basis=basis, bound=bound)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Days:
    walked: int
    left: int
    requests: int


def _days(part: Part) -> _Days | None:
    if part.reached_day is None:
        return None
    reached = date.fromisoformat(part.reached_day)
    walked = (date.fromisoformat(part.began_at[:10]) - reached).days
    if walked < LEAST_DAYS:
        return None
    left = max((reached - date.fromisoformat(part.since)).days, 0)
    return _Days(walked=walked, left=left, requests=part.pages + part.links)


def _pace(parts: Sequence[Part]) -> float:
    """Seconds a request takes. Lists take turns: it is chance to which the time was written."""
    requests = sum(part.pages + part.links for part in parts)
    return sum(part.seconds for part in parts) / max(requests, 1)


def _rate(parts: Sequence[Part]) -> Estimate:
    """No day is wanted: how far back the newspaper goes is not known, but the pace is."""
    measured = [found for part in parts if (found := _days(part)) is not None]
    if not measured:
        return _TOO_LITTLE
    a_day = sum(each.requests / each.walked for each in measured) * _pace(parts)
    year = spoken(timedelta(seconds=a_day * _YEAR))
    basis = f"how far back it goes is not known; a year takes about {year} of crawling"
    return Estimate(left=None, basis=basis)


def _by_ids(part: Part) -> Estimate:
    if part.pages < LEAST_ARTICLES:
        return Estimate(left=None, basis=f"fewer than {LEAST_ARTICLES} ids have been asked for yet")
    seconds = int(part.position) * part.seconds / part.pages
    basis = "if every id down to 1 has to be asked for"
    return Estimate(left=timedelta(seconds=seconds), basis=basis, bound="at most")


def _by_sitemaps(parts: Sequence[Part], waiting: int) -> Estimate:
    read = [part for part in parts if part.ended == "read"]
    unread = sum(part.ended is None for part in parts)
    found = sum(part.links for part in parts)
    fetched = found - waiting
    if fetched < LEAST_ARTICLES:
        basis = f"fewer than {LEAST_ARTICLES} articles have been fetched yet"
        return Estimate(left=None, basis=basis)
    articles = waiting + unread * found / max(len(read), 1)
    seconds = sum(part.seconds for part in parts) / fetched * articles
    basis = f"{waiting} articles wait; {unread} sitemaps are unread, and taken to be as full as "
    return Estimate(left=timedelta(seconds=seconds), basis=f"{basis}those read")


def spoken(time: timedelta) -> str:
    """A time in two units at most.

    >>> spoken(timedelta(days=3, hours=4, minutes=5))
    '3 d 4 h'
    >>> spoken(timedelta(seconds=20))
    'less than a minute'
    """
    minutes = round(time.total_seconds() / 60)
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    units = [(days, "d"), (hours, "h"), (minutes, "min")]
    said = [f"{number} {unit}" for number, unit in units if number][:2]
    return " ".join(said) or "less than a minute"
