"""How often something is written, over time or by newspaper, measured against what is archived."""

from archive.trends.slots import By, between, in_time
from archive.trends.trend import Slot, Trend, trend
from archive.trends.wanted import as_search

__all__ = ["By", "Slot", "Trend", "as_search", "between", "in_time", "trend"]
