"""Stories: the same text, printed by several newspapers (see docs/stories.md)."""

from archive.stories.settling import (
    begin_anew,
    bring_up_to_date,
    forget,
    rebuild,
    settle,
    settle_many,
    waiting,
)

__all__ = [
    "begin_anew",
    "bring_up_to_date",
    "forget",
    "rebuild",
    "settle",
    "settle_many",
    "waiting",
]
