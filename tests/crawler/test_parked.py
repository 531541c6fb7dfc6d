"""The page of a dealer in place of a newspaper is told from a list that has become empty."""

from __future__ import annotations

import pytest

from crawler.layouts.page import Page
from crawler.parked import is_parked

LONG = "Chợ tỉnh mở phiên đấu giá biển số và tên miền đang được rao bán trên mạng. " * 80


@pytest.mark.parametrize(
    ("body", "parked"),
    [
        ("<h1>baotinh.example</h1><p>This domain is for sale. Make an offer!</p>", True),
        ("<p>Tên miền này đã hết hạn và chưa được gia hạn.</p>", True),
        ("<script src='https://img.sedoparking.com/x.js'></script>", True),
        ("<ul class='list-news'></ul>", False),
        (f"<p>{LONG}</p>", False),  # a list that tells of such a sale
        ("", False),
    ],
)
def test_parked(body: str, parked: bool) -> None:
    page = Page("https://baotinh.example/", f"<html><body>{body}</body></html>")
    assert is_parked(page) == parked
