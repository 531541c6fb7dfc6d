"""A query in pieces: words, phrases, operators, brackets, fields and filters."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from archive.errors import QueryError
from archive.said import Said

if TYPE_CHECKING:
    from collections.abc import Iterator

FIELDS = ("title", "lead", "body", "caption")
"""Where a word may be asked to stand: `title:phà`."""

FILTERS = ("site", "province", "place", "section", "author", "since", "until", "on", "is")
"""What may narrow a whole query: `site:baocantho`."""

MOST_PIECES = 10_000
"""A query of more pieces than this is a file that was pasted by mistake."""

# Quotes that phones and word processors type, and what no text can hold: NUL ends SQLite's
# strings, a lone surrogate (a byte of a terminal that is no UTF-8) cannot be handed to SQLite.
_TYPED = (
    {ord(quote): '"' for quote in "“”„‟«»＂"}
    | dict.fromkeys((0, *range(0xD800, 0xE000)), " ")
    | dict.fromkeys(map(ord, "\u200b\u2060\ufeff\u00ad"), "\u200b")
)
_INVISIBLE = "\u200b"

_PIECE = re.compile(
    rf"""
      (?P<near>NEAR\()
    | (?P<minus>(?<![^\s(])-+(?=[^\s-]))           # -word leaves out
    | (?P<key>(?i:{"|".join(FIELDS + FILTERS)})):\s*
    | "(?P<phrase>[^"]*)(?:"|$)(?P<star>\*?)       # a quote that nobody closed ends with the query
    | (?P<open>\() | (?P<close>\))
    | (?P<word>[^\s"()]+)
    """,
    re.VERBOSE,
)

Kind = Literal["word", "or", "not", "and", "open", "close", "near", "field", "filter", "sign"]
_OPERATORS: dict[str, Kind] = {"OR": "or", "NOT": "not", "AND": "and"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a query: `text` without quotes and star, and where it stands in the query."""

    kind: Kind
    text: str
    start: int
    end: int
    prefix: bool = False
    quoted: bool = False
    leaves_out: bool = False
    """A `not` that was typed as a minus."""


def as_typed(query: str) -> str:
    """The query with plain quotes, and without what SQLite cannot be handed or nobody can see."""
    return query.translate(_TYPED).replace(_INVISIBLE, "")


def tokens(query: str) -> list[Token]:
    """The pieces of a query that went through `as_typed`; brackets come in pairs.

    Raises:
        QueryError: the query is longer than anything that a person types.
    """
    pieces = [_token(match) for match in _PIECE.finditer(query)]
    if len(pieces) > MOST_PIECES:
        raise QueryError(
            Said(
                "This query has {count:,} words. Search for one sentence of it, in quotes.",
                count=len(pieces),
            )
        )
    return list(_meant(_paired(pieces)))


def _token(match: re.Match[str]) -> Token:
    kind = str(match.lastgroup if match["phrase"] is None else "phrase")
    start, end = match.span(kind)
    text = match[kind]
    if kind == "minus":
        return Token(kind="not", text="-", start=start, end=end, leaves_out=True)
    if kind == "key":
        text = text.lower()
        return Token(kind="field" if text in FIELDS else "filter", text=text, start=start, end=end)
    if kind in ("near", "open", "close"):
        return Token(kind=kind, text=text, start=start, end=end)  # type: ignore[arg-type]
    if kind == "word" and text in _OPERATORS:
        return Token(kind=_OPERATORS[text], text=text, start=start, end=end)
    return _word(match, kind, start)


def _word(match: re.Match[str], kind: str, start: int) -> Token:
    quoted = kind == "phrase"
    typed = match[kind]
    text = typed if quoted else typed.rstrip("*")
    says = any(character.isalnum() for character in text)
    return Token(
        kind="word" if says else "sign",
        text=text,
        start=start,
        end=start + len(text),
        prefix=bool(match["star"]) if quoted else len(text) < len(typed),
        quoted=quoted,
    )


def _paired(pieces: list[Token]) -> list[Token]:
    """Without brackets that lack their partner: pasted headlines are full of them."""
    opened: list[int] = []
    lone: set[int] = set()
    for index, token in enumerate(pieces):
        if token.kind in ("open", "near"):
            opened.append(index)
        elif token.kind == "close":
            if opened:
                opened.pop()
            else:
                lone.add(index)
    lone.update(index for index in opened if pieces[index].kind == "open")
    return [token for index, token in enumerate(pieces) if index not in lone]


def _meant(pieces: list[Token]) -> Iterator[Token]:
    """Without signs (🙂, --), which find nothing, and without AND, which stands there anyway.

    A minus belongs to what follows it: to a sign it is a sign itself, and it makes OR a word.
    """
    before: Token | None = None
    for token in pieces:
        minus = before if before is not None and before.leaves_out else None
        before = token
        if minus is not None and token.kind != "sign":
            yield minus
        if minus is not None and token.kind in _OPERATORS.values() and not token.leaves_out:
            yield replace(token, kind="word")
        elif token.kind not in ("sign", "and") and not token.leaves_out:
            yield token
    if before is not None and before.leaves_out:
        yield before
