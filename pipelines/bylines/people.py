"""The people of one segment: each with the roles that its label and its brackets give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipelines.bylines.findings import Findings
from pipelines.bylines.kinds import Kind, is_place, kind_of
from pipelines.bylines.names import is_person, is_surely_name, without_titles
from pipelines.bylines.offices import is_all_press, is_host, is_organisation, is_press
from pipelines.bylines.pieces import cut, untie
from pipelines.bylines.segments import SOURCE, is_role, roles_in, segments
from pipelines.bylines.sources import read_source

if TYPE_CHECKING:
    from pipelines.bylines.segments import Segment

_PAREN = re.compile(r"\(([^()]*)\)")
_MAX_NAME_WORDS = 4
# In brackets behind a name: where somebody works, what somebody is.
_ABOUT_A_PERSON = frozenset({Kind.ORGANISATION, Kind.ABOUT, Kind.NOTHING})
_OURS = frozenset({"text", "compiled", "translation"})


def read_people(segment: Segment, reading: Findings) -> None:
    """The names of one segment. Nobody is named where an unlabelled one has odd pieces."""
    own, aside = Findings(), Findings()
    for name, roles in _with_roles(cut(segment.text), aside):
        for part in untie(name):
            labelled = segment.labelled or roles is not None
            _place(part, roles or segment.roles or ("text",), own, labelled=labelled)
    reading.unknown += own.unknown + aside.unknown
    reading.unsure += own.unsure + aside.unsure
    if own.prose or (own.unknown and not segment.labelled):
        return
    own.take(aside)
    for person in own.people.values():
        reading.add(person.name, person.roles)
    _adopt(own, reading, ours=not segment.roles or bool(_OURS & set(segment.roles)))


def _adopt(own: Findings, reading: Findings, *, ours: bool) -> None:
    """A picture's or a video's agency is not the article's."""
    if ours:
        reading.staff = reading.staff or own.staff
        if own.source is not None:
            reading.cite(own.source)


def _with_roles(pieces: list[str], reading: Findings) -> list[tuple[str, tuple[str, ...] | None]]:
    """Each name with the roles in its brackets; '(tổng hợp)' holds for the names before it, too."""
    given: list[tuple[str, tuple[str, ...] | None]] = []
    for piece in pieces:
        roles = _bracketed_roles(piece, reading)
        if roles and not {"photo", "video"} & set(roles):
            given = [(name, roles if old is None else old) for name, old in given]
        given.append((_PAREN.sub(" ", piece).strip(" -–"), roles))
    return [(name, roles) for name, roles in given if name]


def _bracketed_roles(piece: str, reading: Findings) -> tuple[str, ...] | None:
    """The roles in brackets; a source or a second credit there is read on the way."""
    found: tuple[str, ...] = ()
    for inner in (text.strip() for text in _PAREN.findall(piece)):
        if is_role(inner):
            found += roles_in(inner)
        else:
            found += _bracketed_credit(inner, reading)
    return found or None


def _bracketed_credit(inner: str, reading: Findings) -> tuple[str, ...]:
    """'(Theo AFP)', '(lược dịch từ The Guardian)', '(ảnh: Minh Đức)'."""
    made_of = re.match(
        r"(?P<role>(?:lược |biên )?dịch|tổng hợp|biên soạn|sưu tầm|t/h)"
        r"(?: từ | theo )(?P<source>.+)",
        inner,
        re.IGNORECASE,
    )
    if made_of is not None:
        reading.cite(made_of["source"])
        return roles_in(made_of["role"])
    for segment in segments(inner):
        if SOURCE in segment.roles:
            read_source(segment.text, reading)
        elif segment.labelled:
            read_people(segment, reading)
        elif is_all_press(segment.text):
            reading.cite(segment.text)
        else:
            said = kind_of(segment.text, labelled=True) in _ABOUT_A_PERSON
            reading.unsure += not said and len(segment.text.split()) > _MAX_NAME_WORDS
    return ()


def _place(piece: str, roles: tuple[str, ...], reading: Findings, *, labelled: bool) -> None:
    """Put one piece where it belongs."""
    name = without_titles(piece.strip(" .:\"“”'*")).rstrip(".")
    kind = kind_of(piece, labelled=labelled)
    if kind is not Kind.STAFF and name != piece and name:
        kind = _kind_behind_title(name, piece, reading)
    if kind is Kind.PERSON:
        reading.add(name, roles)
        reading.unsure += not labelled and not is_surely_name(name)
    elif kind is Kind.ORGANISATION:
        reading.cite(name)
        reading.unsure += not labelled and (
            not is_press(name) or (is_host(name) and not reading.people)
        )
    elif kind is Kind.STAFF:
        reading.staff = True
    elif reading.people and not labelled and is_place(piece):
        reading.unsure += 1  # 'Thu Hà - Cà Mau' tells where
    elif kind is Kind.UNKNOWN or (kind is Kind.ABOUT and not reading.people):
        reading.unknown += 1
        reading.prose += len(piece.split()) > _MAX_NAME_WORDS


def _kind_behind_title(name: str, piece: str, reading: Findings) -> Kind:
    """'Nhà báo Thu Hà' is Thu Hà; 'PV TTXVN' is the agency's staff."""
    if is_organisation(name):
        reading.staff = reading.staff or piece.casefold().startswith(("pv", "p.v", "phóng viên"))
        return Kind.ORGANISATION
    return Kind.PERSON if is_person(name) else kind_of(name, labelled=True)
