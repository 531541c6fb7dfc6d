# ruff: noqa: E501 - lines of markup and of Vietnamese sentences, as they are
"""Pages of many kinds of articles, in the frame of `system_pages`, with texts of our own.

Data that describe another article, times relative and twice told, interviews, magazines in sections,
graphics without a text, comments, tables, line breaks for paragraphs, a mobile edition.
"""

from __future__ import annotations

from system_pages import (
    CAPTION,
    LEAD,
    OG,
    TEASERS,
    TEXTS,
    TITLE,
    System,
    frame,
    ps,
    texts,
)


def described(title: str, stamp: str, author: str) -> str:
    """An article's JSON-LD."""
    return f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{title}","datePublished":"{stamp}","author":{{"@type":"Person","name":"{author}"}}}}</script>'


JSONLD_OF_RELATED = System(
    name="jsonld-of-related",
    url="https://lg.example/ca-long-1.html",
    html=frame(
        f"""<div class="post">
<h1 class="post-title">{TITLE}</h1>
<div class="post-meta"><span class="post-author">Hoàng Su Phì</span> <span class="post-date">12/03/2026 09:30</span></div>
<div class="post-sapo">{LEAD}</div>
<div class="post-content">{ps(0, 1, 2, 3)}</div></div>""",
        described(TEASERS[0], "2026-03-15T10:00:00+07:00", "Người Khác")
        + described(TITLE, "2026-03-12T09:30:00+07:00", "Hoàng Su Phì")
        + OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Hoàng Su Phì",),
)

JSONLD_OF_RELATED_NO_PRINTED_DATE = System(
    name="jsonld-of-related-no-printed-date",
    url="https://lg.example/ca-long-2.html",
    html=frame(
        f"""<div class="post">
<h1 class="post-title">{TITLE}</h1>
<div class="post-sapo">{LEAD}</div>
<div class="post-content">{ps(0, 1, 2, 3)}</div></div>""",
        described(TEASERS[0], "2026-03-15T10:00:00+07:00", "Người Khác")
        + described(TITLE, "2026-03-12T09:30:00+07:00", "Hoàng Su Phì")
        + OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Hoàng Su Phì",),
)

RELATIVE_TIME_WITH_JSONLD = System(
    name="relative-time-with-jsonld",
    url="https://lg.example/ca-long-3.html",
    html=frame(
        f"""<div class="post">
<h1>{TITLE}</h1>
<div class="meta"><span class="time">3 giờ trước</span> <span class="views">1.204 lượt xem</span></div>
<p class="sapo"><strong>{LEAD}</strong></p>
<div class="content">{ps(0, 1, 2, 3)}<p style="text-align:right"><b>Tin, ảnh: Đèo Văn Hom</b></p></div></div>""",
        described(TITLE, "2026-03-12T09:30:00+07:00", "") + OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Đèo Văn Hom",),
)

PUBLISHED_AND_UPDATED = System(
    name="published-and-updated",
    url="https://lg.example/ca-long-4.html",
    html=frame(
        f"""<div class="article">
<h1>{TITLE}</h1>
<div class="info"><span>Đăng ngày: 12/03/2026 09:30</span> <span>Cập nhật: 14/03/2026 16:02</span> <span>Tác giả: Quàng Thị Yên</span></div>
<div class="lead">{LEAD}</div>
<div class="body-article">{ps(0, 1, 2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Quàng Thị Yên",),
)

UPDATED_LINE_ONLY = System(
    name="updated-line-only",
    url="https://lg.example/ca-long-5.html",
    html=frame(
        f"""<div class="article">
<h1>{TITLE}</h1>
<p class="time">Cập nhật lúc 09:30, Thứ Năm, 12/03/2026</p>
<div class="lead">{LEAD}</div>
<div class="body-article">{ps(0, 1, 2, 3)}<p align="right"><b>Nông Văn Dền</b></p></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Nông Văn Dền",),
)

ONE_LINE_META = System(
    name="one-line-meta",
    url="https://lamgiang.gov.example/tin-tuc/ca-long",
    html=frame(
        f"""<div class="detail-news">
<h2 class="title-news">{TITLE}</h2>
<div class="bar">Ngày đăng: 12/03/2026 09:30 | Lượt xem: 123 | Tác giả: Tòng Văn Hịa</div>
<div class="tomtat"><strong>{LEAD}</strong></div>
<div class="noidung-news">
<div>{TEXTS[0]}</div>
<div>{TEXTS[1]}</div>
<div align="center"><img src="/upload/a.jpg"></div>
<div align="center"><em>{CAPTION}</em></div>
<div>{TEXTS[2]}</div>
<div>{TEXTS[3]}</div></div>
<div class="tinlienquan">
<p>Các tin khác:</p>
<ul><li><a href="/a">{TEASERS[0]}</a> (11/03/2026)</li>
<li><a href="/b">{TEASERS[1]}</a> (10/03/2026)</li></ul></div></div>""",
        title="Cổng thông tin điện tử huyện Lâm Giang",
        site=None,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Tòng Văn Hịa",),
    captions=((CAPTION, None),),
    images=1,
)

WEBFORMS_MINISTRY = System(
    name="webforms-ministry",
    url="https://mard.gov.example/Pages/ca-long.aspx",
    html=frame(
        f"""<div id="ctl00_ContentPlaceHolder1_pnDetail">
<table width="100%">
<tr><td><span id="ctl00_ContentPlaceHolder1_lblTitle" style="font-size:20px;font-weight:bold;color:#0054a6;">{TITLE}</span></td></tr>
<tr><td><span id="ctl00_ContentPlaceHolder1_lblDate">12/03/2026 | 09:30 AM</span></td></tr>
<tr><td><span id="ctl00_ContentPlaceHolder1_lblSummary" style="font-weight:bold;">{LEAD}</span></td></tr>
<tr><td>
<div id="ctl00_ContentPlaceHolder1_divContent">{"".join(f'<p style="text-align:justify">{TEXTS[i]}</p>' for i in (0, 1, 2, 3))}<p style="text-align:right"><strong>Trung tâm Khuyến nông Quốc gia</strong></p></div></td></tr></table></div>""",
        title="Bộ Nông nghiệp và Môi trường",
        site=None,
    ),
    body=texts(0, 1, 2, 3),
    authors=(),
    source="Trung tâm Khuyến nông Quốc gia",
)

INTERVIEW = System(
    name="interview",
    url="https://lg.example/phong-van-6.html",
    html=frame(
        f"""<div class="detail">
<h1>{TITLE}</h1>
<div class="date">Thứ Năm, 12-3-2026, 09:30</div>
<div class="chapeau">
<p>{LEAD}</p></div>
<div class="text">
<p><strong>- Phóng viên: Thưa ông, mô hình này bắt đầu từ khi nào?</strong></p>
<p>- Ông Vi Văn Hặc: {TEXTS[2]}</p>
<p><strong>PV: Khó khăn lớn nhất hiện nay là gì?</strong></p>
<p>{TEXTS[5]}</p>
<p><b>* Ông mong muốn điều gì?</b></p>
<p>{TEXTS[8]}</p>
<p><em>Xin cảm ơn ông!</em></p>
<p style="text-align: right;"><strong>MAI CHI (thực hiện)</strong></p></div></div>""",
        OG,
    ),
    body=(
        "- Phóng viên: Thưa ông, mô hình này bắt đầu từ khi nào?",
        "- Ông Vi Văn Hặc: " + TEXTS[2],
        "PV: Khó khăn lớn nhất hiện nay là gì?",
        TEXTS[5],
        "* Ông mong muốn điều gì?",
        TEXTS[8],
        "Xin cảm ơn ông!",
    ),
    authors=("MAI CHI",),
)

EMAGAZINE_SECTIONS = System(
    name="emagazine-sections",
    url="https://lg.example/emagazine-7.html",
    html=frame(
        f"""<div class="emagazine">
<div class="e-cover"><img src="/cover.jpg" width="1600" alt="">
<h1>{TITLE}</h1></div>
<div class="e-sapo">{LEAD}</div>
<section class="e-block">
<h2>Từ sông lên hồ</h2>{ps(0, 1)}</section>
<section class="e-image">
<figure><img src="/b.jpg">
<figcaption>{CAPTION}. Ảnh: Bàn Kiều</figcaption></figure></section>
<section class="e-block">
<h2>Đường ra bến</h2>{ps(2, 3, 5)}</section>
<section class="e-quote">
<blockquote>{TEXTS[4]}</blockquote></section>
<section class="e-block">{ps(7, 8)}</section>
<section class="e-credit">
<p>Nội dung: Bàn Kiều</p>
<p>Ảnh: Bàn Kiều - Trọng Hải</p>
<p>Thiết kế: Thu Uyên</p></section>
<div class="e-date">Xuất bản: 12/03/2026 09:30</div></div>""",
        OG,
    ),
    body=("Từ sông lên hồ", *texts(0, 1), "Đường ra bến", *texts(2, 3, 5), TEXTS[4], *texts(7, 8)),
    authors=("Bàn Kiều", "Trọng Hải", "Thu Uyên"),
    captions=((CAPTION, "Bàn Kiều"),),
    images=2,
)

INFOGRAPHIC = System(
    name="infographic",
    url="https://lg.example/infographic-8.html",
    html=frame(
        f"""<div class="detail-info">
<h1 class="title">[Infographic] Kết quả nuôi cá lồng trên hồ Lâm Giang</h1><span class="date">12/03/2026, 09:30</span>
<h2 class="sapo">{LEAD}</h2>
<div class="content-photo">
<figure><img src="/info.png" data-src="/info-lon.png" width="1200"></figure></div>
<div class="author-bottom">Đồ họa: Tráng Xuân Cường</div></div>""",
        OG.replace(TITLE, "[Infographic] Kết quả nuôi cá lồng trên hồ Lâm Giang"),
        title="[Infographic] Kết quả nuôi cá lồng trên hồ Lâm Giang",
    ),
    title="[Infographic] Kết quả nuôi cá lồng trên hồ Lâm Giang",
    body=(),
    images=1,
    authors=("Tráng Xuân Cường",),
)

COMMENTS_BIGGER = System(
    name="comments-bigger",
    url="https://lg.example/ca-long-10.html",
    html=frame(
        f"""<article>
<h1>{TITLE}</h1>
<p class="author-date"><span class="author">Hà Minh Hưng</span> - <time>12/03/2026 09:30</time></p>
<p class="sapo">{LEAD}</p>
<div class="entry">{ps(0, 2)}</div></article>
<div class="list-cm">{"".join(f'<div class="cm-item"><b class="nick">Bạn đọc {i}</b><span>13/03/2026 0{i}:11</span><p class="cm-text">Tôi đọc bài này thấy rất đồng cảm với bà con ở lòng hồ, mong chính quyền sớm làm đường xuống bến và giữ giá cá ổn định, đừng để người dân phải bán rẻ. Ý kiến số {i}.</p><a href="#">Trả lời</a></div>' for i in range(1, 8))}</div>""",
        OG,
    ),
    body=texts(0, 2),
    authors=("Hà Minh Hưng",),
)

BOLD_LEAD_PLACE_MARKER = System(
    name="bold-lead-place-marker",
    url="https://lg.example/ca-long-11.html",
    html=frame(f"""<div class="news">
<h1>{TITLE}</h1>
<div class="fr">Thứ 5, 12/03/2026 - 09:30 AM</div>
<div id="ContentNews">
<p><strong>(Dân trí) - {LEAD}</strong></p>{ps(0, 1)}<table class="image-table" align="center">
<tr><td><img src="/a.jpg"/></td></tr>
<tr><td style="text-align:center;font-style:italic">{CAPTION} (Ảnh: Giàng Seo Pùa)</td></tr></table>{ps(2, 3)}<p><strong>Giàng Seo Pùa</strong></p></div></div>"""),
    marker="(Dân trí) -",
    body=texts(0, 1, 2, 3),
    authors=("Giàng Seo Pùa",),
    captions=((CAPTION, "Giàng Seo Pùa"),),
    images=1,
)

DATA_TABLE_AND_LIST = System(
    name="data-table-and-list",
    url="https://lg.example/ca-long-12.html",
    html=frame(
        f"""<div class="d">
<h1>{TITLE}</h1>
<div class="t">12/03/2026 09:30</div>
<div class="s">{LEAD}</div>
<div class="c">{ps(0)}<h3>Sản lượng theo xã</h3>
<table border="1">
<tbody><tr><th>Xã</th><th>Số lồng</th><th>Sản lượng (tấn)</th></tr>
<tr><td>Lâm Giang</td>
<td>214</td>
<td>190</td></tr>
<tr><td>Nà Pheo</td>
<td>86</td>
<td>71</td></tr></tbody></table>{ps(1)}<ol>
<li>Giảm mật độ thả xuống 10 con mỗi mét khối.</li>
<li>Vệ sinh lồng lưới hằng tuần.</li></ol>
<blockquote><p>{TEXTS[4]}</p></blockquote>{ps(5)}</div>
<div class="n">Nguồn: Báo Lâm Giang điện tử</div></div>""",
        OG,
    ),
    body=(
        TEXTS[0],
        "Sản lượng theo xã",
        "Xã | Số lồng | Sản lượng (tấn)",
        "Lâm Giang | 214 | 190",
        "Nà Pheo | 86 | 71",
        TEXTS[1],
        "Giảm mật độ thả xuống 10 con mỗi mét khối.",
        "Vệ sinh lồng lưới hằng tuần.",
        TEXTS[4],
        TEXTS[5],
    ),
)

MOBILE_EDITION = System(
    name="mobile-edition",
    url="https://m.lg.example/ca-long-13.html",
    html=f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{TITLE}</title><meta name="viewport" content="width=device-width"></head>
<body><div class="m-head"><a href="/" class="m-logo">LG</a><a href="#menu" class="m-menu">☰</a><span>24/11/2026</span></div>
<div class="m-nav"><a href="/thoi-su">Thời sự</a><a href="/kinh-te">Kinh tế</a><a href="/xa-hoi">Xã hội</a><a href="/van-hoa">Văn hóa</a><a href="/the-thao">Thể thao</a></div>
<div class="m-box">
<div class="m-cat"><a href="/kinh-te">Kinh tế</a></div>
<div class="m-tit">{TITLE}</div>
<div class="m-time">09:30 | 12/03/2026</div>
<div class="m-des">{LEAD}</div>
<div class="m-ct">{ps(0, 1)}<div class="m-img"><img src="/a.jpg">
<p>{CAPTION}. Ảnh: Thền Go</p></div>{ps(2, 3)}<p><b>Thền Go</b></p></div>
<div class="m-tag"><b>Từ khóa:</b> <a href="/tag/ca">cá lồng</a>, <a href="/tag/ho">lòng hồ</a></div></div>
<div class="m-other">
<h3>Cùng chuyên mục</h3>{"".join(f'<div class="m-it"><a href="/{i}.html"><img src="/{i}.jpg"></a><a href="/{i}.html">{t}</a></div>' for i, t in enumerate(TEASERS))}</div>
<div class="m-foot">Báo Lâm Giang. Tổng Biên tập: Hoàng Văn Đối</div></body></html>""",
    body=texts(0, 1, 2, 3),
    authors=("Thền Go",),
    captions=((CAPTION, "Thền Go"),),
    section="Kinh tế",
    tags=("cá lồng", "lòng hồ"),
    images=1,
)

BR_PARAGRAPHS_FONT = System(
    name="br-paragraphs-font",
    url="http://old.lg.example/news.php?id=14",
    html=f"""<html>
<head><title>{TITLE} :: Bao Lam Giang</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body><table width="780" align="center">
<tr><td colspan="2"><img src="b.jpg"><br><font size="1">Hôm nay: Thứ Ba, 24/11/2026</font></td></tr>
<tr><td width="150" valign="top"><a href="?c=1">Thời sự</a><br><a href="?c=2">Kinh tế</a><br><a href="?c=3">Xã hội</a><br><a href="?c=4">Văn hóa</a><br><a href="?c=5">Thể thao</a><br></td>
<td valign="top"><font size="4" color="red"><b>{TITLE}</b></font><br><font size="1">(12/03/2026 09:30)</font><br><br><b>{LEAD}</b><br><br><img src="a.jpg" align="left" width="200">{TEXTS[0]}<br><br>{TEXTS[1]}<br><br>{TEXTS[2]}<br>{TEXTS[3]}<br><br>{TEXTS[5]}<br>
<div align="right"><b>Chảo Láo Tả</b></div><br><hr><b>Tin liên quan</b><br>{"".join(f'- <a href="?id={i}">{t}</a><br>' for i, t in enumerate(TEASERS))}</td></tr></table></body></html>""",
    body=texts(0, 1, 2, 3, 5),
    authors=("Chảo Láo Tả",),
    images=1,
)

H_TAG_AUTHOR_TIME = System(
    name="h-tag-author-time",
    url="https://lg.example/ca-long-15.html",
    html=frame(
        f"""<div class="box-detail">
<h1>{TITLE}</h1>
<h6>Lò Mai Cương - 09:30 12/03/2026</h6>
<h5>{LEAD}</h5>
<div class="body">{ps(0, 1, 2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Lò Mai Cương",),
)

SEVERAL_AUTHORS_BOTTOM = System(
    name="several-authors-bottom",
    url="https://lg.example/ca-long-16.html",
    html=frame(
        f"""<div class="box-detail">
<h1>{TITLE}</h1>
<div class="time">Thứ năm, 12/03/2026 - 09:30'</div>
<div class="sapo">(LGO) - {LEAD}</div>
<div class="body">{ps(0, 1, 2, 3)}<p style="text-align:right"><strong>Bài và ảnh: NGUYỄN AN - LÊ BÌNH<br>Video: TRẦN CƯƠNG</strong></p></div></div>""",
        OG,
    ),
    marker="(LGO) -",
    body=texts(0, 1, 2, 3),
    authors=("NGUYỄN AN", "LÊ BÌNH", "TRẦN CƯƠNG"),
)

RELATED_INSIDE_P = System(
    name="related-inside-p",
    url="https://lg.example/ca-long-17.html",
    html=frame(
        f"""<div class="box-detail">
<h1>{TITLE}</h1>
<div class="time">12/03/2026 09:30</div>
<div class="sapo">{LEAD}</div>
<div class="body">{ps(0, 1)}<p><strong>Xem thêm: <a href="/x">{TEASERS[0]}</a></strong></p>{ps(2)}<p><em><a href="/y">&gt;&gt; {TEASERS[1]}</a></em></p>{ps(3)}<p><strong>TIN LIÊN QUAN</strong></p>
<p><a href="/z1">{TEASERS[2]}</a></p>
<p><a href="/z2">{TEASERS[3]}</a></p></div>
<p class="source"><i>Theo Nông thôn ngày nay</i></p></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    source="Nông thôn ngày nay",
)

DATE_IN_SENTENCE_OF_PLACE = System(
    name="date-in-sentence-of-place",
    url="https://lg.example/ca-long-18.html",
    html=frame(
        f"""<div class="bao">
<div class="tieude-bai">
<h1>{TITLE}</h1></div>
<div class="thong-tin"><span>Kinh tế</span> | <span>09:30 | 12/03/2026</span> | <span>GMT+7</span></div>
<div class="mo-ta">{LEAD}</div>
<div class="noi-dung">{ps(0, 1, 2, 3)}</div>
<div class="tac-gia">Sin Văn Đoàn</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Sin Văn Đoàn",),
)

ARTICLEBODY_JSONLD_ONLY_JUNK = System(
    name="articlebody-jsonld-only-junk",
    url="https://lg.example/ca-long-19.html",
    html=frame(
        f"""<div class="bao">
<h1>{TITLE}</h1>
<div class="ngay">12.03.2026 09:30</div>
<div class="tomtat">{LEAD}</div>
<div class="chitiet">{ps(0, 1)}<div class="ads-in">
<p>Quảng cáo</p><a href="https://shop.example"><img src="/qc.gif"></a></div>{ps(2, 3)}</div>
<div class="but-danh"><b>Pờ Diệp Sàng</b></div></div>""",
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"Báo Lâm Giang","headline":"Tin tức Lâm Giang mới nhất","datePublished":"2015-01-01"}</script>'
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"bị "hỏng" ngoặc","datePublished":"2026-03-12T09:30:00"</script>'
        + OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Pờ Diệp Sàng",),
)

LEAD_H2_IN_BODY = System(
    name="lead-h2-in-body",
    url="https://lg.example/ca-long-20.html",
    html=frame(
        f"""<div class="single-post">
<h1>{TITLE}</h1>
<ul class="meta">
<li>Bởi <a href="/tg/ma-seo">Ma Seo Chứ</a></li>
<li>12/03/2026, 9:30 sáng</li>
<li><a href="/cat/kinh-te" rel="category tag">Kinh tế</a></li></ul>
<div class="the-content">
<h2>{LEAD}</h2>{ps(0, 1)}<div class="wp-block-image">
<figure class="aligncenter size-large"><img src="/a.jpg" class="wp-image-9"/>
<figcaption class="wp-element-caption">{CAPTION}</figcaption></figure></div>{ps(2, 3)}<div class="post-views content-post post-9 entry-meta"><span class="post-views-count">88</span> lượt xem</div></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Ma Seo Chứ",),
    captions=((CAPTION, None),),
    section="Kinh tế",
    images=1,
)

KINDS = (
    JSONLD_OF_RELATED,
    JSONLD_OF_RELATED_NO_PRINTED_DATE,
    RELATIVE_TIME_WITH_JSONLD,
    PUBLISHED_AND_UPDATED,
    UPDATED_LINE_ONLY,
    ONE_LINE_META,
    WEBFORMS_MINISTRY,
    INTERVIEW,
    EMAGAZINE_SECTIONS,
    INFOGRAPHIC,
    COMMENTS_BIGGER,
    BOLD_LEAD_PLACE_MARKER,
    DATA_TABLE_AND_LIST,
    MOBILE_EDITION,
    BR_PARAGRAPHS_FONT,
    H_TAG_AUTHOR_TIME,
    SEVERAL_AUTHORS_BOTTOM,
    RELATED_INSIDE_P,
    DATE_IN_SENTENCE_OF_PLACE,
    ARTICLEBODY_JSONLD_ONLY_JUNK,
    LEAD_H2_IN_BODY,
)
