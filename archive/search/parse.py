"""From what a person types to what it says. `docs/search.md` describes the language.

Words must all occur; OR binds what stands beside it; NOT or a minus leaves one thing out. What
cannot be understood is refused with a sentence that says what to write instead.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, NoReturn

from archive.errors import QueryError
from archive.said import Said
from archive.search.tokens import Token, as_typed, tokens
from archive.search.tree import Filter, Near, Node, Query, Term, Words

NEAREST: Final = 10
"""How many words NEAR allows in between when it is not told."""

FARTHEST: Final = 1000
_DEEPEST: Final = 12  # brackets; FTS5's own parser gives up at some thirty


@dataclass(frozen=True, slots=True, kw_only=True)
class _Caption:
    """Words of a caption: they stand in an index of their own, so only beside all the rest."""

    node: Node
    negated: bool = False


_LONE: Final = {
    where: f"There is no word {where} {{word}}. Write it like this: {{example}}; "
    'or "{word}" in quotes, if that is the word to look for.'
    for where in ("before", "after")
}
_Unit = Node | Filter | _Caption


def parse(query: str) -> Query:
    """What a query says.

    Raises:
        QueryError: it cannot be understood; the message says what to write instead.
    """
    text = as_typed(query)
    parser = _Parser(tokens(text))
    units, unwanted = parser.units()
    filters = [*_only(units, Filter), *(replace(each, negated=True) for each in _narrow(unwanted))]
    return Query(
        text=text,
        words=_words(units, unwanted),
        captions=_captions(units, unwanted),
        filters=tuple(filters),
    )


def _only(units: list[list[_Unit]], kind: type[Filter]) -> list[Filter]:
    return [each for group in units for each in group if isinstance(each, kind)]


def _narrow(unwanted: list[_Unit]) -> list[Filter]:
    return [each for each in unwanted if isinstance(each, Filter)]


def _words(units: list[list[_Unit]], unwanted: list[_Unit]) -> Words | None:
    wanted = tuple(
        group for each in units if (group := tuple(n for n in each if isinstance(n, Node)))
    )
    left_out = tuple(each for each in unwanted if isinstance(each, Node))
    if not wanted and left_out:
        if any(isinstance(each, Filter | _Caption) for group in units for each in group):
            # site:baocantho -phà: all that the filter leaves, without those.
            return Words(wanted=(), unwanted=left_out)
        raise QueryError(
            Said(
                "A search needs a word to look for, besides those to leave out. "
                "Write it first: bến tàu -phà"
            )
        )
    return Words(wanted=wanted, unwanted=left_out) if wanted else None


def _captions(units: list[list[_Unit]], unwanted: list[_Unit]) -> Words | None:
    wanted = tuple((each.node,) for group in units for each in group if isinstance(each, _Caption))
    left_out = tuple(each.node for each in unwanted if isinstance(each, _Caption))
    return Words(wanted=wanted, unwanted=left_out) if wanted or left_out else None


class _Parser:
    """Reads tokens from the left to the right."""

    def __init__(self, pieces: list[Token]) -> None:
        self._pieces = pieces
        self._at = 0

    def _peek(self) -> Token | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _next(self) -> Token:
        self._at += 1
        return self._pieces[self._at - 1]

    def units(
        self, *, field: str | None = None, depth: int = 0
    ) -> tuple[list[list[_Unit]], list[_Unit]]:
        """All up to the closing bracket or the end: groups of which one each, and what not."""
        if depth > _DEEPEST:
            raise QueryError(
                Said(
                    "Brackets go at most {deepest} deep. Write the query with fewer.",
                    deepest=_DEEPEST,
                )
            )
        groups: list[list[_Unit]] = []
        unwanted: list[_Unit] = []
        pending: Token | None = None
        while (token := self._peek()) is not None and token.kind != "close":
            if token.kind in ("or", "not"):
                pending = self._operator(pending, first=not groups)
                continue
            unit = self._unit(field=field, depth=depth)
            if unit is not None:
                _place(unit, pending, groups, unwanted)
                pending = None
        if pending is not None:
            _refuse_lone(pending, "after")
        return groups, unwanted

    def _operator(self, pending: Token | None, *, first: bool) -> Token:
        token = self._next()
        if pending is not None and pending.kind == "or" and token.kind == "not":
            raise QueryError(
                Said(
                    "NOT cannot stand after OR. Write what to leave out at the end: "
                    "phà OR đò NOT cầu"
                )
            )
        if pending is not None:
            _refuse_lone(pending, "after")
        if token.kind == "or" and first:
            _refuse_lone(token, "before")
        return token

    def _unit(self, *, field: str | None, depth: int) -> _Unit | None:
        token = self._next()
        if token.kind == "word":
            return _term(token, field)
        if token.kind == "near":
            return self._near(field)
        if token.kind == "field":
            return self._field(token, field, depth)
        if token.kind == "filter":
            return self._filter(token, field, depth)
        return self._group(field, depth)

    def _group(self, field: str | None, depth: int) -> Node | None:
        groups, unwanted = self.units(field=field, depth=depth + 1)
        self._at += 1  # the closing bracket: brackets come in pairs
        for unit in (*(each for group in groups for each in group), *unwanted):
            if not isinstance(unit, Node):
                _refuse_narrowing()
        if not groups and not unwanted:
            return None
        if not groups:
            raise QueryError(
                Said("Brackets need a word to look for, besides those to leave out: (bến tàu -phà)")
            )
        return Words(wanted=tuple(map(tuple, groups)), unwanted=tuple(unwanted))  # type: ignore[arg-type]

    def _field(self, token: Token, field: str | None, depth: int) -> _Unit:
        if field not in (None, token.text):
            raise QueryError(
                Said(
                    "{inner}: cannot stand inside {outer}:( ). Write one after the other: "
                    "{outer}:phà {inner}:đò",
                    inner=token.text,
                    outer=field,
                )
            )
        following = self._peek()
        if following is None or following.kind not in ("word", "open", "near"):
            _refuse_empty(token)
        unit = self._unit(field=token.text, depth=depth)
        if unit is None:
            _refuse_empty(token)
        if token.text == "caption" and field is None:
            if depth:
                _refuse_narrowing()
            return _Caption(node=unit)  # type: ignore[arg-type]
        return unit

    def _filter(self, token: Token, field: str | None, depth: int) -> Filter:
        following = self._peek()
        if following is None or following.kind != "word":
            _refuse_empty(token)
        if field is not None or depth:
            _refuse_narrowing()
        return Filter(key=token.text, value=self._next().text)

    def _near(self, field: str | None) -> Near:
        pieces: list[Token] = []
        while (token := self._peek()) is not None and token.kind == "word":
            pieces.append(self._next())
        if token is None or token.kind != "close":
            _refuse_near()
        self._at += 1
        distance, pieces = _distance(pieces)
        found = tuple(_term(piece, field) for piece in pieces)
        if not 1 < len(found) <= 50:  # noqa: PLR2004 - more is no query of a person
            _refuse_near()
        return Near(terms=found, distance=distance, field=field)


def _term(token: Token, field: str | None) -> Term:
    return Term(text=token.text, field=field, prefix=token.prefix, start=token.start, end=token.end)


def _distance(pieces: list[Token]) -> tuple[int, list[Token]]:
    """`NEAR(phà đò, 5)`: the comma ends the word before the number, or stands alone."""
    if len(pieces) > 1 and not pieces[-1].quoted:
        before, number = pieces[-2], pieces[-1].text
        if number.lstrip(",").isdecimal() and (before.text.endswith(",") or number[0] == ","):
            distance = int(number.lstrip(",")[:9])
            if distance > FARTHEST:
                _refuse_near()
            return distance, pieces[:-1]
    if pieces and not pieces[-1].quoted:
        word, comma, number = pieces[-1].text.rpartition(",")
        if comma and word and number.isdecimal() and int(number[:9]) <= FARTHEST:
            last = replace(pieces[-1], text=word, end=pieces[-1].start + len(word))
            return int(number[:9]), [*pieces[:-1], last]
    return NEAREST, pieces


def _place(
    unit: _Unit, pending: Token | None, groups: list[list[_Unit]], unwanted: list[_Unit]
) -> None:
    if pending is None:
        groups.append([unit])
    elif pending.kind == "not":
        unwanted.append(unit)
    elif isinstance(unit, Node) and isinstance(groups[-1][-1], Node):
        groups[-1].append(unit)
    else:
        _refuse_narrowing()


def _refuse_lone(token: Token, where: str) -> NoReturn:
    example = "phà OR đò" if token.kind == "or" else "bến tàu NOT phà"
    raise QueryError(Said(_LONE[where], word=token.text, example=example))


def _refuse_empty(token: Token) -> NoReturn:
    examples = {
        "title": "title:phà",
        "lead": 'lead:"bến tàu"',
        "body": "body:phà",
        "caption": 'caption:"bến tàu"',
        "site": "site:baocantho",
        "province": 'province:"Cần Thơ"',
        "place": 'place:"Hà Giang"',
        "section": 'section:"Kinh tế"',
        "author": 'author:"Thu Hà"',
        "since": "since:2026-03-01",
        "until": "until:2026-03-31",
        "on": "on:2026-03-02",
        "is": "is:edited",
    }
    raise QueryError(
        Said(
            "There is nothing after {field}: to look for. Write {example}; "
            'or "{field}" in quotes, if that is the word to look for.',
            field=token.text,
            example=examples[token.text],
        )
    )


def _refuse_narrowing() -> NoReturn:
    raise QueryError(
        Said(
            "caption: and filters (site:, province:, place:, section:, author:, since:, until:, "
            "on:, is:) hold for the whole search: they cannot stand beside OR or inside brackets. "
            "Write a filter twice to mean either: phà site:baocantho site:baolaocai"
        )
    )


def _refuse_near() -> NoReturn:
    raise QueryError(
        Said(
            "NEAR takes two or more words or phrases, and how many words may stand between them "
            '(up to {farthest}): NEAR(phà "bến tàu", 5)',
            farthest=FARTHEST,
        )
    )
