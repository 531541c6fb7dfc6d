"""`baotinh check`: the facts of a newspaper held against its site."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import err, out, print_json
from cli.exit_codes import Exit
from cli.options import JsonOption

if TYPE_CHECKING:
    from cli.checking import Seen
    from crawler.checking import Finding

MARKS = {True: "[green]holds[/]", False: "[red]fails[/]", None: "[dim]?    [/]"}


def check(
    name: Annotated[str, typer.Argument(help="A newspaper, by the name of `baotinh sites`.")],
    *,
    replay: Annotated[
        list[Path] | None,
        typer.Option(help="Look at this WARC file, or folder of them, instead of the site."),
    ] = None,
    articles: Annotated[
        int, typer.Option(min=1, help="Articles of each section's list that are looked at.")
    ] = 3,
    as_json: JsonOption = False,
) -> None:
    """Hold what we know of a newspaper against its site, and say what holds and what does not.

    The first page of each section's list is read and a few articles of each, politely, into an
    archive that is thrown away afterwards. If all holds on the live site, the spider's class
    states it as `verified`, with the day and what was seen.
    """
    from cli.checking import look  # noqa: PLC0415 - Scrapy takes a second to load

    seen = look(name, tuple(replay or ()), articles)
    if as_json:
        print_json(
            {
                "site": name,
                "holds": seen.holds,
                "verified": seen.evidence if seen.written else None,
                "findings": [
                    {"what": one.what, "holds": one.holds, "detail": one.detail}
                    for one in seen.findings
                ],
            }
        )
    else:
        _show(seen.findings)
        _sum_up(seen, name, live=not replay)
    if not seen.holds:
        raise typer.Exit(Exit.PROBLEMS)


def _show(findings: list[Finding]) -> None:
    from rich.markup import escape  # noqa: PLC0415 - with the work

    for one in findings:
        line = f"{MARKS[one.holds]}  {escape(one.what)}: {escape(one.detail)}"
        out.print(line, soft_wrap=True, highlight=False)


def _sum_up(seen: Seen, name: str, *, live: bool) -> None:
    holds, written, said = seen.holds, seen.written, seen.evidence
    if live and not seen.reached:
        err.print(
            f"\n{name}: its server gave no answer, which says nothing about the spider. Open the "
            f"front page in a browser; then run `baotinh check {name}` again."
        )
    elif not holds:
        err.print(
            f"\n{name}: not all holds. Mend the spider or its layout (docs/newspapers.md), then "
            f"run `baotinh check {name}` again."
        )
    elif written:
        out.print(
            f"\n{name}: all holds. {written.name} says so now: {said}.\n"
            "Please run python -m crawler.catalogue, and commit both files."
        )
    elif live:
        out.print(f'\n{name}: all holds. Put it into the spider: verified = "{said}"')
    else:
        out.print(f"\n{name}: all holds in what was recorded; only the live site verifies it.")
