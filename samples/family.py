"""What a CMS family's addresses are made of; its markup stands in templates/<family>/."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from samples.source import Article, Newspaper, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A CMS family as the practice newspapers need it.

    `id_shape` is what a native id must look like. `image_src` gives a picture's address as the
    page prints it. `prints` names the fields that its pages print beside title, lead, body, time
    and pictures: `section`, `tags`. `answer` makes a section's list where an API gives it as JSON,
    all of it in one answer.
    """

    name: str
    id_shape: re.Pattern[str]
    article_url: Callable[[Article], str]
    listing_url: Callable[[Newspaper, Section, int], str]
    image_src: Callable[[Article, str], str]
    thumbnail_url: Callable[[Article, str], str] | None = None
    prints: frozenset[str] = frozenset({"section", "tags"})
    answer: Callable[[Sequence[Article]], str] | None = None

    def image_url(self, article: Article, file: str) -> str:
        """The absolute address of a picture."""
        return urljoin(self.article_url(article), self.image_src(article, file))

    def thumbnail(self, article: Article, size: str) -> str:
        """The small picture of a listing."""
        if self.thumbnail_url is not None:
            return self.thumbnail_url(article, size)
        return self.image_url(article, f"thumb-{size}.jpg")


def slug(text: str) -> str:
    """The title without accents, anything else than letters and digits a hyphen."""
    plain = text.casefold().replace("đ", "d")
    letters = (c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", "".join(letters))


def name_of(article: Article) -> str:
    """The slug of an article's title."""
    return slug(article.title).strip("-")


def numbered(path: str, ending: str = "") -> Callable[[Newspaper, Section, int], str]:
    """Lists at `/section{ending}`, further pages at `?page=N` behind it."""

    def listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
        first = f"{newspaper.base_url}{path.format(section.path)}{ending}"
        return first if page == 1 else f"{first}?page={page}"

    return listing_url


def dated_images(path: str) -> Callable[[Article, str], str]:
    """Pictures below a folder of the day; `{day}` in `path` is the day of publication."""

    def image_src(article: Article, file: str) -> str:
        return f"{path.format(day=article.published)}/{article.id}-{file}"

    return image_src
