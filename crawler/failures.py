"""Why a page could not be had: named classes, each with what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)

from crawler.refusals import ForbiddenByRobots, HostLeftAlone, LeftTheHosts, NotNow, ReplayMiss


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A class of failure.

    `final`: asking again will not help. `of_host`: it says nothing about the page that was asked
    for, but that its host is left alone.
    """

    kind: str
    message: str
    final: bool = False
    of_host: bool = False


_NETWORK: dict[type[Exception], tuple[str, str]] = {
    CannotResolveHostError: ("dns", "The host's name cannot be resolved."),
    DownloadTimeoutError: ("timeout", "The server did not answer in time."),
    DownloadConnectionRefusedError: ("refused", "The server refused the connection."),
    ResponseDataLossError: ("cut_off", "The answer was cut off before its end."),
}
_TOO_LARGE = Failure(
    kind="too_large",
    message="The answer, or what it unpacks to, is larger than DOWNLOAD_MAXSIZE.",
    final=True,  # the same 32 MB would be fetched with every crawl
)
TOO_RICH = Failure(
    kind="unreadable_list",
    message="The list has more letters or tags than any page of a newspaper.",
)
_UNVERIFIED = (
    "The server's certificate could not be verified. Where the newspaper cannot mend it, name the "
    "host and the reason in `lax_tls` of its spider; every capture will say so."
)
_TLS = re.compile(r"certificate|ssl|tls", re.IGNORECASE)


def of_exception(exception: BaseException) -> Failure | None:
    """The class of a failed request; None for what is no failure (a miss in a replay)."""
    if isinstance(exception, (ReplayMiss, NotNow)):
        return None
    if isinstance(exception, HostLeftAlone):
        message = f"The host is left alone: {exception}."
        return Failure(kind=exception.kind, message=message, of_host=True)
    if isinstance(exception, ForbiddenByRobots):
        return Failure(kind="robots_forbidden", message=f"{exception}.", final=True)
    if isinstance(exception, LeftTheHosts):
        return Failure(kind="redirected_away", message=f"{exception}.", final=True)
    return _of_network(exception)


def _is_bomb(exception: BaseException) -> bool:
    """Was a body too large when it was unpacked? Scrapy's middleware has no class for that."""
    return type(exception) is IgnoreRequest and "DOWNLOAD_MAXSIZE" in str(exception)


def _of_network(exception: BaseException) -> Failure:
    if isinstance(exception, DownloadCancelledError) or _is_bomb(exception):
        return _TOO_LARGE
    if isinstance(exception, IgnoreRequest):
        return Failure(
            kind="redirect_loop", message=f"Too many redirects, or refused: {exception}."
        )
    for refused, (name, message) in _NETWORK.items():
        if isinstance(exception, refused):
            return Failure(kind=name, message=message)
    if isinstance(exception, DownloadFailedError):
        if _TLS.search(repr(exception)):
            return Failure(kind="tls", message=f"{_UNVERIFIED} {exception}.")
        return Failure(kind="connection", message=f"The connection failed: {exception}.")
    return Failure(kind="error", message=f"An error of ours, please report it: {exception!r}.")


def of_status(status: int) -> Failure | None:
    """The class of an HTTP status; None where there is a page to read."""
    if status in (404, 410):
        return Failure(kind="gone", message=f"The server answered {status}.", final=True)
    if status >= 500:  # noqa: PLR2004
        return Failure(kind="server_error", message=f"The server answered {status}.")
    if status not in (200, 203, 304):
        return Failure(kind="http_error", message=f"The server answered {status}.")
    return None
