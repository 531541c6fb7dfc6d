"""Made-up newspaper pages for the tests of the captures: one frame a template, one text a page."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from archive.captures import Capture, Captures

SITE = "baothunghiem"
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
TEXT = """
    xã huyện tỉnh người dân sông nước lúa gạo mùa vụ trường học sinh đường cầu chợ phiên ngày
    sáng chiều nông thôn mới bệnh viện công an giá cả cam sành chè rừng núi biên giới lễ hội
"""
SYLLABLES = TEXT.split()


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(SYLLABLES) for _ in range(count))


def page(number: int, *, template: str = "cũ", menu: int = 120, length: int = 250) -> bytes:
    """Page `number`: the template's menu, which all its pages share, around a text of its own."""
    frame, own = random.Random(template), random.Random(f"{template} {number}")  # noqa: S311
    links = "".join(
        f'<li class="m{frame.randrange(10**6)}"><a href="/{frame.randrange(10**9)}/">'
        f"{words(frame, 6)}</a></li>\n"
        for _ in range(menu)
    )
    text = "".join(f"<p>{words(own, 50)}.</p>\n" for _ in range(length // 50))
    return f"<html><title>{words(own, 9)}</title><ul>{links}</ul>{text}</html>".encode()


def record(captures: Captures, number: int, payload: bytes, **changes: Any) -> Capture:
    """Record a payload as answer `number`, with what the caller does not care about made up."""
    facts: dict[str, Any] = {
        "site": SITE,
        "kind": "article",
        "url": f"https://baothunghiem.vn/bai-{number}.html",
        "status": 200,
        "headers": [("Content-Type", "text/html; charset=utf-8"), ("Set-Cookie", "a=1")],
        "received_length": len(payload) // 5,
        "fetched_at": NOON + timedelta(minutes=number),
    }
    return captures.record(payload=payload, **(facts | changes))
