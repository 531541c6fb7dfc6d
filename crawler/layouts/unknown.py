"""The layout for hosts that nobody has described: structured data and the shape of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.layouts.generic import read_generic
from crawler.layouts.layout import Layout

if TYPE_CHECKING:
    from crawler.layouts.page import Page
    from pipelines.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class GenericLayout(Layout):
    """A layout without selectors: every article is read by its shape."""

    def article(self, page: Page) -> Reading:
        """Read an article's page of a site that nobody knows."""
        return read_generic(page, self.name).reading


LAYOUT = GenericLayout(name="generic", article_path=re.compile(r"(?P<id>\d{5,})"))
