"""`baotinh reextract`: captures read again with today's code, without the network."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from archive.diff import changes
from archive.times import VIETNAM
from cli.console import err, out, print_json_line
from cli.marks import has_colours, marked
from cli.exit_codes import Exit
from cli.options import ArchiveOption, DayOption, JsonOption, archive_path, reader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.info import Kind
    from crawler.items import ArticleDraft
    from crawler.reextract import Change, Wanted

SHOWN = 20
"""Changes that are printed for people; JSON has them all."""
WIDTH = 200


def reextract(
    *,
    site: Annotated[str | None, typer.Option(help="Only this newspaper.")] = None,
    since: DayOption = None,
    layout: Annotated[
        str | None, typer.Option(help="Only pages that this layout reads today.")
    ] = None,
    only_problems: Annotated[
        bool, typer.Option("--only-problems", help="Only pages that an open problem cites.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")
    ] = False,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that read.")] = 1,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Read what was fetched again with today's code; no newspaper is asked for anything.

    A text that reads differently becomes a version with the reason `reread`: it is never taken
    for an edit by the newspaper. --since counts the day of fetching (YYYY-MM-DD).
    """
    from crawler.reextract import Wanted  # noqa: PLC0415 - heavy

    day = None if since is None else datetime.fromisoformat(since).replace(tzinfo=VIETNAM)
    wanted = Wanted(site=site, since=day, layout=layout, only_problems=only_problems)
    _check_names(wanted)
    path = archive_path(archive)
    work = _dry(path, wanted, jobs) if dry_run else _healed(path, wanted, jobs)
    tally = _tell(work, as_json=as_json, dry_run=dry_run)
    if tally["error"] or tally["refused"]:
        raise typer.Exit(Exit.PROBLEMS)


def _check_names(wanted: Wanted) -> None:
    """A slip of the pen must not end as "0 pages, all is well"."""
    from crawler.reextract import unknown_names  # noqa: PLC0415 - heavy

    for what, name in unknown_names(wanted):
        raise typer.BadParameter(f"no {what} is called {name}; `baotinh sites` lists them")


def _dry(path: Path, wanted: Wanted, jobs: int) -> Iterator[Change]:
    from archive.captures import Captures  # noqa: PLC0415
    from archive.paths import captures_path  # noqa: PLC0415
    from crawler import reextract as again  # noqa: PLC0415

    connection = reader(path)
    try:
        with Captures(captures_path(path), readonly=True) as captures:
            ids = list(again.wanted_captures(connection, captures, wanted))
        for draft in again.drafts(path, ids, jobs=jobs):
            yield draft if isinstance(draft, again.Change) else again.change_of(connection, draft)
    finally:
        connection.close()


def _healed(path: Path, wanted: Wanted, jobs: int) -> Iterator[Change]:
    from archive import info  # noqa: PLC0415
    from archive.archive import Archive  # noqa: PLC0415
    from archive.lock import writer_lock  # noqa: PLC0415
    from archive.rechecks import Plan  # noqa: PLC0415
    from crawler import reextract as again  # noqa: PLC0415
    from crawler.settings import CODE_VERSION  # noqa: PLC0415

    now = datetime.now(UTC)
    connection = reader(path)
    kind: Kind = "practice" if info.is_practice(connection) else "live"
    connection.close()
    with writer_lock(path, doing="reextract", now=now), Archive(path, kind=kind, now=now) as kept:
        healing = again.Healing(kept, now, CODE_VERSION, Plan())
        ids = list(again.wanted_captures(kept.connection, kept.captures, wanted))
        for draft in again.drafts(path, ids, jobs=jobs):
            yield draft if isinstance(draft, again.Change) else _heal(healing, draft)
        healing.finish()


def _heal(healing: Any, draft: ArticleDraft) -> Change:
    from crawler.reextract import change_of  # noqa: PLC0415

    change = change_of(healing.archive.connection, draft)
    healing.store(draft, change)
    return change


def _tell(work: Iterator[Change], *, as_json: bool, dry_run: bool) -> Counter[str]:
    tally: Counter[str] = Counter()
    fields: Counter[str] = Counter()
    for change in work:
        tally["read"] += 1
        tally[change.action] += 1
        if not change.fields and change.error is None:
            continue
        tally["differing"] += 1
        fields.update(list(change.fields))
        if as_json:
            print_json_line(_plain(change))
        elif tally["differing"] <= SHOWN:
            _show(change)
    if as_json:
        print_json_line({"summary": dict(tally), "fields": dict(fields)})
    else:
        _sum_up(tally, fields, dry_run=dry_run)
    return tally


def _plain(change: Change) -> dict[str, Any]:
    pairs = {name: {"old": old, "new": new} for name, (old, new) in change.fields.items()}
    return {**asdict(change), "fields": pairs}


def _show(change: Change) -> None:
    """One page as a small table: its address, then a line a field."""
    out.print(f"{change.action}  {change.url}  ({change.layout}, capture {change.capture_id})")
    if change.error:
        out.print(f"    {change.error}", markup=False)
    column = max(map(len, change.fields), default=0)
    for name, (old, new) in change.fields.items():
        label = Text(f"    {name:<{column}}  ", style="bold")
        out.print(label.append_text(_difference(old, new)))


def _difference(old: Any, new: Any) -> Text:
    """Texts word by word, everything else as it was and as it is."""
    if isinstance(old, str) and isinstance(new, str) and " " in f"{old}{new}":
        return marked(changes(old, new), colours=has_colours(out))
    return Text(f"{_short(old)} → {_short(new)}")


def _short(value: Any) -> str:
    if isinstance(value, list | dict) and value:
        value = json.dumps(value, ensure_ascii=False)
    text = "—" if value in (None, "", [], {}) else " ".join(str(value).split())
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def _sum_up(tally: Counter[str], fields: Counter[str], *, dry_run: bool) -> None:
    if tally["differing"] > SHOWN:
        out.print(f"… and {tally['differing'] - SHOWN} more; --json prints them all.")
    would = "would read" if dry_run else "read"
    out.print(f"{tally['read']} pages: {tally['differing']} {would} differently than what is kept.")
    for name, count in fields.most_common():
        out.print(f"  {name}: {count}")
    if tally["refused"]:
        err.print(f"{tally['refused']} pages still cannot be read as articles: see `problems`.")
    if tally["error"]:
        err.print(f"On {tally['error']} pages our code failed; they stay as they are.")
