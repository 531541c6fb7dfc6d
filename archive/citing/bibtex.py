"""BibTeX, for LaTeX: an entry that biblatex reads in full and the old styles understand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from archive.citing.reference import Reference

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "&%$#_"},
}


def bibtex(reference: Reference) -> str:
    """The entry. Letters stay as they are (UTF-8); addresses are left to the url field."""
    fields = {
        "author": _people(reference.authors),
        "translator": _people(reference.translators),
        "title": f"{{{_text(reference.title)}}}",  # braced twice: its capitals stay
        "journal": _text(reference.newspaper),
        "location": _text(reference.place),
        "date": reference.published,
        "year": reference.year,
        "url": re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", reference.url),
        "urldate": reference.archived_on,
        "langid": "vietnamese",
        "note": _text(reference.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@article{{{_key(reference)},", *lines, "}")) + "\n"


def _key(reference: Reference) -> str:
    return f"{reference.site}{reference.year or ''}-{reference.article_id.partition(':')[2]}"


def _people(names: Iterable[str]) -> str:
    """Names as they are printed: in braces, BibTeX does not turn them around."""
    return " and ".join(f"{{{_text(name)}}}" for name in names)


def _text(text: str) -> str:
    return "".join(_SPECIAL.get(letter, letter) for letter in " ".join(text.split()))
