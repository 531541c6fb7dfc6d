# ruff: noqa: E501 - lines of markup and of Vietnamese sentences, as they are
"""Pages of themes: what stands between, before and behind the paragraphs, with texts of our own.

Sidebars first, a site's name as `h1`, Joomla 1.5, Drupal 8, WordPress blocks, galleries, advertisements
and other articles between paragraphs, biographies, a second article below the first.
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
    teaser,
    texts,
)


def side() -> str:
    """A column of other articles."""
    return f'<div class="left-col">{"".join(map(teaser, range(6)))}</div>'


SIDEBAR_FIRST = System(
    name="sidebar-first",
    url="https://lg.example/a-70.html",
    html=frame(
        f"""{side()}<div class="mid-col">
<h1 class="tin-title">{TITLE}</h1>
<div class="tin-ngay">Thứ Năm, 12/03/2026, 09:30 [GMT+7]</div>
<div class="tin-sapo">{LEAD}</div>
<div class="tin-body">{ps(0, 1, 2)}<p class="pic"><img src="/a.jpg" alt="{CAPTION}"/></p>
<p class="pic-note">{CAPTION}. Ảnh: Mã Én Hằng</p>{ps(3, 5)}<p class="tin-author">Mã Én Hằng</p></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3, 5),
    authors=("Mã Én Hằng",),
    captions=((CAPTION, "Mã Én Hằng"),),
    images=1,
)

H1_IS_SITE_NAME = System(
    name="h1-is-site-name",
    url="https://lg.example/a-71.html",
    html=frame(
        f"""<h1 class="site-title"><a href="/">Báo Lâm Giang</a></h1>
<div class="post">
<h2 class="post-title">{TITLE}</h2>
<p class="post-info">Đăng lúc 09:30 ngày 12/03/2026 bởi Hảng A Dơ</p>
<div class="post-body">
<p><em><b>{LEAD}</b></em></p>{ps(0, 1, 2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Hảng A Dơ",),
)

TITLE_IN_STRONG_ONLY = System(
    name="title-in-strong-only",
    url="https://lg.example/a-72.html",
    html=frame(
        f"""<table class="contentpaneopen">
<tr><td class="contentheading" width="100%">{TITLE}</td></tr></table>
<table class="contentpaneopen">
<tr><td valign="top" class="createdate">Thứ năm, 12 Tháng 3 2026 09:30</td></tr>
<tr><td valign="top">
<p><strong>{LEAD}</strong></p>{ps(0, 1, 2, 3)}<p align="right"><strong>Vù Seo Phứ</strong></p></td></tr>
<tr><td class="modifydate">Lần cập nhật cuối ( Thứ sáu, 13 Tháng 3 2026 08:00 )</td></tr></table>
<div class="back_button"><a href="javascript:history.go(-1)">[ Trở lại ]</a></div>""",
        title=TITLE,
        site=None,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Vù Seo Phứ",),
)

DRUPAL8_NODE = System(
    name="drupal8-node",
    url="https://lg.example/node/73",
    html=frame(
        f"""<article role="article" class="node node--type-article node--view-mode-full">
<h1 class="page-title"><span class="field field--name-title">{TITLE}</span></h1>
<footer class="node__meta">
<div class="node__submitted">Bởi <span class="field field--name-uid"><span lang="" class="username">Hạng Thị Ly</span></span>, 12/03/2026 - 09:30</div></footer>
<div class="node__content">
<div class="field field--name-field-image"><img src="/a.jpg" width="800" height="500" alt="{CAPTION}" loading="lazy"></div>
<div class="field field--name-body text-formatted">
<p><strong>{LEAD}</strong></p>{ps(0, 1, 2, 3)}</div></div></article>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Hạng Thị Ly",),
    images=1,
)

WP_BLOCK_BYLINE_PLUGIN = System(
    name="wp-block-byline-plugin",
    url="https://lg.example/a-74/",
    html=frame(
        f"""<main class="site-main">
<article class="post type-post">
<header class="entry-header">
<div class="entry-meta"><span class="cat-links"><a href="/muc/xa-hoi/" rel="category tag">Xã hội</a></span></div>
<h1 class="entry-title">{TITLE}</h1>
<div class="entry-meta"><span class="posted-on"><a href="/a-74/" rel="bookmark"><time class="entry-date published" datetime="2026-03-12T02:30:00+00:00">12 Tháng Ba, 2026</time><time class="updated" datetime="2026-03-12T03:00:00+00:00">12 Tháng Ba, 2026</time></a></span><span class="byline"> bởi <span class="author vcard"><a class="url fn n" href="/author/a/">Sùng Thị Máy</a></span></span></div></header>
<figure class="post-thumbnail"><img width="1200" height="700" src="/thumb.jpg" class="wp-post-image" alt="">
<figcaption>{CAPTION}</figcaption></figure>
<div class="entry-content">
<p class="has-drop-cap"><strong>{LEAD}</strong></p>{ps(0, 1)}<div class="wp-block-columns">
<div class="wp-block-column">
<figure class="wp-block-image"><img src="/1.jpg">
<figcaption>Bến Pá Khôm buổi sớm</figcaption></figure></div>
<div class="wp-block-column">
<figure class="wp-block-image"><img src="/2.jpg">
<figcaption>Cá lăng xuất bán</figcaption></figure></div></div>{ps(2, 3)}<div class="sharedaddy sd-sharing-enabled">
<h3 class="sd-title">Chia sẻ:</h3></div>
<div id="jp-relatedposts">
<h3 class="jp-relatedposts-headline"><em>Có liên quan</em></h3></div></div>
<footer class="entry-footer"><span class="tags-links">Thẻ: <a href="/the/ca/" rel="tag">cá</a></span></footer></article><nav class="post-navigation"><a href="/b/">Bài trước: {TEASERS[0]}</a></nav></main>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Sùng Thị Máy",),
    captions=((CAPTION, None), ("Bến Pá Khôm buổi sớm", None), ("Cá lăng xuất bán", None)),
    section="Xã hội",
    tags=("cá",),
    images=3,
)

GALLERY_IN_ARTICLE = System(
    name="gallery-in-article",
    url="https://lg.example/a-75.html",
    html=frame(
        f"""<div class="x1">
<h1>{TITLE}</h1>
<div class="x2">12/03/2026 09:30</div>
<div class="x3">{LEAD}</div>
<div class="x4">{ps(0)}<div class="gallery">
<div class="g-item"><a href="/1.jpg"><img src="/1s.jpg"></a><span>Lồng cá nhìn từ trên cao</span></div>
<div class="g-item"><a href="/2.jpg"><img src="/2s.jpg"></a><span>Bà con phân loại cá giống</span></div></div>{ps(1, 2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    captions=(("Lồng cá nhìn từ trên cao", None), ("Bà con phân loại cá giống", None)),
    images=2,
)

ADS_BETWEEN = System(
    name="ads-between",
    url="https://lg.example/a-76.html",
    html=frame(
        f"""<div class="x1">
<h1>{TITLE}</h1>
<div class="x2">12/03/2026 09:30</div>
<div class="x3">{LEAD}</div>
<div class="x4">{ps(0)}<div class="adv-300">
<p>Mua đất nền ven hồ giá chỉ từ 500 triệu, liên hệ ngay hôm nay để nhận ưu đãi lên tới 10% cho khách hàng đầu tiên.</p></div>{ps(1)}<div class="banner-inread"><a href="https://qc.example">Khai trương siêu thị mới, giảm giá tới 50%</a></div>{ps(2, 3)}<table class="quangcao">
<tr><td>Quảng cáo: Nội thất Hoàng Gia, 12 Lê Lợi, giảm giá cuối năm cho mọi khách hàng thân thiết.</td></tr></table></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
)

READ_MORE_BOXES = System(
    name="read-more-boxes",
    url="https://lg.example/a-77.html",
    html=frame(
        f"""<div class="x1">
<h1>{TITLE}</h1>
<div class="x2">12/03/2026 09:30</div>
<div class="x3">{LEAD}</div>
<div class="x4">{ps(0)}<div class="box-doc-them"><b>Đọc thêm</b>
<p><a href="/1.html">{TEASERS[0]}</a></p>
<p>{SUMMARIES[0]}</p></div>{ps(1)}<blockquote class="tin-xem-them"><a href="/2.html"><img src="/2.jpg"><strong>{TEASERS[1]}</strong></a>
<p>{SUMMARIES[1]}</p></blockquote>{ps(2, 3)}<div class="inner-article"><a href="/3.html" title="{TEASERS[2]}"><img src="/3.jpg"><span class="title-news">{TEASERS[2]}</span><span class="desc">{SUMMARIES[2]}</span></a></div></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
)

AUTHOR_BOX_BIO = System(
    name="author-box-bio",
    url="https://lg.example/a-78.html",
    html=frame(
        f"""<div class="x1">
<h1>{TITLE}</h1>
<div class="x2">12/03/2026 09:30</div>
<div class="x3">{LEAD}</div>
<div class="x4">{ps(0, 1, 2, 3)}</div>
<div class="about-author"><img src="/av.jpg" width="80">
<h4>Ly Mí Lử</h4>
<p>Phóng viên thường trú tại vùng cao, chuyên viết về sinh kế và văn hóa của đồng bào các dân tộc thiểu số.</p></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Ly Mí Lử",),
)

DIALOGUE_LINES = System(
    name="dialogue-lines",
    url="https://lg.example/a-79.html",
    html=frame(
        f"""<div class="x1">
<h1>{TITLE}</h1>
<div class="x2">12/03/2026 09:30</div>
<div class="x3">{LEAD}</div>
<div class="x4">
<p>- Chào bác, năm nay cá có được giá không?</p>
<p>- Cũng được, hơn năm ngoái một chút.</p>
<p>- Thế bác có định thêm lồng?</p>
<p>- Thêm chứ, nhưng phải chờ nước lên.</p>{ps(0, 1)}<p>Tôi gật đầu.</p>
<p>Gió từ lòng hồ thổi lên mát rượi.</p>
<p style="text-align:right"><b>Tạp văn của Vàng Lử</b></p></div></div>""",
        OG,
    ),
    body=(
        "- Chào bác, năm nay cá có được giá không?",
        "- Cũng được, hơn năm ngoái một chút.",
        "- Thế bác có định thêm lồng?",
        "- Thêm chứ, nhưng phải chờ nước lên.",
        *texts(0, 1),
        "Tôi gật đầu.",
        "Gió từ lòng hồ thổi lên mát rượi.",
    ),
    authors=("Vàng Lử",),
)

PDF_AND_ATTACHMENTS = System(
    name="pdf-and-attachments",
    url="https://ubnd.lg.gov.example/van-ban-80",
    html=frame(
        f"""<div class="ct">
<h1>{TITLE}</h1>
<div class="ngay">12/03/2026 09:30</div>
<div class="td">{LEAD}</div>
<div class="nd">{ps(0, 1, 2)}<p><a href="/file/kh-12.pdf">Kế hoạch số 12/KH-UBND</a></p></div>
<div class="dinhkem"><b>Tệp đính kèm:</b> <a href="/file/kh-12.pdf">kh-12.pdf</a></div></div>""",
        OG,
    ),
    body=(*texts(0, 1, 2), "Kế hoạch số 12/KH-UBND"),
)

ENGLISH_MONTH_ISO_TIME_TEXT = System(
    name="english-month-iso-time-text",
    url="https://lg.example/a-81.html",
    html=frame(
        f"""<div class="x1">
<h1>{TITLE}</h1>
<div class="x2">Mar 12, 2026 09:30 AM</div>
<div class="x3">{LEAD}</div>
<div class="x4">{ps(0, 1, 2, 3)}</div></div>""",
        OG + st(),
    ),
    body=texts(0, 1, 2, 3),
)

TWO_ARTICLES_ON_PAGE = System(
    name="two-articles-on-page",
    url="https://lg.example/a-82.html",
    html=frame(
        f"""<div class="infinite">
<article class="bai-1">
<h1>{TITLE}</h1><time>12/03/2026 09:30</time>
<h2 class="sapo">{LEAD}</h2>
<div class="nd">{ps(0, 1)}<p class="tg"><b>Thào A Lềnh</b></p></div></article>
<article class="bai-2">
<h2><a href="/a-83.html">{TEASERS[0]}</a></h2><time>11/03/2026 08:00</time>
<h3 class="sapo">{SUMMARIES[0]}</h3>
<div class="nd">{"".join(f"<p>{TEXTS[i]}</p>" for i in (5, 6, 7, 8, 9, 10))}<p class="tg"><b>Người Khác</b></p></div></article></div>""",
        OG,
    ),
    body=texts(0, 1),
    authors=("Thào A Lềnh",),
)

CAPTION_IN_ALT_ONLY_AND_CREDIT_LINE = System(
    name="caption-in-alt-only-and-credit-line",
    url="https://lg.example/a-84.html",
    html=frame(
        f"""<div class="x1">
<h1>{TITLE}</h1>
<div class="x2">12/03/2026 09:30</div>
<div class="x3">{LEAD}</div>
<div class="x4">{ps(0)}<p><img src="/a.jpg" alt="{CAPTION}"></p>
<p>{CAPTION}</p>{ps(1)}<p><img src="/b.jpg"></p>
<p>Cá lăng đến kỳ xuất bán (Ảnh: Lèng Seo)</p>{ps(2, 3)}<p><b>Lèng Seo</b></p></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Lèng Seo",),
    captions=((CAPTION, None), ("Cá lăng đến kỳ xuất bán", "Lèng Seo")),
    images=2,
)

HEADER_OF_THE_ARTICLE = System(
    name="header-of-the-article",
    url="https://lg.example/the-thao/a-85/",
    html=frame(
        f"""<ol class="breadcrumb">
<li><a href="/kinh-te/" class="breadcrumbs__cate">Kinh tế</a></li>
<li class="active"><a href="/kinh-te/thuy-san/">Thủy sản</a></li></ol>
<div class="main-col">
<article class="article-wrap article--second">
<div class="article__cover"><img src="/cover.jpg" alt="">
<h1 class="article__title">{TITLE}</h1></div>
<header class="article__header">
<div class="article__meta"><time datetime="2026-03-12T09:30:00+07:00">09:30, ngày 12/03/2026</time>
<div class="social-listing"><a href="#" class="sprites sprite-facebook"></a></div></div>
<div class="article__summary">{LEAD}</div>
<div class="qc hidden-xs clearfix"><a href="#"><img src="/ads468x60.png" alt=""></a></div></header>
<div class="article__content">
<div class="content">
<div class="full-img"><img class="img-responsive" src="/a.jpg"><span class="fig">{CAPTION}</span></div>{ps(0, 1)}<div class="box">
<h1>Số liệu</h1>
<p>Toàn xã có 214 lồng cá.</p></div>{ps(2, 3)}<p class="article__author">Nhóm P.V</p></div></div></article></div>""",
        title="Trang bài viết",
        site=None,
    ),
    body=(*texts(0, 1), "Số liệu", "Toàn xã có 214 lồng cá.", *texts(2, 3)),
    staff=True,
    captions=((CAPTION, None),),
    section="Thủy sản",
    images=1,
)

HEADER_IN_ARTICLE_LEAD = System(
    name="header-in-article-lead",
    url="https://lg.example/a-86.html",
    html=frame(
        f"""<article class="bai">
<header><p class="muc"><a href="/xa-hoi">Xã hội</a></p>
<h1>{TITLE}</h1>
<p class="gio">Thứ Năm, 12/03/2026 09:30</p>
<p class="mo-dau">{LEAD}</p></header>
<div>{ps(0, 1, 2, 3)}</div>
<footer><p>Giàng Lử Khoa</p></footer></article>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Giàng Lử Khoa",),
    section="Xã hội",
)

LEAD_THEN_PICTURE_THEN_TEXT = System(
    name="lead-then-picture-then-text",
    url="https://lg.example/a-87.html",
    html=frame(
        f"""<div class="k">
<h1>{TITLE}</h1>
<div class="k-info"><a href="/tac-gia/seo">Tráng Seo Sì</a> | 12/03/2026 | 09:30</div>
<div class="k-lead">{LEAD}</div>
<div class="k-photo"><a href="/lon.jpg"><img src="/nho.jpg" width="700"></a>
<div class="k-photo-note">{CAPTION} | Ảnh: Tráng Seo Sì</div></div>
<div class="k-text">{ps(0, 1, 2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Tráng Seo Sì",),
    captions=((CAPTION, "Tráng Seo Sì"),),
    images=1,
)

TIME_BEFORE_DATE_SPANS = System(
    name="time-before-date-spans",
    url="https://lg.example/a-88.html",
    html=frame(
        f"""<div class="k">
<h1>{TITLE}</h1>
<p><span class="format_time">09:30</span> | <span class="format_date">12/03/2026</span></p>
<div class="k-lead">{LEAD}</div>
<div class="k-text">{ps(0, 1, 2, 3)}</div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
)

SOURCE_WITH_ORIGINAL_LINK = System(
    name="source-with-original-link",
    url="https://lg.example/a-89.html",
    html=frame(
        f"""<div class="k">
<h1>{TITLE}</h1>
<p>12/03/2026 09:30</p>
<div class="k-lead">{LEAD}</div>
<div class="k-text">{ps(0, 1, 2, 3)}<p style="text-align:right"><em>Theo Hoàng Lan (TTXVN)</em></p></div>
<div class="goc">Nguồn: <a href="https://tt.example/x">tt.example</a></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
    authors=("Hoàng Lan",),
    source="TTXVN",
)

BR_DIV_MIX = System(
    name="br-div-mix",
    url="https://lg.example/a-90.html",
    html=frame(f"""<div class="k">
<h1>{TITLE}</h1>
<p>12/03/2026 09:30</p>
<div class="k-text"><b>{LEAD}</b><br><br>{TEXTS[0]}<br><br>
<div>{TEXTS[1]}</div>
<div><br></div>
<center><img src="/a.jpg"><br><i>{CAPTION}. Ảnh: Sồng Lú</i></center><br>{TEXTS[2]}<br><br>{TEXTS[3]}<br><br><b>Sồng Lú</b></div></div>"""),
    body=texts(0, 1, 2, 3),
    authors=("Sồng Lú",),
    captions=((CAPTION, "Sồng Lú"),),
    images=1,
)

LIST_ARTICLE = System(
    name="list-article",
    url="https://lg.example/a-91.html",
    html=frame(
        f"""<div class="k">
<h1>{TITLE}</h1>
<p>12/03/2026 09:30</p>
<div class="k-lead">{LEAD}</div>
<div class="k-text">
<h2>1. Chọn giống</h2>{ps(3)}<h2>2. Thả đúng mật độ</h2>{ps(6)}<ul>
<li><strong>Mùa nước lớn:</strong> neo lồng cách bờ 20 m.</li>
<li><strong>Mùa cạn:</strong> kéo lồng ra xa bờ.</li></ul>
<h2>3. Liên kết đầu ra</h2>{ps(4, 8)}</div></div>""",
        OG,
    ),
    body=(
        "1. Chọn giống",
        TEXTS[3],
        "2. Thả đúng mật độ",
        TEXTS[6],
        "Mùa nước lớn: neo lồng cách bờ 20 m.",
        "Mùa cạn: kéo lồng ra xa bờ.",
        "3. Liên kết đầu ra",
        TEXTS[4],
        TEXTS[8],
    ),
)

MATCH_TABLE_SPORT = System(
    name="match-table-sport",
    url="https://lg.example/a-92.html",
    html=frame(
        f"""<div class="k">
<h1>{TITLE}</h1>
<p>12/03/2026 09:30</p>
<div class="k-lead">{LEAD}</div>
<div class="k-text">{ps(0)}<div class="table-wrap">
<table><thead>
<tr><th>TT</th><th>Đội</th><th>Điểm</th></tr></thead>
<tbody><tr>
<td>1</td>
<td>Nà Pheo</td>
<td>9</td></tr>
<tr><td>2</td>
<td>Pá Khôm</td>
<td>6</td></tr></tbody></table></div>{ps(1, 2)}</div></div>""",
        OG,
    ),
    body=(TEXTS[0], "TT | Đội | Điểm", "1 | Nà Pheo | 9", "2 | Pá Khôm | 6", *texts(1, 2)),
)

QUIZ_VOTE_FOLLOW = System(
    name="quiz-vote-follow",
    url="https://lg.example/a-93.html",
    html=frame(
        f"""<div class="k">
<h1>{TITLE}</h1>
<p>12/03/2026 09:30</p>
<div class="k-lead">{LEAD}</div>
<div class="k-text">{ps(0, 1)}<div class="follow-box">
<p>Theo dõi Báo Lâm Giang trên <a href="https://news.google.com/x">Google News</a></p></div>{ps(2, 3)}<p>Mời quý độc giả xem thêm video: Bến cá về đêm</p>
<div class="vote">
<p>Bạn đánh giá bài viết thế nào?</p><span>Hay</span><span>Bình thường</span></div></div></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
)

CLOCK_WITHOUT_A_NAME = System(
    name="clock-without-a-name",
    url="https://lg.example/a-94.html",
    html=frame(
        f"""<div class="k">
<div>Thứ Ba, ngày 24 tháng 11 năm 2026, 19:41:05</div>
<h1>{TITLE}</h1>
<p>{LEAD}</p>
<div>{ps(0, 1, 2, 3)}</div>
<p>Đăng lúc: 09:30 - 12/03/2026</p></div>""",
        OG,
    ),
    body=texts(0, 1, 2, 3),
)

CHAPPEAU_IN_THE_TEXT = System(
    name="chappeau-in-the-text",
    url="https://lg.example/a-95.html",
    html=frame(f"""<div class="k">
<h1>{TITLE}</h1>
<p>12/03/2026 09:30</p>
<div class="art-body">
<div class="chappeau">{LEAD}</div>{ps(0, 1, 2, 3)}</div></div>"""),
    body=texts(0, 1, 2, 3),
)

THEMES = (
    SIDEBAR_FIRST,
    H1_IS_SITE_NAME,
    TITLE_IN_STRONG_ONLY,
    DRUPAL8_NODE,
    WP_BLOCK_BYLINE_PLUGIN,
    GALLERY_IN_ARTICLE,
    ADS_BETWEEN,
    READ_MORE_BOXES,
    AUTHOR_BOX_BIO,
    DIALOGUE_LINES,
    PDF_AND_ATTACHMENTS,
    ENGLISH_MONTH_ISO_TIME_TEXT,
    TWO_ARTICLES_ON_PAGE,
    CAPTION_IN_ALT_ONLY_AND_CREDIT_LINE,
    HEADER_OF_THE_ARTICLE,
    HEADER_IN_ARTICLE_LEAD,
    LEAD_THEN_PICTURE_THEN_TEXT,
    TIME_BEFORE_DATE_SPANS,
    SOURCE_WITH_ORIGINAL_LINK,
    BR_DIV_MIX,
    LIST_ARTICLE,
    MATCH_TABLE_SPORT,
    QUIZ_VOTE_FOLLOW,
    CLOCK_WITHOUT_A_NAME,
    CHAPPEAU_IN_THE_TEXT,
)
