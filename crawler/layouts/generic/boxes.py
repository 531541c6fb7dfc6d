"""What stands within the text and is not part of it: boxes of links, players, its end."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from crawler.layouts.generic.names import is_named
from crawler.layouts.generic.survey import BLOCKS, is_hidden
from crawler.layouts.generic.words import leads_away, plain
from crawler.layouts.page import css
from pipelines.bylines import is_byline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey

_LINKED = 0.75  # of a box's text: so much of links is no paragraph
_SOME = 0.3  # of what stands under a label such as "Tin liên quan"
_LONGEST_LABEL = 45  # letters
_LONGEST_NAME = 40
_SHORTEST = 12  # letters of a link that leads to another article
_MOST_OF_PLAYER = 400
_MOST_OF_PREVIEW = 500  # letters of a box that shows another article
_BESIDE = 40  # letters beside a teaser's headline: a date, a section
_INLINE = frozenset({"b", "strong", "i", "em", "u", "font", "span"})
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TAIL = 0.35  # of the text: below an end label there is no more of it
# Labels are compared without marks and in lower case.
_LABEL = re.compile(
    r"^(?:(?:cac )?(?:tin|bai)(?: viet| bai)? (?:lien quan|khac|cung|moi|doc nhieu|noi bat|da dua|"
    r"cu hon)|doc them|xem them|doc tiep|doc nhieu|cung chuyen muc|cung chu de|co the ban quan tam|"
    r"moi ban doc|tin noi bat|bai doc nhieu|noi dung lien quan|lien quan|xem nhieu|dong su kien|"
    r"chu de|su kien|moi xem|goi y cho ban|danh cho ban|quang cao|tags?|tu khoa|chia se|"
    r"video lien quan)\b"
)
_END = re.compile(
    r"^(?:y kien(?: ban doc)?|binh luan|viet binh luan|gui binh luan|phan hoi|tags?|tu khoa|"
    r"(?:tin|bai)(?: viet)? (?:cung chuyen muc|khac|moi|lien quan|doc nhieu|cung chu de)|"
    r"cung chuyen muc|doc nhieu(?: nhat)?|tin moi(?: nhat)?|co the ban quan tam)\b"
)
_LINE = re.compile(
    r"^(?:copyright|©|\(?c\)\s|bản quyền|copy link|link bài gốc|lấy link|đường dẫn bài viết|"
    r"theo dõi .{0,60}(?:trên|tại) (?:google|facebook|zalo|youtube|tiktok|đây)|"
    r"[*•\s]*mời (?:quý vị|quý độc giả|bạn đọc|độc giả|các bạn)? ?(?:theo dõi|đón xem|đọc|xem|gửi|"
    r"liên hệ|vào chuyên mục)|"
    r"bạn đang đọc bài viết|bạn đọc có thể|quý (?:vị|độc giả) .{0,40}(?:gửi|liên hệ)|"
    r"tags?\s*:|từ khóa\s*:|từ khoá\s*:|chia sẻ(?: bài viết)?\s*:?$|in bài(?: viết)?$|"
    r"lượt xem\s*:|(?:>+|»+|►|☞|\[\+\])\s|nghe đọc bài|đánh giá(?: bài viết)?\s*:?$|"
    r"0 ?bình luận|ý kiến bạn đọc|®|giấy phép (?:số|xuất bản)|vui lòng ghi rõ nguồn|"
    r"(?:tệp|file|tập tin|tài liệu) (?:tin )?đính kèm|quảng cáo$|video:?$|advertisement)",
    re.IGNORECASE,
)


def find_boxes(
    survey: Survey, container: HtmlElement, known: Iterable[HtmlElement]
) -> set[HtmlElement]:
    """Elements of the container to pass over. `known`: lead, headline, date and author."""
    inside = [element for element in container.iter() if isinstance(element.tag, str)]
    silent = {e for e in known if e is not container and container not in survey.below(e)}
    for element in inside:
        if element is container:
            continue
        if element.getparent() in silent or _is_box(survey, element, container):
            silent.add(element)
    silent |= _labelled(survey, container, inside, silent)
    return silent


def _is_box(survey: Survey, element: HtmlElement, container: HtmlElement) -> bool:
    if element in survey.junk or is_hidden(element):
        return element.tag in BLOCKS or not _is_inline(survey, element)
    letters = survey.letters.get(element, 0)
    if not letters or element.tag not in BLOCKS:
        return False
    if (element.get("type") or "").startswith("Related"):  # an object of the editor's
        return True
    if _is_player(element) and letters <= _MOST_OF_PLAYER and not css(element, "img"):
        return True
    if letters <= 3 * _MOST_OF_PLAYER and _LINE.match(survey.text(element)[:120]):
        return letters <= _MOST_OF_PLAYER and not _holds_blocks(element)
    return (
        _is_links(survey, element, container)
        or _is_teaser(survey, element)
        or _is_preview(survey, element, container)
    )


def _heads_text(survey: Survey, heading: HtmlElement) -> bool:
    """Do two paragraphs follow it? A subheading may be a link; a summary has but one."""
    weights = {unit.element: unit.weight for unit in survey.within(heading.getparent())}
    following = list(islice(heading.itersiblings(), 2))
    return len(following) > 1 and all(weights.get(sibling, 0) for sibling in following)


def _is_player(element: HtmlElement) -> bool:
    return is_named(element, "video") or element.get("type") == "VideoStream"


def _is_preview(survey: Survey, element: HtmlElement, container: HtmlElement) -> bool:
    """Is it a picture and a headline that lead to the same other page, and a summary at most?"""
    if element.tag == "p" or not survey.linked.get(element, 0) >= _SHORTEST:
        return False
    letters = survey.letters[element]
    if letters > _MOST_OF_PREVIEW or letters > survey.letters.get(container, 0) / 2:
        return False
    links = [link for link in css(element, "a[href]") if leads_away(link)]
    shown = {link.get("href") for link in links if css(link, "img")}
    return any(
        link.get("href") in shown and survey.letters.get(link, 0) >= _SHORTEST for link in links
    )


def _is_teaser(survey: Survey, element: HtmlElement) -> bool:
    """Is it a headline that leads to another article, and no more than a date beside it?"""
    beside = survey.letters[element] - survey.linked.get(element, 0)
    if beside > _BESIDE or element.tag in _HEADINGS:
        return False
    headings = css(element, ", ".join(_HEADINGS))
    return bool(headings) and all(
        survey.letters.get(heading, 0) == survey.linked.get(heading, 0) >= _SHORTEST
        and any(map(leads_away, css(heading, "a[href]")))
        for heading in headings
    )


def _is_inline(survey: Survey, element: HtmlElement) -> bool:
    """Does it stand within a sentence, as a link to a keyword does?"""
    parent = element.getparent()
    around = survey.letters.get(parent, 0) if parent is not None else 0
    return around > 2 * survey.letters.get(element, 0)


def _holds_blocks(element: HtmlElement) -> bool:
    return any(below.tag in ("p", "div") for below in element.iterdescendants())


def _is_links(survey: Survey, element: HtmlElement, container: HtmlElement) -> bool:
    """Is it links to other articles, and nothing but a word or two around them?"""
    if survey.link_share(element) < _LINKED or element.tag in (
        "table",
        "tbody",
        "tr",
        "figcaption",
    ):
        return False
    if survey.letters[element] > survey.letters.get(container, 0) / 2:
        return False
    if element.tag in _HEADINGS and _heads_text(survey, element):
        return False
    text = survey.text(element)
    if len(text) <= _LONGEST_NAME and is_byline(text):
        return False
    links = css(element, "a[href]")
    return any(len(survey.text(a)) >= _SHORTEST and leads_away(a) for a in links) or len(links) > 1


def _labelled(
    survey: Survey, container: HtmlElement, inside: list[HtmlElement], silent: set[HtmlElement]
) -> set[HtmlElement]:
    """Labels such as "Tin liên quan", and the links or teasers that stand under them."""
    more: set[HtmlElement] = set()
    good = max(1, survey.good.get(container, 0))
    for element in inside:
        if element is container or element in silent or element in more:
            continue
        if not 0 < survey.letters.get(element, 0) <= _LONGEST_LABEL:
            continue
        if element.tag not in BLOCKS:
            if element.tag in _INLINE and _stands_between_breaks(element):
                more |= _links_behind(survey, element)
            continue
        words = plain(survey.text(element))
        if _END.match(words) and _left_below(survey, container, element) <= _TAIL * good:
            more |= _all_below(container, element)
        elif _LABEL.match(words):
            more |= _box_of(survey, container, element)
    return more


def _stands_between_breaks(element: HtmlElement) -> bool:
    """Is an inline element a line of its own in a text of line breaks?"""
    before, behind = element.getprevious(), element.getnext()
    if (element.tail or "").strip() or behind is None or behind.tag != "br":
        return False
    return before is not None and before.tag in ("br", "hr") and not (before.tail or "").strip()


def _links_behind(survey: Survey, label: HtmlElement) -> set[HtmlElement]:
    """A label such as "Tin liên quan" and the links that follow it in lines of their own."""
    words = plain(survey.text(label))
    if not _LABEL.match(words) and not _END.match(words):
        return set()
    found = {label}
    for sibling in label.itersiblings():
        if sibling.tag == "a" and leads_away(sibling):
            found.add(sibling)
        elif survey.letters.get(sibling, 0):
            break
    return found


def _left_below(survey: Survey, container: HtmlElement, label: HtmlElement) -> int:
    place = survey.order[label]
    return sum(
        unit.weight for unit in survey.within(container) if survey.order[unit.element] > place
    )


def _all_below(container: HtmlElement, label: HtmlElement) -> set[HtmlElement]:
    """The label and everything after it in the container."""
    found: set[HtmlElement] = {label}
    element: HtmlElement | None = label
    while element is not None and element is not container:
        found.update(element.itersiblings())
        element = element.getparent()
    return found


def _box_of(survey: Survey, container: HtmlElement, label: HtmlElement) -> set[HtmlElement]:
    """The label with what belongs to it: its whole box, or the links that follow it."""
    box = label
    for ancestor in label.iterancestors():
        rest = survey.letters.get(ancestor, 0) - survey.letters.get(label, 0)
        linked = survey.linked.get(ancestor, 0) - survey.linked.get(label, 0)
        if ancestor is container or (rest and linked < _SOME * rest):
            break
        box = ancestor
    found = {box}
    if box is label or survey.letters[box] == survey.letters[label]:
        for sibling in box.itersiblings():
            letters = survey.letters.get(sibling, 0)
            if letters and survey.link_share(sibling) < _SOME:
                break
            found.add(sibling)
    return found
