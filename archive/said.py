"""A sentence for a person that another language can say, too: it remembers how it was made."""

from __future__ import annotations

from typing import Any, Self


class Said(str):
    """A sentence in English, made of a form with names in braces, and of values for the names.

    `form` and `values` are what another language needs (`browse.room.words_query`).
    """

    __slots__ = ("form", "values")
    form: str
    values: dict[str, Any]

    def __new__(cls, form: str, **values: Any) -> Self:
        """Say it in English."""
        sentence = super().__new__(cls, form.format(**values))
        sentence.form, sentence.values = form, values
        return sentence
