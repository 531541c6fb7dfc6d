"""From the answers of a WARC file to captures and articles, dated by their capture time.

Only articles of known newspapers are kept; whatever else is in a file is counted with its
reason. The layout that was valid on the day of the capture reads it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING

from itemadapter import ItemAdapter

from archive import frontier, runs, sites
from archive.captures.warc import digest_of as sha1_of
from archive.fulltext import gathered
from archive.redactions import stubs
from archive.runs import Counts
from archive.times import stamp
from crawler.challenge import block_reason
from crawler.facts import link_of, site_of
from crawler.imports import records
from crawler.imports.decoding import decoded
from crawler.imports.records import Answered, Earlier, Skipped
from crawler.reading import draft_of
from crawler.registry import newspaper_of
from pipelines.steps import read
from pipelines.steps.places import register_provinces
from pipelines.steps.store import keep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from archive.archive import Archive
    from archive.captures import Capture
    from archive.frontier import Link
    from archive.rechecks import Plan
    from crawler.newspaper import NewspaperSpider

OK = 200
BATCH = 100
"""Records whose articles share a transaction: a second or two of reading pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An answer that is an article's page: whose, under which link, and its bytes."""

    newspaper: type[NewspaperSpider]
    link: Link
    answer: Answered
    payload: bytes


@dataclass(slots=True, kw_only=True)
class Import:
    """Takes WARC files into an archive, each newspaper under a run of its own.

    Args:
        archive: opened for writing.
        now: the time of the runs.
        code_version: for their rows.
        plan: when an imported article is looked at again.
        only: names of newspapers; empty for all that we know.
        days: since and until, as of a crawl; articles of other days are left out.
        rest: pass over what has been read already (a crawl of the same files went before).
    """

    archive: Archive
    now: datetime
    code_version: str
    plan: Plan
    only: frozenset[str] = frozenset()
    days: tuple[str | None, str | None] = (None, None)
    rest: bool = False
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    """What became of the articles, by newspaper."""
    left_out: Counter[str] = field(default_factory=Counter)
    """Why the other records were left out."""
    _runs: dict[str, int] = field(default_factory=dict)
    _bodies: dict[str, str] = field(default_factory=dict)  # WARC digest → sha256 of the payload

    def take(self, path: Path) -> Iterator[str]:
        """Import a file; yields the action (`new`, `unchanged` …) for each article once it is kept.

        The articles of `BATCH` records share a transaction. What a killed import loses of it is
        stored by the next one.
        """
        found = self._pages(path)
        for first in found:
            if first is None:
                continue
            with gathered(self.archive.connection):
                pages = chain([first], islice(found, BATCH - 1))
                told = [self._keep(page) for page in pages if page is not None]
            yield from told

    def _pages(self, path: Path) -> Iterator[Article | None]:
        """For each record the page that is to be kept; each is judged when those before are."""
        with records.opened(path) as streams:
            for stream in streams:
                for record in records.read(stream):
                    found = self._article(record)
                    wanted = found is not None and not (self.rest and self._is_known(found))
                    yield found if wanted else None

    def finish(self) -> None:
        """Close the runs with their counts."""
        for site, run_id in self._runs.items():
            told = ("fetched", "new", "changed", "reread", "unchanged", "refused", "problems")
            counts = Counts(**{name: self.counts[site][name] for name in told})
            runs.finish(
                self.archive.connection, run_id, state="finished", counts=counts, now=self.now
            )

    def _article(self, record: Answered | Skipped) -> Article | None:
        found = self._judged(record)
        if isinstance(found, Article):
            return found
        self.left_out[found] += 1
        return None

    def _judged(self, record: Answered | Skipped) -> Article | str:
        """The article's page that a record is, or the reason why it is none."""
        if isinstance(record, Skipped):
            return record.reason
        newspaper = newspaper_of(record.url)
        if newspaper is None or (self.only and newspaper.name not in self.only):
            return "of another host"
        link = link_of(newspaper, record.url)
        if link is None or stubs.is_barred(self.archive.connection, newspaper.name, link.key):
            return "taken out on request (`baotinh redact`)" if link else "no address of an article"
        if record.status != OK and record.same_as is None:
            return f"answered {record.status}"
        payload = self._payload(record)
        if payload is None:
            return "its body is nowhere" if record.same_as else "larger than any newspaper's page"
        return Article(newspaper=newspaper, link=link, answer=record, payload=payload)

    def _payload(self, record: Answered) -> bytes | None:
        if record.same_as is None:
            return decoded(record.url, record.headers, record.body)
        known = self._bodies.get(record.same_as.digest or "") or self._captured(record.same_as)
        return None if known is None else self.archive.captures.payload(known)

    def _captured(self, earlier: Earlier) -> str | None:
        """The digest of the answer that a revisit means, where an earlier import brought it."""
        had = self.archive.captures.answers(earlier.url)
        of_that_time = [each for each in had if each.fetched_at == earlier.date]
        same = [each for each in had if self._is(each, earlier.digest)]
        found = next(iter([*of_that_time, *same]), None)
        return found.sha256 if found else None

    def _is(self, capture: Capture, digest: str | None) -> bool:
        return bool(digest) and digest == sha1_of(self.archive.captures.payload(capture.sha256))

    def _is_known(self, found: Article) -> bool:
        """Was the article looked at then, or later? Its link is its id or its address."""
        key, at = found.link.key, stamp(found.answer.date)
        return bool(
            self.archive.connection.execute(
                "SELECT 1 FROM articles WHERE site = ? AND (native_id = ? OR url = ?) "
                "AND last_seen_at >= ?",
                [found.newspaper.name, key, key, at],
            ).fetchone()
        )

    def _keep(self, found: Article) -> str:
        site = found.newspaper.name
        run_id = self._run(found.newspaper)
        capture = self._capture(found)
        self.counts[site]["fetched"] += 1
        if capture.is_set_aside:
            self.counts[site]["refused"] += 1
            return "refused"
        frontier.know(
            self.archive.connection, site, found.link, run_id=run_id, now=capture.fetched_at
        )
        draft = draft_of(found.newspaper, found.link, capture, found.payload)
        draft.run_id = run_id
        draft.since, draft.until = self.days
        kept = keep(self.archive.connection, ItemAdapter(read(draft)), self.plan)
        self.counts[site][kept.outcome] += 1
        self.counts[site]["problems"] += kept.problems
        return kept.outcome

    def _capture(self, found: Article) -> Capture:
        answer = found.answer
        capture = self.archive.captures.record(
            site=found.newspaper.name,
            kind="article",
            url=answer.url,
            status=OK,
            headers=answer.headers,
            payload=found.payload,
            received_length=len(answer.body),
            fetched_at=answer.date,
            note=block_reason(OK, dict(answer.headers), found.payload),
        )
        if answer.digest:
            self._bodies[answer.digest] = capture.sha256
        return capture

    def _run(self, newspaper: type[NewspaperSpider]) -> int:
        site = newspaper.name
        if site not in self._runs:
            connection = self.archive.connection
            self.counts[site] = Counter()
            register_provinces(connection)
            sites.register(connection, site_of(newspaper), newspaper.sections)
            self._runs[site] = runs.start(
                connection, site, mode="replay", now=self.now, code_version=self.code_version
            )
        return self._runs[site]
