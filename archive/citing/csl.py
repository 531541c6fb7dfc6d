"""CSL-JSON, for Pandoc, Zotero and every program that knows citation styles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from archive.citing.reference import Reference


def csl_json(reference: Reference) -> str:
    """A list of one item."""
    item: dict[str, Any] = {
        "id": reference.text_id,
        "type": "article-newspaper",
        "title": reference.title,
        "author": _people(reference.authors),
        "translator": _people(reference.translators),
        "container-title": reference.newspaper,
        "publisher-place": reference.place,
        "section": reference.section,
        "issued": reference.published and _date(reference.published),
        "URL": reference.url,
        "accessed": _date(reference.archived_on),
        "language": "vi",
        "archive": "baotinh",
        "archive_location": reference.text_id,
        "note": reference.note,
    }
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False, indent=2) + "\n"


def _people(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"literal": name} for name in names]


def _date(day: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in day.split("-")]]}
