"""`baotinh probe`: first contact with a newspaper that nobody has described."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import print_json
from cli.options import JsonOption

if TYPE_CHECKING:
    from cli.probing import Probe

AddressArgument = Annotated[
    str | None,
    typer.Argument(metavar="URL|HOST", help="A page, or a host for its home page."),
]
HtmlOption = Annotated[
    Path | None,
    typer.Option(
        "--html",
        help="Look at this saved page of that address; nothing is fetched.",
        exists=True,
        dir_okay=False,
    ),
]
ReplayOption = Annotated[
    list[Path] | None,
    typer.Option("--replay", help="Ask this WARC file, or folder of them, instead of the site."),
]


def probe(
    address: AddressArgument = None,
    *,
    html: HtmlOption = None,
    replay: ReplayOption = None,
    as_json: JsonOption = False,
) -> None:
    """Look at a newspaper that nobody has described, and say what can be told of it.

    Robots, feeds, sitemaps, structured data; which known family its pages fit and by which
    selectors; an article as it would be stored; every date and why it was taken or not; the
    spider that it would get. At most seven requests, one at a time, and robots.txt is obeyed.
    `baotinh new-site` writes the spider.
    """
    # Scrapy takes a second to load
    from cli.probe_json import as_dict  # noqa: PLC0415
    from cli.probe_report import show  # noqa: PLC0415

    found = probed(address, html, tuple(replay or ()))
    if as_json:
        print_json(as_dict(found))
    else:
        show(found)


def probed(address: str | None, html: Path | None, replay: tuple[Path, ...]) -> Probe:
    """The probe that these options ask for."""
    from cli.probing import probe_file, probe_site  # noqa: PLC0415

    if html and replay:
        raise typer.BadParameter("--html and --replay exclude each other")
    if html:
        return probe_file(address, html)
    if not address:
        raise typer.BadParameter("name a page or a host", param_hint="URL|HOST")
    return probe_site(address, replay)
