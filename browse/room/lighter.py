"""Answers are compressed for browsers that can read it: a plugin, with gzip by Datasette's author.

`datasette-gzip` does the same for whatever runs in an environment, as hard as gzip can, and to
archives for download, too, which grow no smaller.

No secret stands in a page beside words that others choose (the password of docs/publish.md is the
browser's own to send, and no page shows it), so the length of an answer tells nothing (BREACH).
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from asgi_gzip import GZipMiddleware
from datasette import hookimpl
from datasette.plugins import pm

if TYPE_CHECKING:
    from collections.abc import Callable

_LEVEL = 6
"""Pages are made for each visitor: 9 takes twice the time for one per cent less."""
_AS_IT_IS = re.compile(r"^/tim/tai-ve$|^/[^/]+\.db$")
"""Files for download: most are compressed inside, and a browser shows how much is to come."""


def install() -> None:
    """Hand the compression to datasette, once for the process."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:  # noqa: ARG001 - datasette's signature
    """Compress answers as they pass, streams piece by piece."""
    return compressed


def compressed(app: Any) -> Any:
    """An application whose answers are compressed, but for files to download."""
    lighter = GZipMiddleware(app, compresslevel=_LEVEL)

    async def answered(scope: Any, receive: Any, send: Any) -> None:
        if _AS_IT_IS.match(scope.get("path", "")):
            await app(scope, receive, send)
        else:
            await lighter(scope, receive, send)

    return answered
