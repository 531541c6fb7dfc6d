"""Recognising a dealer's or registrar's page in place of a newspaper that lost its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crawler.layouts.page import Page

PARKED = (
    "The page of a domain dealer or registrar stands in place of the list: the newspaper has lost "
    "its domain, or has left it. Look for its new address."
)
_LONGEST = 4_000  # letters that a reader sees: a newspaper's list that tells of a sale has more
_MARKS = re.compile(
    r"domain (name )?(is|may be) (for sale|parked|available)|this domain (has )?expired"
    r"|buy this domain|parked (free|domain)|domain has been (suspended|registered)"
    r"|tên miền (này )?(đang )?(được )?(rao bán|cần bán|đã hết hạn|hết hạn|chưa được gia hạn)"
    r"|tên miền (này )?(đã )?được đăng ký (và giữ chỗ|tại)"
    r"|sedoparking|parkingcrew|bodis\.com|hugedomains|above\.com/marketplace|dan\.com/buy-domain",
    re.IGNORECASE,
)


def is_parked(page: Page) -> bool:
    """Is this the page of a domain that is for sale, or has run out?"""
    seen = " ".join(page.root.text_content().split())
    return len(seen) <= _LONGEST and bool(_MARKS.search(seen) or _MARKS.search(page.text))
