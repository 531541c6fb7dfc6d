"""What a verification tells: checks, and what they found."""

from __future__ import annotations

from dataclasses import dataclass, field

RESTORE = "Restore it from a backup (`baotinh restore`); the other rows can be used meanwhile."


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is not as it must be: where, what, and what to do about it."""

    kind: str
    where: str
    what: str
    remedy: str


@dataclass(slots=True, kw_only=True)
class Check:
    """One check: its name, what it looks at, how many of those it saw, what it found."""

    name: str
    about: str
    looked_at: int = 0
    findings: list[Finding] = field(default_factory=list)

    def found(self, kind: str, where: str, what: str, remedy: str = RESTORE) -> None:
        """Add a finding."""
        self.findings.append(Finding(kind=kind, where=where, what=what, remedy=remedy))
