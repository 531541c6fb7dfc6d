"""Datasette's search box speaks our language: a plugin that answers `?_search=` of `articles`.

Datasette's own answer folds nothing and puts every word in quotes. Its part of the page (the box,
the words in it) is kept, and the condition that it would search with is replaced by ours.
`?_searchmode=raw` is left alone: there a researcher writes FTS5 by hand.
"""

from __future__ import annotations

import sqlite3
import sys
from typing import TYPE_CHECKING, Any

from datasette import hookimpl
from datasette.plugins import pm
from datasette.utils import await_me_maybe, sqlite_timelimit
from datasette.views.base import DatasetteError

from archive.errors import QueryError
from archive.search import select

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator

    from archive.search import Selection

_TABLE = "articles"
_TOO_LONG = (
    "This search takes too long. Add a word, or a filter such as site:baocantho. · "
    "Lần tìm này mất quá nhiều thời gian. Thêm từ, hay thêm bộ lọc."
)
_COLUMNS = ("title", "lead", "body")


def install() -> None:
    """Hand the plugin to datasette, once for the process."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl(hookwrapper=True)
def filters_from_request(
    request: Any, database: str, table: str, datasette: Any
) -> Generator[None, Any, None]:
    """Let datasette make its filters, and put our condition in place of its search."""
    outcome = yield
    text = _asked(request)
    if table == _TABLE and text is not None:
        found = datasette.get_database(database)
        limit = datasette.setting("sql_time_limit_ms")
        outcome.force_result([_ours(each, found, text, limit) for each in outcome.get_result()])


def _asked(request: Any) -> str | None:
    """The query of the box, or of `_search_title=` and its like; None where it is not for us."""
    if request.args.get("_searchmode") == "raw" or request.args.get("_fts_table"):
        return None
    if "_search" in request.args:
        return str(request.args["_search"])
    keys = [key for key in request.args if key.startswith("_search_")]
    named = [(key.removeprefix("_search_"), str(request.args[key])) for key in keys]
    if not named or any(column not in _COLUMNS for column, _ in named):
        return None
    return " ".join(f"{column}:({text})" for column, text in named if text.strip())


def _ours(theirs: Any, database: Any, text: str, limit: int) -> Callable[[], Awaitable[Any]]:
    async def answer() -> Any:
        arguments = await await_me_maybe(theirs)
        if arguments is None or "supports_search" not in arguments.extra_context:
            return arguments  # this one is not the search

        arguments.where_clauses.clear()
        arguments.params.clear()
        if not text.strip():  # an empty box: everything (datasette's own answer is an SQL error)
            arguments.human_descriptions.clear()
            return arguments

        def understand(connection: sqlite3.Connection) -> Selection:
            with sqlite_timelimit(connection, limit):
                return select(connection, text)

        try:
            selection = await database.execute_fn(understand)
        except QueryError as error:
            raise DatasetteError(str(error), title="Search", status=400) from error
        except sqlite3.OperationalError as error:
            if "interrupted" not in str(error):
                raise
            raise DatasetteError(_TOO_LONG, title="Search", status=400) from error
        arguments.where_clauses.append(selection.condition)
        arguments.params.update(selection.values)
        return arguments

    return answer
