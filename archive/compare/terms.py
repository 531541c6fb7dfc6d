"""Terms of a text: syllables, and pairs of syllables with nothing but a space between them.

Vietnamese writes a space between syllables, and most words have two: pairs find `kinh tế` without a
segmenter's mistakes. That a pair is a word is not said.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from archive.spelling import index_form

if TYPE_CHECKING:
    from collections.abc import Iterable

_SYLLABLE = r"[^\W\d_¹²³¼½¾]+(?!\w)"
_RUN = re.compile(rf"(?<!\w){_SYLLABLE}(?: +{_SYLLABLE})*")
"""Syllables of letters with nothing but spaces between them; `covid19`, m² and ½ are none."""

LENGTHS = (1, 2)
"""How many syllables the terms have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Terms of many texts, by their number of syllables.

    Attributes:
        occurrences: how often each term stands in the texts.
        articles: in how many texts each does.
        texts: how many texts were counted.
    """

    occurrences: dict[int, Counter[str]] = field(
        default_factory=lambda: {length: Counter() for length in LENGTHS}
    )
    articles: dict[int, Counter[str]] = field(
        default_factory=lambda: {length: Counter() for length in LENGTHS}
    )
    texts: int = 0

    def total(self, length: int) -> int:
        """All terms of this length together, each as often as it occurs."""
        return self.occurrences[length].total()


def count(texts: Iterable[str]) -> Terms:
    """Count the terms of texts; capitals and where a tone mark is put make no difference."""
    occurrences: dict[int, Counter[str]] = {length: Counter() for length in LENGTHS}
    articles: dict[int, Counter[str]] = {length: Counter() for length in LENGTHS}
    number = 0
    for number, text in enumerate(texts, 1):  # noqa: B007 - how many there were
        for length, found in zip(LENGTHS, terms(text), strict=True):
            occurrences[length].update(found)
            articles[length].update(set(found))
    return Terms(occurrences=occurrences, articles=articles, texts=number)


def terms(text: str) -> tuple[list[str], list[str]]:
    """A text's syllables, and its pairs of syllables; numbers are neither."""
    single: list[str] = []
    pairs: list[str] = []
    for run in _RUN.findall(index_form(text).lower().replace("\u00a0", " ")):
        syllables = run.split()
        single += syllables
        pairs += map(" ".join, pairwise(syllables))
    return single, pairs
