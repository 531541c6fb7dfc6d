"""The reading of last resort: where most of a page's running text stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.layouts.page import css, text_of, xpath

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from crawler.layouts.page import Page

# No `form`: some sites wrap the whole page into one. No `body`: it is named after what it holds.
_OUTSIDE = (
    "nav, header, footer, aside, :not(body)[class*='comment'], :not(body)[class*='related'], "
    ":not(body)[class*='footer']"
)
_LEAST_LETTERS = 200  # less than that on a whole page is a menu, not an article


def densest(page: Page) -> HtmlElement | None:
    """The element with the most text in paragraphs that is not made of links; None if little.

    A paragraph counts for its parent, and half for its grandparent, so that one wrapper more or
    less round the text makes no difference.
    """
    outside = {element for found in page.css(_OUTSIDE) for element in found.iter()}
    scores: dict[HtmlElement, float] = {}
    for paragraph in xpath(page.root, "//p | //div[not(.//p) and not(.//div)]"):
        if paragraph in outside:
            continue
        weight = len(text_of(paragraph).strip()) - 2 * sum(
            len(text_of(link)) for link in css(paragraph, "a")
        )
        for share, ancestor in zip((1.0, 0.5), paragraph.iterancestors(), strict=False):
            scores[ancestor] = scores.get(ancestor, 0.0) + share * max(weight, 0)
    if not scores:
        return None
    best = max(scores, key=lambda element: scores[element])
    return best if scores[best] >= _LEAST_LETTERS else None
