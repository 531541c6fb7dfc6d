"""Changes in how newspapers are doing, as the keeper reads them: from what to what, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

MOST, MOST_OF_ONE = 30, 200
"""Changes that are shown of all newspapers together, and of one; the table has all."""
_SELECT = (
    "SELECT health_events.*, sites.name FROM health_events "
    "LEFT JOIN sites ON sites.site = health_events.site"
)


def changes(connection: sqlite3.Connection, site: str | None) -> list[sqlite3.Row]:
    """The last changes, the newest first; of one newspaper, or of all and the keeper's network.

    Rows of `health_events`, with the newspaper's own `name` (null: the network).
    """
    if site is None:
        return connection.execute(f"{_SELECT} ORDER BY id DESC LIMIT ?", [MOST]).fetchall()
    return connection.execute(
        f"{_SELECT} WHERE health_events.site = ? ORDER BY id DESC LIMIT ?", [site, MOST_OF_ONE]
    ).fetchall()


def states(connection: sqlite3.Connection) -> dict[str, sqlite3.Row]:
    """How each newspaper is doing now, by short name: its last row; none where nothing changed."""
    rows = connection.execute(
        "SELECT site, to_state, cause, confirmed, max(id) FROM health_events "
        "WHERE site IS NOT NULL GROUP BY site"
    ).fetchall()  # with max(), SQLite takes the other columns from the row that has it
    return {row["site"]: row for row in rows}
