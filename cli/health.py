"""`baotinh health`: how each newspaper is doing, by its own history."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from archive.health.events import latest
from archive.health.history import judged, last_visit
from archive.times import VIETNAM, stamp
from cli.console import err, out, print_json
from cli.exit_codes import Exit
from cli.naming import refuse_unknown
from cli.options import ArchiveOption, JsonOption, parse_moment, reader

if TYPE_CHECKING:
    from archive.health.model import Health

IDLE = timedelta(days=3)
"""No newspaper is to be left unvisited for longer: lists are read once a day at least."""
WELL = ("ok", "closed", "unvisited")
_STATES = ("ok", "watch", "broken", "blocked", "closed", "unvisited")
COLOURS = {"ok": "green", "watch": "yellow", "broken": "red", "blocked": "red"}


def health(
    names: Annotated[
        list[str] | None, typer.Argument(help="Newspapers; all that the archive knows if absent.")
    ] = None,
    *,
    now: Annotated[
        str | None, typer.Option(help="Judge as of this time (ISO 8601).  \\[default: now]")
    ] = None,
    changes: Annotated[
        bool, typer.Option("--changes", help="Tell what has changed, and when, instead.")
    ] = False,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Judge each newspaper by its own history: ok, watch, broken, blocked or closed.

    What is not ok comes with its cause and its remedy. The exit code is 0 only if all is well,
    and 3 otherwise. With --changes: each change of a state since the crawls began, with the first
    page that shows it and the selectors that would mend it.
    """
    connection = reader(archive)
    today = (parse_moment(now) or datetime.now(UTC)).astimezone(VIETNAM)
    found = judged(connection, now=today, names=names or None)
    visited = last_visit(connection, now=today)
    known = [row["site"] for row in connection.execute("SELECT site FROM sites")]
    past = latest(connection, names=found) if changes else []
    connection.close()
    refuse_unknown(sorted(set(names or ()) - found.keys()), known, where="the archive")
    if changes:
        _tell_changes(past, as_json=as_json)
    elif as_json:
        print_json([_plain(name, one) for name, one in found.items()])
    else:
        _show(found)
    idle = visited is not None and today - visited > IDLE
    if idle and not changes:
        err.print(
            f"No newspaper was visited since {visited:%Y-%m-%d %H:%M}: does cron, or the timer, "
            "still run `baotinh crawl --all`? (`baotinh schedule` prints both.)"
        )
    if not changes and (idle or any(one.state not in WELL for one in found.values())):
        raise typer.Exit(Exit.PROBLEMS)


def _plain(name: str, one: Health) -> dict[str, Any]:
    return {
        "site": name,
        "state": one.state,
        "last_visit": stamp(one.last_visit) if one.last_visit else None,
        "findings": [
            {
                "kind": finding.kind,
                "cause": finding.cause,
                "confirmed": finding.confirmed,
                "state": finding.state,
                "since": stamp(finding.since),
                "message": finding.message,
                "remedy": finding.remedy,
            }
            for finding in one.findings
        ],
    }


def _show(found: dict[str, Health]) -> None:
    width = max(map(len, found), default=0)
    for name, one in found.items():
        colour = COLOURS.get(one.state, "dim")
        visited = f"last visit {one.last_visit:%Y-%m-%d %H:%M}" if one.last_visit else ""
        out.print(f"[{colour}]{one.state:<9}[/] {name:<{width}}  {visited}".rstrip())
        for finding in one.findings:
            out.print(f"          {finding.message} (since {finding.since:%Y-%m-%d})", markup=False)
            out.print(f"          → {finding.remedy}", markup=False)
    counts = Counter[str](one.state for one in found.values())
    said = ", ".join(f"{counts[state]} {state}" for state in _STATES if counts[state])
    noun = "newspaper" if len(found) == 1 else "newspapers"
    out.print(f"{len(found)} {noun}: {said or 'none'}")


def _tell_changes(past: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        print_json(past)
        return
    for event in past:
        who = event["site"] or "the network"
        cause = f" ({event['cause']})" if event["cause"] else ""
        told = " · an alarm was made" if event["told"] else ""
        out.print(
            f"{event['at'][:16].replace('T', ' ')}  {who}: {event['from_state']} → "
            f"{event['to_state']}{cause}{told}",
            markup=False,
        )
        for line in filter(None, (event["message"], event["selector"])):
            out.print(f"                  {line}", markup=False)
    if not past:
        out.print("Nothing has changed yet: changes are written down by crawls.")
