"""The contract between a newspaper's facts and its site: what holds, and what does not.

A check crawls a little into an archive of its own (`baotinh check`); here that archive is
judged. Lists are read again from their captures, since an archive does not keep which selector
found their links.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from crawler.layouts.page import Page

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from archive.captures import Capture, Captures
    from crawler.newspaper import NewspaperSpider

NEEDED = ("title", "body", "published_at")
"""Fields without which a page is no article; by a layout, or by structured data."""
USUAL = ("lead", "section", "byline")
"""Fields that most articles print: one that none has is worth a look."""
OK = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at. `holds` is None where there was nothing to judge."""

    what: str
    holds: bool | None
    detail: str


def findings(
    newspaper: type[NewspaperSpider],
    connection: sqlite3.Connection,
    captures: Captures,
    *,
    replay: bool,
) -> list[Finding]:
    """Everything that a check found, in the order in which a keeper would look at it.

    In a replay a list that nobody recorded says nothing about the site.
    """
    found = [*_hosts(newspaper, captures), *_lists(newspaper, captures, replay=replay)]
    return [*found, *_articles(connection), *_problems(connection)]


def holds(found: list[Finding]) -> bool:
    """Does all that could be judged hold, and was there an article to judge by?"""
    judged = [finding for finding in found if finding.what.startswith("articles: ")]
    return bool(judged) and all(finding.holds is not False for finding in found)


def _hosts(newspaper: type[NewspaperSpider], captures: Captures) -> Iterator[Finding]:
    pages = list(captures.find(site=newspaper.name))
    answered = Counter(urlsplit(page.final_url).hostname for page in pages if page.status == OK)
    strange = [
        f"{host} ({count})" for host, count in answered.items() if not _ours(newspaper, host)
    ]
    detail = f"{sum(answered.values())} of {len(pages)} requests were answered well"
    if strange:
        detail += f"; redirected to {', '.join(strange)}: state the new host in the spider"
    yield Finding(what="host", holds=bool(answered) and not strange, detail=detail)


def _ours(newspaper: type[NewspaperSpider], host: str | None) -> bool:
    known = newspaper.hosts
    return host is not None and any(host == one or host.endswith(f".{one}") for one in known)


def _lists(
    newspaper: type[NewspaperSpider], captures: Captures, *, replay: bool
) -> Iterator[Finding]:
    offers = []
    for path, name in newspaper.sections.items():
        url = newspaper.layouts[0].request_url(urljoin(newspaper.home, path))
        capture = captures.latest(url)
        what = f"list {path} ({name})"
        if capture is None:
            detail = "nobody recorded it" if replay else "it was not answered at all"
            yield Finding(what=what, holds=None if replay else False, detail=detail)
            continue
        finding, next_page = _list(newspaper, what, capture, captures.payload(capture.sha256))
        offers.append(next_page)
        yield finding
    if offers:
        paged = [page for page in offers if page]
        detail = f"{len(paged)} of {len(offers)} lists offer a next page"
        yield Finding(
            what="paging", holds=bool(paged), detail=f"{detail}: {(paged or ['none'])[0]}"
        )


def _list(
    newspaper: type[NewspaperSpider], what: str, capture: Capture, payload: bytes
) -> tuple[Finding, str | None]:
    if capture.status != OK:
        detail = f"it answered {capture.status}: look whether the section has moved"
        return Finding(what=what, holds=False, detail=detail), None
    headers = {name.casefold(): value for name, value in capture.headers}
    page = Page.from_bytes(capture.final_url, payload, headers.get("content-type"))
    listing = newspaper.layouts[0].listing(page)
    by_layout = bool(listing.links) and not listing.source.startswith("generic:")
    reader = "the layout" if by_layout else "the generic reading"
    detail = listing.unreadable or f"{len(listing.links)} links by {reader}"
    return Finding(what=what, holds=by_layout, detail=detail), listing.next_page


def _articles(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute("SELECT * FROM articles ORDER BY id").fetchall()
    yield Finding(what="articles", holds=bool(rows), detail=f"{len(rows)} were read")
    if not rows:
        return
    for name in (*NEEDED, *USUAL):
        yield _field(rows, name)
    minutes = sum(row["published_precision"] == "minute" for row in rows)
    detail = f"{minutes} of {len(rows)} to the minute"
    yield Finding(what="articles: precision", holds=minutes * 2 > len(rows), detail=detail)


def _field(rows: list[sqlite3.Row], name: str) -> Finding:
    """Is a field there, and who read it: the layout, structured data, or the fallback?"""
    sources: Counter[str] = Counter()
    for row in rows:
        said = json.loads(row["fields"]).get(name)
        sources[said if row[name] and said else "missing"] += 1
    found = len(rows) - sources["missing"]
    guessed = sum(count for said, count in sources.items() if said.startswith("generic:"))
    well = found == len(rows) and not guessed if name in NEEDED else bool(found)
    detail = ", ".join(f"{count} by {said}" for said, count in sources.most_common())
    return Finding(
        what=f"articles: {name}", holds=well, detail=detail.replace("by missing", "missing")
    )


def _problems(connection: sqlite3.Connection) -> Iterator[Finding]:
    rows = connection.execute(
        "SELECT kind, url, message FROM problems WHERE resolved_at IS NULL ORDER BY id"
    ).fetchall()
    for row in rows:
        yield Finding(
            what=f"problem: {row['kind']}", holds=False, detail=f"{row['message']} ({row['url']})"
        )
