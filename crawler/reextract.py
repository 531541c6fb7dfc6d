"""Reading captures again with today's code: what each gives now, and what would change.

No network, no clock. Pages are read by as many processes as wanted; one process writes.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from itemadapter import ItemAdapter

from archive import articles, columns, problems, runs, versions
from archive.captures import Captures
from archive.database import transaction
from archive.paths import captures_path
from archive.redactions import stubs
from archive.runs import Counts
from crawler.doctoring.alarm import raise_alarm
from crawler.facts import layout_of, link_of
from crawler.layouts import unknown
from crawler.reading import draft_of
from crawler.redacted import is_redacted
from crawler.registry import newspapers
from pipelines.steps import read
from pipelines.steps.places import register_provinces
from pipelines.steps.store import article_of, capture_of, keep

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from archive.archive import Archive
    from archive.captures import Capture
    from archive.decide import Decision
    from archive.rechecks import Plan
    from crawler.items import ArticleDraft

CHUNK = 32
"""Captures that a process takes at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which captures to read again. `layout` is the one that reads them today."""

    site: str | None = None
    since: datetime | None = None
    layout: str | None = None
    only_problems: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What reading a capture again would do: the action, and each field's old and new value.

    `article` is its number in the archive; None for one that is new, or could not be read.
    `error`: our code failed on the page; the fields are empty then.
    """

    capture_id: int
    article: int | None = None
    site: str
    url: str
    layout: str
    action: str
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    error: str | None = None


def unknown_names(wanted: Wanted) -> list[tuple[str, str]]:
    """What is asked for and does not exist, as (newspaper or layout, name)."""
    known = newspapers()
    layouts = {layout.name for newspaper in known.values() for layout in newspaper.layouts}
    asked = (
        ("newspaper", wanted.site, known.keys()),
        ("layout", wanted.layout, layouts | {unknown.LAYOUT.name}),
    )
    return [(what, name) for what, name, names in asked if name and name not in names]


def wanted_captures(
    connection: sqlite3.Connection, captures: Captures, wanted: Wanted
) -> Iterator[int]:
    """The numbers of the article pages to read again, in the order of their fetching."""
    cited = _with_problems(connection) if wanted.only_problems else None
    for capture in captures.find(site=wanted.site, kind="article", since=wanted.since):
        if capture.status not in (200, 203) or capture.is_set_aside:
            continue
        if cited is not None and capture.id not in cited:
            continue
        if is_redacted(connection, capture.site, capture.url):
            continue
        if wanted.layout is None or _layout_name(capture) == wanted.layout:
            yield capture.id


def _with_problems(connection: sqlite3.Connection) -> set[int]:
    rows = connection.execute(
        "SELECT DISTINCT capture_id FROM problems WHERE resolved_at IS NULL "
        "AND capture_id IS NOT NULL"
    ).fetchall()
    return {row["capture_id"] for row in rows}


def _layout_name(capture: Capture) -> str | None:
    newspaper = newspapers().get(capture.site)
    layout = newspaper and layout_of(newspaper, capture.url, capture.fetched_at.date())
    return layout.name if layout else None


def drafts(archive: Path, ids: Iterable[int], *, jobs: int) -> Iterator[ArticleDraft | Change]:
    """The captures with these numbers, read and cleaned by `jobs` processes, in their order."""
    work = partial(_draft, captures_path(archive))
    if jobs == 1:
        yield from filter(None, map(work, ids))
        return
    # Not fork: this process has SQLite files open.
    context = multiprocessing.get_context("spawn")
    with context.Pool(jobs) as pool:
        yield from filter(None, pool.imap(work, ids, chunksize=CHUNK))


_OPEN: dict[Path, Captures] = {}  # of this process


def _draft(path: Path, capture_id: int) -> ArticleDraft | Change | None:
    captures = _OPEN.get(path) or _OPEN.setdefault(path, Captures(path, readonly=True))
    capture = captures.get(capture_id)
    newspaper = newspapers().get(capture.site)
    link = newspaper and link_of(newspaper, capture.url)
    if newspaper is None or link is None:
        return None
    try:
        draft = draft_of(newspaper, link, capture, captures.payload(capture.sha256))
        draft.recheck = True  # what is known stays in the frontier as it is
        return read(draft)
    except Exception as error:  # noqa: BLE001 - one page must not end the reading of all others
        return _failed(capture, error)


def _failed(capture: Capture, error: Exception) -> Change:
    return Change(
        capture_id=capture.id,
        site=capture.site,
        url=capture.url,
        layout=_layout_name(capture) or "generic",
        action="error",
        error=f"{type(error).__name__}: {error}",
    )


def change_of(connection: sqlite3.Connection, draft: ArticleDraft) -> Change:
    """What storing a draft would change, without storing it."""
    adapter = ItemAdapter(draft)
    if adapter["refused"]:
        return _change(draft, "refused", {})
    article = article_of(adapter)
    had = (article.url, *article.other_urls)
    if stubs.of_page(connection, article.site, article.native_id, had):
        return _change(draft, "redacted", {})
    row = articles.find(connection, article)
    decision = articles.decision_of(connection, row, article, capture=capture_of(adapter))
    differences = _differences(connection, row, draft, decision)
    number = None if row is None else int(row["id"])
    return _change(draft, decision.action, differences, article=number)


def _change(
    draft: ArticleDraft,
    action: str,
    fields: dict[str, tuple[Any, Any]],
    *,
    article: int | None = None,
) -> Change:
    return Change(
        capture_id=draft.capture_id,
        article=article,
        site=draft.site,
        url=draft.url,
        layout=draft.reading.layout,
        action=action,
        fields=fields,
    )


def _differences(
    connection: sqlite3.Connection,
    row: sqlite3.Row | None,
    draft: ArticleDraft,
    decision: Decision,
) -> dict[str, tuple[Any, Any]]:
    """Old and new value of each field; an earlier page is compared with the version it gave."""
    new = columns.read_from(article_of(ItemAdapter(draft)))
    if row is None:
        return {name: (None, value) for name, value in new.items() if value}
    if row["capture_sha256"] == draft.capture_sha256:
        old = columns.stored(connection, row)
    elif decision.action in ("reread", "changed"):
        old = versions.of_capture(connection, row["id"], draft.capture_sha256)
    else:
        return {}
    return {name: (old[name], new[name]) for name in old if old[name] != new[name]}


@dataclass(slots=True)
class Healing:
    """Stores drafts that were read again, each newspaper under a run of its own.

    Args:
        archive: opened for writing.
        now: the time of the runs.
        code_version: for their rows.
        plan: when an article that is new now is looked at again.
    """

    archive: Archive
    now: datetime
    code_version: str
    plan: Plan
    _runs: dict[str, int] = field(default_factory=dict)
    _counts: dict[str, Counter[str]] = field(default_factory=dict)

    def store(self, draft: ArticleDraft, change: Change) -> None:
        """Store a draft if anything would change by it: a field, or a problem that is over."""
        connection = self.archive.connection
        if not (
            change.fields or draft.notes or problems.is_open(connection, draft.site, draft.url)
        ):
            return
        draft.run_id = self._run(draft.site)
        with transaction(connection):
            kept = keep(connection, ItemAdapter(draft), self.plan)
        better = kept.outcome == "unchanged" and bool(change.fields)
        counts = self._counts[draft.site]
        counts["reread" if better else kept.outcome] += 1
        counts["problems"] += kept.problems

    def _run(self, site: str) -> int:
        if site not in self._runs:
            register_provinces(self.archive.connection)
            self._counts[site] = Counter()
            self._runs[site] = runs.start(
                self.archive.connection,
                site,
                mode="reextract",
                now=self.now,
                code_version=self.code_version,
            )
        return self._runs[site]

    def finish(self) -> None:
        """Close the runs with their counts; a field that is found again is a problem no more."""
        for site, run_id in self._runs.items():
            if newspaper := newspapers().get(site):
                raise_alarm(self.archive.connection, newspaper, run_id=run_id, now=self.now)
            told = ("new", "changed", "reread", "unchanged", "refused", "problems")
            counts = Counts(**{name: self._counts[site][name] for name in told})
            runs.finish(
                self.archive.connection, run_id, state="finished", counts=counts, now=self.now
            )
