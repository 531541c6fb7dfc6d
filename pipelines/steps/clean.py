"""First: the text made clean, and furniture taken out of the body."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from itemadapter import ItemAdapter

from pipelines.reading import VERSE_BREAK
from pipelines.text import clean_line, common_encoding, is_furniture, to_unicode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipelines.reading import Block, Reading, Value

_Item = TypeVar("_Item")

_NO_TAGS = {"tag", "tags", "từ khóa", "từ khoá", "từ khóa:", "từ khoá:"}


class CleanPipeline:
    """Cleans every raw text, picks title, section and tags, drops furniture blocks."""

    def process_item(self, item: _Item) -> _Item:
        """Fill title, section, tags and noarchive, and leave cleaned blocks in the reading."""
        adapter = ItemAdapter(item)
        reading = decoded(adapter["reading"])
        for name, values in (("title", reading.titles), ("section", reading.sections)):
            if (first := first_clean(values)) is not None:
                adapter[name], adapter["fields"][name] = first
        if adapter["section"]:
            adapter["section"] = unshouted(adapter["section"])
        adapter["tags"] = _tags(reading.tags, adapter["fields"])
        adapter["noarchive"] = adapter["noarchive"] or _forbids_archiving(reading.robots)
        adapter["reading"] = replace(reading, blocks=tuple(clean_blocks(reading.blocks)))
        if reading.body_source:
            adapter["fields"]["body"] = reading.body_source
        if reading.asked:
            adapter["fields"]["asked"] = reading.asked
        return item


def decoded(reading: Reading) -> Reading:
    """The reading of a page in an encoding of old, in Unicode; any other as it is.

    The text decides, and the whole of it: see `common_encoding`. Addresses stay as they are.
    """
    values = (*reading.titles, *reading.leads)
    encoding = common_encoding([*(b.text for b in reading.blocks), *(v.raw for v in values)])
    if encoding is None:
        return reading
    return replace(
        reading,
        blocks=tuple(replace(b, text=to_unicode(b.text, encoding)) for b in reading.blocks),
        titles=_decoded(reading.titles, encoding),
        leads=_decoded(reading.leads, encoding),
        descriptions=_decoded(reading.descriptions, encoding),
        published=_decoded(reading.published, encoding),
        bylines=_decoded(reading.bylines, encoding),
        sections=_decoded(reading.sections, encoding),
        tags=_decoded(reading.tags, encoding),
    )


def _decoded(values: tuple[Value, ...], encoding: str) -> tuple[Value, ...]:
    return tuple(
        value if value.source == "url" else replace(value, raw=to_unicode(value.raw, encoding))
        for value in values
    )


def _forbids_archiving(robots: tuple[str, ...]) -> bool:
    return any("noarchive" in directives.casefold() for directives in robots)


def first_clean(values: Iterable[Value]) -> tuple[str, str] | None:
    """The first value that holds any text once cleaned, with its source."""
    for value in values:
        text = clean_line(value.raw).strip(" >›»")
        if text:
            return text, value.source
    return None


def unshouted(name: str) -> str:
    """A section's name that is set in capitals, as a name: `KINH TẾ` is `Kinh tế`.

    Capitals are the page's dress; with them one section would have two names.
    """
    return name.capitalize() if name.isupper() and " " in name else name


def _tags(values: tuple[Value, ...], fields: dict[str, str]) -> tuple[str, ...]:
    """The keywords of the first source that has any; a meta tag's list is split at its commas."""
    for source in dict.fromkeys(value.source for value in values):
        texts = [clean_line(value.raw) for value in values if value.source == source]
        if source.endswith("keywords") or (source.startswith("meta:") and len(texts) == 1):
            texts = [part.strip() for text in texts for part in text.split(",")]
        tags = tuple(dict.fromkeys(t for t in texts if t and t.casefold() not in _NO_TAGS))
        if tags:
            fields["tags"] = source
            return tags
    return ()


def clean_blocks(blocks: Iterable[Block]) -> Iterable[Block]:
    """The blocks with clean text; furniture and empty ones left out."""
    for block in blocks:
        if block.kind == "image":
            yield block
            continue
        text = _clean(block.text)
        if text and not is_furniture(text):
            yield block if text == block.text else replace(block, text=text)


def _clean(text: str) -> str:
    """A clean line, or the clean lines of a poem."""
    lines = (clean_line(line) for line in text.split(VERSE_BREAK))
    return "\n".join(line for line in lines if line)
