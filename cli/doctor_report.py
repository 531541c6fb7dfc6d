"""A diagnosis as people read it, and as programs do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from archive.times import VIETNAM, stamp
from cli.console import PRACTICE_NOTE, out

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from crawler.doctoring.candidates import Candidate
    from crawler.doctoring.diagnosis import Diagnosis
    from crawler.doctoring.findings import Finding
    from crawler.doctoring.patches import Patch

SHOWN = 3
"""Candidates of a field that people are shown; `--json` has more."""
_IN_JSON = 10
_COLOURS = {"well": "green", "dead": "red", "never": "yellow", "absent": "dim"}
_PARTS = {"published_at": "date"}  # what a field is called in a layout

_VERDICTS = {
    "well": "{site}: all is well.",
    "too_few": "{site}: too few pages to judge by ({read} that today's layout is to read). Crawl "
    "it first: baotinh crawl {site}",
    "blocked": "{site}: no redesign: {blocked} of the last {all} captures are refusals or "
    "challenge pages. Leave it alone for a while; if it lasts, write to the newspaper. Its "
    "history: baotinh health {site}",
    "unreadable": "{site}: no matter of selectors: on {unreadable} of the last {all} captures no "
    "reading finds an article. Look at one in a browser: is it an error page, or one that only a "
    "script fills (`needs_script`)?",
}


def show(found: Diagnosis, change: Patch | None, *, practice: bool, written: bool) -> None:
    """Print a diagnosis."""
    if practice:
        out.print(f"[dim]{PRACTICE_NOTE}[/]")
    out.print(_head(found), markup=False)
    for finding in found.findings:
        _show_finding(found, finding)
    out.print()
    for line in _sum_up(found, change, written=written):
        out.print(line, markup=False)
    if change and not written:
        out.print()
        out.print(change.diff.rstrip("\n"), markup=False)


def _head(found: Diagnosis) -> str:
    if not found.looks:
        return f"{found.site} ({found.layout}): no captures of articles yet"
    first, last = (look.capture.fetched_at for look in (found.looks[0], found.looks[-1]))
    return (
        f"{found.site} ({found.layout}): {len(found.looks)} captures of articles, "
        f"{_when(first)} to {_when(last)}"
    )


def _show_finding(found: Diagnosis, finding: Finding) -> None:
    colour = _COLOURS[finding.status]
    out.print()
    out.print(f"[{colour}]{finding.status:<7}[/]{finding.field}: {_told(finding)}")
    if finding.needs_mending:
        for line in _details(found, finding):
            out.print(f"       {line}", markup=False)


def _details(found: Diagnosis, finding: Finding) -> Iterator[str]:
    nothing = [source for source, _ in finding.sources] == ["nothing"]
    yield "nothing else finds it" if nothing else f"read by {_sources(finding)} instead"
    for tally in finding.tallies:
        yield f"- {tally.selector}  on {tally.before} pages before, {tally.since} since"
    taken = _taken(found, finding)
    ranked = sorted(finding.candidates, key=lambda one: one.selector not in taken)
    for one in ranked[:SHOWN]:
        mark = "+" if one.selector in taken else "?"
        yield f"{mark} {one.selector}  {_grade(one, finding.fate.since)}"
    if not ranked:
        yield "no selector is right on these pages: look at one yourself"
    if finding.field == "body" and found.remedy:
        for part in ("exclude", "caption"):
            yield from (f"+ {each}  ({part})" for each in found.remedy.selectors.get(part, ()))


def _sources(finding: Finding) -> str:
    return ", ".join(f"{source} ({count})" for source, count in finding.sources)


def _taken(found: Diagnosis, finding: Finding) -> tuple[str, ...]:
    part = _PARTS.get(finding.field, finding.field)
    return found.remedy.selectors.get(part, ()) if found.remedy else ()


def _told(finding: Finding) -> str:
    fate = finding.fate
    if finding.status == "dead" and finding.last_hit and finding.first_miss:
        return (
            f"last found {_when(finding.last_hit)}; not found since "
            f"{_when(finding.first_miss)}, on {fate.since} pages"
        )
    if finding.status == "never":
        return f"not found by the layout on any of {fate.since} pages"
    if finding.status == "absent":
        return f"on none of {fate.pages} pages"
    if not fate.hits:
        return f"not by the layout, and not missed: {_sources(finding)}"
    return f"{fate.hits} of {fate.pages} pages"


def _grade(one: Candidate, pages: int) -> str:
    agreed = f"right on {len(one.right)} of {pages}"
    if one.told:
        agreed += f" (structured data: {one.confirmed} of {one.told})"
    return f"{agreed}, found once on {one.alone}" if one.alone else agreed


def _when(moment: datetime) -> str:
    return f"{moment.astimezone(VIETNAM):%Y-%m-%d %H:%M}"


def _sum_up(found: Diagnosis, change: Patch | None, *, written: bool) -> list[str]:
    if found.verdict == "ill":
        return [*_effect(found), *_next(found, change, written=written)]
    counts = {state: found.count(state) for state in ("read", "blocked", "unreadable")}
    return [_VERDICTS[found.verdict].format(site=found.site, all=len(found.looks), **counts)]


def _effect(found: Diagnosis) -> list[str]:
    effect = found.effect
    if effect is None:
        return []
    return [
        (
            f"With the selectors marked + the layout reads {effect.own} of {effect.pages} pages by "
            f"itself, and on {effect.same} of them title, lead, text, date and byline are what the "
            "fallback reads now."
        )
    ]


def _next(found: Diagnosis, change: Patch | None, *, written: bool) -> list[str]:
    name = found.site
    then = f"Then see what it changes: baotinh reextract --site {name} --dry-run"
    if written and change:
        return [f"Written to {change.path.name}: look at `git diff`, and commit it. {then}"]
    if change:
        return [f"Apply it with: baotinh doctor {name} --write, or by hand. {then}"]
    return ["No patch can be made: see what stands above, and mend the layout by hand."]


def as_plain(found: Diagnosis, change: Patch | None) -> dict[str, Any]:
    """A diagnosis as plain data."""
    effect = found.effect
    return {
        "site": found.site,
        "layout": found.layout,
        "verdict": found.verdict,
        "captures": {state: found.count(state) for state in ("read", "blocked", "unreadable")},
        "findings": [_plain(found, finding) for finding in found.findings],
        "selectors": {
            part: list(each)
            for part, each in (found.remedy.selectors if found.remedy else {}).items()
        },
        "valid_until": found.until.isoformat() if found.until else None,
        "effect": effect and {"pages": effect.pages, "own": effect.own, "same": effect.same},
        "patch": change.diff if change else None,
    }


def _plain(found: Diagnosis, finding: Finding) -> dict[str, Any]:
    taken = _taken(found, finding)
    return {
        "field": finding.field,
        "status": finding.status,
        "pages": finding.fate.pages,
        "hits": finding.fate.hits,
        "since": finding.fate.since,
        "last_hit": finding.last_hit and stamp(finding.last_hit),
        "first_miss": finding.first_miss and stamp(finding.first_miss),
        "sources": dict(finding.sources),
        "selectors": [
            {"selector": one.selector, "before": one.before, "since": one.since}
            for one in finding.tallies
        ],
        "candidates": [
            {
                "selector": one.selector,
                "taken": one.selector in taken,
                "right": len(one.right),
                "wrong": one.wrong,
                "confirmed": one.confirmed,
                "told": one.told,
                "alone": one.alone,
            }
            for one in finding.candidates[:_IN_JSON]
        ],
    }
