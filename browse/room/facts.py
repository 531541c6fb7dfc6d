"""What is known of a newspaper beside its articles: other names, hosts, who took it over.

The list of newspapers is the crawler's. Whoever starts the server hands over what the pages show;
without it they show what the archive says.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from datasette.app import Datasette

PLUGIN = "baotinh-newspapers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Of one newspaper. `successor` is the short name of the one that goes on for it."""

    other_names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    successor: str | None = None


def configured(facts: Mapping[str, Facts]) -> dict[str, dict[str, Any]]:
    """The facts as a part of datasette's configuration, by newspaper."""
    return {PLUGIN: {site: asdict(each) for site, each in facts.items()}}


def facts_of(datasette: Datasette) -> dict[str, Facts]:
    """The facts that the server was started with."""
    kept = datasette.plugin_config(PLUGIN) or {}
    return {site: Facts(**each) for site, each in kept.items()}


def history(
    connection: sqlite3.Connection, paper: sqlite3.Row, facts: Mapping[str, Facts]
) -> dict[str, Any]:
    """Names, hosts and mergers of a newspaper; other newspapers as rows of `site` and `name`."""
    own = facts.get(paper["site"], Facts())
    before = [site for site, each in facts.items() if each.successor == paper["site"]]
    merged = connection.execute(
        "SELECT joined_on FROM provinces_old WHERE name = ? AND name != province",
        [paper["province_old"]],
    ).fetchone()
    return {
        "other_names": own.other_names,
        "hosts": own.hosts,
        "successor": _named(connection, [own.successor] if own.successor else []),
        "before": _named(connection, before),
        "joined_on": merged["joined_on"] if merged else None,
    }


def _named(connection: sqlite3.Connection, sites: list[str]) -> list[sqlite3.Row]:
    marks = ", ".join("?" * len(sites))
    return connection.execute(
        f"SELECT site, name FROM sites WHERE site IN ({marks}) ORDER BY name", sites
    ).fetchall()
