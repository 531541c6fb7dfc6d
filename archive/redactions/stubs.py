"""What stays of an article that was taken out: who asked for what, and where it must not come from.

Every door asks here before an article comes in: the frontier, an import, a reading anew.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from archive.database import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """A row of `redactions`; times are ISO 8601 at +07:00."""

    id: int
    site: str
    native_id: str | None
    url: str
    published_day: str | None
    redacted_at: str
    reason: str
    purge_began_at: str | None = None
    purged_at: str | None = None

    @property
    def state(self) -> str:
        """`sealed`, `purging` (a purge was broken off) or `purged`."""
        return "purged" if self.purged_at else "purging" if self.purge_began_at else "sealed"

    @property
    def key(self) -> str:
        """The key that its link has in the frontier."""
        return self.native_id or self.url


def all_of(connection: sqlite3.Connection) -> list[Redaction]:
    """Every redaction, the oldest first."""
    rows = connection.execute("SELECT * FROM redactions ORDER BY redacted_at, id").fetchall()
    return [Redaction(**dict(row)) for row in rows]


def by_id(connection: sqlite3.Connection, number: int) -> Redaction | None:
    """The redaction of the article that had this number."""
    row = connection.execute("SELECT * FROM redactions WHERE id = ?", [number]).fetchone()
    return None if row is None else Redaction(**dict(row))


def of_addresses(connection: sqlite3.Connection, addresses: Iterable[str]) -> Redaction | None:
    """The redaction of the article that had one of these canonical addresses."""
    row = connection.execute(
        "SELECT redactions.* FROM redacted_urls JOIN redactions ON redactions.id = redaction_id "
        "WHERE canonical IN (SELECT value FROM json_each(?))",
        [json.dumps(list(addresses))],
    ).fetchone()
    return None if row is None else Redaction(**dict(row))


def of_page(
    connection: sqlite3.Connection, site: str, native_id: str | None, addresses: Iterable[str]
) -> Redaction | None:
    """The redaction of the article that a page is: by the newspaper's own id, or an address."""
    row = connection.execute(
        "SELECT * FROM redactions WHERE site = ? AND native_id = ?", [site, native_id]
    ).fetchone()
    return Redaction(**dict(row)) if row else of_addresses(connection, addresses)


def is_barred(connection: sqlite3.Connection, site: str, key: str) -> bool:
    """Must a link with this key (native id, or canonical address) not be fetched?"""
    return of_page(connection, site, key, [key]) is not None


def addresses_of(connection: sqlite3.Connection, redaction: Redaction) -> list[str]:
    """The canonical addresses that the article had."""
    rows = connection.execute(
        "SELECT canonical FROM redacted_urls WHERE redaction_id = ? ORDER BY rowid", [redaction.id]
    ).fetchall()
    return [str(row["canonical"]) for row in rows]


def know(connection: sqlite3.Connection, redaction: Redaction, addresses: Iterable[str]) -> None:
    """Bar more addresses. Called inside a transaction."""
    connection.executemany(
        "INSERT INTO redacted_urls (canonical, redaction_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [(canonical, redaction.id) for canonical in addresses],
    )


def bar(
    connection: sqlite3.Connection, redaction: Redaction, addresses: Iterable[str]
) -> Redaction:
    """Bar an article that is not in this archive, so that it never comes in."""
    with transaction(connection):
        insert(connection, redaction, addresses)
    return replace(redaction, purge_began_at=None, purged_at=None)


def moment(text: str) -> datetime:
    """A time of a redaction, aware."""
    return datetime.fromisoformat(text)


def insert(connection: sqlite3.Connection, redaction: Redaction, addresses: Iterable[str]) -> None:
    """Write a stub down. Called inside the transaction that takes the article out."""
    connection.execute(
        "INSERT INTO redactions (id, site, native_id, url, published_day, redacted_at, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            redaction.id,
            redaction.site,
            redaction.native_id,
            redaction.url,
            redaction.published_day,
            redaction.redacted_at,
            redaction.reason,
        ],
    )
    know(connection, redaction, dict.fromkeys((redaction.url, *addresses)))


def delete(connection: sqlite3.Connection, redaction: Redaction) -> None:
    """Forget a stub. Called inside the transaction that puts the article back."""
    connection.execute("DELETE FROM redacted_urls WHERE redaction_id = ?", [redaction.id])
    connection.execute("DELETE FROM redactions WHERE id = ?", [redaction.id])
