# ruff: noqa: E501 - lines of markup and of Vietnamese sentences, as they are
"""Pages of the systems behind portals, stations and old newspapers, with texts of our own.

NukeViet, WordPress, Blogger, Drupal, Joomla, Liferay, SharePoint, vBulletin, MasterCMS, an AMP
edition, tables and `font` of 2008. Beside every article stand teasers with more text than it has,
under names that say nothing, and a clock above it. A case says what a careful reader takes.
"""

from __future__ import annotations

from dataclasses import dataclass

CLOCK = "Thứ Ba, 24/11/2026 19:41"
TITLE = "Cá lồng trên hồ Lâm Giang: Sinh kế mới của dân tái định cư"
LEAD = "Mô hình nuôi cá lồng trên lòng hồ ở xã Lâm Giang giúp hàng chục hộ dân tái định cư có thu nhập ổn định, từng bước thoát nghèo ngay trên quê mới."
CAPTION = "Người dân bản Nà Pheo cho cá ăn trên lồng nuôi ở hồ Lâm Giang"
TEXTS = (
    "Sáng 12/3, Ủy ban nhân dân xã Lâm Giang tổ chức hội nghị tổng kết một năm thực hiện mô hình nuôi cá lồng trên lòng hồ, với sự tham gia của 85 hộ dân và đại diện các phòng chuyên môn.",
    "Theo báo cáo, toàn xã hiện có 214 lồng cá, sản lượng đạt 190 tấn, tăng gần một phần ba so với năm trước; thu nhập bình quân của mỗi hộ nuôi đạt 120 triệu đồng.",
    "Ông Vi Văn Hặc, trưởng bản Nà Pheo, cho biết trước đây bà con chỉ đánh bắt tự nhiên nên bữa có bữa không.",
    "Từ khi được hướng dẫn kỹ thuật và vay vốn ưu đãi, nhiều gia đình đã mạnh dạn đóng thêm lồng, liên kết với thương lái để bán cá tận bến.",
    "“Cá lăng, cá chiên bây giờ có người đặt mua trước cả tháng, không phải lo đầu ra nữa”, ông Hặc nói.",
    "Tuy vậy, mực nước hồ xuống thấp vào mùa khô khiến một số hộ phải kéo lồng ra xa bờ, chi phí trông coi tăng lên đáng kể.",
    "Phòng Kinh tế đề nghị các hộ giảm mật độ thả, thường xuyên vệ sinh lồng lưới và không để thức ăn thừa lắng xuống đáy.",
    "Trong quý II, xã sẽ phối hợp với trung tâm khuyến nông mở ba lớp tập huấn, đồng thời hoàn thiện hồ sơ xin cấp nhãn hiệu tập thể cho cá hồ Lâm Giang.",
    "Chị Lường Thị Xoan, chủ nhiệm hợp tác xã, mong muốn con đường xuống bến sớm được đổ bê tông để xe tải vào tận nơi thu mua.",
    "Kết thúc hội nghị, 12 hộ nuôi tiêu biểu được tặng giấy khen; hai tổ hợp tác mới cũng chính thức ra mắt và ký cam kết bảo vệ nguồn nước.",
    "Dự kiến đến cuối năm, mô hình sẽ được nhân rộng sang bốn xã dọc tuyến sông, ưu tiên các bản tái định cư chưa có sinh kế ổn định.",
    "Trước đó, đoàn công tác đã đi kiểm tra thực tế tại bến Pá Khôm, nơi tập trung nhiều lồng nuôi nhất của huyện.",
)
TEASERS = (
    "Bắt nhóm trộm xe máy liên tỉnh ẩn náu trong nhà trọ ven sông",
    "Nắng nóng gay gắt trở lại, nhiều nơi trên 38 độ C",
    "Khởi công tuyến đường ven biển dài 27 km",
    "Học sinh lớp 9 nộp hồ sơ dự tuyển vào lớp 10 từ tuần sau",
    "Giá lợn hơi tăng nhẹ tại các tỉnh phía Bắc",
    "Đội tuyển nữ thắng trận ra quân với tỷ số đậm",
)
SUMMARIES = (
    "Các đối tượng khai nhận đã gây ra hơn chục vụ trên địa bàn ba tỉnh giáp ranh trong hai tháng qua, tài sản trị giá gần một tỷ đồng.",
    "Cơ quan khí tượng cảnh báo nguy cơ cháy rừng ở mức rất cao tại vùng núi phía tây, người dân hạn chế ra ngoài buổi trưa.",
    "Tuyến đường có tổng vốn hơn ba nghìn tỷ đồng, dự kiến hoàn thành sau 30 tháng và mở ra không gian phát triển du lịch mới.",
    "Năm nay toàn tỉnh giữ ổn định số môn thi, chỉ tiêu vào trường công lập chiếm khoảng 70% tổng số học sinh.",
    "Thương lái thu mua ở mức cao hơn tuần trước từ một đến hai nghìn đồng mỗi kg, người chăn nuôi dè dặt tái đàn.",
    "Ba bàn thắng trong hiệp hai giúp các cô gái khởi đầu thuận lợi trước khi gặp đội đầu bảng.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """A page and what it says; `None` where the page says nothing of it."""

    name: str
    url: str
    html: str
    title: str = TITLE
    lead: str | None = LEAD
    marker: str | None = None
    body: tuple[str, ...]
    published: str = "2026-03-12T09:30"
    authors: tuple[str, ...] = ()
    source: str | None = None
    staff: bool = False
    captions: tuple[tuple[str, str | None], ...] = ()
    images: int = 0
    section: str | None = None
    tags: tuple[str, ...] = ()


def texts(*numbers: int) -> tuple[str, ...]:
    """Paragraphs of the text, by their numbers."""
    return tuple(TEXTS[number] for number in numbers)


def ps(*numbers: int) -> str:
    """The same as `p`."""
    return "\n".join(f"<p>{text}</p>" for text in texts(*numbers))


def teaser(number: int) -> str:
    """Another article as a sidebar shows it: picture, headline, time, summary."""
    text = TEASERS[number % 6]
    return f"""<div class="item-news"><a href="/tin-{number}.html"><img src="/t{number}.jpg" alt="{text}"></a>
<h3><a href="/tin-{number}.html" title="{text}">{text}</a></h3><span class="ngay">1{number}/03/2026 1{number}:15</span>
<p>{SUMMARIES[number % 6]}</p></div>"""


def frame(
    article: str,
    head: str = "",
    title: str = f"{TITLE} - Báo Lâm Giang",
    site: str | None = "Báo Lâm Giang",
) -> str:
    """A page round an article, whose names say nothing of what is furniture."""
    named = f'<meta property="og:site_name" content="{site}">' if site else ""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>{named}{head}</head><body>
<div id="top"><div class="wrap"><div class="ngaythang">{CLOCK}</div><a href="/"><img src="/images/logo.png" alt="logo"></a></div></div>
<div id="menungang"><ul><li><a href="/">Trang chủ</a></li><li><a href="/thoi-su">Thời sự</a></li><li><a href="/kinh-te">Kinh tế</a></li><li><a href="/xa-hoi">Xã hội</a></li></ul></div>
<div class="wrap"><div class="cot-trai">{article}</div><div class="cot-phai"><div class="box-cat"><h2><a href="/tin-moi">Tin mới nhất</a></h2>{"".join(map(teaser, range(6)))}</div>
<div class="box-cat"><h2><a href="/xem-nhieu">Xem nhiều</a></h2><ul>{"".join(f'<li><a href="/x-{n}.html">{text}</a></li>' for n, text in enumerate(TEASERS))}</ul></div></div></div>
<div id="chantrang"><p>Cơ quan chủ quản: Tỉnh ủy Lâm Giang. Giấy phép số 12/GP-BTTTT cấp ngày 03/02/2019.</p><p>Tổng Biên tập: Hoàng Văn Đối. Điện thoại: 0203.3838.383</p></div></body></html>"""


OG = f'<meta property="og:title" content="{TITLE}"><meta property="og:description" content="{LEAD}"><meta name="description" content="{LEAD}">'


def st(stamp: str = "2026-03-12T09:30:00+07:00") -> str:
    """A stamp for machines."""
    return f'<meta property="article:published_time" content="{stamp}">'


NUKEVIET = System(
    name="nukeviet",
    url="https://xalamgiang.example/index.php?language=vi&nv=news&op=Kinh-te/ca-long-345",
    html=frame(
        f"""<div class="row">
<ul class="breadcrumbs list-none">
<li itemscope><a href="/vi/" itemprop="item"><span itemprop="name">Trang chủ</span></a></li>
<li><a href="/vi/news/"><span itemprop="name">Tin Tức</span></a></li>
<li><a href="/vi/news/kinh-te/"><span itemprop="name">Kinh tế nông nghiệp</span></a></li></ul></div>
<div class="news_column panel panel-default">
<div class="panel-body">
<h1 class="title margin-bottom-lg">{TITLE}</h1>
<div class="margin-bottom-lg">
<p class="h5 pull-left">Thứ năm - 12/03/2026 09:30</p>
<ul class="list-inline text-right">
<li><a class="dimgray" title="Gửi bài viết qua email" href="javascript:void(0);"><em class="fa fa-envelope fa-lg">&nbsp;</em></a></li>
<li><a class="dimgray" title="In ra" href="javascript: void(0)"><em class="fa fa-print fa-lg">&nbsp;</em></a></li></ul></div>
<div class="clearfix"></div>
<div class="hometext m-bottom">{LEAD}</div>
<figure class="article center pointer" onclick="modalShowByObj(this);">
<div style="width:460px;margin:0 auto;"><img alt="{TITLE}" src="/uploads/news/ca.jpg" width="460" class="img-thumbnail" />
<figcaption>{CAPTION}</figcaption></div></figure>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">{ps(0, 1, 2, 3)}<div style="text-align:center"><img alt="ca2" src="/uploads/news/ca2.jpg" /><br /><em>Cán bộ khuyến nông hướng dẫn bà con vệ sinh lồng cá. Ảnh: V.T</em></div>{ps(4, 5, 6)}</div>
<div class="margin-bottom-lg">
<p class="h5 text-right"><strong>Tác giả bài viết: </strong>Vàng Thị Sua</p>
<p class="h5 text-right"><strong>Nguồn tin: </strong>Trung tâm Khuyến nông tỉnh</p></div></div></div>
<div class="news_column panel panel-default">
<div class="panel-body">
<form id="form3B" action="">
<div class="h5 clearfix">
<p id="stringrating">Tổng số điểm của bài viết là: 5 trong 1 đánh giá</p>
<div style="padding: 5px;"><input class="hover-star" type="radio" value="1"/></div></div></form></div></div>
<div class="news_column panel panel-default">
<div class="panel-body">
<div class="h5"><em class="fa fa-tags">&nbsp;</em><strong>Từ khóa: </strong><a title="cá lồng" href="/vi/news/tag/ca-long/"><em>cá lồng</em></a>, <a title="lòng hồ" href="/vi/news/tag/long-ho/"><em>lòng hồ</em></a></div></div></div>
<div class="news_column panel panel-default">
<div class="panel-body other-news">
<p class="h3"><strong>Những tin mới hơn</strong></p>
<div class="clearfix">
<ul class="detail-related related list-none list-items">
<li><em class="fa fa-angle-right">&nbsp;</em>
<h4><a href="/vi/news/a-346.html" title="{TEASERS[0]}">{TEASERS[0]}</a></h4><em>(13/03/2026)</em></li></ul></div>
<p class="h3"><strong>Những tin cũ hơn</strong></p>
<div class="clearfix">
<ul class="detail-related related list-none list-items">
<li><h4><a href="/vi/news/b-344.html">{TEASERS[1]}</a></h4><em>(10/03/2026)</em></li></ul></div></div></div>""",
        OG,
        site="Trang thông tin điện tử xã Lâm Giang",
        title=f"{TITLE} - Trang thông tin điện tử xã Lâm Giang",
    ),
    body=texts(0, 1, 2, 3, 4, 5, 6),
    authors=("Vàng Thị Sua",),
    source="Trung tâm Khuyến nông tỉnh",
    captions=((CAPTION, None), ("Cán bộ khuyến nông hướng dẫn bà con vệ sinh lồng cá", "V.T")),
    section="Kinh tế nông nghiệp",
    tags=("cá lồng", "lòng hồ"),
    images=2,
)

WP_NEWSPAPER_THEME = System(
    name="wp-newspaper-theme",
    url="https://tinlg.example/2026/03/12/ca-long-tren-ho/",
    html=frame(
        f"""<div class="td-crumb-container">
<div class="entry-crumbs"><span><a title="" class="entry-crumb" href="/">Trang chủ</a></span> <i class="td-icon-right td-bread-sep"></i> <span><a class="entry-crumb" href="/category/kinh-te/">Kinh tế</a></span> <i class="td-icon-right td-bread-sep td-bred-no-url-last"></i> <span class="td-bred-no-url-last">{TITLE}</span></div></div>
<article id="post-11" class="post-11 post type-post status-publish format-standard has-post-thumbnail hentry category-kinh-te" itemscope itemtype="https://schema.org/Article">
<div class="td-post-header">
<ul class="td-category">
<li class="entry-category"><a href="/category/kinh-te/">Kinh tế</a></li></ul>
<header class="td-post-title">
<h1 class="entry-title">{TITLE}</h1>
<div class="td-module-meta-info">
<div class="td-post-author-name">
<div class="td-author-by">Bởi</div> <a href="/author/hoangmay/">Hoàng Mây</a>
<div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2026-03-12T09:30:44+07:00">12/03/2026</time></span>
<div class="td-post-views"><i class="td-icon-views"></i><span class="td-nr-views-11">1204</span></div>
<div class="td-post-comments"><a href="#respond"><i class="td-icon-comments"></i>0</a></div></div></header></div>
<div class="td-post-sharing-top">
<div id="td_social_sharing_article_top" class="td-post-sharing"><a class="td-social-sharing-button">Facebook</a></div></div>
<div class="td-post-content tagdiv-type">
<div class="td-post-featured-image">
<figure><a href="/a.jpg"><img class="entry-thumb td-modal-image" src="/a.jpg" alt="" title="ca"/></a>
<figcaption class="wp-caption-text">{CAPTION}. Ảnh: Hoàng Mây</figcaption></figure></div>
<p><strong>{LEAD}</strong></p>{ps(0, 1, 2)}<div class="td-a-rec td-a-rec-id-content_inline">
<div class="td-adspot-title">- Quảng cáo -</div></div>
<h2>Gỡ khó đầu ra</h2>{ps(3, 4)}<ul>
<li>Thả cá đúng mật độ</li>
<li>Vệ sinh lồng hằng tuần</li></ul>{ps(5)}<div id="ez-toc-container">
<p class="ez-toc-title">Mục lục</p><nav>
<ul><li><a href="#a">Gỡ khó đầu ra</a></li></ul></nav></div>
<div class="yarpp yarpp-related">
<h3>Bài viết liên quan:</h3>
<ol><li><a href="/bai-1/" rel="bookmark">{TEASERS[0]}</a></li>
<li><a href="/bai-2/" rel="bookmark">{TEASERS[1]}</a></li></ol></div></div>
<footer>
<div class="td-post-source-tags">
<ul class="td-tags td-post-small-box clearfix">
<li><span>TAGS</span></li>
<li><a href="/tag/ca/">cá lồng</a></li>
<li><a href="/tag/ho/">lòng hồ</a></li></ul></div>
<div class="td-block-row td-post-next-prev">
<div class="td-block-span6 td-post-prev-post">
<div class="td-post-next-prev-content"><span>Bài trước</span><a href="/c/">{TEASERS[2]}</a></div></div></div>
<div class="author-box-wrap"><a href="/author/hoangmay/"><img alt="Hoàng Mây" src="/av.jpg"/></a>
<div class="desc">
<div class="td-author-name vcard author"><span class="fn"><a href="/author/hoangmay/">Hoàng Mây</a></span></div>
<div class="td-author-description">Phóng viên phụ trách mảng nông nghiệp, nông thôn, yêu núi rừng và những chuyến đi dài.</div></div></div></footer></article>
<div class="td_block_wrap td_block_related_posts">
<h4 class="td-related-title">Bài viết liên quan</h4>{teaser(3)}{teaser(4)}</div>
<div class="comments" id="comments">
<div id="respond" class="comment-respond">
<h3>BÌNH LUẬN</h3></div></div>""",
        OG,
    ),
    body=(
        *texts(0, 1, 2),
        "Gỡ khó đầu ra",
        *texts(3, 4),
        "Thả cá đúng mật độ",
        "Vệ sinh lồng hằng tuần",
        *texts(5),
    ),
    published="2026-03-12T09:30",
    authors=("Hoàng Mây",),
    captions=((CAPTION, "Hoàng Mây"),),
    section="Kinh tế",
    tags=("cá lồng", "lòng hồ"),
    images=1,
)

WP_FLATSOME = System(
    name="wp-flatsome",
    url="https://tinho.example/ca-long/",
    html=frame(
        f"""<div id="content" class="blog-wrapper blog-single page-wrapper">
<div class="row row-large">
<div class="large-9 col">
<article id="post-9" class="post-9 post hentry category-tin-tuc tag-ca">
<div class="article-inner ">
<header class="entry-header">
<div class="entry-header-text entry-header-text-top text-left">
<h6 class="entry-category is-xsmall"><a href="/tin-tuc/" rel="category tag">Tin tức</a></h6>
<h1 class="entry-title">{TITLE}</h1>
<div class="entry-divider is-divider small"></div>
<div class="entry-meta uppercase is-xsmall"><span class="posted-on">Posted on <a href="/ca-long/" rel="bookmark"><time class="entry-date published" datetime="2026-03-12T09:30:12+07:00">12/03/2026</time><time class="updated" datetime="2026-03-14T08:00:12+07:00">14/03/2026</time></a></span> <span class="byline">by <span class="meta-author vcard"><a class="url fn n" href="/author/admin/">Vi Thị Sen</a></span></span></div></div>
<div class="entry-image relative"><a href="/"><img src="/feat.jpg" class="attachment-large wp-post-image" alt="" /></a>
<div class="badge absolute top post-date badge-outline">
<div class="badge-inner"><span class="post-date-day">12</span><br><span class="post-date-month is-small">Th3</span></div></div></div></header>
<div class="entry-content single-page">
<p><strong><em>{LEAD}</em></strong></p>{ps(0, 1)}<figure id="attachment_5" style="width: 800px" class="wp-caption aligncenter"><img src="/b.jpg" />
<figcaption id="caption-attachment-5" class="wp-caption-text">{CAPTION}</figcaption></figure>{ps(2, 3, 4, 5)}<p>&gt;&gt; Xem thêm: <a href="/x/">{TEASERS[4]}</a></p>
<div class="blog-share text-center">
<div class="is-divider medium"></div>
<div class="social-icons share-icons"><a href="#">f</a></div></div></div>
<footer class="entry-meta text-left">This entry was posted in <a href="/tin-tuc/" rel="category tag">Tin tức</a> and tagged <a href="/tag/ca/" rel="tag">cá lồng</a>, <a href="/tag/nong-dan/" rel="tag">nông dân</a>.</footer></div></article></div></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3, 4, 5),
    authors=("Vi Thị Sen",),
    captions=((CAPTION, None),),
    section="Tin tức",
    tags=("cá lồng", "nông dân"),
    images=1,
)

BLOGGER = System(
    name="blogger",
    url="https://langque.example/2026/03/ca-long.html",
    html=frame(
        f"""<div class="main section" id="main">
<div class="widget Blog" id="Blog1">
<div class="blog-posts hfeed">
<div class="date-outer">
<h2 class="date-header"><span>Thứ Năm, 12 tháng 3, 2026</span></h2>
<div class="date-posts">
<div class="post-outer">
<div class="post hentry" itemprop="blogPost"><a name="123"></a>
<h3 class="post-title entry-title" itemprop="name">{TITLE}</h3>
<div class="post-header">
<div class="post-header-line-1"></div></div>
<div class="post-body entry-content" id="post-body-123" itemprop="description articleBody">
<div dir="ltr" style="text-align: left;" trbidi="on">
<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container" style="margin-left: auto;">
<tbody><tr>
<td style="text-align: center;"><a href="/a.jpg" imageanchor="1"><img border="0" src="/a.jpg" /></a></td></tr>
<tr><td class="tr-caption" style="text-align: center;">{CAPTION}</td></tr></tbody></table>{TEXTS[0]}<br /><br />{TEXTS[1]}<br /><br />{TEXTS[2]}<br />
<div><br /></div>
<div style="text-align: justify;">{TEXTS[3]}</div>
<div style="text-align: justify;"><br /></div>
<div style="text-align: justify;">{TEXTS[5]}</div></div>
<div style="clear: both;"></div></div>
<div class="post-footer">
<div class="post-footer-line post-footer-line-1"><span class="post-author vcard">Người đăng: <span class="fn" itemprop="author"><a class="g-profile" href="/p"><span itemprop="name">Lò Văn Inh</span></a></span></span> <span class="post-timestamp">vào lúc <a class="timestamp-link" href="/2026/03/ca-long.html" rel="bookmark"><abbr class="published" itemprop="datePublished" title="2026-03-12T09:30:00+07:00">09:30</abbr></a></span><span class="post-icons"><a href="#">Gửi email bài đăng này</a></span></div>
<div class="post-footer-line post-footer-line-2"><span class="post-labels">Nhãn: <a href="/search/label/Nong%20nghiep" rel="tag">Nông nghiệp</a>, <a href="/search/label/ho" rel="tag">Lòng hồ</a></span></div></div></div>
<div class="comments" id="comments">
<h4>2 nhận xét:</h4>
<div class="comment-block">
<div class="comment-header"><cite class="user">Nặc danh</cite><span class="datetime">lúc 10:12 13 tháng 3, 2026</span></div>
<p class="comment-content">Bài viết hay quá, quê mình cũng có hồ mà chưa ai dám nuôi cá lồng, mong có dịp học hỏi.</p></div></div></div></div></div></div></div>
<div class="blog-pager" id="blog-pager"><a class="blog-pager-newer-link" href="#">Bài đăng Mới hơn</a><a class="blog-pager-older-link" href="#">Bài đăng Cũ hơn</a></div></div>""",
        title=f"Làng Quê: {TITLE}",
        site=None,
    ),
    lead=None,
    body=texts(0, 1, 2, 3, 5),
    authors=("Lò Văn Inh",),
    captions=((CAPTION, None),),
    tags=("Nông nghiệp", "Lòng hồ"),
    images=1,
)

DRUPAL7 = System(
    name="drupal7",
    url="https://sonn.lamgiang.example/tin-tuc/ca-long",
    html=frame(
        f"""<div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/tin-tuc">Tin hoạt động</a></div>
<div id="content" class="column">
<div class="section">
<h1 class="title" id="page-title">{TITLE}</h1>
<div class="region region-content">
<div id="block-system-main" class="block block-system">
<div class="content">
<div id="node-77" class="node node-article node-promoted clearfix">
<div class="meta submitted"><span rel="sv:has_creator">Được đăng bởi <span class="username" typeof="sioc:UserAccount">Bàn Thị Mụi</span> vào ngày Thứ 5, 12/03/2026 - 09:30</span></div>
<div class="content clearfix">
<div class="field field-name-field-image field-type-image">
<div class="field-items">
<div class="field-item even"><img typeof="foaf:Image" src="/a.jpg" alt="{CAPTION}" /></div></div></div>
<div class="field field-name-field-tom-tat field-type-text-long field-label-hidden">
<div class="field-items">
<div class="field-item even">{LEAD}</div></div></div>
<div class="field field-name-body field-type-text-with-summary field-label-hidden">
<div class="field-items">
<div class="field-item even" property="content:encoded">{ps(0, 1, 2, 3, 4, 5)}</div></div></div>
<div class="field field-name-field-tags field-type-taxonomy-term-reference field-label-above">
<div class="field-label">Từ khóa:&nbsp;</div>
<ul class="links">
<li class="taxonomy-term-reference-0"><a href="/tags/ca" typeof="skos:Concept">cá lồng</a></li>
<li><a href="/tags/ho">lòng hồ</a></li></ul></div></div>
<div class="link-wrapper">
<ul class="links inline">
<li class="comment-add first last"><a href="/user/login">Đăng nhập</a> để gửi ý kiến</li></ul></div></div></div></div></div></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3, 4, 5),
    authors=("Bàn Thị Mụi",),
    section="Tin hoạt động",
    tags=("cá lồng", "lòng hồ"),
    images=1,
)

JOOMLA_K2 = System(
    name="joomla-k2",
    url="http://ttvh.lamgiang.example/index.php/tin-tuc/item/512-ca-long",
    html=frame(
        f"""<!-- Start K2 Item Layout --><span id="startOfPageId512"></span>
<div id="k2Container" class="itemView">
<div class="itemHeader"><span class="itemDateCreated">Thứ năm, 12 Tháng 3 2026 09:30</span>
<h2 class="itemTitle">{TITLE}</h2><span class="itemAuthor">Được viết bởi&nbsp;<a rel="author" href="/index.php/itemlist/user/44">Giàng A Tủa</a></span></div>
<div class="itemToolbar">
<ul><li><span class="itemTextResizerTitle">font size</span> <a href="#" id="fontDecrease"><span>giảm kích thước chữ</span></a> <a href="#"><span>tăng kích thước chữ</span></a></li>
<li><a class="itemPrintLink" rel="nofollow" href="?print=1"><span>In ấn</span></a></li>
<li><a class="itemEmailLink" href="#"><span>E-mail</span></a></li></ul></div>
<div class="itemRatingBlock"><span>Đánh giá mục này</span>
<div class="itemRatingForm">
<ul class="itemRatingList">
<li><a href="#" class="one-star">1</a></li></ul>
<div class="itemRatingLog">(0 bình chọn)</div></div></div>
<div class="itemBody">
<div class="itemImageBlock"><span class="itemImage"><a class="modal" href="/a.jpg"><img src="/a_L.jpg" alt="{TITLE}" /></a></span><span class="itemImageMainCaption">{CAPTION}</span></div>
<div class="itemIntroText">
<p>{LEAD}</p></div>
<div class="itemFullText">{ps(0, 1, 2, 3, 4)}</div>
<div class="clr"></div>
<div class="itemContentFooter"><span class="itemHits">Đọc <b>415</b> lần</span> <span class="itemDateModified">Sửa lần cuối vào Thứ sáu, 13 Tháng 3 2026 08:05</span></div></div>
<div class="itemLinks">
<div class="itemCategory"><span>Chuyên mục</span> <a href="/index.php/itemlist/category/5">Tin tức - Sự kiện</a></div>
<div class="itemTagsBlock"><span>Gắn thẻ</span>
<ul class="itemTags">
<li><a href="/index.php/itemlist/tag/ca">cá lồng</a></li>
<li><a href="/index.php/itemlist/tag/nong-thon">nông thôn</a></li></ul></div></div>
<div class="itemRelated">
<h3>Các mục liên quan (theo thẻ)</h3>
<ul><li class="even"><a class="itemRelTitle" href="/index.php/item/5">{TEASERS[0]}</a></li>
<li><a class="itemRelTitle" href="/index.php/item/6">{TEASERS[1]}</a></li></ul></div>
<div class="itemBackToTop"><a class="k2Anchor" href="#startOfPageId512">trở lên trên</a></div></div>""",
        title=TITLE,
        site=None,
    ),
    body=texts(0, 1, 2, 3, 4),
    authors=("Giàng A Tủa",),
    captions=((CAPTION, None),),
    section="Tin tức - Sự kiện",
    tags=("cá lồng", "nông thôn"),
    images=1,
)

JOOMLA_CONTENT = System(
    name="joomla-content",
    url="http://phong.lamgiang.example/index.php/12-tin/88-ca-long",
    html=frame(
        f"""<div class="item-page" itemscope itemtype="https://schema.org/Article">
<div class="page-header">
<h2 itemprop="headline">{TITLE}</h2></div>
<div class="icons">
<div class="btn-group pull-right"><a class="btn dropdown-toggle" href="#"><span class="icon-cog"></span></a>
<ul class="dropdown-menu">
<li class="print-icon"><a href="#">In</a></li>
<li class="email-icon"><a href="#">Email</a></li></ul></div></div>
<div class="article-info muted">
<dl class="article-info">
<dt class="article-info-term">Chi tiết</dt>
<dd class="createdby" itemprop="author" itemscope>Viết bởi <span itemprop="name">Lầu Bá Chò</span></dd>
<dd class="category-name">Chuyên mục: <a href="/index.php/12-tin" itemprop="genre">Tin trong huyện</a></dd>
<dd class="published"><span class="icon-calendar"></span><time datetime="2026-03-12T02:30:00+00:00" itemprop="datePublished">Được đăng: 12 Tháng 3 2026</time></dd>
<dd class="hits"><meta itemprop="interactionCount" content="UserPageVisits:79" />Lượt xem: 79</dd></dl></div>
<div itemprop="articleBody">
<p style="text-align: justify;"><span style="font-size: 14pt; font-family: 'times new roman';"><strong><em>{LEAD}</em></strong></span></p>{"".join(f'<p style="text-align: justify;"><span style="font-size: 14pt;">{TEXTS[i]}</span></p>' for i in (0, 1, 2))}<p style="text-align: center;"><img src="/images/a.jpg" alt="a" /></p>
<p style="text-align: center;"><em><span style="font-size: 12pt;">{CAPTION}</span></em></p>{"".join(f'<p style="text-align: justify;"><span style="font-size: 14pt;">{TEXTS[i]}</span></p>' for i in (3, 4, 5))}<p style="text-align: right;"><strong>Tin, ảnh: Lầu Bá Chò</strong></p></div>
<ul class="pager pagenav">
<li class="previous"><a href="#">Trang trước</a></li>
<li class="next"><a href="#">Trang sau</a></li></ul></div>""",
        title=TITLE,
        site=None,
    ),
    body=texts(0, 1, 2, 3, 4, 5),
    authors=("Lầu Bá Chò",),
    captions=((CAPTION, None),),
    section="Tin trong huyện",
    published="2026-03-12T09:30",
    images=1,
)

LIFERAY_PORTAL = System(
    name="liferay-portal",
    url="https://lamgiang.gov.example/-/ca-long-tren-ho",
    html=frame(
        f"""<div class="portlet-boundary portlet-asset-publisher" id="p_p_id_101_INSTANCE_abc_">
<section class="portlet" id="portlet_101">
<header class="portlet-topper">
<h1 class="portlet-title"><span class="portlet-title-text">Tin tức - Sự kiện</span></h1></header>
<div class="portlet-content">
<div class="portlet-content-container">
<div class="portlet-body">
<div class="asset-full-content clearfix">
<div class="header-back-to"><a href="/tin-tuc">« Quay lại</a></div>
<h3 class="header-title"><span>{TITLE}</span></h3>
<div class="asset-content" id="_101_INSTANCE_abc_11">
<div class="journal-content-article" data-analytics-asset-id="5">
<div class="news-detail">
<p class="title-news">{TITLE}</p>
<p class="date-news"><i class="fa fa-clock-o"></i> 12/03/2026 09:30</p>
<div class="summary-news">{LEAD}</div>
<div class="content-news">{ps(0, 1, 2)}<p style="text-align:center"><img src="/documents/1/a.jpg?t=1" style="width:600px"></p>
<p style="text-align:center"><i>{CAPTION}</i></p>{ps(3, 4, 5)}</div>
<div class="author-news" style="text-align:right"><b>Ma A Phử</b></div></div></div></div>
<div class="asset-metadata"><span class="metadata-entry metadata-view-count">Lượt xem: 210</span></div></div></div></div></div></section></div>
<div class="portlet-boundary">
<section><header class="portlet-topper">
<h2>Tin cùng chuyên mục</h2></header>
<ul class="list-tin-khac">
<li><a href="/-/a">{TEASERS[0]} <span>(11/03/2026)</span></a></li>
<li><a href="/-/b">{TEASERS[1]} <span>(10/03/2026)</span></a></li></ul></section></div>""",
        title=f"{TITLE} - Cổng thông tin điện tử tỉnh Lâm Giang",
        site=None,
    ),
    body=texts(0, 1, 2, 3, 4, 5),
    authors=("Ma A Phử",),
    captions=((CAPTION, None),),
    images=1,
)

SHAREPOINT_GOV = System(
    name="sharepoint-gov",
    url="https://snn.lamgiang.gov.example/Pages/chitiettin.aspx?itemid=99",
    html=frame(
        f"""<form method="post" action="./chitiettin.aspx" id="aspnetForm">
<div id="s4-workspace">
<div id="s4-bodyContainer">
<div id="DeltaPlaceHolderMain">
<div class="ms-webpart-zone">
<div class="s4-wpcell-plain ms-webpartzone-cell">
<div class="ms-WPBody">
<div id="ctl00_m_g_detail">
<div class="news-path"><a href="/Pages/tintuc.aspx">Tin tức sự kiện</a></div>
<div class="tieudetin">{TITLE}</div>
<div class="ngaydang"><span>12/03/2026 9:30:00 SA</span></div>
<div class="trichyeutin">{LEAD}</div>
<div class="noidungtin">
<div class="ExternalClassA1B2C3D4E5">
<div style="text-align:justify;"><span style="font-size:14pt;font-family:&quot;times new roman&quot;">{TEXTS[0]}</span></div>
<div style="text-align:justify;"><span>&#8203;{TEXTS[1]}</span></div>
<div style="text-align:center;"><img src="/PublishingImages/a.jpg" alt="" style="margin:5px;" /></div>
<div style="text-align:center;"><em>{CAPTION}</em></div>{"".join(f'<div style="text-align:justify;"><span>{TEXTS[i]}</span></div>' for i in (2, 3, 4, 5))}</div></div>
<div class="tinlienquan">
<div class="head">Các tin khác</div>
<ul><li><a href="?itemid=98">{TEASERS[0]}</a> <span>(11/03/2026)</span></li>
<li><a href="?itemid=97">{TEASERS[1]}</a></li></ul></div></div></div></div></div></div></div></div></form>""",
        title="Sở Nông nghiệp và Môi trường tỉnh Lâm Giang",
        site=None,
    ),
    body=texts(0, 1, 2, 3, 4, 5),
    captions=((CAPTION, None),),
    images=1,
)

OLD_TABLES_2008 = System(
    name="old-tables-2008",
    url="http://www.baolg.example/Story.aspx?distid=1&ID=3412&l=Thoisu",
    html=f"""<HTML>
<HEAD><TITLE>Báo Lâm Giang điện tử</TITLE><META http-equiv=Content-Type content="text/html; charset=utf-8"></HEAD>
<BODY leftMargin=0 topMargin=0>
<TABLE cellSpacing=0 cellPadding=0 width=1000 align=center border=0>
<TR><TD colSpan=3><IMG src="banner.gif"></TD></TR>
<TR><TD colSpan=3 class=thoigian align=right><FONT face=Arial size=1>Thứ năm, 20/08/2009</FONT></TD></TR>
<TR><TD vAlign=top width=160>
<TABLE width="100%">
<TR><TD class=menu><A href="default.aspx">Trang chủ</A></TD></TR>
<TR><TD class=menu><A href="?l=Thoisu">Thời sự</A></TD></TR>
<TR><TD class=menu><A href="?l=Kinhte">Kinh tế</A></TD></TR></TABLE></TD>
<TD vAlign=top width=560>
<TABLE cellPadding=5 width="100%">
<TR><TD><FONT color=#cc0000 size=2><B>Kinh tế</B></FONT></TD></TR>
<TR><TD>
<P class=pTitle><FONT face=Arial color=#003366 size=4><B>{TITLE}</B></FONT></P>
<P><FONT face=Arial color=#808080 size=1>Cập nhật lúc 09:30, Thứ Năm, 12/03/2009 (GMT+7)</FONT></P>
<P align=justify><FONT face=Arial size=2><B>(LGĐT) - {LEAD}</B></FONT></P>
<P align=justify><FONT face=Arial size=2>{TEXTS[0]}</FONT></P>
<TABLE cellSpacing=0 cellPadding=3 width=250 align=right>
<TR><TD><IMG src="Upload/a.jpg" width=250></TD></TR>
<TR><TD align=middle><FONT face=Arial color=#0000ff size=1><I>{CAPTION} - Ảnh: Thào Mí Sính</I></FONT></TD></TR></TABLE>{"".join(f"<P align=justify><FONT face=Arial size=2>{TEXTS[i]}</FONT></P>" for i in (1, 2, 3, 4, 5))}<P align=right><FONT face=Arial size=2><B>Thào Mí Sính</B></FONT></P></TD></TR>
<TR><TD><FONT size=2><B>Các tin khác:</B></FONT><BR>{"".join(f'<A href="Story.aspx?ID={i}"><FONT size=2>{t}</FONT></A> <FONT size=1>(1{i}/03)</FONT><BR>' for i, t in enumerate(TEASERS))}</TD></TR></TABLE></TD>
<TD vAlign=top width=280>{"".join(f'<TABLE><TR><TD><A href="Story.aspx?ID=3{i}"><B>{TEASERS[i]}</B></A><BR><FONT size=1>{SUMMARIES[i]}</FONT></TD></TR></TABLE>' for i in range(6))}</TD></TR>
<TR><TD colSpan=3 align=center><FONT size=1>Giấy phép số 45/GP-BC do Cục Báo chí cấp ngày 12/4/2006. Tổng biên tập: Vừ A Ly</FONT></TD></TR></TABLE></BODY></HTML>""",
    body=texts(0, 1, 2, 3, 4, 5),
    published="2009-03-12T09:30",
    authors=("Thào Mí Sính",),
    captions=((CAPTION, "Thào Mí Sính"),),
    images=1,
    marker="(LGĐT) -",
)

OLD_VNEXPRESS_2008 = System(
    name="old-vnexpress-2008",
    url="http://www.tinnhanh.example/GL/Xa-hoi/2008/03/3BA00A1B/",
    html=f"""<html>
<head><title>Tin Nhanh - {TITLE}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
<body><div id="wrapper">
<div id="header">
<div class="txtdate">Thứ năm, 20/3/2008</div></div>
<div class="left"><a href="/GL/Home/">Trang nhất</a><a href="/GL/Xa-hoi/">Xã hội</a></div>
<div class="content" cpms_content="true">
<div class="folder-active"><a href="/GL/Xa-hoi/">Xã hội</a> &gt; <a href="/GL/Xa-hoi/Doi-song/">Nông thôn</a></div>
<div class="article-date">Thứ tư, 12/3/2008, 09:30 GMT+7</div>
<div class="icon"><a href="#">In</a><a href="#">E-mail</a></div>
<P class=Title>{TITLE}</P>
<P class=Lead>{LEAD}</P>
<P class=Normal>{TEXTS[0]}</P>
<TABLE cellSpacing=0 cellPadding=3 width=1 align=center border=0>
<TBODY><TR>
<TD><IMG src="/Files/a.jpg" border=1></TD></TR>
<TR><TD class=Image>{CAPTION}. Ảnh: <EM>Hà Nhi.</EM></TD></TR></TBODY></TABLE>{"".join(f"<P class=Normal>{TEXTS[i]}</P>" for i in (1, 2, 3, 4, 5))}<P class=Normal align=right><STRONG>Hà Nhi</STRONG></P>
<div class="tag-parent"><a href="#">Gửi phản hồi</a></div>
<div class="other-folder">
<p><b>Các tin khác:</b></p>
<ul>{"".join(f'<li><a href="/GL/{i}/">{t}</a> <span>({10 + i}/3)</span></li>' for i, t in enumerate(TEASERS))}</ul></div></div></div></body></html>""",
    body=texts(0, 1, 2, 3, 4, 5),
    published="2008-03-12T09:30",
    authors=("Hà Nhi",),
    captions=((CAPTION, "Hà Nhi"),),
    section="Nông thôn",
    images=1,
)

VBULLETIN = System(
    name="vbulletin",
    url="http://diendan.example/showthread.php?t=1188",
    html=frame(
        f"""<div class="above_body"></div>
<div class="body_wrapper">
<div id="breadcrumb" class="breadcrumb">
<ul class="floatcontainer">
<li class="navbithome"><a href="index.php"><img src="h.png"/></a></li>
<li class="navbit"><a href="forum.php">Forum</a></li>
<li class="navbit"><a href="forumdisplay.php?f=3">Tin tức quê nhà</a></li>
<li class="navbit lastnavbit"><span>{TITLE}</span></li></ul></div>
<div id="pagetitle" class="pagetitle">
<h1>Chủ đề: <span class="threadtitle"><a href="showthread.php?t=1188">{TITLE}</a></span></h1></div>
<div id="postlist" class="postlist">
<ol id="posts" class="posts">
<li class="postbitlegacy postbitim postcontainer" id="post_1">
<div class="posthead"><span class="postdate old"><span class="date">12-03-2026,&nbsp;<span class="time">09:30 AM</span></span></span><span class="nodecontrols"><a href="#1" class="postcounter">#1</a></span></div>
<div class="postdetails">
<div class="userinfo">
<div class="username_container"><a class="username offline" href="member.php?u=5"><strong>tuansonla</strong></a></div>
<dl class="userinfo_extra">
<dt>Tham gia ngày</dt>
<dd>Jan 2012</dd>
<dt>Bài viết</dt>
<dd>1,204</dd></dl></div>
<div class="postbody">
<div class="postrow has_after_content">
<h2 class="title icon">{TITLE}</h2>
<div class="content">
<div id="post_message_1">
<blockquote class="postcontent restore">{"<br /><br />".join(TEXTS[i] for i in (0, 1, 2, 3, 5))}</blockquote></div></div></div></div></div></li></ol></div></div>""",
        title=TITLE,
        site=None,
    ),
    lead=None,
    body=texts(0, 1, 2, 3, 5),
    published="2026-03-12T09:30",
    authors=(),
    section="Tin tức quê nhà",
)

MASTERCMS = System(
    name="mastercms",
    url="https://congthuonglg.example/ca-long-tren-ho-lam-giang-31234.html",
    html=frame(
        f"""<div class="breadcrumb fw lt">
<ul><li><a href="/">Trang chủ</a></li>
<li><a href="/kinh-te">Kinh tế</a></li></ul></div>
<div class="article-detail fw lt clearfix">
<h1 class="article-detail-title f0 title">{TITLE}</h1>
<div class="article-detail-info fw lt"><span class="bx-author"><span class="author-name">Đinh Thị Nết</span></span>
<div class="bx-time"><span class="format_date">12/03/2026</span> <span class="format_time">09:30</span></div>
<div class="bx-social"><a href="#">Chia sẻ</a><a href="#" class="print">In</a></div></div>
<div class="article-detail-desc bold">{LEAD}</div>
<div class="related-news-top __MASTERCMS_RELATED">
<ul><li><a href="/a-1.html" title="{TEASERS[0]}">{TEASERS[0]}</a></li></ul></div>
<div id="__MB_MASTERCMS_EL_3" class="article-detail-content __MASTERCMS_CONTENT">
<p>{TEXTS[0]}</p>
<table class="MASTERCMS_TPL_TABLE" style="width: 100%;" border="0" align="center">
<tbody><tr>
<td><img src="https://cdn.example/stores/a.jpg" alt="{CAPTION}" class="__img_mastercms" style="max-width:100%;" title="{CAPTION}"></td></tr>
<tr><td>{CAPTION}</td></tr></tbody></table>{ps(1, 2, 3)}<table class="__mb_article_in_image" width="100%">
<tbody><tr>
<td><div class="__mb_article"><a href="/b-2.html" title="{TEASERS[1]}"><img src="t.jpg"></a><a href="/b-2.html">{TEASERS[1]}</a>
<p class="desc">{SUMMARIES[1]}</p></div></td></tr></tbody></table>{ps(4, 5, 6)}</div>
<div class="article-detail-tag"><span>Từ khóa</span><a href="/tag/ca.tag">cá lồng</a><a href="/tag/ho.tag">hồ Lâm Giang</a></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3, 4, 5, 6),
    authors=("Đinh Thị Nết",),
    captions=((CAPTION, None),),
    section="Kinh tế",
    tags=("cá lồng", "hồ Lâm Giang"),
    images=1,
)

VTV = System(
    name="vtv",
    url="https://vtvlg.example/kinh-te/ca-long-20260312093012.htm",
    html=frame(
        f"""<div class="noidung">
<h1 class="title_detail">{TITLE}</h1>
<div class="news-info"><b>Theo Ban Thời sự</b> - <span class="time">Thứ năm, ngày 12/03/2026 09:30 GMT+7</span></div>
<h2 class="sapo">VTV.vn - {LEAD}</h2>
<div class="clearfix"></div>
<div id="entry-body" class="ta-justify">
<div class="VCSortableInPreviewMode active" type="Photo">
<div><img src="/a.jpg" alt="{TITLE} - Ảnh 1."></div>
<div class="PhotoCMS_Caption">
<p data-placeholder="[nhập chú thích]">{CAPTION}. Ảnh: Quàng Văn Tiến</p></div></div>{ps(0, 1, 2)}<div class="VCSortableInPreviewMode link-content-footer" type="link-content-footer">
<p>* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài Truyền hình trên <a href="/truyen-hinh-truc-tuyen.htm">TV Online</a> và <a href="#">VTVGo</a>!</p></div>{ps(3, 4)}</div>
<div class="tinlienquan"></div>
<div class="news_keyword"><label>Từ khóa:</label><a href="/k1.htm">cá lồng</a><a href="/k2.htm">hồ</a></div></div>""",
        OG + st("2026-03-12T09:30:12"),
    ),
    marker="VTV.vn -",
    body=texts(0, 1, 2, 3, 4),
    authors=(),
    source="Ban Thời sự",
    captions=((CAPTION, "Quàng Văn Tiến"),),
    tags=("cá lồng", "hồ"),
    images=1,
)

VOV = System(
    name="vov",
    url="https://vovlg.example/kinh-te/ca-long-post118.vov",
    html=frame(
        f"""<div class="row article-detail">
<div class="col article-breadcrumb"><a href="/kinh-te">Kinh tế</a><a href="/kinh-te/nong-nghiep">Nông nghiệp</a></div>
<div class="article-title mb-0">
<h1>{TITLE}</h1></div>
<div class="article-info">
<div class="article-date mb-0">Thứ Năm, 09:30, 12/03/2026</div></div>
<div class="article-summary">VOV.VN - {LEAD}</div>
<div class="text-long">{ps(0, 1)}<div data-embed-button="image">
<article class="align-center">
<div class="field-image"><img loading="lazy" src="/a.jpg" alt="ca" /></div>
<div class="caption">{CAPTION}</div></article></div>{ps(2, 3, 4)}<div class="article-related">
<article><h5><a href="/x.vov" class="vovvn-title">{TEASERS[0]}</a></h5>
<p>VOV.VN - {SUMMARIES[0]}</p></article></div>{ps(5)}</div>
<div class="article-author"><a href="/tac-gia/1" class="author">Lò Thị Phượng</a></div>
<div class="article-tags"><span>Tag:</span><a href="/t/1">nuôi cá</a></div></div>""",
        OG,
    ),
    marker="VOV.VN -",
    body=texts(0, 1, 2, 3, 4, 5),
    authors=("Lò Thị Phượng",),
    captions=((CAPTION, None),),
    section="Nông nghiệp",
    tags=("nuôi cá",),
    images=1,
)

AMP = System(
    name="amp",
    url="https://amp.lg.example/ca-long-118.amp",
    html=f"""<!doctype html>
<html amp lang="vi">
<head><meta charset="utf-8"><title>{TITLE}</title><link rel="canonical" href="https://lg.example/ca-long-118.html">
<script type="application/ld+json">{{"@context":"http://schema.org","@type":"NewsArticle","headline":"{TITLE}","datePublished":"2026-03-12T09:30:00+07:00","dateModified":"2026-03-12T10:00:00+07:00","author":{{"@type":"Person","name":"Sùng A Dế"}},"description":"{LEAD}","publisher":{{"@type":"Organization","name":"Báo Lâm Giang"}}}}</script><style amp-custom>body{{}}</style></head>
<body><header class="headerbar"><a href="/">
<amp-img src="/logo.png" width="100" height="40"></amp-img></a></header>
<amp-sidebar id="sidebar" layout="nodisplay" side="left">
<ul><li><a href="/thoi-su">Thời sự</a></li></ul></amp-sidebar>
<main><div class="content-detail">
<h1 class="title">{TITLE}</h1>
<p class="time">12/03/2026 | 09:30</p>
<h2 class="sapo">{LEAD}</h2>{ps(0, 1)}<figure>
<amp-img alt="{CAPTION}" src="https://cdn.example/a.jpg" width="600" height="400" layout="responsive"></amp-img>
<figcaption>{CAPTION}. Ảnh: Sùng A Dế</figcaption></figure>
<amp-ad width="300" height="250" type="doubleclick"></amp-ad>{ps(2, 3, 4, 5)}<p class="author"><strong>Sùng A Dế</strong></p></div>
<div class="list-news">
<h3>Tin cùng chuyên mục</h3>{"".join(f'<p><a href="/{i}.amp">{t}</a></p>' for i, t in enumerate(TEASERS))}</div></main>
<footer>© Báo Lâm Giang</footer></body></html>""",
    body=texts(0, 1, 2, 3, 4, 5),
    authors=("Sùng A Dế",),
    captions=((CAPTION, "Sùng A Dế"),),
    images=1,
)

LIVE_REPORT = System(
    name="live-report",
    url="https://lg.example/truc-tiep-ca-long-9.html",
    html=frame(
        f"""<div class="detail">
<h1>{TITLE}</h1>
<p class="date">Thứ Năm, 12/03/2026, 09:30</p>
<p class="sapo">(LGO) - {LEAD}</p>
<div class="live-content">
<div class="live-sort"><span>Mới nhất</span><span>Cũ nhất</span></div>
<ul class="live-list">
<li class="live-item" id="l1">
<div class="live-time">11:05 ngày 12/03/2026</div>
<h3>Bế mạc hội nghị</h3>
<div class="live-body">
<p>{TEXTS[9]}</p></div></li>
<li class="live-item" id="l2">
<div class="live-time">10:20 ngày 12/03/2026</div>
<h3>Thảo luận tại hội trường</h3>
<div class="live-body">
<p>{TEXTS[4]}</p>
<figure><img src="/a.jpg">
<figcaption>{CAPTION}</figcaption></figure>
<p>{TEXTS[5]}</p></div></li>
<li class="live-item" id="l3">
<div class="live-time">09:40 ngày 12/03/2026</div>
<h3>Khai mạc</h3>
<div class="live-body">
<p>{TEXTS[0]}</p>
<p>{TEXTS[1]}</p></div></li></ul></div>
<p class="tac-gia">Nhóm phóng viên</p></div>""",
        OG,
    ),
    marker="(LGO) -",
    body=(
        "11:05 ngày 12/03/2026",
        "Bế mạc hội nghị",
        TEXTS[9],
        "10:20 ngày 12/03/2026",
        "Thảo luận tại hội trường",
        TEXTS[4],
        TEXTS[5],
        "09:40 ngày 12/03/2026",
        "Khai mạc",
        TEXTS[0],
        TEXTS[1],
    ),
    authors=(),
    staff=True,
    captions=((CAPTION, None),),
    images=1,
)

SYSTEMS = (
    NUKEVIET,
    WP_NEWSPAPER_THEME,
    WP_FLATSOME,
    BLOGGER,
    DRUPAL7,
    JOOMLA_K2,
    JOOMLA_CONTENT,
    LIFERAY_PORTAL,
    SHAREPOINT_GOV,
    OLD_TABLES_2008,
    OLD_VNEXPRESS_2008,
    VBULLETIN,
    MASTERCMS,
    VTV,
    VOV,
    AMP,
    LIVE_REPORT,
)
