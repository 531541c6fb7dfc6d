"""Vietnam's provinces: the 34 of today and the 63 that were merged into them on 1 July 2025.

Sources: the codes are those of the General Statistics Office (old: Quyết định 124/2004/QĐ-TTg
with its amendments; new: Quyết định 19/2025/QĐ-TTg); who joined whom follows Nghị quyết
202/2025/QH15. A new unit has the code of the old one in which its seat lies, which is not
always the one that gave it the name: the new Lào Cai is governed from Yên Bái and has code 15.
`kind` is the kind on 1 July 2025; later promotions to a city are not recorded here.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

_MERGER = date(2025, 7, 1)
_HUE_CITY = date(2025, 1, 1)

_CITIES = frozenset({"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "TP.HCM", "Cần Thơ"})

# Official names that are not "Tỉnh" or "Thành phố" with the short name behind it.
_OFFICIAL = {"TP.HCM": "Thành phố Hồ Chí Minh"}

# Today's units: code of the General Statistics Office, name, the old units that it holds.
_NEW = (
    ("01", "Hà Nội", ("01",)),
    ("04", "Cao Bằng", ("04",)),
    ("08", "Tuyên Quang", ("08", "02")),
    ("11", "Điện Biên", ("11",)),
    ("12", "Lai Châu", ("12",)),
    ("14", "Sơn La", ("14",)),
    ("15", "Lào Cai", ("10", "15")),
    ("19", "Thái Nguyên", ("19", "06")),
    ("20", "Lạng Sơn", ("20",)),
    ("22", "Quảng Ninh", ("22",)),
    ("24", "Bắc Ninh", ("27", "24")),
    ("25", "Phú Thọ", ("25", "26", "17")),
    ("31", "Hải Phòng", ("31", "30")),
    ("33", "Hưng Yên", ("33", "34")),
    ("37", "Ninh Bình", ("37", "35", "36")),
    ("38", "Thanh Hóa", ("38",)),
    ("40", "Nghệ An", ("40",)),
    ("42", "Hà Tĩnh", ("42",)),
    ("44", "Quảng Trị", ("45", "44")),
    ("46", "Huế", ("46",)),
    ("48", "Đà Nẵng", ("48", "49")),
    ("51", "Quảng Ngãi", ("51", "62")),
    ("52", "Gia Lai", ("64", "52")),
    ("56", "Khánh Hòa", ("56", "58")),
    ("66", "Đắk Lắk", ("66", "54")),
    ("68", "Lâm Đồng", ("68", "67", "60")),
    ("75", "Đồng Nai", ("75", "70")),
    ("79", "TP.HCM", ("79", "74", "77")),
    ("80", "Tây Ninh", ("72", "80")),
    ("82", "Đồng Tháp", ("87", "82")),
    ("86", "Vĩnh Long", ("86", "83", "84")),
    ("91", "An Giang", ("89", "91")),
    ("92", "Cần Thơ", ("92", "94", "93")),
    ("96", "Cà Mau", ("96", "95")),
)

_OLD = (
    "01 Hà Nội|02 Hà Giang|04 Cao Bằng|06 Bắc Kạn|08 Tuyên Quang|10 Lào Cai|11 Điện Biên|"
    "12 Lai Châu|14 Sơn La|15 Yên Bái|17 Hòa Bình|19 Thái Nguyên|20 Lạng Sơn|22 Quảng Ninh|"
    "24 Bắc Giang|25 Phú Thọ|26 Vĩnh Phúc|27 Bắc Ninh|30 Hải Dương|31 Hải Phòng|33 Hưng Yên|"
    "34 Thái Bình|35 Hà Nam|36 Nam Định|37 Ninh Bình|38 Thanh Hóa|40 Nghệ An|42 Hà Tĩnh|"
    "44 Quảng Bình|45 Quảng Trị|46 Thừa Thiên Huế|48 Đà Nẵng|49 Quảng Nam|51 Quảng Ngãi|"
    "52 Bình Định|54 Phú Yên|56 Khánh Hòa|58 Ninh Thuận|60 Bình Thuận|62 Kon Tum|64 Gia Lai|"
    "66 Đắk Lắk|67 Đắk Nông|68 Lâm Đồng|70 Bình Phước|72 Tây Ninh|74 Bình Dương|75 Đồng Nai|"
    "77 Bà Rịa - Vũng Tàu|79 TP.HCM|80 Long An|82 Tiền Giang|83 Bến Tre|84 Trà Vinh|"
    "86 Vĩnh Long|87 Đồng Tháp|89 An Giang|91 Kiên Giang|92 Cần Thơ|93 Hậu Giang|94 Sóc Trăng|"
    "95 Bạc Liêu|96 Cà Mau"
)

# Spellings met in print beside the name itself. Tone placement (Hoà), hyphens and missing
# accents need no entry: the look-up folds them. "Sài Gòn" is left out on purpose: it is a
# river, a ward, a newspaper's name and a memory, and no province.
_SPELLINGS = {
    "TP.HCM": (
        "Thành phố Hồ Chí Minh", "TP Hồ Chí Minh", "TP. Hồ Chí Minh", "TP.Hồ Chí Minh",
        "TP HCM", "TP. HCM", "TPHCM", "TP.HCM", "Ho Chi Minh City", "HCMC",
    ),
    "Huế": ("TP Huế", "TP. Huế", "TP.Huế", "Thành phố Huế"),
    "Thừa Thiên Huế": ("Thừa Thiên - Huế", "TT-Huế", "TT Huế", "TT. Huế", "TT.Huế"),
    "Bà Rịa - Vũng Tàu": ("BR-VT", "BRVT", "Bà Rịa Vũng Tàu"),
    "Đắk Lắk": ("Đăk Lăk", "Đắc Lắc", "Đắk Lăk", "Đăk Lắk", "Đak Lak", "Đaklak", "Daklak"),
    "Đắk Nông": ("Đăk Nông", "Đắc Nông", "Đăknông", "Đắknông", "Đak Nông", "Daknong"),
    "Kon Tum": ("Kontum", "Công Tum"),
    "Gia Lai": ("Gialai",),
    "Bắc Kạn": ("Bắc Cạn",),
    "Hà Nội": ("Hanoi",),
    "Hải Phòng": ("Haiphong",),
    "Đà Nẵng": ("Danang",),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """One unit of the first level, old or new.

    `joined` is the name of today's unit (its own for a new one); `joined_on` the day on which
    this unit was merged or renamed into that, None for those that stayed as they were.
    """

    code: str
    name: str
    official: str
    kind: str
    spellings: tuple[str, ...]
    joined: str
    joined_on: date | None = None


def _official(name: str) -> str:
    kind = "Thành phố" if name in _CITIES else "Tỉnh"
    return _OFFICIAL.get(name, f"{kind} {name}")


def _unit(code: str, name: str, joined: str, joined_on: date | None) -> Province:
    return Province(
        code=code,
        name=name,
        official=_official(name),
        kind="thành phố" if name in _CITIES else "tỉnh",
        spellings=(name, *(s for s in _SPELLINGS.get(name, ()) if s != name)),
        joined=joined,
        joined_on=joined_on,
    )


def _joined_on(name: str, members: tuple[str, ...]) -> date | None:
    if name == "Thừa Thiên Huế":
        return _HUE_CITY
    return _MERGER if len(members) > 1 else None


def _old_units() -> tuple[Province, ...]:
    home = {code: (name, members) for _, name, members in _NEW for code in members}
    units = []
    for row in _OLD.split("|"):
        code, name = row.split(" ", 1)
        joined, members = home[code]
        units.append(_unit(code, name, joined, _joined_on(name, members)))
    return tuple(units)


PROVINCES_NEW: tuple[Province, ...] = tuple(_unit(code, name, name, None) for code, name, _ in _NEW)
PROVINCES_OLD: tuple[Province, ...] = _old_units()


def fold(name: str) -> str:
    """Letters and digits alone, in lower case and without marks: 'TT-Huế' → 'tthue'."""
    plain = unicodedata.normalize("NFD", name.casefold().replace("đ", "d").replace("ð", "d"))
    return re.sub(r"[\W_]|[\u0300-\u036f]", "", plain)


def _index(units: tuple[Province, ...]) -> dict[str, Province]:
    index = {}
    for unit in units:
        bare = unit.official.removeprefix("Tỉnh ").removeprefix("Thành phố ")
        index.update({fold(name): unit for name in (*unit.spellings, unit.official, bare)})
    return index


_BY_NEW_NAME = _index(PROVINCES_NEW)
_BY_OLD_NAME = _index(PROVINCES_OLD)


def _find(index: dict[str, Province], name: str) -> Province | None:
    folded = fold(name)
    bare = re.sub(r"^(?:tinh|thanhpho|tp)(?=.)", "", folded)
    return index.get(folded) or index.get(bare)


def old_province(name: str) -> Province | None:
    """The unit that bore this name before the merger, None if none did."""
    return _find(_BY_OLD_NAME, name)


def new_province(name: str) -> Province | None:
    """Today's unit in which the place of this name (old or new) lies, None if unknown."""
    found = _find(_BY_NEW_NAME, name)
    if found is not None:
        return found
    old = old_province(name)
    return None if old is None else _find(_BY_NEW_NAME, old.joined)


def province(name: str) -> Province | None:
    """The unit of this name, in any usual spelling, with or without accents.

    Today's unit where the name lives on (Tuyên Quang), the old one where it does not
    (Hà Giang, whose `joined` says Tuyên Quang), None for what is no province.
    """
    return _find(_BY_NEW_NAME, name) or old_province(name)
