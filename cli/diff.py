"""`baotinh diff`: what a newspaper changed in an article, word by word."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from archive import history
from archive.times import VIETNAM
from cli.console import PRACTICE_NOTE, err, out, print_json
from cli.exit_codes import Exit
from cli.marks import has_colours, marked
from cli.options import ArchiveOption, JsonOption, reader
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    import sqlite3

    from archive.history import Step, Version

LARGEST = 2**63 - 1
"""No row of SQLite has a higher number."""


def diff(
    article: Annotated[
        str, typer.Argument(help="Its number (`baotinh search --json` tells it), or an address.")
    ],
    *,
    first: Annotated[
        int | None, typer.Option("--from", help="Compare this version …  [default: each step]")
    ] = None,
    last: Annotated[int | None, typer.Option("--to", help="… with this one.")] = None,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Show what was changed in an article since it was printed, word by word.

    Removed words are red and struck, added ones green; without colours they stand in [-…-] and
    {+…+}. What changed only because baotinh reads the page better than before is told as such.
    """
    connection = reader(archive)
    try:
        row = find(connection, article)
        chain = [] if row is None else history.versions_of(connection, row["id"])
        practice = _is_practice(connection)
    finally:
        connection.close()
    if row is None:
        raise unknown(article)
    try:
        steps = history.steps(chain, first=first, last=last)
    except KeyError as error:
        known = ", ".join(str(version.version) for version in chain)
        raise typer.BadParameter(f"there is no version {error}; it has {known}") from error
    if as_json:
        print_json(_as_json(row, steps, practice=practice))
    else:
        _show(row, chain, steps, practice=practice)


def find(connection: sqlite3.Connection, article: str) -> sqlite3.Row | None:
    """The row of an article, by its number or any address that it was seen under."""
    if article.isdecimal():
        found = connection.execute(
            "SELECT * FROM articles WHERE id = ?", [min(int(article), LARGEST)]
        )
        return found.fetchone()  # type: ignore[no-any-return]
    url = article if "://" in article else f"https://{article}"
    return _at(connection, canonical_url(url)) or _at(connection, _on_its_first_host(url))


def _at(connection: sqlite3.Connection, canonical: str) -> sqlite3.Row | None:
    return connection.execute(  # type: ignore[no-any-return]
        "SELECT articles.* FROM article_urls JOIN articles ON articles.id = article_id "
        "WHERE canonical = ?",
        [canonical],
    ).fetchone()


def _on_its_first_host(url: str) -> str:
    """The address as it is kept: on one host of its newspaper, not on `m.` or an old one."""
    from crawler.facts import canonical_of  # noqa: PLC0415 - heavy
    from crawler.registry import newspaper_of  # noqa: PLC0415

    try:
        newspaper = newspaper_of(url)
    except ValueError:  # "http://[abc" is no address
        newspaper = None
    return canonical_of(newspaper, url) if newspaper else canonical_url(url)


def unknown(article: str) -> typer.Exit:
    """Says on standard error that there is no such article; to be raised."""
    err.print(
        f"There is no article {article} in the archive. `baotinh search WORDS --json` tells "
        "the numbers of articles; an address is found under any form that was seen.",
        markup=False,
    )
    return typer.Exit(Exit.NOT_FOUND)


def _is_practice(connection: sqlite3.Connection) -> bool:
    from archive import info  # noqa: PLC0415 - with the archive

    return info.is_practice(connection)


def _as_json(row: sqlite3.Row, steps: list[Step], *, practice: bool) -> dict[str, Any]:
    return {
        "article": row["id"],
        "url": row["url"],
        "title": row["title"],
        "practice": practice,
        "steps": [_plain(step) for step in steps],
    }


def _plain(step: Step) -> dict[str, Any]:
    return {
        "from": step.old.version,
        "to": step.new.version,
        "first_seen_from": step.old.seen_at,
        "first_seen_to": step.new.seen_at,
        "capture_from": step.old.capture_id,
        "capture_to": step.new.capture_id,
        "by": step.by,
        "rereads": list(step.rereads),
        "fields": {
            name: [{"op": c.op, "old": c.old, "new": c.new} for c in changes]
            for name, changes in step.fields.items()
        },
    }


def _show(row: sqlite3.Row, chain: list[Version], steps: list[Step], *, practice: bool) -> None:
    if practice:
        err.print(PRACTICE_NOTE)
    out.print(Text(row["title"], style="bold"))
    out.print(Text(row["url"], style="dim"))
    if len(chain) == 1:
        out.print(f"One version, first seen {_when(chain[0])}: no change was seen.")
        return
    for step in steps:
        out.print()
        out.print(Text(_heading(step), style="bold"), soft_wrap=True)
        if not step.fields:
            out.print("  no difference")
        for name, changes in step.fields.items():
            shown = marked(changes, colours=has_colours(out))
            out.print(Text.assemble((f"{name}: ", "bold"), shown))


def _heading(step: Step) -> str:
    return (
        f"{step.old.version} → {step.new.version}  {_whose(step)}; "
        f"{_when(step.old)} (capture {step.old.capture_id}) → "
        f"{_when(step.new)} (capture {step.new.capture_id})"
    )


def _whose(step: Step) -> str:
    if step.by == "reread":
        return "read anew by baotinh, not edited by the newspaper"
    if step.rereads:
        numbers = ", ".join(map(str, step.rereads))
        noun = "version" if len(step.rereads) == 1 else "versions"
        return f"edited by the newspaper, and read anew by baotinh ({noun} {numbers})"
    return "edited by the newspaper"


def _when(version: Version) -> str:
    return datetime.fromisoformat(version.seen_at).astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M")
