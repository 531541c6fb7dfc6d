"""What follows a crawl: newspapers are judged, and the keeper is told what has changed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from archive import metrics
from archive.alarms import digest, outbox, texts
from archive.database import transaction
from archive.health import events
from archive.health.told import Told
from archive.paths import captures_path
from cli.console import err
from crawler.alarms.channels import SendError, channels, ping
from crawler.alarms.delivery import deliver
from crawler.watching import changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from archive.alarms.outbox import Message
    from archive.archive import Archive
    from crawler.configuration import Configuration
    from crawler.configuration.model import Alarms
    from crawler.newspaper import NewspaperSpider
    from crawler.session import Session

    Newspapers = Mapping[str, type[NewspaperSpider]]


def judge_visits(
    session: Session, newspapers: Newspapers, *, after: int, told: Told, scheduled: bool
) -> list[Message]:
    """Judge the newspapers of the runs with numbers above `after`, and tell what has changed.

    A replay shows what was: it is no news.

    Args:
        session: of the crawl.
        newspapers: those that may have been visited.
        after: the number of the last run before.
        told: what the keeper knew before.
        scheduled: what is printed is read by whoever gets cron's mail.

    Returns:
        The messages that only the crawl's own output can bring, because no channel is set up.
    """
    if session.warc_index is not None:
        return []
    alarms, now = session.configuration.alarms, session.clock.now()
    unsent = note_changes(session.archive, newspapers, alarms, told, after=after, now=now)
    unsent += note_digest(session.archive, alarms, scheduled=scheduled, now=now)
    for line in deliver(session.archive.connection, channels(alarms), now=now):
        err.print(f"An alarm could not be sent. {line}.", markup=False)
    if textfile := session.configuration.metrics.textfile:
        write_metrics(session.archive, Path(textfile), now=now)
    return unsent


def note_changes(
    archive: Archive,
    newspapers: Newspapers,
    alarms: Alarms,
    told: Told,
    *,
    after: int,
    now: datetime,
) -> list[Message]:
    """Write down what has changed, and the messages that tell of it: both or neither.

    Returns:
        Where no channel is set up, the messages about what no report of a crawl has said.
    """
    connection = archive.connection
    found = changes(archive, newspapers, after=after, now=now)
    names = {name: cls.title for name, cls in newspapers.items()}
    with transaction(connection):
        for event in found:
            events.write(connection, event)
        for message in texts.messages(found, names, now=now):
            outbox.put(connection, message, channels(alarms))
    if channels(alarms):
        return []
    reported = Told.of(connection)  # what this crawl's own report says is told by it
    unsaid = [event for event in found if not (told.has_told(event) or reported.has_told(event))]
    return texts.messages(unsaid, names, now=now)


def note_digest(
    archive: Archive, alarms: Alarms, *, scheduled: bool, now: datetime
) -> list[Message]:
    """Write the weekly digest, if its day has come and there is a way for it to go.

    Returns:
        The digest, where that way is the mail of cron, unless all is well: that is silence.
    """
    ways = channels(alarms)
    connection = archive.connection
    since = digest.due_since(connection, weekday=alarms.digest_weekday, now=now)
    if since is None or not (ways or scheduled):
        return []
    size = size_of(archive.path)
    found = digest.digest(connection, since=since, until=now, size=size)
    message = digest.message(found)
    outbox.put(connection, message, ways)
    return [message] if found.ill and not ways else []


def write_metrics(archive: Archive, file: Path, *, now: datetime) -> None:
    """Write the file of metrics, whole or not at all: a collector may read it at any time."""
    sizes = {each.name: each.stat().st_size for each in _files(archive.path)}
    text = metrics.text(metrics.metrics(archive.connection, sizes=sizes, now=now))
    fresh = file.with_name(f".{file.name}.new")
    try:
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        err.print(
            f"The metrics could not be written to {file} ({error}). Make its folder, or name "
            "another file in [metrics] textfile of baotinh.toml.",
            markup=False,
        )


def size_of(archive: Path) -> int:
    """Bytes of both files of an archive."""
    return sum(file.stat().st_size for file in _files(archive))


def _files(archive: Path) -> list[Path]:
    return [file for file in (archive, captures_path(archive)) if file.exists()]


def tell_the_watch(configuration: Configuration, suffix: str, report: str = "") -> None:
    """Ping the service that watches over the runs, where there is one.

    That it cannot be reached is its own alarm: it misses the ping.
    """
    if configuration.alarms.ping_url:
        with suppress(SendError):
            ping(configuration.alarms.ping_url, suffix, report)
