"""Permanent ids, such as `bt:5vf7rdzkck6` for an article and `bt:5vf7rdzkck6.h7n42` for a text.

An id is made from what the newspaper itself gives: its short name and the article's own number (the
canonical address where it has none), and for a text its `content_hash`. So another archive of the
same pages, on another machine, has the same ids.

The letters are the "betanumeric" ones of ARK identifiers: digits and consonants without l and y, so
that an id spells no word and nothing in it looks like something else. The last one is a check
digit (NOID's algorithm): one wrong letter, or two neighbours swapped, is always noticed.
"""

from __future__ import annotations

import hashlib
import re

PREFIX = "bt:"
EXAMPLE = "bt:5vf7rdzkck6"
ALPHABET = "0123456789bcdfghjkmnpqrstvwxz"
LENGTH = 10
"""Letters before the check digit; docs/cite.md says how often two articles have the same ones."""
TEXT_LENGTH = 4
"""The same of a text, which only has to be told from others of its article."""
DIGITS_IN_HASH = 40
"""So many letters a hash gives; an id never gets longer."""

_LOOK_ALIKE = str.maketrans("oil", "011")
_WRITTEN = re.compile(
    rf"{PREFIX}(?P<core>[{ALPHABET}]{{2,}})(?:\.(?:v(?P<number>[1-9]\d{{0,3}})|(?P<text>[{ALPHABET}]"
    rf"{{{TEXT_LENGTH + 1}}})))?"
)


def article_id(site: str, native_id: str | None, url: str, *, length: int = LENGTH) -> str:
    """The id of an article.

    Args:
        site: the newspaper's short name.
        native_id: the newspaper's own id of the article, where its address carries one.
        url: the canonical address; it counts where there is no `native_id`.
        length: letters before the check digit.
    """
    key = f"url\n{url}" if native_id is None else f"id\n{native_id}"
    return PREFIX + _checked(_letters(f"{site}\n{key}", length))


def text_id(article: str, content_hash: str) -> str:
    """The id of one text of an article, from the article's id and the text's hash."""
    letters = _letters(content_hash, TEXT_LENGTH)
    core = article.removeprefix(PREFIX)
    return f"{article}.{letters}{check_digit(core + letters)}"


def check_digit(letters: str) -> str:
    """NOID's check digit: each letter's value times its place, modulo 29 (a prime)."""
    total = sum(place * ALPHABET.index(letter) for place, letter in enumerate(letters, 1))
    return ALPHABET[total % len(ALPHABET)]


class NotAnIdError(ValueError):
    """What was typed begins like an id and is none; the message says why."""


def read(typed: str) -> tuple[str, str | int | None]:
    """Read an id as a person typed it: any case, o for 0, l or i for 1.

    Returns:
        The article's id, and what follows it: the whole id of a text, the number of a version
        (`.v2`), or None.

    Raises:
        NotAnIdError: it is no id, or a letter of it is wrong.
    """
    text = PREFIX + typed.strip().lower().removeprefix(PREFIX).translate(_LOOK_ALIKE)
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise NotAnIdError(
            f"{typed} is no id: one looks like {EXAMPLE}, with .v2 behind it for a version"
        )
    core = found["core"]
    if check_digit(core[:-1]) != core[-1]:
        raise NotAnIdError(f"{typed} has a wrong letter: its check digit does not fit")
    article = PREFIX + core
    if found["number"]:
        return article, int(found["number"])
    if found["text"] and check_digit(core + found["text"][:-1]) != found["text"][-1]:
        raise NotAnIdError(f"{typed} has a wrong letter behind the point: its check digit is off")
    return article, text if found["text"] else None


def article_of(kept: str | None) -> str | None:
    """The article's id in an id as the archive keeps it, a text's included; None if it is damaged.

    Nothing is overlooked here that a person may mistype.
    """
    try:
        article, rest = read(kept or "")
    except NotAnIdError:
        return None
    return article if kept == (rest or article) else None


def looks_like_one(typed: str) -> bool:
    """Is it meant as an id, and not as a number or an address?"""
    return typed.strip().lower().startswith(PREFIX)


def _checked(letters: str) -> str:
    return letters + check_digit(letters)


def _letters(key: str, length: int) -> str:
    """The first letters of a key's hash; a longer id begins with the shorter one's letters."""
    wanted = min(length, DIGITS_IN_HASH)
    rest = int.from_bytes(hashlib.sha256(key.encode()).digest(), "big") % len(ALPHABET) ** wanted
    found = []
    for _ in range(wanted):
        rest, digit = divmod(rest, len(ALPHABET))
        found.append(ALPHABET[digit])
    return "".join(found)
