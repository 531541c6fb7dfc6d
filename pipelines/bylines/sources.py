"""Whose report it is: 'Theo TTXVN', 'Nguồn: Người lao động', an aggregator's address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipelines.bylines.names import is_person, is_surely_name
from pipelines.bylines.offices import (
    begins_as_organisation,
    is_all_press,
    is_clause,
    is_host,
    is_organisation,
)

if TYPE_CHECKING:
    from pipelines.bylines.findings import Findings

_MAX_SOURCE_WORDS = 10
_PAREN = re.compile(r"\(([^()]*)\)")
# "Theo Thu Hà/TTXVN": the agency's author is told with it.
_AUTHOR = re.compile(r"(?P<name>[^/()]+?)(?:\s*[/(]|\s+[-–])\s*(?P<press>[^()]+?)\)?")
_URL = re.compile(r"\bhttps?://(?P<host>[\w.-]+)?\S*")


def read_hosted(text: str, reading: Findings) -> bool:
    """'Nguồn Hà Tĩnh: https://…', as aggregators print it: the name before the address."""
    match = re.fullmatch(
        r"nguồn(?:\s+(?P<name>[^:]+))?\s*:\s*(?P<url>https?:\S+)", text, re.IGNORECASE
    )
    if match is None:
        return False
    address = _URL.match(match["url"])
    host = address["host"] if address is not None else None
    name = match["name"] or host
    if name:
        reading.cite(name.strip())
    return True


def read_source(text: str, reading: Findings) -> None:
    """'Theo TTXVN', 'Nguồn: Người lao động'; a clause ('Theo kế hoạch, …') is no source."""
    text = _URL.sub(lambda address: (address["host"] or "").removeprefix("www."), text)
    words = _PAREN.sub(" ", text).split()
    short = 0 < len(words) <= _MAX_SOURCE_WORDS
    named = bool(words) and (words[0][0].isupper() or is_host(text) or begins_as_organisation(text))
    if not short or not named or not _is_title_like(text):
        reading.unknown += 1
        return
    author = _AUTHOR.fullmatch(text)
    if author is not None and _is_author(author["name"]) and is_all_press(author["press"]):
        reading.add(author["name"], ("text",))
        reading.cite(author["press"])
        return
    reading.cite(text.rstrip(" ."))


def _is_author(name: str) -> bool:
    return is_surely_name(name) and is_person(name) and not is_organisation(name)


def _is_title_like(text: str) -> bool:
    """An institution's name, or mostly capitalised words and no verb's worth of small ones."""
    small = [word for word in text.split() if word[0].islower()]
    if is_clause(text) or re.search(r",\s*[a-zđ]", text):
        return False
    return is_organisation(text) or len(small) <= len(text.split()) // 2 + 1
