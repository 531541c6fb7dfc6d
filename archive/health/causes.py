"""The classes of failure by which a newspaper can be lost, each with what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.health.model import State

OF_NETWORK = frozenset({"dns", "refused", "timeout", "connection", "cut_off"})
"""Failures that a dead network of the keeper's own shows, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A kind of finding; `message` may tell the visit's `{failures}`."""

    kind: str
    state: State
    message: str
    remedy: str


BLOCKED = Trouble(
    kind="blocked",
    state="blocked",
    message="the newspaper refuses us ({failures})",
    remedy="It is left alone for each run. If it lasts, write to the newspaper, or see "
    "whether it blocks the whole network of this server.",
)
NO_LIST = Trouble(
    kind="no_list",
    state="broken",
    message="not one list could be read ({failures})",
    remedy="Open the front page in a browser: has the host moved, has its certificate "
    "expired? Then run `baotinh check`.",
)
EMPTY = Trouble(
    kind="empty_listing",
    state="broken",
    message="the lists show no links to articles ({failures})",
    remedy="Open a list in a browser: if it shows articles, its markup has changed, and `baotinh "
    "doctor` looks for selectors that find them.",
)
UNREADABLE = Trouble(
    kind="unreadable",
    state="broken",
    message="most of the pages that were fetched could not be read as articles ({failures})",
    remedy="The pages are kept. Mend the layout (the table problems cites the captures) "
    "and run `baotinh reextract`.",
)

NO_LIST_BECAUSE = {
    "parked_domain": "Its domain shows a page of a domain dealer: look for the newspaper's new "
    "address (its province's portal names it), and change `hosts` and `home` of its spider.",
    "tls": "Its certificate cannot be verified: most likely it has expired. Write to the "
    "newspaper, or, meanwhile, name the host and the reason in `lax_tls` of its spider.",
    "dns": "Its name was not found. If `getent hosts baocantho.com.vn` finds no newspaper either, "
    "it is this machine's network or name server; else look for the newspaper's new address, and "
    "change `hosts` and `home` of its spider.",
    "refused": "Its server takes no connections. If that lasts, look whether it has moved.",
    "timeout": "Its server does not answer in time. If that lasts for days, look whether it has "
    "moved, or whether it drops what comes from this server.",
    "redirected_away": "It sends visitors to another host: it has moved, or was merged. Change "
    "`hosts` and `home` of its spider.",
    "gone": "Its lists are not where they were: open the front page, and change `sections` of its "
    "spider (`baotinh check` shows what it finds).",
    "server_error": "Its server is ill. If that lasts for days, write to the newspaper.",
    "robots_forbidden": "Its robots.txt forbids its lists to us. Write to the newspaper.",
    "unreadable_list": "Its lists have another form: see the table problems for an example.",
}
"""What to do where the failure of a visit without a list has a class of its own."""

_ORDER = ("parked_domain", "tls", "redirected_away", "dns", "refused", "timeout", "connection")


def class_of(failures: dict[str, int]) -> str:
    """The class that explains a visit that failed: the most telling, then the most frequent."""
    known = [kind for kind in _ORDER if kind in failures]
    return (known or sorted(failures, key=lambda kind: (-failures[kind], kind)) or ["no_answer"])[0]


def told(failures: dict[str, int]) -> str:
    """Failures in words: `2 × tls, 1 × timeout`."""
    return ", ".join(f"{count} × {kind}" for kind, count in sorted(failures.items())) or "no answer"
