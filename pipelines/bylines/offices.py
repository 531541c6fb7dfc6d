"""Is it the press, or an institution? And when is it a sentence that only begins like one?"""

from __future__ import annotations

import re

from pipelines.bylines import words
from pipelines.bylines.names import is_person, is_syllable
from pipelines.provinces import fold

_MAX_INITIALS = 3
_MAX_LETTERED = 5  # words
_HOST = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|au|uk|tv|info|ru)"
    r"|[\w-]{3,}(?:\.[\w-]+)*\.(?:cn|jp|kr|fr|de|eu|tw|hk|sg|ca|lt|gov|edu)",
    re.IGNORECASE,
)
_LATIN_PRESS = re.compile(
    r"(?:^| )(?:tv|news|online|newspaper|media|times|post|today|insider|channel|network|herald|"
    r"tribune|journal|weekly|magazine|telegraph|mirror|images|press|radio)$|^the (?=[a-z])",
    re.IGNORECASE,
)
# 'VOV Tây Bắc', 'VOV-Tây Nguyên': a branch of it.
_BRANCH = re.compile(r"(?:TTXVN|VOV|VTV|VTC)\d?(?:\s*-\s*|\s)[^\W\da-zđ][\w.]*(?: [^\W\da-zđ]\w*)*")
# No institution's name has a verb in it: 'Báo Gia Lai đưa tin …' is a sentence.
_VERBS = "|".join(map(re.escape, words.VERBS))
_CLAUSE = re.compile(
    rf"(?<!\w)(?:{_VERBS}|(?<![Tt]iếng )nói)(?!\w)|^[Bb]áo (?:chí|cáo)(?!\w)"
    r"|\d{3}|,.*,.*,|[:?!“”\"]"
)
_MAX_ORGANISATION = 14
# 'P.TCCB', 'VP UBND tỉnh': an office by its letters, too many for initials.
_OFFICE_LETTERS = re.compile(r"(?:P\.|VP |Phòng )?[BCDĐGHKLMNPQRSTVX]{4,}(?![^\W\d_])")


def as_prefixes(heads: tuple[str, ...]) -> tuple[str, ...]:
    """Heads as whole words: 'báo' is no beginning of 'bảo'."""
    return tuple(head + " " for head in heads)


_PRESS_HEADS = as_prefixes(words.PRESS_HEADS)
_ORG_HEADS = as_prefixes(words.ORG_HEADS)
_ISLAND = as_prefixes(words.ISLAND)
_NO_ORG_HEADS = as_prefixes(words.NO_ORG_HEADS)


def starts(piece: str, prefixes: tuple[str, ...]) -> bool:
    """True if a piece begins with one of the heads, in whatever case."""
    return f"{piece.casefold()} ".startswith(prefixes)


def is_clause(text: str) -> bool:
    """True for what reads like a sentence, however it begins."""
    plain = text.lower() if text.isupper() else text
    return len(text.split()) > _MAX_ORGANISATION or _CLAUSE.search(plain) is not None


def _is_another_word(piece: str) -> bool:
    """'Báo động …', 'BỘ PHIM …', 'Đài Loan …'; 'Báo Tin Tức' is a newspaper."""
    second = piece.partition(" ")[2]
    small = second[:1].islower() or piece.isupper()
    return starts(piece, _ISLAND) or (small and starts(piece, _NO_ORG_HEADS))


def is_press(piece: str) -> bool:
    """True for a newspaper, a station, an agency: 'Đài Anh Sơn', 'TTXVN', 'VOV.VN'."""
    agency = fold(piece) in words.AGENCIES or piece.casefold() == "vietnam+"
    if (piece[:1].isupper() and agency) or is_host(piece):
        return True
    if starts(piece, _PRESS_HEADS):
        return not is_clause(piece) and not _is_another_word(piece)
    latin = is_person(piece) and _LATIN_PRESS.search(piece) is not None
    return latin or _is_paper(piece) or _BRANCH.fullmatch(piece) is not None


def is_all_press(text: str) -> bool:
    """True for 'TTXVN', and for several that sign together: 'TTXVN/Vietnam+'."""
    return all(is_press(part.strip()) for part in text.split("/"))


def _is_paper(piece: str) -> bool:
    """'QUẢNG BÌNH báo': the word stands behind the name, too."""
    return piece.endswith(" báo") and is_person(piece.removesuffix(" báo"))


def is_host(piece: str) -> bool:
    """True for 'VOV.VN', 'baocantho.com.vn'."""
    return _HOST.fullmatch(piece) is not None


def begins_as_organisation(text: str) -> bool:
    """True for 'báo điện tử …', 'Ban Biên tập Báo …', whatever follows."""
    office = starts(text, _ORG_HEADS) and not _is_another_word(text)
    return office or text.casefold().startswith(words.STAFF_HEADS)


def is_organisation(piece: str) -> bool:
    """True for the press, an institution, or a long acronym that is no syllable (QPTD)."""
    if is_press(piece) or (begins_as_organisation(piece) and not is_clause(piece)):
        return True
    acronym = piece.isalpha() and piece.isupper() and len(piece) > _MAX_INITIALS
    office = _OFFICE_LETTERS.match(piece) is not None and len(piece.split()) <= _MAX_LETTERED
    return (acronym and not is_syllable(piece)) or (office and not is_clause(piece))


def is_name_of_office(piece: str) -> bool:
    """No small word but those of offices: 'Sở Nội vụ tỉnh', not 'Sở Nội vụ thi tuyển lãnh đạo'."""
    small = (word.strip(",()") for word in piece.split() if word[:1].islower())
    return all(word in words.OFFICE_WORDS for word in small)
