"""The reviewed table: which newspaper or agency a lead marker names.

Source of the acronyms: `lead_prefixes` of every site in ../shared/facts/sites.json; HNM and
SGGP are what these two papers call themselves there. An acronym that two sites print (TTV:
Tuyên Quang and Thanh Hóa) names neither, and one that nobody has shown to us has no entry.
"""

from __future__ import annotations

from pipelines.leads.newspapers import PAPERS
from pipelines.provinces import PROVINCES_OLD, fold, province

# Names and hosts that do not fold to the id of their site.
_ALIASES = {
    "baobacgiang": "baobacninhtv",
    "baodienbien": "baodienbienphu",
    "baothuathienhue": "huengaynay",
    "baohanoimoi": "hanoimoi",
    "saigongiaiphong": "sggp",
    "baosaigongiaiphong": "sggp",
    "vhds.baothanhhoa.vn": "vhds_baothanhhoa",
    "dongkhoi.baovinhlong.vn": "baodongkhoi",
    "travinh.baovinhlong.vn": "baotravinh",
    "tintucmientay.baoangiang.com.vn": "tintucmientay",
    "thp.org.vn": "thhp",
    "thhp.vn": "thhp",
    "btv.org.vn": "btv_binhduong",
    "thtv.vn": "travinhtv",
    "ttvmedia.vn": "truyenhinhthanhhoa",
}

_ACRONYMS = {
    "BBK": "baobackan",
    "BBNĐT": "baobacninh",
    "BDO": "baobinhduong",
    "BHG": "baohagiang",
    "BPO": "baobinhphuoc",
    "BTN": "baotayninh",
    "BĐ": "baobinhdinh",
    "CMO": "baocamau",
    "CT": "baocantho",
    "CTO": "baocantho",
    "GLO": "baogialai",
    "HBĐT": "baohoabinh",
    "HGĐT": "baohagiang",
    "HNM": "hanoimoi",
    "HNMO": "hanoimoi",
    "KGO": "baokiengiang",
    "LSO": "baolangson",
    "LĐ ONLINE": "baolamdong",
    "PTO": "baophutho",
    "QBĐT": "baoquangbinh",
    "QNO": "baoquangnam",
    "QT": "baoquangtri",
    "QTO": "baoquangtri",
    "SGGP": "sggp",
    "SGGPO": "sggp",
    "STO": "baosoctrang",
    "YBĐT": "baoyenbai",
    "ĐBP": "baodienbienphu",
}

# Agencies and national papers, whose reprints keep their marker: name as a reader knows it.
_AGENCIES = {
    "AUTOPRO": "AutoPro",
    "ANTĐ": "An ninh Thủ đô",
    "ANTD.VN": "An ninh Thủ đô",
    "BAODATVIET": "Đất Việt",
    "BIZLIVE": "BizLIVE",
    "CAND": "Công an nhân dân",
    "CHINHPHU.VN": "Chinhphu.vn",
    "DÂN TRÍ": "Dân trí",
    "DÂN VIỆT": "Dân Việt",
    "DĐDN": "Diễn đàn Doanh nghiệp",
    "GD&TĐ": "Giáo dục và Thời đại",
    "GDVN": "Giáo dục Việt Nam",
    "GIADINHNET": "Gia đình và Xã hội",
    "HQ ONLINE": "Hải quan",
    "ICTNEWS": "ICTnews",
    "INFONET": "Infonet",
    "KÊNH 14": "Kênh 14",
    "LĐO": "Lao Động",
    "LĐTĐ": "Lao động Thủ đô",
    "ND": "Nhân Dân",
    "NDO": "Nhân Dân",
    "NDĐT": "Nhân Dân",
    "NGƯỜI ĐƯA TIN": "Người Đưa Tin",
    "NLĐ": "Người Lao Động",
    "NLĐO": "Người Lao Động",
    "PETROTIMES": "PetroTimes",
    "PL": "Pháp Luật TP.HCM",
    "PL&XH": "Pháp luật và Xã hội",
    "PLO": "Pháp Luật TP.HCM",
    "PLVN": "Pháp luật Việt Nam",
    "PN": "Phụ nữ TP.HCM",
    "PNO": "Phụ nữ TP.HCM",
    "QĐND": "Quân đội nhân dân",
    "QĐND ONLINE": "Quân đội nhân dân",
    "SK&ĐS": "Sức khỏe và Đời sống",
    "SKĐS": "Sức khỏe và Đời sống",
    "TG&VN": "Thế giới và Việt Nam",
    "TN&MT": "Tài nguyên và Môi trường",
    "THANH TRA": "Thanh tra",
    "TOQUOC": "Tổ Quốc",
    "TỔ QUỐC": "Tổ Quốc",
    "VGP": "Chinhphu.vn",
    "VGP NEWS": "Chinhphu.vn",
    "TNO": "Thanh Niên",
    "TP": "Tiền Phong",
    "TPO": "Tiền Phong",
    "TTO": "Tuổi Trẻ",
    "TTXVN": "TTXVN",
    "TTXVN/VIETNAM+": "TTXVN",
    "VIETNAM+": "TTXVN",
    "VIETNAMPLUS": "TTXVN",
    "VIETTIMES": "VietTimes",
    "VNA": "TTXVN",
    "VNMEDIA": "VnMedia",
    "VOH": "VOH",
    "VOV": "VOV",
    "VOV.VN": "VOV",
    "VTC NEWS": "VTC News",
    "VTV.VN": "VTV",
    "VIETNAMNET": "VietNamNet",
    "VNEXPRESS": "VnExpress",
    "BNEWS": "bnews.vn",
    "ZING": "Znews",
    "ĐCSVN": "Đảng Cộng sản Việt Nam",
    "ĐĐK": "Đại Đoàn Kết",
    "ĐS&PL": "Đời sống và Pháp luật",
    "ĐẤT VIỆT": "Đất Việt",
}

# Known to be a marker, but printed by two sites: whose it is the marker alone does not say.
_SHARED = frozenset({"TTV"})

# Names in small letters that are no words of a sentence: before a dash they need no brackets.
BARE_NAMES = frozenset(
    {
        "DÂN TRÍ", "DÂN VIỆT", "VTC NEWS", "VIETNAMNET", "VNEXPRESS", "INFONET", "VIETNAM+",
        "BIZLIVE", "ICTNEWS", "VIETTIMES", "GIADINHNET", "VNMEDIA", "PETROTIMES", "AUTOPRO",
        "BNEWS", "VGP NEWS", "HÀNỘIMỚI",
    }
)  # fmt: skip
# Two letters that are a paper before a dash: 'TP - Hội nghị …'. Of others the sentence must say so
# ('LĐ - Sáng nay, …'), for 'LĐ - TB&XH' is a ministry and 'TT - Huế' a province.
SHORT = frozenset({"TP", "PL", "PN", "ND", "ĐS"})
# What stands in capitals before a dash and is no newspaper.
_OTHERS = """UBND HĐND MTTQ UBMTTQ OCOP BHXH BHYT BHTN NATO ASEAN EU UN US UK GDP GRDP CPI FDI ODA
WTO WHO AI IT TV PV CTV MC CN VN HN TPHCM HCM HANOI ATGT ATTP PCCC CSGT HTX THPT THCS KCN NQ QĐ TW
BCH BTC BQL VFF FIFA UEFA AFC HAGL SLNA HLV CLB HCV SEA TH TTCN NTM PODCAST VIDEO CLIP PHOTO
LIVE"""
NO_PAPERS = frozenset(_OTHERS.split())

# Agencies that sign with a partner: the dash in "TTXVN-Reuters đưa tin" ends no marker.
PARTNERS = frozenset({"TTXVN", "VOV"})

_DEVICES = ("www.", "m.", "mb.", "e.", "en.", "backup.", "blog.", "mysql.", "login.")


def is_known(inner: str) -> bool:
    """True for a marker's word that the table knows: 'CTO', 'Dân trí', 'TTV'."""
    word = inner.upper()
    return word in _ACRONYMS or word in _AGENCIES or word in _SHARED


def by_acronym(inner: str) -> str | None:
    """The site id or agency of an acronym, None where it is unknown or shared by two."""
    word = inner.upper()
    return _ACRONYMS.get(word) or _AGENCIES.get(word)


def is_station(name: str) -> bool:
    """True for a province's television: 'Bắc Ninh TV'."""
    place, _, kind = name.rpartition(" ")
    return kind == "TV" and province(place) is not None


def by_name(name: str) -> str | None:
    """The site id of a paper's printed name: 'Báo Quảng Ngãi' → baoquangngai."""
    printed = fold(name)
    folded = printed.replace("baodientu", "bao", 1)  # 'Báo điện tử Bình Phước'
    for ending in ("dientu", "online"):
        folded = folded.removesuffix(ending)
    if folded != printed and not folded.startswith("bao"):
        folded = f"bao{folded}"  # 'Cần Thơ Online'
    return _ALIASES.get(folded) or (folded if folded in PAPERS else None)


def is_site(word: str) -> bool:
    """True for a host without its ending: 'Baonghean', 'Kinhtedothi'."""
    return word.lower() in PAPERS and word[0].isupper()


def by_host(host: str) -> str | None:
    """The site id or agency of a host: 'Baohatinh.vn' → baohatinh, 'VOV.VN' → VOV."""
    bare = host.lower()
    for device in _DEVICES:
        bare = bare.removeprefix(device)
    label = bare.split(".", 1)[0]
    known = _ALIASES.get(bare) or _AGENCIES.get(bare.upper())
    return known or by_name(label)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split()).upper()


# Built like a paper's acronym, but a word of its own: biên tập viên, Bộ Công Thương, Laos …
_WORDS = frozenset({"BTV", "BCT", "BLĐ", "BĐT", "BGĐT", "BKT", "BHP", "BTG", "LAO", "BTH", "BDT"})
# Papers whose name is not their province's: Ấp Bắc, Đồng Khởi, Điện Biên Phủ.
_OTHER_NAMES = frozenset({"AB", "ĐK", "ĐBP"})
_PLACE_ALONE = 3  # letters: 'TTH -', 'BRVT -'; two could be anybody's initials


def _usual_acronyms() -> frozenset[str]:
    """How provincial papers build their acronyms: B·HG, QT·O, YB·ĐT, B·BN·ĐT, B·DK for B·ĐK."""
    places = {_initials(unit.name) for unit in PROVINCES_OLD} - {"T"} | _OTHER_NAMES
    built = (f"B{p} {p}O {p}ĐT B{p}O B{p}ĐT {p}ĐTO" for p in places if len(p) > 1)
    words = {word for words in built for word in words.split()}
    words |= {f"B{place.replace('Đ', 'D')}" for place in places if len(place) > 1}
    return frozenset(words | {p for p in places if len(p) >= _PLACE_ALONE}) - _WORDS


# The shape is trusted to be a marker even where the table cannot say whose: the paper is None.
USUAL_ACRONYMS = _usual_acronyms()
