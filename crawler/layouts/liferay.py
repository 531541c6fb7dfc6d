"""A Liferay portal: Báo Bắc Ninh, merged in 2025. Recognised, and read by shape only.

Facts: stored addresses (`/web/guest/news/-/details/20182/slug`, lists by portlet parameters).
No selector is known. The number in the address is the section's: articles have no id in it.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout

LAYOUT = Layout(
    name="liferay",
    article_path=re.compile(r"/news/-/details/(?P<cat>\d+)/[^/]+$"),
)
