"""`baotinh search`: find articles, with or without accents."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.text import Text

from archive.search import Filters, Results
from archive.search import search as find
from cli.console import PRACTICE_NOTE, out, print_json
from cli.options import ArchiveOption, DayOption, JsonOption, reader

if TYPE_CHECKING:
    from archive.search import Hit


def search(
    query: Annotated[str, typer.Argument(help="Words, “phrases”, OR, NOT, prefix*, title:word.")],
    *,
    site: Annotated[str | None, typer.Option(help="Only this newspaper.")] = None,
    province: Annotated[str | None, typer.Option(help="Only this province, old or new.")] = None,
    since: DayOption = None,
    until: DayOption = None,
    limit: Annotated[int, typer.Option(min=1, help="Most hits to show.")] = 10,
    json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Search the archive.

    Typed without accents a word finds every spelling (can tho finds Cần Thơ); with accents it is
    exact. Words must all occur; quotes make a phrase.
    """
    connection = reader(archive)
    filters = Filters(site=site, province=province, since=since, until=until)
    results = find(connection, query, filters=filters, limit=limit)
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
        "practice": results.practice,
        "hits": hits,
    }


def show(results: Results) -> None:
    """Print hits for a person: headline, where and when, the words found in their place."""
    if results.practice:
        out.print(f"[yellow]{PRACTICE_NOTE}[/]")
    if not results.total:
        out.print(f"Nothing found for {escape(results.query)}.")
        return
    for hit in results.hits:
        out.print(Text(hit.title, style="bold"))
        when = (hit.published_at or "no date")[:16].replace("T", " ")
        parts = [hit.name, hit.section, when]
        out.print(Text("  " + " · ".join(part for part in parts if part), style="dim"))
        out.print(_snippet(hit))
        out.print(Text(f"  {hit.url}", style="dim"))
    shown = len(results.hits)
    more = f", {shown} of them shown" if results.total > shown else ""
    plural = "article" if results.total == 1 else "articles"
    out.print(f"\n{results.total} {plural} for {escape(results.query)}{more}.")


def _snippet(hit: Hit) -> Text:
    """The snippet with its highlights: in colour on a terminal, in [brackets] elsewhere."""
    text = Text("  ")
    for piece, marked in hit.pieces():
        if marked and not out.is_terminal:
            text.append(f"[{piece}]")
        else:
            text.append(piece, style="bold yellow" if marked else "")
    return text
