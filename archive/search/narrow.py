"""What narrows a search, as conditions on the table `articles`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from archive.errors import QueryError
from archive.said import Said
from archive.search import names
from archive.search.days import first_day, last_day
from archive.search.tree import Filter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

_GONE = "SELECT article_id FROM absences WHERE gone_at IS NOT NULL AND back_at IS NULL"
STATES = {
    "edited": "articles.version > 1 AND EXISTS (SELECT 1 FROM article_versions AS v "
    "WHERE v.article_id = articles.id AND v.reason = 'edited')",
    "gone": f"articles.id IN ({_GONE})",
    "undated": "articles.published_day IS NULL",
    "staff": "articles.staff = 1",
    "reprinted": "articles.id IN (SELECT article_id FROM article_links "
    "UNION SELECT other_id FROM article_links)",
    "noarchive": "articles.noarchive = 1",
    "syndicated": "EXISTS (SELECT 1 FROM story_articles JOIN stories ON stories.id = story_id "
    "WHERE article_id = articles.id AND newspapers > 1)",
    "distinct": "NOT EXISTS (SELECT 1 FROM story_articles JOIN stories ON stories.id = story_id "
    "WHERE article_id = articles.id AND reference_id != articles.id)",
}
"""What `is:` may ask: edited by the newspaper, taken down, without a date, signed by the staff
only, printed again by another newspaper of the province, not to be shown in public, printed by
several newspapers, each story once (by its first printing)."""

_LISTS: dict[str, tuple[Callable[[sqlite3.Connection, str], list[str]], str]] = {
    "site": (names.newspapers, "articles.site IN {}"),
    "province": (names.newspapers_of, "articles.site IN {}"),
    "place": (
        names.provinces,
        """articles.id IN (SELECT article_id FROM article_places
            WHERE province IN {} OR province_old IN {})""",
    ),
    "section": (
        names.sections,
        """(articles.section IN {} OR articles.id IN (SELECT article_id FROM article_sections
            JOIN sections ON sections.id = section_id WHERE sections.name IN {}))""",
    ),
    "author": (
        names.people,
        "articles.id IN (SELECT article_id FROM contributors WHERE name IN {})",
    ),
}
_UNKNOWN = {
    key: f"This archive has no {what} called {{name}}. "
    f'A name of several words goes in quotes: {key}:"Cần Thơ".'
    for key, what in (
        ("province", "province with a newspaper"),
        ("place", "province"),
        ("section", "section"),
        ("author", "author"),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What narrows a search from outside the query, the same as in it.

    Days are Vietnam's (YYYY-MM-DD, a month or a year), both ends included. `states` are those of
    `is:` (edited, gone …); all of them must hold.
    """

    site: str | None = None
    province: str | None = None
    since: str | None = None
    until: str | None = None
    place: str | None = None
    section: str | None = None
    author: str | None = None
    states: tuple[str, ...] = ()

    def each(self) -> tuple[Filter, ...]:
        """The same, as filters of a query."""
        single = ("site", "province", "place", "section", "author", "since", "until")
        given = [(key, getattr(self, key)) for key in single]
        given += [("is", state) for state in self.states]
        return tuple(Filter(key=key, value=value) for key, value in given if value is not None)


_INDEXED = frozenset({"site", "province", "place", "author", "since", "until", "on"})
"""Filters that an index of `articles` answers, without a look at every row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Conditions with their values, and what a person should know of them.

    `indexed`: an index finds what they leave. `numbered`: it gives the numbers of the articles.
    `one_site`: they leave one newspaper.
    """

    conditions: tuple[str, ...]
    values: dict[str, str | int]
    notes: tuple[str, ...]
    indexed: bool
    numbered: bool
    one_site: bool


def narrow(
    connection: sqlite3.Connection, inside: Iterable[Filter], outside: Iterable[Filter] = ()
) -> Narrowed:
    """The conditions for filters; a filter given twice in one place means either value.

    Args:
        connection: the archive, in which names are looked up.
        inside: filters that stand in the query.
        outside: filters that were given besides; both must hold.

    Raises:
        QueryError: a day or a state that there is not.
    """
    conditions: list[str] = []
    values: dict[str, str | int] = {}
    notes: list[str] = []
    groups = [*_grouped(inside), *_grouped(outside)]
    for key, negated, wanted in groups:
        if key in _LISTS:
            condition = _listed(connection, key, wanted, values, notes)
        elif key == "is":
            condition = " AND ".join(f"({_state(each)})" for each in wanted)
        else:
            condition = _days(key, wanted, values)
        # What cannot be answered (no date, no section) is not what was left out either.
        conditions.append(f"(({condition}) IS NOT 1)" if negated else f"({condition})")
    notes += _turned_round(groups)
    return Narrowed(
        conditions=tuple(conditions),
        values=values,
        notes=tuple(notes),
        indexed=any(key in _INDEXED and not negated for key, negated, _ in groups),
        numbered=any(condition.startswith("(articles.id IN ") for condition in conditions),
        one_site=any(condition.startswith("(articles.site = ") for condition in conditions),
    )


def _turned_round(groups: Iterable[tuple[str, bool, list[str]]]) -> Iterator[Said]:
    """What to say of a span that ends before it begins."""
    days = {"since": [""], "until": ["9"]}
    for key, negated, wanted in groups:
        if key in days and not negated:
            days[key] += map(first_day if key == "since" else last_day, wanted)
    since, until = max(days["since"]), min(days["until"])
    if since > until:
        yield Said(
            "No day lies between {since} and {until}: the first is after the last.",
            since=since,
            until=until,
        )


def _bind(values: dict[str, str | int], value: str) -> str:
    """Give a value a name of its own, as the statement refers to it."""
    name = f"find_{len(values)}"
    values[name] = value
    return f":{name}"


def _grouped(filters: Iterable[Filter]) -> list[tuple[str, bool, list[str]]]:
    """Those of one key together, except that each thing to leave out stands alone."""
    groups: list[tuple[str, bool, list[str]]] = []
    for each in dict.fromkeys(filters):
        same = next((g for g in groups if g[0] == each.key and not g[1] and not each.negated), None)
        if same is not None:
            same[2].append(each.value)
        else:
            groups.append((each.key, each.negated, [each.value]))
    return groups


def _listed(
    connection: sqlite3.Connection,
    key: str,
    wanted: list[str],
    values: dict[str, str | int],
    notes: list[str],
) -> str:
    look_up, condition = _LISTS[key]
    found: list[str] = []
    for value in wanted:
        known = look_up(connection, value)
        if not known:
            notes.append(_unknown(connection, key, value))
        found += known
    if key in ("site", "province") and len(set(found)) == 1:
        # An equality, and not a list of one: so an index has the days of a newspaper in order.
        return f"articles.site = {_bind(values, found[0])}"
    name = _bind(values, json.dumps(list(dict.fromkeys(found)), ensure_ascii=False))
    return condition.replace("{}", f"(SELECT value FROM json_each({name}))")


def _unknown(connection: sqlite3.Connection, key: str, value: str) -> Said:
    name = value[:60]
    if key != "site":
        return Said(_UNKNOWN[key], name=name)
    known = [row[0] for row in connection.execute("SELECT site FROM sites").fetchall()]
    near = get_close_matches(name.casefold(), known, n=1)
    if near:
        return Said(
            "This archive has no newspaper called {name}. Did you mean site:{near}?",
            name=name,
            near=near[0],
        )
    return Said("This archive has no newspaper called {name}. See `baotinh sites`.", name=name)


def _state(name: str) -> str:
    state = STATES.get(name.casefold())
    if state is None:
        raise QueryError(
            Said(
                "is:{name} is not known. There are {known}",
                name=name[:40],
                known=", ".join(f"is:{each}" for each in STATES),
            )
        )
    return state


def _days(key: str, wanted: list[str], values: dict[str, str | int]) -> str:
    """Conditions on the day; given twice, `on` means either and the others the narrower one."""
    parts = []
    for text in wanted:
        if key in ("since", "on"):
            parts.append(f"articles.published_day >= {_bind(values, first_day(text))}")
        if key in ("until", "on"):
            parts.append(f"articles.published_day <= {_bind(values, last_day(text))}")
    if key != "on":
        return " AND ".join(parts)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return " OR ".join(f"({first} AND {last})" for first, last in pairs)
