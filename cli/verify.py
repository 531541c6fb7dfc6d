"""`baotinh verify`: is the archive what it says it is?"""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import err, out, print_json
from cli.exit_codes import Exit
from cli.options import ArchiveOption, JsonOption, archive_path, reader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.verify import Check

SHOWN = 10
"""Findings of a check that are printed for people; JSON has them all."""


def verify(
    *,
    repair: Annotated[
        bool,
        typer.Option("--repair", help="Make anew what can be: indexes, counts, stories, ids."),
    ] = False,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Check everything that is kept: files, pages, versions, hashes, ids, indexes, counts, stories.

    It only reads, and works while a crawl writes. With --repair indexes, daily counts and stories
    are made anew where they do not fit the articles, and permanent ids where what is left tells
    which they were; what only a backup can heal is told. Exit code 6 where anything is left.
    """
    path = archive_path(archive)
    checks = _checked(path, quiet=as_json)
    kinds = {finding.kind for check in checks for finding in check.findings}
    if repair and kinds & {"index_stale", "counts_wrong", "stories_stale", "id_damaged"}:
        for done in _repaired(path, kinds):
            err.print(done)
        err.print("Checking again …")
        checks = _checked(path, quiet=as_json)
    clean = not any(check.findings for check in checks)
    if as_json:
        print_json({"clean": clean, "checks": [asdict(check) for check in checks]})
    else:
        out.print("All is well." if clean else _summary(checks), markup=False)
    if not clean:
        raise typer.Exit(Exit.STORAGE)


def _checked(path: Path, *, quiet: bool) -> list[Check]:
    from archive.verify import verify as check_all  # noqa: PLC0415 - with the work

    reader(path).close()  # says what to do where there is no archive
    checks = []
    for check in check_all(path):
        checks.append(check)
        if not quiet:
            _show(check)
    return checks


def _show(check: Check) -> None:
    state = f"{len(check.findings)} found" if check.findings else "ok"
    out.print(f"{state:>9}  {check.name}: {check.looked_at:,} {check.about}", markup=False)
    for finding in check.findings[:SHOWN]:
        out.print(f"{'':>11}{finding.where}: {finding.what}", markup=False)
    if len(check.findings) > SHOWN:
        out.print(f"{'':>11}… and {len(check.findings) - SHOWN} more; --json prints them all")


def _summary(checks: list[Check]) -> str:
    remedies = dict.fromkeys(f.remedy for check in checks for f in check.findings)
    count = sum(len(check.findings) for check in checks)
    return "\n".join([f"{count} findings. What to do:", *(f"- {text}" for text in remedies)])


def _repaired(path: Path, kinds: set[str]) -> Iterator[str]:
    from archive import counts, fulltext, info, stories  # noqa: PLC0415 - with the work
    from archive.archive import Archive  # noqa: PLC0415
    from archive.citing.mending import mend  # noqa: PLC0415
    from archive.lock import writer_lock  # noqa: PLC0415

    now = datetime.now(UTC)
    connection = reader(path)
    practice = info.is_practice(connection)
    connection.close()
    with (
        writer_lock(path, doing="verify --repair", now=now),
        Archive(path, kind="practice" if practice else "live", now=now) as kept,
    ):
        if "index_stale" in kinds:
            count = fulltext.reindex(kept.connection)
            yield f"The indexes were made anew for {count} articles."
        if "counts_wrong" in kinds:
            counts.recount(kept.connection)
            yield "The daily counts were made anew."
        if "stories_stale" in kinds:
            count = stories.rebuild(kept.connection)
            yield f"The stories were made anew for {count} articles."
        if "id_damaged" in kinds:
            count = mend(kept.connection)
            yield f"The permanent ids of {count} articles were made anew."
