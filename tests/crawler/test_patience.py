"""What Retry-After says, and what the keeper allows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crawler.allowance import refusal
from crawler.configuration.model import Configuration, SiteRules
from crawler.configuration.values import hours
from crawler.patience import retry_after

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)  # 19:00 in Vietnam


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Mon, 02 Mar 2026 12:10:00 GMT", 600),
        ("Mon, 02 Mar 2026 11:00:00 GMT", 0),
        ("Mon, 02 Mar 2026 12:10:00 -0000", 600),
        ("9" * 40, timedelta(days=3650).total_seconds()),
    ],
)
def test_seconds_and_dates_are_understood(value: str, seconds: float) -> None:
    assert retry_after(value, now=NOW) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", [None, "", "soon", "-5", "1.5", "١٢", "Mon, 99 Mar 2026"])
def test_what_is_no_time_says_nothing(value: str | None) -> None:
    assert retry_after(value, now=NOW) is None


@pytest.mark.parametrize(
    ("rules", "sent", "why"),
    [
        (SiteRules(), 10_000, None),
        (SiteRules(night_hours=hours("18:00-20:00")), 0, None),
        (SiteRules(night_hours=hours("22:00-05:00")), 0, "night_hours"),
        (SiteRules(max_requests_a_day=100), 99, None),
        (SiteRules(max_requests_a_day=100), 100, "ceiling"),
        (SiteRules(max_requests_a_day=0), 100, None),
    ],
)
def test_a_newspaper_is_asked_in_its_hours_and_below_its_ceiling(
    rules: SiteRules, sent: int, why: str | None
) -> None:
    found = refusal(Configuration(sites={"giay": rules}).rules_of("giay"), now=NOW, sent=sent)
    assert (found and found.why) == why
