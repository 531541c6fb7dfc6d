"""Who wrote it, who took the pictures, whose report it is: the byline of an article.

`read_byline` takes what is known to be a byline (an author field, an element, a last line);
`is_byline` says of a body's last line whether it is one, and rather says no: a sentence that
is taken for a byline would be lost from the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from pipelines.bylines.names import (
    Kind,
    begins_as_organisation,
    is_all_press,
    is_clause,
    is_host,
    is_organisation,
    is_person,
    is_press,
    is_surely_name,
    is_title,
    kind_of,
    without_titles,
)
from pipelines.bylines.segments import SOURCE, Segment, is_role, roles_in, segments

_MAX_LENGTH = 250
_MAX_LINE = 150
_MAX_SOURCE_WORDS = 10
_APART = re.compile(
    r"(?:\s+-\s+|\s*[–—,;|•·+/]\s*|\s*(?<!\s[A-ZĐ]{2})&\s*|\s+và\s+)(?![^(]*\))|\s+-(?=\S)|(?<=\S)-\s+"
)
_DASH = re.compile(r"(?<!Bà Rịa)\s+[-–—/]\s*|(?<!Bà Rịa)(?<!Bà Rịa )[–—]\s*")
_PAREN = re.compile(r"\(([^()]*)\)")
# "Theo Thu Hà/TTXVN": the agency's author is told with it.
_AUTHOR = re.compile(r"(?P<name>[^/()]+?)(?:\s*[/(]|\s+[-–])\s*(?P<press>[^()]+?)\)?")
_URL = re.compile(r"\bhttps?://(?P<host>[\w.-]+)?\S*")
_MAX_NAME_WORDS = 4
_STOPPED = re.compile(r"^(tin|bài)\s*[.;]\s*(?=ảnh\b)", re.IGNORECASE)  # 'Bài; ảnh: …'
_TWO_TITLES = re.compile(r"\b(P?GS)\s*[,-]\s*(?=TS)")
_OUTER = " |*•_~<>/-–—■●▪◆♦►▲▼"
# An address and the time that some CMS print beside the name.
_BESIDE = re.compile(
    r"[\s<(,|–-]*(?:e-?mail\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?"
    r"|[\s,|–-]+(?:\d{1,2}[:h]\d{2}[\s,|–-]+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:[\s,|–-]+\d{1,2}[:h]\d{2})?$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"[-\s(]*(?:(?:Ông|Bà|Hiện|Theo (?:PGS|GS|TS|ông|bà|anh|chị))(?!\w)|\d)")
_CLAUSE_END = re.compile(r"(?<!/)[:;!?…]$")
_ONE_PAGE = 32  # several readers of one page ask about the same few lines
# In brackets behind a name: where somebody works, what somebody is.
_ABOUT_A_PERSON = frozenset({Kind.ORGANISATION, Kind.NOTHING})
_INITIALS = re.compile(r"[^\W\da-z_]{2,3}")
_OURS = frozenset({"text", "compiled", "translation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """A person, the name as printed (without titles), and what they did."""

    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A byline read: people, the agency or institution it comes from, whether staff signed it."""

    raw: str
    contributors: tuple[Contributor, ...]
    source: str | None
    staff: bool


class _Reading:
    """What has been found so far; `unknown` counts the pieces that were not understood."""

    def __init__(self) -> None:
        self.people: dict[str, Contributor] = {}
        self.source: str | None = None
        self.staff = False
        self.unknown = 0
        self.unsure = 0

    def add(self, name: str, roles: tuple[str, ...]) -> None:
        """One more person, or one more role for a person already named."""
        known = self.people.get(name.casefold())
        both = (*known.roles, *roles) if known else roles
        first = known.name if known else name
        merged = Contributor(name=first, roles=tuple(dict.fromkeys(both)))
        self.people[name.casefold()] = merged

    def take(self, other: _Reading) -> None:
        """What was read aside, after what has been read here."""
        for person in other.people.values():
            self.add(person.name, person.roles)
        if other.source is not None:
            self.cite(other.source)
        self.staff = self.staff or other.staff
        self.unknown += other.unknown
        self.unsure += other.unsure

    def cite(self, name: str) -> None:
        """The agency or institution; the first one named stands."""
        self.unsure += self.source is not None and self.source != name
        self.source = self.source or name


@lru_cache(_ONE_PAGE)
def read_byline(raw: str) -> Byline:
    """Read a byline; what cannot be read gives no contributor, never an error."""
    reading = _read(_tidy(raw))
    return Byline(
        raw=raw,
        contributors=tuple(reading.people.values()),
        source=reading.source,
        staff=reading.staff,
    )


@lru_cache(_ONE_PAGE)
def is_byline(line: str) -> bool:
    """True for a last line that is surely a byline and no sentence, heading or furniture."""
    text = _tidy(line)
    if not 0 < len(text) <= _MAX_LINE or _CLAUSE_END.search(text) or _is_sentence(line.strip()):
        return False
    reading = _read(text)
    if reading.unknown or reading.unsure:
        return False
    return bool(reading.people or reading.source or reading.staff)


def _is_sentence(line: str) -> bool:
    """A full stop behind more than a name, or 'Ông …', 'Hiện …' before one."""
    if _SOMEBODY.match(line):
        return True
    return line.endswith(".") and ":" not in line and len(line.split()) > _MAX_NAME_WORDS


def _tidy(raw: str) -> str:
    text = " ".join(unicodedata.normalize("NFC", raw).split())
    if "@" in text or text[-1:].isdigit():
        text = _BESIDE.sub("", text)
    text = text.strip(_OUTER).removesuffix(".").rstrip(_OUTER)
    if ";" in text or "." in text:
        text = _STOPPED.sub(r"\1, ", text)
    if "GS" in text:
        text = _TWO_TITLES.sub(r"\1.", text)
    while (whole := re.fullmatch(r"\(([^()]*)\)", text)) is not None:
        text = whole[1].strip()
    return text + ")" if text.count("(") > text.count(")") else text


def _read(text: str) -> _Reading:
    reading = _Reading()
    if len(text) > _MAX_LENGTH or _read_hosted(text, reading):
        return reading
    if ("/" in text or "+" in text) and is_all_press(text):
        reading.cite(text)
        return reading
    for segment in segments(text):
        if SOURCE in segment.roles:
            _read_source(segment.text, reading)
        else:
            _read_people(segment, reading)
    return reading


def _read_hosted(text: str, reading: _Reading) -> bool:
    """'Nguồn Hà Tĩnh: https://…', as aggregators print it: the name before the address."""
    match = re.fullmatch(
        r"nguồn(?:\s+(?P<name>[^:]+))?\s*:\s*(?P<url>https?:\S+)", text, re.IGNORECASE
    )
    if match is None:
        return False
    address = _URL.match(match["url"])
    host = address["host"] if address is not None else None
    name = match["name"] or host
    if name:
        reading.cite(name.strip())
    return True


def _read_source(text: str, reading: _Reading) -> None:
    """'Theo TTXVN', 'Nguồn: Người lao động'; a clause ('Theo kế hoạch, …') is no source."""
    text = _URL.sub(lambda address: (address["host"] or "").removeprefix("www."), text)
    words = _PAREN.sub(" ", text).split()
    short = 0 < len(words) <= _MAX_SOURCE_WORDS
    named = bool(words) and (words[0][0].isupper() or is_host(text) or begins_as_organisation(text))
    if not short or not named or not _is_title_like(text):
        reading.unknown += 1
        return
    author = _AUTHOR.fullmatch(text)
    if author is not None and _is_author(author["name"]) and is_all_press(author["press"]):
        reading.add(author["name"], ("text",))
        reading.cite(author["press"])
        return
    reading.cite(text.rstrip(" ."))


def _is_author(name: str) -> bool:
    return is_surely_name(name) and is_person(name) and not is_organisation(name)


def _is_title_like(text: str) -> bool:
    """An institution's name, or mostly capitalised words and no verb's worth of small ones."""
    small = [word for word in text.split() if word[0].islower()]
    if is_clause(text) or re.search(r",\s*[a-zđ]", text):
        return False
    return is_organisation(text) or len(small) <= len(text.split()) // 2 + 1


def _read_people(segment: Segment, reading: _Reading) -> None:
    """The names of one segment. Nobody is named where an unlabelled one has odd pieces."""
    pieces = _pieces(segment.text)
    own, aside = _Reading(), _Reading()
    for name, roles in _with_roles(pieces, aside):
        for part in _untie(name):
            labelled = segment.labelled or roles is not None
            _place(part, roles or segment.roles or ("text",), own, labelled=labelled)
    own.take(aside)
    reading.unknown += own.unknown
    reading.unsure += own.unsure
    if own.unknown and not segment.labelled:
        return
    for person in own.people.values():
        reading.add(person.name, person.roles)
    _adopt(own, reading, ours=not segment.roles or bool(_OURS & set(segment.roles)))


def _pieces(text: str) -> list[str]:
    """The text cut at its separators; 'Báo và phát thanh, truyền hình Phú Thọ' stays whole."""
    if begins_as_organisation(text):
        return _offices(text)
    pieces = [piece.strip() for piece in _APART.split(text) if piece and piece.strip()]
    for n in range(len(pieces) - 1, 0, -1):  # 'Đại tá, PGS.TS Lê Nam' is one piece
        if is_title(pieces[n - 1]) and " " in pieces[n]:
            pieces[n - 1 : n + 1] = [f"{pieces[n - 1]} {pieces[n]}"]
    return pieces


def _offices(text: str) -> list[str]:
    """An institution and who else signs: 'Trung tâm Văn hóa - Thông tin huyện' is one name."""
    offices: list[str] = []
    begin = end = 0
    for dash in (*_DASH.finditer(text), None):
        piece = text[end : dash.start() if dash else len(text)].strip()
        own = is_person(piece) or _stands_alone(piece) or not piece[:1].isupper()
        goes_on = piece.startswith("TH ") or not own
        if offices and goes_on:
            offices[-1] = f"{offices[-1]}{text[begin:end]}{piece}"
        elif piece:
            offices.append(piece)
        begin, end = (dash.start(), dash.end()) if dash else (0, 0)
    return offices


def _stands_alone(piece: str) -> bool:
    return begins_as_organisation(piece) or kind_of(piece, labelled=True) is not Kind.UNKNOWN


def _adopt(own: _Reading, reading: _Reading, *, ours: bool) -> None:
    """A picture's or a video's agency is not the article's."""
    if ours:
        reading.staff = reading.staff or own.staff
        if own.source is not None:
            reading.cite(own.source)


def _with_roles(pieces: list[str], reading: _Reading) -> list[tuple[str, tuple[str, ...] | None]]:
    """Each name with the roles in its brackets; '(tổng hợp)' holds for the names before it, too."""
    given: list[tuple[str, tuple[str, ...] | None]] = []
    for piece in pieces:
        roles = _bracketed_roles(piece, reading)
        if roles and not {"photo", "video"} & set(roles):
            given = [(name, roles if old is None else old) for name, old in given]
        given.append((_PAREN.sub(" ", piece).strip(" -–"), roles))
    return [(name, roles) for name, roles in given if name]


def _bracketed_roles(piece: str, reading: _Reading) -> tuple[str, ...] | None:
    """The roles in brackets; a source or a second credit there is read on the way."""
    found: tuple[str, ...] = ()
    for inner in (text.strip() for text in _PAREN.findall(piece)):
        if is_role(inner):
            found += roles_in(inner)
        else:
            found += _bracketed_credit(inner, reading)
    return found or None


def _bracketed_credit(inner: str, reading: _Reading) -> tuple[str, ...]:
    """'(Theo AFP)', '(lược dịch từ The Guardian)', '(ảnh: Minh Đức)'."""
    made_of = re.match(
        r"(?P<role>(?:lược |biên )?dịch|tổng hợp|t/h)(?: từ | theo )(?P<source>.+)",
        inner,
        re.IGNORECASE,
    )
    if made_of is not None:
        reading.cite(made_of["source"])
        return roles_in(made_of["role"])
    for segment in segments(inner):
        if SOURCE in segment.roles:
            _read_source(segment.text, reading)
        elif segment.labelled:
            _read_people(segment, reading)
        elif is_all_press(segment.text):
            reading.cite(segment.text)
        else:
            said = kind_of(segment.text, labelled=True) in _ABOUT_A_PERSON
            reading.unsure += not said and len(segment.text.split()) > _MAX_NAME_WORDS
    return ()


def _untie(name: str) -> list[str]:
    """'Hồ Cầu-TTXVN' and 'Thanh Hiền-Tiến Quyết' are two; 'Jean-Pierre' is one."""
    left, dash, right = name.partition("-")
    if begins_as_organisation(name):
        return [name]
    left, right = left.strip(), right.strip()
    two = (" " in left and " " in right) or (
        _INITIALS.fullmatch(left) and _INITIALS.fullmatch(right)
    )
    return [left, right] if dash and (two or is_press(right)) else [name]


def _place(piece: str, roles: tuple[str, ...], reading: _Reading, *, labelled: bool) -> None:
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
    elif kind is Kind.UNKNOWN:
        reading.unknown += 1


def _kind_behind_title(name: str, piece: str, reading: _Reading) -> Kind:
    """'Nhà báo Thu Hà' is Thu Hà; 'PV TTXVN' is the agency's staff."""
    if is_organisation(name):
        reading.staff = reading.staff or piece.casefold().startswith(("pv", "p.v", "phóng viên"))
        return Kind.ORGANISATION
    return Kind.PERSON if is_person(name) else kind_of(name, labelled=True)


__all__ = ["Byline", "Contributor", "is_byline", "read_byline"]
