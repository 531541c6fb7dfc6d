"""What of a text is compared: its phrases of a few syllables, and its figures.

Wire copy is printed again with another headline, so headlines are left out. Papers place tones in
two ways and some drop accents, so syllables are folded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b
from zlib import crc32

from archive.spelling import fold

RULES = 1
"""The version of these rules and those of `signature`; another one in an archive means that its
stories are made anew."""

PHRASE = 4
"""Syllables of a phrase. Three find more of what was edited, and of what only is alike (measured
in benchmarks/stories.py)."""

FEWEST = 60
"""Phrases that a text must have to be compared: what is shorter is a caption, a line of weather, a
notice, and alike without being the same."""

SAME = 0.5
"""Jaccard similarity of phrases from which on two texts are the same story."""

FIGURES = 5
"""A text with at least so many different figures must also share them: a template (prices, lottery,
weather) keeps its words and changes its figures, a printing of the same text keeps both."""

SAME_FIGURES = 0.5
"""Share of the figures of the text with fewer of them that the other must have too."""

_SYLLABLES = re.compile(r"\w+")
_FIGURES = re.compile(r"\d+(?:[.,:/-]\d+)*")
_WITHIN = str.maketrans("", "", ".,:/-")  # 57.000 and 57000, 2-3 and 2/3 are the same figure


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryText:
    """A text as it is compared.

    `phrases` are hashes of 32 bits: in a thousand of them a chance collision is rarer than one in
    a thousand texts, and moves a similarity by a thousandth. Texts of one `digest` are alike in
    both.
    """

    phrases: frozenset[int]
    figures: frozenset[str]
    digest: bytes

    @property
    def is_long_enough(self) -> bool:
        """Has it enough text to be told from a template?"""
        return len(self.phrases) >= FEWEST


def story_text(lead: str | None, body: str, *, phrase: int = PHRASE) -> StoryText:
    """The phrases and figures of an article's text."""
    text = f"{lead}\n{body}" if lead else body
    folded = " ".join(_SYLLABLES.findall(fold(text).lower())).encode()
    syllables = folded.split(b" ")
    runs = zip(*(syllables[start:] for start in range(phrase)), strict=False)
    figures = frozenset(" ".join(_FIGURES.findall(text)).translate(_WITHIN).split())
    figured = " ".join(sorted(figures)).encode()
    return StoryText(
        phrases=frozenset(map(crc32, map(b" ".join, runs))),
        figures=figures,
        digest=blake2b(b"\n".join((folded, figured)), digest_size=8).digest(),
    )


def similarity(one: StoryText, other: StoryText) -> float:
    """Jaccard similarity of their phrases: 0 nothing in common, 1 the same."""
    common = len(one.phrases & other.phrases)
    together = len(one.phrases) + len(other.phrases) - common
    return common / together if together else 0.0


Likeness = tuple[float, float, float]
"""Jaccard similarity, the share of the first text that the second keeps, and the share of the
second that the first has not; each 0 to 1, in thousandths."""


def likeness(reference: StoryText, other: StoryText) -> Likeness:
    """How much of a reference's text another one has.

    Either may have become too short for a story a moment ago, and wait to leave it.
    """
    common = len(reference.phrases & other.phrases)
    kept = common / max(1, len(reference.phrases))
    new = 1 - common / max(1, len(other.phrases))
    return round(similarity(reference, other), 3), round(kept, 3), round(new, 3)


def is_same(one: StoryText, other: StoryText) -> bool:
    """Are these two printings of one text?"""
    return similarity(one, other) >= SAME and _shares_figures(one.figures, other.figures)


def _shares_figures(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer = min(len(one), len(other))
    return fewer < FIGURES or len(one & other) >= SAME_FIGURES * fewer
