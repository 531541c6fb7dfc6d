"""The real `baotinh` with newspapers on loopback: `crawl_loopback.py DELAY NAME=HOME… -- ARGS`.

`crawl_loopback.py --forks` takes such jobs on standard input (see `forking.Forks`).
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from scrapy.resolver import dnscache
from scrapy.settings import Settings
from scrapy.utils.misc import load_object

from archive import database
from cli import backfilling, checking, crawling, main
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
        **json.loads(os.environ.get("LOOPBACK_FACTS", "{}"), object_hook=_tuples),
    }
    return type(name.title(), (NewspaperSpider,), facts)


def _tuples(found: dict[str, Any]) -> dict[str, Any]:
    """Facts from JSON: its lists are the tuples that a class has."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in found.items()}


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


def run(arguments: list[str]) -> None:
    """Run `DELAY NAME=HOME… -- ARGS`."""
    if hour := os.environ.get("LOOPBACK_HOUR"):
        let_an_hour_pass(Path(hour))
    if now := os.environ.get("LOOPBACK_NOW"):
        set_clock(now)
    cut = arguments.index("--")
    settings.DOWNLOAD_DELAY = float(arguments[0])
    settings.AUTOTHROTTLE_START_DELAY = float(arguments[0])
    settings.AUTOTHROTTLE_ENABLED = settings.DOWNLOAD_DELAY > 0
    for name, value in json.loads(os.environ.get("LOOPBACK_SETTINGS", "{}")).items():
        setattr(settings, name, value)
    if patience := os.environ.get("LOOPBACK_BUSY_MS"):
        database.BUSY_TIMEOUT_MS = int(patience)
    for name, address in json.loads(os.environ.get("LOOPBACK_NAMES", "{}")).items():
        dnscache[name] = address
    papers = dict(pair.split("=", 1) for pair in arguments[1:cut])
    found = {name: newspaper(name, home) for name, home in papers.items()}
    for module in (backfilling, checking, crawling, reextract, registry):
        module.newspapers = lambda: found
    sys.argv = ["baotinh", *arguments[cut + 1 :]]
    main.main()


def fork(job: dict[str, Any]) -> int:
    """Run a job (see `forking.Forks`) in a child; its number."""
    if child := os.fork():
        return child
    for name, stream in (("out", sys.stdout), ("err", sys.stderr)):
        with open(Path(job["folder"]) / name, "wb") as file:  # noqa: PTH123 - for its descriptor
            os.dup2(file.fileno(), stream.fileno())
    os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())
    os.environ.clear()
    os.environ.update(job["env"])
    importlib.reload(settings)  # it reads the environment
    run(job["argv"])
    sys.exit(0)


def serve() -> None:
    """Fork for each job on standard input; tell its process, and its exit code at its end."""
    preload()
    for line in sys.stdin:
        child = fork(json.loads(line))
        tell(child)
        _, status = os.waitpid(child, 0)
        tell(os.waitstatus_to_exitcode(status))


def preload() -> None:
    """Import what a crawl loads by name, or every child would do so for itself."""
    found = Settings()
    found.setmodule(settings, priority="project")
    kinds = ("EXTENSIONS", "DOWNLOADER_MIDDLEWARES", "SPIDER_MIDDLEWARES", "ITEM_PIPELINES")
    names = [
        name
        for kind in kinds
        for name, place in found.getwithbase(kind).items()
        if place is not None
    ]
    for name in (
        *names,
        *found["DOWNLOAD_HANDLERS"].values(),
        found["SCHEDULER"],
        found["DUPEFILTER_CLASS"],
    ):
        if name:
            load_object(name)


def tell(number: int) -> None:
    """Write a line for `forking.Forks`."""
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:] == ["--forks"]:
        serve()
    else:
        run(sys.argv[1:])
