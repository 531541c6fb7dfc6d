"""Tuyên Quang (with Hà Giang since July 2025)."""

from __future__ import annotations

from crawler.layouts import yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoTuyenQuang(NewspaperSpider):
    """Báo Tuyên Quang (Báo và phát thanh, truyền hình Tuyên Quang since July 2025).

    Evidence: section paths and selectors from a public crawler that ran on the site in February
    2026; section names are read from the paths. Paging unknown. The domain re-hosts articles of
    Báo Hà Giang (`BHG -`). Before about mid-2025 the site ran on another CMS (`slug_trang`).
    """

    name = "baotuyenquang"
    title = "Báo Tuyên Quang"
    province = "Tuyên Quang"
    province_old = "Tuyên Quang"
    hosts = ("baotuyenquang.com.vn",)
    home = "https://baotuyenquang.com.vn/"
    layouts = (yyyymm_hex.LAYOUT,)
    deny = ("/multimedia", "/truyen-hinh", "/podcast", "/doc-bao-in", "/nen-tang-so", "/tim-kiem")
    sections = {
        "/thoi-su-chinh-tri/": "Thời sự - Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/van-hoa/": "Văn hóa",
        "/an-ninh-quoc-phong/": "An ninh - Quốc phòng",
        "/khoa-hoc-cong-nghe/": "Khoa học - Công nghệ",
        "/quoc-te/": "Quốc tế",
        "/phap-luat/": "Pháp luật",
        "/the-thao-giai-tri/": "Thể thao - Giải trí",
        "/goc-nhin/": "Góc nhìn",
        "/tin-noi-bat/": "Tin nổi bật",
        "/bao-ve-nen-tang-tu-tuong-cua-dang/": "Bảo vệ nền tảng tư tưởng của Đảng",
        "/dang-trong-cuoc-song-hom-nay/": "Đảng trong cuộc sống hôm nay",
        "/hoc-tap-theo-bac/": "Học tập theo Bác",
        "/dai-hoi-dang-bo-cac-cap--nhiem-ky-2025-2030/": "Đại hội Đảng bộ các cấp",
    }
