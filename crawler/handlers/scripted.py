"""Pages that only a script fills: loaded in a browser, for the newspapers that name a reason.

An extra: `pip install "baotinh[script]"`, and the machine's own browser (`apt-get install
chromium`). Everything else works without either. What the browser shows when the page has come to
rest is what is kept, and its capture says so. Pictures, fonts and styles are not loaded: the
newspaper pays for every request.
"""

from __future__ import annotations

import copy
import os
import shutil
from typing import TYPE_CHECKING, Any

from scrapy.settings import Settings

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.core.downloader.handlers.base import BaseDownloadHandler
    from scrapy.crawler import Crawler

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_DECORATION = {"image", "media", "font", "stylesheet"}
_PATIENCE_MS = 60_000


class NoBrowserError(Exception):
    """The extra or the browser is not installed; the message says how to have it."""


def is_decoration(request: Any) -> bool:
    """Is it something that a page looks better with, but says the same without?"""
    return request.resource_type in _DECORATION


def scripted_handler(crawler: Crawler) -> BaseDownloadHandler:
    """A handler that asks through a browser.

    Raises:
        NoBrowserError: the extra or the browser is not installed.
    """
    try:
        from scrapy_playwright.handler import (  # noqa: PLC0415 - an extra
            ScrapyPlaywrightDownloadHandler,
        )
    except ImportError as error:
        raise NoBrowserError(_missing(crawler, 'pip install "baotinh[script]"')) from error
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        raise NoBrowserError(_missing(crawler, "apt-get install chromium"))
    other = copy.copy(crawler)
    other.settings = Settings({**crawler.settings.copy_to_dict(), **_settings(crawler, browser)})
    handler: BaseDownloadHandler = ScrapyPlaywrightDownloadHandler.from_crawler(other)
    return handler


def _missing(crawler: Crawler, remedy: str) -> str:
    return f"{crawler.spider.name} can only be read in a browser, and none is set up: {remedy}."


def _settings(crawler: Crawler, browser: str) -> dict[str, Any]:
    # Chromium's sandbox refuses to work for root, as in a container.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {
        "PLAYWRIGHT_LAUNCH_OPTIONS": {"executable_path": browser, "args": arguments},
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 1,
        "PLAYWRIGHT_CONTEXTS": {"default": {"user_agent": crawler.settings["USER_AGENT"]}},
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": _PATIENCE_MS,
        "PLAYWRIGHT_ABORT_REQUEST": f"{__name__}.is_decoration",
    }


def wants_browser(request: Request) -> bool:
    """Is it a page of the newspaper (robots.txt needs no browser)? Then tell the handler so."""
    from scrapy_playwright.page import PageMethod  # noqa: PLC0415 - an extra

    if request.meta.get("is_robots") or request.meta.get("kind") is None:
        return False
    request.meta["playwright"] = True
    request.meta["playwright_page_methods"] = [PageMethod("wait_for_load_state", "networkidle")]
    return True
