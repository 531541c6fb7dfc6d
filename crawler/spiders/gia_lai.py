"""Gia Lai (with Bình Định since July 2025)."""

from __future__ import annotations

from crawler.layouts import epi_zce
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoGiaLai(NewspaperSpider):
    """Báo Gia Lai.

    Survivor of Gia Lai + Bình Định.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baogialai.com.vn/...-post560148.html; the public crawler
    crawl_lastest_news, config/sites/baogialai.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baogialai.com.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: hyphen without spaces between name and title: "Phạm Hữu Trường-Phó Giám đốc";
    dates "Chiều 7-7", "Từ ngày 1-3".
    """

    name = "baogialai"
    title = "Báo Gia Lai"
    province = "Gia Lai"
    province_old = "Gia Lai"
    hosts = ("baogialai.com.vn", "m.baogialai.com.vn")
    home = "https://baogialai.com.vn/"
    layouts = (epi_zce.LAYOUT,)
    lead_markers = ("(GLO)-",)
    deny = (
        "/bao-anh",
        "/bao-in",
        "/media",
        "/multimedia",
        "/podcast",
        "/thong-tin-quang-cao",
        "/chu-de",
    )
    sections = {
        "/thoi-su-su-kien/": "Thời sự - Sự kiện",
        "/thoi-su-quoc-te/": "Thời sự quốc tế",
        "/thoi-su-binh-luan/": "Thời sự - Bình luận",
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/giao-duc/": "Giáo dục",
        "/suc-khoe/": "Sức khỏe",
        "/van-hoa/": "Văn hóa",
        "/giai-tri/": "Giải trí",
        "/doi-song/": "Đời sống",
        "/the-thao/": "Thể thao",
        "/song-tre-song-dep/": "Sống trẻ - Sống đẹp",
        "/khoa-hoc-cong-nghe/": "Khoa học - Công nghệ",
        "/do-thi/": "Đô thị",
        "/du-lich/": "Du lịch",
        "/phap-luat/": "Pháp luật",
        "/tu-thien/": "Từ thiện",
        "/ban-doc/": "Bạn đọc",
        "/chuyen-nguoi-gia-lai/": "Chuyện người Gia Lai",
        "/phong-su-ky-su/": "Phóng sự - Ký sự",
        "/xe-may-xe-o-to/": "Xe máy - Xe ô tô",
        "/thi-truong-vang/": "Thị trường vàng",
        "/tennis-pickleball/": "Tennis - Pickleball",
        "/xoa-nha-tam-nha-dot-nat/": "Xóa nhà tạm, nhà dột nát",
        "/ban-tin-the-gioi/": "Bản tin thế giới",
        "/gia-lai-hom-nay/": "Gia Lai hôm nay",
        "/gia-lai-moi-tuan-mot-diem-den/": "Gia Lai mỗi tuần một điểm đến",
        "/net-zero/": "Net Zero",
        "/rung-bien-ket-noi/": "Rừng - biển kết nối",
        "/chuyen-dong-tre/": "Chuyển động trẻ",
    }


class BaoBinhDinh(NewspaperSpider):
    """Báo Bình Định.

    Evidence: readiness C: historic facts only. a stored page, baobinhdinh.vn.
    Unknown: paging.
    Oddities: query-string ids: keep macm, macmp, mabb when canonicalising; dates "Sáng 10.8",
    "Chiều 16.6".
    """

    name = "baobinhdinh"
    title = "Báo Bình Định"
    province = "Gia Lai"
    province_old = "Bình Định"
    hosts = ("baobinhdinh.vn",)
    home = "https://baobinhdinh.vn/"
    status = "merged"
    successor = "baogialai"
    layouts = (historic.BINH_DINH,)
    lead_markers = ("(BĐ) -",)
