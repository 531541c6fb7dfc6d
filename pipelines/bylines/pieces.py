"""One segment of a byline cut into its pieces: 'Thu Hà - Minh Đức' is two."""

from __future__ import annotations

import re

from pipelines.bylines.kinds import Kind, kind_of
from pipelines.bylines.names import is_person, is_title
from pipelines.bylines.offices import begins_as_organisation, is_press

_APART = re.compile(
    r"(?:\s+-\s+|\s*[–—,;|•·+/]\s*|\s+&\s*|(?<=[^\sA-ZĐ])&\s*|\s+và\s+)(?![^(]*\))|\s+-(?=\S)|(?<=\S)-\s+"
    r"|\s+(?=(?:Báo|BÁO) [^\W\da-zđ])(?<!Theo )(?<!theo )"
)
_DASH = re.compile(r"(?<!Bà Rịa)\s+[-–—/]\s*|(?<!Bà Rịa)(?<!Bà Rịa )[–—]\s*")
_INITIALS = re.compile(r"[^\W\da-z_]{2,3}|[^\W\da-z_](?:\.[^\W\da-z_]){1,2}")


def cut(text: str) -> list[str]:
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


def untie(name: str) -> list[str]:
    """'Hồ Cầu-TTXVN' and 'Thanh Hiền-Tiến Quyết' are two; 'Jean-Pierre' is one."""
    if "-" not in name or begins_as_organisation(name):
        return [name]
    parts = [part.strip() for part in name.split("-")]
    full = all(" " in part for part in parts)
    if full or all(_INITIALS.fullmatch(part) for part in parts):
        return parts
    left, _, right = name.partition("-")
    return [left.strip(), right.strip()] if is_press(right.strip()) else [name]
