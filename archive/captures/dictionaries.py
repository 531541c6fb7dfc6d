"""Which page serves as dictionary for which, and when another one should. Pure decisions.

The first good page of a site and kind founds its dictionary at once: the page itself then takes
a few bytes, and the next one already a fifth of what gzip would make of it. After every eight
payloads the choice is reviewed: at first by trying siblings out, later only when payloads take
clearly more room than the first ones did (the site's boilerplate drifted).
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple

from archive.captures.codec import pack, page_dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

REVIEW_EVERY = 8
# A new dictionary has to save a quarter of each page, and to pay for itself (see `pays`).
WORTH_IT = 0.75
# Two pages in one dictionary cost twice the time, so they must save another tenth.
WORTH_JOINING = 0.9
FEWEST_PAGES = 3
TRIALS = 3
SMALLEST_PAGE = 1024
SMALLEST_PACKED = 256
LARGEST_DICTIONARY = 1 << 20
_SNIFF = 4096


class Sizes(NamedTuple):
    """Bytes of a payload, decoded and as stored."""

    size: int
    stored: int


def takes_dictionary(payload: bytes) -> bool:
    """Can a dictionary help? Not with pictures (a NUL gives them away) and not with scraps."""
    return len(payload) >= SMALLEST_PACKED and b"\0" not in payload[:_SNIFF]


def may_found(payload: bytes, status: int) -> bool:
    """Is it a page that others will resemble? An error page is not."""
    return status == HTTPStatus.OK and len(payload) >= SMALLEST_PAGE and takes_dictionary(payload)


def raw_content(page: bytes) -> bytes:
    """The part of a page that serves as dictionary."""
    return page[:LARGEST_DICTIONARY]


def is_review_due(position: int) -> bool:
    """Is this payload, counted from 1 within its dictionary, the last of a batch?"""
    return position % REVIEW_EVERY == 0


def ratio(sizes: Sequence[Sizes]) -> float:
    """Decoded to stored bytes of several payloads; 0 where there are none."""
    stored = sum(each.stored for each in sizes)
    return sum(each.size for each in sizes) / stored if stored else 0.0


def has_drifted(*, settled: float, recent: float) -> bool:
    """Do recent payloads take clearly more room than the dictionary's first ones did?"""
    return recent < settled * WORTH_IT


class Better(NamedTuple):
    """A dictionary that packs recent pages clearly better than the one in use."""

    raw: bytes
    saved: float
    """Bytes a page."""


def pays(better: Better, *, age: int) -> bool:
    """Will a new dictionary save what it costs, if it serves as many payloads as the old one?

    Where boilerplate changes by the day this lets a dictionary grow older before it is renewed.
    """
    return better.saved * age >= len(pack(better.raw))


def better_dictionary(current: bytes, pages: Sequence[bytes]) -> Better | None:
    """What packs recent `pages` clearly better than the raw content `current`, or None.

    Tried are some of the pages, each alone and each together with the current dictionary: the
    latter wins where a site shows two templates in turn.
    """
    if len(pages) < FEWEST_PAGES:
        return None
    with_current = _packed_sizes(current, pages)
    best, best_share = current, 1.0
    for trial in _trials(current, pages):
        share = _share(_packed_sizes(trial.raw, pages), with_current, trial.own)
        if share < best_share * trial.handicap:
            best, best_share = trial.raw, share
    if best_share > WORTH_IT:
        return None
    return Better(best, (1 - best_share) * sum(with_current) / len(pages))


class _Trial(NamedTuple):
    raw: bytes
    own: int
    """The index of the page that it was made of: that page proves nothing."""
    handicap: float


def _trials(current: bytes, pages: Sequence[bytes]) -> Iterator[_Trial]:
    step = max(1, len(pages) // TRIALS)
    tried = range(len(pages) - 1, -1, -step)[:TRIALS]
    yield from (_Trial(raw_content(pages[own]), own, 1.0) for own in tried)
    for own in tried:
        if len(current) + len(pages[own]) <= LARGEST_DICTIONARY:
            yield _Trial(current + pages[own], own, WORTH_JOINING)


def _packed_sizes(raw: bytes, pages: Sequence[bytes]) -> list[int]:
    dictionary = page_dictionary(raw)
    return [len(pack(page, dictionary)) for page in pages]


def _share(candidate: list[int], current: list[int], own: int) -> float:
    """Stored bytes with a candidate to those with the current one, its own page left out."""
    return (sum(candidate) - candidate[own]) / (sum(current) - current[own])
