"""No request leaves the machine: a Content-Security-Policy on every answer, as a plugin.

Of the room's own pages two have a script, a file of ours, and the policy of the others forbids
any; inline there is none. Datasette's pages have three
inline scripts of datasette's own: their hashes are taken from its templates, never from an answer,
so that no text of an article can become one of them.
"""

from __future__ import annotations

import re
import sys
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from datasette import hookimpl
from datasette.plugins import pm

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_SHARED = (
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_ROOM = f"default-src 'none'; style-src 'self'; {_SHARED}"
_WITH_SCRIPT = f"{_ROOM}; script-src 'self'"
_SCRIPTED = re.compile(r"^/(?:tim|xu-huong)$")
_OWN = re.compile(r"^/(?:$|(?:tim|bai|bao|bt|tinh|chuyen|xu-huong|suc-khoe)(?:[/.:]|$))")
_TEMPLATES = ("_close_open_menus.html", "_codemirror_foot.html")
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_ALLOW_FACET = ("DATASETTE_ALLOW_FACET = true;", "DATASETTE_ALLOW_FACET = false;")


@cache
def inline_scripts() -> tuple[str, ...]:
    """The inline scripts of datasette's templates."""
    folder = files("datasette") / "templates"
    found = [
        script for name in _TEMPLATES for script in _INLINE.findall((folder / name).read_text())
    ]
    return (*found, *_ALLOW_FACET)


@cache
def for_datasette() -> str:
    """The policy of datasette's own pages. Its editor sets styles, which can do no harm."""
    hashes = " ".join(
        f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
        for script in inline_scripts()
    )
    return (
        f"default-src 'none'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        f"font-src 'self'; {_SHARED}"
    )


def of_path(path: str) -> str:
    """The policy of the page at an address."""
    if _SCRIPTED.match(path):
        return _WITH_SCRIPT
    return _ROOM if _OWN.match(path) else for_datasette()


def install() -> None:
    """Hand the policy to datasette, once for the process."""
    plugin = sys.modules[__name__]
    if not pm.is_registered(plugin):
        pm.register(plugin)


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[Any], Any]:  # noqa: ARG001 - datasette's signature
    """Put the policy on every answer."""

    def wrap(app: Any) -> Any:
        async def guarded(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
            policy = of_path(scope.get("path", ""))
            added = [
                (b"content-security-policy", policy.encode()),
                (b"referrer-policy", b"no-referrer"),
                (b"x-content-type-options", b"nosniff"),
                (b"x-robots-tag", b"noindex, noarchive"),
            ]

            async def sent(event: Any) -> None:
                if event["type"] == "http.response.start":
                    event = {**event, "headers": [*event.get("headers", ()), *added]}
                await send(event)

            await app(scope, receive, sent)

        return guarded

    return wrap
