"""Lists of other articles: boxes alike, side by side, each led by a link to another page.

Sidebars print a picture, a headline and a summary of one paragraph of each; twenty of these
have more text than a short article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.layouts.generic.words import leads_away

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey

_ANSWER = "Trả lời"
_FEWEST = 3  # of a list; two boxes alike may be anything
_LONGEST = 700  # letters of one entry
_HEADLINE = 15  # letters of a link that is a headline
_BEFORE = 40  # letters before the headline: a date, a section
_WRAPPERS = frozenset({"div", "li", "article", "section", "table", "tr", "td", "dl", "dd", "ul"})
_LINES = _WRAPPERS | {"p", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "span"}


def find_entries(survey: Survey) -> Iterator[HtmlElement]:
    """The boxes of such lists, the inner ones of nested boxes alike included."""
    groups: dict[tuple[object, ...], list[tuple[HtmlElement, HtmlElement]]] = {}
    seen: set[HtmlElement] = set()
    for link in survey.page.root.iter("a"):
        if survey.letters.get(link, 0) < _HEADLINE or link.getparent() in seen:
            continue
        if not leads_away(link) or not _is_line(survey, link):
            continue
        for box in link.iterancestors():
            if box in seen or survey.letters.get(box, 0) > _LONGEST:
                break
            seen.add(box)
            if box.tag in _WRAPPERS:
                key = (box.getparent(), box.tag, box.get("class"))
                groups.setdefault(key, []).append((box, link))
    for alike in groups.values():
        if len(alike) >= _FEWEST:
            boxes = [box for box, link in alike if _is_first(survey, link, box)]
            yield from boxes if len(boxes) >= _FEWEST else ()


def find_comments(survey: Survey) -> Iterator[HtmlElement]:
    """What readers wrote: boxes alike, side by side, each with a button to answer."""
    if survey.page.text.count(_ANSWER) < 2:  # noqa: PLR2004 - two that are alike
        return
    groups: dict[tuple[object, ...], list[HtmlElement]] = {}
    for button in survey.page.root.iter("a", "span", "button"):
        if survey.letters.get(button) != len(_ANSWER) or survey.text(button) != _ANSWER:
            continue
        for box in button.iterancestors("div", "li", "article"):
            if survey.letters.get(box, 0) > len(_ANSWER):
                key = (box.getparent(), box.tag, box.get("class"))
                groups.setdefault(key, []).append(box)
    for boxes in groups.values():
        alone = dict.fromkeys(boxes)
        if len(alone) > 1:
            yield from alone


def _is_line(survey: Survey, link: HtmlElement) -> bool:
    """Is the link all of its line: nothing else in its element, or a line break behind it?"""
    if (link.tail or "").strip():
        return False
    following = link.getnext()
    if following is not None and following.tag == "br":
        return True
    line = link.getparent()
    return line is not None and (
        following is None
        or following.tag in _LINES
        or survey.letters.get(line, 0) == survey.letters[link]
    )


def _is_first(survey: Survey, link: HtmlElement, box: HtmlElement) -> bool:
    """Does the box begin with the link, a few letters before it, one paragraph behind it?"""
    begin, end = survey.order[box], survey.order[link]
    units = [unit for unit in survey.within(box) if unit.element is not box]
    before = [u.letters - u.linked for u in units if begin < survey.order[u.element] < end]
    summaries = sum(u.weight > 0 for u in units if survey.order[u.element] > end)
    return sum(before) <= _BEFORE and summaries <= 1
