"""What a pipeline could not read, noted on the item; the store makes rows of `problems` of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that needs a hand: its class, the field, what happened, the text concerned."""

    kind: str
    field: str
    message: str
    raw: str | None = None
