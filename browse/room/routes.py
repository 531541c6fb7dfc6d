"""Which address of the reading room is answered by which page: a plugin of datasette."""

from __future__ import annotations

import sqlite3
import sys
from typing import TYPE_CHECKING, Any

from datasette import Response, hookimpl
from datasette import handle_exception as theirs
from datasette.plugins import pm
from datasette.utils import async_call_with_supported_arguments
from datasette.utils.asgi import NotFound

from browse.room import (
    article,
    capture,
    download,
    health,
    home,
    newspapers,
    permanent,
    provinces,
    search,
    stories,
    trends,
    trouble,
)
from browse.room.page import Visit, missing, unable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_UNABLE = {"interrupted": "too_long", "no such table": "older", "no such column": "older"}
"""What SQLite says, and the word of the room for it."""


async def robots() -> Response:
    """`/robots.txt`: nobody's texts are ours to have indexed."""
    return Response.text("User-agent: *\nDisallow: /\n")


ROUTES = (
    (r"^/robots\.txt$", robots),
    (r"^/$", home.page),
    (r"^/tim$", search.page),
    (r"^/tim/tai-ve$", download.page),
    (r"^/bai/(?P<id>\d+)$", article.page),
    (r"^/bai/(?P<id>\d+)/ban-chup$", capture.page),
    (r"^/bt[:/](?P<id>[^/]+)$", permanent.page),
    (r"^/bao$", newspapers.index),
    (r"^/bao/(?P<site>[a-z0-9_]+)$", newspapers.page),
    (r"^/tinh$", provinces.index),
    (r"^/tinh/(?P<name>[^/]+)$", provinces.page),
    (r"^/xu-huong$", trends.page),
    (r"^/xu-huong\.svg$", trends.svg),
    (r"^/xu-huong\.csv$", trends.csv),
    (r"^/chuyen$", stories.index),
    (r"^/chuyen/(?P<id>\d+)$", stories.page),
    (r"^/suc-khoe$", health.page),
    (r"^/suc-khoe/ban-chup/(?P<number>\d+)$", trouble.page),
)


def install() -> None:
    """Hand the pages to datasette, once for the process."""
    # With rich, datasette prints a traceback with all variables for each wrong address or query.
    theirs.rich = None
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl
def register_routes() -> list[tuple[str, object]]:
    """The pages; datasette asks them before its own."""
    return [(path, page if page is robots else bounded(page)) for path, page in ROUTES]


@hookimpl(tryfirst=True)
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """An address that leads nowhere is answered by the room, in the visitor's language."""
    if not isinstance(exception, NotFound) or request.path.endswith(".json"):
        return None
    return missing(Visit.of(request, datasette), request.path)


def bounded(page: Callable[..., Awaitable[Response | None]]) -> Callable[..., Awaitable[Any]]:
    """A page that says so when the archive takes too long, or is of an older baotinh."""

    async def answered(request: Any, datasette: Any, send: Any = None) -> Response | None:
        try:
            return await async_call_with_supported_arguments(
                page, request=request, datasette=datasette, send=send
            )
        except sqlite3.OperationalError as error:
            known = [why for said, why in _UNABLE.items() if said in str(error)]
            if not known:
                raise
            return await unable(Visit.of(request, datasette), known[0])

    return answered
