"""Is it an article at all? What is not becomes a problem with its capture, never silence."""

from __future__ import annotations

from typing import TypeVar

from itemadapter import ItemAdapter

from pipelines.notes import Note

_Item = TypeVar("_Item")


class ValidatePipeline:
    """Refuses a page without a headline, or without anything below it."""

    def process_item(self, item: _Item) -> _Item:
        """Set `refused` to the class of the problem where the page is no article."""
        adapter = ItemAdapter(item)
        if not adapter["title"]:
            _refuse(adapter, "no_title", "title", "no headline was found")
        elif not (adapter["paragraphs"] or adapter["lead"] or adapter["images"]):
            _refuse(adapter, "no_body", "body", "no text and no picture was found")
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
