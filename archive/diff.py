"""What differs between two texts, word by word: paragraphs first, then the words within them.

That is what a reader wants to see, and it keeps long articles fast. `archive.history` compares the
versions of an article with it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Op = Literal["equal", "delete", "insert", "replace"]
_PARAGRAPHS = re.compile(r"[^\n]*\n\s*|[^\n]+")  # each with the empty lines after it
_SENTENCES = re.compile(r".*?[.!?…:;]\s+|.+", re.DOTALL)
_PIECES = re.compile(r"\s+|\d+(?:[.,/:-]\d+)+|\w+|[^\w\s]")  # 7.500 and 18:30 are one word
_ALIKE = 0.3  # paragraphs that share less of their words are two, not one that was edited
_PAIRS = 40_000  # more paragraphs against each other than this would take seconds
_LONG = 16_000  # and so would more letters than this word by word …
_PARAGRAPH = _LONG // 2 - 1_000  # … so a longer paragraph is taken sentence by sentence
_MOVED = 1.2  # a paragraph was split or joined, if so much more is found unchanged through borders


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A stretch of text: `old` is empty in an insertion, `new` in a deletion."""

    op: Op
    old: str
    new: str


def changes(old: str, new: str) -> list[Change]:
    """The stretches of two texts in order: old sides joined are `old`, new ones `new`."""
    return _joined(_by_paragraph(_paragraphs(old), _paragraphs(new)))


def _paragraphs(text: str) -> list[str]:
    found: list[str] = []
    for paragraph in _PARAGRAPHS.findall(text):
        found += [paragraph] if len(paragraph) <= _PARAGRAPH else _SENTENCES.findall(paragraph)
    return found


def _by_paragraph(old: list[str], new: list[str]) -> Iterator[Change]:
    # Without the empty lines: the last paragraph has none, until another one is added.
    keys = [paragraph.strip() for paragraph in old], [paragraph.strip() for paragraph in new]
    for op, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if op == "equal":
            for one, other in zip(old[i:j], new[k:m], strict=True):
                yield from _by_word(one, other)
        else:
            yield from _replaced(old[i:j], new[k:m])


def _replaced(old: list[str], new: list[str]) -> list[Change]:
    """Paragraphs in place of others, in pairs; through their borders where these were moved."""
    paired = [change for pair in _pairs(old, new) for change in _by_word(*pair)]
    before, after = "".join(old), "".join(new)
    if len(old) == len(new) or not old or not new or len(before) + len(after) > _LONG:
        return paired
    through = list(_by_word(before, after))
    half = min(len(before), len(after)) / 2
    return through if _kept(through) > max(_MOVED * _kept(paired), half) else paired


def _kept(stretches: list[Change]) -> int:
    return sum(len(change.old) for change in stretches if change.op == "equal")


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Old and new paragraphs that belong together; "" beside one that was taken out or put in.

    Of all ways to pair them in order, the one in which the pairs have most in common.
    """
    if len(old) * len(new) > _PAIRS:
        yield from zip_longest(old, new, fillvalue="")
        return
    likeness = _likeness(old, new)
    best = _best(likeness, len(old), len(new))
    i = j = 0
    while i < len(old) or j < len(new):
        if (i, j) in likeness and best[i][j] == likeness[i, j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif i < len(old) and best[i][j] == best[i + 1][j]:
            yield old[i], ""
            i += 1
        else:
            yield "", new[j]
            j += 1


def _best(likeness: dict[tuple[int, int], float], olds: int, news: int) -> list[list[float]]:
    """For each place (i, j) the most that the paragraphs from there on can have in common."""
    best = [[0.0] * (news + 1) for _ in range(olds + 1)]
    for i in reversed(range(olds)):
        for j in reversed(range(news)):
            paired = likeness[i, j] + best[i + 1][j + 1] if (i, j) in likeness else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    return best


def _likeness(old: list[str], new: list[str]) -> dict[tuple[int, int], float]:
    """The share of common words of each pair of paragraphs that may be one, edited."""
    counted = [_words(text) for text in new]
    found = {}
    for i, words in enumerate(map(_words, old)):
        for j, others in enumerate(counted):
            if (share := _share(words, others)) >= _ALIKE:
                found[i, j] = share
    return found


def _words(text: str) -> Counter[str]:
    return Counter(piece for piece in _PIECES.findall(text) if not piece.isspace())


def _share(words: Counter[str], others: Counter[str]) -> float:
    """From 0, nothing in common, to 1, the same words."""
    total = words.total() + others.total()
    common = sum(min(count, others[word]) for word, count in words.items() if word in others)
    return 2 * common / total if total else 1.0


def _by_word(old: str, new: str) -> Iterator[Change]:
    if old == new or not old or not new or _share(_words(old), _words(new)) < _ALIKE:
        yield _change(old, new)
    else:
        before, after = _PIECES.findall(old), _PIECES.findall(new)
        # A space is no match by itself, or any two texts would seem to have half in common.
        matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
        for _, i, j, k, m in matcher.get_opcodes():
            yield _change("".join(before[i:j]), "".join(after[k:m]))


def _change(old: str, new: str) -> Change:
    if old == new:
        return Change(op="equal", old=old, new=new)
    return Change(op="replace" if old and new else "delete" if old else "insert", old=old, new=new)


def _joined(stretches: Iterator[Change]) -> list[Change]:
    """Neighbours of one kind as one; a lone space between two changes belongs to them."""
    found: list[Change] = []
    for each in stretches:
        found.append(each)
        while count := _to_merge(found):
            parts = found[-count:]
            old, new = "".join(part.old for part in parts), "".join(part.new for part in parts)
            found[-count:] = [_change(old, new)]
    return found


def _to_merge(found: list[Change]) -> int:
    """How many of the last stretches are one; 0 where each stands for itself."""
    kinds = [change.op == "equal" for change in found[-3:]]
    if len(kinds) > 1 and kinds[-1] == kinds[-2]:
        return 2
    # "ba [ ] ba": two words changed in a row are one change.
    between = kinds == [False, True, False] and not found[-2].old.strip(" ")
    return 3 if between else 0
