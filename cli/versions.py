"""`baotinh --version`: what runs, and which archives it writes."""

from __future__ import annotations

import platform
import sqlite3
from importlib.metadata import version

import typer

from archive.known import names
from archive.migrations import archive, captures
from cli.console import out


def tell(wanted: bool) -> None:
    """Print the versions, for the callback of an option."""
    if not wanted:
        return
    out.print(f"baotinh {version('baotinh')}")
    ours, theirs = (names(all_of.migrations)[-1] for all_of in (archive, captures))
    out.print(f"schema of archives: {ours}; of captures: {theirs}")
    out.print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
    raise typer.Exit
