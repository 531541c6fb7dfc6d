"""`baotinh compare`: the terms that set two parts of the archive apart."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from archive.compare import compare as find
from archive.compare.comparison import MOST
from archive.compare.keyness import CRITICAL
from archive.compare.terms import LENGTHS
from archive.errors import QueryError
from archive.search import Filters
from cli import charts
from cli.console import PRACTICE_NOTE, err
from cli.exit_codes import Exit
from cli.narrowing import (
    PICTURES,
    Format,
    FormatOption,
    PlaceOption,
    SectionOption,
    StatesOption,
    ToOption,
    format_of,
)
from cli.options import ArchiveOption, DayOption, reader
from cli.results import as_csv, bar, columns, write

if TYPE_CHECKING:
    from archive.compare import Comparison, Key, Side


def compare(
    a: Annotated[str, typer.Argument(help="A newspaper, a province, or a query with filters.")],
    b: Annotated[str, typer.Argument(help="Another.")],
    *,
    place: PlaceOption = None,
    section: SectionOption = None,
    since: DayOption = None,
    until: DayOption = None,
    states: StatesOption = None,
    syllables: Annotated[
        int | None, typer.Option(min=1, max=max(LENGTHS), help="Only terms of so many syllables.")
    ] = None,
    min_count: Annotated[
        int, typer.Option(min=1, help="Times that a term must occur, both sides together.")
    ] = 5,
    min_articles: Annotated[
        int, typer.Option(min=1, help="Articles of its side that must have a term.")
    ] = 2,
    limit: Annotated[int, typer.Option(min=1, help="Most terms of each side.")] = 20,
    most: Annotated[
        int, typer.Option(min=1, help="Most articles of each side to read, spread evenly.")
    ] = MOST,
    format_: FormatOption = None,
    to: ToOption = None,
    archive: ArchiveOption = None,
) -> None:
    """Show the terms that set two parts of the archive apart (keyness).

    Terms of one and two syllables, the surest first by log-likelihood (G2, Dunning 1993); the log
    ratio (Hardie 2014) says how strongly: 1 is twice as frequent, 2 four times. See
    docs/analysis.md for what such a list can and cannot say.
    """
    chosen = format_of(format_, to)
    filters = Filters(
        place=place, section=section, since=since, until=until, states=tuple(states or ())
    )
    connection = reader(archive)
    try:
        found = find(
            connection,
            a,
            b,
            filters=filters,
            lengths=(syllables,) if syllables else LENGTHS,
            least=min_count,
            least_articles=min_articles,
            limit=limit,
            most=most,
        )
    except QueryError as error:
        err.print(Text.assemble(("baotinh:", "bold red"), f" {error}"))
        raise typer.Exit(Exit.USAGE) from error
    finally:
        connection.close()
    for note in found.notes if chosen is not Format.JSON else ():
        err.print(Text(note))
    write(_written(found, chosen), to)


def _written(found: Comparison, chosen: Format) -> str | bytes:
    if chosen in PICTURES:
        return charts.of_comparison(found, picture=chosen.value)
    if chosen is Format.JSON:
        return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"
    keys = [asdict(key) for key in (*found.keys_a, *found.keys_b)]
    if chosen is Format.CSV:
        names = tuple(keys[0]) if keys else ()
        return as_csv(names, [tuple(key.values()) for key in keys])
    practice = f"{PRACTICE_NOTE}\n" if found.practice else ""
    most = max((abs(key.log_ratio) for key in (*found.keys_a, *found.keys_b)), default=0)
    tables = (_table(found.a, found.keys_a, most), _table(found.b, found.keys_b, most))
    return practice + "\n".join((*map(_said, (found.a, found.b)), "", *tables))


def _said(side: Side) -> str:
    return f"{side.given}: {side.articles:,} articles, {side.words:,} syllables read"


def _table(side: Side, keys: tuple[Key, ...], most: float) -> str:
    heading = f"More in {side.given}"
    if not keys:
        return f"{heading}: no term is frequent enough; --min-count 1 --min-articles 1 shows all.\n"
    head = ("term", "A", "B", "articles A", "B", "A per million", "B", "G2", "log ratio", "")
    rows = [head, *(_line(key, most) for key in keys)]
    return "\n".join((heading, *columns(rows, right=range(1, 9)), ""))


def _line(key: Key, most: float) -> tuple[str, ...]:
    return (
        key.term,
        f"{key.a:,}",
        f"{key.b:,}",
        f"{key.a_articles:,}",
        f"{key.b_articles:,}",
        f"{key.a_per_million:,.0f}",
        f"{key.b_per_million:,.0f}",
        # Below the critical value it may be chance.
        f"{key.g2:,.1f}{'' if key.g2 > CRITICAL else '?'}",
        f"{key.log_ratio:+.1f}",
        bar(abs(key.log_ratio), most),
    )
