"""Which element holds an article's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.layouts.generic.names import is_named

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey

LEAST_LETTERS = 200  # less than that on a whole page is a menu, not an article
_SENTENCES = 120  # letters below a headline that are an article, whatever they stand in
_ARTICLE = 300  # letters of an `article` that has its own text
_SHORTEST = 60  # letters of an item in an element that is called the text
_PART = 0.6  # of an element's text, in one part of it
_BEHIND = 0.2  # of it, behind that part
_SHARES = (1.0, 0.6, 0.3, 0.1)  # of a paragraph's weight, to its parent and those above
_NAMED = 0.5  # of the densest element's text: so much makes a named one believed
_DEEP = 0.9  # an inner named element with so much of an outer one's text is taken
_MORE = 0.12  # of new text that makes the element above the better one
_DENSE = 0.55  # of that new text which must be running text


def find_container(survey: Survey, title: HtmlElement | None) -> HtmlElement | None:
    """The element of the article's text; None where a page has too little of it."""
    seed = _densest(survey, _article_of(survey, title))
    if seed is None:
        return None
    named = _named(survey, seed, title)
    start = named if named is not None else seed
    found = _widened(survey, start, title, sure=named is not None)
    found = _without_title(survey, found, title)
    if survey.good[found] >= LEAST_LETTERS:
        return found
    named_text = _short(survey, title)
    return _below(survey, title, found) if named_text is None else named_text


def _without_title(survey: Survey, found: HtmlElement, title: HtmlElement | None) -> HtmlElement:
    """The part of an element below the headline in it that holds the text, if one part does.

    What stands before it is the lead, one paragraph at most; what stands behind, a box or two.
    """
    if title is None or title not in survey.below(found):
        return found
    text = survey.good.get(found, 0)
    for part in found:
        if survey.good.get(part, 0) < _PART * text or title in survey.below(part):
            continue
        if sum(unit.weight > 0 for unit in survey.within(part)) < 2:  # noqa: PLR2004 - a lead
            continue
        begin = survey.order[part]
        before = [u for u in survey.within(found) if u.weight and survey.order[u.element] < begin]
        head = [u for u in before if survey.order[u.element] > survey.order[title]]
        behind = text - survey.good[part] - sum(unit.weight for unit in before)
        if len(head) <= 1 and behind <= _BEHIND * text:
            return part
    return found


def _below(survey: Survey, title: HtmlElement | None, found: HtmlElement) -> HtmlElement | None:
    """A few sentences right below the headline: a table or pictures may be most of an article."""
    if title is None or survey.good[found] < _SENTENCES:
        return None
    return found if survey.order[found] > survey.order[title] else None


def _short(survey: Survey, title: HtmlElement | None) -> HtmlElement | None:
    """A named element with a short news item, below the headline of a page that has one."""
    if title is None:
        return None
    begin = survey.order.get(title, 0)
    found = [
        element
        for element in survey.elements[begin:]
        if is_named(element, "body")
        and element not in survey.outside
        and element.tag != "p"
        and survey.good.get(element, 0) >= _SHORTEST
    ]
    return found[-1] if found else None


def _article_of(survey: Survey, title: HtmlElement | None) -> HtmlElement:
    """The `article` that holds the headline and a text: others may follow it on one page."""
    if title is not None:
        for article in title.iterancestors("article"):
            others = article.itersiblings("article")
            if survey.good.get(article, 0) >= _ARTICLE and next(others, None) is not None:
                return article
    return survey.body


def _densest(survey: Survey, area: HtmlElement) -> HtmlElement | None:
    scores: dict[HtmlElement, float] = {}
    inside = survey.below(area)
    for unit in survey.units_inside:
        if not unit.weight or unit.element not in inside:
            continue
        if unit.element.tag != "p" and unit.letters > LEAST_LETTERS:
            # Text between line breaks stands in the container itself.
            scores[unit.element] = scores.get(unit.element, 0.0) + unit.weight
        for share, ancestor in zip(_SHARES, unit.element.iterancestors(), strict=False):
            scores[ancestor] = scores.get(ancestor, 0.0) + share * unit.weight
    return max(scores, key=lambda element: scores[element], default=None)


def _named(survey: Survey, seed: HtmlElement, title: HtmlElement | None) -> HtmlElement | None:
    """The element that the page calls its text, where it holds about as much as the densest."""
    least = _NAMED * survey.good.get(seed, 0)
    inside = survey.below(_article_of(survey, title))
    found = [
        element
        for element in survey.elements
        if survey.good.get(element, 0) >= least > 0
        and element not in survey.outside
        and element in inside
        and element.tag not in ("body", "p")
        and (is_named(element, "body") or "articlebody" in (element.get("itemprop") or "").lower())
        and (title is None or title not in survey.below(element))
    ]
    if not found:
        return None
    most = max(survey.good[element] for element in found)
    return [element for element in found if survey.good[element] >= _DEEP * most][-1]


def _widened(
    survey: Survey, start: HtmlElement, title: HtmlElement | None, *, sure: bool
) -> HtmlElement:
    """The element, or the one above it that holds more of the same text (slides, posts, columns).

    Never so far that the headline is inside: what stands there is lead, date and furniture.
    """
    best = start
    holding = set(title.iterancestors()) if title is not None else set()
    for ancestor in start.iterancestors():
        if ancestor in holding or ancestor.tag in ("body", "html"):
            break
        new = survey.good.get(ancestor, 0) - survey.good.get(best, 0)
        around = survey.letters.get(ancestor, 0) - survey.letters.get(best, 0)
        much = (0.5 if sure else _MORE) * survey.good.get(best, 1)
        if new > much and new > _DENSE * around:
            best = ancestor
    return best


def scope_of(
    survey: Survey, title: HtmlElement | None, container: HtmlElement | None
) -> HtmlElement:
    """The smallest element that holds both headline and text: lead, date and names stand there."""
    if title is None:
        parent = container.getparent() if container is not None else None
        return parent if parent is not None else survey.body
    if container is None:
        return _around(survey, title)
    above = {title, *title.iterancestors()}
    return next((e for e in (container, *container.iterancestors()) if e in above), survey.body)


def _around(survey: Survey, title: HtmlElement) -> HtmlElement:
    """What stands round the headline of a page without a text: a film's, a picture's."""
    least = survey.letters.get(title, 0) + _SHORTEST
    return next(
        (above for above in title.iterancestors() if survey.letters.get(above, 0) >= least),
        survey.body,
    )
