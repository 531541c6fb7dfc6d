"""Backfill: the years before, walked back over many runs, each going on where the last one was.

`walk` is what all walks share; `lists`, `sitemaps` and `ids` are the three ways; `choice` names the
one that a newspaper's facts suggest, and `begin` makes it.
"""

from __future__ import annotations
