"""One gate per host for the whole process: one request at a time, and a pause between two.

Scrapy's slots belong to one crawler each, so two newspapers on one host would not know of each
other; and AutoThrottle may shorten a slot's delay again. A gate is below all of that: whoever
sends a request passes it, whichever crawler, retry, redirect or robots.txt it is for.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from crawler.refusals import HostLeftAlone, NotNow

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


def host_of(url: str) -> str:
    """The host that a gate stands before: `www.` and ports make no other machine of it."""
    return (urlsplit(url).hostname or "").casefold().removeprefix("www.")


class Gate:
    """The gate of one host.

    Args:
        delay: least seconds between the end of a request and the start of the next.
        deadline: moment (of `monotonic`) from which on nobody passes.
    """

    def __init__(self, delay: float, deadline: float = float("inf")) -> None:
        self.delay = delay
        self._deadline = deadline
        self._lock = asyncio.Lock()
        self._ended = float("-inf")
        self._not_before = float("-inf")

    def slow_down(self, delay: float) -> None:
        """Keep at least this pause from now on (a Crawl-delay); it never becomes shorter."""
        self.delay = max(self.delay, delay)

    def hold(self, seconds: float) -> None:
        """Let nobody pass for so long: the server asked for a rest."""
        self._not_before = max(self._not_before, monotonic() + seconds)

    @asynccontextmanager
    async def passage(self) -> AsyncIterator[None]:
        """Wait for one's turn, and hold the gate until the answer is there.

        Raises:
            NotNow: the time of the run is up, perhaps while the request waited.
        """
        async with self._lock:
            while (wait := self._wait()) > 0:  # noqa: ASYNC110 - it may be lengthened meanwhile
                await asyncio.sleep(wait)
            if monotonic() >= self._deadline:
                raise NotNow("the time of this run is up", "time_is_up")
            try:
                yield
            finally:
                self._ended = monotonic()

    def _wait(self) -> float:
        # Reckoned when it is needed: robots.txt or a Retry-After may have lengthened it.
        opens = max(self._ended + self.delay, self._not_before)
        return min(opens, self._deadline) - monotonic()


class Gates:
    """The gates of a process, one for each host.

    Args:
        delay: least seconds between two requests to a host.
        deadline: moment (of `monotonic`) from which on nobody passes.
    """

    def __init__(self, delay: float, deadline: float = float("inf")) -> None:
        self._delay = delay
        self._deadline = deadline
        self._gates: dict[str, Gate] = {}
        self._closed: dict[str, HostLeftAlone] = {}

    def of(self, url: str) -> Gate:
        """The gate before the host of this address."""
        return self._gates.setdefault(host_of(url), Gate(self._delay, self._deadline))

    @asynccontextmanager
    async def passage(self, url: str) -> AsyncIterator[None]:
        """Wait for the turn of a request and hold the gate of its host until it is answered.

        Raises:
            HostLeftAlone: the gate was closed, perhaps while the request waited.
            NotNow: the time of the run is up.
        """
        self._refuse_if_closed(url)
        async with self.of(url).passage():
            self._refuse_if_closed(url)
            yield

    def _refuse_if_closed(self, url: str) -> None:
        if refusal := self.closed(url):
            raise HostLeftAlone(str(refusal), refusal.kind)

    def close(self, url: str, reason: str, *, kind: str = "blocked") -> None:
        """Leave this address's server alone for the rest of the run; the first reason stays."""
        self._closed.setdefault(urlsplit(url).netloc, HostLeftAlone(reason, kind))

    def closed(self, url: str) -> HostLeftAlone | None:
        """Why the server of this address is left alone; None where it is not."""
        return self._closed.get(urlsplit(url).netloc)
