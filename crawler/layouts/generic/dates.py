"""When: the printed date line near the headline, before what is meant for machines.

Machine-readable dates are often the day only, or midnight for it; the line that readers see has
the minute. A clock in the page's header and the dates of other articles' teasers are neither.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.generic.names import is_named, names_of
from crawler.layouts.generic.stamps import believed, has_minute, shows_a_clock
from pipelines.dates import read_date
from pipelines.reading import Value
from pipelines.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Below, Survey
    from pipelines.dates import DateReading

_LONGEST = 120  # letters of a date line; what is longer is a sentence
_STAMPED = ("time", "meta", "span", "div")  # tags that carry a date in an attribute
_SHORTEST = 6  # letters: "2/3/26"
_LINKED = 0.6  # of a line: the rest of a date line may be the section's link
_LIKE_A_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{4}-\d{2}-\d{2}|tháng\s+\d{1,2}|"
    r"\d{1,2}/\d{1,2}/\d{2}\b|\d+\s+(?:phút|giờ|ngày)\s+trước",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"cập nhật|sửa đổi|chỉnh sửa|updated|modified", re.IGNORECASE)
_LABEL = re.compile(r"(?:ngày |thời gian )?(?:đăng|xuất bản|phát hành)(?!\w)", re.IGNORECASE)
_ATTRIBUTES = ("datetime", "content", "data-time", "data-date", "title")


_OF_THE_PAGE = frozenset({"header", "footer", "nav", "aside"})
_OTHERS = re.compile(
    r"clock|menu|(?<!post-)(?<!entry-)(?<!article-)footer|relat|lien-?quan|comment|binh-?luan"
)
_HEAD = re.compile(r"header|masthead|top-?bar|banner|nav")
_MOST_LINKS = 10  # between a date line and the headline below it, in the article's own element
_FEW_LINKS = 4  # the same, anywhere on the page
_FOOT_OF_TEXT = 6  # elements at the text's end
_HEAD_OF_TEXT = 3  # elements behind the text's first paragraph
_TEASER = 25  # letters of a link that leads to another article


class Dates(NamedTuple):
    """Candidates of the publication, the most trusted first; edits; the elements they stand in."""

    published: tuple[Value, ...]
    modified: tuple[Value, ...]
    elements: tuple[HtmlElement, ...]


class _Printed(NamedTuple):
    element: HtmlElement
    value: Value
    reading: DateReading
    update: bool


def find_dates(
    survey: Survey,
    title: HtmlElement | None,
    container: HtmlElement | None,
    scope: HtmlElement,
    said: Iterable[Value],
) -> Dates:
    """Printed dates of this article, then those for machines, then a line that tells of an edit."""
    said = list(said)
    groups = list(_near(survey, title, container, scope))
    groups = [group for group in groups if not _is_clock(survey, group, title, said)]
    if groups and title is not None and _is_above(survey, groups[0], title):
        groups.sort(key=lambda group: not any(map(_is_labelled, group)))
    found = _same_day(groups)
    own = [one for one in found if not one.update]
    best = next((one for one in own if one.reading.precision == "minute"), None)
    best = best or next(iter(own), None)
    updates = [one for one in found if one.update]
    machine = believed(said, best.reading if best else None)
    printed = _all_of(best, found) if best else ()
    late = tuple(one.value for one in updates if one.reading.value is not None)
    clocks = () if (printed or late) else tuple(_clocks(survey))
    if best is not None and best.reading.value is None and any(map(has_minute, machine)):
        first = (*machine, *printed)  # "3 giờ trước" rounds what the stamp tells
    else:
        first = (*printed, *machine)
    return Dates(
        published=(*first, *(() if own else late), *clocks),
        modified=late if own else (),
        elements=tuple(one.element for one in found),
    )


def _is_clock(
    survey: Survey, group: list[_Printed], title: HtmlElement | None, said: list[Value]
) -> bool:
    """Is what stands above the headline days later than all that the page's data tell?"""
    if title is None or not _is_above(survey, group, title):
        return False
    return shows_a_clock([line.reading for line in group], said)


def _is_above(survey: Survey, group: list[_Printed], title: HtmlElement) -> bool:
    return survey.order[group[0].element] < survey.order[title]


def _is_labelled(line: _Printed) -> bool:
    """`Ngày đăng: …`: says what it is, which a clock above the headline does not."""
    return _LABEL.match(line.value.raw.strip()) is not None


def _all_of(best: _Printed, found: list[_Printed]) -> tuple[Value, ...]:
    """All values of the element that was chosen: an attribute first, then its text."""
    return tuple(one.value for one in found if one.element is best.element and not one.update)


def _same_day(groups: list[list[_Printed]]) -> list[_Printed]:
    """The nearest date lines; where they tell the day only, with a line of that day's minute."""
    if not groups:
        return []
    found, *others = groups
    days = [one.reading.value for one in found if one.reading.value is not None and not one.update]
    if not days or any(one.reading.precision == "minute" for one in found if not one.update):
        return found
    for one in (line for group in others for line in group if not line.update):
        moment = one.reading.value
        if one.reading.precision == "minute" and moment and moment.date() == days[0].date():
            return [*found, one]
    return found


def _near(
    survey: Survey,
    title: HtmlElement | None,
    container: HtmlElement | None,
    scope: HtmlElement,
) -> Iterator[list[_Printed]]:
    """Date lines of the article, by place: below the headline, above it, below the text.

    What stands above the headline with a menu between is the page's, most often a clock.
    """
    inside, around = survey.below(container), survey.below(scope)
    start = _begin_of_text(survey, title, container)
    end = survey.order[below[-1]] if (below := survey.elements_below(container)) else 0
    begin = survey.order.get(title, 0) if title is not None else start
    shut = _shut(survey, around, whole=scope is survey.body)
    lines = _innermost(survey, list(_lines(survey, shut)))
    placed = [(survey.order[line.element], line) for line in lines]
    above = [x for at, x in placed if at < begin and not _is_menu(survey, at, begin)]
    groups = (
        [x for at, x in placed if begin < at < start and x.element not in inside],
        [x for at, x in placed if x.element in inside and begin < at <= start + _HEAD_OF_TEXT],
        [x for x in above if x.element in around][-2:],
        [x for at, x in placed if at > start and x.element in around and x.element not in inside][
            :2
        ],
        [x for at, x in placed if x.element in inside and at > start and _ends_text(x, end - at)],
        [x for x in above if not _is_menu(survey, survey.order[x.element], begin, _FEW_LINKS)][-1:],
    )
    yield from (group for group in groups if group)


def _ends_text(line: _Printed, left: int) -> bool:
    """A line with its minute among the last elements of the text: `Xuất bản: …`."""
    return left <= _FOOT_OF_TEXT and line.reading.precision == "minute"


def _innermost(survey: Survey, lines: list[_Printed]) -> list[_Printed]:
    """The lines without those that only hold another line with the same moment."""
    kept: list[_Printed] = []
    for line in reversed(lines):
        below = survey.below(line.element)
        same = (one for one in kept if one.reading.value == line.reading.value)
        if line.reading.value is None or not any(
            one.element in below and one.element is not line.element for one in same
        ):
            kept.append(line)
    return kept[::-1]


def _begin_of_text(survey: Survey, title: HtmlElement | None, container: HtmlElement | None) -> int:
    """The place of the first paragraph: below a headline that stands in the text's own element."""
    if container is None:
        return len(survey.elements)
    units = [u for u in survey.within(container) if u.element not in survey.outside]
    if title is not None and title in survey.below(container):
        head = survey.order[title]
        units = [u for u in units if survey.order[u.element] > head and u.letters > _LONGEST]
    return survey.order[units[0].element] if units else len(survey.elements)


def _is_menu(survey: Survey, begin: int, end: int, most: int = _MOST_LINKS) -> bool:
    """Are there more links between two places than an article's own line of sections has?"""
    return [element.tag for element in survey.elements[begin:end]].count("a") > most


def _shut(survey: Survey, around: Below, *, whole: bool) -> set[HtmlElement]:
    """The furniture that can hold no date of this article.

    A line of buttons to share it can, if it stands beside the article and leads to no other.
    Where only the `whole` page holds headline and text, its header stands beside them, too.
    """
    shut: set[HtmlElement] = set()
    for element in survey.elements:
        if element not in survey.outside:
            continue
        root = element in survey.junk
        beside = root and element in around and _is_beside(survey, element, whole=whole)
        if element.getparent() in shut or (root and not beside):
            shut.add(element)
    return shut


def _is_beside(survey: Survey, element: HtmlElement, *, whole: bool) -> bool:
    names = names_of(element)
    if element.tag in _OF_THE_PAGE or _OTHERS.search(names) or (whole and _HEAD.search(names)):
        return False
    if survey.letters.get(element, 0) > 2 * _LONGEST:
        return False
    return all(survey.letters.get(link, 0) < _TEASER for link in element.iter("a"))


def _lines(survey: Survey, shut: set[HtmlElement]) -> Iterator[_Printed]:
    """Everything on the page that may be a date line."""
    for element in survey.elements:
        letters = survey.letters.get(element, 0)
        if letters > _LONGEST or element in shut:
            continue
        if element not in survey.numbered and element.tag not in _STAMPED:
            continue
        if element.tag == "time" or "date" in (element.get("itemprop") or "").casefold():
            yield from _attributes(survey, element)
        if (
            letters >= _SHORTEST
            and survey.link_share(element) < _LINKED
            and _is_line(survey, element)
        ):
            yield from _text(survey, element)


def _is_line(survey: Survey, element: HtmlElement) -> bool:
    """A small element that is called a date, or has text of its own and is no wrapper."""
    if element.tag in ("a", "option"):
        return False
    if element.text and element.text.strip():
        return True
    if is_named(element, "date") or element.tag == "time":
        return True
    letters = survey.letters.get(element, 0)
    return len(element) > 0 and all(survey.letters.get(child, 0) != letters for child in element)


def _attributes(survey: Survey, element: HtmlElement) -> Iterator[_Printed]:
    for name in _ATTRIBUTES:
        raw = element.get(name)
        if raw and (reading := read_date(clean_line(raw), now=None)).value is not None:
            source = f"generic:{element.tag}@{name}"
            update = bool(_UPDATE.search(survey.text(element))) or _is_edit(element)
            yield _Printed(element, Value(raw=raw, source=source), reading, update)


def _is_edit(element: HtmlElement) -> bool:
    return "modified" in (element.get("itemprop") or "").casefold()


def _text(survey: Survey, element: HtmlElement) -> Iterator[_Printed]:
    text = survey.text(element)
    if not _LIKE_A_DATE.search(text):
        return
    reading = read_date(text, now=None)
    relative = reading.value is None and "trước" in text.casefold()
    if reading.value is None and not relative:
        return
    update = bool(_UPDATE.search(text)) or _is_edit(element)
    yield _Printed(element, Value(raw=text, source="generic:date"), reading, update)


def _clocks(survey: Survey) -> Iterator[Value]:
    """What only the header prints: named `clock:`, so that nobody takes it for a date."""
    for element in survey.elements:
        if element not in survey.outside or element.tag == "a" or len(element):
            continue
        short = 0 < survey.letters.get(element, 0) <= _LONGEST
        if short and _LIKE_A_DATE.search(survey.text(element)):
            yield Value(raw=survey.text(element), source="clock:generic:date")
            return
