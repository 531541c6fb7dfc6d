"""The real `baotinh` with newspapers on loopback: `crawl_loopback.py DELAY NAME=HOME… -- ARGS`."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

from cli import checking, crawling, main
from crawler import clock, gates, reextract, registry, settings
from crawler.layouts import a_id_fck
from crawler.layouts.layout import Layout  # noqa: TC001
from crawler.newspaper import NewspaperSpider


def newspaper(name: str, home: str) -> type[NewspaperSpider]:
    """A newspaper of the family a_id_fck at this address."""
    facts = {
        "__doc__": "A newspaper of the tests.",
        "name": name,
        "title": f"Báo {name}",
        "province": "Cần Thơ",
        "province_old": "Cần Thơ",
        "hosts": (urlsplit(home).hostname,),
        "home": home,
        "layouts": (layout(),),
        "lax_tls": {urlsplit(home).hostname: reason} if (reason := _lax()) else {},
        "needs_script": os.environ.get("LOOPBACK_SCRIPT"),
        "sections": {} if os.environ.get("LOOPBACK_SECTIONS") else {f"/{name}/": name.title()},
    }
    return type(name.title(), (NewspaperSpider,), facts)


def _lax() -> str | None:
    return os.environ.get("LOOPBACK_LAX_TLS")


def layout() -> Layout:
    """The layout a_id_fck, with the title selector that a mended one would have."""
    added = os.environ.get("LOOPBACK_TITLE")
    if not added:
        return a_id_fck.LAYOUT
    fields = replace(a_id_fck.LAYOUT.fields, title=(added, *a_id_fck.LAYOUT.fields.title))
    return replace(a_id_fck.LAYOUT, fields=fields)


def set_clock(now: str) -> None:
    """Let the run's clock show this time (ISO 8601)."""
    clock.Clock.now = lambda _self: datetime.fromisoformat(now)  # type: ignore[method-assign]


def let_an_hour_pass(when: Path) -> None:
    """Put the clock of the gates forward by an hour as soon as this file is there."""
    gates.monotonic = lambda: monotonic() + (3600 if when.exists() else 0)  # type: ignore[assignment]


if __name__ == "__main__":
    if hour := os.environ.get("LOOPBACK_HOUR"):
        let_an_hour_pass(Path(hour))
    if now := os.environ.get("LOOPBACK_NOW"):
        set_clock(now)
    cut = sys.argv.index("--")
    settings.DOWNLOAD_DELAY = float(sys.argv[1])
    settings.AUTOTHROTTLE_START_DELAY = float(sys.argv[1])
    papers = dict(pair.split("=", 1) for pair in sys.argv[2:cut])
    found = {name: newspaper(name, home) for name, home in papers.items()}
    checking.newspapers = crawling.newspapers = reextract.newspapers = lambda: found
    registry.newspapers = lambda: found
    sys.argv = ["baotinh", *sys.argv[cut + 1 :]]
    main.main()
