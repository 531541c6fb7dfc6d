"""Sơn La."""

from __future__ import annotations

from crawler.layouts import slug_trang
from crawler.newspaper import NewspaperSpider


class BaoSonLa(NewspaperSpider):
    """Báo Sơn La.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, baosonla.org.vn; the public crawler crawl_lastest_news,
    config/sites/baosonla.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baosonla.vn.yml.
    Unknown: the names of sections (derived from their addresses).
    Paging: /{cat}/trang-N.html (medium).
    Oddities: case-sensitive nanoid ids.
    """

    name = "baosonla"
    title = "Báo Sơn La"
    province = "Sơn La"
    province_old = "Sơn La"
    hosts = ("baosonla.vn", "baosonla.org.vn", "www.baosonla.org.vn")
    home = "https://baosonla.vn/"
    layouts = (slug_trang.LAYOUT,)
    deny = (
        "/emagazine",
        "/thong-tin-quang-cao",
        "/bao-in",
        "/trang-dia-phuong",
        "/lien-he",
        "/video",
    )
    sections = {
        "/thoi-su-chinh-tri.html": "Thời sự - Chính trị",
        "/xay-dung-dang.html": "Xây dựng Đảng",
        "/bao-ve-nen-tang-tu-tuong-cua-dang.html": "Bảo vệ nền tảng tư tưởng của Đảng",
        "/phong-chong-tham-nhung.html": "Phòng, chống tham nhũng",
        "/kinh-te.html": "Kinh tế",
        "/nong-nghiep.html": "Nông nghiệp",
        "/cong-nghiep-ttcn.html": "Công nghiệp - Tiểu thủ công nghiệp",
        "/thuong-mai-dich-vu.html": "Thương mại - Dịch vụ",
        "/van-hoa-xa-hoi.html": "Văn hóa - Xã hội",
        "/xa-hoi.html": "Xã hội",
        "/khoa-giao.html": "Khoa giáo",
        "/suc-khoe.html": "Sức khỏe",
        "/an-toan-giao-thong.html": "An toàn giao thông",
        "/the-thao.html": "Thể thao",
        "/ban-can-biet.html": "Bạn cần biết",
        "/quoc-phong-an-ninh.html": "Quốc phòng - An ninh",
        "/quoc-phong.html": "Quốc phòng",
        "/an-ninh-trat-tu.html": "An ninh trật tự",
        "/doi-ngoai.html": "Đối ngoại",
        "/quoc-te.html": "Quốc tế",
        "/du-lich.html": "Du lịch",
        "/nong-thon-moi.html": "Nông thôn mới",
        "/dien-dan-cu-tri.html": "Diễn đàn cử tri",
        "/phong-su.html": "Phóng sự",
        "/phap-luat.html": "Pháp luật",
        "/cai-cach-hanh-chinh.html": "Cải cách hành chính",
    }
