"""`baotinh browse`: the archive in datasette."""

from __future__ import annotations

import webbrowser
from importlib.util import find_spec
from threading import Timer
from typing import Annotated

import typer

from cli.console import err
from cli.exit_codes import Exit
from cli.options import ArchiveOption, archive_path, reader


def browse(
    *,
    port: Annotated[int, typer.Option(help="Port on this machine; 0 takes a free one.")] = 8001,
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the browser as well.")
    ] = False,
    archive: ArchiveOption = None,
) -> None:
    """Open the archive in a browser: tables, facets, full-text search, SQL.

    It listens on this machine only and never writes. A crawl may go on meanwhile. Ctrl+C ends it.
    """
    if find_spec("datasette") is None:
        err.print(
            "baotinh: datasette is not installed. Install it with: pip install 'baotinh[browse]'"
        )
        raise typer.Exit(Exit.CONFIGURATION)
    reader(archive).close()  # says so if there is no archive
    from browse.server import serve  # noqa: PLC0415 - datasette is an extra

    url = f"http://127.0.0.1:{port}/"
    err.print(f"The archive is at {url} (Ctrl+C ends it).")
    if open_browser:
        Timer(1.0, webbrowser.open, [url]).start()
    serve(archive_path(archive), port=port)
