"""`baotinh new-site`: write the spider of a newspaper where it belongs."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.probe import HtmlOption, ReplayOption, probed

DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Print the patch and write nothing.")]


def new_site(
    address: Annotated[str, typer.Argument(metavar="URL|HOST", help="A page of it, or its host.")],
    *,
    name: Annotated[str, typer.Option(help="Its name here: lower-case letters and digits.")],
    province: Annotated[str, typer.Option(help="Its province, of today or of before July 2025.")],
    title: Annotated[
        str | None, typer.Option(help="What it calls itself.  \\[default: as its pages say]")
    ] = None,
    station: Annotated[
        bool, typer.Option("--station", help="It is a radio and television station.")
    ] = False,
    html: HtmlOption = None,
    replay: ReplayOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Probe a newspaper and write its spider, with what the tests want to know of it.

    The class goes into the module of its province, the addresses that were seen into
    tests/crawler/first_contact/, and docs/newspapers.md is written anew. Everything is stated as
    a claim: `baotinh check NAME` holds it against the site. Nothing that is there is overwritten.
    """
    # Scrapy takes a second to load
    from cli.founding import Wishes, admit, found  # noqa: PLC0415

    wishes = Wishes(
        name=name,
        province=province,
        title=title,
        kind="station" if station else "newspaper",
        dry_run=dry_run,
    )
    admit(address, wishes)
    found(probed(address, html, tuple(replay or ())), wishes)
