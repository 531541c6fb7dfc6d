# ruff: noqa: E501 - lines of markup and of Vietnamese sentences, as they are
"""Pages in the markup of large newsrooms of 2026, with texts of our own.

Menus within the path, pictures above the text, related articles as objects of the editor, several
authors in a slider, a text in two halves, films without a text, a forum's `span` for paragraphs.
"""

from __future__ import annotations

from system_pages import CAPTION, LEAD, SUMMARIES, TEASERS, TEXTS, TITLE, System, ps, texts

BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
SECTIONS = ("Chính trị", "Thời sự", "Kinh doanh", "Giáo dục", "Thế giới", "Thể thao", "Nông nghiệp")
MORE = ("Văn hóa - Giải trí", "Đời sống", "Sức khỏe", "Công nghệ", "Xe", "Bất động sản", "Du lịch")
menu = "".join(
    f'<li class="mainNav__list-item swiper-slide"><a title="{name}" href="/{n}">{name}</a><ul class="sub__menu"><li><a href="/{n}/a">{name} A</a></li><li><a href="/{n}/b">{name} B</a></li></ul></li>'
    for n, name in enumerate(SECTIONS)
)
drop = "".join(
    f'<li><a title="{name}" href="/{name}">{name}</a></li>' for name in (*SECTIONS[:6], *MORE)
)
thumb = f'<figure class="story__thumb"> <a class="cms-link" href="/a-post1.html"> <img class="lazyload" src="{BLANK}" data-src="https://cdn.example/t.jpg.avif" alt="Thuyền về bến"> <noscript><img src="https://cdn.example/t.jpg.avif" class="image-fallback"></noscript> </a> </figure>'


def story(text: str, picture: str = "") -> str:
    """Another article, as one of these newsrooms shows it."""
    return f'<article class="story">{picture}<h2 class="story__heading" data-tracking="97"> <a class=" cms-link" href="https://nd.example/a-post97.html" title="{text}"> {text} </a> </h2> </article>'


def tt_author(*names: str) -> str:
    """Authors in a slider behind the first one's name."""
    slides = "".join(
        f'<div class="swiper-slide"><div class="author-item"><div class="author-item-avatar"><a title="{name}"><img class="isauthor" src="https://cdn.example/b.jpg" alt="{name}"></a></div><div class="author-item-name"><a class="name" title="{name}">{name}</a></div></div></div>'
        for name in names
    )
    return f"""<div class="detail-author oneauthor" data-role="author"><div class="groupavtauthor"><a class="avata" title="{names[0]}"><img class="avt isauthor" src="https://cdn.example/a.jpg" alt="tác giả"></a></div>
<div class="author-info"><a class="name" title="{names[0]}">{names[0]}</a><span class="morenameauthor">và {len(names) - 1} tác giả khác</span></div>
<div class="swiper"><div class="swiper-wrapper">{slides}</div></div></div>"""


def xf(number: int) -> str:
    """A paragraph of a forum, and the picture that follows it."""
    return f"""<span class="xf-body-paragraph">{TEXTS[number]}<br />
 <br />
</span>

<span class="bdImage_attachImage" style="width:2048px">
	<span class="inner" style="padding-bottom:75.000000%">
		<img src="https://forum.example/appforo/index.php?attachments/857{number}/data" alt="anh-{number}.jpg" data-height="1536" data-width="2048" />
	</span>
</span>
"""


BAOLG_2026 = System(
    name="baolg-2026",
    url="https://dautu.example/ca-long-d1.html",
    html=f"""<!doctype html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml">
<head><meta charset="UTF-8"><meta name="Googlebot" content="index,follow" /><meta name="AUTHOR" content="baolg.vn" /><meta name="COPYRIGHT" content="baolg.vn" />
<title>{TITLE} </title>
<meta name="description" content="{LEAD} " />
<meta name="keywords" content="nuôi cá lồng, hồ Lâm Giang, tái định cư, sinh kế" /><meta property="og:type" content="article" /><meta property="og:site_name" content="baolg" />
<meta property="og:title" content="{TITLE} " /></head>
<body>
<header class="header_main clearfix">
<div class="container text-center"><a href="https://baolg.vn/" class="logo_main"><img src="logo-bdt.svg"></a></div>
<div class="container d-flex date_top">
<div class="mr-auto">
Thứ Bảy, Ngày 07 tháng 03 năm 2026,  </div>
<div class="ml-auto social_top"><a target="_blank" href="https://www.facebook.com/baolg.vn"><img src="facebook.svg"/></a></div></div></header>
<div class="fix_scroll">
<header class="menu_main">
<div class="show_menu_main">
<div class="container"><nav class="d-flex align-items-center">
<div class="nav_left mr-auto"><a href="/" class="icon_home active"></a><a href="/multimedia.html">Multimedia</a><a href="/thoi-su-dau-tu-d1/">Thời sự hồ</a><a class="active" href="/dau-tu-tai-chinh-d6/">Kinh tế hồ</a></div></nav></div></div>
<div class="category-popup">
<ul class="d-flex list_menu_cate_popup">
<li><a href="/tieu-dung-d8/">Tiêu dùng</a></li></ul></div></header></div>
<main class="main_content main_detail">
<div class="container">
<center align="center" style="height: 122px;margin-top:10px;">
<div class="ads-banner"><a target="_blank" href="/views_ads/945/">
<p><img src="V1468x90.jpg" alt="" width="99%" /></p></a></div></center>
<section class="main_cate d-flex mt30 mb40">
<div class="col810 mr-auto">
<div class="d-flex">
<div class="mr-auto col160 mr20">
<div class="head_box_cate_home "><a href="" class="link_box_cate fs16 d-block text-center">Tin nóng</a></div>
<ul class="list_thumb_square mb20">
<li><article class=" news_top_box"> <a href="/a-d538917.html" class="thumbblock  mb10"><img src="t.jpg"> </a> <a href="/a-d538917.html" class="fs14 fbold  ">{TEASERS[0]}</a> </article></li>
<li><article class=" news_top_box"> <a href="/b-d538930.html" class="fs14 fbold  ">{TEASERS[1]}</a> </article></li></ul>
<div class="ads_sticky">
<div class="ads" id="sticky_160_" align="center"><ins class="adsbygoogle" style="display:block"></ins></div></div></div>
<div class="col630 ml-auto mb40">
<div class="fs16 text-uppercase "> <a href="https://baolg.vn/dau-tu-tai-chinh-d6/">Kinh tế hồ</a> </div>
<div class="title-detail">{TITLE} </div>
<div class="author-share-top cl99 fs13 d-flex align-items-center mt20 mb20">
<div class="mr-auto"><a href="" class="author cl_green">Nguyên Sa </a><span class="post-time"> - 07/03/2026 08:47</span></div>
<div class="ml-auto">
<div class="fl" style="width: 140px;">
<div class="fb-like" data-href="x"></div></div>
<div class="zalo-share-button fl"></div>
<div class="fl" style="width: 80px;">&nbsp;<a title="In bài viết" onclick="window.open('x')"><img width="20px" src="print.png"/></a></div></div></div>
<div class="sapo_detail">{LEAD} </div>
<div class="list_news_relation_top pkg"> <span class="head_relation"> <strong>TIN LIÊN QUAN</strong> </span>
<ul><li> <a href="/mot-ca-nhan-d519394.html">{TEASERS[2]}</a> </li></ul></div>
<div id="content_detail_news">{ps(0, 1, 2)}<table class="MASTERCMS_TPL_TABLE" style="width: 100%;" border="0" cellspacing="0" cellpadding="0" align="left">
<tbody><tr>
<td><img style="max-width: 100%; height: auto;" title="Ảnh màn hình 2026-03-06 lúc 23.12.56.png" src="https://media.baolg.vn/minhvui/2026/03/06/anh-man-hinh.png" alt="Ảnh màn hình 2026-03-06 lúc 23.12.56.png" /></td></tr>
<tr><td class="media-caption">Diễn biến mực nước hồ năm 2025</td></tr></tbody></table>
{ps(3, 4, 5, 6, 7)}<span id="boxcauhoi"></span></div>
<div class="news_relate_one d-flex mb30"><a class="thumbblock thumb235x140 mr20" href="/xu-phat-d488447.html"><img src="https://media.baolg.vn/thumb_x235x140/a.jpeg"/> </a>
<div class="info_news_relate_one flex-one"><a href="/xu-phat-d488447.html" class="fs16 fbold">Xử phạt hai cá nhân sinh kế SJS giai đoạn 2023 - 2024</a>
<div class="sapo_thumb_news mt10"> {SUMMARIES[3]} </div></div></div>
<div class="tag_detail d-flex"><a class="tag_detail_item" href='/tag/xu-phat/'>#nuôi cá lồng</a><a class="tag_detail_item" href='/tag/tien-son/'># hồ Lâm Giang</a><a class="tag_detail_item" href='/tag/aat/'># tái định cư</a></div>
<div class="share_detail d-flex"></div></div></div></div></section></div></main>
<footer><p>Tổng biên tập: Hoàng Văn Đối</p></footer></body></html>""",
    body=texts(0, 1, 2, 3, 4, 5, 6, 7),
    published="2026-03-07T08:47",
    authors=("Nguyên Sa",),
    captions=(("Diễn biến mực nước hồ năm 2025", None),),
    section="Kinh tế hồ",
    tags=("nuôi cá lồng", "hồ Lâm Giang", "tái định cư"),
    images=1,
)

LGD_2026 = System(
    name="lgd-2026",
    url="https://nd.example/ca-long-post976641.html",
    html=f"""<!DOCTYPE html> <html lang="vi" class="lgd"> <head> <title>{TITLE}</title> <meta name="description" content="{LEAD}"/> <meta name="keywords" content="hồ Lâm Giang,cá lồng"/> <meta name="author" content="Báo Lâm Giang điện tử" /> <meta content="Báo Lâm Giang điện tử" itemprop="sourceOrganization" name="source"/> <meta property="og:site_name" content="Báo Lâm Giang điện tử"/> <meta property="og:title" content="{TITLE}"/> <meta property="og:description" content="{LEAD}"/> <meta property="article:tag" content="hồ Lâm Giang,cá lồng,tái định cư"/> <meta property="article:section" content="Kinh tế,cá lồng,Tin tức" /> <meta property="article:published_time" content="2026-07-20T06:31:56+07:00"/> <meta property="article:modified_time" content="2026-07-20T06:31:56+07:00"/>
<script type="application/ld+json"> {{ "@context" : "https://schema.org", "@type" : "WebSite", "name": "Báo Lâm Giang điện tử" }} </script> <script type="application/ld+json"> {{ "@context":"http://schema.org", "@type":"BreadcrumbList", "itemListElement":[ {{ "@type":"ListItem", "position":1, "item":{{ "@id":"https://nd.example/tin-tuc/", "name":"Tin tức" }} }} ] }} </script> <script type="application/ld+json"> {{ "@context": "http://schema.org", "@type": "NewsArticle", "headline": "{TITLE}", "description": "{LEAD}", "datePublished": "2026-07-20T06:31:56+07:00", "dateModified": "2026-07-20T06:31:56+07:00", "author": {{ "@type": "Person", "name": "TP" }}, "publisher": {{ "@type": "Organization", "name": "Báo Lâm Giang điện tử" }} }} </script></head> <body class="detail-normal">
<header class="site-header-topic"> <a href="/" class="logo" title="Báo Lâm Giang điện tử">Báo Lâm Giang</a></header>
<div class="site-content">
<div class="container">
<div class="main-col">
<div class="article">
<h2 class="breadcrumb"><a href="/tin-tuc/" class="active">Tin tức</a></h2>
<h1 class="article__title cms-title ">{TITLE}</h1>
<div class="article__sapo cms-desc">NDO - {LEAD}</div>
<div class="article__meta"><time class="time" datetime="2026-07-20T06:31:56+07:00" data-time="1784503916">Thứ hai, ngày 20/07/2026 - 06:31</time> <meta class="cms-date" itemprop="datePublished" content="2026-07-20T06:31:56+07:00">
<div class="social article__social"> <a href="javascript:void(0);" class="print sendprint" title="Print"> <i class="ic-print"></i></a> <a href="https://www.google.com/preferences/source?q=nd.example" class="gg-prefer">Prefer us on Google</a> </div> </div> <figure class="article__avatar "> <img class="cms-photo" src="https://cdn.example/spain.jpg.avif" alt="{CAPTION}. (Ảnh: Thu Sa)"/> <figcaption>{CAPTION}. (Ảnh: Thu Sa)</figcaption> </figure> <div id="sdaWeb_SdaArticleAfterAvatar" class="rennab " style="display:none"> </div> <div class="article__body zce-content-body cms-body" itemprop="articleBody"> <div class="notebox align-center cms-note"> <p><b>Những con số</b></p> <p><strong>Số lồng:</strong> 214</p> <hr> <p><b>Diễn biến</b></p></div>
{ps(0, 1, 2)}<div class="sda_middle"> <div id="sdaWeb_SdaArticleMiddle" class="rennab fyi"></div></div>{ps(3, 4, 5, 6)}
<iframe src="https://so-do.example/ho/" width="100%"></iframe> <div class="article__author"> <p class="name">TP</p> </div> <div id="sdaWeb_SdaArticleAfterBody" class="rennab " style="display:none"> </div> </div> <div class="article-footer"> <div class="related-news"> <h3 class="box-heading"> <span class="title">Tin liên quan </span> </h3> <div class="box-content" data-source="related-news">{story(TEASERS[0])}{story(TEASERS[1])}</div> </div> <div class="article__tag"> <a class="link active" href="/tu-khoa/ca-tag1.html" title="hồ Lâm Giang">hồ Lâm Giang</a> <a class="link active" href="/tu-khoa/tag2.html">cá lồng</a> <a class="link " href="/tu-khoa/tag3.html">tái định cư</a></div>
<div class="wrap-comment" id="comment976641"></div></div></div>
<div class="sub-col sidebar-right"> <div class="trending fyi-position"> <h3 class="box-heading"> <span class="title">Tin đọc nhiều</span> </h3> <div class="box-content">{"".join(story(t) for t in TEASERS)}</div></div></div></div></div></div>
<div class="many-pack"> <h3 class="box-heading"> <a href="/tin" class="title"> Có thể bạn quan tâm </a> </h3> <div class="box-content content-list">{"".join(story(t, thumb) for t in TEASERS * 3)}</div></div>
<footer class="site-footer">
<p>Giấy phép số 00/GP-BTTTT</p></footer></body></html>""",
    marker="NDO -",
    body=("Những con số", "Số lồng: 214", "Diễn biến", *texts(0, 1, 2, 3, 4, 5, 6)),
    published="2026-07-20T06:31",
    authors=("TP",),
    captions=((CAPTION, "Thu Sa"),),
    section="Tin tức",
    tags=("hồ Lâm Giang", "cá lồng", "tái định cư"),
    images=1,
)

VIETNAMNET_2026 = System(
    name="vietnamnet-2026",
    url="https://vnn.example/ca-long-2540481.html",
    html=f"""<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>{TITLE}</title><meta name="description" content="{LEAD}"><meta property="og:title" content="{TITLE}"><meta property="og:description" content="{LEAD}"><meta property="og:site_name" content="Tin Lòng Hồ"><meta property="article:published_time" content="2026-07-30T15:11:00+07:00"></head>
<body><div class="header">
<div class="mainNav">
<ul>{menu}</ul></div>
<div class="hamburger">
<div class="hamburger__right">
<ul class="hamburger__list-right notosans-bold">
<li><a href="/talkshow ">Talks</a></li>
<li><a href="/ho-so">Hồ sơ</a></li></ul>
<ul><li>Hotline: <span class="font-bold">0900 000 001 (Hà Nội)</span> - <span class="font-bold">0900 000 002 (Tp.HCM)</span></li>
<li>Email: toasoan@vnn.example</li></ul></div></div></div>
<div class="vmcadszone desktop ads-desktop mt-20" id="adzone1"></div><input type="hidden" id="offadsCheck">
<div class="nav-controls nav__controls vnn-nav-control vnn-share-social ">
<div class="nav-controls__menu">
<div class="nav-controls__menu-group"><button class="item-comment"><img src="https://static.vnn.example/v1/icon/chat.svg" alt="icon">
<div class="dot emptyComment"></div></button><button class="item-text-range">Aa</button></div></div>
<div class="nav-controls__popup-comment"><a href="/" title="Tin Lòng Hồ"><img src="logoVietnamNet.svg" alt="Tin Lòng Hồ"></a></div></div>
<div class="main-v1 bg-white">
<div class="container-v1 detail-page gap-40">
<div class="container__left not-pl">
<div class="bread-crumb-detail sm-show-time ">
<ul><li><a href="/"><img class="icon-home" src="https://static.vnn.example/v1/icon/home_mobile.svg" alt="icon"></a></li>
<li><a href="/thoi-su" title="Thời sự">
                        Thời sự
                    </a>
<div class="menu__drop menus-bread-crumb"><span class="icon-drop"></span>
<ul class="menu__drop-list">{drop}</ul></div></li>
<li><a href="/thoi-su/giao-thong" title="Nông nghiệp">
                        Nông nghiệp
                    </a></li></ul>
<div class="bread-crumb-detail__time">
                Thứ Năm, 30/07/2026 - 15:11
            </div></div>
<div class="content-detail content-detail-type-1 content-mobile-change">
<h1 class="content-detail-title">{TITLE}</h1>
<div class="article-detail-author-wrapper ">
<div class="article-detail-author author-single">
<div class="article-detail-author__main">
<div class="article-detail-author__image"><a title="Tạ Tuấn" class="lazy-background" href="/tac-gia/ta-tuan-1.html"> </a></div>
<p class="article-detail-author__info"><span class="name"><a href="/tac-gia/ta-tuan-1.html" title="Tạ Tuấn">
                            Tạ Tuấn
                        </a></span><span class="position"></span></p></div>
<div class="article-detail-author__right"><button class="vnn-follow">Theo dõi</button></div></div></div>
<h2 class="content-detail-sapo sm-sapo-mb-0">{LEAD}</h2>
<div class="maincontent main-content content-full-image content-full-image-v1" id="maincontent">{ps(0, 1)}<figure class="vnn-content-image" id="id_abc"><picture><source data-srcset="https://static-images.vnn.example/a.jpg?width=768" srcset="{BLANK}"><img data-original="https://static-images.vnn.example/a.jpg?width=0" src="{BLANK}" alt="xe buyt 1.jpg"></picture>
<figcaption>{CAPTION}. Ảnh: Tạ Tuấn</figcaption></figure>{ps(2, 3)}<div class="insert-wiki-content vnn-template-noneditable articles-edit">
<ul><li><a href="/khac-1.html">{TEASERS[0]}</a></li></ul></div>{ps(5, 6)}<div class="vnn-template-noneditable articles-edit template-list-news">
<article><a href="/khac-2.html"><img src="/t.jpg"></a>
<div><a href="/khac-2.html">{TEASERS[1]}</a>
<p>{SUMMARIES[1]}</p></div></article></div>{ps(7)}</div></div>
<div class="tag-cotnent"><span>Chủ đề:</span>
<ul><li>
<h3><a href="/xe-buyt-tag1.html">nuôi cá</a></h3></li>
<li><h3><a href="/tphcm-tag2.html">Lâm Giang</a></h3></li></ul></div></div>
<div class="container__right">{"".join(f'<div class="verticalPost version-news"><div class="verticalPost__avt"><a href="/k{i}.html"><img src="/k.jpg"></a></div><div class="verticalPost__main"><h3 class="verticalPost__main-title"><a href="/k{i}.html">{TEASERS[i]}</a></h3><p>{SUMMARIES[i]}</p></div></div>' for i in range(6))}</div></div></div>
<div class="footer">
<p>Giấy phép số 00/GP-BTTTT</p></div></body></html>""",
    body=texts(0, 1, 2, 3, 5, 6, 7),
    published="2026-07-30T15:11",
    authors=("Tạ Tuấn",),
    captions=((CAPTION, "Tạ Tuấn"),),
    section="Nông nghiệp",
    tags=("nuôi cá", "Lâm Giang"),
    images=1,
)

BAOTINTUC_2026 = System(
    name="baotintuc-2026",
    url="https://tintuc.example/the-gioi/ca-long-20260716171712046.htm",
    html=f"""<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{TITLE} | baotintuc.vn</title><meta name="description" content="{LEAD}" /><meta property="og:title" content="{TITLE}" /><meta property="og:site_name" content="baotintuc.vn" /><meta property="article:published_time" content="2026-07-16T17:17:12" /></head>
<body><div class="headerlogo">
<div class="headerlogo_wrapper w1040"><a href="/" class="logo"></a>
<div class="bannertop"><a href="https://nhain.example/" target="_blank"><img src="https://cdnmedia.example/banner.jpg" /></a></div></div></div>
<div class="navbar" id="menu">
<div class="navbar_wrapper w1040">
<ul class="list-navbar">
<li class="nav-item"><a href="/thoi-su-472ct0.htm">Thời sự</a>
<ul class="droplist-info">
<li><a href="/chinh-tri-321ct472.htm"><span class="txt">Chính trị</span></a></li></ul></li>
<li class="nav-item"><a href="/the-gioi-130ct0.htm" title="NÔNG NGHIỆP">NÔNG NGHIỆP</a></li></ul></div>
<div class="time-header"><span id="miniclock"><span class="date">Thứ Ba, 24/11/2026</span> <span class="time">19:41</span></span></div></div>
<div style="margin: 12px auto; width: 980px">
<div id="admzone483785"></div></div>
<div class="detail-content w1040"><input type="hidden" id="lastDate" value="" />
<div class="lc-bar">
<div class="ccr_threadbar"><a href="/the-gioi-130ct0.htm" class="threadbar_topic" title="Nông nghiệp">Nông nghiệp</a>
<ul class="threadbar_list">
<li><a href="/phan-tichnhan-dinh-525ct130.htm" id="sub_525">Phân tích-Nhận định</a></li>
<li><a href="/chuyen-la-the-gioi-162ct130.htm" id="sub_162">Chuyện lạ thế giới</a></li></ul></div></div>
<div class="detail-content_wrapper">
<div class="detail-left">
<div class="breadcrumb">
        </div>
<h1 class="detail-title">
            {TITLE}
        </h1>
<div class="action-link">
<div class="date"><span class="txt">
                    Thứ Năm, 16/07/2026 17:17</span>&nbsp;|&nbsp;
            <h4 class="cate"><a href="/the-gioi-130ct0.htm" title="Nông nghiệp"><strong>Nông nghiệp</strong></a></h4></div>
<div style="float: right"><a href="https://news.google.com/publications/x" target="_blank"><img src="https://cdnstatic.example/web_images/google-news1.png" alt="Báo Tin Tức trên Google News" /></a></div></div>
<div class="content">
<h2 class="sapo">
                {LEAD}
            </h2>
<ul id="plhMain_NewsDetail1_divRelation" class="list-concern">
<li class="item">
<h4><a href="/the-gioi/a-20260716155327290.htm">{TEASERS[0]}<i class="icon_2"></i></a></h4></li>
<li class="item">
<h4><a href="/the-gioi/b-20260716162718088.htm">{TEASERS[1]}</a></h4></li></ul>
<div class="content_wrapper">
<div id="plhMain_NewsDetail1_divSharelink" class="share share-sticky"><a href="/"><svg></svg></a><a href="javascript:void(0)"><img src="/web_images/iconfb1.png" alt="Chia sẻ Facebook" width="24" /></a></div>
<div class="boxdetail">
<div class="contents">
<div id="divfirst">
<div style="text-align:center">
<figure class="image" style="display:inline-block"><img alt="Chú thích ảnh" height="458" src="https://cdnmedia.example/ho.jpg" width="665">
<figcaption>Một góc lòng hồ Lâm Giang. Ảnh tư liệu: Hà Thái/TTXVN</figcaption>
</figure></div>
{ps(0, 1)}
</div>
<div class="gliaplayer-container" data-slot="x"></div>
<div id="divend">{ps(2, 3)}
</div></div>
<div class="author">
                        <strong>Hà Thái</strong><i> (TTXVN)</i>
                    </div>
<div class="widget"><a href="/phan-tichnhan-dinh/sau-20260716161451909.htm" class="widget_thumb"><img src="https://cdnthumb.example/1607-khoi.jpg" /></a>
<div class="widget_info"><a href="/phan-tichnhan-dinh/sau-20260716161451909.htm" class="info-title">
                                        {TEASERS[2]}
                                    </a>
<p class="des">{SUMMARIES[2]}</p></div></div></div></div>
<div class="likeshare">Chia sẻ:<div>
<div class="fb-like"></div></div></div></div></div>
<div class="keysword"><span>Từ khóa:</span>
<ul><li><a href="/ho-tag.htm">Lòng hồ</a>,</li>
<li><a href="/ca-tag.htm">Cá lồng</a></li></ul></div>
<div class="detail-right">
<ul>{"".join(f'<li><a href="/z{i}.htm"><img src="z.jpg"></a><h4><a href="/z{i}.htm">{TEASERS[i]}</a></h4></li>' for i in range(6))}</ul></div></div></div>
<div class="footer">
<p>Cơ quan chủ quản: Tỉnh ủy Lâm Giang</p></div></body></html>""",
    body=texts(0, 1, 2, 3),
    published="2026-07-16T17:17",
    authors=("Hà Thái",),
    source="TTXVN",
    captions=(("Một góc lòng hồ Lâm Giang. Ảnh tư liệu", "Hà Thái/TTXVN"),),
    section="Nông nghiệp",
    tags=("Lòng hồ", "Cá lồng"),
    images=1,
)

TUOITRE_2026 = System(
    name="tuoitre-2026",
    url="https://tt.example/bai-viet-mau-100261005145713396.htm",
    html=f"""<html>
<head><title>{TITLE}</title><meta name="author" content="LAM GIANG TRE"><meta property="og:type" content="article"><meta property="og:site_name" content="LAM GIANG TRE"><meta property="og:title" content="{TITLE}"><meta property="og:description" content="{LEAD}"></head>
<body><div class="header">
<div class="header__top"><span>Thứ Ba, 24/11/2026</span></div></div>
<div class="detail__page">
<div class="detail__main">
<div class="detail-top">
<div class="detail-cate"><a href="/thoi-su.htm" data-role="cate-name">Thời sự</a></div>
<div class="detail-time"><time data-role="publishdate">05/10/2026 15:42 GMT+7</time></div></div>
<h1 class="detail-title article-title" data-role="title">{TITLE}</h1>
{tt_author("ĐÀM NHU", "CHU KIỂM")}
<p class="detail-sapo" data-role="sapo">{LEAD}</p>
<div class="detail-cmain">
<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">
<figure class="VCSortableInPreviewMode" type="Photo">
<div><img src="https://cdn2.example/thumb_w/730/a-1.jpg" w="2560" h="1707" alt="Tiêu đề - Ảnh 1." data-original="https://cdn2.example/a-1.jpg" type="photo" width="2560" height="1707"></div>
<figcaption class="PhotoCMS_Caption">
<p>{CAPTION} - Ảnh: AFP</p></figcaption></figure>{ps(0, 1)}<h2>Tiêu đề phụ của bài</h2>
<div class="VCSortableInPreviewMode alignRight" type="RelatedNewsBox">
<ul><li><a href="https://tt.example/khac-1.htm"><img src="https://cdn2.example/rel.jpg" alt="liên quan"></a>
<h4><a>{TEASERS[0]}</a></h4><a><span>ĐỌC NGAY</span></a></li></ul></div>
<div type="RelatedOneNews" class="VCSortableInPreviewMode"><a href="https://tt.example/khac-2.htm"><img src="https://cdn2.example/rel2.jpg"></a><a class="OneNewsTitle">{TEASERS[1]}</a>
<p class="VCObjectBoxRelatedNewsItemSapo">{SUMMARIES[1]}</p></div>{ps(2, 3)}<div class="VCSortableInPreviewMode alignCenter" type="content">
<div><p>{TEXTS[4]}</p></div></div>
<div type="VideoStream" class="VCSortableInPreviewMode"><video src="https://x/v.mp4"></video>
<p>Mô tả video</p></div>
<div class="readmore-body-box d-none"><a>Đọc tiếp</a></div></div>
<div class="box-author-detail">
<div class="detail-author-bot" data-role="author"><a class="name" title="BOT">ĐÀM NHU - CHU KIỂM</a></div></div></div>
<div class="main-content-body">
<div id="objectPopupBody" class="content fck"></div></div>
<section class="comment-wrapper">
<p>Bình luận của bạn đọc không phải nội dung bài, dài dòng nhưng vẫn phải ở ngoài, không được lẫn vào.</p></section>
<div class="detail-tab"><a href="/x-e1.htm">cá lồng</a><a href="/x-e2.htm">lòng hồ</a></div></div></div></body></html>""",
    body=(*texts(0, 1), "Tiêu đề phụ của bài", *texts(2, 3, 4)),
    published="2026-10-05T15:42",
    authors=("ĐÀM NHU", "CHU KIỂM"),
    captions=((CAPTION, "AFP"),),
    section="Thời sự",
    images=1,
)

ZNEWS_VIDEO = System(
    name="znews-video",
    url="https://zn.example/video-cho-dem-post1591943.html",
    html="""<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8" /><title>Video: Bến cá Lâm Giang họp từ nửa đêm</title><meta property="article:published_time" content="2025-10-08T18:37:00+07:00"/><meta name="description" content="Bến cá chỉ họp ba tiếng rồi tan."/></head>
<body><div id="video-featured">
<div class="left-side">
<div class="video-player formatted" article-id="1591943"><video data-hls="https://streaming.example/index.m3u8" poster="https://photo.example/sample_video_thumb.jpg"></video></div></div>
<div class="video-info" topic-id="location-2207">
<p class="video-cate"><a href="https://video.example/video-doi-song.html" title="Đời sống">Đời sống</a></p>
<div class="video-title">
<h1><a href="https://lifestyle.example/video-cho-dem-post1591943.html">Video: Bến cá Lâm Giang họp từ nửa đêm</a></h1></div>
<p class="video-meta"><span class="publish">Thứ tư, 8/10/2025 18:37 (GMT+7)</span></p>
<p class="video-summary">Từ 0h, thuyền cá nối nhau cập bến; đến 3h sáng thì chợ tan.</p></div></div>
<ul class="the-article-tags">
<li><a href="/topic/ben-ca.html">bến cá</a></li>
<li><a href="/topic/cho-dem.html">chợ đêm</a></li></ul></body></html>""",
    title="Video: Bến cá Lâm Giang họp từ nửa đêm",
    lead="Từ 0h, thuyền cá nối nhau cập bến; đến 3h sáng thì chợ tan.",
    body=(),
    published="2025-10-08T18:37",
    section="Đời sống",
    tags=("bến cá", "chợ đêm"),
)

NLD_VIDEO = System(
    name="nld-video",
    url="https://nl.example/video/bai-1.htm",
    html=f"""<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8" /><title>Video: Nước hồ Lâm Giang xuống thấp kỷ lục</title><meta property="og:title" content="Video: Nước hồ Lâm Giang xuống thấp kỷ lục" /><meta property="article:section" content="Thời sự" /><meta property="article:published_time" content="2025-01-02T10:01:00+07:00" /><meta name="description" content="{LEAD}" /></head>
<body><div class="video__d-focus">
<div class="box-top">
<div class="video-cate"><a href="/thoi-su.htm" title="Thời sự" class="category-name_ac" data-role="cate-name"> Thời sự </a></div>
<div class="video-big" data-role="video-autoplay">
<div class="vPlayer">
<div class="d-bg-short" id="playOnSite"><img src="https://nld.example/thumb_w/750/video-poster.jpg" alt="Poster"/></div>
<div class="VCSortableInPreviewMode" type="VideoStream" data-vid="x.mp4"></div></div></div></div>
<div class="w823">
<div class="box-video-content">
<h1 class="video-title" data-role="title">Video: Nước hồ Lâm Giang xuống thấp kỷ lục</h1>
<div class="detail-info">
<div class="detail-author">
<div class="author-info">
<div class="author-info-top">
<p class="name">Vàng Mí Nô</p></div>
<div class="detail-time"><time data-role="publishdate" datetime="2025-01-02T10:01:00+07:00">02/01/2025 10:01 GMT+7</time></div></div></div></div>
<h2 class="detail-sapo" data-role="sapo">{LEAD}</h2></div></div></div>
<section class="tags"><a href="/tag/thoi-su">Thời sự</a><a href="/tag/video">Video</a></section>
<div class="list-video">{"".join(f'<div class="item"><a href="/v{i}.htm"><img src="/v.jpg"></a><h3><a href="/v{i}.htm">{TEASERS[i]}</a></h3><p>{SUMMARIES[i]}</p></div>' for i in range(6))}</div></body></html>""",
    title="Video: Nước hồ Lâm Giang xuống thấp kỷ lục",
    body=(),
    published="2025-01-02T10:01",
    authors=("Vàng Mí Nô",),
    section="Thời sự",
    tags=("Thời sự", "Video"),
)

TINHTE_XENFORO = System(
    name="forum-xenforo",
    url="https://forum.example/thread/ca-long.4012345/",
    html=f"""<!DOCTYPE html>
<html lang="vi">
<head><meta charset="utf-8"><title>{TITLE}</title><meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Diễn đàn"></head>
<body><header><a href="/">Diễn đàn</a></header>
<div class="thread-view">
<h1>{TITLE}</h1>
<div class="thread-meta"><a class="author-name" href="/profile/kham.1/">Lê Khảm</a><time datetime="2026-03-12T09:30:00+07:00">12/03/2026 09:30</time></div>
<article><div class="bbWrapper">{xf(0)}<h2 class="Mods_HeadingTag Mods_HeadingTagH2"><b>Gỡ khó đầu ra</b></h2><span class="xf-body-paragraph"> <br />
{TEXTS[1]}<br />
 <br />
</span>{xf(2)}<span class="xf-body-paragraph"><br />
{TEXTS[3]}<br />
 <br />
Ba việc phải làm mỗi sáng ở lồng cá:<br />
</span>
<ul>
<li>Vớt thức ăn thừa</li>
<li>Đo nhiệt độ nước</li>
</ul> <br />
<span class="xf-body-paragraph">{TEXTS[5]}<br /></span></div></article></div></body></html>""",
    lead=None,
    body=(
        TEXTS[0],
        "Gỡ khó đầu ra",
        TEXTS[1],
        TEXTS[2],
        TEXTS[3],
        "Ba việc phải làm mỗi sáng ở lồng cá:",
        "Vớt thức ăn thừa",
        "Đo nhiệt độ nước",
        TEXTS[5],
    ),
    authors=("Lê Khảm",),
    images=2,
)

NEWSROOMS = (
    BAOLG_2026,
    LGD_2026,
    VIETNAMNET_2026,
    BAOTINTUC_2026,
    TUOITRE_2026,
    ZNEWS_VIDEO,
    NLD_VIDEO,
    TINHTE_XENFORO,
)
