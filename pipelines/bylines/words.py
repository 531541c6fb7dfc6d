"""The vocabulary of bylines: role words, titles, newsrooms, agencies, heads of institutions."""

from __future__ import annotations

# What a contributor did, and the words with which a newsroom says so.
ROLES: dict[str, tuple[str, ...]] = {
    "text": (
        "tin bài", "bài viết", "bài dự thi", "tác phẩm dự thi", "tin", "bài", "nội dung",
        "nhóm thực hiện", "người thực hiện",
        "tổ chức thực hiện", "thực hiện", "lời", "đăng bởi", "viết bởi", "bởi", "by",
        "nhóm tác giả", "tác giả", "phóng viên", "pv", "ghi chép", "lược ghi", "ghi",
        "phóng sự ảnh", "phóng sự", "ký sự", "bút ký", "hồi ký", "nhật ký", "truyện ký", "ký",
        "lược thuật", "phỏng vấn", "biên khảo", "khảo cứu", "tản văn", "tạp văn", "tạp bút",
        "tùy bút", "tuỳ bút", "tiểu luận",
        "tiểu phẩm", "nhàn đàm", "phiếm đàm", "truyện ngắn", "truyện vui", "truyện",
        "thơ",
        "kịch bản", "lời bình", "người viết", "text",
    ),
    "photo": ("hình ảnh", "ảnh", "hình", "photo", "chùm ảnh"),
    "video": ("video", "clip", "quay phim", "ghi hình", "dựng phim", "hậu kỳ", "dựng", "phim",
              "quay", "đạo diễn"),
    "translation": ("người dịch", "lược dịch", "biên dịch", "chuyển ngữ", "dịch"),
    "technical": ("kỹ thuật", "kĩ thuật"),
    "compiled": ("tổng hợp", "biên soạn", "sưu tầm", "t/h", "t / h", "t.h", "th", "s.t", "st"),
    "design": (
        "thiết kế đồ họa", "đồ họa", "trình bày", "thiết kế", "infographics", "infographic",
        "tranh minh họa", "minh họa", "mỹ thuật", "tranh", "biếm họa",
    ),
    "editing": (
        "biên tập", "tổ chức nội dung", "chỉ đạo nội dung", "chịu trách nhiệm nội dung",
        "tổ chức sản xuất",
    ),
    "voice": ("giọng đọc", "thể hiện", "người đọc", "mc"),
}  # fmt: skip

# What a text is. Before a name in capitals no colon is needed: 'Truyện ngắn LÊ AN'.
GENRES = (
    "truyện ngắn", "truyện vui", "truyện ký", "truyện", "tản văn", "tạp văn", "tạp bút", "tùy bút",
    "tuỳ bút", "bút ký", "hồi ký", "ký sự", "ký", "ghi chép", "phóng sự", "tiểu phẩm", "thơ",
    "biên khảo", "khảo cứu", "nhàn đàm", "phiếm đàm", "lược thuật", "lược ghi",
)  # fmt: skip

SOURCE_WORDS = ("nguồn tin", "nguồn", "theo")

# Taken off a name. Written "Đại tá" or "ĐẠI TÁ", never "Đại Tá": "Đại Đức" may be a pen name.
TITLES = (
    "GS.TSKH", "GS.TS", "PGS.TSKH", "PGS.TS", "PGS", "GS", "TSKH", "TS.BS", "TS", "ThS.BS", "ThS",
    "Th.S", "Ths", "ThS-BS", "TS-BS", "BS.CKII", "BS.CKI", "BS CKII", "BS CKI", "BSCKII", "BSCKI",
    "BSCK II", "BSCK I", "CKII", "CKI",
    "BS.CK2", "BS.CK1", "BS CK2", "BS CK1", "BSCK2", "BSCK1", "CK2", "CK1", "BS", "Bs", "DS",
    "KTS", "KS", "LS", "LG", "CN", "QNCN", "NSƯT", "NSND", "NSNA", "NNC", "NGƯT", "NGND", "LM",
    "TTND", "TTƯT",
    "Giáo sư", "Phó giáo sư", "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Dược sĩ", "Kỹ sư", "Cử nhân",
    "Luật sư", "Luật gia", "Kiến trúc sư", "Nhà báo", "Nhà văn", "Nhà thơ", "Nhà giáo nhân dân",
    "Nhà giáo ưu tú", "Nhà giáo",
    "Nhà nghiên cứu", "Nhà sử học", "Nhà phê bình", "Thầy giáo", "Cô giáo", "Soạn giả",
    "Nhạc sĩ", "Họa sĩ", "Hoạ sĩ", "Nghệ sĩ nhiếp ảnh", "Nghệ sĩ", "Nghệ nhân", "Nhiếp ảnh gia",
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá",
    "Đô đốc", "Phó đô đốc", "Chuẩn đô đốc", "Thiếu tá",
    "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Thượng sĩ", "Trung sĩ", "Hạ sĩ",
    "Binh nhất", "Binh nhì", "Đồng chí", "Đ/c", "Linh mục",
    "Hòa thượng", "Thượng tọa", "Đại đức", "Bạn đọc", "Phóng viên", "Cộng tác viên",
    "Biên tập viên", "PV", "P.V", "CTV", "BTV", "NB", "Tác giả",
)  # fmt: skip

# The newsroom itself, folded (no marks, dots or spaces): PV, P.V, Nhóm phóng viên, Ban Biên tập …
STAFF = frozenset(
    {
        "pv", "ctv", "btv", "bbt", "pvctv", "pvbbt", "nhompv", "topv", "nhompvctv", "nhomphongvien",
        "tophongvien", "phongvien", "congtacvien", "bientapvien", "banbientap", "toasoan",
        "banbandoc", "tobandoc", "phongbandoc", "banthoisu", "banthuky", "banthukytoasoan",
        "admin", "administrator", "quantri", "quantrivien", "webmaster", "editor",
    }
)  # fmt: skip
STAFF_HEADS = (
    "nhóm pv ", "nhóm p.v ", "nhóm phóng viên ", "tổ phóng viên ", "ban biên tập ", "tòa soạn ",
    "toà soạn ", "pv thường trú", "phóng viên thường trú", "pv báo ", "phóng viên báo ",
    "pv đài ", "phóng viên đài ",
)  # fmt: skip

# The press: a line of its own that begins so is signed by a newsroom.
PRESS_HEADS = ("báo", "đài", "tạp chí", "thông tấn xã", "ban biên tập", "trung tâm truyền thông")
# Institutions. Longer heads where the first word also begins people's names: Đoàn Loan,
# Trường Giang, Công Luân, Ban Mai, Hội An.
ORG_HEADS = (
    *PRESS_HEADS,
    "cổng", "trung tâm", "sở", "ubnd", "hđnd", "ubmttq", "mttq", "bộ", "cục", "chi cục", "tổng cục",
    "công an", "công ty", "công đoàn", "tập đoàn", "ngân hàng", "bệnh viện", "ủy ban", "uỷ ban",
    "tỉnh ủy", "tỉnh uỷ", "thành ủy", "thành uỷ", "huyện ủy", "huyện uỷ", "thị ủy", "thị uỷ",
    "đảng ủy", "đảng uỷ", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "ban quản lý", "ban tổ chức",
    "ban tuyên giáo", "ban chỉ đạo", "ban chấp hành", "ban dân vận", "ban chỉ huy", "ban quản trị",
    "hội nông dân", "hội phụ nữ", "hội nhà báo", "hội đồng", "hội cựu chiến binh", "liên đoàn",
    "trường đại học", "trường cao đẳng", "trường thpt", "trường thcs", "trường tiểu học",
    "đại học", "học viện", "văn phòng", "phòng",
    "trạm", "đồn biên phòng", "ban chqs", "bch", "tòa án", "toà án", "viện ks",
    "quốc hội", "chính phủ", "bảo hiểm", "kho bạc", "điện lực", "bộ đội", "hạt kiểm lâm", "cơ quan",
    "truyền hình", "phát thanh", "chính quyền", "đoàn thanh niên", "đoàn khối",
)  # fmt: skip

# Agencies and national papers by their whole name, folded.
_AGENCIES = """ttxvn vietnamplus vov vtv vtc vnexpress vietnamnet dantri tuoitre thanhnien
tienphong nguoilaodong nld laodong nhandan nhandandientu quandoinhandan qdnd cand sggp hanoimoi
chinhphu baochinhphu dangcongsan dcsvn zing zingnews znews afp ap reuters xinhua thx tanhuaxa
tass bbc cnn rt scmp yonhap kyodo nhk bloomberg epa getty gettyimages sputnik guardian nyt
cgtn cna vgp vgpnews plo plvn antd ktdt skds nldo tto tno tpo ndo
sggpo hnmo vtcnews ttvh tintuc baotintuc kenh14 soha cafef vneconomy vietnamplusvn"""
AGENCIES = frozenset(_AGENCIES.split())

# Where a picture came from, when nobody's name is told.
_NOBODY = """internet net tulieu minhhoa nvcc nhanvatcungcap sutam suutam st fbnv facebook fb google
youtube tiktok instagram twitter zalo chuphinhmanhinh cungcap wikipedia"""
NOBODY = frozenset(_NOBODY.split())

# Furniture of a page and ends of a story that have the shape of a name.
_FURNITURE = """tinlienquan tincungchuyenmuc docthem doctiep xemthem binhluan chiase tukhoa
ykienbandoc lienhe het
connua contiep quangcao camon tinmoi tinnong trangchu googlenews vietnam hanoi banner video
trungquoc lienxo nhatban hanquoc thailan campuchia hoaky lienhopquoc dongnama chauau chaua
bacbo trungbo nambo taynguyen mientay ykien bandoc timkiem dangnhap"""
FURNITURE = frozenset(_FURNITURE.split())

# After a name: what somebody is, or where. Not part of the name, and no reason to doubt it.
AFTER_NAME = (
    "giám đốc", "phó", "trưởng", "chủ tịch", "nguyên", "bí thư", "hiệu trưởng", "viện trưởng",
    "trường", "đại học", "học viện", "giảng viên", "ủy viên", "uỷ viên", "thôn", "xã", "phường",
    "huyện", "quận", "thị trấn", "tp", "thành phố", "tỉnh", "khoa", "lớp",
)  # fmt: skip
