"""TP.HCM (with Bình Dương and Bà Rịa - Vũng Tàu since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck, epi_2017, epi_zce, yyyymm_hex
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class SaiGonGiaiPhong(NewspaperSpider):
    """Sài Gòn Giải Phóng.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. the
    public crawler crawl_lastest_news, config/sites/sggp.py; the public aggregator docbao,
    resources/configs/newspaper/bao_sai_gon_giai_phong_full_content.yaml (mid-2019, historic).
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "sggp"
    title = "Sài Gòn Giải Phóng"
    province = "TP.HCM"
    province_old = "TP.HCM"
    hosts = ("www.sggp.org.vn", "sggp.org.vn")
    home = "https://www.sggp.org.vn/"
    layouts = (epi_zce.LAYOUT, epi_2017.SGGP_2019)
    sections = {
        "/chinhtri/": "Chính trị",
        "/xaydungdang/": "Xây dựng Đảng",
        "/bvnentangtutuongdang/": "Bảo vệ nền tảng tư tưởng của Đảng",
        "/caicachhanhchinh/": "Cải cách hành chính",
        "/quoc-phong-an-ninh/": "Quốc phòng - An ninh",
        "/chinhtri-doingoai/": "Đối ngoại",
        "/xahoi/": "Xã hội",
        "/theodongthoisu/": "Theo dòng thời sự",
        "/sapxepcacdonvihanhchinh/": "Sắp xếp các đơn vị hành chính",
        "/xahoi-giaothong/": "Giao thông",
        "/xahoi-tuoitrecuocsong/": "Tuổi trẻ - Cuộc sống",
        "/xahoi-moitruong/": "Môi trường",
        "/phapluat/": "Pháp luật",
        "/anninhtrattu/": "An ninh trật tự",
        "/tuvanphapluat/": "Tư vấn pháp luật",
        "/kinhte/": "Kinh tế",
        "/thitruongkt/": "Thị trường",
        "/xaydungdiaoc/": "Xây dựng - Địa ốc",
        "/kinhte-taichinhchuungkhoan/": "Tài chính - Chứng khoán",
        "/dulichkhampha/": "Du lịch - Khám phá",
        "/dautukt/": "Đầu tư",
        "/kinhte-doanhnghiepdoanhnhan/": "Doanh nghiệp - Doanh nhân",
        "/kinhtedoisong24h/": "Kinh tế - Đời sống 24h",
        "/thegioi/": "Thế giới",
        "/thegioi-tieudiem/": "Tiêu điểm",
        "/chinhtruongthegioi/": "Chính trường thế giới",
        "/hosotulieu/": "Hồ sơ - Tư liệu",
        "/giaoduc/": "Giáo dục",
        "/ytesuckhoe/": "Y tế - Sức khỏe",
        "/ytesuckhoe-antoanthucpham/": "An toàn thực phẩm",
        "/ytesuckhoe-alobacsi/": "A lô bác sĩ",
        "/vanhoavannghe/": "Văn hóa - Văn nghệ",
        "/nhip-song/": "Nhịp sống",
        "/vanhoagiaitri-nhanvat/": "Nhân vật",
        "/dienanh/": "Điện ảnh",
        "/vanhoagiaitri-sach/": "Sách",
        "/nhipcaubandoc/": "Nhịp cầu bạn đọc",
        "/nhipcaubandoc-ykienbandoc/": "Ý kiến bạn đọc",
        "/nhipcaubandoc-diendan-thaoluan/": "Diễn đàn - Thảo luận",
        "/khoahoc-congnghe/": "Khoa học - Công nghệ",
    }


class BaoBinhDuong(NewspaperSpider):
    """Báo Bình Dương.

    Banner: from 1-7(-2025) the site stops updating.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, baobinhduong.vn; the public crawler crawl_lastest_news,
    config/sites/baobinhduong.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baobinhduong.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "baobinhduong"
    title = "Báo Bình Dương"
    province = "TP.HCM"
    province_old = "Bình Dương"
    hosts = ("baobinhduong.vn",)
    home = "https://baobinhduong.vn/"
    status = "frozen"
    successor = "sggp"
    layouts = (a_id_fck.LAYOUT,)
    lead_markers = ("(BDO)",)
    deny = ("/video", "/podcast", "/infographic", "/en", "/cn")
    sections = {
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/the-thao/": "Thể thao",
        "/giao-duc/": "Giáo dục",
        "/phap-luat/": "Pháp luật",
        "/y-te/": "Y tế",
        "/nhip-song-so/": "Nhịp sống số",
        "/phan-tich/": "Phân tích",
        "/ban-doc/": "Bạn đọc",
        "/du-lich/": "Du lịch",
        "/quoc-te/": "Quốc tế",
        "/toi-yeu-binh-duong/": "Tôi yêu Bình Dương",
    }


class BaoBaRiaVungTau(NewspaperSpider):
    """Báo Bà Rịa - Vũng Tàu.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, baobariavungtau.com.vn.
    Unknown: paging.
    """

    name = "baobariavungtau"
    title = "Báo Bà Rịa - Vũng Tàu"
    province = "TP.HCM"
    province_old = "Bà Rịa - Vũng Tàu"
    hosts = ("baobariavungtau.com.vn",)
    home = "https://baobariavungtau.com.vn/"
    status = "merged"
    successor = "sggp"
    layouts = (yyyymm_hex.LAYOUT,)


class DaiBinhDuong(NewspaperSpider):
    """Đài PT-TH Bình Dương.

    Evidence: readiness C: historic facts only.
    Unknown: paging.
    Oddities: m. and mb. mirrors: dedupe.
    """

    name = "btv_binhduong"
    title = "Đài PT-TH Bình Dương"
    kind = "station"
    province = "TP.HCM"
    province_old = "Bình Dương"
    hosts = ("btv.org.vn", "m.btv.org.vn", "mb.btv.org.vn")
    home = "https://btv.org.vn/"
    status = "merged"
    successor = "sggp"
    layouts = (historic.BINH_DUONG_TV,)
