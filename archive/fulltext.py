"""The full-text index: rows go in, and come out only with exactly the strings that went in.

FTS5 keeps no copy of the folded columns (its content is a view of the original text), so a
plain DELETE or UPDATE would leave folded tokens behind for ever. Rows are therefore only taken
out with the `'delete'` command and the strings that were indexed, which the same spelling
rules make again from the old text.

Captions have an index of their own (`captions_fts`), made in the same way. Its text is read from
`images`, as the lines that `content_hash` covers: while a text is the same, so are its captions.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from archive import info
from archive.database import transaction
from archive.spelling import SPELLING_VERSION, forms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_COLUMNS = "title, lead, body, title_f, lead_f, body_f"
_BATCH = 500
_CACHE_KIB = 128 * 1024
"""Page cache while many articles are stored: an archive of a million, whose indexes take 400 MB,
takes a third more of them a second than with the usual cache."""
_INDEXES = ("articles_fts", "captions_fts")
_USUAL = {"automerge": 4, "hashsize": 1 << 20}
_OF_MANY = {"automerge": 16, "hashsize": 32 << 20}
"""FTS5's own settings, and those for many articles: 32 MiB of words are gathered before a piece is
written, not 1 MiB (some 250 articles), and 16 pieces are merged at a time, not 4."""


def indexed(title: str, lead: str | None, body: str) -> list[str]:
    """The six strings that are indexed for a text: exact title, lead, body, then folded."""
    pairs = [forms(text) for text in (title, lead or "", body)]
    return [exact for exact, _ in pairs] + [folded for _, folded in pairs]


@dataclass(slots=True, kw_only=True)
class _Gathering:
    """Articles of a transaction that wait to be indexed: their numbers and strings."""

    connection: sqlite3.Connection
    strings: dict[int, list[str]] = field(default_factory=dict)


_GATHERING: ContextVar[_Gathering | None] = ContextVar("gathering", default=None)


@contextmanager
def gathered(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction for many articles, which are indexed together at its end.

    FTS5 gathers words in memory and writes them as one sorted piece, but it must write them before
    any statement that could fail half-way, such as the INSERT of the next article. So each article
    would become a piece of its own, which is soon merged with others, again and again. Within, a
    search does not find what waits.
    """
    with _much_memory(connection), transaction(connection), _large_pieces(connection):
        waiting = _Gathering(connection=connection)
        token = _GATHERING.set(waiting)
        try:
            yield
        finally:
            _GATHERING.reset(token)
        for article_id, strings in waiting.strings.items():
            add(connection, article_id, strings)


@contextmanager
def _much_memory(connection: sqlite3.Connection) -> Iterator[None]:
    """More pages in SQLite's cache, and what a statement may have to take back in memory.

    Each INSERT that could fail half-way notes the pages that it changes: 85 KB an article, which
    SQLite would write into a temporary file. (Temporary tables do not outlive the change.)
    """
    if connection.in_transaction:  # the outermost decides
        yield
        return
    (cache,) = connection.execute("PRAGMA cache_size").fetchone()
    (store,) = connection.execute("PRAGMA temp_store").fetchone()
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute("PRAGMA temp_store = MEMORY")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA temp_store = {store}")
        connection.execute(f"PRAGMA cache_size = {cache}")


@contextmanager
def _large_pieces(connection: sqlite3.Connection) -> Iterator[None]:
    """Let FTS5 write few large pieces. Called inside a transaction.

    The settings stand in the index itself: nobody else sees those for many, not even after a crash.
    """
    _set(connection, _OF_MANY)
    try:
        yield
        connection.execute("SAVEPOINT piece")  # makes FTS5 write what it has gathered
        connection.execute("RELEASE piece")
    finally:
        if connection.in_transaction:  # else it was rolled back, and the settings with it
            _set(connection, _USUAL)


def _set(connection: sqlite3.Connection, settings: dict[str, int]) -> None:
    for index in _INDEXES:
        connection.executemany(
            f"INSERT INTO {index} ({index}, rank) VALUES (?, ?)", list(settings.items())
        )


def _waiting(connection: sqlite3.Connection) -> dict[int, list[str]] | None:
    gathering = _GATHERING.get()
    if gathering is None or gathering.connection is not connection:
        return None
    return gathering.strings


def add(connection: sqlite3.Connection, article_id: int, strings: list[str]) -> None:
    """Index an article that has no entry yet.

    Called inside the article's own transaction, after its pictures were written.
    """
    waiting = _waiting(connection)
    if waiting is not None:
        waiting[article_id] = strings
        return
    connection.execute(
        f"INSERT INTO articles_fts (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [article_id, *strings],
    )
    add_captions(connection, article_id)


def remove(connection: sqlite3.Connection, article_id: int, strings: list[str]) -> None:
    """Take an article out of the index; `strings` must be exactly what was indexed.

    Called before its pictures are changed.
    """
    waiting = _waiting(connection)
    if waiting is not None and waiting.pop(article_id, None) is not None:
        return  # it had no entry yet
    connection.execute(
        f"INSERT INTO articles_fts (articles_fts, rowid, {_COLUMNS}) "
        "VALUES ('delete', ?, ?, ?, ?, ?, ?, ?)",
        [article_id, *strings],
    )
    _captions(connection, article_id, _DELETE_CAPTIONS)


def add_captions(connection: sqlite3.Connection, article_id: int) -> None:
    """Index the captions of an article, if it has any and they have no entry yet."""
    _captions(connection, article_id, _ADD_CAPTIONS)


_ADD_CAPTIONS = "INSERT INTO captions_fts (rowid, caption, caption_f) VALUES (?, ?, ?)"
_DELETE_CAPTIONS = (
    "INSERT INTO captions_fts (captions_fts, rowid, caption, caption_f) VALUES ('delete', ?, ?, ?)"
)


def _captions(connection: sqlite3.Connection, article_id: int, statement: str) -> None:
    row = connection.execute(
        "SELECT caption FROM captions_fts_text WHERE id = ?", [article_id]
    ).fetchone()
    if row is not None and row[0]:
        connection.execute(statement, [article_id, *forms(row[0])])


def reindex(connection: sqlite3.Connection) -> int:
    """Make the whole index anew with today's spelling rules; returns the number of articles.

    FTS5's own `'rebuild'` must not be used: it reads the view, and the view has no folded text.
    """
    with transaction(connection), _large_pieces(connection):
        for index in _INDEXES:
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
        last, count = 0, 0
        while rows := connection.execute(
            "SELECT id, title, lead, body FROM articles WHERE id > ? ORDER BY id LIMIT ?",
            [last, _BATCH],
        ).fetchall():
            for row in rows:
                add(connection, row["id"], indexed(row["title"], row["lead"], row["body"]))
            last, count = rows[-1]["id"], count + len(rows)
        info.put(connection, "spelling_version", str(SPELLING_VERSION))
    return count


def bring_up_to_date(connection: sqlite3.Connection) -> int:
    """Reindex if the archive was indexed with older spelling rules; returns how many articles."""
    written = info.get(connection, "spelling_version")
    if written is None or written == str(SPELLING_VERSION):
        return 0
    return reindex(connection)
