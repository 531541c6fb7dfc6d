"""What health is about: visits, findings, and the state that follows from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

State = Literal["ok", "watch", "broken", "blocked", "closed", "unvisited"]
"""`watch`: something is odd once, or not as good as usual; `broken`: a layout or an address needs
mending; `blocked`: the newspaper refuses us; `closed`: it has ended, and nobody misses it."""

GRAVITY: dict[State, int] = {
    "ok": 0,
    "closed": 0,
    "unvisited": 1,
    "watch": 1,
    "broken": 2,
    "blocked": 3,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A run of a newspaper that went to the network or to WARC files. Times are aware.

    Of the articles that it `read` (pages that had not changed are not): `fill` has the share that
    has each field, `readings` the share that was read `generic` or `asked` for or is `foreign`,
    `words` their mean length.
    """

    at: datetime
    state: str
    listings: int
    found: int
    read: int
    refused: int
    fill: dict[str, float] = field(default_factory=dict)
    readings: dict[str, float] = field(default_factory=dict)
    words: float | None = None
    failures: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is not as usual, since when, and what to do about it.

    `kind` says what was noticed, `cause` why, as far as that is known (`no_list` by `tls`).
    `confirmed` is false for what was met once only and may be chance.
    """

    kind: str
    state: State
    since: datetime
    message: str
    remedy: str
    cause: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """A newspaper's state, and the findings that make it."""

    state: State
    findings: tuple[Finding, ...]
    last_visit: datetime | None

    @property
    def gravest(self) -> Finding | None:
        """The finding that tells most: grave, confirmed, early; None where all is well.

        Dead selectors tell more than what follows from them (texts that are read generically).
        """
        return min(
            self.findings,
            key=lambda one: (
                -GRAVITY[one.state],
                not one.confirmed,
                one.cause != "selector_dead",
                one.since,
                one.kind,
            ),
            default=None,
        )
