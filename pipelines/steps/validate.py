"""Is it an article at all? What is not becomes a problem with its capture, never silence."""

from __future__ import annotations

from typing import TypeVar

from itemadapter import ItemAdapter

from pipelines.notes import Note

_Item = TypeVar("_Item")

LEAD_ONLY = "lead_only:"
"""How the source of a text begins that a layout knows to be there and cannot read."""
_LEAD_ONLY_NOTE = Note(
    kind="lead_only",
    field="body",
    message="The newspaper hides this text from everything but a browser with scripts: only the "
    "lead is kept, and the capture.",
)


class ValidatePipeline:
    """Refuses a page without a headline, or without anything below it."""

    def process_item(self, item: _Item) -> _Item:
        """Set `refused` to the class of the problem where the page is no article."""
        adapter = ItemAdapter(item)
        if not adapter["title"]:
            _refuse(adapter, "no_title", "title", "no headline was found")
        elif not (adapter["paragraphs"] or adapter["lead"] or adapter["images"]):
            _refuse(adapter, "no_body", "body", "no text and no picture was found")
        elif (adapter["reading"].body_source or "").startswith(LEAD_ONLY):
            adapter["notes"].append(_LEAD_ONLY_NOTE)
        return item


def _refuse(adapter: ItemAdapter, kind: str, field: str, what: str) -> None:
    adapter["refused"] = kind
    layout = adapter["reading"].layout
    adapter["notes"].append(
        Note(
            kind=kind,
            field=field,
            message=f"Layout {layout} cannot read this page: {what}. The capture is kept; once "
            "the layout is mended, the page can be read again.",
        )
    )
