"""Dates as Vietnamese newspapers print them: lines, addresses, whole pages, and prose.

`read_date` reads one printed line, `read_url_date` an address, `choose_date` weighs what a page
says in several places, `read_event_date` dates the event of a lead. All are pure: the clock is
passed in.
"""

from pipelines.dates.choose import Candidate, Choice, Rejected, choose_date
from pipelines.dates.events import EventDate, read_event_date
from pipelines.dates.model import VIETNAM, DateReading
from pipelines.dates.reader import read_date
from pipelines.dates.stamps import read_url_date

__all__ = [
    "VIETNAM",
    "Candidate",
    "Choice",
    "DateReading",
    "EventDate",
    "Rejected",
    "choose_date",
    "read_date",
    "read_event_date",
    "read_url_date",
]
