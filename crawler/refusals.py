"""Requests that are not sent, or not answered, for a reason: each reason has its class.

They are Scrapy's `IgnoreRequest`, so that they are neither retried nor logged as errors; their
errbacks make what they mean of them (`crawler.failures`).
"""

from __future__ import annotations

from scrapy.exceptions import IgnoreRequest


class HostLeftAlone(IgnoreRequest):
    """The host blocked us, or its rules are not known: nothing more is asked of it this run.

    `kind` is the class of the problem behind it, such as `blocked` or `dns`.
    """

    def __init__(self, reason: str, kind: str = "blocked") -> None:
        super().__init__(reason)
        self.kind = kind


class NotNow(IgnoreRequest):
    """Nothing is wrong, but this is not the time: the next run asks.

    `why` is `time_is_up`, `night_hours`, `ceiling`, `storage` or `shutdown`; the run ends for that
    reason.
    """

    def __init__(self, reason: str, why: str) -> None:
        super().__init__(reason)
        self.why = why


class ForbiddenByRobots(IgnoreRequest):
    """robots.txt asks us not to fetch this."""


class LeftTheHosts(IgnoreRequest):
    """A request or redirect leads to a host that is not the newspaper's."""


class ReplayMiss(IgnoreRequest):
    """The WARC files have no answer for a request."""
