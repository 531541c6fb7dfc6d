"""RIS, for EndNote, Zotero, Mendeley and libraries' catalogues."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.citing.reference import Reference


def ris(reference: Reference) -> str:
    """The record: a tag of two letters and a value on each line."""
    fields: list[tuple[str, str | None]] = [
        ("TY", "NEWS"),
        # A comma behind it: the whole is one name, not to be turned around.
        *(("AU", f"{name},") for name in reference.authors),
        *(("A4", f"{name},") for name in reference.translators),
        ("TI", reference.title),
        ("T2", reference.newspaper),
        ("CY", reference.place),
        ("SE", reference.section),
        ("PY", reference.year),
        ("DA", reference.published and _date(reference.published)),
        ("UR", reference.url),
        ("Y2", _date(reference.archived_on)),
        ("LA", "vi"),
        ("AN", reference.text_id),
        ("N1", reference.note),
        ("ER", ""),
    ]
    return "".join(
        f"{tag}  - {' '.join(value.split())}\n" for tag, value in fields if value is not None
    )


def _date(day: str) -> str:
    """YYYY/MM/DD/; what is not known is empty."""
    parts = [*day.split("-"), "", ""]
    return "/".join(parts[:3]) + "/"
