"""Search: one query builder for every door (command line, Python, reading room, datasette)."""

from archive.search.find import Hit, Results, explain, search, to_fts
from archive.search.narrow import STATES, Filters
from archive.search.selection import Selection, select
from archive.search.statement import BROAD, WEIGHTS, Sort, Statement

__all__ = [
    "BROAD",
    "STATES",
    "WEIGHTS",
    "Filters",
    "Hit",
    "Results",
    "Selection",
    "Sort",
    "Statement",
    "explain",
    "search",
    "select",
    "to_fts",
]
