"""Texts divided into words: Vietnamese writes spaces between syllables, not between words.

underthesea (extra `segment`) does it, with a model that comes in its package. Letters stay as
they are printed, and so do paragraphs.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from archive.errors import MissingExtraError
from archive.exporting.columns import SEGMENTED

if TYPE_CHECKING:
    from collections.abc import Callable


def segmenter() -> Callable[[str | None], str | None]:
    """What divides a text into words.

    Raises:
        MissingExtraError: underthesea is not installed.
    """
    try:
        word_tokenize = import_module("underthesea").word_tokenize
    except ImportError as error:
        raise MissingExtraError(
            "--segment needs underthesea. Install it with: pip install 'baotinh[segment]'"
        ) from error

    def divide(text: str | None) -> str | None:
        if text is None:
            return None
        return "\n".join(
            str(word_tokenize(line, format="text", use_token_normalize=False))
            for line in text.split("\n")
        )

    return divide


def with_words(
    article: dict[str, Any], divide: Callable[[str | None], str | None]
) -> dict[str, Any]:
    """The article with its texts divided into words besides."""
    return {**article, **{f"{name}_words": divide(article[name]) for name in SEGMENTED}}


def made_with() -> dict[str, str]:
    """Which program divides, and its version."""
    return {"underthesea": version("underthesea")}
