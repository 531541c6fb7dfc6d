"""Where: the provinces that the title or the lead names."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from itemadapter import ItemAdapter

from archive.places import Place, Province, register
from pipelines.places import find_places
from pipelines.provinces import PROVINCES_NEW, PROVINCES_OLD

if TYPE_CHECKING:
    import sqlite3

    from pipelines import provinces

_Item = TypeVar("_Item")


class PlacesPipeline:
    """Finds provinces, and joins an old name to the province of today; runs behind the lead's."""

    def process_item(self, item: _Item) -> _Item:
        """Fill places."""
        adapter = ItemAdapter(item)
        adapter["places"] = places_in(adapter["title"], adapter["lead"])
        return item


def places_in(title: str | None, lead: str | None) -> tuple[Place, ...]:
    """The provinces of both, each once, those of the title first.

    They are read apart: a title in capitals says nothing of the case of the lead.
    """
    named = (place for text in (title, lead) if text for place in find_places(text))
    found: dict[tuple[str | None, str], Place] = {}
    for place in named:
        kept = Place(phrase=place.phrase, province=place.new, province_old=place.old)
        found.setdefault((place.old, place.new), kept)
    return tuple(found.values())


def known_provinces() -> tuple[tuple[Province, ...], tuple[Province, ...]]:
    """Today's 34 provinces and the 63 from before, as `archive.places.register` takes them."""
    return tuple(map(_row, PROVINCES_NEW)), tuple(map(_row, PROVINCES_OLD))


def register_provinces(connection: sqlite3.Connection) -> None:
    """Write the provinces down as they are known today; an article's places refer to them."""
    today, before = known_provinces()
    register(connection, today=today, before=before)


def _row(unit: provinces.Province) -> Province:
    return Province(
        name=unit.name,
        code=unit.code,
        official=unit.official,
        kind=unit.kind,
        joined=unit.joined,
        joined_on=unit.joined_on,
    )
