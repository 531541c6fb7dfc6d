"""The marker at the head of a lead: `(CTO) -`, `QTO-`, `(Baohatinh.vn) -`, a bare `-`.

It is taken off the lead and kept, because the surviving domains re-host the articles of merged
papers and the marker tells whose an article was. What is not surely a marker stays in the lead:
`(Tiếp theo kỳ trước)`, `Hà Nội - …`, `Covid-19 - …`, the dash of a dialogue.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pipelines.leads.newspapers import PAPERS, Paper
from pipelines.leads.papers import (
    BARE_NAMES,
    NO_PAPERS,
    PARTNERS,
    SHORT,
    USUAL_ACRONYMS,
    by_acronym,
    by_host,
    by_name,
    is_known,
    is_site,
    is_station,
)
from pipelines.text.spaces import drop_unseen

# The capitals of Vietnamese: a range À-Ỹ would take the small letters between them too.
_VIETNAMESE = (chr(point) for point in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA)))
_UPPER = "A-Z" + "".join(letter for letter in _VIETNAMESE if letter.isupper())

_DASH = r"\s*[.:]?\s*[-–—]+"
_HOST = r"(?:[a-z0-9-]+\.)+(?:vn|com|net|org)"
_CAPITAL = rf"(?=\s*(?:[{_UPPER}\d“\"'‘]|$))"
_PLACE = rf"Bà Rịa ?- ?Vũng Tàu|(?:[{_UPPER}]\w+ ?){{1,4}}?"

_PARENTHESIS = re.compile(
    rf"(?:\(|(?P<square>\[))\s*(?P<inner>[^()\[\]]{{2,40}}?)\s*(?(square)\]|\))"
    rf"(?P<dash>{_DASH}|\s*[:|]|\.(?=\s))?"
)
_NAMED = re.compile(
    rf"(?P<name>Báo (?:[Đđ]iện tử )?(?:{_PLACE})(?: điện tử| [Oo]nline)?)"
    r"\s*(?:\((?P<inner>[A-ZĐ]{2,6})\))?"
    rf"\s*(?P<dash>{_DASH}|(?=$)|(?<=\)))"
)
_WORD = re.compile(
    rf"(?P<word>{_HOST}|[A-ZĐ]{{2,7}} (?:online|điện tử)|[A-ZĐ&]{{3,14}})"
    rf"(?P<dash>{_DASH}|\s*[:|](?=\s))",
    re.IGNORECASE,
)
_NAME = re.compile(rf"(?P<name>[^\W\d][\w+]*(?: [\w+]+)?)(?:{_DASH})")
_LETTERS = re.compile(rf"(?P<letters>[A-ZĐ]{{2,7}})(?P<dash>{_DASH})")
_ALONE = re.compile(r"(?P<word>[A-ZĐ]{3,6}|[A-ZĐ]{2,4}\.VN)")
# 'TPO Sáng nay', 'Baoquocte.vn. Sáng nay': a dash was lost, or never printed.
_DASHLESS = re.compile(rf"(?P<word>[A-ZĐ]{{2,4}}O)(?=\s+[{_UPPER}]\w+[ ,])")
_STOPPED = re.compile(rf"(?P<host>[A-Z][a-z0-9]{{3,}}(?:\.[a-z]+)*\.vn)\.(?=\s+[{_UPPER}])")
# 'Hà Nội (TTXVN) -': where an agency's man stood.
_FROM = re.compile(
    rf"(?:(?:TP\.? ?)?(?:[{_UPPER}]\w*[ -]?){{1,5}}) \((?P<agency>TTXVN|VNA)\)(?:{_DASH})"
)
# What opens a lead, and no headline behind an acronym.
_DATELINE = re.compile(
    r"\s*(?:(?:(?:Rạng s|S)áng|Trưa|Chiều|Tối|Đêm|Khuya)(?: (?:nay|qua|mai|ngày)(?!\w)| \(?\d)|"
    r"Ngày \d|Hôm (?:nay|qua)(?!\w)|(?:Vào )?(?:[Ll]úc|[Kk]hoảng|[Hh]ồi) \d|Vừa qua|Mới đây|"
    r"Vào (?:ngày|sáng|chiều|tối)(?!\w)|$)"
)
_ABBREVIATION = re.compile(r"\s*(?:[A-ZĐ]{2}|Hồ Chí Minh)")  # 'TP - TX', 'TP - Hồ Chí Minh'

_LIVE = re.compile(rf"\[?Trực tiếp\]?{_DASH}", re.IGNORECASE)
_BARE = re.compile(r"[-–—]+(?!\d)")
# 'BR-VT', 'QNgO', 'QK7 Online'
_ACRONYM = re.compile(
    r"(?:[A-ZĐ][A-ZĐ&-]{1,7}|[A-ZĐ]{2}[a-z][A-ZĐ]{1,2}|QK\d)(?: ?[Oo]nline| ?điện tử)?"
)
# 'VnMedia', 'BizLIVE': a capital inside a word is a brand's.
_BRAND = re.compile(r"[A-Z][a-z]+[A-Z]\w+|[A-Z]{2,}[a-z]{3,}")
# '(PV): Thưa ông, …' asks a question, 'Báo Cần Thơ - 50 năm …' is a headline.
_ASKS = frozenset({"PV", "CTV", "MC"})
_AGE = re.compile(r"\s*\d+ năm(?!\w)")
# A speaker has finished and another begins: "- … chưa? - Dạ rồi".
_DIALOGUE = re.compile(r"[?!.…”\"]\s*[-–—]\s*[^\W\d_]")
# The paper's name on its own and a lead glued to it, which opens with one of these.
_GLUED = re.compile(
    rf"(?P<name>Báo (?:{_PLACE})) "
    r"(?=(?:Sáng|Chiều|Trưa|Tối|Đêm|Ngày|Hôm|Trong|Theo|Nhằm|Để|Tại|Sau|Thực hiện|Vừa) )"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A lead and the marker that stood before it.

    `marker` is as printed, without outer spaces; `paper` the site id or the agency that it
    names, None where there is no marker or it does not say.
    """

    raw: str
    marker: str | None
    lead: str
    paper: str | None


def split_marker(raw: str) -> Lead:
    """Take the newspaper's marker off the head of a lead; nothing is lost but white space."""
    text = " ".join(drop_unseen(unicodedata.normalize("NFC", raw)).split())
    for read in _READERS:
        found = read(text)
        if found is not None:
            end, paper = found
            return Lead(raw=raw, marker=text[:end].strip(), lead=text[end:].strip(), paper=paper)
    return Lead(raw=raw, marker=None, lead=text, paper=None)


def paper_of(marker: str) -> Paper | None:
    """Whom a marker names ('HGĐT-': Báo Hà Giang), None where it does not say ('-', '(TTV)')."""
    key = split_marker(marker).paper
    return None if key is None else PAPERS.get(key) or Paper(name=key)


# What each reader gives: where the marker ends, and the paper that it names.
_Found = tuple[int, str | None] | None


def _parenthesis(text: str) -> _Found:
    match = _PARENTHESIS.match(text)
    if match is None:
        return None
    inner, dashed = match["inner"], match["dash"] is not None
    known = re.sub(r"^theo ", "", inner, flags=re.IGNORECASE)  # '(Theo TTXVN) -'
    if is_known(known):
        return match.end(), by_acronym(known)
    if re.fullmatch(_HOST, inner, re.IGNORECASE):
        return match.end(), by_host(inner)
    if by_name(inner) is not None:
        return match.end(), by_name(inner)
    return _unknown_parenthesis(text, match, dashed=dashed)


def _unknown_parenthesis(text: str, match: re.Match[str], *, dashed: bool) -> _Found:
    """An acronym that the table does not know is a marker by its place: `(ABC) Ngày …`."""
    if dashed and (_BRAND.fullmatch(match["inner"]) or is_station(match["inner"])):
        return match.end(), None
    if match["square"] or _ACRONYM.fullmatch(match["inner"]) is None or match["inner"] in _ASKS:
        return None
    if dashed or re.match(_CAPITAL, text[match.end() :]):
        return match.end(), None
    return None


def _named(text: str) -> _Found:
    match = _NAMED.match(text)
    if match is None:
        return None
    paper = by_name(match["name"]) or (by_acronym(match["inner"]) if match["inner"] else None)
    if paper is None or _AGE.match(text, match.end()):
        return None
    return match.end(), paper


def _glued(text: str) -> _Found:
    match = _GLUED.match(text)
    if match is None or by_name(match["name"]) is None:
        return None
    return match.end(), by_name(match["name"])


def _word(text: str) -> _Found:
    match = _WORD.match(text)
    if match is None:
        return None
    word = match["word"]
    if "." in word:
        return match.end(), by_host(word)
    if is_site(word):
        return match.end(), by_name(word)
    letters, _, online = word.partition(" ")
    dashed = match["dash"][-1] not in ":|"
    known = is_known(word) or (dashed and (bool(online) or letters in USUAL_ACRONYMS))
    if not letters.isupper() or not known:
        return None
    if word in PARTNERS and not re.match(r"\s|$", text[match.end() :]):
        return None
    return (match.end(), by_acronym(word)) if re.match(_CAPITAL, text[match.end() :]) else None


def _name(text: str) -> _Found:
    """'Dân trí - …', 'VTC News - …': a name that no sentence begins with."""
    match = _NAME.match(text)
    if match is None or match["name"].upper() not in BARE_NAMES:
        return None
    named = by_acronym(match["name"]) or by_name(match["name"])
    return (match.end(), named) if re.match(_CAPITAL, text[match.end() :]) else None


def _letters(text: str) -> _Found:
    """'TP - …', 'KTĐT - Sáng nay, …': what follows must be a lead."""
    match = _LETTERS.match(text)
    if match is None or match["letters"] in NO_PAPERS:
        return None
    letters, rest = match["letters"], text[match.end() :]
    short = letters in SHORT and re.match(_CAPITAL, rest) and not _ABBREVIATION.match(rest)
    if not short and _DATELINE.match(rest) is None:
        return None
    return match.end(), by_acronym(letters)


def _dashless(text: str) -> _Found:
    """'SGGPO' alone on its line, 'TPO Sáng nay, …', 'Baoquocte.vn. Sáng nay, …'."""
    alone = _ALONE.fullmatch(text)
    if alone is not None and is_known(alone["word"]):
        return alone.end(), by_acronym(alone["word"])
    match = _DASHLESS.match(text)
    if match is not None and is_known(match["word"]) and match["word"] != "PLO":
        return match.end(), by_acronym(match["word"])
    host = _STOPPED.match(text)
    return None if host is None else (host.end(), by_host(host["host"]))


def _from(text: str) -> _Found:
    match = _FROM.match(text)
    return None if match is None else (match.end(), by_acronym(match["agency"]))


def _live(text: str) -> _Found:
    match = _LIVE.match(text)
    return None if match is None else (match.end(), None)


def _bare(text: str) -> _Found:
    match = _BARE.match(text)
    if match is None or _DIALOGUE.search(text, match.end()):
        return None
    return match.end(), None


_READERS = (
    _parenthesis,
    _named,
    _glued,
    _word,
    _name,
    _letters,
    _dashless,
    _from,
    _live,
    _bare,
)

__all__ = ["Lead", "Paper", "paper_of", "split_marker"]
