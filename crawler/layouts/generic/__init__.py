"""The generic reading: an article's page of a host that nobody has described, by its shape."""

from __future__ import annotations

from crawler.layouts.generic.reading import (
    THRESHOLD,
    Scored,
    completed,
    credited,
    densest,
    read_generic,
    shape_blocks,
)

__all__ = [
    "THRESHOLD",
    "Scored",
    "completed",
    "credited",
    "densest",
    "read_generic",
    "shape_blocks",
]
