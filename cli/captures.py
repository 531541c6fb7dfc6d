"""`baotinh captures`: what was fetched, out of the archive as WARC."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from archive.captures import Captures
from archive.captures.warc import write
from archive.errors import StorageError
from archive.paths import captures_path, refuse_own
from archive.times import VIETNAM
from cli.console import out
from cli.options import ArchiveOption, FetchedSinceOption, archive_path, parse_day, reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from archive.captures import Capture
    from crawler.withheld import Withheld

app = typer.Typer(help="What was fetched: pages, lists and robots.txt, byte for byte.")


@app.callback()
def captures() -> None:
    """What was fetched: pages, lists and robots.txt, byte for byte."""


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="The WARC file to write, such as pages.warc.gz.")],
    *,
    site: Annotated[str | None, typer.Option(help="Only this newspaper.")] = None,
    since: FetchedSinceOption = None,
    until: Annotated[
        str | None,
        typer.Option(
            callback=parse_day,
            metavar="YYYY-MM-DD",
            help="Only what was fetched on this day or before.",
        ),
    ] = None,
    include_noarchive: Annotated[
        bool, typer.Option(help="Also pages that ask not to be archived in public.")
    ] = False,
    archive: ArchiveOption = None,
) -> None:
    """Write captures as a WARC 1.1 file that web archives read and replay.

    --since and --until count the day of fetching (YYYY-MM-DD), both included. What was taken out on
    request is withheld, and so are pages that ask not to be archived; how many is said here and at
    the end of the file.
    """
    from crawler.settings import CODE_VERSION  # noqa: PLC0415 - only for its name
    from crawler.withheld import Withheld  # noqa: PLC0415 - heavy

    path = captures_path(archive_path(archive))
    if not path.exists():
        raise StorageError(f"There are no captures at {path} yet; --archive names another archive.")
    refuse_own(file, archive_path(archive))
    unfinished = file.with_name(f".{file.name}.unfinished")
    withheld: dict[str, Counter[str]] = {}
    with closing(reader(archive)) as connection, Captures(path, readonly=True) as kept:
        judge = Withheld(connection, kept, noarchive=not include_noarchive)
        found = kept.find(site=site, since=_day(since), until=_day(until, after=1))
        chosen = _allowed(found, judge, withheld)
        software = f"baotinh {CODE_VERSION}"
        try:
            with unfinished.open("wb") as into:
                count = write(into, kept, chosen, software=software, withheld=withheld)
            unfinished.rename(file)
        except OSError as error:
            unfinished.unlink(missing_ok=True)
            raise StorageError(f"{file} cannot be written ({error}); is there room?") from error
    out.print(f"{file}: {count} captures, {file.stat().st_size / 1e6:,.1f} MB.")
    for name, reasons in sorted(withheld.items()):
        for reason, number in sorted(reasons.items()):
            more = "; --include-noarchive adds them" if reason == "noarchive" else ""
            out.print(f"withheld: {number} of {name} ({reason}{more})")


def _allowed(
    found: Iterable[Capture], judge: Withheld, withheld: dict[str, Counter[str]]
) -> Iterator[Capture]:
    for capture in found:
        reason = judge.reason(capture)
        if reason is None:
            yield capture
        else:
            withheld.setdefault(capture.site, Counter())[reason] += 1


def _day(text: str | None, *, after: int = 0) -> datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM) + timedelta(days=after)
