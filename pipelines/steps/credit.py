"""Who wrote it: the byline, most often the last line of the body."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from itemadapter import ItemAdapter

from archive.records import Contributor
from pipelines.bylines import is_byline, read_byline
from pipelines.steps.clean import first_clean

if TYPE_CHECKING:
    from pipelines.bylines import Byline
    from pipelines.reading import Block, Reading

_Item = TypeVar("_Item")

LAST_LINE = "body:last"
_MOST_LINES = 2  # a byline may be followed by its source: `Thu Hà`, then `Theo TTXVN`


class CreditPipeline:
    """Takes the byline out of the body, or from where the page names its authors."""

    def process_item(self, item: _Item) -> _Item:
        """Fill byline, contributors, source and staff."""
        adapter = ItemAdapter(item)
        reading: Reading = adapter["reading"]
        blocks, line = take_last_line(reading.blocks)
        adapter["reading"] = replace(reading, blocks=tuple(blocks))
        found = (line, LAST_LINE) if line else first_clean(reading.bylines)
        if found is None:
            return item
        raw, origin = found
        byline = read_byline(raw)
        if origin != LAST_LINE and not _says_something(byline):
            return item  # a meta author that names the newspaper itself
        adapter["byline"], adapter["fields"]["byline"] = raw, origin
        adapter["contributors"] = tuple(
            Contributor(name=person.name, roles=person.roles) for person in byline.contributors
        )
        adapter["source"], adapter["staff"] = byline.source, byline.staff
        return item


def _says_something(byline: Byline) -> bool:
    return bool(byline.contributors or byline.source or byline.staff)


def take_last_line(blocks: tuple[Block, ...]) -> tuple[list[Block], str | None]:
    """The blocks without their byline, and the byline; a last line that is a sentence stays."""
    kept = list(blocks)
    lines: list[str] = []
    while (
        kept and len(lines) < _MOST_LINES and _may_be_byline(kept[-1]) and is_byline(kept[-1].text)
    ):
        lines.insert(0, kept.pop().text)
    if not kept and lines:  # a page of nothing but a line: it is the text, not its byline
        return list(blocks), None
    return kept, " ".join(lines) if lines else None


def _may_be_byline(block: Block) -> bool:
    return block.kind in ("paragraph", "caption", "quote", "heading")
