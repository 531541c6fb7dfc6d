"""`read_date`: one printed line in, one reading out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipelines.dates import grammar
from pipelines.dates.last_resort import ask_dateparser
from pipelines.dates.model import DateReading, RefusedError, in_vietnam
from pipelines.dates.normalise import normalise
from pipelines.dates.relative import read_relative
from pipelines.dates.shortcut import read_common
from pipelines.dates.stamps import is_one_word, read_stamp

if TYPE_CHECKING:
    from datetime import datetime

    from pipelines.dates.model import Moment

# Two elements whose texts ran together: '10/01/202518:30' and '18:3010/01/2025'.
_GLUED = re.compile(
    r"(?<=/(?:19|20)[0-9]{2})(?=[0-9]{1,2}[:h][0-9]{2})|(?<=:[0-9]{2})(?=[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})"
)


@lru_cache(32)  # several readers of one page ask about the same few lines
def read_date(raw: str, *, now: datetime | None = None) -> DateReading:
    """What a date line says, at +07:00; `now` is the time at which the line was fetched.

    Never raises. Without `now` relative lines and lines without a year have no value, and a date
    in the future is not noticed.
    """
    line = normalise(raw)
    try:
        moment = _read(line, in_vietnam(now))
    except RefusedError as refused:
        return DateReading(raw=raw, rule=refused.rule, problem=refused.problem)
    if moment is None:
        return DateReading(raw=raw)
    value, precision, rule = moment
    return DateReading(raw=raw, value=value, precision=precision, rule=rule)


def _read(line: str, now: datetime | None) -> Moment | None:
    """The readers in order: the grammar knows nearly every line, dateparser is the last."""
    if moment := read_common(line, now):
        return moment
    if is_one_word(line) and (moment := read_stamp(line, now)):
        return moment
    if moment := grammar.read(line, now) or read_relative(line, now):
        return moment
    if _GLUED.search(line):
        return grammar.read(_GLUED.sub(" ", line), now)
    return None if grammar.prints_a_date(line) else ask_dateparser(line, now)
