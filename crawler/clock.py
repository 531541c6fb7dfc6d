"""The run's clock: the present in life, the latest WARC-Date read in a replay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Gives the time of a run. `fixed` stops it, as a replay does."""

    fixed: datetime | None = None

    def now(self) -> datetime:
        """The time of the run, aware."""
        return self.fixed or datetime.now(UTC)
