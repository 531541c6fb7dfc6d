"""Dates as Vietnamese newspapers print them. Start with `read_date`."""

from pipelines.dates.model import VIETNAM, DateReading
from pipelines.dates.reader import read_date
from pipelines.dates.stamps import read_url_date

__all__ = ["VIETNAM", "DateReading", "read_date", "read_url_date"]
