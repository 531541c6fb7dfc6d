"""Phú Thọ (with Vĩnh Phúc and Hòa Bình since July 2025)."""

from __future__ import annotations

from crawler.layouts import ims_newsimg, vietlong
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoPhuTho(NewspaperSpider):
    """Báo Phú Thọ.

    Survivor for Phú Thọ + Vĩnh Phúc + Hòa Bình; daily print since 11/2025.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page,
    https://baophutho.vn/bao-phu-tho-hang-ngay-tang-len-8-trang-tu-thang-11-2025-242098.htm; a
    stored page, https://baophutho.vn/print/7e6547344b3ca7246b53f4103389d/134147.htm; the public
    crawler crawl_lastest_news, config/sites/baophutho.py.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: /print/{hash}/{id}.htm body obfuscated, normal page readable.
    """

    name = "baophutho"
    title = "Báo Phú Thọ"
    other_names = ("Báo và phát thanh, truyền hình Phú Thọ",)
    province = "Phú Thọ"
    province_old = "Phú Thọ"
    hosts = ("baophutho.vn",)
    home = "https://baophutho.vn/"
    layouts = (vietlong.LAYOUT,)
    lead_markers = ("PTO-",)
    deny = ("/video", "/podcast", "/emagazine", "/topic")
    sections = {
        "/phu-tho-24h": "Phú Thọ 24h",
        "/phong-vi-dat-to": "Phong vị Đất Tổ",
        "/den-hung": "Đền Hùng",
        "/du-lich-le-hoi": "Du lịch - Lễ hội",
        "/chinh-tri": "Chính trị",
        "/xay-dung-dang": "Xây dựng Đảng",
        "/quoc-hoi-hoi-dong-nhan-dan": "Quốc hội - Hội đồng nhân dân",
        "/hoc-va-lam-theo-bac": "Học và làm theo Bác",
        "/van-hoa-xa-hoi": "Văn hóa - Xã hội",
        "/xa-hoi": "Xã hội",
        "/van-hoc-nghe-thuat": "Văn học - Nghệ thuật",
        "/van-hoa": "Văn hóa",
        "/dan-toc-ton-giao": "Dân tộc - Tôn giáo",
        "/net-dep-doi-thuong": "Nét đẹp đời thường",
        "/kinh-te": "Kinh tế",
        "/gia-ca-thi-truong": "Giá cả thị trường",
        "/giao-duc": "Giáo dục",
        "/y-te": "Y tế",
        "/phong-su-ghi-chep": "Phóng sự - Ghi chép",
        "/quoc-te": "Quốc tế",
        "/quoc-phong-an-ninh": "Quốc phòng - An ninh",
        "/giai-tri": "Giải trí",
        "/the-thao": "Thể thao",
        "/toa-soan-ban-doc": "Tòa soạn - Bạn đọc",
        "/cong-dong": "Cộng đồng",
        "/ong-kinh-phong-vien": "Ống kính phóng viên",
        "/khoa-hoc-cong-nghe": "Khoa học - Công nghệ",
        "/chuyen-doi-so": "Chuyển đổi số",
        "/o-to-xe-may": "Ô tô - Xe máy",
        "/tin24h": "Tin 24h",
    }


class BaoHoaBinh(NewspaperSpider):
    """Báo Hòa Bình.

    Evidence: readiness C: historic facts only. a stored page, baohoabinh.com.vn; the public
    aggregator docbao, resources/configs/newspaper/baohoabinh_com_vn.yaml (mid-2019, historic).
    Unknown: paging.
    """

    name = "baohoabinh"
    title = "Báo Hòa Bình"
    province = "Phú Thọ"
    province_old = "Hòa Bình"
    hosts = ("baohoabinh.com.vn",)
    home = "https://baohoabinh.com.vn/"
    status = "merged"
    successor = "baophutho"
    layouts = (ims_newsimg.LAYOUT,)
    lead_markers = ("(HBĐT) -",)


class BaoVinhPhuc(NewspaperSpider):
    """Báo Vĩnh Phúc.

    Farewell letter: stopped 1/7/2025, readers sent to baophutho.vn.

    Evidence: readiness C: historic facts only. a stored page,
    baovinhphuc.com.vn/en-us/tin-tuc/ID/130393/LOI-TOA-SOAN.
    Unknown: paging.
    """

    name = "baovinhphuc"
    title = "Báo Vĩnh Phúc"
    province = "Phú Thọ"
    province_old = "Vĩnh Phúc"
    hosts = ("baovinhphuc.com.vn",)
    home = "https://baovinhphuc.com.vn/"
    status = "closed"
    successor = "baophutho"
    layouts = (historic.VINH_PHUC,)


class DaiVinhPhuc(NewspaperSpider):
    """Đài PT-TH Vĩnh Phúc.

    Evidence: readiness C: historic facts only. a stored page, vinhphuctv.vn.
    Unknown: paging.
    """

    name = "vinhphuctv"
    title = "Đài PT-TH Vĩnh Phúc"
    kind = "station"
    province = "Phú Thọ"
    province_old = "Vĩnh Phúc"
    hosts = ("vinhphuctv.vn",)
    home = "https://vinhphuctv.vn/"
    status = "merged"
    successor = "baophutho"
    layouts = (historic.VINH_PHUC_TV,)
