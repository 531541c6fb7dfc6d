"""Is it a person, a newsroom, an institution? And what is the name without its titles?"""

from __future__ import annotations

import re
from enum import Enum

from pipelines.bylines import words
from pipelines.provinces import fold, province


class Kind(Enum):
    """What one piece of a byline is."""

    PERSON = "person"
    STAFF = "staff"
    ORGANISATION = "organisation"
    NOTHING = "nothing"  # understood, and nobody's name: a date, "tư liệu", "Giám đốc Sở …"
    UNKNOWN = "unknown"


_MAX_WORDS = 6
_MAX_INITIALS = 3


def _forms(title: str) -> tuple[str, ...]:
    """'Bác sĩ', 'BÁC SĨ', 'bác sĩ', and the same with 'sỹ'; short ones only as they are."""
    spelt = (title, title.replace("sĩ", "sỹ"), title.replace("úy", "uý"))
    return tuple(f for t in spelt for f in (t, t.upper(), t.lower() if " " in t else t))


_TITLES = "|".join(
    re.escape(form)
    for form in sorted({f for t in words.TITLES for f in _forms(t)}, key=len, reverse=True)
)
_FIRST_LETTERS = tuple(sorted({form[:2] for t in words.TITLES for form in _forms(t)}))
_TITLE = re.compile(rf"^(?:{_TITLES})(?:[.,:]\s*|\s+)(?=\S)")
_TITLE_ALONE = re.compile(rf"(?:{_TITLES})(?:[.\s]+(?:{_TITLES}))*\.?")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’`.\-][^\W\d_]+)*[.'’]?")
# Names of the Central Highlands, whose letters are no Vietnamese syllables: H'Linh, Y Blin, Ksor.
_HIGHLANDS = re.compile(
    r"[HK]['’`]\s?[^\W\d_]+|(?:Y|A|Ksor|Kpă|Rcom|Rmah|Rah Lan|Rơ Châm|Rơ Mah|Siu|Puih|Kpuih)\s.+|"
    r".+\s(?:Niê|Êban|Ênuôl|Mlô|Byă|Kbuôr|Knul|Hwing|Bkrông|Ktla|Ayun|Kđoh|Buôn Yă|Adrơng)"
)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|au|uk|tv|info|ru)", re.IGNORECASE)
_LATIN_PRESS = re.compile(r"(?:^| )(?:tv|news|online|newspaper|media|times|post)$", re.IGNORECASE)
# No institution's name has a verb in it: 'Báo Gia Lai đưa tin …' is a sentence.
_CLAUSE = re.compile(
    r"(?<!\w)(?:đưa tin|cho biết|cho rằng|sẽ|đã|đang|này|cũng|nói|dẫn|ghi nhận|là|được|từng|còn|"
    r"nhấn mạnh|tiếp tục|cập nhật|thông báo|trân trọng|mời|cảm ơn|nhận được|giới thiệu|xin|không|"
    r"rằng|khi|bị|vừa|nhận thấy|phải|hôm nay|chiều|sáng)(?!\w)|"
    r"^báo (?:chí|cáo)(?!\w)|\d{3}|,.*,.*,",
    re.IGNORECASE,
)
_MAX_ORGANISATION = 14
_DATE = re.compile(r"[\d\s/.:,\-–]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnpqrstvxy])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,4}\.\s?)+[^\W\d_]{1,5}\.?")


def without_titles(name: str) -> str:
    """'PGS.TS Trần Văn Nam' → 'Trần Văn Nam'."""
    bare = name
    while bare.startswith(_FIRST_LETTERS) and (match := _TITLE.match(bare)):
        bare = bare[match.end() :]
    return bare


def is_title(piece: str) -> bool:
    """True for titles without a name: 'Đại tá', 'PGS.TS'; the newsroom's 'PV' is not one."""
    if not piece.startswith(_FIRST_LETTERS):
        return False
    return _TITLE_ALONE.fullmatch(piece) is not None and fold(piece) not in words.STAFF


def kind_of(piece: str, *, labelled: bool) -> Kind:
    """What a piece is. A label before it ('Ảnh:') is evidence for a person."""
    folded = fold(piece)
    if (
        folded in words.STAFF
        or folded.startswith("nhompv")
        or (piece.casefold().startswith(words.STAFF_HEADS) and not _says_something(piece))
    ):
        return Kind.STAFF
    if folded in words.FURNITURE and not labelled:
        return Kind.UNKNOWN
    if folded in words.NOBODY or _DATE.fullmatch(piece):
        return Kind.NOTHING
    if is_organisation(piece):
        return Kind.ORGANISATION
    if is_person(piece) and not _is_brand(piece):
        return Kind.PERSON if labelled or province(piece) is None else Kind.UNKNOWN
    return Kind.NOTHING if _starts(piece, _AFTER_NAME) else Kind.UNKNOWN


def _says_something(piece: str) -> bool:
    """'Tòa soạn thông báo: …' speaks of the newsroom, it does not sign."""
    return ":" in piece or is_clause(piece)


def _as_prefixes(heads: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(head + " " for head in heads)


_PRESS_HEADS = _as_prefixes(words.PRESS_HEADS)
_ORG_HEADS = _as_prefixes(words.ORG_HEADS)
_AFTER_NAME = _as_prefixes(words.AFTER_NAME)


def _starts(piece: str, prefixes: tuple[str, ...]) -> bool:
    return f"{piece.casefold()} ".startswith(prefixes)


def is_press(piece: str) -> bool:
    """True for a newspaper, a station, an agency: 'Đài Anh Sơn', 'TTXVN', 'VOV.VN'."""
    if piece[:1].isupper() and (fold(piece) in words.AGENCIES or piece == "Vietnam+"):
        return True
    if is_host(piece):
        return True
    if _starts(piece, _PRESS_HEADS):
        return not is_clause(piece)
    return (is_person(piece) and _LATIN_PRESS.search(piece) is not None) or _is_paper(piece)


def is_all_press(text: str) -> bool:
    """True for 'TTXVN', and for several that sign together: 'TTXVN/Vietnam+'."""
    return all(is_press(part.strip()) for part in text.split("/"))


def _is_paper(piece: str) -> bool:
    """'QUẢNG BÌNH báo': the word stands behind the name, too."""
    return piece.endswith(" báo") and is_person(piece.removesuffix(" báo"))


def is_clause(text: str) -> bool:
    """True for what reads like a sentence, however it begins."""
    return len(text.split()) > _MAX_ORGANISATION or _CLAUSE.search(text) is not None


def is_host(piece: str) -> bool:
    """True for 'VOV.VN', 'baocantho.com.vn'."""
    return _HOST.fullmatch(piece) is not None


def begins_as_organisation(text: str) -> bool:
    """True for 'báo điện tử …', 'Ban Biên tập Báo …', whatever follows."""
    return _starts(text, _ORG_HEADS) or text.casefold().startswith(words.STAFF_HEADS)


def is_organisation(piece: str) -> bool:
    """True for the press, an institution, or a long acronym that is no syllable (QPTD)."""
    if is_press(piece) or (_starts(piece, _ORG_HEADS) and not is_clause(piece)):
        return True
    acronym = piece.isalpha() and piece.isupper() and len(piece) > _MAX_INITIALS
    return acronym and not is_syllable(piece)


def is_person(piece: str) -> bool:
    """True for one to six capitalised words: a name, a pen name, initials."""
    tokens = piece.split()
    if not 0 < len(tokens) <= _MAX_WORDS:
        return False
    return all(token[0].isupper() and _TOKEN.fullmatch(token) for token in tokens)


def _is_brand(piece: str) -> bool:
    """One long word that is no syllable: 'Instagram', 'Sohu' under a picture; 'Banner'."""
    return piece.isalpha() and len(piece) > _MAX_INITIALS and not is_syllable(piece)


def is_syllable(word: str) -> bool:
    """True for what can be one Vietnamese syllable, marks aside."""
    return _SYLLABLE.fullmatch(fold(word)) is not None


def is_surely_name(piece: str) -> bool:
    """A name that may stand for itself on a line: two or more syllables, or dotted initials."""
    tokens = piece.split()
    if _INITIALS.fullmatch(piece):
        return True
    if _HIGHLANDS.fullmatch(piece) and is_person(piece):
        return True
    plain = [t for t in tokens if not re.search(r"['’`.\-]", t)]
    return len(tokens) > 1 and all(is_syllable(token) for token in plain)
