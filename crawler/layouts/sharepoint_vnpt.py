"""A SharePoint portal by VNPT: Quảng Bình's radio and television, merged in 2025.

Facts: stored addresses, `/portal/pages/2024-5-31/slug-29591.aspx`: the day of publication is
in them. No selector is known; pages are read by their structured data and shape.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout

LAYOUT = Layout(
    name="sharepoint_vnpt",
    article_path=re.compile(
        r"^/portal/pages/(?P<day>\d{4}-\d{1,2}-\d{1,2})/[^/]+-(?P<id>\d+)\.aspx$"
    ),
)
