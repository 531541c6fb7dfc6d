"""What the tests of the families share: a page read, and each field with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from layout_pages import page_of

if TYPE_CHECKING:
    from crawler.layouts.layout import Layout, Listing
    from pipelines.reading import Reading, Value

CLOCK = "<div class='clock'>Thứ bảy, 7-2-26 20:07:31</div>"
"""A live clock as several newspapers print it in the header: never the article's date."""

LEAD = "Sáng 5-3, nông dân xã Tân Lập xuống đồng gặt trà lúa đông xuân sớm đầu tiên."
FIRST = "Theo hợp tác xã, năng suất đạt gần bảy tấn mỗi héc-ta, cao hơn vụ trước."
LAST = "Thương lái đặt cọc tại ruộng từ giữa tháng Hai."
CAPTION = "Máy gặt đập liên hợp trên cánh đồng Tân Lập."


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The first value of each field, its source, and the body in short form."""

    values: dict[str, str]
    sources: dict[str, str]
    paragraphs: list[str]
    captions: list[str]
    images: list[str]
    reading: Reading


def bare(text: str) -> str:
    return " ".join(text.split())


def article(layout: Layout, inner: str, url: str, head: str = "") -> Read:
    """An article's page with this between a header and a box of other news."""
    html = f"<html><head>{head}</head><body>{CLOCK}{inner}</body></html>"
    return shown(layout.article(page_of(html, url)))


def shown(reading: Reading) -> Read:
    firsts: dict[str, tuple[Value, ...]] = {
        "title": reading.titles,
        "lead": reading.leads,
        "published": reading.published,
        "byline": reading.bylines,
        "section": reading.sections,
    }
    blocks = [(block.kind, bare(block.text)) for block in reading.blocks]
    return Read(
        values={name: bare(found[0].raw) for name, found in firsts.items() if found},
        sources={
            "body": reading.body_source or "",
            **{name: found[0].source for name, found in firsts.items() if found},
        },
        paragraphs=[text for kind, text in blocks if kind not in ("image", "caption")],
        captions=[text for kind, text in blocks if kind == "caption"],
        images=[block.url or "" for block in reading.blocks if block.kind == "image"],
        reading=reading,
    )


def by_layout(read: Read, *names: str) -> bool:
    """Were these fields, and the body, read by the layout's own selectors?"""
    return all(read.sources.get(name, "").startswith("css:") for name in ("body", *names))


def listing(layout: Layout, inner: str, url: str) -> Listing:
    return layout.listing(page_of(f"<html><body>{CLOCK}{inner}</body></html>", url))
