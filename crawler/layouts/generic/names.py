"""What classes and ids of Vietnamese news pages say of the text below them.

Names are claims of a page's maker: each pattern here only makes a reading likelier, and what it
says is checked against the shape of the page before it is believed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Anywhere in a name: long enough to mean nothing else.
_FURNITURE = (
    r"relat(?:e|ion)|lien-?_?quan|recommend|tin-?khac|tin-?moi|doc-?them|xem-?them|read-?more|"
    r"comment|binh-?luan|breadcrumb|social|share|sharing|chia-?se|advert|quang-?cao|sponsor|"
    r"newsletter|subscri|copyright|popup|modal|sidebar|toolbar|navbar|most-?view|doc-?nhieu|"
    r"xem-?nhieu|cung-?chuyen-?muc|cung-?chu-?de|same-?cat|topbar|top-bar|podcast|text-to-speech|"
    r"followus|follow-us|google-?news|link-source|source-link|bottom-info|see-?more|"
    r"news-?other|other-?news|list-?news|news-?list|next-?post|prev-?post|tin-?cung|"
    r"tin-?noi-?bat|tin-?doc|tin-?xem|ykien|y-kien|masthead|screen-reader"
)
# The article's own header holds date and lead, and is none of the page's.
_HEADER = "".join(
    f"(?<!{own}[_-])(?<!{own}__)"
    for own in ("page", "article", "post", "entry", "detail", "news", "story", "content")
)
_HEADER += "header"
# A word of its own within a name: `ads` is not `uploads`.
_WORDS = (
    rf"ads?|adv|adsbygoogle|ins|qc|tags?|taglist|menu|nav|footer|{_HEADER}|likes?|fb|zalo|vote|poll|"
    r"email|logo|search|login|weather|clock|print|rating|keywords?|tukhoa|banner|bannner|audio|"
    r"tts|player|rss|toc|pagination|paging|hidden-print|noprint|cookie|survey"
)
_JUNK = re.compile(
    rf"{_FURNITURE}|(?:^|[\s_-])(?:{_WORDS})(?:[\s_-]|\d*(?:\s|$))|(?:^|\s)widget", re.ASCII
)
_BODY = re.compile(
    r"fck(?:_?detail|editor)?(?:\s|$)|detail[-_]?_?(?:content|body|text|cmain)|afcbc|"
    r"content[-_]?_?(?:detail|news|body|article|fck|main|post)|contentdetail|"
    r"(?:article|post|entry|story|news|text|main|single|singular|detail|bai-?viet)s?[-_]?_?"
    r"(?:body|content|text)|the-article-body|cms-body|edittor|noi-?_?dung|knc-content|e-?magazine|"
    r"bodytext|body-text|abody|maincontent|singular|news-detail|newscontents?|divnews|"
    r"journal-content|zce-content"
)
_LEAD = re.compile(
    r"sapo|chapp?eau|(?:^|[\s_-])(?:lead|lede|desc|description|summary|excerpt|intro|introduction|"
    r"mota|mo-ta|tomtat|tom-tat|trichyeu|trich-yeu|trichdan|subtitle|standfirst|hometext)"
    r"(?:[\s_-]|\d*(?:\s|$))|singular-sapo|news-?sapo|introtext|(?:news|short|post|detail|article)"
    r"[-_]?(?:intro|lead|summary|desc)|lead[-_]?(?:post|detail|news|text)"
)
_DATE = re.compile(
    r"date|time|publish|ngay|clock|(?:^|[\s_-])(?:meta|info|posted|pub|created)(?:[\s_-]|$)|postmeta"
)
_AUTHOR = re.compile(
    r"author|tac-?_?gia|byline|but-?danh|(?:^|[\s_-])(?:writer|reporter|signature|pen-?name|"
    r"nguoi-?viet|cms-author|vcard)(?:[\s_-]|$)"
)
_TITLE = re.compile(r"title|headline|tieu-?_?de|heading|detail-?name|(?:^|[\s_-])ten-?tin")
_CRUMBS = re.compile(
    r"breadcrumb|bread-crumb|crumb|(?:^|[\s_-])(?:cate?|category|categories|catego|catename|chuyen-?muc|section|"
    r"zone|cat-?name|title-?cate|titlecate|location)(?:[\s_-]|$)"
)
_TAGS = re.compile(r"(?:^|[\s_-])(?:tags?|taglist|keywords?|tu-?khoa|tukhoa)(?:[\s_-]|\d*(?:\s|$))")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])(?!Tag(?![a-z]))")  # a `HeadingTag` is a heading
_VIDEO = re.compile(r"video|(?:^|[\s_-])(?:clip|youtube|mediaplayer|vjs|jwplayer)", re.ASCII)


def names_of(element: HtmlElement) -> str:
    """Classes and id of an element, in lower case; empty where it has none."""
    classes, own = element.get("class"), element.get("id")
    if classes is None:
        return own.casefold() if own else ""
    return f"{classes} {own}".casefold() if own else classes.casefold()


@lru_cache(maxsize=8192)
def _says(classes: str | None, own: str | None, kind: str) -> bool:
    names = " ".join(name for name in (classes, own) if name)
    if _KINDS[kind].search(names.casefold()) is not None:
        return True
    parted = _HUMP.sub("-", names)  # `itemTagsBlock` says what `item-tags-block` says
    return parted != names and _KINDS[kind].search(parted.casefold()) is not None


_KINDS = {
    "junk": _JUNK,
    "body": _BODY,
    "lead": _LEAD,
    "date": _DATE,
    "author": _AUTHOR,
    "title": _TITLE,
    "crumbs": _CRUMBS,
    "tags": _TAGS,
    "video": _VIDEO,
}


def is_named(element: HtmlElement, kind: str) -> bool:
    """Does an element's class or id call it a `kind`: junk, body, lead, date, and so on?"""
    classes, own = element.get("class"), element.get("id")
    return (classes is not None or own is not None) and _says(classes, own, kind)
