"""What has been found in a byline so far."""

from __future__ import annotations

from pipelines.bylines.model import Contributor
from pipelines.bylines.offices import is_press


class Findings:
    """What has been found so far.

    `unknown` counts the pieces that were not understood, `prose` those too long for any name, and
    `unsure` what a byline says of itself only where it is known to be one.
    """

    def __init__(self) -> None:
        self.people: dict[str, Contributor] = {}
        self.source: str | None = None
        self.staff = False
        self.unknown = 0
        self.prose = 0
        self.unsure = 0

    def add(self, name: str, roles: tuple[str, ...]) -> None:
        """One more person, or one more role for a person already named."""
        known = self.people.get(name.casefold())
        both = (*known.roles, *roles) if known else roles
        first = known.name if known else name
        merged = Contributor(name=first, roles=tuple(dict.fromkeys(both)))
        self.people[name.casefold()] = merged

    def take(self, other: Findings) -> None:
        """What was read aside, after what has been read here."""
        for person in other.people.values():
            self.add(person.name, person.roles)
        if other.source is not None:
            self.cite(other.source)
        self.staff = self.staff or other.staff
        self.unknown += other.unknown
        self.unsure += other.unsure

    def cite(self, name: str) -> None:
        """The agency or institution; the first one named stands."""
        both = self.source is not None and self.source != name
        self.unsure += both and not (is_press(name) and is_press(self.source or ""))
        self.source = self.source or name
