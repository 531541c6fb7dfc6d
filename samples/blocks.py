"""The body of a practice article: a small dialect of Markdown, read strictly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PICTURE = re.compile(r"!\[(?P<text>[^\]]*)\]\((?P<file>[^)\s]+)\)")
RELATED = re.compile(r"\[related: (?P<title>[^\]]+)\]\((?P<target>[^)\s]+)\)")
SENTENCE_END = (".", "!", "?", "…", "”", ")")


class SourceError(ValueError):
    """A source that cannot be read: says the file, the line, and what is wanted there."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        where = f"{path}:{line}" if line else str(path)
        super().__init__(f"{where}: {message}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a body.

    `kind` is paragraph, heading, item, quote, picture, table or related. `text` is what a
    reader reads: the paragraph, the caption, the related title. `rows` is for tables, `file`
    and `credit` for pictures, `target` (an article's id) for related boxes.
    """

    kind: str
    text: str = ""
    file: str = ""
    credit: str | None = None
    target: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def read_blocks(path: Path, lines: list[str], *, start: int) -> tuple[Block, ...]:
    """The blocks from line index `start` on; blank lines part them, '%%' lines are comments."""
    blocks: list[Block] = []
    for number, group in _groups(lines, start):
        blocks.extend(_block(path, number, group))
    return tuple(blocks)


def _groups(lines: list[str], start: int) -> Iterator[tuple[int, list[str]]]:
    first = 0
    group: list[str] = []
    for number, line in enumerate([*lines[start:], ""], start + 1):
        if line.startswith("%%"):
            continue
        if line.strip():
            first = number if not group else first
            group.append(line)
        elif group:
            yield first, group
            group = []


def _block(path: Path, number: int, group: list[str]) -> list[Block]:
    first = group[0]
    if first.startswith("|"):
        return [_table(path, number, group)]
    if first.startswith("- "):
        return [_item(path, number + n, line) for n, line in enumerate(group)]
    if len(group) > 1:
        raise SourceError(path, number, "one paragraph is one line; part paragraphs by a blank one")
    if first.startswith("!["):
        return [_picture(path, number, first)]
    if first.startswith("[related"):
        return [_related(path, number, first)]
    return [_text(path, number, first)]


def _text(path: Path, number: int, line: str) -> Block:
    marks = {"## ": "heading", "> ": "quote"}
    kind = marks.get(line[:3]) or marks.get(line[:2]) or "paragraph"
    text = line.removeprefix("## ").removeprefix("> ")
    if text != text.strip() or (kind == "paragraph" and line[0] in "#>!["):
        raise SourceError(path, number, f"unknown mark, or blanks at the ends: {line[:30]!r}")
    return Block(kind=kind, text=text)


def _item(path: Path, number: int, line: str) -> Block:
    if not line.startswith("- "):
        raise SourceError(path, number, "every line of a list begins with '- '")
    return Block(kind="item", text=line[2:].strip())


def _table(path: Path, number: int, group: list[str]) -> Block:
    rows = []
    for offset, line in enumerate(group):
        if not (line.startswith("|") and line.rstrip().endswith("|")):
            raise SourceError(path, number + offset, "a table row begins and ends with '|'")
        rows.append(tuple(cell.strip() for cell in line.strip().strip("|").split("|")))
        if len(rows[-1]) != len(rows[0]):
            message = f"{len(rows[-1])} cells where the header has {len(rows[0])}"
            raise SourceError(path, number + offset, message)
    return Block(kind="table", rows=tuple(rows))


def _picture(path: Path, number: int, line: str) -> Block:
    found = PICTURE.fullmatch(line.strip())
    if found is None:
        raise SourceError(path, number, "a picture is ![Caption. | Credit](file.jpg)")
    caption, bar, credit = (part.strip() for part in found["text"].partition("|"))
    if bar and caption and not caption.endswith(SENTENCE_END):
        # "Caption Ảnh: X" could be parted by no reader: the caption must end first.
        raise SourceError(path, number, "a caption with a credit ends with a full stop")
    return Block(kind="picture", text=caption, credit=credit or None, file=found["file"])


def _related(path: Path, number: int, line: str) -> Block:
    found = RELATED.fullmatch(line.strip())
    if found is None:
        raise SourceError(path, number, "a related box is [related: Title](id of an article)")
    return Block(kind="related", text=found["title"].strip(), target=found["target"])
