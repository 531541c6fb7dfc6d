"""How often something is written, over time or by newspaper, measured against what is archived."""

from archive.trends.slots import By, in_time
from archive.trends.trend import Slot, Trend, trend

__all__ = ["By", "Slot", "Trend", "in_time", "trend"]
