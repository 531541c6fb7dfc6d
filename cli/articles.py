"""The article that a command is given: by its number, its permanent id, or an address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from archive.citing import ids
from archive.citing.resolve import resolve
from cli.console import err
from cli.exit_codes import Exit
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    import sqlite3

LARGEST = 2**63 - 1
"""No row of SQLite has a higher number."""
HELP = (
    "Its number (`baotinh search --json` tells it), its permanent id (bt:…, .v2 behind it for a "
    "version), or an address."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An article's row; `version` where the id named one of its texts."""

    row: sqlite3.Row
    version: int | None = None


def find(connection: sqlite3.Connection, typed: str) -> Found:
    """The article that was typed.

    Raises:
        typer.Exit: there is none; that was said.
        typer.BadParameter: an id with a wrong letter.
        StorageError: an id, and the archive is too old to know any.
    """
    found = (
        _by_id(connection, typed) if ids.looks_like_one(typed) else _otherwise(connection, typed)
    )
    if found is None:
        err.print(
            f"There is no article {typed} in the archive. `baotinh search WORDS --json` tells "
            "the numbers of articles; an address is found under any form that was seen.",
            markup=False,
        )
        raise typer.Exit(Exit.NOT_FOUND)
    return found


def _by_id(connection: sqlite3.Connection, typed: str) -> Found | None:
    try:
        named = resolve(connection, typed)
    except ids.NotAnIdError as error:
        raise typer.BadParameter(str(error)) from error
    if named is None:
        return None
    row = connection.execute("SELECT * FROM articles WHERE id = ?", [named.article]).fetchone()
    return Found(row=row, version=named.version)


def _otherwise(connection: sqlite3.Connection, typed: str) -> Found | None:
    if typed.isdecimal():
        number = min(int(typed), LARGEST)
        row = connection.execute("SELECT * FROM articles WHERE id = ?", [number]).fetchone()
    else:
        url = typed if "://" in typed else f"https://{typed}"
        row = _at(connection, canonical_url(url)) or _at(connection, on_its_first_host(url))
    return row and Found(row=row)


def _at(connection: sqlite3.Connection, canonical: str) -> sqlite3.Row | None:
    return connection.execute(  # type: ignore[no-any-return]
        "SELECT articles.* FROM article_urls JOIN articles ON articles.id = article_id "
        "WHERE canonical = ?",
        [canonical],
    ).fetchone()


def on_its_first_host(url: str) -> str:
    """The address as it is kept: on one host of its newspaper, not on `m.` or an old one."""
    from crawler.facts import canonical_of  # noqa: PLC0415 - heavy
    from crawler.registry import newspaper_of  # noqa: PLC0415

    try:
        newspaper = newspaper_of(url)
    except ValueError:  # "http://[abc" is no address
        newspaper = None
    return canonical_of(newspaper, url) if newspaper else canonical_url(url)
