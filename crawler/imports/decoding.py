"""Taking the content encoding off a recorded body, with what Scrapy uses for live answers."""

from __future__ import annotations

from functools import cache

import scrapy
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Headers, Response
from scrapy.statscollectors import DummyStatsCollector

from crawler.imports.records import LARGEST


def decoded(url: str, headers: tuple[tuple[str, str], ...], body: bytes) -> bytes | None:
    """The body without gzip, br, zstd or deflate; None where it is larger than any page.

    Some tools store what they decoded and keep the header: such a body is returned as it is.
    """
    grouped = Headers()
    for name, value in headers:
        grouped.appendlist(name, value)
    response = Response(url, headers=grouped, body=body)
    try:
        return bytes(_middleware().process_response(scrapy.Request(url), response).body)
    except IgnoreRequest:
        return None
    except Exception:  # noqa: BLE001 - each decoder has an error of its own kind
        return body


@cache
def _middleware() -> HttpCompressionMiddleware:
    crawler = Crawler(scrapy.Spider, {"DOWNLOAD_MAXSIZE": LARGEST, "DOWNLOAD_WARNSIZE": 0})
    crawler.stats = DummyStatsCollector(crawler)  # the middleware counts; nobody asks here
    return HttpCompressionMiddleware(crawler=crawler)
