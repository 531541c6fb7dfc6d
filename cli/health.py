"""`baotinh health`: how each newspaper is doing, by its own history."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from archive import dead_selectors
from archive import health as judging
from archive.times import VIETNAM, stamp
from cli.console import out, print_json
from cli.exit_codes import Exit
from cli.options import ArchiveOption, JsonOption, parse_moment, reader

if TYPE_CHECKING:
    import sqlite3

    from archive.health import Health

WELL = ("ok", "closed", "unvisited")
COLOURS = {"ok": "green", "watch": "yellow", "broken": "red", "blocked": "red"}


def health(
    names: Annotated[
        list[str] | None, typer.Argument(help="Newspapers; all that the archive knows if absent.")
    ] = None,
    *,
    now: Annotated[
        str | None, typer.Option(help="Judge as of this time (ISO 8601).  \\[default: now]")
    ] = None,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Judge each newspaper by its own history: ok, watch, broken, blocked or closed.

    What is not ok comes with its cause and its remedy. The exit code is 0 only if all is well.
    """
    connection = reader(archive)
    today = (parse_moment(now) or datetime.now(UTC)).astimezone(VIETNAM)
    found = {name: one for name, one in _judged(connection, today) if not names or name in names}
    connection.close()
    missing = sorted(set(names or ()) - found.keys())
    if missing:
        raise typer.BadParameter(f"the archive knows no newspaper {', '.join(missing)}")
    if as_json:
        print_json([_plain(name, one) for name, one in found.items()])
    else:
        _show(found)
    if any(one.state not in WELL for one in found.values()):
        raise typer.Exit(Exit.PROBLEMS)


def _judged(connection: sqlite3.Connection, now: datetime) -> list[tuple[str, Health]]:
    rows = connection.execute("SELECT site, status FROM sites ORDER BY site").fetchall()
    return [
        (
            row["site"],
            judging.judge(
                judging.visits_of(connection, row["site"]),
                status=row["status"],
                days=judging.days_of(connection, row["site"]),
                today=now.date(),
                others=filter(None, [dead_selectors.finding(connection, row["site"])]),
            ),
        )
        for row in rows
    ]


def _plain(name: str, one: Health) -> dict[str, Any]:
    return {
        "site": name,
        "state": one.state,
        "last_visit": stamp(one.last_visit) if one.last_visit else None,
        "findings": [
            {
                "kind": finding.kind,
                "state": finding.state,
                "since": stamp(finding.since),
                "message": finding.message,
                "remedy": finding.remedy,
            }
            for finding in one.findings
        ],
    }


def _show(found: dict[str, Health]) -> None:
    for name, one in found.items():
        colour = COLOURS.get(one.state, "dim")
        visited = f"last visit {one.last_visit:%Y-%m-%d %H:%M}" if one.last_visit else ""
        out.print(f"[{colour}]{one.state:<9}[/] {name:<20} {visited}".rstrip())
        for finding in one.findings:
            out.print(f"          {finding.message} (since {finding.since:%Y-%m-%d})", markup=False)
            out.print(f"          → {finding.remedy}", markup=False)
