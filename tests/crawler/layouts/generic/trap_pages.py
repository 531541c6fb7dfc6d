# ruff: noqa: E501 - lines of markup and of Vietnamese sentences, as they are
"""Traps of real pages, in the frame of `system_pages`, with texts of our own.

Clocks beside the article, a place before the lead, names of classes that mean nothing, tags that are
never closed, pictures only for browsers without scripts, poems, news in two sentences.
"""

from __future__ import annotations

from system_pages import (
    CAPTION,
    LEAD,
    OG,
    SUMMARIES,
    TEASERS,
    TEXTS,
    TITLE,
    System,
    frame,
    ps,
    st,
    texts,
)

VNEXPRESS_LOCATION_STAMP = System(
    name="vnexpress-location-stamp",
    url="https://ve.example/ca-long-4900001.html",
    html=frame(
        f"""<section class="section page-detail top-detail">
<div class="container">
<div class="sidebar-1">
<div class="header-content width_common">
<ul class="breadcrumb">
<li><a data-medium="Menu" href="/kinh-doanh" title="Kinh doanh">Kinh doanh</a></li>
<li><a href="/kinh-doanh/nong-nghiep">Nông nghiệp</a></li></ul><span class="date">Thứ năm, 12/3/2026, 09:30 (GMT+7)</span></div>
<h1 class="title-detail">{TITLE}</h1>
<p class="description"><span class="location-stamp">Lâm Giang</span>{LEAD}</p>
<article class="fck_detail ">
<p class="Normal">{TEXTS[0]}</p>
<figure data-size="true" itemprop="associatedMedia image" class="tplCaption action_thumb_added"><meta itemprop="url" content="https://i1.example/a.jpg">
<div class="fig-picture el_valid"><picture><source data-srcset="https://i1.example/a.jpg 1x, https://i1.example/a2.jpg 2x"><img itemprop="contentUrl" style="position:absolute" intrinsicsize="680x0" alt="ca long" class="lazy" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP" data-src="https://i1.example/a.jpg"></picture></div>
<figcaption itemprop="description">
<p class="Image">{CAPTION}. Ảnh: <em>Triệu Tài</em></p></figcaption></figure>
<p class="Normal">{TEXTS[1]}</p>
<p class="Normal">{TEXTS[2]}</p>
<p class="Normal"><strong>&gt;&gt; <a href="/x-1.html">{TEASERS[0]}</a></strong></p>
<p class="Normal">{TEXTS[3]}</p>
<p class="author_mail"><strong>Triệu Tài</strong> (Theo <em>Reuters</em>)</p></article>
<div class="footer-content width_common">
<div class="social_pin"></div></div></div></div></section>""",
        OG + st(),
    ),
    body=texts(0, 1, 2, 3),
    authors=("Triệu Tài",),
    source="Reuters",
    captions=((CAPTION, "Triệu Tài"),),
    section="Nông nghiệp",
    images=1,
)

KENH14 = System(
    name="kenh14",
    url="https://kn.example/ca-long-20260312.chn",
    html=frame(
        f"""<div class="kbw-submenu">
<ul class="kbws-list fl">
<li class="kbwsli active"><a href="/doi-song.chn" title="Đời sống">Đời sống</a></li></ul></div>
<div class="klw-new-content">
<div class="klw-body-top">
<h1 class="kbwc-title">{TITLE}</h1>
<div class="kbwc-meta"><span class="kbwcm-author">Hoa Vũ,</span> <span class="kbwcm-source">Theo Đời sống Pháp luật</span> <span title="2026-03-12T09:30:00" class="kbwcm-time">09:30 12/03/2026</span>
<div class="kbwc-socials"><a href="#">Chia sẻ</a></div></div></div>
<div class="klw-body-bottom">
<h2 class="knc-sapo"><span class="k14topic-sapo"></span>{LEAD}</h2>
<div class="knc-menu-nav"></div>
<ul class="knc-relate-wrapper relationnews">
<li class="krwli">
<h4 class="krwli-title"><a href="/r1.chn" class="krwli-link">{TEASERS[0]}</a></h4></li></ul>
<div class="knc-content detail-content">
<p>{TEXTS[0]}</p>
<div class="VCSortableInPreviewMode active" type="Photo" style="">
<div><img src="/a.jpg" alt="{TITLE} - Ảnh 1." rel="lightbox"></div>
<div class="PhotoCMS_Caption">
<p data-placeholder="Nhập chú thích ảnh">{CAPTION}. (Ảnh: NVCC)</p></div></div>
<p>{TEXTS[1]}</p>
<div id="zone-krlv706p"></div>
<p>{TEXTS[3]}</p>
<p>{TEXTS[5]}</p></div>
<div class="link-source-wrapper is-web clearfix"><a class="link-source-name" title="Theo Đời sống Pháp luật" href="javascript:;"><span class="btn-copy-link-source2">Theo Đời sống Pháp luật</span><span class="link-source-text-name"></span></a>
<div class="link-source-detail"><span class="link-source-detail-title">Link bài gốc</span><a href="javascript:;" class="btn-copy-link-source disable">Lấy link!</a><span class="link-source-full">https://doisongphapluat.example/ca-long.html</span></div></div></div></div>""",
        OG + st("2026-03-12T09:30:00"),
    ),
    body=texts(0, 1, 3, 5),
    authors=("Hoa Vũ",),
    captions=((CAPTION, "NVCC"),),
    images=1,
)

HOURS_24 = System(
    name="24h",
    url="https://hb.example/ca-long-c46a1.html",
    html=frame(f"""<header class="cate-24h-foot-arti">
<h1 class="clrTit bld tuht_show" id="article_title">{TITLE}</h1>
<div class="cate-24h-foot-arti-deta-info-wrap"><time class="cate-24h-foot-arti-deta-cre-post">Thứ Năm, ngày 12/03/2026 09:30 AM (GMT+7)</time></div></header>
<article id="article_body" class="cate-24h-foot-arti-deta-info">
<h2 class="tuht_show cate-24h-foot-arti-deta-sum" id="article_sapo"><strong>(Dân trí) - {LEAD}</strong></h2>
<div class="bv-lq">
<div class="bv-lq-item"><a href="/r.html"><img src="/r.jpg"></a><a href="/r.html" class="bv-lq-tit">{TEASERS[0]}</a>
<p>{SUMMARIES[0]}</p></div></div>
<p>{TEXTS[0]}</p>
<p align="center"><img class="news-image" alt="{TITLE} - 1" src="/a.jpg" width="660"/></p>
<p class="img_chu_thich_0407" style="font-style:italic;text-align:center;color:#0000FF;">{CAPTION}</p>
<p>{TEXTS[1]}</p>
<p>{TEXTS[2]}</p>
<p>{TEXTS[3]}</p>
<div class="nguontin nguon_color txtRight" align="right">Theo Mùa Thị Vá (Báo Lâm Giang)</div></article>"""),
    marker="(Dân trí) -",
    body=texts(0, 1, 2, 3),
    authors=("Mùa Thị Vá",),
    source="Báo Lâm Giang",
    captions=((CAPTION, None),),
    images=1,
)

HANOIMOI_LONGFORM = System(
    name="hanoimoi-longform",
    url="https://hn.example/ca-long-700001.html",
    html=frame(
        f"""<div class="c-detail-head">
<div class="c-detail-head__row"><span class="c-detail-head__time">Thứ Năm 12/03/2026 - 09:30</span><span class="c-detail-head__cat"><a href="/kinh-te">Kinh tế</a></span></div>
<h1 class="c-detail-head__title">{TITLE}</h1>
<div class="c-detail-head__author">Tống Đại</div></div>
<article><div class="b-maincontent">
<p class="p-lead sapo"><strong>(LGO) - {LEAD}</strong></p>
<p>{TEXTS[0]}</p>
<div class="c-img" style="text-align:center"><img src="/a.jpg"></div>
<div class="c-caption c-img-cap">{CAPTION}. Ảnh: Tống Đại</div>
<p>{TEXTS[1]}</p>
<p>{TEXTS[2]}</p>
<p>{TEXTS[3]}</p></div></article>""",
        OG,
    ),
    marker="(LGO) -",
    body=texts(0, 1, 2, 3),
    authors=("Tống Đại",),
    captions=((CAPTION, "Tống Đại"),),
    section="Kinh tế",
    images=1,
)

QDND_TABLES = System(
    name="qdnd-tables",
    url="https://qd.example/kinh-te/ca-long-900001",
    html=frame(
        f"""<div class="post-detail">
<h1 class="post-title">{TITLE}</h1><span class="post-subinfo">Thứ năm, 12/03/2026 - 09:30</span>
<div class="post-summary"><strong>QĐND - {LEAD}</strong></div>
<div class="post-content">
<p style="text-align: justify;">{TEXTS[0]}</p>
<table class="image center" align="center" cellpadding="4" width="100">
<tbody><tr>
<td><img src="/a.jpg" alt="" width="100%"></td></tr>
<tr><td class="fig">{CAPTION}.</td></tr></tbody></table>
<p>{TEXTS[1]}</p>
<table class="box-quote" align="right">
<tbody><tr>
<td><p>{TEXTS[4]}</p></td></tr></tbody></table>
<p>{TEXTS[2]}</p>
<p>{TEXTS[3]}</p>
<p style="text-align: right;"><strong>Bài và ảnh: HẢI ĐĂNG</strong></p>
<p style="text-align: justify;"><em>*&nbsp;Mời bạn đọc vào chuyên mục <a href="/kinh-te">Kinh tế</a> xem các tin, bài liên quan.</em></p></div></div>""",
        OG,
    ),
    marker="QĐND -",
    body=(TEXTS[0], TEXTS[1], TEXTS[4], TEXTS[2], TEXTS[3]),
    authors=("HẢI ĐĂNG",),
    captions=((CAPTION, None),),
    images=1,
)

CLOCK_IN_CRUMB_ROW = System(
    name="clock-in-crumb-row",
    url="https://lg.example/ca-long-41.html",
    html=frame(
        f"""<div class="row-path">
<div class="duong-dan"><a href="/">Trang chủ</a> &raquo; <a href="/kinh-te">Kinh tế</a></div>
<div class="dong-ho">Thứ Ba, 24/11/2026 | 19:41</div></div>
<div class="chi-tiet">
<h1>{TITLE}</h1>
<p class="tom-tat">{LEAD}</p>
<div class="nd">{ps(0, 1, 2, 3)}</div></div>""",
        OG + st(),
    ),
    body=texts(0, 1, 2, 3),
    section="Kinh tế",
)

LABELLED_DATE_BELOW = System(
    name="labelled-date-below",
    url="https://lg.example/ca-long-42.html",
    html=frame(
        f"""<div class="row-path">
<div class="dong-ho">Thứ Ba, 24/11/2026 | 19:41</div></div>
<div class="chi-tiet">
<h1>{TITLE}</h1>
<p class="tom-tat">{LEAD}</p>
<div class="nd">{ps(0, 1, 2, 3)}</div>
<div class="cuoi">
<p>Tác giả: Cứ A Sà</p>
<p>Ngày đăng: 12/03/2026 09:30</p></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Cứ A Sà",),
)

HASHED_CLASSES = System(
    name="hashed-classes",
    url="https://next.example/ca-long-43",
    html=f"""<!DOCTYPE html>
<html lang="vi">
<head><title>{TITLE}</title>{OG}</head>
<body><div id="__next">
<div class="css-1a">
<div class="css-2b"><a href="/">LG</a><a href="/kinh-te">Kinh tế</a><a href="/xa-hoi">Xã hội</a></div></div>
<div class="css-3c">
<div class="css-4d">
<div class="css-5e"><a class="css-6f" href="/kinh-te">Kinh tế</a></div>
<h1 class="css-7g">{TITLE}</h1>
<div class="css-8h"><span class="css-9i">Thàng Mí</span><span class="css-9j">·</span><span class="css-9k">12/03/2026, 09:30</span></div>
<div class="css-10"><b>{LEAD}</b></div>
<div class="css-11">{"".join(f'<div class="css-12">{TEXTS[i]}</div>' for i in (0, 1))}<div class="css-13"><span style="box-sizing:border-box"><img alt="" src="data:image/gif;base64,R0lGODlh" decoding="async"/><noscript><img alt="" src="/_next/image?url=a.jpg&amp;w=1920"/></noscript></span>
<div class="css-14">{CAPTION}. Ảnh: Thàng Mí</div></div>{"".join(f'<div class="css-12">{TEXTS[i]}</div>' for i in (2, 3, 5))}</div></div>
<div class="css-20">{"".join(f'<div class="css-21"><a href="/k{i}"><span>{TEASERS[i]}</span></a><div>{SUMMARIES[i]}</div></div>' for i in range(6))}</div></div></div>
<script id="__NEXT_DATA__" type="application/json">{{"props":{{}}}}</script></body></html>""",
    body=texts(0, 1, 2, 3, 5),
    authors=("Thàng Mí",),
    captions=((CAPTION, "Thàng Mí"),),
    section="Kinh tế",
    images=1,
)

VNPT_PORTAL = System(
    name="vnpt-portal",
    url="https://nape.lamgiang.gov.example/tin-tuc-su-kien/ca-long-44.html",
    html=frame(
        f"""<div class="portlet">
<div class="vnpt-news-detail">
<div class="news-detail-title">
<h3>{TITLE}</h3></div>
<div class="news-detail-tool"><span class="news-date">Ngày 12/03/2026 09:30:00</span><span class="news-view">Lượt xem: 88</span><span>Cỡ chữ <a href="#">A-</a> <a href="#">A+</a></span><a href="#" class="print">In</a></div>
<div class="news-detail-content">
<p><b>{LEAD}</b></p>
<p><span style="font-size:14px">{TEXTS[0]}</span></p>
<p style="text-align:center"><img src="/upload/a.jpg" /></p>
<p style="text-align:center"><i>{CAPTION}</i></p>
<p>{TEXTS[1]}</p>
<p>{TEXTS[2]}</p>
<p>{TEXTS[3]}</p>
<p style="text-align:right"><b>Văn phòng HĐND và UBND xã</b></p></div>
<div class="news-other">
<h4>Tin liên quan</h4>
<ul><li><a href="/a">{TEASERS[0]}</a> <span>11/03/2026</span></li></ul></div>
<div class="calendar-search">Xem theo ngày <input type="text"></div></div></div>""",
        title="Trang thông tin điện tử xã Nà Pe",
        site=None,
    ),
    body=texts(0, 1, 2, 3),
    source="Văn phòng HĐND và UBND xã",
    captions=((CAPTION, None),),
    images=1,
)

TV_STATION = System(
    name="tv-station",
    url="https://lgtv.example/ca-long-45.html",
    html=frame(f"""<div class="single-news">
<h1 class="title-single">{TITLE}</h1>
<div class="single-meta"><span>12/03/2026 09:30</span> <span>1234 lượt xem</span></div>
<div class="video-wrap"><iframe src="https://www.youtube.com/embed/x"></iframe></div>
<div class="content-single">
<p><strong>{LEAD}</strong></p>{ps(0, 1)}<p><em>Video: Phóng sự về nghề nuôi cá lồng</em></p>{ps(2)}<p style="text-align:right;"><strong>Thực hiện: Nùng Chí - Vàng Pao</strong></p></div>
<div class="fb-comments"></div></div>"""),
    body=(*texts(0, 1), "Video: Phóng sự về nghề nuôi cá lồng", *texts(2)),
    authors=("Nùng Chí", "Vàng Pao"),
)

UNCLOSED_P_AND_FONT = System(
    name="unclosed-p-and-font",
    url="http://old2.lg.example/tin.asp?id=46",
    html=f"""<html>
<head><title>Bao Lam Giang Online</title><meta http-equiv=content-type content="text/html; charset=utf-8"></head>
<body bgcolor=#ffffff>
<center><table width=760>
<tr><td><img src=b.gif></td></tr>
<tr><td align=right><font size=1>Hôm nay: 24/11/2026 19:41</font></td></tr>
<tr><td>
<table><tr>
<td width=130 valign=top><a href=a.asp>Trang chủ</a><br><a href=b.asp>Thời sự</a><br><a href=c.asp>Kinh tế</a><br><a href=d.asp>Xã hội</a><br><a href=e.asp>Thể thao</a><br><a href=f.asp>Giải trí</a></td>
<td valign=top>
<p class=tieude><font color=red size=+1><b>{TITLE}</b></font><br><font size=1 color=gray>Thứ Năm, 12/3/2009, 09:30</font>
<p class=sapo><b>{LEAD}</b>
<p>{TEXTS[0]}<p>{TEXTS[1]}<p>{TEXTS[2]}<p>{TEXTS[3]}<p align=right><i>Lò Thị Mến</i></td></tr></table></td></tr></table></center></body></html>""",
    body=texts(0, 1, 2, 3),
    published="2009-03-12T09:30",
    authors=("Lò Thị Mến",),
)

LAODONG = System(
    name="laodong",
    url="https://ld.example/kinh-te/ca-long-47.ldo",
    html=frame(
        f"""<div class="article-detail">
<div class="breadcrumb-parent"><a class="cate" href="/kinh-te">Kinh tế</a></div>
<h1 class="title">{TITLE}</h1>
<div class="info-author"><span class="author"><a href="/tac-gia/x">PHÀN SÀNH</a></span> <span class="time">Thứ năm, 12/03/2026 09:30 (GMT+7)</span></div>
<div class="art-body">
<div class="chappeau">{LEAD}</div>
<figure class="insert-center-image"><img src="/a.jpg">
<figcaption class="image-caption">{CAPTION}. Ảnh: Phàn Sành</figcaption></figure>{ps(0, 1)}<div class="art-relation">
<p><a href="/y.ldo">{TEASERS[1]}</a></p></div>{ps(2, 3)}</div>
<div class="art-tags"><a href="/t/1">Cá lồng</a></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("PHÀN SÀNH",),
    captions=((CAPTION, "Phàn Sành"),),
    section="Kinh tế",
    tags=("Cá lồng",),
    images=1,
)

SHORT_ITEM = System(
    name="short-item",
    url="https://lg.example/tin-van-48.html",
    html=frame(f"""<div class="tin-van">
<h1>{TITLE}</h1><span class="thoi-gian">12/03/2026 09:30</span>
<div class="nd-tin">
<p>(LGO) - {TEXTS[2]}</p>
<p>{TEXTS[4]}</p>
<p><b>H.L</b></p></div></div>"""),
    lead=TEXTS[2],
    marker="(LGO) -",
    body=texts(4),
    authors=("H.L",),
)

POEM_LINES = System(
    name="poem-lines",
    url="https://lg.example/tho-49.html",
    html=frame(
        """<div class="bai">
<h1>Bến cũ</h1>
<div class="tg">12/03/2026 09:30</div>
<div class="nd">
<p>Chiều nay trở lại bến xưa<br>Con đò đã cũ, cơn mưa đã già<br>Ai còn đứng đợi hiên nhà<br>Để câu hát cũ la đà mặt sông</p>
<p>Nước hồ dâng ngập cánh đồng<br>Tiếng gà năm ấy bềnh bồng trong mơ<br>Mẹ ngồi vá lưới trên bờ<br>Tóc bay trắng cả giấc mơ tuổi thơ</p>
<p style="text-align:right"><b>VI THÙY</b></p></div></div>""",
        title="Bến cũ - Báo Lâm Giang",
    ),
    title="Bến cũ",
    lead=None,
    body=(
        "Chiều nay trở lại bến xưa\nCon đò đã cũ, cơn mưa đã già\nAi còn đứng đợi hiên nhà\nĐể câu hát cũ la đà mặt sông",
        "Nước hồ dâng ngập cánh đồng\nTiếng gà năm ấy bềnh bồng trong mơ\nMẹ ngồi vá lưới trên bờ\nTóc bay trắng cả giấc mơ tuổi thơ",
    ),
    authors=("VI THÙY",),
)

DAY_PRINTED_MINUTE_STAMPED = System(
    name="day-printed-minute-stamped",
    url="https://lg.example/ca-long-60.html",
    html=frame(
        f"""<div class="bai">
<h1>{TITLE}</h1>
<div class="tg">Ngày 12/03/2026</div>
<p class="tom-tat">{LEAD}</p>
<div class="nd">{ps(0, 1, 2, 3)}</div></div>""",
        OG + st(),
    ),
    body=texts(0, 1, 2, 3),
)

UPDATE_BELOW_PUBLISH_META = System(
    name="update-below-publish-meta",
    url="https://lg.example/ca-long-61.html",
    html=frame(
        f"""<div class="bai">
<h1>{TITLE}</h1>
<div class="tg">12/03/2026 09:30 (Cập nhật: 13/03/2026 08:00)</div>
<p class="tom-tat">{LEAD}</p>
<div class="nd">{ps(0, 1, 2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
)

CLOCK_SCRIPT_TEXT = System(
    name="clock-script-text",
    url="https://lg.example/ca-long-62.html",
    html=frame(
        f"""<div class="bai">
<div class="dong-ho" id="clock">Thứ Ba, ngày 24 tháng 11 năm 2026, 19:41:05</div>
<h1>{TITLE}</h1>
<p class="tom-tat">{LEAD}</p>
<div class="nd">{ps(0, 1, 2, 3)}</div>
<p class="dang">Đăng lúc: 09:30 - 12/03/2026</p></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
)

DATE_LIST_OF_ARCHIVE = System(
    name="date-list-of-archive",
    url="https://lg.example/ca-long-63.html",
    html=frame(
        f"""<div class="bai">
<div class="path"><a href="/kinh-te">Kinh tế</a></div>
<h1>{TITLE}</h1>
<div class="time-post"><i class="icon"></i>09h30' ngày 12/03/2026</div>
<p class="tom-tat">{LEAD}</p>
<div class="nd">{ps(0, 1, 2, 3)}<p>Hà Nội, ngày 5 tháng 3 năm 2026</p>
<p style="text-align:right">Giàng Thị Say</p></div></div>""",
        OG,
    ),
    body=(*texts(0, 1, 2, 3), "Hà Nội, ngày 5 tháng 3 năm 2026"),
    authors=("Giàng Thị Say",),
    section="Kinh tế",
)

LINK_BEGINS_THE_ARTICLE_BOX = System(
    name="link-begins-the-article-box",
    url="https://lg.example/ca-long-64.html",
    html=frame(
        f"""<div class="bai"><a class="muc" href="/kinh-te">Kinh tế</a>
<h1>{TITLE}</h1>
<div class="gio">12/03/2026 09:30</div>
<p class="tom-tat">{LEAD}</p>
<div class="nd">{ps(0, 1)}<div class="khac"><h3><a href="/x-1.html">Mở lại bến đò ngang</a></h3></div>{ps(2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    section="Kinh tế",
)

TRAPS = (
    VNEXPRESS_LOCATION_STAMP,
    KENH14,
    HOURS_24,
    HANOIMOI_LONGFORM,
    QDND_TABLES,
    CLOCK_IN_CRUMB_ROW,
    LABELLED_DATE_BELOW,
    HASHED_CLASSES,
    VNPT_PORTAL,
    TV_STATION,
    UNCLOSED_P_AND_FONT,
    LAODONG,
    SHORT_ITEM,
    POEM_LINES,
    DAY_PRINTED_MINUTE_STAMPED,
    UPDATE_BELOW_PUBLISH_META,
    CLOCK_SCRIPT_TEXT,
    DATE_LIST_OF_ARCHIVE,
    LINK_BEGINS_THE_ARTICLE_BOX,
)
