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

    from crawler.alarms.channels import Send


def deliver(
    connection: sqlite3.Connection, channels: Mapping[str, Send], *, now: datetime
) -> list[str]:
    """Send all that waits, the oldest first; returns what went wrong, once for each channel.

    A channel that fails is left for the next run. One that is no longer set up keeps what waits
    for it.
    """
    archive = info.get(connection, "uuid")
    failed: dict[str, str] = {}
    for each in outbox.waiting(connection):
        send = channels.get(each.channel)
        if send is None or each.channel in failed:
            continue
        try:
            send(each.message, f"alarm-{each.id}.{archive}")
        except SendError as error:
            outbox.not_sent(connection, each, str(error))
            failed[each.channel] = f"{each.message.subject}: {error}; the next run tries again"
        else:
            outbox.sent(connection, each, now=now)
    return list(failed.values())
