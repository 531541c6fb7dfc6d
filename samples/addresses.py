"""The addresses of a practice newspaper: articles, pictures, listing pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samples.families import FAMILIES

if TYPE_CHECKING:
    from samples.source import Article, Newspaper, Section


def article_url(article: Article) -> str:
    """The address under which the newspaper publishes the article."""
    return FAMILIES[article.newspaper.family].article_url(article)


def image_src(article: Article, file: str) -> str:
    """The address of a picture as the page prints it: absolute, or from the root of the site."""
    return FAMILIES[article.newspaper.family].image_src(article, file)


def image_url(article: Article, file: str) -> str:
    """The absolute address of a picture."""
    return FAMILIES[article.newspaper.family].image_url(article, file)


def thumbnail_url(article: Article, size: str) -> str:
    """The small picture of a listing."""
    return FAMILIES[article.newspaper.family].thumbnail(article, size)


def listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
    """The address of a section's page; page 1 is the section's own address."""
    return FAMILIES[newspaper.family].listing_url(newspaper, section, page)
