"""Who wrote it, who took the pictures, whose report it is: the byline of an article.

`read_byline` takes what is known to be a byline (an author field, an element, a last line);
`is_byline` says of a body's last line whether it is one, and rather says no: a sentence that
is taken for a byline would be lost from the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.bylines import words
from pipelines.bylines.findings import Findings
from pipelines.bylines.model import Byline, Contributor
from pipelines.bylines.offices import is_all_press
from pipelines.bylines.people import read_people
from pipelines.bylines.segments import SOURCE, segments
from pipelines.bylines.sources import read_hosted, read_source
from pipelines.bylines.tidy import is_sentence, tidy
from pipelines.provinces import fold

_MAX_LENGTH = 250
_MAX_LINE = 150
_CLAUSE_END = re.compile(r"(?<!/)[:;!?…]$")
_ONE_PAGE = 32  # several readers of one page ask about the same few lines


@lru_cache(_ONE_PAGE)
def read_byline(raw: str) -> Byline:
    """Read a byline; what cannot be read gives no contributor, never an error."""
    reading = _read(tidy(raw))
    return Byline(
        raw=raw,
        contributors=tuple(reading.people.values()),
        source=reading.source,
        staff=reading.staff,
    )


@lru_cache(_ONE_PAGE)
def is_byline(line: str) -> bool:
    """True for a last line that is surely a byline and no sentence, heading or furniture."""
    text = tidy(line)
    if not 0 < len(text) <= _MAX_LINE or _CLAUSE_END.search(text) or is_sentence(line.strip()):
        return False
    reading = _read(text)
    if reading.unknown or reading.unsure:
        return False
    return bool(reading.people or reading.source or reading.staff)


def _read(text: str) -> Findings:
    reading = Findings()
    if len(text) > _MAX_LENGTH or text.endswith(":") or fold(text) in words.HEADINGS:
        reading.unknown += 1
        return reading
    if read_hosted(text, reading):
        return reading
    if ("/" in text or "+" in text) and is_all_press(text):
        reading.cite(text)
        return reading
    for segment in segments(text):
        if SOURCE in segment.roles:
            read_source(segment.text, reading)
        else:
            read_people(segment, reading)
    return reading


__all__ = ["Byline", "Contributor", "is_byline", "read_byline"]
