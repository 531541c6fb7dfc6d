"""A page read again with a layout that no newspaper has yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipelines.steps import read

if TYPE_CHECKING:
    from crawler.doctoring.cases import Case
    from crawler.items import ArticleDraft
    from crawler.layouts.layout import Layout

_FROM_THE_PAGE = ("site", "key", "native_id", "url", "fetched_at", "capture_id", "capture_sha256")


def reread(case: Case, layout: Layout) -> ArticleDraft:
    """The page as it would be stored if this layout read it."""
    known = {name: getattr(case.draft, name) for name in _FROM_THE_PAGE}
    return read(type(case.draft)(reading=layout.article(case.unprepared()), **known))


def is_fallback(field: str, source: str) -> bool:
    """Does a source say that a field was found otherwise than by the layout or in the text?

    A lead that the page's description names is the first paragraph of the text: that is no loss.
    """
    if field == "lead":
        return source.startswith("generic:")
    return source.startswith(("generic:", "jsonld:", "meta:", "url"))


def fields_of(draft: ArticleDraft) -> tuple[object, ...]:
    """What a reader would see differ: headline, lead, text, date and byline."""
    return (draft.title, draft.lead, draft.paragraphs, draft.published_at, draft.byline)
