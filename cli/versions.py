"""`baotinh --version`: what runs, and which archives it writes."""

from __future__ import annotations

import platform
import sqlite3
from importlib.metadata import version

import typer
from sqlite_utils import Database

from archive.migrations import archive, captures
from cli.console import out


def tell(wanted: bool) -> None:
    """Print the versions, for the callback of an option."""
    if not wanted:
        return
    out.print(f"baotinh {version('baotinh')}")
    schemas = [
        all_of.pending(Database(memory=True))[-1].name
        for all_of in (archive.migrations, captures.migrations)
    ]
    out.print(f"schema of archives: {schemas[0]}; of captures: {schemas[1]}")
    out.print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    raise typer.Exit
