"""The lead (sa-pô): set apart in the markup, or opened by the newspaper's marker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from itemadapter import ItemAdapter

from pipelines.leads import split_marker
from pipelines.steps.clean import first_clean
from pipelines.text import clean_line, fold

if TYPE_CHECKING:
    from pipelines.reading import Block, Reading, Value

_Item = TypeVar("_Item")

_SHORTEST_LEAD = 40  # letters


class LeadPipeline:
    """Finds the lead, takes its marker off, and sees that the body does not repeat it."""

    def process_item(self, item: _Item) -> _Item:
        """Fill lead, lead_marker and paragraphs."""
        adapter = ItemAdapter(item)
        reading: Reading = adapter["reading"]
        blocks = _without_title(list(reading.blocks), adapter["title"])
        found = first_clean(reading.leads)
        if found is None:
            found = _in_body(blocks, reading.descriptions)
        if found is not None:
            raw, origin = found
            read = split_marker(raw)
            adapter["lead"], adapter["lead_marker"] = read.lead or None, read.marker
            adapter["lead_paper"] = read.paper
            adapter["fields"]["lead"] = origin
            if blocks and _same(_text(blocks[0]), read.lead):
                blocks.pop(0)
        adapter["reading"] = replace(reading, blocks=tuple(blocks))
        adapter["paragraphs"] = [block.text for block in blocks]
        return item


def _without_title(blocks: list[Block], title: str | None) -> list[Block]:
    """Some papers print the headline once more at the head of the text."""
    if blocks and title and _same(blocks[0].text, title):
        return blocks[1:]
    return blocks


def _in_body(blocks: list[Block], descriptions: tuple[Value, ...]) -> tuple[str, str] | None:
    """A lead that is the first paragraph: by its marker, its bold face, or the page's own word.

    The page's description counts only where it *is* the first paragraph: many papers cut theirs
    from the text, and a cut sentence is no lead.
    """
    if not blocks or blocks[0].kind not in ("paragraph", "heading"):
        return None
    first = blocks[0]
    if split_marker(first.text).marker:
        return first.text, "body:marker"
    if first.strong and len(blocks) > 1 and _is_sentence(first.text):
        return first.text, "body:strong"
    if first.kind == "heading" and len(blocks) > 1 and _is_heading_of_a_sentence(first.text):
        return first.text, "body:heading"
    for value in descriptions:
        if _same(first.text, _unmarked(clean_line(value.raw))):
            return first.text, value.source
    return None


def _is_sentence(text: str) -> bool:
    """A bold subheading at the head of the text is no lead: it has no end, or is short."""
    return len(text) >= _SHORTEST_LEAD and (text[-1] in '.!?…”"' or len(text) > 2 * _SHORTEST_LEAD)


def _is_heading_of_a_sentence(text: str) -> bool:
    return _is_sentence(text) and text[-1] in ".…"


def _text(block: Block) -> str:
    return _unmarked(block.text)


def _unmarked(text: str) -> str:
    return split_marker(text).lead


def _same(one: str, other: str) -> bool:
    """The same words, whatever their punctuation, case and tone placement."""
    return bool(other) and _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text).casefold()))
