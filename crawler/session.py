"""What all crawlers of a process share: the archive, the clock, the gates, the WARC files.

`baotinh crawl` opens a session before it starts; `scrapy crawl NAME` opens one when its first
component asks. Both end here, so that both crawl alike.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive.archive import Archive, close_shared, open_shared
from archive.kinds import make_room
from archive.lock import writer_lock
from crawler.clock import Clock
from crawler.gates import Gates
from crawler.replay.index import WarcIndex
from pipelines.steps.places import register_provinces

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from archive.info import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Shared by every crawler of this process. `moved`: where a practice archive was put."""

    archive: Archive
    clock: Clock
    gates: Gates
    warc_index: WarcIndex | None
    moved: Path | None
    release: Callable[[], Any]
    robots: dict[str, asyncio.Future[Any]] = field(default_factory=dict)

    @property
    def practice(self) -> bool:
        """Are these practice newspapers?"""
        return self.archive.is_practice


_CURRENT: dict[Path, Session] = {}


def open_session(
    path: Path, *, replay: tuple[Path, ...] = (), now: datetime | None = None, delay: float
) -> Session:
    """Lock the archive, see that its kind fits, open it, and read the WARC files' index.

    Raises:
        ReplayError, KindError, LockedError, StorageError: with what to do next.
    """
    index = WarcIndex(replay) if replay else None
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
        gates=Gates(delay),
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
