"""What `baotinh reextract` prints for people: a row a field, then a summary by field and layout."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from archive.diff import Change as Stretch
from archive.diff import changes
from cli.marks import has_colours, marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from crawler.reextract import Change

Row = tuple[str, str, str, Text]

SHOWN = 20
"""Pages whose changes are printed where not all are wanted."""
LONGEST = 30
"""Words of a changed stretch that are printed; `baotinh diff` prints them all, once stored."""
WIDTH = 200
"""Letters of a value that is printed as it was and as it is."""
HEADERS = ("article", "site", "field", "before → after")
WIDTHS = (7, 15, 19, 0)
"""Of the columns in a pipe, where rows are printed as they come and no later one can widen them."""
_BREAK = re.compile(r"\s*\n\s*")


@dataclass(slots=True)
class Tally:
    """Counts of the pages that were read again, and of the fields that read differently."""

    pages: Counter[str] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)
    layouts: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, change: Change) -> bool:
        """Count a page; returns whether there is anything to tell about it."""
        differs = bool(change.fields) or change.error is not None
        self.pages.update(["read", change.action, *(["differing"] if differs else [])])
        self.fields.update(change.fields.keys())
        if change.fields:
            self.layouts[change.layout].update(change.fields.keys())
        return differs

    def plain(self) -> dict[str, Any]:
        """The summary for programs."""
        layouts = {name: dict(fields) for name, fields in sorted(self.layouts.items())}
        return {"summary": dict(self.pages), "fields": dict(self.fields), "layouts": layouts}


class Sheet:
    """The changes as a table: drawn once on a terminal, in a pipe a plain line a row as they come.

    Args:
        console: where it is printed.
        whole: print all of them where they go into a pipe; a terminal is given the first pages.
    """

    def __init__(self, console: Console, *, whole: bool) -> None:
        """Nothing is printed yet."""
        self._console = console
        self._most = None if whole and not console.is_terminal else SHOWN
        self._rows: list[Row] = []
        self._pages = 0

    def add(self, change: Change) -> None:
        """A page of which there is something to tell."""
        self._pages += 1
        if self._most is not None and self._pages > self._most:
            return
        rows = list(rows_of(change, colours=has_colours(self._console)))
        if self._console.is_terminal:
            self._rows += rows
        else:
            _print_lines(self._console, [HEADERS] if self._pages == 1 else [], WIDTHS)
            _print_lines(self._console, rows, WIDTHS)

    def finish(self) -> None:
        """Draw what was kept back, and say what was left out."""
        if self._rows:
            self._console.print(_table(HEADERS, self._rows))
        if self._most is not None and self._pages > self._most:
            more = self._pages - self._most
            self._console.print(f"… and {more} more pages; --json prints them all.")


def rows_of(change: Change, *, colours: bool) -> Iterator[Row]:
    """The rows of a page: article, newspaper, field, and what it was and would be."""
    who = ("new" if change.article is None else str(change.article), change.site)
    if change.error is not None:
        yield ("—", change.site, "error", Text(f"{change.error}  {change.url}"))
    elif change.article is None and change.fields:
        yield (*who, "url", Text(f"— → {change.url}"))
    for name, (old, new) in change.fields.items():
        yield (*who, name, _difference(_as_text(old), _as_text(new), colours=colours))


def _as_text(value: Any) -> str:
    """A value in one line; empty if there is none."""
    if value in (None, "", [], {}):
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _difference(old: str, new: str, *, colours: bool) -> Text:
    """Texts word by word; a value that is one word, or was none, as it was and as it is."""
    if not old or not new or " " not in f"{old}{new}":
        return Text(f"{_short(old)} → {_short(new)}")
    stretches = [
        Stretch(op=each.op, old=_BREAK.sub(" ¶ ", each.old), new=_BREAK.sub(" ¶ ", each.new))
        for each in changes(old, new)
    ]
    return marked(stretches, colours=colours, longest=LONGEST)


def _short(text: str) -> str:
    line = _BREAK.sub(" ¶ ", text) or "—"
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def print_summary(console: Console, tally: Tally, *, dry_run: bool) -> None:
    """How many pages read differently, and which fields by which layouts."""
    would = "would read" if dry_run else "read"
    pages = tally.pages
    console.print(f"{pages['read']} pages: {pages['differing']} {would} differently than is kept.")
    rows = [
        (name, layout, Text(str(fields[name])))
        for name, _ in tally.fields.most_common()
        for layout, fields in sorted(tally.layouts.items(), key=lambda item: -item[1][name])
        if fields[name]
    ]
    headers = ("field", "layout", "pages")
    if rows and console.is_terminal:
        console.print(_table(headers, rows))
    elif rows:
        _print_lines(console, [headers, *rows], (20, 24, 0))


def _table(headers: Sequence[str], rows: Sequence[Sequence[str | Text]]) -> Table:
    table = Table(*headers, box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in table.columns[:-1]:
        column.no_wrap = True
    table.columns[-1].overflow = "fold"
    for row in rows:
        table.add_row(*row)
    return table


def _print_lines(
    console: Console, rows: Sequence[Sequence[str | Text]], widths: tuple[int, ...]
) -> None:
    for row in rows:
        cells = (f"{cell!s:<{width}}" for cell, width in zip(row, widths, strict=True))
        console.print("  ".join(cells), markup=False)
