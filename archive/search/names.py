"""Names that filters are given (newspapers, provinces, sections, people), looked up in the archive.

A name without accents stands for every spelling; with accents it is meant as typed. Provinces and
newspapers need no accents in any case: no two of them differ by accents only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from archive.spelling import fold, has_marks, index_form

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_KIND_OF_PLACE = re.compile(r"^(?:tinh|thanhpho|tp)(?=.)")

# The distinct values of an indexed column, each found by one step in its index: DISTINCT would
# read the whole index, which has a row for each article.
_STEPS = """
WITH RECURSIVE step (value) AS (
    SELECT min({column}) FROM {table} {where}
    UNION ALL
    SELECT (SELECT min({column}) FROM {table} {where_more} {column} > step.value)
    FROM step WHERE step.value IS NOT NULL
) SELECT value FROM step WHERE value IS NOT NULL"""


def newspapers(connection: sqlite3.Connection, name: str) -> list[str]:
    """The newspapers of this short name, or with these words in their own name."""
    rows = connection.execute("SELECT site, name FROM sites ORDER BY site").fetchall()
    known = [row[0] for row in rows if row[0].casefold() == name.strip().casefold()]
    return known or [row[0] for row in rows if _has(_syllables(fold(row[1])), fold(name))]


def newspapers_of(connection: sqlite3.Connection, province: str) -> list[str]:
    """The newspapers of a province, by its name of today or of before July 2025."""
    wanted = _key(province)
    rows = connection.execute(
        "SELECT site, sites.province, province_old, today.official, before.official FROM sites "
        "LEFT JOIN provinces AS today ON today.name = sites.province "
        "LEFT JOIN provinces_old AS before ON before.name = province_old ORDER BY site"
    ).fetchall()
    return [row[0] for row in rows if wanted in {_key(name) for name in row[1:] if name}]


def provinces(connection: sqlite3.Connection, name: str) -> list[str]:
    """The names, of today and of before, of the province that is called so."""
    rows = connection.execute(
        "SELECT name, official FROM provinces UNION SELECT name, official FROM provinces_old"
    ).fetchall()
    return sorted({row[0] for row in rows if _key(name) in (_key(row[0]), _key(row[1]))})


def sections(connection: sqlite3.Connection, name: str) -> list[str]:
    """The names of sections with these words, as pages or lists print them."""
    found = {row[0] for row in connection.execute("SELECT DISTINCT name FROM sections")}
    by_site = _STEPS.format(
        column="section",
        table="articles",
        where="WHERE site = :site",
        where_more="WHERE site = :site AND",
    )
    for (site,) in connection.execute("SELECT site FROM sites").fetchall():
        found.update(row[0] for row in connection.execute(by_site, {"site": site}))
    return _with_words(found, name)


def people(connection: sqlite3.Connection, name: str) -> list[str]:
    """The names of contributors with these words: Thu Hà finds Nguyễn Thu Hà too."""
    steps = _STEPS.format(column="name", table="contributors", where="", where_more="WHERE")
    return _with_words((row[0] for row in connection.execute(steps)), name)


def _with_words(names: Iterable[str], wanted: str) -> list[str]:
    if has_marks(wanted):
        wanted = index_form(wanted)
        return sorted(name for name in names if _has(_syllables(index_form(name)), wanted))
    return sorted(name for name in names if _has(_syllables(fold(name)), fold(wanted)))


def _has(syllables: list[str], wanted: str) -> bool:
    """Do the words of `wanted` stand side by side among the syllables?"""
    words = _syllables(wanted)
    width = len(words)
    return bool(words) and any(
        syllables[at : at + width] == words for at in range(len(syllables) - width + 1)
    )


def _syllables(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _key(name: str) -> str:
    """'TP. Hồ Chí Minh', 'thành phố ho chi minh' → 'hochiminh'."""
    return _KIND_OF_PLACE.sub("", "".join(_syllables(fold(index_form(name)))))
