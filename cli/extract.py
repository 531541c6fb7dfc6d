"""`baotinh extract`: what would be stored of a page, as JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from cli.addresses import as_url
from cli.console import print_json
from cli.options import parse_moment


def extract(
    file: Annotated[Path, typer.Argument(help="A saved page.", exists=True, dir_okay=False)],
    *,
    url: Annotated[str, typer.Option(help="The address that the page was fetched from.")],
    now: Annotated[
        str | None,
        typer.Option(help="When it was fetched (ISO 8601).  \\[default: now]"),
    ] = None,
) -> None:
    """Read a saved page as a crawl would, and print one JSON object.

    Pages of newspapers that baotinh knows are read with their layout, others by the generic
    reading; `fields` names for each field the place on the page that it came from.
    """
    from cli.extraction import extracted  # noqa: PLC0415 - Scrapy takes a second to load

    address = as_url(url, named="--url")
    print_json(extracted(address, file.read_bytes(), parse_moment(now) or datetime.now(UTC)))
