"""Which address of the reading room is answered by which page: a plugin of datasette."""

from __future__ import annotations

import sys

from datasette import Response, hookimpl
from datasette.plugins import pm

from browse.room import (
    article,
    capture,
    download,
    health,
    home,
    newspapers,
    provinces,
    search,
    stories,
    trends,
)


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
)


def install() -> None:
    """Hand the pages to datasette, once for the process."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl
def register_routes() -> list[tuple[str, object]]:
    """The pages; datasette asks them before its own."""
    return list(ROUTES)
