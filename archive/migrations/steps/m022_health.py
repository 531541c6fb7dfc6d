"""How newspapers are doing: what their visits say, what has changed, and whom it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m022_health(db: Database) -> None:
    """Figures of each run that health is judged by, changes of state, and alarms on their way."""
    for column in (
        "words REAL /* words of an article, on average over those that this run stored */",
        "readings TEXT /* JSON: share of this run's articles that were read generic, asked (by trafilatura) or are foreign (not in Vietnamese) */",
        "outage INTEGER /* 1 where nearly all newspapers failed at once: the keeper's own network */",
    ):
        db.execute(f"ALTER TABLE runs ADD COLUMN {column}")
    db.execute("""
        CREATE TABLE health_events (
            -- Changes in how a newspaper is doing; its last row is how it is doing now.
            id INTEGER PRIMARY KEY,  -- number of the change
            site TEXT REFERENCES sites (site),  -- newspaper; null: the keeper's own network
            at TEXT NOT NULL,  -- when it was judged (ISO 8601, +07:00)
            from_state TEXT NOT NULL,  -- state before
            to_state TEXT NOT NULL,  -- ok, watch (odd once, or a blemish), broken, blocked or closed
            cause TEXT NOT NULL,  -- class of what is wrong, such as tls or selector_dead; empty where nothing is
            confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),  -- 0 where it was met once only and may be chance
            message TEXT NOT NULL,  -- what is wrong, in a sentence
            remedy TEXT NOT NULL,  -- what to do about it
            capture_id INTEGER,  -- first page that shows it (archive.captures.db)
            selector TEXT,  -- selectors that would find now what the layout finds no more, by baotinh doctor
            told INTEGER NOT NULL CHECK (told IN (0, 1))  -- 1 where an alarm was made of it
        ) STRICT
    """)
    db.execute("CREATE INDEX health_events_site ON health_events (site, id)")
    db.execute("""
        CREATE TABLE alarms (
            -- Messages to the keeper, as they were made.
            id INTEGER PRIMARY KEY,  -- number of the message
            made_at TEXT NOT NULL,  -- when it was made (ISO 8601, +07:00)
            kind TEXT NOT NULL CHECK (kind IN ('alarm', 'healed', 'digest', 'test')),  -- what it is
            subject TEXT NOT NULL,  -- its first line
            body TEXT NOT NULL,  -- its text
            data TEXT NOT NULL  -- JSON: the same for programs
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE alarm_deliveries (
            -- By which channels a message goes; what is not sent is tried again by the next run.
            alarm_id INTEGER NOT NULL REFERENCES alarms (id),  -- message
            channel TEXT NOT NULL,  -- mail, webhook or ntfy
            sent_at TEXT,  -- when it was taken (ISO 8601, +07:00); null while it waits
            tries INTEGER NOT NULL DEFAULT 0,  -- how often it was tried
            error TEXT,  -- why the last try failed
            PRIMARY KEY (alarm_id, channel)
        ) STRICT, WITHOUT ROWID
    """)
