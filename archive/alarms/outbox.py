"""The outbox: messages are written down with what they tell of, and sent afterwards.

So nothing is lost when a mail server is down or the process dies: what is not marked as sent is
sent by the next run. And nothing is made twice: an event and its message share a transaction.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

Kind = Literal["alarm", "healed", "digest", "test"]
_LONGEST_ERROR = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message; `data` is the same for programs, and can be written as JSON."""

    kind: Kind
    subject: str
    body: str
    made_at: datetime
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def is_of_network(self) -> bool:
        """Does it tell of the keeper's own network?"""
        return any(event["site"] is None for event in self.data.get("events", ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message that is to go by a channel, and how often that was tried in vain."""

    id: int
    channel: str
    tries: int
    message: Message


def put(connection: sqlite3.Connection, message: Message, channels: Iterable[str]) -> int:
    """Write a message down, to go by these channels; returns its number."""
    with transaction(connection):
        cursor = connection.execute(
            "INSERT INTO alarms (made_at, kind, subject, body, data) VALUES (?, ?, ?, ?, ?)",
            [
                stamp(message.made_at),
                message.kind,
                message.subject,
                message.body,
                json.dumps(message.data, ensure_ascii=False, sort_keys=True),
            ],
        )
        number = int(cursor.lastrowid or 0)
        connection.executemany(
            "INSERT INTO alarm_deliveries (alarm_id, channel) VALUES (?, ?)",
            [(number, channel) for channel in channels],
        )
    return number


def waiting(connection: sqlite3.Connection) -> list[Waiting]:
    """What is still to be sent, the oldest first."""
    rows = connection.execute(
        "SELECT alarms.*, channel, tries FROM alarm_deliveries "
        "JOIN alarms ON alarms.id = alarm_id WHERE sent_at IS NULL ORDER BY alarms.id, channel"
    ).fetchall()
    return [
        Waiting(id=row["id"], channel=row["channel"], tries=row["tries"], message=_message(row))
        for row in rows
    ]


def last(connection: sqlite3.Connection, kind: Kind) -> Message | None:
    """The newest message of a kind; None before the first."""
    row = connection.execute(
        "SELECT * FROM alarms WHERE kind = ? ORDER BY id DESC LIMIT 1", [kind]
    ).fetchone()
    return row and _message(row)


def _message(row: sqlite3.Row) -> Message:
    return Message(
        kind=row["kind"],
        subject=row["subject"],
        body=row["body"],
        made_at=datetime.fromisoformat(row["made_at"]),
        data=json.loads(row["data"]),
    )


def sent(connection: sqlite3.Connection, each: Waiting, *, now: datetime) -> None:
    """It was taken by its channel."""
    with transaction(connection):
        connection.execute(
            "UPDATE alarm_deliveries SET sent_at = ?, tries = tries + 1, error = NULL "
            "WHERE alarm_id = ? AND channel = ?",
            [stamp(now), each.id, each.channel],
        )


def not_sent(connection: sqlite3.Connection, each: Waiting, error: str) -> None:
    """It could not be sent: it waits for the next run."""
    with transaction(connection):
        connection.execute(
            "UPDATE alarm_deliveries SET tries = tries + 1, error = ? "
            "WHERE alarm_id = ? AND channel = ?",
            [error[:_LONGEST_ERROR], each.id, each.channel],
        )
