"""Which known family a page fits, ranked; and what the ranking is worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from crawler.probing.addresses import addresses_of
from crawler.probing.families import families
from crawler.probing.fitting import Fit, reasons_of
from crawler.probing.kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crawler.layouts.page import Page
    from crawler.probing.addresses import Addresses
    from crawler.probing.families import Family
    from crawler.probing.fitting import Hit, Reason
    from crawler.probing.kinds import Kind

Verdict = Literal["sure", "likely", "addresses", "none"]
_SURE, _LIKELY = 3.0, 1.2  # points
_CLEAR = 1.0  # points before the next family
_ADDRESSES = 0.7  # points of an address or links that few families have


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The families of a page, the likeliest first: the best layout of each."""

    kind: Kind
    fits: tuple[Fit, ...]

    @property
    def best(self) -> Fit:
        """The first."""
        return self.fits[0]

    @property
    def verdict(self) -> Verdict:
        """How far the first place can be believed.

        `sure`: by its markup, and far before the next. `likely`: by its markup. `addresses`: only
        addresses are of its shape, which others may have too. `none`: of no known family.
        """
        first, second = self.fits[:2]
        if first.by_markup and first.points >= _LIKELY:
            clear = first.points >= _SURE and first.points - second.points >= _CLEAR
            return "sure" if clear else "likely"
        return "addresses" if first.points >= _ADDRESSES else "none"

    @property
    def tied(self) -> tuple[str, ...]:
        """The families that the page fits exactly as well as the first."""
        return tuple(fit.family for fit in self.fits[1:] if fit.points == self.best.points)


def rank(page: Page, newspapers: Mapping[str, int] | None = None) -> Ranking:
    """Rank all known families on a page.

    Args:
        page: the page; its host is not looked at.
        newspapers: how many newspapers each family has today; of equals that of more comes first.
    """
    kind, addresses, known = kind_of(page), addresses_of(page), newspapers or {}
    fits = [_best(page, family, kind, addresses) for family in families().values()]
    fits.sort(key=lambda fit: (-fit.points, -known.get(fit.family, 0), fit.family))
    return Ranking(kind=kind, fits=tuple(fits))


def _best(page: Page, family: Family, kind: Kind, addresses: Addresses) -> Fit:
    """The layout of a family that fits best; the one of today among equals."""
    today = next(iter(family.layouts.values()))
    found = []
    for place, layout in family.layouts.items():
        reasons, hits = reasons_of(page, layout, kind, addresses, today.links)
        points = round(sum(each.points for each in reasons), 2)
        found.append(
            Fit(
                family=family.name,
                place=place,
                layout=layout,
                points=points,
                reasons=reasons,
                hits=hits,
            )
        )
    return max(found, key=lambda fit: fit.points)


def together(rankings: Sequence[Ranking]) -> Ranking:
    """One ranking of several pages of a newspaper.

    Each kind of reason counts once, where it says most: ten pages whose addresses have the same
    shape say no more than one. What is missing on a page is held against a family, unless it is on
    another.

    Raises:
        ValueError: there is no ranking.
    """
    if not rankings:
        raise ValueError("No page was ranked.")
    by_family: dict[str, list[Fit]] = {}
    for ranking in rankings:
        for fit in ranking.fits:
            by_family.setdefault(fit.family, []).append(fit)
    fits = sorted(map(_merged, by_family.values()), key=lambda fit: -fit.points)
    return Ranking(kind=rankings[0].kind, fits=tuple(fits))


def _merged(fits: list[Fit]) -> Fit:
    """A family's fits on several pages as one: of the layout that fits best on any."""
    best = max(fits, key=lambda fit: fit.points)
    own = [fit for fit in fits if fit.place == best.place]
    said: dict[str, Reason] = {}
    for each in (reason for fit in own for reason in fit.reasons):
        key = f"missing {each.detail}" if each.what == "missing" else each.what
        if key not in said or each.points > said[key].points:
            said[key] = each
    for what, field in (("missing the text", "body"), ("missing the list", "list")):
        if field in said:
            said.pop(what, None)
    points = round(sum(each.points for each in said.values()), 2)
    return replace(best, points=points, reasons=tuple(said.values()), hits=_hits(own))


def _hits(fits: list[Fit]) -> tuple[Hit, ...]:
    """Each selector with the most elements that it finds on a page."""
    return tuple(
        max(same, key=lambda hit: hit.count) for same in zip(*(f.hits for f in fits), strict=True)
    )
