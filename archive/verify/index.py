"""The full-text indexes against fresh ones, word by word and in both directions.

SQLite's own check sees none of it: the indexes keep no copy of the folded text, so that a word left
behind, or missing, damages nothing. A fresh index is made of the articles as they are, and both
are read through fts5vocab, which gives their words in one order: two streams, compared in step.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING

from archive.fulltext import indexed
from archive.spelling import fold, index_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from archive.verify.model import Check

Word = tuple[str, int, int, int]
"""A term, and in which row, column (by number) and place it stands."""

ARTICLES = ("title", "lead", "body", "title_f", "lead_f", "body_f")
CAPTIONS = ("caption", "caption_f")
_REPAIR = "`baotinh verify --repair` makes the index anew; searches go on meanwhile."
_MOST = 50  # rows that are named one by one


def check_articles(check: Check, connection: sqlite3.Connection) -> None:
    """The index of titles, leads and bodies."""
    rows = connection.execute("SELECT id, title, lead, body FROM articles ORDER BY id")
    texts = ((number, indexed(title, lead, body)) for number, title, lead, body in rows)
    _check(check, connection, "articles_fts", ARTICLES, texts)


def check_captions(check: Check, connection: sqlite3.Connection) -> None:
    """The index of captions."""
    rows = connection.execute("SELECT id, caption FROM captions_fts_text ORDER BY id")
    texts = ((number, [index_form(text), fold(text)]) for number, text in rows if text)
    _check(check, connection, "captions_fts", CAPTIONS, texts)


def _check(
    check: Check,
    connection: sqlite3.Connection,
    index: str,
    columns: tuple[str, ...],
    texts: Iterable[tuple[int, list[str]]],
) -> None:
    left, missing, examples = Counter[int](), Counter[int](), dict[int, str]()
    with closing(_fresh(check, index, columns, texts)) as fresh:
        kept, wanted = _words(connection, index, columns), _words(fresh, index, columns)
        for word, in_index in _differing(kept, wanted):
            (left if in_index else missing)[word[1]] += 1
            examples.setdefault(word[1], word[0])
    _tell(check, index, left, missing, examples)


def _fresh(
    check: Check, index: str, columns: tuple[str, ...], texts: Iterable[tuple[int, list[str]]]
) -> sqlite3.Connection:
    """An index of these texts, in a file of its own that is gone with the connection."""
    fresh = sqlite3.connect("", isolation_level=None)
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    fresh.execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5 ({names}, content = '', "
        "tokenize = 'unicode61 remove_diacritics 0')"
    )
    fresh.execute("BEGIN")
    fresh.executemany(
        f"INSERT INTO {index} (rowid, {names}) VALUES (?, {marks})",
        ([number, *strings] for number, strings in _counted(check, texts)),
    )
    fresh.execute("COMMIT")
    return fresh


def _counted(
    check: Check, texts: Iterable[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    for each in texts:
        check.looked_at += 1
        yield each


def _words(connection: sqlite3.Connection, index: str, columns: tuple[str, ...]) -> Iterator[Word]:
    connection.execute(
        f"CREATE VIRTUAL TABLE temp.words_{index} USING fts5vocab ('main', '{index}', 'instance')"
    )
    number = {name: place for place, name in enumerate(columns)}
    for term, doc, column, offset in connection.execute(
        f"SELECT term, doc, col, offset FROM temp.words_{index}"
    ):
        yield term, doc, number[column], offset


def _differing(kept: Iterator[Word], wanted: Iterator[Word]) -> Iterator[tuple[Word, bool]]:
    """The words that only one of two ordered streams has; True: only the index that is kept."""
    one, other = next(kept, None), next(wanted, None)
    while one is not None or other is not None:
        if one == other:
            one, other = next(kept, None), next(wanted, None)
        elif other is None or (one is not None and one < other):
            yield one or other, True  # type: ignore[misc]
            one = next(kept, None)
        else:
            yield other, False
            other = next(wanted, None)


def _tell(
    check: Check,
    index: str,
    left: Counter[int],
    missing: Counter[int],
    examples: dict[int, str],
) -> None:
    for doc in sorted(examples)[:_MOST]:
        what = (
            f"{left[doc]} words stand in the index and not in the text, {missing[doc]} the other "
            f"way round, such as {examples[doc]!r}"
        )
        check.found("index_stale", f"{index} rowid {doc}", what, _REPAIR)
    if len(examples) > _MOST:
        what = f"and so do {len(examples) - _MOST} more rows"
        check.found("index_stale", index, what, _REPAIR)
