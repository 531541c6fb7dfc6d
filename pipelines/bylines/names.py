"""Is it shaped like a person's name? And what is the name without its titles?"""

from __future__ import annotations

import re

from pipelines.bylines import words
from pipelines.provinces import fold

_MAX_WORDS = 6


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


def is_person(piece: str) -> bool:
    """True for one to six capitalised words: a name, a pen name, initials."""
    tokens = piece.split()
    if not 0 < len(tokens) <= _MAX_WORDS:
        return False
    return all(token[0].isupper() and _TOKEN.fullmatch(token) for token in tokens)


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
