"""What the address of a page of trends asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast, get_args
from urllib.parse import urlencode

from archive.search import Filters
from archive.trends import By
from browse.room.chart import SERIES

if TYPE_CHECKING:
    from collections.abc import Mapping

Measure = Literal["share", "articles", "per_million"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
SLOTS: tuple[By, ...] = get_args(By)
_FILTERS = ("site", "province", "since", "until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Terms, by what they are counted, how they are measured, and what narrows it."""

    terms: tuple[str, ...]
    by: By
    measure: Measure
    given: Mapping[str, str]

    @property
    def filters(self) -> Filters:
        """What narrows both the terms and what they are measured by."""
        return Filters(**self.given)  # type: ignore[arg-type] - names are of _FILTERS

    def link(self, path: str = "/xu-huong", **changes: str) -> str:
        """The address of this chart, at another path or with something else in it."""
        named = {"by": self.by, "measure": self.measure, **self.given, **changes}
        return f"{path}?{urlencode([*(('q', term) for term in self.terms), *named.items()])}"


def asked(arguments: Any) -> Asked:
    """Read the arguments of a request; what is not understood is as if it were not there."""
    typed = arguments.getlist("q") if "q" in arguments else []
    terms = dict.fromkeys(term.strip()[:200] for term in typed if term.strip())
    by, measure = arguments.get("by"), arguments.get("measure")
    return Asked(
        terms=tuple(terms)[:SERIES],
        by=cast("By", by) if by in SLOTS else "month",
        measure=cast("Measure", measure) if measure in MEASURES else "share",
        given={name: value for name in _FILTERS if (value := (arguments.get(name) or "").strip())},
    )
