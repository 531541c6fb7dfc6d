# ruff: noqa: E501, ISC004 - lines of markup and of Vietnamese sentences, as they are
"""Pages in the markup of many newsrooms, with texts of our own: what the generic reading meets.

Every page stands in the same frame: a clock and a menu above, teasers with dates beside it, a foot
with a licence below. A case says what a careful reader takes from the page.
"""

from __future__ import annotations

from dataclasses import dataclass

CLOCK = "Thứ ba, 24/11/2026, 19:41"
TEASER = "Xã miền biển dựng lại ngôi trường sau cơn bão số 9"
LICENCE = "Giấy phép số 00/GP-TTĐT do Sở Thông tin và Truyền thông cấp ngày 01/02/2020."

TITLE = "Người làng Vạn Sơn giữ nghề đan lưới bên cửa sông"
LEAD = (
    "Hơn một trăm hộ ở làng Vạn Sơn vẫn sống được bằng nghề đan lưới, dù tàu cá nay đã dùng lưới "
    "dệt máy mua từ thành phố."
)
BODY = (
    "Từ 4 giờ sáng, bà Lê Thị Nhạn đã ngồi trước hiên nhà, tay thoăn thoắt luồn sợi cước qua chiếc "
    "ghim tre. Mỗi ngày bà đan được chừng năm sải lưới, bán cho chủ ghe với giá 180.000 đồng.",
    "Theo trưởng thôn Phan Văn Kỷ, làng hiện còn 112 hộ theo nghề, phần lớn là phụ nữ trên 45 tuổi. "
    "Người trẻ đi làm ở khu công nghiệp, chỉ phụ đan vào những ngày biển động.",
    "Lưới đan tay bền hơn lưới máy gần gấp đôi vì mối thắt được siết bằng nước chè đặc. Chủ ghe câu "
    "mực vùng này vẫn đặt hàng trước cả tháng, nhất là vào vụ cá nam.",
    "Huyện đã mở hai lớp truyền nghề cho 60 học viên, đồng thời xin cấp nhãn hiệu tập thể để lưới "
    "Vạn Sơn được bán ở các phiên chợ ngoài tỉnh.",
    "“Còn người đi biển thì còn người đan lưới”, bà Nhạn nói, mắt không rời đường ghim.",
)
CAPTION = "Bà Nhạn gỡ mối lưới cũ trước khi đan tiếp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A page and what it says. `other` are texts that must stand nowhere in the reading."""

    name: str
    html: str
    title: str = TITLE
    lead: str | None = LEAD
    body: tuple[str, ...] = BODY
    published: str | None = "2026-03-02T07:15"
    authors: tuple[str, ...] = ("Hồ Diệp",)
    captions: tuple[tuple[str, str | None], ...] = ((CAPTION, "Hồ Diệp"),)
    url: str = "https://tinlangque.example/nghe-dan-luoi-4821.html"
    other: tuple[str, ...] = ()


def framed(article: str, head: str = "", clock: str = CLOCK) -> str:
    """A whole page round an article: menu, clock, teasers, foot."""
    teaser = (
        f'<li><a href="/bai-9.html">{TEASER}</a> <span class="time">23/11/2026 15:20</span></li>'
    )
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
<title>{TITLE} | Tin Làng Quê</title><meta property="og:site_name" content="Tin Làng Quê">
<meta name="author" content="Tin Làng Quê">{head}</head><body>
<header class="site-header"><div class="container"><span class="clock">{clock}</span>
<a class="logo" href="/"><img src="/logo.png" alt="Tin Làng Quê"></a></div></header>
<nav class="main-nav"><ul><li><a href="/">Trang chủ</a></li><li><a href="/doi-song">Đời sống</a>
</li><li><a href="/kinh-te">Kinh tế biển</a></li></ul></nav>
<div class="container"><div class="row">{article}
<div class="col-300 sidebar"><h3>Đọc nhiều</h3><ul>{teaser * 5}</ul></div></div></div>
<footer class="footer"><p>{LICENCE}</p><p>Ghi rõ nguồn khi phát hành lại thông tin từ trang này.</p>
</footer></body></html>"""


def ps(paragraphs: tuple[str, ...] = BODY, attributes: str = "") -> str:
    """Paragraphs as `p`, with attributes on each."""
    return "\n".join(f"<p{attributes}>{text}</p>" for text in paragraphs)


OG = f'<meta property="og:title" content="{TITLE}"><meta name="description" content="{LEAD}">'
STAMP = '<meta property="article:published_time" content="2026-03-02T07:15:00+07:00">'

EXPRESS = Case(
    name="fck_detail with figures and a list of related news inside",
    html=framed(
        f"""<div class="sidebar-1"><div class="header-content"><ul class="breadcrumb"><li>
<a href="/doi-song">Đời sống</a></li></ul><span class="date">Thứ hai, 2/3/2026, 07:15 (GMT+7)</span>
</div><h1 class="title-detail">{TITLE}</h1><p class="description"><span class="location-stamp">
</span>{LEAD}</p><article class="fck_detail">{ps(BODY[:2], ' class="Normal"')}
<figure class="tplCaption action_thumb_added" itemprop="associatedMedia image" itemscope><div
class="fig-picture"><picture><img itemprop="contentUrl" src="/a.jpg" alt="{CAPTION}"></picture></div>
<figcaption itemprop="description"><p class="Image">{CAPTION}. Ảnh: <em>Hồ Diệp</em></p></figcaption>
</figure><ul class="list-news"><li><a href="/bai-7.html">Chợ cá Vạn Sơn họp từ nửa đêm</a></li></ul>
{ps(BODY[2:], ' class="Normal"')}<p class="Normal" style="text-align:right;"><strong>Hồ Diệp</strong>
</p></article><div class="footer-content"><a href="/">Trở lại Đời sống</a></div>
<div id="box_comment_vne" class="box_comment_vne"><h3>Ý kiến (12)</h3><p>Bài viết xúc động quá, quê
tôi cũng có nghề này mà mai một mất rồi.</p></div></div>""",
        OG,
    ),
    other=("Chợ cá Vạn Sơn", "xúc động quá", "Trở lại"),
)

OLD_EXPRESS = Case(
    name="captions in a table of pictures",
    html=framed(
        f"""<div id="left_calculator"><div class="title_news"><h1>{TITLE}</h1></div>
<div class="block_timer"><span>Thứ hai</span>, 2/3/2026 | 07:15 GMT+7</div>
<div class="short_intro">{LEAD}</div><div class="fck_detail width_common">{ps(BODY[:1])}
<table align="center" border="0" class="tplCaption"><tbody><tr><td><img src="/a.jpg" alt=""></td></tr>
<tr><td class="Image"><p class="Image">{CAPTION}. Ảnh: <em>Hồ Diệp.</em></p></td></tr></tbody></table>
{ps(BODY[1:])}<p style="text-align:right;"><strong>Hồ Diệp</strong></p></div></div>""",
        OG,
    ),
)

YOUTH = Case(
    name="editor's objects: photo with its caption, one related article, shares",
    html=framed(
        f"""<div class="main-detail"><div class="detail-top"><div class="detail-cate">
<a href="/doi-song" data-role="cate-name">Đời sống</a></div><div class="detail-time">
<div data-role="publishdate">02/03/2026 07:15 GMT+7</div></div></div>
<h1 class="detail-title article-title" data-role="title">{TITLE}</h1><div class="author-info">
<a class="name" href="/tac-gia/ho-diep.htm">Hồ Diệp</a></div>
<h2 class="detail-sapo" data-role="sapo">TTO - {LEAD}</h2>
<div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content"
itemprop="articleBody"><div type="Photo" class="VCSortableInPreviewMode"><div><img src="/a.jpg"
data-original="/a-goc.jpg" alt="Làng nghề"></div><div class="PhotoCMS_Caption"><p>{CAPTION} - Ảnh:
HỒ DIỆP</p></div></div>{ps(BODY[:3])}<div type="RelatedOneNews"
class="VCSortableInPreviewMode"><div class="kbwscwl-relatedbox"><a href="/bai-7.html"
title="Chợ cá">Chợ cá Vạn Sơn họp từ nửa đêm</a><p>Chợ chỉ họp ba tiếng nhưng tấp nập nhất vùng, ghe
nào vào bến cũng ghé lại.</p></div></div>{ps(BODY[3:])}</div></div>
<div class="detail-share"><a href="#">Chia sẻ</a><a href="#">Bình luận (3)</a></div>
<div class="detail-tab"><a href="/tag1">đan lưới</a></div></div>""",
        OG + STAMP,
    ),
    captions=((CAPTION, "HỒ DIỆP"),),
    other=("Chợ chỉ họp", "Chia sẻ"),
)

PEOPLES = Case(
    name="singular-content with the author's card before it",
    html=framed(
        f"""<article class="singular-container"><h1 class="title-page detail">{TITLE}</h1>
<div class="author-wrap"><div class="author-avatar"><img src="/u.png"></div><div class="author-meta">
<div class="author-name"><a href="/tac-gia/ho-diep">Hồ Diệp</a></div><time class="author-time"
datetime="2026-03-02 07:15">Thứ hai, 02/03/2026 - 07:15</time></div></div>
<h2 class="singular-sapo">(Dân trí) - {LEAD}</h2><div class="singular-content">{ps(BODY[:2])}
<figure class="image align-center" contenteditable="false"><img data-src="/a.jpg" src="data:image/gif">
<figcaption><p>{CAPTION} (Ảnh: Hồ Diệp).</p></figcaption></figure>{ps(BODY[2:])}</div>
<div class="article-related"><article class="article-item"><h3><a href="/bai-7.html">Chợ cá Vạn Sơn
họp từ nửa đêm</a></h3></article></div></article>""",
        OG,
    ),
    other=("Chợ cá Vạn Sơn",),
)

KNOWLEDGE = Case(
    name="the-article-body with pictures in tables and an inner article",
    html=framed(
        f"""<article class="the-article"><header class="the-article-header"><p
class="the-article-category"><a href="/doi-song">Đời sống</a></p><h1 class="the-article-title">{TITLE}
</h1><ul class="the-article-meta"><li class="the-article-author"><a>Hồ Diệp</a></li>
<li class="the-article-publish">Thứ hai, 2/3/2026 07:15 (GMT+7)</li></ul></header>
<section class="main"><p class="the-article-summary">{LEAD}</p><div class="the-article-body">
{ps(BODY[:2])}<table class="picture" align="center"><tbody><tr><td class="pic"><img data-src="/a.jpg">
</td></tr><tr><td class="pCaption caption"><p>{CAPTION}. Ảnh: <em>Hồ Diệp.</em></p></td></tr></tbody>
</table>{ps(BODY[2:])}<div class="inner-article"><h2><a href="/bai-7.html" class="title">Chợ cá Vạn
Sơn họp từ nửa đêm</a></h2><p class="summary"><a href="/bai-7.html">Chợ chỉ họp ba tiếng nhưng tấp
nập nhất vùng.</a></p></div></div></section></article>""",
        OG,
    ),
    other=("Chợ chỉ họp", "Chợ cá"),
)

WORDPRESS = Case(
    name="WordPress: comments longer than the article, an edit, a box about the author",
    html=framed(
        f"""<div id="primary" class="content-area"><main id="main" class="site-main"><article
class="post-812 post type-post hentry category-doi-song"><header class="entry-header"><h1
class="entry-title">{TITLE}</h1><div class="entry-meta"><span class="posted-on"><time
class="entry-date published" datetime="2026-03-02T07:15:09+07:00">02/03/2026</time><time
class="updated" datetime="2026-03-05T09:00:00+07:00">05/03/2026</time></span><span class="byline">
<span class="author vcard"><a class="url fn n" href="/author/hodiep/">Hồ Diệp</a></span></span></div>
</header><div class="entry-content"><p><strong>{LEAD}</strong></p>{ps(BODY[:1])}
<div id="attachment_5" class="wp-caption aligncenter"><img class="wp-image-5" src="/a.jpg"><p
class="wp-caption-text">{CAPTION}. Ảnh: Hồ Diệp</p></div>{ps(BODY[1:])}
<div class="sharedaddy sd-sharing-enabled"><h3>Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li></ul>
</div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Có liên quan</h3></div></div>
<footer class="entry-footer"><span class="tags-links"><a rel="tag" href="/tag/dan-luoi">đan lưới</a>
<a rel="tag" href="/tag/lang-nghe">làng nghề</a></span></footer></article>
<div id="comments" class="comments-area"><h2>Bình luận</h2>{
            "<p>Tôi là người Vạn Sơn xa quê, đọc bài mà nhớ tiếng ghim tre lách cách mỗi sáng của mẹ "
            "tôi ngày trước, mong nghề này còn mãi.</p>" * 12
        }</div></main></div>""",
        OG,
    ),
    other=("xa quê", "Có liên quan", "Facebook"),
)

WEBFORMS = Case(
    name="one form round all, no h1, div paragraphs, the author in the last line",
    html=framed(
        f"""<form method="post" action="./tin.aspx" id="aspnetForm"><div class="boxNews"><div
class="duongdan"><a href="/doi-song">Đời sống</a></div><span id="ctl00_lblTitle" class="tieude-tin">
{TITLE}</span><div class="ngaydang">- 02/03/2026 07:15</div><div id="ctl00_divContent"><div
style="text-align:justify"><strong>{LEAD}</strong></div>{
            "".join(
                f'<div style="text-align: justify;">{text}</div><div>&nbsp;</div>'
                for text in BODY[:3]
            )
        }<div style="text-align:center"><img src="/Uploads/a.jpg"></div>
<div style="text-align:center"><em>{CAPTION}. Ảnh: Hồ Diệp</em></div>{
            "".join(f'<div style="text-align: justify;">{text}</div>' for text in BODY[3:])
        }<div style="text-align:right"><strong>Tin, ảnh: Hồ Diệp</strong></div></div>
<div class="cactinkhac"><b>Các tin khác</b><ul><li><a href="/bai-7.html">Chợ cá Vạn Sơn họp từ nửa
đêm</a> (01/03/2026)</li></ul></div></div></form>"""
    ),
    other=("Chợ cá", "Các tin khác"),
)

BREAKS = Case(
    name="text between line breaks in the cell of a table",
    html=framed(
        f"""<table width="600"><tr><td class="tieude"><h1>{
            TITLE
        }</h1></td></tr><tr><td><i>Ngày đăng:
02/03/2026 07:15</i></td></tr><tr><td><b>{LEAD}</b></td></tr><tr><td valign="top">{
            "<br><br>".join(BODY[:2])
        }<br><br><center><img src="/a.jpg" width="400"><br><i>{
            CAPTION
        }. Ảnh: Hồ Diệp</i></center><br>{
            "<br><br>".join(BODY[2:])
        }<br><br><p align="right"><b>Hồ Diệp</b></p></td></tr></table>"""
    ),
)

ESSAY = Case(
    name="a photo essay: all text stands under its pictures",
    html=framed(
        f"""<div class="detail-photo"><h1 class="detail-title">{TITLE}</h1><div class="meta"><time
datetime="2026-03-02T07:15:00.000 +07:00">02/03/2026 07:15</time></div><div class="sapo">{
            LEAD
        }</div>
<div class="slides">{
            "".join(
                f'<div class="slide-item"><div class="pic"><img src="/{n}.jpg"></div>'
                f'<div class="slide-text"><p>{text}</p></div></div>'
                for n, text in enumerate(BODY)
            )
        }</div><div class="detail-author">Hồ Diệp</div></div>""",
        OG,
    ),
    captions=(),
)

LABELLED_ESSAY = Case(
    name="a photo essay with labelled captions only",
    html=framed(
        f"""<div class="article"><h1>{TITLE}</h1><p class="author">Hồ Diệp</p><time
datetime="2026-03-02T07:15+0700">02/03/2026</time><div class="sapo">{LEAD}</div><div
class="article__body">{
            "".join(
                f'<figure><img src="/{n}.jpg"><figcaption>{text}</figcaption></figure>'
                for n, text in enumerate(BODY)
            )
        }</div></div>""",
        OG,
    ),
    body=(),
    captions=tuple((text, None) for text in BODY),
)

_POSTS = (
    "Nước sông Trà Vạn lên mức 3,2 m, vượt báo động 2. Xã cho sơ tán 40 hộ ở xóm bãi lên trường học.",
    "Đò ngang Bến Gỗ ngừng chạy. Công an xã chốt hai đầu bến, không cho người dân qua sông bằng ghe.",
    "Điện đã có lại ở bốn thôn. Thợ đang nối đường dây vào xóm bãi, dự kiến xong trước 22 giờ tối nay.",
)
LIVE = Case(
    name="a live report: posts with their hours",
    html=framed(
        f"""<div class="article live"><h1 class="article__title">Trực tiếp: Lũ trên sông Trà Vạn</h1>
<div class="article__meta"><time datetime="2026-03-02T07:15:00+07:00">02/03/2026 07:15</time>
<span class="article__author">Hồ Diệp - Quang Thạch</span></div><div class="article__sapo">{
            LEAD
        }</div>
<div class="live-list">{
            "".join(
                f'<div class="live-item"><div class="live-content"><p>{text}</p></div></div>'
                for text in _POSTS
            )
        }</div></div>"""
    ),
    title="Trực tiếp: Lũ trên sông Trà Vạn",
    body=_POSTS,
    authors=("Hồ Diệp", "Quang Thạch"),
    captions=(),
)

_ASKED = (
    "- Thưa ông, vì sao làng vẫn giữ được nghề đan lưới đến nay?",
    BODY[1],
    "- Lớp truyền nghề của huyện đã giúp được gì cho bà con?",
    BODY[3],
)
INTERVIEW = Case(
    name="an interview: bold questions; the headline is another than the search engines'",
    html=framed(
        f"""<div class="content-left"><div class="box-cate"><h1 class="cate-name"><a href="/pv">Phỏng
vấn</a></h1></div><h1 class="article-name">“Còn biển là còn nghề lưới ở Vạn Sơn”</h1><div
class="info"><span class="date">Thứ Hai, 02/03/2026, 07:15:30</span></div><div class="noidung"><p
class="lead">{LEAD}</p><p><strong>{_ASKED[0]}</strong></p><p>{_ASKED[1]}</p><p><strong>{_ASKED[2]}
</strong></p><p>{_ASKED[3]}</p><p style="text-align:right"><em>Xin cảm ơn ông!</em></p><p
style="text-align:right"><strong>Hồ Diệp - Quang Thạch</strong> (thực hiện)</p></div></div>""",
        '<meta property="og:title" content="Làng nghề đan lưới Vạn Sơn giữ lửa | Tin Làng Quê">',
    ),
    title="“Còn biển là còn nghề lưới ở Vạn Sơn”",
    body=(*_ASKED, "Xin cảm ơn ông!"),
    authors=("Hồ Diệp", "Quang Thạch"),
    captions=(),
)

_DAY_ONLY = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
    f'"headline":"{TITLE}","datePublished":"2026-03-02","dateModified":"2026-03-01T22:00:00+0700",'
    '"author":{"@type":"Organization","name":"Tin Làng Quê"}}</script>'
)
SECTION_FIRST = Case(
    name="the first h1 is the section; JSON-LD has the day only, the page AM",
    html=framed(
        f"""<div class="colcate"><div class="titlecate"><h1>ĐỜI SỐNG</h1></div><h1>{TITLE}</h1>
<div class="topshare sharemxh"><span class="pdate">02-03-2026 - 07:15 AM</span><a href="#">Chia
sẻ</a></div><div class="content-fck">{ps((f"(TLQ) - {LEAD}",))}{ps(BODY[:2])}
<p style="text-align:center"><img src="/a.jpg" alt=""></p><p style="text-align:center"><em>{CAPTION}.
</em></p>{ps(BODY[2:])}<p style="text-align:right"><strong>Tin, ảnh: H.D</strong></p></div></div>""",
        f'{_DAY_ONLY}<meta property="og:title" content="{TITLE}">',
    ),
    authors=("H.D",),
    captions=((f"{CAPTION}.", None),),
)

BROKEN = Case(
    name="JSON-LD broken by a quote, midnight for the day, a local time called UTC",
    html=framed(
        f"""<div class="detail"><h1>{TITLE}</h1><div class="bai-date">Thứ Hai, 02/03/2026 07:15</div>
<div class="des">{LEAD}</div><div id="divNewsContent">{ps()}</div></div>""",
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Làng "lưới" Vạn Sơn",'
        '"datePublished":"2026-03-02T00:00:00+07:00","author":{"@type":"Person","name":"Hồ Diệp"}}'
        "</script>"
        '<meta property="article:published_time" content="2026-03-02T07:15:00Z">'
        f'<meta property="og:title" content="{TITLE} - Tin Làng Quê">',
    ),
    captions=(),
)

FURNISHED = Case(
    name="boxes in the text: related with summaries, sound, video, a call to follow, a copyright",
    html=framed(
        f"""<div class="main"><h1>{TITLE}</h1><div class="audio-box"><span>Nghe đọc bài</span><audio
src="/a.mp3"></audio></div><div class="meta"><span>Hồ Diệp</span> | <span>02/03/2026 | 07:15</span>
</div><div class="txt">{ps((LEAD,))}{ps(BODY[:1])}<div class="box"><p><b>Tin liên quan</b></p><p>
<a href="/bai-7.html">Chợ cá Vạn Sơn họp từ nửa đêm</a></p><p><a href="/bai-8.html">Xóm bãi thêm cây
cầu phao thay đò ngang</a></p></div>{ps(BODY[1:3])}<p>&gt;&gt;&gt; <a href="/bai-8.html">Xóm bãi thêm
cây cầu phao thay đò ngang</a></p><div class="video-wrap"><p>Video: Một ngày ở làng lưới</p><video
src="/v.mp4"></video></div>{ps(BODY[3:])}<p><em>Mời bạn đọc theo dõi Tin Làng Quê trên Google News
</em></p><p>Từ khóa: <a href="/t1">đan lưới</a>, <a href="/t2">Vạn Sơn</a></p><p>© Bản quyền thuộc về
Tin Làng Quê</p><h3>Đọc thêm</h3><div class="it"><a href="/bai-6.html">Mùa ruốc về sớm, ngư dân kiếm
tiền triệu mỗi đêm</a><p>Những ngày giáp Tết, luồng ruốc biển áp sát bờ khiến cả làng thức trắng.</p>
</div></div></div>""",
        OG,
    ),
    captions=(),
    other=("Chợ cá", "Xóm bãi", "Một ngày", "Google", "Từ khóa", "Bản quyền", "Mùa ruốc", "Tết"),
)

PLAIN_CAPTION = Case(
    name="the caption is a plain paragraph that says what the picture's alt says",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><p class="post-info">02/03/2026 07:15 GMT+7</p><p
class="excerpt">{LEAD}</p><div class="post-content">{ps(BODY[:2])}<p><img src="/a.jpg"
alt="{CAPTION}"></p><p>{CAPTION}</p>{ps(BODY[2:])}<p>Hồ Diệp</p></div></div>""",
        OG,
    ),
    captions=((CAPTION, None),),
)

EDITED = Case(
    name="an edit printed beside the publication",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><div class="time">Cập nhật: 03/03/2026 09:00</div><div
class="time">Đăng lúc: 07:15, 02/03/2026</div><div class="sapo">{LEAD}</div><div class="post-content">
{ps()}<p class="author">Hồ Diệp</p></div></div>""",
        OG,
    ),
    captions=(),
)

MODERN = Case(
    name="names of utility classes only, microdata, the author below the text",
    html=framed(
        f"""<div class="flex gap-4" itemscope itemtype="https://schema.org/NewsArticle"><div
class="w-2/3"><h1 class="text-2xl" itemprop="headline">{TITLE}</h1><div class="flex"><meta
itemprop="datePublished" content="2026-03-02T07:15:00+07:00"><span class="text-sm">Hai, 02/03/2026 -
07:15</span></div><div class="mt-2 font-bold">{LEAD}</div><div class="mt-4">
<div class="mb-2">{ps(BODY[:2])}</div><div class="mb-2"><div class="relative"><img src="/a.jpg"></div>
<div class="text-xs">{CAPTION}. Ảnh: Hồ Diệp</div></div><div class="mb-2">{ps(BODY[2:])}</div></div>
<div class="text-right"><b itemprop="author">Hồ Diệp</b></div></div></div>""",
        OG,
    ),
)

FOOTNOTES = Case(
    name="footnotes and the next part's name below the byline",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><p class="post-info">02/03/2026 07:15</p><p
class="excerpt">{LEAD}</p><div class="post-content">{ps()}<p align="right"><b>Hồ Diệp</b></p>
<p>(*) Tên làng đã được thay đổi.</p><p><em>Bài cuối: Lưới tay ra phố</em></p></div></div>""",
        OG,
    ),
    body=(*BODY, "(*) Tên làng đã được thay đổi.", "Bài cuối: Lưới tay ra phố"),
    captions=(),
)

TWO_AUTHORS = Case(
    name="two elements of authors, in the order of the page",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><div class="by"><a class="author" href="/1">Mai Lý</a><a
class="author" href="/2">Hồ Diệp</a></div><p class="post-info">02/03/2026 07:15</p><p
class="excerpt">{LEAD}</p><div class="post-content">{ps()}</div></div>""",
        OG,
    ),
    authors=("Mai Lý", "Hồ Diệp"),
    captions=(),
)

SIGNED_ESSAY = Case(
    name="a photo essay with no text but its signature",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><p class="post-info">02/03/2026 07:15</p><p
class="excerpt">{LEAD}</p><div class="post-content">{
            "".join(
                f'<figure><img src="/{n}.jpg"><figcaption>{text}</figcaption></figure>'
                for n, text in enumerate(BODY)
            )
        }<p align="right"><b>Hồ Diệp (thực hiện)</b></p></div></div>""",
        OG,
    ),
    body=(),
    captions=tuple((text, None) for text in BODY),
)

ONE_LINE = Case(
    name="the author in one line with the date and a counter",
    html=framed(
        f"""<main><h1>{TITLE}</h1><div class="info">Đăng bởi: Hồ Diệp | Ngày 02/03/2026 07:15 | Lượt
xem: 1.234</div><p class="excerpt">{LEAD}</p><div class="post-content">{ps()}</div></main>""",
        OG,
    ),
    captions=(),
)

HEADED = Case(
    name="the lead is a heading that ends as a sentence, the text's first",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><p class="post-info">02/03/2026 07:15</p><div
class="post-content"><h2>{LEAD}</h2>{ps()}<p align="right"><b>Hồ Diệp</b></p></div></div>""",
        OG,
    ),
    captions=(),
)

BIOGRAPHY = Case(
    name="a box that tells who the author is",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><p class="post-info">02/03/2026 07:15</p><p
class="excerpt">{LEAD}</p><div class="post-content">{ps()}</div><div class="author-box"><a
class="author-name" href="/hd">Hồ Diệp</a><p class="author-bio">Phóng viên viết về nghề biển từ năm
2015, từng đi cùng ngư dân ra khơi nhiều chuyến dài ngày.</p></div></div>""",
        OG,
    ),
    captions=(),
)

FILM = Case(
    name="a film's credit within the text",
    html=framed(
        f"""<div class="post"><h1>{TITLE}</h1><p class="post-info">02/03/2026 07:15</p><p
class="excerpt">{LEAD}</p><div class="post-content">{ps(BODY[:2])}<iframe src="/v"></iframe><p><em>Video:
Mai Lý</em></p>{ps(BODY[2:])}<p align="right"><b>Hồ Diệp</b></p></div></div>""",
        OG,
    ),
    captions=(),
)


def _signed(name: str, signature: str, *authors: str) -> Case:
    return Case(
        name=name,
        html=framed(
            f"""<div class="post"><h1>{TITLE}</h1><p class="post-info">02/03/2026 07:15</p><p
class="excerpt">{LEAD}</p><div class="post-content">{ps()}{signature}</div></div>""",
            OG,
        ),
        authors=authors,
        captions=(),
    )


SIGNATURES = (
    _signed(
        "three credits, each in its line",
        "<p>Nội dung: Hồ Diệp</p><p>Ảnh: Mai Lý</p><p>Thiết kế: Vũ An</p>",
        *("Hồ Diệp", "Mai Lý", "Vũ An"),
    ),
    _signed(
        "the photographer above the writer",
        "<p>Ảnh: Mai Lý</p><p align='right'><b>Hồ Diệp</b></p>",
        *("Hồ Diệp", "Mai Lý"),
    ),
    _signed(
        "a table that only sets the name right",
        "<table><tr><td>&nbsp;</td><td align='right'><b>Hồ Diệp</b></td></tr></table>",
        "Hồ Diệp",
    ),
    _signed("initials without a dot, set right", "<p align='right'><b>HD</b></p>", "HD"),
)

CASES = (
    *(EXPRESS, OLD_EXPRESS, YOUTH, PEOPLES, KNOWLEDGE, WORDPRESS, WEBFORMS, BREAKS, ESSAY),
    *(LABELLED_ESSAY, LIVE, INTERVIEW, SECTION_FIRST, BROKEN, FURNISHED, PLAIN_CAPTION, EDITED),
    *(MODERN, FOOTNOTES, TWO_AUTHORS, SIGNED_ESSAY, ONE_LINE, HEADED, BIOGRAPHY, FILM),
    *SIGNATURES,
)
