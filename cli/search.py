"""`baotinh search`: find articles, with or without accents."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from archive.errors import QueryError
from archive.search import Filters, Results, explain
from archive.search import search as find
from cli.console import PRACTICE_NOTE, err, out, print_json
from cli.exit_codes import Exit
from cli.narrowing import (
    AuthorOption,
    PlaceOption,
    ProvinceOption,
    SectionOption,
    SinceOption,
    SiteOption,
    StatesOption,
    UntilOption,
)
from cli.options import ArchiveOption, JsonOption, reader

if TYPE_CHECKING:
    from archive.search import Hit, Sort


class Order(StrEnum):
    """What stands first."""

    BEST = "best"
    NEWEST = "newest"


def search(
    query: Annotated[
        str,
        typer.Argument(
            help="Words, “phrases”, OR, NOT, prefix*, title:word, NEAR(a b, 5), site:NAME …"
        ),
    ],
    *,
    site: SiteOption = None,
    province: ProvinceOption = None,
    place: PlaceOption = None,
    section: SectionOption = None,
    author: AuthorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    states: StatesOption = None,
    distinct: Annotated[
        bool,
        typer.Option("--distinct", help="Each story once, by its first printing (is:distinct)."),
    ] = False,
    sort: Annotated[
        Order | None,
        typer.Option(
            help="What stands first.  \\[default: best; newest where there are more than 10,000]",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Most hits to show.")] = 10,
    after: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE", help="The page behind this place, which the page before it printed."
        ),
    ] = None,
    explain_sql: Annotated[
        bool, typer.Option("--explain-sql", help="Print the SQL of this search, ready to run.")
    ] = False,
    json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Search the archive.

    Typed without accents a word finds every spelling (can tho finds Cần Thơ); with accents it is
    exact. Words must all occur; quotes make a phrase; OR, NOT and -word work. Filters can stand
    in the query too (site:baocantho since:2026-03). All of the language is in docs/search.md.
    """
    filters = Filters(
        site=site,
        province=province,
        place=place,
        section=section,
        author=author,
        since=since,
        until=until,
        states=(*(states or ()), *(["distinct"] if distinct else ())),
    )
    order: Sort | None = None if sort is None else sort.value
    connection = reader(archive)
    try:
        if explain_sql:
            statement = explain(
                connection, query, filters=filters, limit=limit, after=after, sort=order
            )
            typer.echo(f"{statement.runnable};")
            return
        results = find(connection, query, filters=filters, limit=limit, after=after, sort=order)
    except QueryError as error:
        # As plain text: the message quotes the query, whose [brackets] are no markup.
        err.print(Text.assemble(("baotinh:", "bold red"), f" {error}"))
        raise typer.Exit(Exit.USAGE) from error
    finally:
        connection.close()
    if json:
        print_json(_plain(results))
    else:
        show(results)


def _plain(results: Results) -> dict[str, object]:
    hits = [
        {**asdict(hit), "snippet": hit.highlighted("<mark>", "</mark>")} for hit in results.hits
    ]
    return {
        "query": results.query,
        "total": results.total,
        "total_is_exact": results.total_is_exact,
        "sort": results.sort,
        "practice": results.practice,
        "suggestions": list(results.suggestions),
        "notes": list(results.notes),
        "hits": hits,
        "next": results.next,
    }


def show(results: Results) -> None:
    """Print hits for a person: headline, where and when, the words found in their place."""
    if results.practice:
        out.print(f"[yellow]{PRACTICE_NOTE}[/]")
    for hit in results.hits:
        _show_hit(hit)
    for note in results.notes:
        err.print(Text(note))
    if not results.total:
        out.print(Text(f"Nothing found for {results.query}."))
        for suggestion in results.suggestions:
            out.print(Text(f"Did you mean: {suggestion}"))
        return
    out.print(Text(f"\n{_counted(results)}"))
    if results.next is not None:
        out.print(Text(f"The next ones: --after {results.next}", style="dim"))


def _counted(results: Results) -> str:
    total = f"{results.total}" if results.total_is_exact else f"More than {results.total:,}"
    shown = len(results.hits)
    more = f", {shown} of them shown" if results.total > shown else ""
    newest = ", newest first" if results.sort == "newest" else ""
    plural = "article" if results.total == 1 else "articles"
    return f"{total} {plural} for {results.query}{more}{newest}."


def _show_hit(hit: Hit) -> None:
    out.print(Text(hit.title, style="bold"))
    when = (hit.published_at or "no date")[:16].replace("T", " ")
    parts = [hit.name, hit.section, when]
    out.print(Text("  " + " · ".join(part for part in parts if part), style="dim"))
    out.print(_snippet(hit))
    out.print(Text(f"  {hit.url}", style="dim"))


def _snippet(hit: Hit) -> Text:
    """The snippet with its highlights: in colour on a terminal, in [brackets] elsewhere."""
    text = Text("  ")
    for piece, marked in hit.pieces():
        if marked and not out.is_terminal:
            text.append(f"[{piece}]")
        else:
            text.append(piece, style="bold yellow" if marked else "")
    return text
