"""What a stranger is called: its title, its province, the names of its class and spider.

All of it is a guess from what the home page says of itself, and is said to be one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from crawler.layouts.structured import meta
from pipelines.provinces import PROVINCES_OLD, fold, new_province

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crawler.layouts.page import Page

_CUT = re.compile(r"\s+[|–—•»:-]\s+|\s*\|\s*")
_OF_A_NEWSPAPER = re.compile(r"\b(?:báo|đài|truyền hình)\b", re.IGNORECASE)
_WORDY = re.compile(r"(?:\s*(?:điện tử|online|\(.*?\)))+\s*$", re.IGNORECASE)
_LONGEST = 60  # letters of a newspaper's name


def title_of(page: Page) -> str | None:
    """The newspaper's name as a page tells it; None where it tells none."""
    for text in _said(page):
        parts = [part.strip() for part in _CUT.split(" ".join(text.split()))]
        named = [part for part in parts if _OF_A_NEWSPAPER.search(part) and len(part) <= _LONGEST]
        if named:
            return _WORDY.sub("", named[-1])
    return None


def _said(page: Page) -> Iterator[str]:
    for value in meta(page, "og:site_name", "application-name", "og:title"):
        yield value.raw
    for element in page.root.iter("title"):
        yield element.text or ""
    for element in page.css("header img[alt], a.logo img[alt], .logo img[alt]"):
        yield element.get("alt") or ""


def province_of(texts: Iterable[str]) -> tuple[str, str] | None:
    """Today's province and that of before which a name or a host tells; None where none does.

    >>> province_of(["Báo Sóc Trăng"])
    ('Cần Thơ', 'Sóc Trăng')
    >>> province_of(["baohagiang.vn"])
    ('Tuyên Quang', 'Hà Giang')
    """
    known = sorted(PROVINCES_OLD, key=lambda unit: -len(unit.name))
    for text in texts:
        folded = fold(text)
        for unit in known:
            if any(fold(name) in folded for name in unit.spellings if len(fold(name)) > 4):  # noqa: PLR2004 - "hue" is in many words
                today = new_province(unit.name)
                return (today.name if today else unit.joined, unit.name)
    return None


def spider_name(host: str) -> str:
    """The name that a newspaper's host suggests.

    >>> spider_name("www.bao-songthu.com.vn")
    'baosongthu'
    """
    labels = host.casefold().removeprefix("www.").split(".")
    name = re.sub(r"[^a-z0-9]", "", labels[0])
    return name if name[:1].isalpha() else f"bao{name}"


def class_name(title: str) -> str:
    """The name of a newspaper's class: its title in plain letters.

    >>> class_name("Báo Đồng Tháp")
    'BaoDongThap'
    """
    plain = unicodedata.normalize("NFD", title.replace("đ", "d").replace("Đ", "D"))
    words = re.findall(r"[A-Za-z0-9]+", re.sub(r"[\u0300-\u036f]", "", plain))
    name = "".join(word[:1].upper() + word[1:] for word in words)
    return name if name[:1].isalpha() else f"Bao{name}"
