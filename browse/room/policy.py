"""No request leaves the machine: a Content-Security-Policy on every answer, as a plugin.

The room's own pages have no script at all, and their policy forbids any. Datasette's own pages are
as datasette makes them.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from datasette import hookimpl
from datasette.plugins import pm

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_ROOM = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_OWN = ("/tim", "/bai/", "/bao", "/tinh", "/suc-khoe")


def install() -> None:
    """Hand the policy to datasette, once for the process."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:  # noqa: ARG001 - datasette's signature
    """Put the policy on the room's pages."""

    def wrap(app: Any) -> Any:
        async def guarded(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
            path = scope.get("path", "")
            own = path == "/" or path.startswith(_OWN)

            async def sent(event: Any) -> None:
                if event["type"] == "http.response.start" and own:
                    policy = (b"content-security-policy", _ROOM.encode())
                    quiet = (b"referrer-policy", b"no-referrer")
                    event = {**event, "headers": [*event.get("headers", ()), policy, quiet]}
                await send(event)

            await app(scope, receive, sent)

        return guarded

    return wrap
