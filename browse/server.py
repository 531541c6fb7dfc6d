"""Datasette on the archive, for this machine only; or on a published file, for a network."""

from __future__ import annotations

import os
import socket
from importlib.util import find_spec
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn
from datasette.app import Datasette

from archive import info
from archive.database import connect
from archive.errors import StorageError
from browse import headers, search_box
from browse.metadata import metadata
from browse.room import lighter, policy, routes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from browse.room.facts import Facts

PASSWORD_HASH = "BAOTINH_PASSWORD_HASH"  # noqa: S105 - the name of a variable
"""Environment variable with the hash of a password that visitors of a public file must give."""
STATIC = Path(__file__).with_name("static")
TEMPLATES = Path(__file__).with_name("templates")
SETTINGS: dict[str, Any] = {
    # Guessing facets was most of the cost of a page at a million rows (1,136 ms without this).
    "suggest_facets": False,
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 2000,
    # A page of 100 whole articles weighed 560 KB; each row has a page of its own.
    "default_page_size": 30,
    "truncate_cells_html": 300,
}
_TOLD = ("description", "columns")
"""What stays metadata of a table in datasette 1.0."""
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
        StorageError: `public` is asked for, and the file was not made by `baotinh publish`, or a
            password is wanted that nothing can ask for.
    """
    search_box.install()
    headers.install()
    routes.install()
    policy.install()
    lighter.install()
    connection = connect(archive, readonly=True)
    published = info.get(connection, "published_at")
    described = metadata(connection, archive.stem, facts)
    if public:
        described["plugins"] |= _password()
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
        **_config(described, archive.stem),
    )


def _config(described: dict[str, Any], database: str) -> dict[str, Any]:
    """What datasette 1.0 reads from its configuration, where 0.65 has it in the metadata."""
    if "config" not in signature(Datasette).parameters:
        return {}
    own = described["databases"][database]
    tables = {
        name: {key: value for key, value in table.items() if key not in _TOLD}
        for name, table in own["tables"].items()
    }
    of_database = {"queries": own["queries"], "tables": tables}
    urls = {name: described[name] for name in ("extra_css_urls", "extra_js_urls", "plugins")}
    return {"config": {**urls, "databases": {database: of_database}}}


def _password() -> dict[str, Any]:
    """Who may come in: everybody, or those who know the password (docs/publish.md)."""
    if not os.environ.get(PASSWORD_HASH):
        return {}
    if find_spec("datasette_auth_passwords") is None:
        raise StorageError(
            f"{PASSWORD_HASH} is set, and nothing here can ask for a password: nothing is served. "
            f"Install the plugin: pip install datasette-auth-passwords"
        )
    # By name: datasette shows its configuration, and the hash must not be read there.
    account = {"baotinh_password_hash": {"$env": PASSWORD_HASH}, "http_basic_auth": True}
    return {"datasette-auth-passwords": account}


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there; a port of 0 takes a free one.

    Raises:
        OSError: somebody else listens there, or nobody may.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048)


def serve(datasette: Datasette, listening: socket.socket) -> None:
    """Answer until Ctrl+C."""
    # Behind a proxy on this machine the visitor's address is the one that it passes on.
    config = uvicorn.Config(datasette.app(), log_level="warning", proxy_headers=True)
    uvicorn.Server(config).run(sockets=[listening])
