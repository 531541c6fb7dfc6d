"""Stories against those that a fresh comparison of all articles gives.

Both are made in tables of this connection's own (`temp`), which stand before the archive's of the
same names: the archive is only read. Articles that wait to be compared are no finding, so the kept
tables are copied, and what waits is settled in the copy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from archive.stories import begin_anew, settle

if TYPE_CHECKING:
    import sqlite3

    from archive.verify.model import Check

KIND = "stories_stale"
_REPAIR = "`baotinh verify --repair` compares all articles anew."
_WORKED = ("stories", "story_articles", "story_texts", "story_bands", "story_queue")
_SHOWN = {
    "stories": "id",
    "story_articles": "article_id",
    "story_texts": "article_id",
    "story_bands": "article_id",
}
_MOST = 50  # rows that are named one by one


def check_stories(check: Check, connection: sqlite3.Connection) -> None:
    """Every article stands in the story that its text belongs to, and each story's row is true.

    An archive that no baotinh with stories has written to yet has none to check.
    """
    if not connection.execute("SELECT 1 FROM main.sqlite_schema WHERE name = 'stories'").fetchone():
        return
    _own_tables(connection)
    for table in _WORKED:
        connection.execute(f"INSERT INTO temp.{table} SELECT * FROM main.{table}")
    settle(connection)
    for table in _SHOWN:
        connection.execute(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM temp.{table}")
    begin_anew(connection)
    check.looked_at = settle(connection)
    for table, key in _SHOWN.items():
        _compare(check, connection, table, key)
    for table in (*_WORKED, *(f"kept_{table}" for table in _SHOWN)):
        connection.execute(f"DROP TABLE temp.{table}")


def _own_tables(connection: sqlite3.Connection) -> None:
    """The tables and indexes that stories are made in, empty, of the same names."""
    for table in _WORKED:
        for name, kind, sql in connection.execute(
            "SELECT name, type, sql FROM main.sqlite_schema "
            "WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL "
            "ORDER BY type DESC",
            [table],
        ).fetchall():
            pattern = rf"^\s*CREATE {kind.upper()} {name}"
            connection.execute(re.sub(pattern, f"CREATE {kind} temp.{name}", sql, count=1))


def _compare(check: Check, connection: sqlite3.Connection, table: str, key: str) -> None:
    rows = connection.execute(
        f"SELECT {key}, 1 FROM (SELECT * FROM temp.kept_{table} EXCEPT SELECT * FROM temp.{table}) "
        f"UNION ALL SELECT {key}, 0 FROM "
        f"(SELECT * FROM temp.{table} EXCEPT SELECT * FROM temp.kept_{table})"
    ).fetchall()
    wrong: dict[int, set[int]] = {}
    for number, kept in rows:
        wrong.setdefault(number, set()).add(kept)
    for number in sorted(wrong)[:_MOST]:
        what = {
            (0,): "is missing: the articles say that it should be there",
            (1,): "should not be there, by what the articles say",
            (0, 1): "is not what the articles say",
        }[tuple(sorted(wrong[number]))]
        check.found(KIND, f"{table} of {key} {number}", what, _REPAIR)
    if len(wrong) > _MOST:
        check.found(KIND, table, f"and so do {len(wrong) - _MOST} more rows", _REPAIR)
