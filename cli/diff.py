"""`baotinh diff`: what a newspaper changed in an article, word by word."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from archive import history
from archive.times import VIETNAM
from cli.articles import HELP, find
from cli.console import PRACTICE_NOTE, err, out, print_json
from cli.marks import has_colours, marked
from cli.options import ArchiveOption, JsonOption, reader

if TYPE_CHECKING:
    import sqlite3

    from archive.history import Step, Version


def diff(
    article: Annotated[str, typer.Argument(help=HELP)],
    *,
    first: Annotated[
        int | None, typer.Option("--from", help="Compare this version …  \\[default: each step]")
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
        found = find(connection, article)
        row = found.row
        chain = history.versions_of(connection, row["id"])
        practice = _is_practice(connection)
    finally:
        connection.close()
    if last is None:
        last = found.version
    try:
        steps = history.steps(chain, first=first, last=last)
    except KeyError as error:
        known = ", ".join(str(version.version) for version in chain)
        raise typer.BadParameter(f"there is no version {error}; it has {known}") from error
    if as_json:
        print_json(_as_json(row, steps, practice=practice))
    else:
        _show(row, chain, steps, practice=practice)


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
