"""What a byline says, once read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """A person, the name as printed (without titles), and what they did."""

    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A byline read: people, the agency or institution it comes from, whether staff signed it."""

    raw: str
    contributors: tuple[Contributor, ...]
    source: str | None
    staff: bool
