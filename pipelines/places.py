"""The provinces that a title or a lead names, an old name joined to the province of today.

Precision goes before recall: a name that is part of a person's (Nguyễn Hòa Bình), a street's,
an ocean's (Thái Bình Dương) or a foreign province's (Hà Nam, Trung Quốc) is no place here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pipelines.provinces import PROVINCES_NEW, PROVINCES_OLD, new_province, province


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A province named in a text: `phrase` as printed, `new` today's name.

    `old` is the name of a unit that the merger of 2025 ended (Hà Giang); None where the name
    lives on, because the name alone does not say which Tuyên Quang is meant.
    """

    old: str | None
    new: str
    phrase: str


# A capitalised word before the name makes it part of a longer one, except these.
_LINKS = """tại ở từ về đến tới qua vào với của và hay hoặc cùng giữa trên khắp toàn cả riêng theo
tỉnh phố tp báo đài đoàn quê ngoài bắc đông tây nam vùng vì cho do khi sau trước lũ mưa
bão người dân clb fc bóng hai ba bốn cụm nguyên thăm khách du"""
_BEFORE = frozenset(_LINKS.split())
# At the head of a sentence and in a line all in capitals the case says nothing: only these words
# make the name a person's.
_NAMES_OF_PEOPLE = """nguyễn trần lê phạm hoàng huỳnh võ vũ phan trương bùi đặng đỗ ngô hồ dương
lý đinh lưu mai tạ cao tô châu phùng lương vương trịnh đào văn
thị thanh minh thái quốc đức xuân"""
_NAME_WORDS = frozenset(_NAMES_OF_PEOPLE.split())
# A word before the name that makes it a street's, a river's, a firm's …
_NOT_AFTER = re.compile(
    r"(?<!\w)(?:đường|xa lộ|quảng trường|(?<!thành )(?<!đường )phố|ngõ|hẻm|chợ|cầu|hầm|phường|"
    r"xã(?<!thị xã)|thôn|ấp|làng|sông|hồ|tàu|giàn khoan|quận|huyện|đảo|tập đoàn|công ty|"
    r"khách sạn|nhà hàng|rạp|giải|nobel|ông|bà|anh|chị|em|cô|chú|đồng chí|đ/c|vì|chim bồ câu)$",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"\s*[,(]?\s*(?:Trung Quốc|TQ\b)")
# Longer names that only begin with a province's.
_LONGER = re.compile(r"\s+(?:Dương|DƯƠNG|Ninh|NINH)(?!\w)")

# Hòa bình is also "peace" (capitalised in "giải Nobel Hòa Bình"): it needs a witness before it.
_WITNESS = re.compile(
    r"(?:tỉnh|tp\.?|thành phố|báo|đài|công an|ubnd|hđnd|tỉnh ủy|tỉnh uỷ|sở|ở|tại|từ|về|đến|tới|"
    r"thủy điện|thuỷ điện|quê|đoàn|huyện \w+ \w+,|[(,\-–]|và)$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\s*\(?cũ\b")
_AMBIGUOUS = frozenset({"Hòa Bình"})

_MARKED = re.compile(r"[À-ỹĐđ]")


def _spellings() -> set[str]:
    names = {s for unit in (*PROVINCES_NEW, *PROVINCES_OLD) for s in unit.spellings}
    return names | {s.replace("òa", "oà").replace("óa", "oá") for s in names}


def _as_pattern(spelling: str) -> str:
    dashed = (part.split() for part in spelling.split("-"))
    return r"\s*[-–—]\s*".join(r"(?:\s+|-)".join(map(re.escape, words)) for words in dashed)


def _forms(names: set[str]) -> str:
    small = {"t" + name[1:] for name in names if name.startswith(("Thành phố ", "Thanh pho "))}
    both = names | small | {name.upper() for name in names}
    return "|".join(_as_pattern(name) for name in sorted(both, key=len, reverse=True))


def _plain(name: str) -> str:
    marked = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


_NAMES = re.compile(rf"(?<![\w@/.-])(?=[A-ZĐt])(?:{_forms(_spellings())})(?![\w@])")
_PLAIN_NAMES = re.compile(
    rf"(?<![\w@/.-])(?=[A-ZĐt])(?:{_forms({_plain(s) for s in _spellings()})})(?![\w@])"
)


def find_places(text: str) -> tuple[Place, ...]:
    """The provinces named in a title or lead, each once, in the order of their first mention.

    Names without accents count only in a text that has no accents at all (English editions).
    """
    clean = " ".join(unicodedata.normalize("NFC", text).split())
    pattern = _NAMES if _MARKED.search(clean) else _PLAIN_NAMES
    found: dict[tuple[str | None, str], Place] = {}
    for match in pattern.finditer(clean):
        place = _place(match[0]) if _is_place(clean, match) else None
        if place is not None:
            found.setdefault((place.old, place.new), place)
    return tuple(found.values())


def _place(phrase: str) -> Place | None:
    named, today = province(phrase), new_province(phrase)
    if named is None or today is None:
        return None
    return Place(old=None if named == today else named.name, new=today.name, phrase=phrase)


def _is_place(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()].rstrip(), text[match.end() :]
    if match[0].casefold().startswith(("tp", "thành phố")):
        return True
    if _ABROAD.match(after) or _LONGER.match(after) or _NOT_AFTER.search(before):
        return False
    if _in_longer_name(before, shouted=text.isupper()):
        return False
    return _witnessed(before, match[0], after)


def _in_longer_name(before: str, *, shouted: bool) -> bool:
    """True after a capitalised word: 'Nguyễn Thái | Bình'; not after 'UBND', 'Tại', 'TP.'."""
    word = re.search(r"(\w+)$", before)
    if word is None or word[1].casefold() in _BEFORE:
        return False
    at_head = not before[: word.start()].strip() or before[: word.start()].endswith(". ")
    if shouted or at_head:
        return word[1].casefold() in _NAME_WORDS
    return word[1][0].isupper() and not word[1].isupper()


def _witnessed(before: str, phrase: str, after: str) -> bool:
    named = province(phrase)
    if named is None or named.name not in _AMBIGUOUS:
        return True
    if _WITNESS.search(before) or _FORMER.match(after):
        return True
    return not before and after.startswith(":")
