"""The phrases in which prose dates an event: a dateline word, then a day."""

from __future__ import annotations

import re

from pipelines.dates.words import MONTH_NAME, WEEKDAY_NAME

_PART = (
    r"(?:rạng\s+sáng|sáng\s+sớm|chiều\s+tối|chiều\s+muộn|tối\s+muộn|sáng|trưa|chiều|tối|đêm|khuya)"
)
_WEEKDAY = rf"(?:thứ\s+(?:{WEEKDAY_NAME}|[2-7])|chủ\s+nhật)"
_MONTH = rf"(?:[0-9]{{1,2}}(?![0-9])|(?:{MONTH_NAME.replace(' ', '[ ]')})(?!\w))"

# What makes a number a date at all: 'chiều', 'sáng nay', 'ngày', 'hôm', 'từ ngày', 'số ra ngày'
_WORD = rf"""
(?:
    (?:từ\s+|trong\s+)?(?:buổi\s+)?(?P<part>{_PART})(?:\s*(?:,|và)\s*{_PART})?
        (?:\s+(?:nay|qua|mai))?(?:\s+(?:ngày|hôm))?(?:\s+(?:nay|qua|mai))?
    |(?:số\s+ra\s+|từ\s+|trong\s+|vào\s+)?(?:(?:các|hai|ba|bốn|năm|[0-9])\s+)?ngày
        (?:\s+hôm\s+(?:nay|qua|kia)|\s+từ(?:\s+ngày)?(?=\s+[0-9]{{1,2}}[^\n]{{0,12}}\sđến\s))?
    |hôm(?P<near>\s+(?:nay|qua|kia))?
)
(?:,?\s+(?P<weekday>{_WEEKDAY}))?
"""


def _day(suffix: str) -> str:
    """'11-1', '17 – 9', '29.12.2023', '11 tháng 1 năm 2025' with its groups named apart."""
    return rf"""
(?P<d{suffix}>[0-9]{{1,2}})(?:
    \s?(?P<s{suffix}>[-–/.])\s?(?P<m{suffix}>[0-9]{{1,2}})(?![0-9])
        (?:\s?(?P=s{suffix})\s?(?P<y{suffix}>[0-9]{{4}})(?![0-9]))?
    |\s+tháng\s+(?P<wm{suffix}>{_MONTH})(?:,?\s+năm\s+(?P<wy{suffix}>[0-9]{{4}})(?![0-9]))?
)
"""


# Days before the last share its month: "10 và 11-1", "27-28/2", "Đêm 10, rạng sáng 11-1".
_EARLIER = rf"""
(?:(?P<first>[0-9]{{1,2}})(?:\s*,\s*[0-9]{{1,2}})*
    (?:\s?[-–]\s?(?=[0-9]{{1,2}}[/.])|\s*,\s*(?:{_PART}\s+)?|\s+(?:và|đến|tới)\s+(?:ngày\s+)?))?
"""
_UNTIL = rf"""
(?:(?:\s+(?:đến|tới)\s+(?:hết\s+)?(?:{_PART}\s+)?(?:ngày\s+)?|\s?[-–]\s?(?=[0-9]{{1,2}}[/.][0-9]))
    {_day("2")})?
"""
# Not a date after all: '1/2 diện tích', '3/4 số hộ', '10-12%', '5-1-25' (which is the year?)
_NO_DATE = r"""
(?![\w%]|[-–/.,][0-9]|\s?[-–]\s?[0-9]|\s?%
  |\s+(?:diện|dân\s|số\s|tổng|chặng|quãng|nhiệm|hộ\s|tỷ|triệu|đồng|điểm|phần|trên\s+tổng))
"""

DATED = re.compile(
    rf"""(?<!\w){_WORD}(?:,?\s+(?:ngày\s+)?|,?\s*(?P<open>\()\s*(?:ngày\s+|tức\s+)?)
    (?>{_EARLIER}{_day("")}{_UNTIL}){_NO_DATE}(?(open)\s*\)?)""",
    re.VERBOSE | re.IGNORECASE,
)

# 'Sáng nay', 'Tối qua', 'Hôm nay' without a number
SPOKEN = re.compile(
    rf"(?<!\w)(?:{_PART}\s+(?P<near>nay|qua|mai)|(?:ngày\s+)?hôm\s+(?P<day>nay|qua|kia))(?!\w)",
    re.IGNORECASE,
)
