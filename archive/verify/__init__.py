"""Is the archive what it says it is? Both files, their pages, texts, versions, indexes, counts.

`verify(path)` only reads, and works while a crawl writes: it looks at the archive as it was when
the check began (the captures a moment later, so that no row seems to lack its page).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from archive.captures import Captures
from archive.database import connect
from archive.errors import StorageError
from archive.paths import captures_path
from archive.verify import citing, counts, files, index, pages, stories, taken_out, versions
from archive.verify.model import RESTORE, Check, Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["Check", "Finding", "verify"]


def verify(path: Path) -> Iterator[Check]:
    """Check an archive; each check is given when it is done.

    Raises:
        StorageError: a file is not there, or is no database at all.
    """
    beside = captures_path(path)
    if not beside.exists():
        raise StorageError(
            f"{beside} is not there: the pages of {path.name} are kept in it. Put it back, or "
            "restore both from a backup (`baotinh restore`)."
        )
    with closing(connect(path, readonly=True)) as connection:
        connection.execute("ATTACH ? AS pages", [f"{beside.absolute().as_uri()}?mode=ro"])
        connection.execute("BEGIN")
        with Captures(beside, readonly=True) as captures:
            for check, run in _checks(connection, captures):
                _run(check, run)
                yield check


def _run(check: Check, run: Callable[[Check], None]) -> None:
    """A check that cannot go on is a finding, and the others go on."""
    try:
        run(check)
    except sqlite3.DatabaseError as error:
        check.found("unreadable", check.name, f"the check could not be finished: {error}", RESTORE)


def _checks(
    connection: sqlite3.Connection, captures: Captures
) -> Iterator[tuple[Check, Callable[[Check], None]]]:
    def check(
        name: str, about: str, run: Callable[..., None], *more: object
    ) -> tuple[Check, Callable[[Check], None]]:
        return Check(name=name, about=about), lambda check: run(check, connection, *more)

    main, beside = "archive.db", "archive.captures.db"
    yield check(main, "SQLite pages", files.check_file, "main")
    yield check(beside, "SQLite pages", files.check_file, "pages")
    yield check(f"references of {main}", "tables", files.check_references, "main")
    yield check(f"references of {beside}", "tables", files.check_references, "pages")
    yield check("pages", "payloads compared with their digests", pages.check_payloads, captures)
    yield check("citations", "rows that cite a capture", pages.check_citations)
    yield check("redactions", "articles taken out", taken_out.check_redactions, captures)
    yield check("versions", "articles", versions.check_chains)
    yield check("permanent ids", "ids of articles and their texts", citing.check_ids)
    yield check("hashes", "versions hashed again", versions.check_hashes)
    yield check("index", "articles compared word by word", index.check_articles)
    yield check("index of captions", "articles with captions", index.check_captions)
    yield check("daily counts", "rows counted again", counts.check_counts)
    yield check("stories", "articles compared with all others", stories.check_stories)
