"""Captions: taken out of the body and given to their pictures, by their place on the page."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from itemadapter import ItemAdapter

from archive.records import Image
from pipelines.bylines import is_byline, read_byline
from pipelines.captions import read_caption

if TYPE_CHECKING:
    from pipelines.reading import Block, Reading

_Item = TypeVar("_Item")

_FILM = re.compile(r"\(?(?:video|clip)\b", re.IGNORECASE)
_SIGNED = 2  # the last lines, which may be the byline
_LONGEST_CAPTION = 500  # letters; what is longer below a picture is a paragraph


class CaptionsPipeline:
    """Parts the body's blocks into text and pictures with captions and credits."""

    def process_item(self, item: _Item) -> _Item:
        """Fill images; leave only text blocks in the reading."""
        adapter = ItemAdapter(item)
        reading: Reading = adapter["reading"]
        text, images = part(reading.blocks)
        adapter["reading"] = replace(reading, blocks=tuple(text))
        adapter["images"] = tuple(images)
        if images:
            adapter["fields"]["images"] = adapter["fields"].get("body", "")
        return item


def part(blocks: tuple[Block, ...]) -> tuple[list[Block], list[Image]]:
    """Text blocks, and pictures with their captions.

    A caption belongs to the picture right before it. One that is printed before any picture, or
    after another caption, stays out of the body all the same: it was labelled as a caption.
    """
    text: list[Block] = []
    images: list[Image] = []
    after_picture = False
    for block in blocks:
        if block.kind == "image":
            images.append(Image(url=block.url or ""))
            after_picture = True
        elif is_caption(block, after_picture=after_picture) and not (
            block is blocks[-1] and is_signature(block)
        ):
            if images:
                images[-1] = captioned(images[-1], block.text, first=after_picture)
            after_picture = False
        elif _credits_a_film(block) and block not in blocks[-_SIGNED:]:
            after_picture = False
        else:
            text.append(block)
            after_picture = False
    return text, images


def _credits_a_film(block: Block) -> bool:
    """'Video: Lan Chi' below a player that is no block: no text, and nobody's caption."""
    if block.kind != "paragraph" or _FILM.match(block.text) is None:
        return False
    read = read_caption(block.text)
    return not read.caption and read.credit is not None


def captioned(image: Image, line: str, *, first: bool) -> Image:
    """A picture with its caption; a line below it adds no more than the credit."""
    read = read_caption(line)
    if first:
        return replace(image, caption=read.caption or None, credit=read.credit)
    if image.credit is None and not read.caption:
        return replace(image, credit=read.credit)
    return image


def is_signature(block: Block) -> bool:
    """Does a last line name who wrote the text? Below a picture it is set like a caption."""
    if block.kind == "caption" or not is_byline(block.text):
        return False
    roles = {role for person in read_byline(block.text).contributors for role in person.roles}
    return bool(roles - {"photo", "video"})


def is_caption(block: Block, *, after_picture: bool) -> bool:
    """Is it a caption: labelled as one by the markup, or set like one right below a picture?

    Papers set unlabelled captions centred or in italics; they read like sentences, so only their
    place tells them from the body.
    """
    if block.kind == "caption":
        return True
    set_apart = block.align == "center" or block.em
    return (
        after_picture
        and set_apart
        and block.kind == "paragraph"
        and len(block.text) <= _LONGEST_CAPTION
    )
