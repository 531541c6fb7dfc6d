"""What a visit to a newspaper consists of: lists, articles, other ways, rechecks.

Each part asks for pages and reads the answers; the spider (`crawler.newspaper`) holds them.
"""

from __future__ import annotations
