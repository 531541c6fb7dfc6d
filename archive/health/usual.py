"""What is usual for a newspaper, learnt from its past so that single odd days do not matter."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from statistics import median

FALLEN, RISEN = 0.5, 0.8
"""A figure is bad below the first part of its usual value, and well again above the second."""
REMEMBERED = 30
"""Batches of articles that say what is usual."""
LEARNT_AFTER = 3
_SPREAD = 1.4826  # the median absolute deviation of a normal distribution, in standard deviations
_FAR, _NEAR = 3.0, 1.5
"""How many such deviations from the usual a figure must be to be bad, and may be to be well."""


@dataclass(slots=True)
class Usual:
    """A figure of which little is bad, such as the share of articles with a byline.

    `bad` is kept between two figures: what became bad must come back above a higher bound.
    """

    bad: bool = False
    past: deque[float] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    @property
    def value(self) -> float:
        """The usual value (the median); 0 as long as nothing is known."""
        return float(median(self.past)) if self.past else 0.0

    def meet(self, figure: float) -> bool:
        """Is this figure bad? If not it is learnt from: what is bad must not become the usual."""
        self.bad = len(self.past) >= LEARNT_AFTER and figure < self._bound()
        if not self.bad:
            self.past.append(figure)
        return self.bad

    def _bound(self) -> float:
        part, far = (RISEN, _NEAR) if self.bad else (FALLEN, _FAR)
        usual = self.value
        deviation = _SPREAD * median(abs(each - usual) for each in self.past)
        return float(min(part * usual, usual - far * deviation))
