"""A cookie that a page's script sets before the page is given: it is given back, once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrapy.http import HtmlResponse

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.http import Response

_LONGEST = 4_000  # bytes; a page that says anything has more
# The cookie stands there in full: nothing is computed, and nobody is asked to prove anything.
_SET = re.compile(
    rb"""document\.cookie\s*=\s*["'](?P<name>[\w-]{1,40})=(?P<value>[\w%./+=-]{1,200})["';]"""
)
_AGAIN = re.compile(rb"location\.(?:reload|href|replace)|location\s*=")


class CookiesMiddleware:
    """Asks again with the cookie, as a browser would.

    Small Vietnamese hosts put such a page (`document.cookie="D1N=…"; location.reload()`) before
    every first visit. Scrapy's own cookie jar keeps what came, so that it happens once a run. A
    host that answers so again is a challenge, and is left alone (`crawler.challenge`).
    """

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """The same request with the cookie; or the answer, where it is no such page."""
        cookie = asked_for(response)
        if cookie is None or request.meta.get("cookie_returned"):
            return response
        again = request.replace(cookies=cookie, dont_filter=True)
        again.meta["cookie_returned"] = True
        return again


def asked_for(response: Response) -> dict[str, str] | None:
    """The cookie that a page wants to have set before it comes again; None for any other page."""
    body = response.body
    if not isinstance(response, HtmlResponse) or len(body) > _LONGEST or not _AGAIN.search(body):
        return None
    found = _SET.search(body)
    return {found["name"].decode(): found["value"].decode()} if found else None
