"""What has been found in a byline so far."""

from __future__ import annotations

from pipelines.bylines.model import Contributor


class Findings:
    """What has been found so far; `unknown` counts the pieces that were not understood."""

    def __init__(self) -> None:
        self.people: dict[str, Contributor] = {}
        self.source: str | None = None
        self.staff = False
        self.unknown = 0
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
        self.unsure += self.source is not None and self.source != name
        self.source = self.source or name
