"""Section and tags: the path of links above an article, the words below it."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from crawler.layouts.generic.names import is_named, names_of
from crawler.layouts.generic.words import leads_away, plain
from crawler.layouts.page import css
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey
    from crawler.layouts.page import Page

_LONGEST = 40  # letters of a section's name
_LONGEST_TAG = 60
_MOST_TAGS = 15
_MOST_CRUMBS = 6
_SMALL = 300  # letters of a line of sections, or of keywords
_NEAR = 60  # elements between a line of sections and the headline below it
_BEYOND = 60  # elements below the article among which its keywords may stand
_LINKED = 0.6  # of such a line
_HOME = frozenset({"trang chu", "home", "trang nhat", "homepage", "bao dien tu"})
_STEP = re.compile(r"[>»›/|]")
_SECTION = re.compile(
    r"(?:chuyen muc|danh muc|the loai|duoc (?:viet|dang) (?:o|trong)|posted in)\b"
)
_FIRST_LETTERS = frozenset("tnkgcdpđ")  # of both
_KEYWORDS = re.compile(r"(?:tu khoa|tags?|nhan|the tag|gan the|keywords?)\b")


def find_sections(
    survey: Survey, title: HtmlElement | None, container: HtmlElement | None, scope: HtmlElement
) -> tuple[Value, ...]:
    """The sections, the narrowest first: of the printed path, of links called so, of JSON-LD."""
    if title is None:
        return tuple(reversed(list(_listed(survey.page))))
    path = (
        _path(survey, title, container, scope)
        or _line_above(survey, title)
        or _path_above(survey, title, container, scope)
        or _values(survey, css(scope, "a[rel~='category']"), "generic:category")[:1]
        or _labelled(survey, scope, _SECTION, "generic:category")[:1]
        or list(_listed(survey.page))
    )
    return tuple(reversed(path))


def _path(
    survey: Survey, title: HtmlElement, container: HtmlElement | None, scope: HtmlElement
) -> list[Value]:
    """The links of the path that stands last above the headline, or below it: a menu has more."""
    begin = survey.order[title]
    first = survey.order.get(scope, 0)
    text = survey.order.get(container, begin) if container is not None else begin
    near = (survey.elements[first:begin], survey.elements[begin : max(begin, text)])
    return next((found for part in near if (found := _last(survey, part, title, container))), [])


def _path_above(
    survey: Survey, title: HtmlElement, container: HtmlElement | None, scope: HtmlElement
) -> list[Value]:
    """A path that stands further above, if it is called so beyond doubt."""
    above = survey.elements[: survey.order.get(scope, 0)]
    return _last(survey, [e for e in above if "crumb" in names_of(e)], title, container)


def _last(
    survey: Survey,
    elements: list[HtmlElement],
    title: HtmlElement,
    container: HtmlElement | None,
) -> list[Value]:
    for inner in reversed(elements):
        if _is_path(survey, inner, title, container):
            whole = [e for e in inner.iterancestors() if _is_path(survey, e, title, container)]
            element = whole[-1] if whole else inner
            links = [element] if element.tag == "a" else css(element, "a")
            found = _values(survey, links, "generic:breadcrumb", within=element)
            if 0 < len(found) <= _MOST_CRUMBS:
                return found
    return []


def _is_path(
    survey: Survey, element: HtmlElement, title: HtmlElement, container: HtmlElement | None
) -> bool:
    if not is_named(element, "crumbs") or survey.letters.get(element, 0) > _SMALL:
        return False
    below = survey.below(element)
    if title in below or container in below:
        return False
    return not any(
        above.tag == "nav" and not is_named(above, "crumbs") for above in element.iterancestors()
    )


def _line_above(survey: Survey, title: HtmlElement) -> list[Value]:
    """A line of nothing but links right above the headline: a path, or a link of the menu again."""
    begin = survey.order[title]
    above = [u for u in survey.units_inside if begin - _NEAR < survey.order[u.element] < begin]
    for unit in reversed(above[-_MOST_CRUMBS:]):
        if unit.letters > _SMALL or unit.linked < _LINKED * unit.letters:
            continue
        if unit.element.tag == "li":  # of a menu
            continue
        # The line may be the first of a box that holds the whole article, links of its text too.
        links = [
            link
            for link in css(unit.element, "a")
            if survey.letters.get(link, 0) and survey.order[link] < begin
        ]
        found = _values(survey, links, "generic:path")
        if not 0 < len(found) <= _MOST_CRUMBS:
            continue
        steps = title not in survey.below(unit.element) and _STEP.search(survey.text(unit.element))
        if (len(links) > 1 and steps) or _are_of_menu(survey, found):
            return found
    return []


def _are_of_menu(survey: Survey, found: list[Value]) -> bool:
    """Does the page link to these words elsewhere, too?"""
    names = Counter(
        survey.text(link)
        for link in survey.page.root.iter("a")
        if 0 < survey.letters.get(link, 0) <= _LONGEST
    )
    return all(names[value.raw] > 1 for value in found)


def _values(
    survey: Survey, links: Iterable[HtmlElement], source: str, within: HtmlElement | None = None
) -> list[Value]:
    """The names of links to other pages, without the home page; none of a button to share."""
    return [
        Value(raw=name, source=source)
        for link in links
        if (name := _name(survey, link)) and leads_away(link) and not _is_button(link, within)
    ]


def _is_button(link: HtmlElement, within: HtmlElement | None) -> bool:
    """Does it stand in furniture inside of a line of sections (`div.social`)?"""
    if within is None or link is within:
        return False
    for above in link.iterancestors():
        if above is within:
            return False
        if is_named(above, "junk") and not is_named(above, "crumbs"):
            return True
    return False


def _labelled(
    survey: Survey, scope: HtmlElement, label: re.Pattern[str], source: str, begin: int = 0
) -> list[Value]:
    """The links behind a label (`Từ khóa:`): in its own line, or beside it in the same box."""
    for unit in survey.within(scope):
        if survey.order[unit.element] < begin:
            continue
        if unit.letters > (_SMALL if unit.linked else _LONGEST) or not _may_label(unit.element):
            continue
        if not label.match(plain(survey.text(unit.element)[:_LONGEST])):
            continue
        place, parent = survey.order[unit.element], unit.element.getparent()
        for box in (unit.element, parent if unit.letters <= _LONGEST else None):
            if box is None or survey.letters.get(box, 0) > _SMALL:
                continue
            links = [link for link in css(box, "a") if survey.order.get(link, 0) > place]
            if found := _values(survey, links, source):
                return found
    return []


def _may_label(element: HtmlElement) -> bool:
    """Has its first word the first letter of a label? The cheap question before the dear one."""
    first = next((text for text in element.itertext() if not text.isspace()), "")
    return first.lstrip()[:1].casefold() in _FIRST_LETTERS


def _name(survey: Survey, link: HtmlElement) -> str | None:
    text = survey.text(link).strip(" >›»/|")
    if not 1 < len(text) <= _LONGEST or plain(text) in _HOME:
        return None
    return text


def _listed(page: Page) -> Iterator[Value]:
    """The names of a BreadcrumbList, without the home page and the article itself."""
    for script in page.root.iter("script"):
        text = script.text or ""
        if "BreadcrumbList" not in text or "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(text.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for name in _crumbs(data):
            if len(name) <= _LONGEST and plain(name) not in _HOME:
                yield Value(raw=name, source="jsonld:BreadcrumbList")
        return


def _crumbs(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _crumbs(item)
    if not isinstance(data, dict):
        return
    yield from _crumbs(data.get("@graph"))
    if data.get("@type") != "BreadcrumbList":
        return
    items = data.get("itemListElement")
    for item in items if isinstance(items, list) else []:
        inner = item.get("item") if isinstance(item, dict) else None
        name = (item.get("name") if isinstance(item, dict) else None) or (
            inner.get("name") if isinstance(inner, dict) else None
        )
        if isinstance(name, str) and name.strip():
            yield name


def find_tags(survey: Survey, scope: HtmlElement) -> tuple[Value, ...]:
    """The links below an article that are its keywords."""
    links = [
        link
        for link in css(scope, "a[rel~='tag']")
        if "category" not in link.get("rel", "").split()
    ]
    below = survey.elements_below(scope)
    end = survey.order[below[-1]] + 1 if below else 0
    for box in [] if links else (*below, *survey.elements[end : end + _BEYOND]):
        if is_named(box, "tags") and 0 < survey.letters.get(box, 0) <= _MOST_TAGS * _LONGEST_TAG:
            links = [box] if box.tag == "a" else css(box, "a")
            if links and survey.link_share(box) >= _LINKED:
                break
            links = []
    texts = [survey.text(link) for link in links if leads_away(link)]
    if not any(texts):
        begin = survey.order.get(scope, 0)
        found = _labelled(survey, survey.body, _KEYWORDS, "generic:tags", begin)
        texts = [value.raw for value in found]
    texts = list(dict.fromkeys(text.lstrip("# ").rstrip(", ;") for text in texts))
    texts = [text for text in texts if 1 < len(text) <= _LONGEST_TAG]
    if len(texts) > _MOST_TAGS:
        return ()
    return tuple(Value(raw=text, source="generic:tags") for text in texts)
