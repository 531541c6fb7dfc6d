"""The addresses of each CMS family: articles, pictures, listing pages, robots.txt."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urljoin

if TYPE_CHECKING:
    from samples.source import Article, Newspaper, Section

A_ID_SLUG_LENGTH = 98  # 33 of 79 slugs on the two real pages are exactly this long, 4 are longer


def slug(text: str) -> str:
    """The title without accents, anything else than letters and digits a hyphen."""
    plain = text.casefold().replace("đ", "d")
    letters = (c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", "".join(letters))


def article_url(article: Article) -> str:
    """The address under which the newspaper publishes the article."""
    base, name = article.newspaper.base_url, slug(article.title)
    if article.newspaper.family == "a_id_fck":
        # Cut in the middle of a word; a last quotation mark stays as a hyphen before "-a".
        return f"{base}/{name[:A_ID_SLUG_LENGTH]}-a{article.id}.html"
    if article.newspaper.family == "epi_zce":
        return f"{base}/{name.strip('-')}-post{article.id}.html"
    month = f"{article.published:%Y%m}"
    return f"{base}/{article.section.path}/{month}/{name.strip('-')}-{article.id}"


def image_src(article: Article, file: str) -> str:
    """The address of a picture as the page prints it: absolute, or from the root of the site."""
    day, digest = article.published, sha256(f"{article.id}/{file}".encode()).hexdigest()
    if article.newspaper.family == "a_id_fck":
        folder = f"/image/fckeditor/upload/{day:%Y}/{day:%Y%m%d}/images"
        return f"{article.newspaper.base_url}{folder}/{article.id}-{file}"
    if article.newspaper.family == "epi_zce":
        return f"https://cdn.{article.newspaper.host}/images/{digest}/{file}"
    return f"/file/{digest[:32]}/{day:%m%Y}/{file}"


def image_url(article: Article, file: str) -> str:
    """The absolute address of a picture."""
    return urljoin(article_url(article), image_src(article, file))


def thumbnail_url(article: Article, size: str) -> str:
    """The small picture of a listing; a_id_fck names it after the second it was made."""
    if article.newspaper.family != "a_id_fck":
        return image_url(article, f"thumb-{size}.jpg")
    day, second = article.published, int(article.published.timestamp()) - 46
    folder = f"{article.newspaper.base_url}/image/news/{day:%Y}/{day:%Y%m%d}/thumbnail"
    return f"{folder}/{size}/{second}.webp"


def listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
    """The address of a section's page; page 1 is the section's own address."""
    base = newspaper.base_url
    if page == 1:
        return f"{base}/{section.path}/"
    if newspaper.family == "a_id_fck":
        return f"{base}/{section.path}?p={page}"
    if newspaper.family == "epi_zce":
        return f"{api_url(newspaper)}/api/morenews-zone-{section.zone}-{page}.html?phrase="
    return f"{base}/{section.path}/?page={page}"


def api_url(newspaper: Newspaper) -> str:
    """The host of an epi_zce newspaper that answers the "Xem thêm" button."""
    return f"https://api.{newspaper.host}"
