"""`baotinh publish`: a file for the public, derived from the archive."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from archive.publish import publish as write
from cli.console import out
from cli.options import ArchiveOption, archive_path, reader


def publish(
    file: Annotated[Path, typer.Argument(help="The file to write, such as public.db.")],
    *,
    archive: ArchiveOption = None,
) -> None:
    """Derive a file that may be shown to everybody: no captures, nothing `noarchive` or redacted.

    It is read-only, made anew each time, and ready for datasette.
    """
    reader(archive).close()  # says so if there is none
    done = write(archive_path(archive), file, now=datetime.now(UTC))
    out.print(f"{file}: {done.articles} articles, {done.bytes / 1e6:,.1f} MB.")
    for site, reasons in done.withheld.items():
        for reason, count in reasons.items():
            out.print(f"withheld: {count} of {site} ({reason})")
