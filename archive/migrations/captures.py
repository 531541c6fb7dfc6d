"""The schema of `archive.captures.db`, as the migrations that lead to it.

The comments inside the statements are kept by SQLite in `sqlite_schema`: they are the
documentation that travels with the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils.migrations import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("captures")

_IMMUTABLE = {
    "captures": "",
    "payloads": "",
    # `settled_ratio` alone may be written down later.
    "dictionaries": "OF id, site, kind, created_at, parent_id, raw_size, sha256, data",
}


def _immutable(table: str) -> str:
    return f"""
            CREATE TRIGGER {table}_are_immutable BEFORE UPDATE {_IMMUTABLE[table]} ON {table}
            BEGIN
                SELECT RAISE(ABORT, '{table} are evidence, never changed: add a new capture');
            END
        """


_PAYLOADS = """
        CREATE TABLE payloads (
            -- What was received, after transfer and content decoding; once per digest.
            sha256 TEXT PRIMARY KEY,  -- digest of the decoded bytes, in lower-case hex
            size INTEGER NOT NULL,  -- decoded bytes
            dictionary_id INTEGER REFERENCES dictionaries (id),  -- what data needs, or null
            position INTEGER,  -- its place among the payloads of this dictionary, from 1
            stored INTEGER NOT NULL CHECK (stored = length(data)),  -- bytes that it takes here
            data BLOB NOT NULL  -- one zstd frame
        ) STRICT
"""
# Covers the drift check and the statistics, so that neither has to read a blob.
_PAYLOADS_OF_DICTIONARY = (
    "CREATE INDEX payloads_of_dictionary ON payloads (dictionary_id, position, size, stored)"
)


@migrations()
def m001_payloads(db: Database) -> None:
    """What was received, once per digest, and the dictionaries that it is compressed with."""
    db.execute("""
        CREATE TABLE info (
            -- Facts about this file itself.
            key TEXT PRIMARY KEY,  -- archive (uuid of the archive.db beside it), kind
            value TEXT NOT NULL  -- the fact
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE dictionaries (
            -- Pages whose bytes zstd refers to in the payloads of their site; none is ever deleted.
            id INTEGER PRIMARY KEY,  -- number; the highest of a site and kind is in use
            site TEXT NOT NULL,  -- newspaper
            kind TEXT NOT NULL,  -- kind of capture that it is for
            created_at TEXT NOT NULL,  -- when its last page was fetched (ISO 8601, +07:00)
            parent_id INTEGER REFERENCES dictionaries (id),  -- dictionary that data needs, or null
            raw_size INTEGER NOT NULL,  -- bytes, uncompressed
            sha256 TEXT NOT NULL,  -- digest of the uncompressed bytes
            settled_ratio REAL,  -- decoded to stored bytes of its first payloads
            data BLOB NOT NULL  -- zstd of its content; to be used as raw content
        ) STRICT
    """)
    db.execute("CREATE INDEX dictionaries_of_site ON dictionaries (site, kind)")
    db.execute(_PAYLOADS)
    db.execute(_PAYLOADS_OF_DICTIONARY)


@migrations()
def m002_captures(db: Database) -> None:
    """One row for each answer of a server."""
    db.execute("""
        CREATE TABLE captures (
            -- One row for each answer of a server, written before the page was read.
            id INTEGER PRIMARY KEY AUTOINCREMENT,  -- number, never given twice
            site TEXT NOT NULL,  -- newspaper
            kind TEXT NOT NULL
                CHECK (kind IN ('article', 'listing', 'robots', 'other')),  -- what was asked for
            url TEXT NOT NULL,  -- address that was asked for
            final_url TEXT NOT NULL,  -- address that answered, after redirects
            redirects TEXT NOT NULL,  -- addresses passed on the way (JSON list)
            status INTEGER NOT NULL,  -- HTTP status; 304: the known payload still holds
            headers TEXT NOT NULL,  -- headers as received (JSON list of [name, value])
            received_length INTEGER NOT NULL,  -- bytes of the body as they came over the wire
            fetched_at TEXT NOT NULL,  -- when it was fetched (ISO 8601, +07:00)
            sha256 TEXT NOT NULL REFERENCES payloads (sha256),  -- the payload
            note TEXT  -- what a reader must know: why TLS was lax, that it is a replay
        ) STRICT
    """)
    db.execute("CREATE INDEX captures_of_url ON captures (url, fetched_at)")
    db.execute("CREATE INDEX captures_of_site ON captures (site, kind, fetched_at)")
    db.execute("CREATE INDEX captures_of_payload ON captures (sha256, site)")


@migrations()
def m003_immutable(db: Database) -> None:
    """What was received is evidence: nobody rewrites it, not even by mistake."""
    for table in _IMMUTABLE:
        db.execute(_immutable(table))


@migrations()
def m004_sealed(db: Database) -> None:
    """What articles had in archive.db that were taken out of it on request."""
    db.execute("""
        CREATE TABLE sealed (
            -- What articles had in archive.db that were taken out of it on request, to be put back or erased.
            redaction_id INTEGER PRIMARY KEY,  -- redactions.id in archive.db
            sealed_at TEXT NOT NULL,  -- when it was sealed (ISO 8601, +07:00)
            size INTEGER NOT NULL,  -- decoded bytes
            data BLOB NOT NULL  -- zstd of JSON: the rows, by table
        ) STRICT
    """)


@migrations()
def m005_stored_sizes(db: Database) -> None:
    """Files of the first days compute `stored`; nothing can be added to them before this.

    SQLite cannot change a column: the table is made anew, with foreign keys off.
    """
    columns = db.execute("SELECT name, hidden FROM pragma_table_xinfo('payloads')").fetchall()
    if ("stored", 0) in [tuple(column) for column in columns]:
        return
    db.execute("PRAGMA legacy_alter_table = ON")  # captures go on referring to `payloads`
    db.execute("ALTER TABLE payloads RENAME TO payloads_old")
    db.execute("PRAGMA legacy_alter_table = OFF")
    db.execute(_PAYLOADS)
    db.execute(
        "INSERT INTO payloads (sha256, size, dictionary_id, position, stored, data) "
        "SELECT sha256, size, dictionary_id, position, length(data), data FROM payloads_old "
        "ORDER BY rowid"
    )
    db.execute("DROP TABLE payloads_old")
    db.execute(_PAYLOADS_OF_DICTIONARY)
    db.execute(_immutable("payloads"))
