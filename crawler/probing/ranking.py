"""Which known family a page fits, ranked; and what the ranking is worth."""

from __future__ import annotations

from dataclasses import dataclass
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
    """One ranking of several pages of a newspaper: points added, the layout of the best page.

    Raises:
        ValueError: there is no ranking.
    """
    if not rankings:
        raise ValueError("No page was ranked.")
    if len(rankings) == 1:
        return rankings[0]
    sums: dict[str, list[Fit]] = {}
    for ranking in rankings:
        for fit in ranking.fits:
            sums.setdefault(fit.family, []).append(fit)
    fits = sorted(map(_sum, sums.values()), key=lambda fit: -fit.points)
    return Ranking(kind="article", fits=tuple(fits))


def _sum(fits: list[Fit]) -> Fit:
    best = max(fits, key=lambda fit: fit.points)
    return Fit(
        family=best.family,
        place=best.place,
        layout=best.layout,
        points=round(sum(fit.points for fit in fits), 2),
        reasons=best.reasons,
        hits=best.hits,
    )
