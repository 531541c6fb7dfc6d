"""Is an article still where it was? What an answer without it looks like: pure functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from crawler.layouts.page import text_of

if TYPE_CHECKING:
    from archive.decide import Answer
    from crawler.layouts.page import Page

_HOME = re.compile(r"/(?:index|default|home|trang-chu)?(?:\.\w{2,5})?/?", re.IGNORECASE)
_SAYS_GONE = re.compile(
    r"(?:bài viết|tin bài|bài báo|nội dung|trang)(?: \w+){0,4}? "
    r"(?:không (?:còn )?tồn tại|(?:đã|vừa) bị (?:xóa|xoá|gỡ)|không tìm thấy|không còn)"
    r"|không tìm thấy (?:bài viết|tin bài|bài báo|nội dung|trang)"
    r"|\b404\b.{0,20}(?:not found|không)|page not found",
    re.IGNORECASE,
)
_MOST_WORDS = 60
"""A notice is short: an article that speaks of deleted pages is not one."""


def answer_without_article(status: int, asked: str, final: str) -> Answer | None:
    """How a status, or a redirect, says that the article is not there; None if it does not."""
    if status == 404:  # noqa: PLR2004
        return "404"
    if status == 410:  # noqa: PLR2004
        return "410"
    there = urlsplit(final)
    redirected = urlsplit(asked).path != there.path
    return "home_page" if redirected and _HOME.fullmatch(there.path or "/") else None


def says_gone(page: Page) -> bool:
    """Does a page that no layout could read say that the article is gone?

    Asked of its title and headings, and of the whole text where that is as short as a notice.
    """
    heads = [text_of(element) for element in page.root.iter("title", "h1", "h2")]
    if any(_SAYS_GONE.search(head) for head in heads):
        return True
    bodies = [text_of(element) for element in page.root.iter("body")]
    return any(len(text.split()) <= _MOST_WORDS and _SAYS_GONE.search(text) for text in bodies)
