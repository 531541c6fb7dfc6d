"""The newspapers and stations that a lead marker may name: site id, name, province.

Source: ../shared/facts/sites.json; the names are the short ones that the papers print. The
province is the one of before July 2025, because it is the merged papers' markers that matter.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipelines.provinces import new_province


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Whom a marker names: a newspaper or station of a province, or an agency.

    Of an agency or a national paper `site` and both provinces are None. `province` is today's.
    """

    name: str
    site: str | None = None
    province_old: str | None = None
    province: str | None = None

    @property
    def key(self) -> str:
        """The site id where there is one, else the name: what `articles.lead_paper` holds."""
        return self.site or self.name


# Papers that are called "Báo" and their province's name.
_BY_PROVINCE = """
baotuyenquang Tuyên Quang|baohagiang Hà Giang|baolaocai Lào Cai|baoyenbai Yên Bái|
baothainguyen Thái Nguyên|baobackan Bắc Kạn|baophutho Phú Thọ|baohoabinh Hòa Bình|
baovinhphuc Vĩnh Phúc|baobacninhtv Bắc Giang|baobacninh Bắc Ninh|baocaobang Cao Bằng|
baolangson Lạng Sơn|baolaichau Lai Châu|baosonla Sơn La|baoquangninh Quảng Ninh|
baohaiphong Hải Phòng|baohaiduong Hải Dương|baohungyen Hưng Yên|baothaibinh Thái Bình|
baoninhbinh Ninh Bình|baohanam Hà Nam|baonamdinh Nam Định|baothanhhoa Thanh Hóa|
baonghean Nghệ An|baohatinh Hà Tĩnh|baoquangbinh Quảng Bình|baoquangtri Quảng Trị|
baodanang Đà Nẵng|baoquangnam Quảng Nam|baoquangngai Quảng Ngãi|baokontum Kon Tum|
baogialai Gia Lai|baobinhdinh Bình Định|baokhanhhoa Khánh Hòa|baoninhthuan Ninh Thuận|
baolamdong Lâm Đồng|baodaknong Đắk Nông|baobinhthuan Bình Thuận|baodaklak Đắk Lắk|
baophuyen Phú Yên|baobinhduong Bình Dương|baobariavungtau Bà Rịa - Vũng Tàu|
baodongnai Đồng Nai|baobinhphuoc Bình Phước|baotayninh Tây Ninh|baolongan Long An|
baodongthap Đồng Tháp|baovinhlong Vĩnh Long|baotravinh Trà Vinh|baoangiang An Giang|
baokiengiang Kiên Giang|baocantho Cần Thơ|baohaugiang Hậu Giang|baosoctrang Sóc Trăng|
baocamau Cà Mau|baobaclieu Bạc Liêu
"""
_STATIONS = """
tuyenquangtv Tuyên Quang|thainguyentv Thái Nguyên|vinhphuctv Vĩnh Phúc|thhp Hải Phòng|
truyenhinhthanhhoa Thanh Hóa|qbtv Quảng Bình|btv_binhduong Bình Dương|thtg Tiền Giang|
thvl Vĩnh Long|travinhtv Trà Vinh|soctrangtv Sóc Trăng
"""
_BY_OTHER_NAMES = (
    ("baodienbienphu", "Báo Điện Biên Phủ", "Điện Biên"),
    ("hanoimoi", "Hànộimới", "Hà Nội"),
    ("kinhtedothi", "Kinh tế & Đô thị", "Hà Nội"),
    ("vhds_baothanhhoa", "Văn hóa & Đời sống", "Thanh Hóa"),
    ("huengaynay", "Huế ngày nay", "Thừa Thiên Huế"),
    ("sggp", "Sài Gòn Giải Phóng", "TP.HCM"),
    ("baoapbac", "Báo Ấp Bắc", "Tiền Giang"),
    ("baodongkhoi", "Báo Đồng Khởi", "Bến Tre"),
    ("tintucmientay", "Tin tức miền Tây", "An Giang"),
    ("anhp", "An ninh Hải Phòng", "Hải Phòng"),
)


def _rows(table: str, kind: str) -> list[tuple[str, str, str]]:
    pairs = (row.split(" ", 1) for row in table.replace("\n", "").split("|"))
    return [(site, f"{kind} {province}", province) for site, province in pairs]


def _paper(site: str, name: str, province: str) -> Paper:
    today = new_province(province)
    return Paper(
        name=name,
        site=site,
        province_old=province,
        province=None if today is None else today.name,
    )


PAPERS: dict[str, Paper] = {
    row[0]: _paper(*row)
    for row in (*_rows(_BY_PROVINCE, "Báo"), *_rows(_STATIONS, "Đài PT-TH"), *_BY_OTHER_NAMES)
}
"""Every newspaper and station of the facts by its site id."""
