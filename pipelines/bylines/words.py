"""The vocabulary of bylines: role words, titles, newsrooms, agencies, heads of institutions."""

from __future__ import annotations

# What a contributor did, and the words with which a newsroom says so.
ROLES: dict[str, tuple[str, ...]] = {
    "text": (
        "tin bài", "bài viết", "bài dự thi", "tác phẩm dự thi", "tin", "bài", "nội dung",
        "nhóm thực hiện", "người thực hiện",
        "tổ chức thực hiện", "thực hiện", "lời", "đăng bởi", "viết bởi", "bởi", "by",
        "được đăng bởi", "được viết bởi", "người đăng", "written by", "reported by", "story",
        "nhóm tác giả", "tác giả", "phóng viên", "pv", "ghi chép", "lược ghi", "ghi",
        "phóng sự ảnh", "phóng sự", "ký sự", "bút ký", "hồi ký", "nhật ký", "truyện ký", "ký",
        "lược thuật", "phỏng vấn", "biên khảo", "khảo cứu", "tản văn", "tạp văn", "tạp bút",
        "tùy bút", "tuỳ bút", "tiểu luận",
        "tiểu phẩm", "nhàn đàm", "phiếm đàm", "truyện ngắn", "truyện vui", "truyện",
        "thơ",
        "kịch bản", "lời bình", "người viết", "text",
    ),
    "photo": (
        "hình ảnh", "ảnh", "hình", "photos", "photo", "chùm ảnh", "ảnh minh họa", "ảnh tư liệu",
    ),
    "video": (
        "video", "clip", "video clip", "quay phim", "ghi hình", "dựng phim", "hậu kỳ", "dựng",
        "phim", "quay", "đạo diễn",
    ),
    "translation": ("translated by", "người dịch", "lược dịch", "biên dịch", "chuyển ngữ", "dịch"),
    "technical": ("kỹ thuật", "kĩ thuật"),
    "compiled": (
        "compiled by", "tổng hợp", "biên soạn", "sưu tầm", "t/h", "t / h", "t.h", "th", "s.t", "st",
    ),
    "design": (
        "thiết kế đồ họa", "đồ họa", "trình bày", "thiết kế", "infographics", "infographic",
        "tranh minh họa", "minh họa", "mỹ thuật", "tranh", "biếm họa",
    ),
    "editing": (
        "phó tổng biên tập", "tổng biên tập", "biên tập", "tổ chức nội dung", "chỉ đạo nội dung",
        "chịu trách nhiệm nội dung", "tổ chức sản xuất",
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
# A desk of it: 'Phòng Thời sự', 'Ban Bạn đọc', 'Nhóm PV thời sự'.
DESKS = (
    "thời sự", "bạn đọc", "kinh tế", "xã hội", "văn hóa", "văn xã", "chính trị", "nội chính",
    "thư ký", "thư ký tòa soạn", "biên tập", "phóng viên", "phóng viên biên tập", "điện tử",
    "báo điện tử", "chuyên đề", "thể thao", "quốc tế",
)  # fmt: skip
STAFF_HEADS = (
    "nhóm pv ", "nhóm p.v ", "nhóm phóng viên ", "tổ phóng viên ", "ban biên tập ", "tòa soạn ",
    "toà soạn ", "pv thường trú", "phóng viên thường trú", "pv báo ", "phóng viên báo ",
    "pv đài ", "phóng viên đài ",
)  # fmt: skip

# The press: a line of its own that begins so is signed by a newsroom.
PRESS_HEADS = ("báo", "đài", "tạp chí", "thông tấn xã", "ban biên tập", "trung tâm truyền thông")
# Heads that begin another word: 'Báo động', 'Bộ phim', 'Đài Loan', 'Bộ trưởng'.
NO_ORG_HEADS = (
    "báo động", "báo hiệu", "báo tin", "báo thù", "báo hiếu", "báo giá", "báo tử", "báo oán",
    "báo lỗi", "báo ân", "báo ứng", "báo cáo", "báo chí", "bộ phim", "bộ ảnh", "bộ sách", "bộ máy",
    "bộ phận", "bộ sưu tập", "bộ trưởng", "bộ đôi", "bộ môn", "cục trưởng", "cục diện",
    "đài tưởng", "phòng chống", "phòng, chống", "phòng khi", "phòng cháy",
    "trạm trưởng", "cổng trời", "cổng chào", "sở hữu", "sở dĩ", "sở thích", "viện trưởng",
    "viện trợ", "viện dẫn",
)  # fmt: skip
ISLAND = ("đài loan", "đài bắc", "đài trung", "đài nam")
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
    "truyền hình", "phát thanh", "chính quyền", "đoàn thanh niên", "đoàn khối", "viện", "cdc",
    "bảo tàng", "nhà xuất bản", "thư viện", "vp ubnd", "vietnam news agency",
)  # fmt: skip

# Verbs and the like: no institution's name has one of them.
_VERBS = """đưa tin | cho biết | cho rằng | sẽ | đã | đang | này | cũng | dẫn | ghi nhận | là |
được | từng | còn | nhấn mạnh | tiếp tục | cập nhật | thông báo | trân trọng | mời | cảm ơn |
nhận được | giới thiệu | xin | không | rằng | khi | bị | vừa | nhận thấy | phải | hôm nay | chiều
| sáng | tối | viết | gửi | kèm | gặp | chưa | cứ | nhưng | để | vì | nên | nếu | thì | mà | vào
cuộc | khuyến cáo | cảnh báo | đề nghị | đề xuất | yêu cầu | công bố | từ chối | kêu gọi | lên
tiếng | khẳng định | xác nhận | bác bỏ | trao | tặng | bắt | xử | khởi tố | khai mạc | khai
trương | ra mắt | tiếp nhận | quyết định | của ông | của bà | tổng kết | hiện đại | có | đưa |
nhằm | với | hay | cùng | vẫn | lại | thăm | họp | ký | muốn | tăng | giảm | làm việc | tham gia
| hướng dẫn"""
VERBS = tuple(word.strip() for word in _VERBS.replace("\n", " ").split("|"))

# The small words of institutions' names. A line of its own that has others says something:
# 'Sở Nội vụ thi tuyển lãnh đạo'.
_OFFICE_WORDS = """y tế giáo dục đào tạo văn hóa hoá thể thao du lịch thông tin truyền nông
nghiệp phát triển thôn tài nguyên môi trường chính kế hoạch đầu tư công thương xây dựng giao vận
tải nội vụ ngoại tư pháp thanh tra khoa học nghệ lao động binh xã hội dân tộc tôn quốc phòng an
bộ đội biên hải quan thuế kiểm lâm sát tòa toà án nhân ủy uỷ ban hội đồng mặt trận tổ tuyên vận
chức văn liên đoàn niên phụ nữ cựu chiến chữ thập đỏ khuyến người cao tuổi bệnh viện đa trung tâm
soát tật dự báo khí tượng thủy thuỷ quản lý lí án khu kinh đài thanh hình phát cơ sở trường đại
đẳng tiểu tỉnh huyện thành phố thị xã phường quận ương địa phương vực miền nhà nước và của thuộc
các chống thiên tai tìm kiếm cứu nạn chi cục bảo vệ thực vật thú chăn nuôi thống kê dữ liệu bưu
viễn điện lực cấp đô trình hiểm ngân hàng kho bạc hợp tác quân sự chỉ huy dịch ích nghiệp sinh
thái rừng hộ đặc dụng vườn gia tồn tàng thư tử cổng thông tạp chí biên tập phóng viên bạn đọc
thời xuất bản khối doanh đảng hữu nghị sĩ sỹ tiến bộ kỹ thuật thanh thiếu nhi giảm nghèo ma túy
cảnh sát điều tra hình đường không sắt bộ tuyến lượng chất chức năng tổng liên minh đồn cửa khẩu
trạm hạt chuyên khoa sản lao phổi mắt da liễu tâm thần cấp cứu dự phòng dân dụng nghiên đô đội
quyền công trợ giúp hỗ cứu thị giới thiệu việc làm"""
OFFICE_WORDS = frozenset(_OFFICE_WORDS.split())

# Agencies and national papers by their whole name, folded.
_AGENCIES = """ttxvn vietnamplus vov vtv vtc vnexpress vietnamnet dantri tuoitre thanhnien
tienphong nguoilaodong nld laodong nhandan nhandandientu quandoinhandan qdnd cand sggp hanoimoi
chinhphu baochinhphu dangcongsan dcsvn zing zingnews znews afp ap reuters xinhua thx tanhuaxa
tass bbc cnn rt scmp yonhap kyodo nhk bloomberg epa getty gettyimages sputnik guardian nyt
cgtn cna vgp vgpnews plo plvn antd ktdt skds nldo tto tno tpo ndo
sggpo hnmo vtcnews ttvh tintuc baotintuc kenh14 soha cafef vneconomy vietnamplusvn vna vns
danviet nguoiduatin kienthuc giaothong congthuong phapluattphcm phunuonline daidoanket infonet
baoquocte suckhoedoisong vietbao vtcnew petrotimes voh
fox foxnews time cnbc abc cbs nbc itv sky skynews wsj ft dw france24 euronews aljazeera ria
riasnovosti rianovosti novosti interfax globaltimes chinadaily cctv straitstimes bangkokpost
rappler inquirer newsweek telegraph independent washingtonpost usatoday dailymail forbes nikkei
thesun mirror antara bernama vientianetimes kpl upi npr politico"""
AGENCIES = frozenset(_AGENCIES.split())

# Where a picture came from, when nobody's name is told.
_NOBODY = """internet net tulieu minhhoa nvcc nhanvatcungcap sutam suutam st fbnv facebook fb google
youtube tiktok instagram twitter zalo chuphinhmanhinh cungcap wikipedia googlemaps
congsu cacongsu caccongsu nhomcongsu nhomtacgia"""
NOBODY = frozenset(_NOBODY.split())

# Furniture of a page and ends of a story that have the shape of a name.
_FURNITURE = """tinlienquan tincungchuyenmuc docthem doctiep xemthem binhluan chiase tukhoa
ykienbandoc lienhe het
connua contiep quangcao camon tinmoi tinnong trangchu googlenews vietnam hanoi banner video
trungquoc lienxo nhatban hanquoc thailan campuchia hoaky lienhopquoc dongnama chauau chaua
bacbo trungbo nambo taynguyen mientay ykien bandoc timkiem dangnhap"""
FURNITURE = frozenset(_FURNITURE.split())

# Lines of their own that are a section's, a document's or a box's name, folded.
_HEADINGS = """thoisu kinhte xahoi chinhtri thethao phapluat giaoduc yte thegioi trongnuoc quocte
suckhoe dulich khoahoc congnghe moitruong nongnghiep nongthon giaitri doisong dautu taichinh
batdongsan phongsu phongsukysu kysu tintuc tinnhanh tinvan tintonghop photo infographic podcast
media multimedia emagazine longform megastory nghiquyet quyetdinh thongbao ketluan chithi congvan
kehoach totrinh loikeugoi thumoi docnhieu xemnhieu noibat camnghi xinloi loicamon tinbuon
chucmungnammoi muaxuan vanhoaxahoi anninhtrattu quocphonganninh xaydungdang nguoitotviectot
sukien binhluan phongvan doithoai"""
HEADINGS = frozenset(_HEADINGS.split())
# Whose picture or story it is about, never by.
NO_AUTHORS = frozenset({"bác hồ", "bác giáp", "hồ chí minh", "quê hương", "mùa xuân"})
# No name begins so; a byline never calls anybody by these.
HONORIFICS = frozenset({"ông", "bà", "chị", "cô", "thầy", "chú", "bác", "em"})
_NO_FIRST = """tại trên hiện khi sau với và nhưng cũng các một hai những họ tờ trong để vì nếu tuy
còn đã sẽ riêng nghe xem thấy mời về cuộc theo tiếp chứ kèm kéo dựa đi mang mua qua lần chiếu
bởi vậy do ảnh tin bài video clip"""
NO_FIRST = frozenset(_NO_FIRST.split())
# Labels that may open without a separator before them: 'Bài: THU HÀ ảnh: MINH ĐỨC'. Not 'thơ':
# 'Cần Thơ: …' is a place, and 'Bộ Xây dựng: …' a ministry.
OPENERS = frozenset(
    {"ảnh", "bài", "tin", "video", "clip", "đồ", "thiết", "trình", "nguồn", "infographic", "kỹ"}
)
# Towns whose name is not a province's: alone on a line they are a place, as provinces are.
TOWNS = frozenset(
    {
        "hội an", "đà lạt", "nha trang", "sa pa", "hạ long", "vũng tàu", "quy nhơn", "tam kỳ",
        "buôn ma thuột", "phan thiết", "thủ đức", "phú quốc", "côn đảo", "sài gòn", "trường sa",
        "hoàng sa", "mỹ tho", "biên hòa", "rạch giá", "pleiku", "đồng hới", "đông hà", "móng cái",
        "cẩm phả", "uông bí", "bà rịa", "hà tiên", "châu đốc", "long xuyên", "sa đéc", "cao lãnh",
        "thủ dầu một", "dĩ an", "tuy hòa", "cam ranh", "phan rang", "việt trì", "điện biên phủ",
        "mộc châu", "tam đảo", "sầm sơn", "nghi sơn", "cửa lò", "hồng ngự", "ngã bảy", "vị thanh",
        "gò công", "đồng xoài", "bến cát", "lăng cô", "bạch long vĩ", "lý sơn", "cù lao chàm",
        "cát bà", "đồng văn", "miền tây", "miền trung", "miền bắc", "miền nam", "đông nam bộ",
        "tây nam bộ", "đồng bằng sông cửu long", "gia nghĩa",
    }
)  # fmt: skip

# After a name: what somebody is, or where. Not part of the name, and no reason to doubt it.
AFTER_NAME = (
    "giám đốc", "phó", "trưởng", "chủ tịch", "nguyên", "bí thư", "hiệu trưởng", "viện trưởng",
    "trường", "đại học", "học viện", "giảng viên", "ủy viên", "uỷ viên", "thôn", "xã", "phường",
    "huyện", "quận", "thị trấn", "tp", "thành phố", "tỉnh", "khoa", "lớp",
)  # fmt: skip
