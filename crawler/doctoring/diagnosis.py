"""The diagnosis of a newspaper: its recent captures held against its layout of today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from archive.times import VIETNAM
from crawler.doctoring.fates import FEWEST, FIELDS
from crawler.doctoring.findings import field_finding
from crawler.doctoring.listings import links_finding
from crawler.doctoring.looks import Look, look_at
from crawler.doctoring.past import last_hit_before
from crawler.doctoring.remedies import Remedy, remedy_for
from crawler.doctoring.rereading import fields_of, is_fallback, reread
from crawler.layouts.generic.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from archive.captures import Capture, Captures
    from crawler.doctoring.cases import Case
    from crawler.doctoring.findings import Finding
    from crawler.layouts.layout import Layout
    from crawler.layouts.page import Page
    from crawler.newspaper import NewspaperSpider

Verdict = Literal["well", "ill", "blocked", "unreadable", "too_few"]
"""`ill`: selectors of the layout are dead; `blocked`: the last captures are refusals or challenges;
`unreadable`: on the last captures nothing finds an article; `too_few`: nothing can be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What the remedy would do to the pages that are read by the fallback now.

    `same` pages would give the same title, lead, text, date and byline as the fallback; on `own`
    of them the layout's own selectors would find every field that they are to find.
    """

    pages: int
    same: int
    own: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """All that a doctor says of a newspaper.

    `looks` are the captures that were looked at, oldest first. `until` is the last day of the old
    layout: the day of the last capture that it read.
    """

    site: str
    layout: str
    verdict: Verdict
    looks: tuple[Look, ...]
    findings: tuple[Finding, ...] = ()
    remedy: Remedy | None = None
    until: date | None = None
    effect: Effect | None = None

    def count(self, state: str) -> int:
        """How many of the captures were of a state."""
        return sum(look.state == state for look in self.looks)


def examine(newspaper: type[NewspaperSpider], captures: Captures, *, most: int) -> Diagnosis:
    """Hold a newspaper's last captures against its layout of today.

    Args:
        newspaper: its class.
        captures: the archive's; only read.
        most: how many pages of articles, and of lists, are looked at.
    """
    layout = newspaper.layouts[0]
    looks = tuple(_looks(newspaper, captures, most))
    read = [look for look in looks if look.state == "read"]
    found = Diagnosis(site=newspaper.name, layout=layout.name, verdict=_verdict(looks), looks=looks)
    if found.verdict != "well":
        return found
    findings = [
        _dated(newspaper, captures, one, known=most)
        for field in FIELDS
        if (one := field_finding(field, read, layout))
    ]
    links, lists = links_finding(newspaper, captures, most)
    findings += [links] if links else []
    return _treated(newspaper, replace(found, findings=tuple(findings)), read, lists)


def _looks(newspaper: type[NewspaperSpider], captures: Captures, most: int) -> list[Look]:
    newest = captures.newest(newspaper.name, "article", limit=most)
    looks = (_look(newspaper, captures, capture) for capture in reversed(newest))
    return [look for look in looks if look is not None]


def _look(newspaper: type[NewspaperSpider], captures: Captures, capture: Capture) -> Look | None:
    return look_at(newspaper, capture, captures.payload(capture.sha256))


def _verdict(looks: Sequence[Look]) -> Verdict:
    """What the last captures are, before any selector is asked for."""
    last = [look.state for look in looks[-FEWEST:]]
    for state in ("blocked", "unreadable"):
        if last and (all(one == state for one in last) or _most(looks, state)):
            return "blocked" if state == "blocked" else "unreadable"
    return "well" if sum(look.state == "read" for look in looks) >= FEWEST else "too_few"


def _most(looks: Sequence[Look], state: str) -> bool:
    return sum(look.state == state for look in looks) * 2 > len(looks)


def _dated(
    newspaper: type[NewspaperSpider], captures: Captures, finding: Finding, *, known: int
) -> Finding:
    """A finding with the time of the last hit, where that lies before the pages looked at."""
    if finding.fate.hits or finding.fate.since < FEWEST:
        return finding

    def look(number: int) -> Look:
        capture = captures.newest(newspaper.name, "article", limit=1, skip=number)[0]
        silent = Look(capture=capture, state="unreadable")
        return _look(newspaper, captures, capture) or silent

    total = captures.number(newspaper.name, "article")
    layout = newspaper.layouts[0]
    last = last_hit_before(look, finding.field, layout, known=known, total=total)
    if last is None:
        return finding
    return replace(finding, status="dead", last_hit=last.hit, first_miss=last.miss)


def _treated(
    newspaper: type[NewspaperSpider],
    found: Diagnosis,
    read: Sequence[Look],
    lists: Sequence[Page],
) -> Diagnosis:
    """The diagnosis with its remedy, where one is needed."""
    ill = [finding for finding in found.findings if finding.needs_mending]
    if not ill:
        return found
    layout = newspaper.layouts[0]
    cases = {
        finding.field: _cases(newspaper, finding, read)
        for finding in ill
        if finding.field != "links"
    }
    broken = lists if any(finding.field == "links" for finding in ill) else ()
    remedy = remedy_for(layout, cases, broken)
    findings = tuple(
        replace(one, candidates=tuple(remedy.candidates.get(one.field, ())))
        for one in found.findings
    )
    return replace(
        found,
        verdict="ill",
        findings=findings,
        remedy=remedy,
        until=_last_day(ill),
        effect=effect_of(newspaper, remedy, cases),
    )


def _cases(newspaper: type[NewspaperSpider], finding: Finding, read: Sequence[Look]) -> list[Case]:
    """The pages since a field's selectors found it last."""
    sections = frozenset(map(plain, _sections(newspaper, read)))
    looks = read[len(read) - finding.fate.since :]
    found = (look.case(newspaper.layouts[0], sections) for look in looks)
    return [case for case in found if case is not None]


def _sections(newspaper: type[NewspaperSpider], read: Sequence[Look]) -> set[str]:
    known = {look.draft.section for look in read if look.draft and look.draft.section}
    return known | set(newspaper.sections.values())


def _last_day(ill: Sequence[Finding]) -> date | None:
    """The day of the last page that the layout read: that of its text, before all others."""
    dead = [one for one in ill if one.last_hit is not None and one.field != "links"]
    body = [one for one in dead if one.field == "body"] or dead
    times = [one.last_hit for one in body if one.last_hit is not None]
    return max(times).astimezone(VIETNAM).date() if times else None


def effect_of(
    newspaper: type[NewspaperSpider], remedy: Remedy, cases: dict[str, list[Case]]
) -> Effect | None:
    """Read the pages with the mended layout, and compare."""
    if not remedy.selectors or not any(cases.values()):
        return None
    mended = remedy.applied(newspaper.layouts[0])
    pages = max(cases.values(), key=len)
    effects = [_on_page(mended, remedy, set(cases), case) for case in pages]
    return Effect(
        pages=len(pages),
        same=sum(same for same, _ in effects),
        own=sum(own for _, own in effects),
    )


def _on_page(mended: Layout, remedy: Remedy, ill: set[str], case: Case) -> tuple[bool, bool]:
    again = reread(case, mended)
    own = not any(
        is_fallback(field, again.fields.get(field, ""))
        for field in ill
        if remedy.candidates.get(field)
    )
    return fields_of(again) == fields_of(case.draft), own
