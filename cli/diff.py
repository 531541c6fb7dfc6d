"""`baotinh diff`: what a newspaper changed in an article, word by word."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from archive import diff as differences
from archive.times import VIETNAM
from cli.console import PRACTICE_NOTE, err, out, print_json
from cli.exit_codes import Exit
from cli.options import ArchiveOption, JsonOption, reader
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    import sqlite3

    from archive.diff import Change, Step, Version

CONTEXT = 8
"""Words of unchanged text that are shown on each side of a change."""


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

    Removed words stand in [-…-], added ones in {+…+}, on a terminal in colours. What changed only
    because baotinh reads the page better than before is told as such.
    """
    connection = reader(archive)
    try:
        row = _find(connection, article)
        chain = [] if row is None else differences.versions_of(connection, row["id"])
        practice = _is_practice(connection)
    finally:
        connection.close()
    if row is None:
        err.print(
            f"There is no article {article} in the archive. `baotinh search WORDS --json` tells "
            "the numbers of articles; an address is found under any form that was seen.",
            markup=False,
        )
        raise typer.Exit(Exit.NOT_FOUND)
    try:
        steps = differences.steps(chain, first=first, last=last)
    except KeyError as error:
        known = ", ".join(str(version.version) for version in chain)
        raise typer.BadParameter(f"there is no version {error}; it has {known}") from error
    if as_json:
        print_json(_as_json(row, steps))
    else:
        _show(row, chain, steps, practice=practice)


def _find(connection: sqlite3.Connection, article: str) -> sqlite3.Row | None:
    if article.isdecimal():
        found = connection.execute("SELECT * FROM articles WHERE id = ?", [int(article)])
    else:
        found = connection.execute(
            "SELECT articles.* FROM article_urls JOIN articles ON articles.id = article_id "
            "WHERE canonical = ?",
            [canonical_url(article)],
        )
    return found.fetchone()  # type: ignore[no-any-return]


def _is_practice(connection: sqlite3.Connection) -> bool:
    from archive import info  # noqa: PLC0415 - with the archive

    return info.is_practice(connection)


def _as_json(row: sqlite3.Row, steps: list[Step]) -> dict[str, Any]:
    return {
        "article": row["id"],
        "url": row["url"],
        "title": row["title"],
        "steps": [
            {
                "from": step.old.version,
                "to": step.new.version,
                "first_seen_from": step.old.seen_at,
                "first_seen_to": step.new.seen_at,
                "capture_from": step.old.capture_id,
                "capture_to": step.new.capture_id,
                "by": step.by,
                "fields": {
                    name: [{"op": c.op, "old": c.old, "new": c.new} for c in changes]
                    for name, changes in step.fields.items()
                },
            }
            for step in steps
        ],
    }


def _show(row: sqlite3.Row, chain: list[Version], steps: list[Step], *, practice: bool) -> None:
    if practice:
        err.print(PRACTICE_NOTE)
    out.print(Text(row["title"], style="bold"))
    out.print(Text(row["url"], style="dim"))
    if len(chain) == 1:
        out.print(f"One version, first seen {_when(chain[0])}: no change was seen.")
    for step in steps:
        out.print()
        out.print(Text(_heading(step), style="bold"))
        if not step.fields:
            out.print("  no difference")
        for name, changes in step.fields.items():
            out.print(Text(f"{name}: ", style="bold").append_text(marked(changes)))


def _heading(step: Step) -> str:
    whose = "edited by the newspaper" if step.by == "newspaper" else "read anew by baotinh"
    return (
        f"{step.old.version} → {step.new.version}  {whose}; "
        f"{_when(step.old)} (capture {step.old.capture_id}) → "
        f"{_when(step.new)} (capture {step.new.capture_id})"
    )


def _when(version: Version) -> str:
    return datetime.fromisoformat(version.seen_at).astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M")


def marked(changes: list[Change]) -> Text:
    """The stretches in one text, as wdiff marks them; what did not change is shortened."""
    text = Text()
    for number, change in enumerate(changes):
        if change.op == "equal":
            text.append(_context(change.old, first=number == 0, last=number == len(changes) - 1))
            continue
        if change.old:
            text.append(f"[-{change.old}-]", style="red strike")
        if change.new:
            text.append(f"{{+{change.new}+}}", style="green")
    return text


def _context(text: str, *, first: bool, last: bool) -> str:
    """Unchanged text: whole if it is short, else the words next to the changes."""
    words = text.split(" ")
    if len(words) <= 2 * CONTEXT + 2:
        return text
    head = "" if first else " ".join(words[:CONTEXT]) + " "
    tail = "" if last else " " + " ".join(words[-CONTEXT:])
    return f"{head}…{tail}"
