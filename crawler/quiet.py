"""What Scrapy logs: an error of ours with its traceback, a failing disk with one sentence."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from scrapy.logformatter import LogFormatter

from archive.explaining import explained

if TYPE_CHECKING:
    from scrapy import Request, Spider
    from scrapy.http import Response
    from scrapy.logformatter import LogFormatterResult
    from twisted.python.failure import Failure


class CrawlLog(LogFormatter):
    """Is silent where the archive could not be written: the command says so once, at its end."""

    def item_error(
        self,
        item: Any,
        exception: BaseException,
        response: Response | Failure | None,
        spider: Spider,
    ) -> LogFormatterResult:
        """An item that could not be stored."""
        return _quiet(super().item_error(item, exception, response, spider), exception)

    def spider_error(
        self, failure: Failure, request: Request, response: Response | Failure, spider: Spider
    ) -> LogFormatterResult:
        """An answer that could not be read."""
        told = super().spider_error(failure, request, response, spider)
        return _quiet(told, failure.value)


def _quiet(told: LogFormatterResult, cause: BaseException | None) -> LogFormatterResult:
    if cause is not None and explained(cause):
        told["level"] = logging.DEBUG
    return told
