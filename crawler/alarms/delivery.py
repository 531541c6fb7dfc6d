"""Sends what waits in the outbox, and marks each message as soon as it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import info
from archive.alarms import outbox
from crawler.alarms.channels import SendError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import datetime

    from archive.alarms.outbox import Waiting
    from crawler.alarms.channels import Send


def deliver(
    connection: sqlite3.Connection, channels: Mapping[str, Send], *, now: datetime
) -> list[str]:
    """Send all that waits, the oldest first; returns what went wrong, once for each channel.

    A channel that fails is left for the next run, and is complained about again only when there is
    a new message that it does not take. One that is no longer set up keeps what waits for it.
    """
    archive = info.get(connection, "uuid")
    failed: dict[str, str] = {}
    complaints: dict[str, str] = {}
    for each in outbox.waiting(connection):
        send = channels.get(each.channel)
        if send is None:
            continue
        if each.channel in failed:
            _could_not(connection, each, failed[each.channel], complaints)
            continue
        try:
            send(each.message, f"alarm-{each.id}.{archive}")
        except SendError as error:
            failed[each.channel] = str(error)
            _could_not(connection, each, str(error), complaints)
        else:
            outbox.sent(connection, each, now=now)
    return list(complaints.values())


def _could_not(
    connection: sqlite3.Connection, each: Waiting, error: str, complaints: dict[str, str]
) -> None:
    outbox.not_sent(connection, each, error)
    if each.tries == 0:
        said = f"{each.message.subject}: {error}; the next run tries again"
        complaints.setdefault(each.channel, said)
