"""When to walk on in a section's list, and when to stop: a pure decision."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.sites import Section

REMEMBERED_PAGES = 50
"""Articles of so many pages are remembered, and of the last: a walk through years stays small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A walk through one section's list, as far as it has come.

    `seen` are the articles of its first pages, `last_keys` those of the page before that were new
    to the walk: what stands at the top of every page says nothing about how far it has come.
    `guess` is the pattern by which the page that is asked for was guessed, where nothing led to
    it; `back` says that this is a backfill, whose position is kept; `fresh` links were shown that
    no settled walk had seen in this section.
    """

    section: Section
    pages: int = 0
    seen: frozenset[str] = frozenset()
    last_keys: tuple[str, ...] = ()
    guess: str | None = None
    back: bool = False
    fresh: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What bounds a walk.

    `pages`: most pages; `asked`: that bound was meant (by the keeper, or for a first visit);
    `known_run`: so many settled articles in a row end the walk, unless it goes `beyond_known`;
    `reached`: the page before showed only what is older than wanted.
    """

    pages: int
    known_run: int
    asked: bool
    beyond_known: bool = False
    reached: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Go on at `next_page`, or stop. `settled`: what the walk has shown may count as known."""

    walk: Walk
    next_page: str | None
    settled: bool
    reason: str
    problem: str | None = None
    reached: bool = False


def next_step(
    walk: Walk,
    *,
    keys: Sequence[str],
    settled: Sequence[bool],
    next_page: str | None,
    limits: Limits,
) -> Step:
    """Decide after one page: its articles' keys, and which of them were settled before."""
    seen = walk.seen | set(keys) if walk.pages < REMEMBERED_PAGES else walk.seen
    walked = replace(
        walk,
        pages=walk.pages + 1,
        seen=seen,
        last_keys=tuple(key for key in keys if key not in walk.seen),
        fresh=walk.fresh + settled.count(False),
    )
    reason = _end(walk, keys, settled, next_page, limits)
    if reason == "empty":
        return Step(
            walk=walked,
            next_page=None,
            settled=False,
            reason="The list shows no article; see whether the layout's link selectors still hold.",
            problem="empty_listing",
        )
    if reason is not None:
        return Step(
            walk=walked, next_page=None, settled=True, reason=reason, reached=limits.reached
        )
    if walked.pages >= limits.pages:
        return _cut_short(walked, limits)
    return Step(walk=walked, next_page=next_page, settled=False, reason="there is more")


def _end(
    walk: Walk,
    keys: Sequence[str],
    settled: Sequence[bool],
    next_page: str | None,
    limits: Limits,
) -> str | None:
    if not keys and not walk.pages:
        return "empty"
    if limits.reached:
        return "the day wanted is reached"
    if not keys or walk.seen.union(walk.last_keys).issuperset(keys):
        return "the list has come to its end (an empty or a repeated page)"
    if _all_known(settled, limits.known_run) and not limits.beyond_known:
        return "everything from here on is known"
    return None if next_page else "the list has come to its end"


def _all_known(settled: Sequence[bool], run: int) -> bool:
    """Does the page end with so many settled articles, or consist of them?

    New articles come at the top, but promoted older ones may stand there too: the end counts.
    """
    return all(settled[-run:])


def _cut_short(walked: Walk, limits: Limits) -> Step:
    if limits.asked:
        return Step(walk=walked, next_page=None, settled=True, reason="as many pages as wanted")
    return Step(
        walk=walked,
        next_page=None,
        settled=False,
        reason=f"After {limits.pages} pages nothing known was met: articles may have been missed. "
        "Crawl this newspaper more often, or with a higher --max-pages.",
        problem="gap",
    )
