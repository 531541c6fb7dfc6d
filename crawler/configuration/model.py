"""The keys of `baotinh.toml`, each with its default, how it is read, and what it means."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from crawler.configuration import values
from crawler.configuration.values import Hours  # noqa: TC001 - read when the program runs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key: `read` makes its value of what stands there; a `secret` is never shown."""

    name: str
    default: Any
    read: Callable[[Any], Any]
    about: str
    secret: bool


def _key(default: Any, read: Callable[[Any], Any], about: str, *, secret: bool = False) -> Any:
    return field(default=default, metadata={"read": read, "about": about, "secret": secret})


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """How newspapers are visited; what stands here holds for all of them."""

    contact: str = _key("", values.text, "e-mail or page where a newspaper can reach you")
    delay: float = _key(
        1.0, values.number(1), "least seconds between two requests to a host; a Crawl-delay adds"
    )
    night_hours: Hours | None = _key(
        None, values.hours, "the only hours (Vietnam's time) in which a newspaper is asked"
    )
    max_requests_a_day: int = _key(
        0, values.whole(0), "most requests to a newspaper in a day of Vietnam; 0 sets no bound"
    )
    interval_least: timedelta = _key(
        timedelta(minutes=30),
        values.duration,
        "a section's list, a feed or a sitemap is read at most so often",
    )
    interval_most: timedelta = _key(
        timedelta(days=1), values.duration, "the same, at least so often"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """The same for one newspaper; what is not stated is as in [crawl]."""

    skip: bool = _key(default=False, read=values.flag, about="`crawl --all` leaves it out")
    delay: float | None = _key(None, values.number(1), "as in [crawl]")
    night_hours: Hours | None = _key(None, values.hours, "as in [crawl]")
    max_requests_a_day: int | None = _key(None, values.whole(0), "as in [crawl]")
    interval_least: timedelta | None = _key(None, values.duration, "as in [crawl]")
    interval_most: timedelta | None = _key(None, values.duration, "as in [crawl]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarms:
    """Whom to tell when something is wrong, or well again."""

    smtp_host: str = _key("", values.text, "mail server; without one no mail is sent")
    smtp_port: int = _key(25, values.whole(1), "its port (465: TLS from the start)")
    smtp_user: str = _key("", values.text, "name to log in with, where it wants one")
    smtp_password: str = _key("", values.text, "password to log in with", secret=True)
    mail_from: str = _key("", values.mailbox, "sender")
    mail_to: tuple[str, ...] = _key((), values.mailboxes, "recipients")
    webhook_url: str = _key("", values.address, "address that alarms are POSTed to", secret=True)
    ping_url: str = _key("", values.address, "address pinged by each run", secret=True)
    ntfy_url: str = _key("", values.address, "topic of ntfy that alarms go to", secret=True)
    digest_weekday: str = _key("monday", values.weekday, "day of the weekly digest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metrics:
    """Numbers for Prometheus."""

    textfile: str = _key("", values.file, "file for node_exporter's textfile collector")


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """How the log is written."""

    json: bool = _key(default=False, read=values.flag, about="a JSON object a line")


TABLES: dict[str, type[Any]] = {"crawl": Crawl, "alarms": Alarms, "metrics": Metrics, "log": Log}


def keys_of(table: type[Any]) -> dict[str, Key]:
    """The keys of a table by their names, in their order."""
    return {
        each.name: Key(name=each.name, default=each.default, **each.metadata)
        for each in fields(table)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What holds for one newspaper."""

    skip: bool
    delay: float
    night_hours: Hours | None
    max_requests_a_day: int
    interval_least: timedelta
    interval_most: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """All that a keeper may set. `origins` says where each value is from that is no default."""

    crawl: Crawl = Crawl()
    alarms: Alarms = Alarms()
    metrics: Metrics = Metrics()
    log: Log = Log()
    sites: Mapping[str, SiteRules] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    file: Path | None = None

    def rules_of(self, newspaper: str) -> Rules:
        """What holds for a newspaper: its own values before those of [crawl]."""
        own = self.sites.get(newspaper, SiteRules())

        def value(name: str) -> Any:
            found = getattr(own, name)
            return getattr(self.crawl, name) if found is None else found

        names = [each.name for each in fields(Rules) if each.name != "skip"]
        return Rules(skip=own.skip, **{name: value(name) for name in names})
