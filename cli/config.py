"""`baotinh config`: what is set, and where each value comes from."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.markup import escape
from rich.table import Table

from cli.console import out, print_json
from cli.options import ArchiveOption, ConfigOption, JsonOption, archive_path
from crawler.configuration import Configuration, find, load
from crawler.configuration.model import TABLES, Key, SiteRules, keys_of
from crawler.configuration.values import Hours, written

if TYPE_CHECKING:
    from collections.abc import Iterator

app = typer.Typer(help="What is set in baotinh.toml and the environment.", no_args_is_help=True)

DEFAULT = "default"
_HIDDEN = "(set, not shown)"


@app.callback()
def config() -> None:
    """What is set in baotinh.toml and the environment."""


@app.command()
def show(
    *, as_json: JsonOption = False, archive: ArchiveOption = None, config: ConfigOption = None
) -> None:
    """Tell each value and where it comes from; secrets are not shown.

    Read are, each before the next: BAOTINH_<TABLE>_<KEY> in the environment; the file of --config,
    of BAOTINH_CONFIG, baotinh.toml beside the archive, or /etc/baotinh.toml; the defaults.
    """
    found = configuration(archive_path(archive), config)
    rows = list(_rows(found))
    if as_json:
        print_json({"file": str(found.file) if found.file else None, "values": rows})
        return
    out.print(f"file: {found.file or 'none (all below is from the defaults or the environment)'}")
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("key", "value", "from"):
        table.add_column(heading)
    for row in rows:
        style = "dim" if row["from"] == DEFAULT else ""
        table.add_row(row["key"], escape(_shown(row["value"])), escape(row["from"]), style=style)
    out.print(table)


def _shown(value: Any) -> str:
    """A value as it would be written."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def configuration(archive: Path, given: Path | None) -> Configuration:
    """The configuration that holds for an archive; newspapers' names are checked.

    Raises:
        ConfigurationError: it names every fault, its line and the remedy.
    """
    from crawler.registry import newspapers  # noqa: PLC0415 - Scrapy takes a second to load

    return load(find(given, os.environ, archive), os.environ, newspapers=newspapers())


def _rows(found: Configuration) -> Iterator[dict[str, Any]]:
    for name, cls in TABLES.items():
        for key in keys_of(cls).values():
            yield _row(found, name, key, getattr(getattr(found, name), key.name))
    for site, rules in found.sites.items():
        for key in keys_of(SiteRules).values():
            if f"sites.{site}.{key.name}" in found.origins:
                yield _row(found, f"sites.{site}", key, getattr(rules, key.name))


def _row(found: Configuration, table: str, key: Key, value: Any) -> dict[str, Any]:
    path = f"{table}.{key.name}"
    shown: Any = _plain(value)
    if key.secret:
        shown = _HIDDEN if value else ""
    return {"key": path, "value": shown, "from": found.origins.get(path, DEFAULT)}


def _plain(value: Any) -> Any:
    if isinstance(value, timedelta):
        return written(value)
    if isinstance(value, Hours):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
