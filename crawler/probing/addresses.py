"""What the addresses of a page say of its family: its own, and those that it links to.

The shape of an address says the more, the narrower it is: how narrow is found by trying a family's
pattern on addresses that are nearly the same (`variants`). A shape that takes them all, such as
"any number", says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from crawler.layouts.page import path_of
from crawler.probing.families import families

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crawler.layouts.layout import Layout
    from crawler.layouts.page import Page

_MOST = 60
"""So many links say what all of them say."""
_OF_AN_ARTICLE = re.compile(r"[^/]*(?:[-_ ][^/]*){3,}|.*\d{4,}")
_FILES = re.compile(r"\.(?:css|js|png|jpe?g|gif|svg|ico|webp|xml|pdf|mp3|mp4)$", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![0-9a-f])\d{3,}(?![0-9a-f])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The addresses at which a page says it stands, and its links that may lead to articles."""

    own: tuple[str, ...]
    links: tuple[str, ...]


def addresses_of(page: Page) -> Addresses:
    """The addresses of a page: its own, then what it calls canonical."""
    return Addresses(own=tuple(_own(page)), links=tuple(_links(page))[:_MOST])


def said_by(urls: Iterable[str], layout: Layout) -> tuple[int, float]:
    """How many of these addresses a layout knows, and what that says for it, 0 to 1 on average."""
    each = [_telling(place, layout) for place in map(_place, urls)]
    return sum(value is not None for value in each), sum(filter(None, each)) / max(1, len(each))


def _telling(place: str, layout: Layout) -> float | None:
    """None where the layout does not know it; 1 if it alone does, and nothing that is similar."""
    if not _takes(layout, place):
        return None
    everybody = families().values()
    rivals = sum(_best(place, tuple(family.layouts.values())) for family in everybody)
    return sqrt(narrowness(layout, place)) * (1.0 - log(max(rivals, 1.0)) / log(len(everybody)))


def _best(place: str, layouts: tuple[Layout, ...]) -> float:
    return max((narrowness(each, place) for each in layouts if _takes(each, place)), default=0.0)


def narrowness(layout: Layout, place: str) -> float:
    """How few addresses that are nearly this one a layout would take too, 0 to 1.

    >>> from crawler.layouts import slug_id_nghean, spa_api_dienbien
    >>> place = "/lua-chin-301462.html"
    >>> narrowness(slug_id_nghean.LAYOUT, place) > narrowness(spa_api_dienbien.OLD_2019, place)
    True
    """
    others = variants(place)
    return 1.0 - sum(_takes(layout, other) for other in others) / (len(others) + 1)


@lru_cache(maxsize=4096)
def variants(place: str) -> tuple[str, ...]:
    """Addresses that are nearly the same: other numbers, folders, words, and endings."""
    path, _, query = place.partition("?")
    folders, _, name = path.rstrip("/").rpartition("/")
    stem, dot, ending = name.partition(".")
    found = [f"/muc{path}", f"/muc/nua{path}", f"/muc/nua/khac{path}"]
    found += [f"/{name}", f"/muc-khac/{name}"] if folders else []
    found += [f"{folders}/{stem}.{other}" for other in ("html", "htm", "aspx", "jsp", "vnp")]
    found += [f"{folders}/{stem}", f"{folders}/bai-{name}", f"{folders}/{stem}-moi{dot}{ending}"]
    for match in _NUMBER.finditer(path):
        number = match[0]
        for other in (number[:-1], number[:-2], f"{number}1", f"{number}12", f"{number}1234567"):
            found.append(path[: match.start()] + other + path[match.end() :])
    words = re.sub(r"[a-z]{3,}", "chu", folders)
    found.append(f"{words}/{name}")
    tail = f"?{query}" if query else ""
    return tuple(dict.fromkeys(other + tail for other in found if other != path))


def _takes(layout: Layout, place: str) -> bool:
    path, _, query = place.partition("?")
    if layout.id_parameter and layout.id_parameter not in parse_qs(query):
        return False
    return layout.article_path.search(path) is not None


def _place(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _own(page: Page) -> Iterator[str]:
    said = [element.get("href") or "" for element in page.css("link[rel='canonical']")]
    for url in dict.fromkeys((page.url, *map(page.join, said))):
        if path_of(url).strip("/"):
            yield url


def _links(page: Page) -> Iterator[str]:
    """Links with a long name or a number: sections, files and the site's services have none."""
    found = (page.join(element.get("href") or "") for element in page.root.iter("a"))
    own = {url.partition("#")[0] for url in _own(page)}
    for url in dict.fromkeys(url.partition("#")[0] for url in found):
        path = path_of(url)
        if url not in own and not _FILES.search(path) and _OF_AN_ARTICLE.search(path):
            yield url
