"""What all crawlers of a process share: the archive, the clock, the gates, the WARC files.

`baotinh crawl` opens a session before it starts; `scrapy crawl NAME` opens one when its first
component asks. Both end here, so that both crawl alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from os import environ
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from archive import hosts
from archive.archive import Archive, close_shared, open_shared
from archive.explaining import explained
from archive.kinds import make_room
from archive.lock import writer_lock
from crawler.clock import Clock
from crawler.configuration import Configuration, find, load
from crawler.gates import Gates
from crawler.replay.index import WarcIndex
from pipelines.steps.places import register_provinces

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from datetime import timedelta

    from archive.errors import ArchiveError
    from archive.info import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Shared by every crawler of this process. `moved`: where a practice archive was put."""

    archive: Archive
    clock: Clock
    gates: Gates
    configuration: Configuration
    warc_index: WarcIndex | None
    moved: Path | None
    release: Callable[[], Any]
    broken: list[ArchiveError] = field(default_factory=list)
    """Why the archive could not be written; the crawl then asks for nothing more."""
    robots: dict[str, asyncio.Future[Any]] = field(default_factory=dict)

    @property
    def practice(self) -> bool:
        """Are these practice newspapers?"""
        return self.archive.is_practice

    def is_broken_by(self, error: BaseException) -> bool:
        """Was it the archive that failed, and no page? Then every crawl of this process ends."""
        cause = explained(error)
        if cause is not None:
            self.broken.append(cause)
        return cause is not None

    def leave_alone(
        self, url: str, reason: str, *, kind: str = "blocked", asked: timedelta | None = None
    ) -> None:
        """Ask nothing more of this address's server: in this run, and for a time after it.

        `asked` is how long the server itself wants to be left alone, if it said so. What a run
        meets first counts; the answers that were under way then change nothing.
        """
        if self.gates.closed(url):
            return
        self.gates.close(url, reason, kind=kind)
        if self.warc_index is None:  # nobody is to be spared in a replay
            hosts.leave_alone(
                self.archive.connection,
                urlsplit(url).netloc,
                kind=kind,
                reason=reason,
                asked=asked,
                now=self.clock.now(),
            )


_CURRENT: dict[Path, Session] = {}


def open_session(
    path: Path,
    *,
    configuration: Configuration | None = None,
    replay: tuple[Path, ...] = (),
    now: datetime | None = None,
    delay: float,
    budget: timedelta | None = None,
) -> Session:
    """Lock the archive, see that its kind fits, open it, and read the WARC files' index.

    After `budget`, reckoned from now, no request is sent any more. Without a `configuration` the
    one that holds for the archive is read.

    Raises:
        ConfigurationError, ReplayError, KindError, LockedError, StorageError: with what to do next.
    """
    deadline = monotonic() + (budget.total_seconds() if budget else float("inf"))
    if configuration is None:
        configuration = load(find(None, environ, path), environ)
    index = WarcIndex(replay) if replay else None
    if index is None and "crawl.delay" in configuration.origins:
        delay = configuration.crawl.delay
    clock = Clock(fixed=now or (index.latest if index else None))
    lock = writer_lock(path, doing="crawl", now=datetime.now(UTC))
    lock.__enter__()
    try:
        kind: Kind = "practice" if index and index.practice else "live"
        moved = make_room(path, kind)
        archive = open_shared(path, kind=kind, now=clock.now())
        register_provinces(archive.connection)
    except BaseException:
        lock.__exit__(None, None, None)
        raise

    def release() -> None:
        close_shared()
        lock.__exit__(None, None, None)

    opened = Session(
        archive=archive,
        clock=clock,
        gates=Gates(delay, deadline),
        configuration=configuration,
        warc_index=index,
        moved=moved,
        release=release,
    )
    _CURRENT[path.absolute()] = opened
    return opened


def session(settings: Any) -> Session:
    """The session of this process for the archive that the settings name; opened if need be."""
    path = Path(settings["ARCHIVE"]).absolute()
    if path not in _CURRENT:
        replay = tuple(Path(part) for part in settings.getlist("REPLAY"))
        open_session(path, replay=replay, delay=settings.getfloat("DOWNLOAD_DELAY"))
    return _CURRENT[path]


def close_session(opened: Session) -> None:
    """Close the archive and let go of its lock."""
    for path in [path for path, current in _CURRENT.items() if current is opened]:
        del _CURRENT[path]
    opened.release()
