"""Articles that were taken out on request: they are out, their seals are whole, purges are done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.captures import CaptureError

if TYPE_CHECKING:
    import sqlite3

    from archive.captures import Captures
    from archive.verify.model import Check

_AGAIN = "Run `baotinh redact URL --purge` again: it finishes what was broken off."
_OUT = "Run `baotinh redact URL --reason …` on the article's address."


def check_redactions(check: Check, connection: sqlite3.Connection, captures: Captures) -> None:
    """Each redaction: no article has one of its addresses, and it is sealed or purged."""
    rows = connection.execute("SELECT * FROM redactions ORDER BY id").fetchall()
    for row in rows:
        check.looked_at += 1
        where = f"redactions {row['id']}"
        back = connection.execute(
            "SELECT article_id FROM article_urls JOIN redacted_urls USING (canonical) "
            "WHERE redaction_id = ?",
            [row["id"]],
        ).fetchone()
        if back is not None:
            check.found("redacted_is_back", where, f"article {back[0]} has its address", _OUT)
        if row["purge_began_at"] is not None and row["purged_at"] is None:
            check.found("purge_unfinished", where, f"{row['url']} is not erased everywhere", _AGAIN)
        if row["purge_began_at"] is None:
            _check_seal(check, captures, row["id"], where)


def _check_seal(check: Check, captures: Captures, number: int, where: str) -> None:
    """A seal may be missing: an article that never was in this archive is barred only."""
    try:
        captures.sealed(number)
    except CaptureError as error:
        check.found("seal_damaged", where, str(error))
