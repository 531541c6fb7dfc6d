"""`baotinh browse`: the archive in datasette."""

from __future__ import annotations

import os
import webbrowser
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import Annotated

import typer

from cli.console import err
from cli.exit_codes import Exit
from cli.options import ArchiveOption, archive_path, reader


def browse(
    *,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port on this machine; 0 takes a free one.")
    ] = 8001,
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the browser as well.")
    ] = False,
    public: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Serve what `baotinh publish` made, for others to read."),
    ] = None,
    host: Annotated[
        str, typer.Option(help="Address to listen on; only with --public.")
    ] = "127.0.0.1",
    archive: ArchiveOption = None,
) -> None:
    """Open the archive in a browser: a reading room, tables, facets, full-text search, SQL.

    It listens on this machine only and never writes. A crawl may go on meanwhile. Ctrl+C ends it.
    With --public a file that `baotinh publish` made is served, which may be shown to everybody
    (docs/publish.md).
    """
    if find_spec("datasette") is None:
        err.print(
            "baotinh: datasette is not installed. Install it with: pip install 'baotinh[browse]'"
        )
        raise typer.Exit(Exit.CONFIGURATION)
    if public is None and host != "127.0.0.1":
        err.print("baotinh: --host is for --public FILE; the archive itself stays on this machine.")
        raise typer.Exit(Exit.USAGE)
    file = archive_path(public or archive)
    reader(file).close()  # says so if there is none
    from browse.room.facts import Facts  # noqa: PLC0415 - datasette is an extra
    from browse.server import app, listen, serve  # noqa: PLC0415 - as above
    from crawler.registry import newspapers  # noqa: PLC0415 - not where the above is missing

    facts = {
        name: Facts(other_names=cls.other_names, hosts=cls.hosts, successor=cls.successor)
        for name, cls in newspapers().items()
    }
    datasette = app(file, public=public is not None, facts=facts)
    try:
        listening = listen(host, port)
    except OSError as error:
        raise typer.BadParameter(
            f"nothing can listen on {host}, port {port} ({os.strerror(error.errno or 0)}). If "
            "another program has it, perhaps another `baotinh browse`: --port 0 takes a free one"
        ) from error
    named = f"[{host}]" if ":" in host else host
    url = f"http://{named}:{listening.getsockname()[1]}/"
    err.print(f"The archive is at {url} (Ctrl+C ends it).", markup=False)
    if open_browser:
        Timer(1.0, webbrowser.open, [url]).start()
    serve(datasette, listening)
