"""Does a page quote an article, in whatever form its markup gives the letters? Pure functions.

Pages write letters composed or not, as entities, escaped once or twice, and put tags and line
breaks between words. A phrase is found in all of these forms, and blacked out where it stands.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from html.entities import codepoint2name
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 5
"""Words that a phrase must have to be looked for: fewer stand in many articles."""
PROBE = 8
"""Words of a phrase by which it is found: lists cut leads short."""
BLACK = "█"

_GAP = re.compile(r"(?:\s|&(?:amp;)?(?:nbsp|#160|#xa0);|\\[nrt]|<[^<>]{0,300}>)+", re.IGNORECASE)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG = re.compile(r"<[^<>]{0,300}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """The phrases of an article, and the paths of its addresses.

    Phrases are as they were read from its pages: NFC, one space between words.
    """

    phrases: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()

    @classmethod
    def of(cls, texts: Iterable[str], addresses: Iterable[str]) -> Quotes:
        """From texts (paragraph by paragraph) and canonical addresses."""
        lines = (line for text in texts for line in text.split("\n"))
        phrases = (" ".join(unicodedata.normalize("NFC", line).split()) for line in lines)
        long = dict.fromkeys(each for each in phrases if len(each.split()) >= SHORTEST)
        paths = (urlsplit(address).path for address in addresses)
        return cls(phrases=tuple(long), paths=tuple(dict.fromkeys(p for p in paths if p != "/")))

    def quoted_in(self, page: bytes) -> bool:
        """Does the page hold the beginning of a phrase?"""
        if not self.phrases:
            return False
        text = _letters(_decoded(page))
        raw = text.encode("utf-8", "surrogatepass")
        # Most pages lack a word of each probe: those need not be looked at more closely.
        likely = [probe for probe, words in _probes(self.phrases) if all(w in raw for w in words)]
        if not likely:
            return False
        plain = _plain(text)
        return any(probe in plain for probe in likely)

    def linked_in(self, page: bytes) -> bool:
        """Does the page link to one of the addresses?"""
        text = _decoded(page)
        if any(path in text for path in self.paths):
            return True
        encoded = [unquote(path) for path in self.paths if "%" in path]
        return bool(encoded) and any(path in unquote(html.unescape(text)) for path in encoded)

    def blacked_out(self, page: bytes) -> bytes:
        """The page with every phrase blacked out as far as it is quoted, letter for letter.

        The bytes of everything else stay what they were.
        """
        text = page.decode("utf-8", "surrogateescape")
        for phrase in self.phrases:
            text = _without(text, phrase.split())
        return text.encode("utf-8", "surrogateescape")


@lru_cache(maxsize=16)
def _probes(phrases: tuple[str, ...]) -> list[tuple[str, list[bytes]]]:
    """The beginning of each phrase, and its words, the longest first: they are the rarest."""
    beginnings = [phrase.casefold().split()[:PROBE] for phrase in phrases]
    return [
        (" ".join(words), [word.encode() for word in sorted(set(words), key=len, reverse=True)])
        for words in beginnings
    ]


def _decoded(page: bytes) -> str:
    if page[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return page.decode("utf-16", "replace")
    return page.decode("utf-8", "replace")


def _letters(text: str) -> str:
    """Letters composed and in lower case, whatever the markup writes for them."""
    if "\\u" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    for _ in range(2):  # some sites escape twice
        if "&" in text:
            text = html.unescape(text)
    return unicodedata.normalize("NFC", text).casefold()


def _plain(text: str) -> str:
    """The same with one space between words.

    Once with the tags and once without: a phrase may stand in an attribute, or run over a tag.
    """
    return " ".join(f"{text}\n{_TAG.sub(' ', text)}".split())


def _without(text: str, words: list[str]) -> str:
    least = min(len(words), PROBE)
    pieces, at = [], 0
    for found in re.finditer(_GAP.pattern.join(map(_word, words[:least])), text, re.IGNORECASE):
        if found.start() < at:
            continue
        end = _end(text, found.end(), words[least:])
        pieces += [text[at : found.start()], _black(text[found.start() : end])]
        at = end
    return "".join([*pieces, text[at:]])


def _end(text: str, at: int, words: list[str]) -> int:
    """How far the phrase goes on."""
    for word in words:
        gap = _GAP.match(text, at)
        found = gap and _compiled(word).match(text, gap.end())
        if not found:
            break
        at = found.end()
    return at


def _black(text: str) -> str:
    """The same stretch with its letters black; its tags and spaces stay."""
    pieces = re.split(f"({_GAP.pattern})", text, flags=re.IGNORECASE)
    return "".join(
        piece if number % 2 else BLACK * len(html.unescape(piece))
        for number, piece in enumerate(pieces)
    )


@lru_cache(maxsize=4096)
def _compiled(word: str) -> re.Pattern[str]:
    return re.compile(_word(word), re.IGNORECASE)


@lru_cache(maxsize=4096)
def _word(word: str) -> str:
    return "".join(map(_letter, word))


@lru_cache(maxsize=1024)
def _letter(letter: str) -> str:
    """Every way in which markup writes a letter."""
    code = ord(letter)
    forms = {re.escape(letter), re.escape(unicodedata.normalize("NFD", letter))}
    references = [f"#0*{code};?", f"#x0*{code:x};?"]
    if name := codepoint2name.get(code):
        references.append(f"{name};?")
    if letter.isascii() and letter.isalnum():
        return re.escape(letter)
    escaped = rf"\\u{code:04x}"
    forms |= {f"&(?:amp;)?(?:{'|'.join(references)})", escaped}
    return f"(?:{'|'.join(sorted(forms, key=len, reverse=True))})"
