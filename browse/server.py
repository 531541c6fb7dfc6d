"""Datasette on the archive: read-only, on this machine only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette

from archive.database import connect
from browse import search_box
from browse.metadata import metadata
from browse.room import policy, routes

STATIC = Path(__file__).with_name("static")
TEMPLATES = Path(__file__).with_name("templates")
SETTINGS: dict[str, Any] = {
    # Guessing facets was most of the cost of a page at a million rows (1,136 ms without this).
    "suggest_facets": False,
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 2000,
}


def app(archive: Path) -> Datasette:
    """Datasette, configured for an archive. It opens the file anew for what a crawl has written."""
    search_box.install()
    routes.install()
    policy.install()
    connection = connect(archive, readonly=True)
    described = metadata(connection, archive.stem)
    connection.close()
    return Datasette(
        [str(archive)],
        metadata=described,
        settings=SETTINGS,
        static_mounts=[("house", str(STATIC))],
        template_dir=str(TEMPLATES),
    )


def serve(archive: Path, *, port: int) -> None:
    """Serve until Ctrl+C."""
    uvicorn.run(app(archive).app(), host="127.0.0.1", port=port, log_level="warning")
