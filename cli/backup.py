"""`baotinh backup` and `baotinh restore`: copies of the archive, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from archive import backup as backups
from archive.errors import StorageError
from archive.lock import writer_lock
from archive.redactions import carry
from archive.redactions.carry import Carried
from cli.console import err, out, print_json
from cli.options import ArchiveOption, JsonOption, archive_path


def backup(
    destination: Annotated[Path, typer.Argument(help="The folder of the backups.")],
    *,
    keep_all: Annotated[
        bool, typer.Option("--keep-all", help="Do not thin out the older ones.")
    ] = False,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Copy the archive, also while a crawl runs, and check the copy by opening it.

    Older backups are thinned out: one stays of each of the last 7 days, 5 weeks and 24 months,
    and of each year for ever.
    """
    made = backups.make(archive_path(archive), destination, now=datetime.now(UTC))
    gone = [] if keep_all else backups.thin(destination)
    if as_json:
        print_json(
            {
                "folder": str(made.folder),
                "articles": made.articles,
                "captures": made.captures,
                "bytes": made.bytes,
                "sha256": made.sha256,
                "thinned": [str(one.folder) for one in gone],
            }
        )
        return
    size = sum(made.bytes.values()) / 1e6
    out.print(
        f"{made.folder}: {made.articles} articles, {made.captures} captures, {size:,.1f} MB, "
        "checked."
    )
    for one in gone:
        out.print(f"thinned out: {one.folder}")


def restore(
    folder: Annotated[Path, typer.Argument(help="One backup, as `baotinh backup` named it.")],
    *,
    archive: ArchiveOption = None,
) -> None:
    """Put a backup in the place of the archive; what is there now is moved aside, not deleted."""
    now = datetime.now(UTC)
    path = archive_path(archive)
    found = backups.read(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    with writer_lock(path, doing="restore", now=now):
        taken_out = _taken_out(path)
        aside = backups.restore(found, path, now=now)
        again = _take_out_again(path, taken_out, now)
    out.print(f"{path}: {found.articles} articles as of {found.made_at:%Y-%m-%d %H:%M %z}.")
    if again:
        err.print(
            f"{again} articles were taken out on request, and are taken out of this one as well "
            "(`baotinh redact --list`)."
        )
    if aside:
        err.print(f"What was there before lies in {aside}; delete it when you are content.")


def _taken_out(path: Path) -> Carried | None:
    """What was taken out of the archive that is about to be replaced, if it can be read."""
    if not path.exists():
        return None
    try:
        return carry.carried(path)
    except StorageError as error:
        err.print(f"What was taken out on request cannot be read from {path}: {error}")
        return None


def _take_out_again(path: Path, taken_out: Carried | None, now: datetime) -> int:
    if taken_out is None or not taken_out.redactions:
        return 0
    from crawler.redacted import owner  # noqa: PLC0415 - heavy

    return carry.carry_over(path, taken_out, owner=owner, now=now)
