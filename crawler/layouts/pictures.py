"""Where a picture is: its own address, past the placeholders of lazy loaders."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-srcset", "src", "srcset")


def address(image: HtmlElement) -> str | None:
    """The address of an `img` as it is printed; None where it has none but a placeholder."""
    for attribute in _LAZY:
        value = (image.get(attribute) or "").strip()
        if attribute.endswith("srcset"):  # `a.jpg 300w, b.jpg 600w`
            value = value.split(",")[0].split()[0] if value.strip(" ,") else ""
        if value and not value.casefold().startswith(("data:", "javascript:", "about:")):
            # Editors upload "anh 1.jpg": a browser asks for it with %20.
            return "%20".join(value.split())
    behind = image.getnext()
    if behind is not None and behind.tag == "noscript":  # for readers whose browser loads none
        picture = next(behind.iter("img"), None)
        return address(picture) if picture is not None else None
    return None
