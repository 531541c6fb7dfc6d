"""Báo Nghệ An in 2022: `/slug-300867.html`, six digits. Recognised, and read by shape only.

Facts: addresses. No selector is known. OneCMS knows these addresses too, so that the ids are its
own; ePi's `-post261612` counts on its own, and that era needs the prefix.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout

LAYOUT = Layout(
    name="slug_id_nghean",
    article_path=re.compile(r"^/[^/]+-(?P<id>\d{6})\.html$"),
)
