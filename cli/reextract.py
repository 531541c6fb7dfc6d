"""`baotinh reextract`: captures read again with today's code, without the network."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from archive.times import VIETNAM
from cli.console import err, out, print_json_line
from cli.exit_codes import Exit
from cli.options import ArchiveOption, FetchedSinceOption, JsonOption, archive_path, reader
from cli.rereadings import Sheet, Tally, print_summary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.info import Kind
    from crawler.items import ArticleDraft
    from crawler.reextract import Change, Wanted


def reextract(
    *,
    site: Annotated[str | None, typer.Option(help="Only this newspaper.")] = None,
    since: FetchedSinceOption = None,
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
    if tally.pages["error"] or tally.pages["refused"]:
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


def _tell(work: Iterator[Change], *, as_json: bool, dry_run: bool) -> Tally:
    tally, sheet = Tally(), Sheet(out, whole=dry_run)
    for change in work:
        if not tally.add(change):
            continue
        if as_json:
            print_json_line(_plain(change))
        else:
            sheet.add(change)
    if as_json:
        print_json_line(tally.plain())
    else:
        sheet.finish()
        print_summary(out, tally, dry_run=dry_run)
        _warn(tally)
    return tally


def _plain(change: Change) -> dict[str, Any]:
    pairs = {name: {"old": old, "new": new} for name, (old, new) in change.fields.items()}
    return {**asdict(change), "fields": pairs}


def _warn(tally: Tally) -> None:
    if refused := tally.pages["refused"]:
        err.print(f"{refused} pages still cannot be read as articles: see `problems`.")
    if failed := tally.pages["error"]:
        err.print(f"On {failed} pages our code failed; they stay as they are.")
