"""From what a person types to what FTS5 understands.

One rule decides what accents mean: a query with any marked syllable (`Cần Thơ`, `đò`) is looked
up in the exact columns only; a query without a mark (`can tho`) in the folded ones, where it
finds every spelling. So `Nam Định` cannot find "Năm … quy định", and `da nang` finds Đà Nẵng.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from archive.errors import QueryError
from archive.spelling import fold, has_marks, index_form

EXACT = ("title", "lead", "body")
FOLDED = ("title_f", "lead_f", "body_f")

_PIECE = re.compile(
    r"""
    (?P<minus>(?<!\S)-(?=\S))                   # -word leaves out
    | (?:(?P<field>title|lead|body):)?          # title:word
      (?: "(?P<phrase>[^"]*)" | (?P<word>[^\s"()]+) )
    | (?P<other>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    text: str
    field: str | None
    prefix: bool


_Token = _Term | Literal["OR", "NOT"]


def to_fts(query: str) -> str:
    """The FTS5 expression for a query; every term is quoted, so that no query is a syntax error.

    Words must all occur; `"phrases"` stand as they are; `OR`, `NOT` (or `-word`), `prefix*` and
    `title:`, `lead:`, `body:` work as expected.

    Raises:
        QueryError: nothing to look for, or an operator without a word beside it.
    """
    tokens = _tokens(query)
    terms = [token for token in tokens if isinstance(token, _Term)]
    if not terms:
        raise QueryError('There is no word to look for. Type one, such as: "đồng bằng" or can tho')
    exact = any(has_marks(term.text) for term in terms)
    return _join([_render(token, exact=exact) for token in tokens])


def _tokens(query: str) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _PIECE.finditer(query):
        if match["minus"]:
            tokens.append("NOT")
        elif match["word"] in ("OR", "NOT") and not match["field"]:
            tokens.append("OR" if match["word"] == "OR" else "NOT")
        elif match["word"] != "AND" and (term := _term(match)):
            tokens.append(term)
    return tokens


def _term(match: re.Match[str]) -> _Term | None:
    text = match["phrase"] if match["phrase"] is not None else (match["word"] or "")
    prefix = match["word"] is not None and text.endswith("*")
    if not any(character.isalnum() for character in text):
        return None
    return _Term(text=text.rstrip("*"), field=match["field"], prefix=prefix)


def _render(token: _Token, *, exact: bool) -> str:
    if isinstance(token, str):
        return token
    columns = EXACT if exact else FOLDED
    if token.field:
        columns = (token.field if exact else f"{token.field}_f",)
    spelled = index_form(token.text) if exact else fold(token.text)
    quoted = '"' + spelled.replace('"', " ") + '"' + (" *" if token.prefix else "")
    return f"{{{' '.join(columns)}}} : {quoted}"


def _join(parts: list[str]) -> str:
    """Put the parts together: OR binds what stands beside it, everything else must hold."""
    groups: list[list[str]] = []
    negated: list[str] = []
    pending: str | None = None
    for part in parts:
        if part in ("OR", "NOT"):
            if pending or (part == "OR" and not groups):
                raise QueryError(f"There is no word before or after {part}.")
            pending = part
            continue
        if pending == "NOT":
            negated.append(part)
        elif pending == "OR":
            groups[-1].append(part)
        else:
            groups.append([part])
        pending = None
    if pending:
        raise QueryError(f"There is no word after {pending}.")
    if not groups:
        raise QueryError("A search needs a word to look for, besides those to leave out.")
    wanted = " AND ".join("(" + " OR ".join(group) + ")" for group in groups)
    return f"({wanted})" + "".join(f" NOT ({part})" for part in negated)
