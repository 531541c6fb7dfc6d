"""Thanh Hóa."""

from __future__ import annotations

from crawler.layouts import vietlong, yyyymm_hex
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoThanhHoa(NewspaperSpider):
    """Báo Thanh Hóa.

    Báo + Đài merged 1/6/2025.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baothanhhoa.vn/lan-toa-tinh-than-nhan-ai-trong-cong-dong-223011.htm; a
    stored page, https://baothanhhoa.vn/topic/la-dong-109922; an indexed public file.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: only lead + related leads readable in stored pages: expect an obfuscated body;
    related block repeats the "(Baothanhhoa.vn) - " prefix: do not take the last one as the
    lead.
    """

    name = "baothanhhoa"
    title = "Báo Thanh Hóa"
    province = "Thanh Hóa"
    province_old = "Thanh Hóa"
    hosts = ("baothanhhoa.vn",)
    home = "https://baothanhhoa.vn/"
    layouts = (vietlong.LAYOUT,)
    lead_markers = ("(Baothanhhoa.vn) -",)
    feeds = ("/rss/thoi-su.xml", "/rss/phap-luat.xml", "/rss/kinh-te.xml")
    deny = ("/short-video", "/truyen-hinh", "/video", "/podcast", "/phat-thanh", "/topic")
    sections = {
        "/tin24h": "Tin 24h",
        "/xa-phuong": "Xã, phường",
        "/thoi-su": "Thời sự",
        "/kiem-chung-thong-tin": "Kiểm chứng thông tin",
        "/dai-bieu-voi-cu-tri": "Đại biểu với cử tri",
        "/noi-chinh": "Nội chính",
        "/xay-dung-dang": "Xây dựng Đảng",
        "/theo-guong-bac": "Theo gương Bác",
        "/nghi-quyet-cua-dang": "Nghị quyết của Đảng",
        "/tu-tuong-dang": "Tư tưởng Đảng",
        "/du-thao": "Dự thảo",
        "/ve-voi-xu-thanh": "Về với xứ Thanh",
        "/dat-va-nguoi": "Đất và người",
        "/khat-vong-thanh-hoa": "Khát vọng Thanh Hóa",
        "/diem-den": "Điểm đến",
        "/mien-tay-thanh-hoa": "Miền Tây Thanh Hóa",
        "/kinh-te": "Kinh tế",
        "/doanh-nghiep": "Doanh nghiệp",
        "/co-hoi-dau-tu": "Cơ hội đầu tư",
        "/kinh-te-thi-truong": "Kinh tế thị trường",
        "/hoi-nhap-quoc-te": "Hội nhập quốc tế",
        "/kkt-nghi-son": "KKT Nghi Sơn",
        "/xuc-tien-dau-tu": "Xúc tiến đầu tư",
        "/doi-song-xa-hoi": "Đời sống - Xã hội",
        "/giao-duc": "Giáo dục",
        "/nguoi-tot": "Người tốt",
        "/review-ocop": "Review OCOP",
        "/nong-thon-moi": "Nông thôn mới",
        "/an-toan-thuc-pham": "An toàn thực phẩm",
        "/phap-luat": "Pháp luật",
        "/an-ninh-trat-tu": "An ninh trật tự",
        "/van-ban-phap-luat": "Văn bản pháp luật",
        "/the-gioi": "Thế giới",
        "/kieu-bao": "Kiều bào",
        "/ho-so-tu-lieu": "Hồ sơ - Tư liệu",
        "/phan-tich-binh-luan": "Phân tích - Bình luận",
        "/van-hoa-giai-tri": "Văn hóa - Giải trí",
        "/dien-anh": "Điện ảnh",
        "/du-lich": "Du lịch",
        "/nhip-song-tre": "Nhịp sống trẻ",
        "/the-thao": "Thể thao",
        "/the-thao-trong-tinh": "Thể thao trong tỉnh",
        "/the-thao-trong-nuoc": "Thể thao trong nước",
        "/the-thao-quoc-te": "Thể thao quốc tế",
        "/quoc-phong-an-ninh": "Quốc phòng - An ninh",
        "/khoa-hoc-cong-nghe": "Khoa học - Công nghệ",
        "/cong-nghe-moi": "Công nghệ mới",
        "/moi-truong": "Môi trường",
        "/chuyen-doi-so": "Chuyển đổi số",
        "/y-te-suc-khoe": "Y tế - Sức khỏe",
        "/tu-van-suc-khoe": "Tư vấn sức khỏe",
        "/thuoc-dinh-duong": "Thuốc - Dinh dưỡng",
        "/khoe-dep": "Khỏe đẹp",
        "/nhung-dia-chi-tam-long": "Những địa chỉ, tấm lòng",
        "/xe": "Xe",
        "/thi-truong-xe": "Thị trường xe",
        "/tu-van-xe": "Tư vấn xe",
        "/bat-dong-san-kien-truc": "Bất động sản - Kiến trúc",
        "/thi-truong": "Thị trường",
        "/ddci-thanh-hoa": "DDCI Thanh Hóa",
    }


class VanHoaDoiSong(NewspaperSpider):
    """Văn hóa & Đời sống.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://vhds.baothanhhoa.vn/thang-ba-yeu-thuong-30463.htm.
    Unknown: its sections (they are taken from the menu of the home page); paging.
    Oddities: body obfuscated.
    """

    name = "vhds_baothanhhoa"
    title = "Văn hóa & Đời sống"
    province = "Thanh Hóa"
    province_old = "Thanh Hóa"
    hosts = ("vhds.baothanhhoa.vn",)
    home = "https://vhds.baothanhhoa.vn/"
    layouts = (vietlong.LAYOUT,)
    lead_markers = ("(vhds.baothanhhoa.vn) -",)


class DaiThanhHoa(NewspaperSpider):
    """Đài PT-TH Thanh Hóa.

    Part of Báo và PT-TH Thanh Hóa since 1/6/2025.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, http://login.truyenhinhthanhhoa.vn/nhap-song-ttv/.
    Unknown: paging.
    """

    name = "truyenhinhthanhhoa"
    title = "Đài PT-TH Thanh Hóa"
    kind = "station"
    province = "Thanh Hóa"
    province_old = "Thanh Hóa"
    hosts = ("truyenhinhthanhhoa.vn", "login.truyenhinhthanhhoa.vn", "ttvmedia.vn")
    home = "https://truyenhinhthanhhoa.vn/"
    status = "merged"
    successor = "baothanhhoa"
    layouts = (historic.THANH_HOA_TV, yyyymm_hex.LAYOUT.until("2023-12-31"))
    lead_markers = ("(TTV) -",)
