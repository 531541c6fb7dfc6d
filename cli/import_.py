"""`baotinh import`: pages of known newspapers out of any WARC or WACZ file."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import err, out, print_json
from cli.exit_codes import Exit
from cli.naming import refuse_unknown
from cli.options import ArchiveOption, JsonOption, archive_path

if TYPE_CHECKING:
    from archive.info import Kind
    from crawler.imports.importing import Import


def import_(
    files: Annotated[list[Path], typer.Argument(help="WARC files (also .gz) and WACZ files.")],
    *,
    site: Annotated[list[str] | None, typer.Option(help="Only this newspaper. Repeatable.")] = None,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Take the articles of known newspapers out of web archives of any maker.

    Each article is dated by its capture time and read by the layout that was valid then. What is
    damaged is passed over and counted. The same file twice changes nothing, and an import that
    was interrupted is finished by running it again.
    """
    _check(files, site or [])
    work = _import(files, frozenset(site or []), archive_path(archive))
    damaged = sum(n for reason, n in work.left_out.items() if reason.startswith("damaged"))
    if as_json:
        print_json(
            {
                "newspapers": {name: dict(counts) for name, counts in sorted(work.counts.items())},
                "left_out": dict(work.left_out.most_common()),
            }
        )
    else:
        _show(work)
    if damaged or any(counts["problems"] for counts in work.counts.values()):
        raise typer.Exit(Exit.PROBLEMS)


def _check(files: list[Path], names: list[str]) -> None:
    from crawler.registry import newspapers  # noqa: PLC0415 - heavy

    for file in files:
        if not file.is_file():
            raise typer.BadParameter(f"there is no file {file}", param_hint="FILES")
    refuse_unknown(names, newspapers())


def _import(files: list[Path], only: frozenset[str], path: Path) -> Import:
    from archive.archive import Archive  # noqa: PLC0415 - with the work
    from archive.kinds import make_room  # noqa: PLC0415
    from archive.lock import writer_lock  # noqa: PLC0415
    from archive.rechecks import Plan  # noqa: PLC0415
    from crawler.imports.importing import Import  # noqa: PLC0415
    from crawler.settings import CODE_VERSION  # noqa: PLC0415

    now = datetime.now(UTC)
    kind = _kind(files)
    with writer_lock(path, doing="import", now=now):
        if moved := make_room(path, kind):
            err.print(f"This archive held practice newspapers: it was moved to {moved.name}.")
        with Archive(path, kind=kind, now=now) as kept:
            work = Import(archive=kept, now=now, code_version=CODE_VERSION, plan=Plan(), only=only)
            for file in files:
                actions = Counter(work.take(file))
                told = ", ".join(f"{n} {action}" for action, n in actions.most_common())
                err.print(f"{file.name}: {told or 'no article of a known newspaper'}")
            work.finish()
    return work


def _kind(files: list[Path]) -> Kind:
    from crawler.imports.records import is_practice  # noqa: PLC0415
    from crawler.replay.index import ReplayError  # noqa: PLC0415

    kinds = {is_practice(file) for file in files}
    if len(kinds) > 1:
        raise ReplayError(
            "Some of these files are practice newspapers and some are not: import them into "
            "separate archives."
        )
    return "practice" if kinds.pop() else "live"


def _show(work: Import) -> None:
    for name, counts in sorted(work.counts.items()):
        told = ", ".join(f"{n} {what}" for what, n in counts.items() if n and what != "fetched")
        out.print(f"{name}: {counts['fetched']} pages: {told}")
    for reason, count in work.left_out.most_common():
        out.print(f"left out: {count} ({reason})", markup=False)
