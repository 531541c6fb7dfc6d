"""Whose report it is: 'Theo TTXVN', 'Nguồn: Người lao động', an aggregator's address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipelines.bylines import words
from pipelines.bylines.names import is_person, is_surely_name
from pipelines.bylines.offices import (
    begins_as_organisation,
    is_all_press,
    is_clause,
    is_host,
    is_organisation,
)
from pipelines.provinces import fold

if TYPE_CHECKING:
    from pipelines.bylines.findings import Findings

_MAX_SOURCE_WORDS = 10
_PAREN = re.compile(r"\(([^()]*)\)")
# "Theo Thu Hà/TTXVN": the agency's author is told with it.
_AUTHOR = re.compile(r"(?P<name>[^/()]+?)(?:\s*[/(]|\s+[-–])\s*(?P<press>[^()]+?)\)?")
_AND = re.compile(r"\s+[-–]\s+|,\s+|\s+và\s+")
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
    tokens = _PAREN.sub(" ", text).split()
    short = 0 < len(tokens) <= _MAX_SOURCE_WORDS
    capital = bool(tokens) and tokens[0][0].isupper()
    named = capital or is_host(text) or begins_as_organisation(text)
    if not short or not named or not _is_title_like(text):
        reading.unknown += 1
        return
    if not _read_author(text, reading):
        reading.cite(text.rstrip(" ."))


def _read_author(text: str, reading: Findings) -> bool:
    """'Thu Hà/TTXVN', 'Thu Hà - Minh Đức (TTXVN)': the agency, and who wrote it there."""
    author = _AUTHOR.fullmatch(text)
    if author is None or not is_all_press(author["press"]):
        return False
    staff = fold(author["name"]) in words.STAFF
    names = () if staff else tuple(_AND.split(author["name"]))
    if not staff and not all(map(_is_author, names)):
        return False
    for name in names:
        reading.add(name, ("text",))
    reading.cite(author["press"])
    return True


def _is_author(name: str) -> bool:
    return is_surely_name(name) and is_person(name) and not is_organisation(name)


def _is_title_like(text: str) -> bool:
    """An institution's name, or mostly capitalised words and no verb's worth of small ones."""
    small = [word for word in text.split() if word[0].islower()]
    if is_clause(text) or re.search(r",\s*[a-zđ]", text):
        return False
    return is_organisation(text) or len(small) <= len(text.split()) // 2 + 1
