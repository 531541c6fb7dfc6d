"""`baotinh stories`: what several newspapers printed, who was first, what each changed."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.text import Text

from archive import info, stories
from archive.stories import find
from cli import articles
from cli.console import PRACTICE_NOTE, err, out, print_json
from cli.exit_codes import Exit
from cli.marks import has_colours, marked
from cli.options import ArchiveOption, JsonOption, parse_day, reader
from cli.results import columns

if TYPE_CHECKING:
    import sqlite3

    from archive.diff import Change
    from archive.stories.find import Printed, Story

UNKNOWN = "not known who was first"


def stories_(
    article: Annotated[
        str | None,
        typer.Argument(help="An article's number or address: show its story.", show_default=False),
    ] = None,
    *,
    site: Annotated[
        str | None, typer.Option(help="Only stories that this newspaper printed.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(callback=parse_day, metavar="YYYY-MM-DD", help="Printed on it or later."),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(callback=parse_day, metavar="YYYY-MM-DD", help="Printed on it or earlier."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Most stories to show.")] = 20,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """List the stories that most newspapers printed; or show one, and what was changed in it.

    A story is a text that was printed more than once: wire copy, press releases, re-hosted pages.
    With an article: its printings in their order, how much of the first text each kept and added,
    and the changes word by word. Who was first is told only where the dates tell it.
    """
    connection = reader(archive)
    try:
        if article is not None:
            _one(connection, article, as_json=as_json)
        else:
            _refuse_unknown(connection, site)
            found = find.most_printed(connection, site=site, since=since, until=until, limit=limit)
            _list(connection, found, as_json=as_json)
        _tell_waiting(connection)
    finally:
        connection.close()


def _refuse_unknown(connection: sqlite3.Connection, site: str | None) -> None:
    known = connection.execute("SELECT 1 FROM sites WHERE site = ?", [site]).fetchone()
    if site is not None and known is None:
        err.print(
            f"This archive has no newspaper called {site}. `baotinh sites` lists their names.",
            markup=False,
        )
        raise typer.Exit(Exit.NOT_FOUND)


def _tell_waiting(connection: sqlite3.Connection) -> None:
    if count := stories.waiting(connection):
        err.print(f"{count} articles were not compared yet; the end of a run does it.")


def _list(connection: sqlite3.Connection, found: list[Story], *, as_json: bool) -> None:
    practice = info.is_practice(connection)
    if as_json:
        print_json({"practice": practice, "stories": [asdict(story) for story in found]})
        return
    if practice:
        out.print(f"[yellow]{PRACTICE_NOTE}[/]")
    if not found:
        out.print("No story was printed by two newspapers.")
    for story in found:
        out.print(Text(story.title, style="bold"))
        out.print(Text(f"  {_counts(story)} · {_days(story)}"))
        name = story.first_site and _name(connection, story.first_site)
        out.print(Text(f"  {_first(story, name)} · article {story.reference_id}", style="dim"))


def _counts(story: Story) -> str:
    again = f", {story.articles} printings" if story.articles > story.newspapers else ""
    source = f" · from {story.source}" if story.source else ""
    return f"{story.newspapers} newspapers{again}{source}"


def _days(story: Story) -> str:
    if story.first_day is None or story.last_day is None:
        return "no dates"
    days = dict.fromkeys((_day(story.first_day), _day(story.last_day)))
    return " – ".join(days)


def _first(story: Story, name: str | None) -> str:
    if name is None or story.first_at is None:
        return UNKNOWN
    undated = f" ({story.undated} without a date)" if story.undated else ""
    return f"first: {name}, {_when(story.first_at, None)}{undated}"


def _name(connection: sqlite3.Connection, site: str) -> str:
    row = connection.execute("SELECT name FROM sites WHERE site = ?", [site]).fetchone()
    return str(row[0])


def _day(day: str) -> str:
    return "/".join(reversed(day.split("-")))


def _when(at: str | None, precision: str | None) -> str:
    """A time as far as it is known."""
    if at is None:
        return "no date"
    day = _day(at[:10])
    return {"day": day, "month": day[3:]}.get(precision or "", f"{day} {at[11:16]}")


def _one(connection: sqlite3.Connection, asked: str, *, as_json: bool) -> None:
    row = articles.find(connection, asked).row
    story = find.story_of(connection, row["id"])
    printed = find.printings(connection, story.id) if story else []
    practice = info.is_practice(connection)
    if as_json:
        print_json(_plain(row["id"], story, printed, practice=practice))
        return
    if practice:
        out.print(f"[yellow]{PRACTICE_NOTE}[/]")
    if story is None:
        out.print(Text(row["title"], style="bold"))
        out.print(Text(row["url"], style="dim"))
        out.print("Printed once, as far as this archive knows.")
        return
    _show(story, printed, asked=row["id"])


def _plain(
    article: int, story: Story | None, printed: list[Printed], *, practice: bool
) -> dict[str, Any]:
    reference = next((each for each in printed if story and _is_reference(story, each)), None)
    told = [
        {
            **{name: value for name, value in asdict(each).items() if name != "text"},
            "changes": _plain_changes(find.edits(reference, each)) if reference else {},
        }
        for each in printed
    ]
    return {
        "article": article,
        "practice": practice,
        "story": asdict(story) if story else None,
        "printings": told,
    }


def _plain_changes(fields: dict[str, list[Change]]) -> dict[str, list[dict[str, str]]]:
    return {
        name: [{"op": each.op, "old": each.old, "new": each.new} for each in stretches]
        for name, stretches in fields.items()
    }


def _is_reference(story: Story, printed: Printed) -> bool:
    return printed.article_id == story.reference_id


def _show(story: Story, printed: list[Printed], *, asked: int) -> None:
    reference = next(each for each in printed if _is_reference(story, each))
    out.print(Text(story.title, style="bold"))
    out.print(Text(story.url, style="dim"))
    name = reference.name if story.first_id else None
    out.print(Text(f"{_counts(story)} · {_days(story)} · {_first(story, name)}"))
    out.print()
    for line in _table(printed):
        out.print(Text(line))
    compared = [each for each in printed if each is not reference]
    if asked != story.reference_id:
        compared = [each for each in compared if each.article_id == asked]
    for each in compared:
        _show_changes(reference, each)


def _table(printed: list[Printed]) -> list[str]:
    rows = [("", "newspaper", "published", "kept", "added", "article")]
    rows += [
        (
            "?" if each.position is None else f"{each.position}",
            each.name,
            _when(each.published_at, each.published_precision),
            f"{each.kept:.0%}",
            f"{each.added:.0%}",
            f"{each.article_id}",
        )
        for each in printed
    ]
    return columns(rows, right=(0, 3, 4, 5))


def _show_changes(reference: Printed, other: Printed) -> None:
    out.print()
    heading = f"{reference.name} ({reference.article_id}) → {other.name} ({other.article_id})"
    out.print(Text(heading, style="bold"))
    out.print(Text(other.url, style="dim"))
    fields = find.edits(reference, other)
    if not fields:
        out.print("  word for word the same")
    for name, stretches in fields.items():
        shown = marked(stretches, colours=has_colours(out))
        out.print(Text.assemble((f"{name}: ", "bold"), shown))
