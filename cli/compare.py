"""`baotinh compare`: the terms that set two parts of the archive apart."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Annotated

import typer

from archive.compare import Key
from archive.compare import compare as find
from archive.compare.comparison import MOST
from archive.compare.keyness import CRITICAL
from archive.compare.terms import LENGTHS
from archive.search import Filters
from cli import charts
from cli.console import PRACTICE_NOTE
from cli.narrowing import (
    PICTURES,
    Format,
    FormatOption,
    PlaceOption,
    SectionOption,
    SinceOption,
    StatesOption,
    ToOption,
    UntilOption,
    format_of,
)
from cli.options import ArchiveOption, reader
from cli.results import as_csv, columns, tell, with_bars, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from archive.compare import Comparison, Side

_HEAD = ("term", "A", "B", "A/million", "B/million", "G2 ", "log ratio")
_LEGEND = f"""5 in 2: five times, in two articles. G2: how surely; up to {CRITICAL} (?) it may be
chance. log ratio: how strongly; +1 is twice as frequent in A, -1 in B."""
_NONE = "No term is frequent enough; --min-count 1 --min-articles 1 shows all."


def compare(
    a: Annotated[str, typer.Argument(help="A newspaper, a province, or a query with filters.")],
    b: Annotated[str, typer.Argument(help="Another.")],
    *,
    place: PlaceOption = None,
    section: SectionOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
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

    Terms of one and two syllables, the surest first by log-likelihood (G2).
    The log ratio says how strongly: 1 is twice as frequent, 2 four times.
    See docs/analysis.md for what such a list can and cannot say.
    """
    chosen = format_of(format_, to)
    if chosen in PICTURES:
        charts.need_matplotlib()
    filters = Filters(
        place=place, section=section, since=since, until=until, states=tuple(states or ())
    )
    with closing(reader(archive)) as connection:
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
    tell(found.notes, practice=found.practice, chosen=chosen)
    write(_written(found, chosen), to)


def _written(found: Comparison, chosen: Format) -> str | bytes:
    if chosen in PICTURES:
        return charts.of_comparison(found, picture=chosen.value)
    if chosen is Format.JSON:
        return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"
    if chosen is Format.CSV:
        names = [each.name for each in fields(Key)]
        keys = (*found.keys_a, *found.keys_b)
        return as_csv(names, [[getattr(key, name) for name in names] for key in keys])
    practice = [PRACTICE_NOTE] if found.practice else []
    said = [_said("A", found.a), _said("B", found.b), ""]
    return "\n".join((*practice, *said, *_tables(found), _LEGEND, ""))


def _said(name: str, side: Side) -> str:
    return f"{name}  {side.given}: {side.articles:,} articles, {side.words:,} syllables read"


def _tables(found: Comparison) -> Iterator[str]:
    """Both sides' terms, in columns of the same width."""
    keys = (*found.keys_a, *found.keys_b)
    rows = columns([_HEAD, *map(_cells, keys)], right=range(1, len(_HEAD)))
    head, *lines = with_bars(rows, [abs(key.log_ratio) for key in keys])
    for side, own in ((found.a, lines[: len(found.keys_a)]), (found.b, lines[len(found.keys_a) :])):
        yield f"More in {side.given}"
        yield from (head, *own) if own else (_NONE,)
        yield ""


def _cells(key: Key) -> tuple[str, ...]:
    return (
        key.term,
        f"{key.a:,} in {key.a_articles:,}",
        f"{key.b:,} in {key.b_articles:,}",
        f"{key.a_per_million:,.0f}",
        f"{key.b_per_million:,.0f}",
        f"{key.g2:,.1f}{' ' if key.g2 > CRITICAL else '?'}",
        f"{key.log_ratio:+.1f}",
    )
