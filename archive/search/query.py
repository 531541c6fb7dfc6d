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

# Quotes that phones and word processors type, and what no text can hold: NUL ends FTS5's strings,
# a lone surrogate (a byte of a terminal that is no UTF-8) cannot be handed to SQLite.
_TYPED = {ord(quote): '"' for quote in "“”„‟«»"} | dict.fromkeys((0, *range(0xD800, 0xE000)), " ")

_PIECE = re.compile(
    r"""
    (?P<minus>(?<!\S)-\(*)?                     # -word leaves out
    (?:(?P<field>title|lead|body):)?            # title:word
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
    expression = _join([_render(token, exact=exact) for token in tokens])
    return f"{expression} OR {_together(terms, exact=exact)}" if _plain(tokens) else expression


def _plain(tokens: list[_Token]) -> bool:
    """Several words and nothing else: then an article that has them side by side comes first."""
    return len(tokens) > 1 and all(
        isinstance(token, _Term) and not token.field and not token.prefix for token in tokens
    )


def _together(terms: list[_Term], *, exact: bool) -> str:
    """The words as one phrase. It finds nothing more, but counts where it stands."""
    return _render(
        _Term(text=" ".join(term.text for term in terms), field=None, prefix=False), exact=exact
    )


def _tokens(query: str) -> list[_Token]:
    tokens: list[_Token] = []
    for match in _PIECE.finditer(query.translate(_TYPED)):
        plain = not match["minus"] and not match["field"]
        if plain and match["word"] in ("OR", "NOT"):
            tokens.append("OR" if match["word"] == "OR" else "NOT")
        elif plain and match["word"] == "AND":
            continue
        elif term := _term(match):
            # Together: a minus before a mere sign (`Huế -- Vinh`) must not meet the next word.
            tokens += ["NOT", term] if match["minus"] else [term]
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
    columns: tuple[str, ...] = EXACT if exact else FOLDED
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
    # One NOT for all: each NOT more would make the tree deeper, which FTS5 bounds at 256.
    return f"({wanted})" + (f" NOT ({' OR '.join(negated)})" if negated else "")
