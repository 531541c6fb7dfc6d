"""Pictures that stand between the headline and the text, with their captions.

Many papers set the article's first picture above its text and outside of the text's own element.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crawler.layouts.blocks import read_blocks
from crawler.layouts.generic.names import is_named
from crawler.layouts.generic.words import leads_away
from crawler.layouts.marks import labels_caption
from crawler.layouts.page import css
from crawler.layouts.pictures import address
from pipelines.reading import Block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey

_LONGEST = 450  # letters of a caption
_SMALL = 120  # pixels: an icon, the portrait of an author
_ICON = re.compile(
    r"logo|icon|sprite|spacer|blank|button|share|print|zalo|google|loading", re.ASCII
)
_PICTURE = re.compile(
    r"ima?ge?|photo|picture|thumb|avatar|media|featured|(?:^|[\s_-])(?:anh|hinh)(?:[\s_-]|$)",
    re.ASCII,
)
_SIZE = re.compile(r"\s*(\d+)(?:px)?\s*$")


def head_blocks(
    survey: Survey,
    title: HtmlElement | None,
    container: HtmlElement | None,
    scope: HtmlElement,
    known: Iterable[HtmlElement],
) -> list[Block]:
    """Pictures and captions of the article's head; all pictures where it has no text at all."""
    if title is None or container is scope or title in survey.below(container):
        return []
    begin = survey.order[title]
    end = survey.order[container] if container is not None else len(survey.elements)
    area = scope if container is not None else _around_pictures(survey, title)
    if area is None or begin > end:
        return []
    others = {title, *known, *((container,) if container is not None else ())}
    boxes: dict[HtmlElement, None] = {}
    for picture in survey.elements_below(area):
        if picture.tag == "img" and begin < survey.order[picture] < end:
            box = _box(survey, picture, others)
            if box is not None and not any(above in boxes for above in box.iterancestors()):
                boxes[box] = None
    return [block for box in boxes for block in _captioned(survey, box)]


def _around_pictures(survey: Survey, title: HtmlElement) -> HtmlElement | None:
    """The nearest element round a headline that holds a picture of the article, too."""
    for above in title.iterancestors():
        if above is survey.body:
            return None
        if any(_box(survey, p, {title}) is not None for p in css(above, "img")):
            return above
    return None


def _box(survey: Survey, picture: HtmlElement, others: set[HtmlElement]) -> HtmlElement | None:
    """The picture's own box: a figure, one that is called a picture's, or one with a caption."""
    if picture in survey.outside or address(picture) is None or _is_small(picture):
        return None
    found = None
    for above in picture.iterancestors():
        if above.tag == "a" and leads_away(above):
            return None
        below = survey.below(above)
        if survey.letters.get(above, 0) > _LONGEST or any(other in below for other in others):
            break
        if is_named(above, "author"):
            return None
        if above.tag == "figure" or _is_called(above) or _has_caption(above):
            found = above
    return found


def _is_small(picture: HtmlElement) -> bool:
    if _ICON.search((address(picture) or "").rpartition("/")[2].casefold()):
        return True
    sizes = (_SIZE.match(picture.get(name) or "") for name in ("width", "height"))
    return any(size is not None and int(size[1]) < _SMALL for size in sizes)


def _is_called(element: HtmlElement) -> bool:
    return _PICTURE.search((element.get("class") or "").casefold()) is not None


def _has_caption(element: HtmlElement) -> bool:
    return any(
        labels_caption(below, str(below.tag)) or below.tag == "figcaption"
        for below in element.iterdescendants("figcaption", "p", "div", "td", "span")
    )


def _captioned(survey: Survey, box: HtmlElement) -> Iterator[Block]:
    """The blocks of a picture's box: what it says is the caption, whatever its tag."""
    for block in read_blocks(survey.page, box):
        yield block if block.kind == "image" else Block(kind="caption", text=block.text)
