"""What the address of a search asks for, and the addresses of searches beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from archive.search import Filters, Sort

FILTERS = ("site", "province", "section", "author", "since", "until", "is")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the address asks for.

    Attributes:
        query: what was typed into the box.
        given: the filters as they were typed; several states (`is`) stand between commas.
        sort: best or newest first; None leaves it to the search.
        page: number of the page, from 1.
        after: the place at which that page begins, if the page before it told; then no hit
            before it is looked at, however many there are.
        counts: whether counts are wanted at once, however long they take.
    """

    query: str
    given: dict[str, str]
    sort: Sort | None = None
    page: int = 1
    after: str | None = None
    counts: bool = False

    @property
    def is_empty(self) -> bool:
        """Is nothing asked for?"""
        return not self.query and not self.given

    @property
    def states(self) -> tuple[str, ...]:
        """What must hold of the articles: edited, gone, distinct."""
        return tuple(self.given["is"].split(",")) if "is" in self.given else ()

    @property
    def filters(self) -> Filters:
        """The filters, as the archive takes them."""
        named = {name: value for name, value in self.given.items() if name != "is"}
        return Filters(**named, states=self.states)  # type: ignore[arg-type] - names are of FILTERS

    def link(self, path: str = "/tim", **changes: object) -> str:
        """The address of this search with something else in it, from its first page on."""
        values: dict[str, object] = {"q": self.query, **self.given, "sort": self.sort, **changes}
        return f"{path}?" + urlencode({name: value for name, value in values.items() if value})

    @property
    def trend(self) -> str:
        """The address of the trend of the same words."""
        kept = {key: self.given[key] for key in ("site", "province") if key in self.given}
        return f"/xu-huong?{urlencode({'q': self.query, **kept})}"


def wanted(arguments: Any) -> Wanted:
    """Read the arguments of a request; what is not understood is as if it were not there."""
    given = {name: value for name in FILTERS if (value := _joined(arguments, name))}
    sort, number = arguments.get("sort"), arguments.get("page") or "1"
    small = number.isdecimal() and len(number) < 7  # noqa: PLR2004 - more pages nobody turns
    return Wanted(
        query=(arguments.get("q") or "").strip(),
        given=given,
        sort=sort if sort in ("best", "newest") else None,
        page=max(1, int(number)) if small else 1,
        after=arguments.get("after") or None,
        counts=arguments.get("counts") == "1",
    )


def _joined(arguments: Any, name: str) -> str:
    values = arguments.getlist(name) if name in arguments else []
    if name != "is":
        return values[0].strip() if values else ""
    return ",".join(dict.fromkeys(value.strip() for value in values if value.strip()))
