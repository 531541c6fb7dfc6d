"""Search: one query builder for every door (command line, Python, reading room, datasette)."""

from archive.search.find import Filters, Hit, Results, search
from archive.search.query import to_fts

__all__ = ["Filters", "Hit", "Results", "search", "to_fts"]
