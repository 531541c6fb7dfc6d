"""The cleaning of a raw text, in the one order in which the steps do not disturb each other."""

from __future__ import annotations

import re

from archive.spelling import MARKED_LETTERS
from pipelines.text.entities import decode_entities
from pipelines.text.letters import true_letters
from pipelines.text.repair import is_suspect, repair_encoding
from pipelines.text.spaces import drop_unseen, plain_spaces, tidy_spaces

# Characters that no step but the last would change; most articles have no other (one look: 25 µs).
# They are NFC by themselves, for there is no mark among them that could compose. Latin-1 is there
# but for ð, no-break space and soft hyphen.
_LATIN_1 = "\xa1-\xac\xae-\xcf\xd1-\xef\xf1-\xff"
_UNUSUAL = re.compile(f"[^\n\x20-\x7e{_LATIN_1}{MARKED_LETTERS}“”‘’–—…•]")
_MOST_PASSES = 6  # each pass takes away; what is hidden deeper than this is no text
# These came after the wrong decoding, and would hide it: Windows-1252 does not have them.
_UNSEEN_BEYOND_LATIN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def _clean_once(text: str) -> str:
    text = decode_entities(text)
    if is_suspect(text):
        # Before anything else is removed: a soft hyphen may be the byte of ư.
        repaired, name = repair_encoding(_UNSEEN_BEYOND_LATIN.sub("", text))
        text = text if name is None else repaired
    if _UNUSUAL.search(text):
        text = true_letters(drop_unseen(plain_spaces(text)))
    return tidy_spaces(text)


def clean_text(raw: str) -> str:
    """`raw` with its letters, entities and white space put right; paragraphs are kept.

    The wording, quotes, dashes and the printed placement of tones stay as the newspaper has them.
    Cleaning a clean text changes nothing.
    """
    text = _clean_once(raw)
    for _ in range(_MOST_PASSES):
        if "&" not in text and not is_suspect(text) and not _UNUSUAL.search(text):
            break
        # Rare characters: what one step removed may have hidden work for an earlier one.
        again = _clean_once(text)
        if again == text:
            break
        text = again
    return text


def clean_line(raw: str) -> str:
    """`raw` as one clean line: as `clean_text`, with all white space as single spaces."""
    text = clean_text(raw)
    # Once more, for the encoding is judged line by line, and lines have become one.
    return clean_text(" ".join(text.split())) if "\n" in text else text
