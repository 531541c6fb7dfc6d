"""`baotinh redact`: take an article out of the archive on request, put it back, erase it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.console import err, out, print_json
from cli.exit_codes import Exit
from cli.options import ArchiveOption, JsonOption, archive_path, reader

if TYPE_CHECKING:
    from cli.redacting import Done


def redact(
    articles: Annotated[
        list[str] | None,
        typer.Argument(metavar="URL|ID…", help="Addresses, numbers or permanent ids."),
    ] = None,
    *,
    reason: Annotated[
        str | None, typer.Option(help="Why; it is kept with the stub, and in no other place.")
    ] = None,
    purge: Annotated[
        bool, typer.Option("--purge", help="Erase it for good, the pages too. No way back.")
    ] = False,
    backups: Annotated[
        list[Path] | None,
        typer.Option(
            help="With --purge: purge these backups, too. Repeatable.", show_default=False
        ),
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Put an article back that was taken out, not purged.")
    ] = False,
    list_: Annotated[bool, typer.Option("--list", help="List what was taken out.")] = False,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Take articles out of the archive because somebody asks for it.

    Text, captions, versions and people leave archive.db at once, and with it search, exports and
    the reading room; they stay sealed beside the captures. A stub stays (address, day, reason), and
    the article is not fetched, imported or read again. --undo puts it back as it was.

    --purge erases what is sealed, the captures, lists that name the article, and its words on other
    pages. It tells which backups and exports hold it still.
    """
    reader(archive).close()  # says what to do where there is no archive
    path = archive_path(archive)
    if list_:
        _list(path, as_json=as_json)
        return
    _check(articles, reason, purge=purge, backups=backups, undo=undo)
    from cli import redacting  # noqa: PLC0415 - heavy

    now = datetime.now(UTC)
    wanted = redacting.Wanted(
        articles=tuple(articles or ()),
        reason=reason,
        purge=purge,
        backups=tuple(backups or ()),
        now=now,
    )
    done = redacting.undo(path, wanted) if undo else redacting.redact(path, wanted)
    if as_json:
        print_json([_plain(each) for each in done])
    else:
        for each in done:
            _show(each, undone=undo)
    if not all(each.complete for each in done):
        err.print(
            "Another program has the archive open (`baotinh browse`, say): until it ends, the "
            "write-ahead log keeps deleted pages. Close it and run the same command again."
        )
        raise typer.Exit(Exit.LOCKED)


def _check(
    articles: list[str] | None,
    reason: str | None,
    *,
    purge: bool,
    backups: list[Path] | None,
    undo: bool,
) -> None:
    if not articles:
        raise typer.BadParameter("name an article by its address or number, or say --list")
    if undo and (purge or reason):
        raise typer.BadParameter("--undo puts an article back; it goes with no other option")
    if backups and not purge:
        raise typer.BadParameter("--backups are purged with the archive: say --purge, too")
    if reason is not None and not reason.strip():
        raise typer.BadParameter("--reason is empty; say in a few words why")
    for place in backups or ():
        if not place.is_dir():
            raise typer.BadParameter(f"{place} is no folder of backups")


def _list(path: Path, *, as_json: bool) -> None:
    from archive.redactions import stubs  # noqa: PLC0415 - with the work

    connection = reader(path)
    try:
        found = stubs.all_of(connection)
    finally:
        connection.close()
    if as_json:
        print_json([asdict(each) for each in found])
        return
    for each in found:
        out.print(f"{each.id:>8}  {each.redacted_at[:10]}  {each.state}  {each.url}", markup=False)
        out.print(f"{'':>10}{each.reason}", markup=False)
    if not found:
        out.print("Nothing was taken out of this archive.")


def _plain(done: Done) -> dict[str, Any]:
    erased = None if done.erased is None else asdict(done.erased)
    return {
        **asdict(done.redaction),
        "complete": done.complete,
        "erased": erased,
        "shared_with": list(done.shared_with),
        "backups_purged": [str(path) for path in done.backups],
        "copies": [
            {"kind": copy.kind, "path": str(copy.path), "certain": copy.certain}
            for copy in done.copies
        ],
    }


def _show(done: Done, *, undone: bool) -> None:
    stub = done.redaction
    if undone:
        out.print(f"Put back: article {stub.id}, {stub.url}", markup=False)
        return
    if done.erased is None:
        out.print(f"Taken out: article {stub.id}, {stub.url}", markup=False)
        out.print("  It is sealed: --undo puts it back, --purge erases it.")
    else:
        out.print(f"Purged: article {stub.id}, {stub.url}", markup=False)
        out.print(f"  {_counts(done)}")
    for path in done.backups:
        out.print(f"  purged in the backup {path}", markup=False)
    _show_what_is_left(done)


def _counts(done: Done) -> str:
    erased = done.erased
    if erased is None:
        return ""
    return (
        f"{erased.pages} captures of it and {erased.listings} lists that named it erased, words "
        f"blacked out on {erased.blacked_out} other pages, {erased.dictionaries} dictionaries made "
        f"anew ({erased.repacked} pages packed again)."
    )


def _show_what_is_left(done: Done) -> None:
    if done.shared_with:
        numbers = ", ".join(map(str, done.shared_with))
        out.print(f"  Sentences of it are also the text of other articles: {numbers}.")
    for url in done.erased.quoting if done.erased else ():
        out.print(f"  still quoted on {url}", markup=False)
    if not done.copies:
        return
    out.print("  Copies that hold it still:")
    for copy in done.copies:
        what = _REMEDIES[copy.kind]
        perhaps = "" if copy.certain else " (perhaps; look yourself)"
        out.print(f"    {copy.path}{perhaps}: {what}", markup=False)


_REMEDIES = {
    "backup": "--purge --backups FOLDER purges it there",
    "database": "write it anew (`baotinh publish`), or delete it",
    "export": "export again, or delete it",
}
