"""Numbers are one, with and without the points that Vietnamese sets between thousands."""

from __future__ import annotations

import re

_START, _END = r"(?<![\w/.,])", r"(?![/\d]|[.,]\d)"
_WITH_POINTS = re.compile(rf"{_START}[1-9]\d{{0,2}}(?:[.,]\d{{3}})+{_END}")
_WITHOUT = re.compile(rf"{_START}[1-9]\d{{3,14}}{_END}")


def _grouped(found: re.Match[str]) -> str:
    return f"{int(found[0]):,}".replace(",", ".")


def _bare(found: re.Match[str]) -> str:
    return re.sub("[.,]", "", found[0])


def spellings(text: str) -> list[str]:
    """The text, and the text with its thousands set the other ways: 57.000 and 57000.

    Codes and dates (02/2026/NĐ-CP) and numbers that begin with 0 are no amounts and stay.
    """
    with_points = _WITHOUT.sub(_grouped, text)
    without = _WITH_POINTS.sub(_bare, text)
    return list(dict.fromkeys((text, with_points, without)))
