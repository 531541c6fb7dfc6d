"""What a keeper allows to be asked of a newspaper: pauses, hours of the day, requests a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import requests
from crawler.refusals import NotNow
from crawler.session import session

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from scrapy.crawler import Crawler

    from crawler.configuration import Rules


def refusal(rules: Rules, *, now: datetime, sent: int) -> NotNow | None:
    """Why the next request is not sent now; None if it may be. `sent` were sent today."""
    if rules.night_hours and not rules.night_hours.hold(now):
        return NotNow(f"it is only asked in the hours {rules.night_hours}", "night_hours")
    most = rules.max_requests_a_day
    if most and sent >= most:
        return NotNow(f"the {most} requests of this day have been sent", "ceiling")
    return None


class Allowance:
    """The allowance of one newspaper.

    Args:
        crawler: the crawler of the newspaper.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._session = session(crawler.settings)
        self._name = crawler.spider.name
        self._rules = self._session.configuration.rules_of(self._name)
        self._keep_its_pause(crawler.spider.hosts)

    def _keep_its_pause(self, hosts: Iterable[str]) -> None:
        own = self._session.configuration.sites.get(self._name)
        for host in hosts if own and own.delay else ():
            self._session.gates.of(f"//{host}").slow_down(self._rules.delay)

    def take(self) -> None:
        """Count a request that is about to be sent.

        Raises:
            NotNow: it is not to be sent now.
        """
        connection, now = self._session.archive.connection, self._session.clock.now()
        sent = requests.sent(connection, self._name, now=now)
        if (why := refusal(self._rules, now=now, sent=sent)) is not None:
            raise why
        requests.count(connection, self._name, now=now)
