"""Who wrote it, where the page names somebody outside of the text's own last line."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.generic.machine import is_owner
from crawler.layouts.generic.names import is_named
from pipelines.bylines import is_byline, read_byline
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey, Unit
    from crawler.layouts.page import Page

NAMED = "generic:author"
"""The source of a byline that stands in an element called the author's."""

_LONGEST = 120  # letters
_BIOGRAPHY = 600  # letters of a box about an author
_AFTER = 3  # paragraphs below the text that may be its signature
# What else stands in a line with a name: a date, a paper's mark, "Theo dõi".
_DATED = re.compile(
    r"[\s|•·,–—-]*(?:(?:thứ|chủ nhật|ngày|lúc|vào|cập nhật)[^|•·]*)?\d{1,2}[:hg/.-]\s?\d{1,2}.*$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:được )?(?:đăng|viết|gửi) bởi|người (?:đăng|viết|gửi)|tác giả(?: bài viết)?|phóng viên|"
    r"bởi|(?:posted |written )?by|author)(?!\w)\s*[:|-]?\s*",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?<=[\s|•·,;–-])(?:tác giả|người (?:viết|đăng)|bút danh)\s*:\s*(?P<name>[^|•·:;\d]{2,60})",
    re.IGNORECASE,
)
_BY = re.compile(r"(?<=\d)[\s,|–-]+(?:bởi|by)\s+(?P<name>[^|•·:;\d]{2,60})$", re.IGNORECASE)
_CITES = re.compile(r"(?:theo|nguồn(?: tin)?)(?!\w)", re.IGNORECASE)
_FOLLOW = re.compile(r"\s*(?:\S+@\S+|theo dõi.*|\(\s*\))$", re.IGNORECASE)


class People(NamedTuple):
    """Bylines, the most trusted first, and the elements that hold them."""

    values: tuple[Value, ...]
    elements: tuple[HtmlElement, ...]


def find_people(
    survey: Survey,
    title: HtmlElement | None,
    container: HtmlElement | None,
    scope: HtmlElement,
    said: Iterable[Value],
    owners: frozenset[str],
) -> People:
    """Elements that are called the author, lines that read like one, then the page's data."""
    named = [*_named(survey, title, scope, owners)][::-1]  # in the order of the page
    named = named or [*_told_of(survey, scope, owners)][:1]
    signed = [] if named else _together(_signed(survey, title, container, scope, owners))
    printed = _joined(named, NAMED) or _joined(signed, "generic:signature")
    machine = [value for value in said if _names_anybody(value.raw, owners)]
    boxes = [_whole_box(element, container) for element, _ in named]
    return People((*printed, *machine), (*boxes, *(element for element, _ in signed)))


def _whole_box(element: HtmlElement, container: HtmlElement | None) -> HtmlElement:
    """The box that is called the author's, too: it may tell who he is."""
    box = element
    for above in element.iterancestors():
        if not is_named(above, "author") or container in (above, *above.iterdescendants()):
            break
        box = above
    return box


def _joined(found: list[tuple[HtmlElement, str]], source: str) -> tuple[Value, ...]:
    names = list(dict.fromkeys(text for _, text in found))
    names = [one for one in names if not any(one != other and one in other for other in names)]
    return (Value(raw=" - ".join(names), source=source),) if names else ()


def _named(
    survey: Survey, title: HtmlElement | None, scope: HtmlElement, owners: frozenset[str]
) -> Iterator[tuple[HtmlElement, str]]:
    """The innermost elements that are called an author and name one."""
    taken: set[HtmlElement] = set()
    for element in reversed(survey.elements_below(scope)):
        if element in taken or not _is_author(element):
            continue
        if element in survey.outside and not _is_authors_own(survey, element, title):
            continue
        if name := _name(survey.text(element), owners):
            taken.update(element.iterancestors())
            taken.update(element.iter())
            yield element, name


def _told_of(
    survey: Survey, scope: HtmlElement, owners: frozenset[str]
) -> Iterator[tuple[HtmlElement, str]]:
    """Boxes that tell of an author: his name is the heading."""
    for box in survey.elements_below(scope):
        if survey.letters.get(box, 0) <= _BIOGRAPHY and is_named(box, "author"):
            for head in box.iter("h3", "h4", "h5", "h6", "strong", "b"):
                name = _name(survey.text(head), owners)
                if name and is_byline(name):
                    yield box, name
                break


def names_authors(page: Page) -> bool:
    """Is there any element that is called an author's? The cheap question before the dear one."""
    return any(isinstance(e.tag, str) and _is_author(e) for e in page.root.iter())


def _is_author(element: HtmlElement) -> bool:
    if is_named(element, "author"):
        return True
    prop, rel = element.get("itemprop"), element.get("rel")
    if prop is None and rel is None:
        return False
    return "author" in (prop or "").casefold() or "author" in (rel or "").casefold().split()


def _is_authors_own(survey: Survey, element: HtmlElement, title: HtmlElement | None) -> bool:
    """Furniture only by name: a box of the author's own (`author-share`), the headline's meta line.

    That one stands beside the headline, or is the header that holds it.
    """
    above = next((e for e in (element, *element.iterancestors()) if e in survey.junk), None)
    if above is None:
        return False
    beside = title is not None and above.getparent() is title.getparent()
    if beside or (title is not None and above in title.iterancestors()):
        return True
    return is_named(above, "author") and above.tag not in ("footer", "aside")


def _signed(
    survey: Survey,
    title: HtmlElement | None,
    container: HtmlElement | None,
    scope: HtmlElement,
    owners: frozenset[str],
) -> Iterator[tuple[HtmlElement, str]]:
    """Lines right below the text, then below the headline, that are surely a byline."""
    for unit in _around(survey, title, container, scope):
        text = survey.text(unit.element)
        if len(text) > _LONGEST:
            continue
        name = _name(text, owners)
        if name and is_byline(name):
            yield unit.element, name


def _together(lines: Iterable[tuple[HtmlElement, str]]) -> list[tuple[HtmlElement, str]]:
    """The first signature, with the one in the line below it: `Nguồn tin: …`."""
    found = list(lines)
    if len(found) > 1 and ":" in found[1][1] and found[0][0].getnext() is found[1][0]:
        return found[:2]
    return found[:1]


def _around(
    survey: Survey,
    title: HtmlElement | None,
    container: HtmlElement | None,
    scope: HtmlElement,
) -> Iterator[Unit]:
    if container is None:
        return
    inside, around = survey.below(container), survey.below(scope)
    own = [survey.order[unit.element] for unit in survey.within(container)]
    first, last = (own[0], own[-1]) if own else (0, 0)
    begin = survey.order.get(title, 0) if title is not None else 0
    others = [u for u in survey.units_inside if u.element not in inside and u.element in around]
    yield from [unit for unit in others if survey.order[unit.element] > last][:_AFTER]
    yield from [unit for unit in others if begin < survey.order[unit.element] < first]
    if title is not None and title in inside:  # the text's own element holds the headline, too
        below = [u for u in survey.units_inside if survey.order[u.element] > begin]
        yield from takewhile(lambda unit: unit.letters <= _LONGEST, below[:_AFTER])


def _name(text: str, owners: frozenset[str]) -> str | None:
    """The names of a line without what else stands in it; None where it names nobody."""
    line = " ".join(text.split())
    if not 0 < len(line) <= _LONGEST:
        return None
    told = _TOLD.search(line) or _BY.search(line)
    if told is not None:  # beside a date and a counter
        line = told["name"]
    for pattern in (_DATED, _FOLLOW, _LABEL):
        line = pattern.sub("", line).strip(" -–|•·,:")
    return line if line and _names_anybody(line, owners) else None


def _names_anybody(text: str, owners: frozenset[str]) -> bool:
    """Does it name a person, the staff or (`Theo …`) a source, and not only the newspaper?"""
    if is_owner(text, owners):
        return False
    read = read_byline(text)
    cited = read.source is not None and _CITES.match(text) and not is_owner(read.source, owners)
    return bool(read.contributors or read.staff or cited)
