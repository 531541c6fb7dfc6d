"""Datasette on the archive, for this machine only; or on a published file, for a network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn
from datasette.app import Datasette

from archive import info
from archive.database import connect
from archive.errors import StorageError
from browse import search_box
from browse.metadata import metadata
from browse.room import policy, routes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from browse.room.facts import Facts

STATIC = Path(__file__).with_name("static")
TEMPLATES = Path(__file__).with_name("templates")
SETTINGS: dict[str, Any] = {
    # Guessing facets was most of the cost of a page at a million rows (1,136 ms without this).
    "suggest_facets": False,
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 2000,
}
PUBLIC_SETTINGS: dict[str, Any] = {
    **SETTINGS,
    # Anybody may ask: shorter questions, smaller answers, few at once.
    "sql_time_limit_ms": 1500,
    "facet_time_limit_ms": 500,
    "max_returned_rows": 1000,
    "num_sql_threads": 2,
    "allow_csv_stream": False,
    "allow_download": False,
    "max_csv_mb": 10,
}


def app(
    archive: Path, *, public: bool = False, facts: Mapping[str, Facts] | None = None
) -> Datasette:
    """Datasette, configured for an archive, or for a file that `baotinh publish` made.

    The archive is opened anew for what a crawl has written; a published file never changes.
    `facts` are of newspapers, by short name: what the pages say of them beside the archive.

    Raises:
        StorageError: the file was not made by `baotinh publish`, and `public` is asked for.
    """
    search_box.install()
    routes.install()
    policy.install()
    connection = connect(archive, readonly=True)
    published = info.get(connection, "published_at")
    described = metadata(connection, archive.stem, facts)
    connection.close()
    if public and published is None:
        raise StorageError(
            f"{archive} is no file for the public: its texts, pages and notes are the keeper's. "
            f"Make one with: baotinh publish public.db"
        )
    return Datasette(
        [] if public else [str(archive)],
        immutables=[str(archive)] if public else [],
        metadata=described,
        settings=PUBLIC_SETTINGS if public else SETTINGS,
        static_mounts=[("house", str(STATIC))],
        template_dir=str(TEMPLATES),
    )


def serve(
    archive: Path,
    *,
    port: int,
    host: str = "127.0.0.1",
    public: bool = False,
    facts: Mapping[str, Facts] | None = None,
) -> None:
    """Serve until Ctrl+C; arguments as of `app`."""
    server = app(archive, public=public, facts=facts).app()
    # Behind a proxy on this machine the visitor's address is the one that it passes on.
    uvicorn.run(server, host=host, port=port, log_level="warning", proxy_headers=True)
