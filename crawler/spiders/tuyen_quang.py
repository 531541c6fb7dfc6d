"""Tuyên Quang (with Hà Giang since July 2025)."""

from __future__ import annotations

from crawler.layouts import slug_trang, yyyymm_hex
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
    other_names = ("Báo và PT, TH Tuyên Quang",)
    hosts = ("baotuyenquang.com.vn",)
    home = "https://baotuyenquang.com.vn/"
    layouts = (yyyymm_hex.LAYOUT, slug_trang.LAYOUT.until("2025-06-30"))
    lead_markers = ("-", "BHG -")
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


class BaoHaGiang(NewspaperSpider):
    """Báo Hà Giang.

    Content re-hosted on baotuyenquang.com.vn; whether the domain still redirects is unknown.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, baohagiang.vn; the public aggregator docbao,
    resources/configs/newspaper/baohagiang_vn.yaml (mid-2019, historic).
    Unknown: paging.
    """

    name = "baohagiang"
    title = "Báo Hà Giang"
    province = "Tuyên Quang"
    province_old = "Hà Giang"
    hosts = ("baohagiang.vn", "www.baohagiang.vn")
    home = "https://baohagiang.vn/"
    status = "merged"
    successor = "baotuyenquang"
    layouts = (yyyymm_hex.LAYOUT,)
    lead_markers = ("BHG -", "HGĐT-")


class DaiTuyenQuang(NewspaperSpider):
    """Đài PT-TH Tuyên Quang.

    Evidence: readiness C: historic facts only. a stored page, tuyenquangtv.vn.
    Unknown: paging.
    Oddities: title prefixed "(TTV)".
    """

    name = "tuyenquangtv"
    title = "Đài PT-TH Tuyên Quang"
    kind = "station"
    province = "Tuyên Quang"
    province_old = "Tuyên Quang"
    hosts = ("tuyenquangtv.vn",)
    home = "https://tuyenquangtv.vn/"
    status = "merged"
    successor = "baotuyenquang"
    layouts = (yyyymm_hex.LAYOUT,)
    lead_markers = ("(TTV)",)
