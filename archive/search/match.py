"""From what a query says to what FTS5 understands.

One rule decides what accents mean: a query with any marked syllable (`Cần Thơ`, `đò`) is looked
up in the exact columns only; a query without a mark (`can tho`) in all of them, where the folded
ones find every spelling. So `Nam Định` cannot find "Năm … quy định", and `da nang` finds Đà Nẵng.
What stands in the exact columns as it was typed counts there a second time, and so comes first.

Every term is quoted, so that no query is a syntax error.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.search.numbers import spellings
from archive.search.tree import Near, Node, Query, Term, Words, terms
from archive.spelling import fold, has_marks, index_form

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """A full-text index and its exact columns; each has its folded twin `column_f`."""

    name: str
    columns: tuple[str, ...]


ARTICLES = Index(name="articles_fts", columns=("title", "lead", "body"))
CAPTIONS = Index(name="captions_fts", columns=("caption",))


def is_exact(query: Query) -> bool:
    """Was any syllable typed with its mark? Then all are meant as they are typed."""
    return any(
        has_marks(each.text) for part in (query.words, query.captions) for each in terms(part)
    )


def expression(words: Words, index: Index, *, exact: bool) -> str:
    """The FTS5 expression for words; they must want something, not only leave out."""
    return _words(words, index, exact=exact)


def ranked(words: Words, index: Index, *, exact: bool) -> str:
    """The same, to rank by: several words and nothing else also count as one phrase.

    The phrase finds nothing more, but an article that has the words side by side comes first.
    """
    found = _words(words, index, exact=exact)
    if not _plain(words):
        return found
    together = Term(text=" ".join(each.text for each in terms(words)))
    return f"{found} OR {_term(together, index, exact=exact)}"


def any_of(nodes: Sequence[Node], index: Index, *, exact: bool) -> str:
    """The expression for articles that have at least one of these."""
    return _either([_node(node, index, exact=exact) for node in nodes])


def _plain(words: Words) -> bool:
    return (
        len(words.wanted) > 1
        and not words.unwanted
        and all(
            len(group) == 1
            and isinstance(group[0], Term)
            and not group[0].field
            and not group[0].prefix
            for group in words.wanted
        )
    )


def _words(words: Words, index: Index, *, exact: bool) -> str:
    groups = [any_of(group, index, exact=exact) for group in words.wanted]
    wanted = groups[0] if len(groups) == 1 else f"({' AND '.join(groups)})"
    if not words.unwanted:
        return wanted
    # One NOT for all: each NOT more would make the tree deeper, which FTS5 bounds at 256.
    return f"({wanted} NOT {any_of(words.unwanted, index, exact=exact)})"


def _node(node: Node, index: Index, *, exact: bool) -> str:
    if isinstance(node, Words):
        return _words(node, index, exact=exact)
    if isinstance(node, Near):
        return _near(node, index, exact=exact)
    return _term(node, index, exact=exact)


def _term(term: Term, index: Index, *, exact: bool) -> str:
    where = _columns(term.field, index, exact=exact)
    texts = [term.text] if term.prefix else spellings(term.text)
    return _either([where + _quoted(text, term, exact=exact) for text in texts])


def _near(near: Near, index: Index, *, exact: bool) -> str:
    where = _columns(near.field, index, exact=exact)
    forms = [[t.text] if t.prefix else spellings(t.text) for t in near.terms]
    found = []
    for number in range(max(map(len, forms))):
        chosen = [form[min(number, len(form) - 1)] for form in forms]
        pairs = zip(chosen, near.terms, strict=True)
        inside = " ".join(_quoted(text, term, exact=exact) for text, term in pairs)
        found.append(f"{where}NEAR({inside}, {near.distance})")
    return _either(found)


def _either(found: list[str]) -> str:
    return found[0] if len(found) == 1 else f"({' OR '.join(found)})"


def _columns(field: str | None, index: Index, *, exact: bool) -> str:
    """The column filter; none for all six columns, which is what an unmarked word wants."""
    columns = index.columns if field is None else (field,)
    if exact:
        return f"{{{' '.join(columns)}}} : "
    if columns == index.columns:
        return ""
    return f"{{{' '.join((*columns, *(f'{column}_f' for column in columns)))}}} : "


def _quoted(text: str, term: Term, *, exact: bool) -> str:
    spelled = index_form(text) if exact else fold(text)
    return '"' + spelled.replace('"', " ") + '"' + (" *" if term.prefix else "")
