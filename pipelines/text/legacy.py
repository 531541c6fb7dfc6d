"""The encodings of old pages: TCVN3 (ABC), VNI, VISCII and Windows-1258, both ways.

`to_unicode` takes what a reader of Latin letters made of such a page ("TiÕng ViÖt", "Tieáng
Vieät"), or its bytes. Only `pipelines.text.repair` decides whether a text is of that kind.

Sources: TCVN 5712:1993 (VN3), RFC 1456 (VISCII), Microsoft code page 1258; VNI-Windows has no
standard and is taken from its fonts. TCVN3 has no capital letters with a tone: they were printed by
a font of capitals, and come out small.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from archive.spelling import MARKED_LETTERS, TONE_MARKS

ENCODINGS = ("tcvn3", "vni", "viscii", "windows-1258")
"""The names that `to_unicode` and `from_unicode` know."""

# Characters of Windows-1252 as the bytes that they were.
_UNDEFINED_IN_1252 = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
_BYTES_OF_1252 = {
    ord(bytes([byte]).decode("cp1252")): byte
    for byte in range(0x80, 0xA0)
    if byte not in _UNDEFINED_IN_1252
}

_TCVN3 = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_VISCII = {
    0x02: "Ẳ",
    0x05: "ẴẪ",
    0x14: "Ỷ",
    0x19: "Ỹ",
    0x1E: "Ỵ",
    0x80: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ",
    0xA0: "ÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ",
    0xC0: "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư",
    0xE0: "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
}


def _table(runs: dict[int, str]) -> str:
    """The 256 characters of an encoding; the bytes that it leaves free are Windows-1252's."""
    table = [chr(byte) for byte in range(256)]
    for character, byte in _BYTES_OF_1252.items():
        table[byte] = chr(character)
    for start, letters in runs.items():
        table[start : start + len(letters)] = letters
    return "".join(table)


_C1 = {byte: character for character, byte in _BYTES_OF_1252.items()}
_TABLES = {"tcvn3": _table(_TCVN3), "viscii": _table(_VISCII)}


# --- VNI: a plain letter, then a mark that is a letter of its own -------------------------------
_VNI_MARKS = {
    "": dict(zip("ùøûõï", ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True)),
    "â": dict(zip("áàåãä", ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True)),
    "ê": dict(zip("éèúüë", ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True)),
}
_VNI_SINGLE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_pairs() -> dict[str, str]:
    """Every VNI spelling with its letter, small ones: aù → á, aâ → â, aá → ấ, ôù → ớ."""
    pairs = dict(_VNI_SINGLE)
    for mark, tone in _VNI_MARKS[""].items():
        for vowel, letter in {**dict.fromkeys("aeouy"), "ô": "ơ", "ö": "ư"}.items():
            pairs[vowel + mark] = unicodedata.normalize("NFC", (letter or vowel) + tone)
    for quality, vowels in (("â", "aeo"), ("ê", "a")):
        shape = "\u0302" if quality == "â" else "\u0306"
        for vowel in vowels:
            letter = unicodedata.normalize("NFC", vowel + shape)
            pairs[vowel + quality] = letter
            for mark, tone in _VNI_MARKS[quality].items():
                pairs[vowel + mark] = unicodedata.normalize("NFC", letter + tone)
    return pairs


def _with_capitals(pairs: dict[str, str]) -> dict[str, str]:
    """The pairs in capitals too; of a capital the mark may be small or capital (Aù, AÙ)."""
    capitals = {k[0].upper() + k[1:]: v.upper() for k, v in pairs.items()}
    return pairs | capitals | {k.upper(): v.upper() for k, v in pairs.items()}


_FROM_VNI = _with_capitals(_vni_pairs())
_TO_VNI = {letter: spelled for spelled, letter in _FROM_VNI.items()} | {"ỵ": "î", "Ỵ": "Î"}
_VNI = re.compile("|".join(sorted(_FROM_VNI, key=len, reverse=True)))
_MARKED = re.compile(f"[{MARKED_LETTERS}]")


def as_bytes(text: str) -> bytes | None:
    """The bytes behind a text that was read as Latin-1 or Windows-1252; None if it was neither."""
    try:
        return text.translate(_BYTES_OF_1252).encode("latin-1")
    except UnicodeEncodeError:
        return None


def to_unicode(text: str | bytes, encoding: str) -> str:
    """Text in a legacy `encoding` (one of `ENCODINGS`), read as Latin letters, as Vietnamese.

    Raises ValueError for an encoding that is not known, and for text that never was Latin letters.
    """
    data = text if isinstance(text, bytes) else as_bytes(text)
    if data is None:
        raise ValueError(
            f"Not {encoding} read as Latin letters: {text[:40]!r} has characters beyond "
            "Windows-1252. Ask repair_encoding, which leaves such text alone."
        )
    if encoding == "vni":
        return _VNI.sub(lambda found: _FROM_VNI[found[0]], data.decode("latin-1").translate(_C1))
    if encoding == "windows-1258":
        # Bytes that the code page leaves free stay what they are (C1 controls).
        return unicodedata.normalize("NFC", codecs.charmap_decode(data, "strict", _CP1258)[0])
    if encoding in _TABLES:
        return codecs.charmap_decode(data, "strict", _TABLES[encoding])[0]
    raise ValueError(f"Unknown encoding {encoding!r}: give one of {', '.join(ENCODINGS)}.")


_CP1258 = "".join(
    bytes([byte]).decode("cp1258", "ignore") or chr(byte)  # the five free ones as in Latin-1
    for byte in range(256)
)


def _cp1258_letter(letter: str) -> str:
    """One letter as Windows-1258 writes it: its shape, then its tone as a mark."""
    if letter in _CP1258:
        return letter
    parts = unicodedata.normalize("NFD", letter)
    tone = next(mark for mark in parts if mark in TONE_MARKS)
    return unicodedata.normalize("NFC", parts.replace(tone, "")) + tone


def from_unicode(text: str, encoding: str) -> bytes:
    """Vietnamese `text` in a legacy encoding: how an old page would have been saved.

    Raises UnicodeEncodeError for characters that the encoding cannot write, and ValueError for an
    unknown encoding.
    """
    text = unicodedata.normalize("NFC", text)
    if encoding == "vni":
        return _MARKED.sub(lambda found: _TO_VNI.get(found[0], found[0]), text).encode("latin-1")
    if encoding == "windows-1258":
        text = _MARKED.sub(lambda found: _cp1258_letter(found[0]), text)
        return codecs.charmap_encode(text, "strict", codecs.charmap_build(_CP1258))[0]
    if encoding in _TABLES:
        return codecs.charmap_encode(text, "strict", codecs.charmap_build(_TABLES[encoding]))[0]
    raise ValueError(f"Unknown encoding {encoding!r}: give one of {', '.join(ENCODINGS)}.")
