"""What `baotinh probe --json` prints: everything that was found."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cli.extraction import as_json
from crawler.probing.claims import told
from crawler.probing.module import class_source
from crawler.probing.record import record_of

if TYPE_CHECKING:
    from cli.probing import Probe
    from crawler.probing.findings import SeenPage
    from crawler.probing.fitting import Fit


def as_dict(found: Probe) -> dict[str, Any]:
    """Everything, for programs."""
    stranger = found.known is None
    return {
        "asked": found.asked,
        "known_as": found.known.name if found.known else None,
        "family": None if found.ranking.verdict == "none" else found.ranking.best.family,
        "verdict": found.ranking.verdict,
        "told": told(found.ranking, found.facts.place),
        "families": [_family(fit, found.ranking.tied) for fit in found.ranking.fits],
        "robots": found.robots and asdict(found.robots),
        "feeds": [asdict(each) for each in found.feeds],
        "sitemaps": [asdict(each) for each in found.sitemaps],
        "pages": [_page(each) for each in found.pages],
        "failed": [
            {"role": one.role, "url": one.url, **asdict(one.failure)}
            for one in found.failed
            if one.failure
        ],
        "article": as_json(found.article) if found.article else None,
        "dates": [asdict(each) for each in found.dates],
        "sections": found.facts.sections,
        "spider": class_source(found.facts) if stranger else None,
        "fixture": record_of(found.facts) if stranger else None,
    }


def _family(fit: Fit, tied: tuple[str, ...]) -> dict[str, Any]:
    return {
        "family": fit.family,
        "layout": fit.layout.name,
        "place": fit.place,
        "points": fit.points,
        "by_markup": fit.by_markup,
        "tied": fit.family in tied,
        "reasons": [
            {"what": each.what, "detail": each.detail, "points": round(each.points, 2)}
            for each in fit.reasons
        ],
        "selectors": [
            {"field": hit.field, "selector": hit.selector, "count": hit.count} for hit in fit.hits
        ],
    }


def _page(seen: SeenPage) -> dict[str, Any]:
    one, best = seen.visited, seen.ranking.best
    return {
        "role": one.role,
        "url": one.url,
        "status": one.status,
        "bytes": len(one.payload),
        "kind": seen.ranking.kind,
        "family": best.family,
        "points": best.points,
        "structured": asdict(seen.structured),
    }
