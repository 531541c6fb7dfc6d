"""Who wrote it: the byline, most often the last line of the body."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from itemadapter import ItemAdapter

from archive.records import Contributor
from pipelines.bylines import is_byline, read_byline
from pipelines.leads.papers import by_name
from pipelines.text import clean_line

if TYPE_CHECKING:
    from pipelines.reading import Block, Reading, Value

_Item = TypeVar("_Item")

LAST_LINE = "body:last"
_MOST_NOTES = 12  # footnotes and the like below a byline
_NOTE = re.compile(
    r"\(\*+\)|\*|[\[(]\d+[\])]|[-–—_=]{3,}$|\((?:còn nữa|còn tiếp|hết)\)|"
    r"(?:bài|kỳ) (?:\d+|cuối|sau|tiếp)\b[^:]{0,20}:|"
    r"(?:chú thích|ghi chú|nguồn tham khảo|tài liệu tham khảo)\b",
    re.IGNORECASE,
)
_LONGEST_PEN_NAME = 40  # letters
_LONGEST_OFFICE = 80
_LABELLED = re.compile(r"[^:]{2,40}:\s*\S")
_MOST_CREDITS = 6  # `Nội dung: …`, `Ảnh: …`, `Thiết kế: …`, each in its line
_MOST_LINES = 2  # a byline may be followed by its source: `Thu Hà`, then `Theo TTXVN`


class CreditPipeline:
    """Takes the byline out of the body, or from where the page names its authors."""

    def process_item(self, item: _Item) -> _Item:
        """Fill byline, contributors, source and staff."""
        adapter = ItemAdapter(item)
        reading: Reading = adapter["reading"]
        blocks, line = take_last_line(reading.blocks, alone=not adapter["images"])
        adapter["reading"] = replace(reading, blocks=tuple(blocks))
        found = (line, LAST_LINE) if line else _named(reading.bylines, adapter["site"])
        if found is None:
            return item
        raw, origin = found
        byline = read_byline(raw)
        adapter["byline"], adapter["fields"]["byline"] = raw, origin
        adapter["contributors"] = tuple(
            Contributor(name=person.name, roles=person.roles) for person in byline.contributors
        )
        adapter["source"], adapter["staff"] = byline.source, byline.staff
        return item


def _named(values: tuple[Value, ...], site: str) -> tuple[str, str] | None:
    """The first that names anybody but the newspaper itself, as meta authors often do."""
    for value in values:
        text = clean_line(value.raw)
        byline = read_byline(text)
        own = byline.source is not None and by_name(byline.source) == site
        if byline.contributors or byline.staff or (byline.source and not own):
            return text, value.source
    return None


def take_last_line(
    blocks: tuple[Block, ...], *, alone: bool = True
) -> tuple[list[Block], str | None]:
    """The blocks without their byline, and the byline; a last line that is a sentence stays.

    `alone`: the blocks are all that the article has, no picture tells it.

    Two lines are joined by a dash, as papers print two names in one line. Footnotes, or what the
    next part of a series is called, may stand below the byline: they stay.
    """
    kept = list(blocks)
    notes = _take_notes(kept)
    lines: list[Block] = []
    while kept and len(lines) < _most(kept[-1]) and _is_byline(kept[-1], lines[:1]):
        lines.insert(0, kept.pop())
    if not kept and lines and alone:  # a page of nothing but a line: it is the text, not its byline
        return list(blocks), None
    lines.sort(key=_is_labelled)  # whose label would hold for the name behind it
    return [*kept, *notes], " - ".join(line.text for line in lines) or None


def _take_notes(kept: list[Block]) -> list[Block]:
    """Take the notes off the end where a byline stands above them; else nothing."""
    end = len(kept)
    while end and len(kept) - end < _MOST_NOTES and _NOTE.match(kept[end - 1].text):
        end -= 1
    above = kept[end - 1] if 0 < end < len(kept) else None
    if above is None or above.kind == "heading" or not is_byline(above.text):
        return []
    notes = kept[end:]
    del kept[end:]
    return notes


def _is_signed(block: Block) -> bool:
    """A pen name of one word (`Sam`, `HN`), or an office: only its place says that it signs."""
    if block.align != "right" or not block.text[-1].isalpha():
        return False
    read = read_byline(block.text)
    if read.contributors:
        return len(block.text) <= _LONGEST_PEN_NAME
    return read.source is not None and len(block.text) <= _LONGEST_OFFICE


def _most(block: Block) -> int:
    return _MOST_CREDITS if _is_labelled(block) else _MOST_LINES


def _is_labelled(block: Block) -> bool:
    return _LABELLED.match(block.text) is not None


def _is_byline(block: Block, below: list[Block]) -> bool:
    """Is it one by its words, and above another only where it is set like one?

    `Thu Hà` above `Theo TTXVN` is; a subheading `Hà Giang` above `Thu Hà` is not.
    """
    if block.kind not in ("paragraph", "quote", "heading"):
        return False
    if not is_byline(block.text) and (below or not _is_signed(block)):
        return False
    return (
        not below
        or _is_labelled(block)
        or block.align == "right"
        or not read_byline(below[0].text).contributors
    )
