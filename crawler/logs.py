"""The log as JSON: an object a line, with run, newspaper and address where there is one."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from typing import TYPE_CHECKING, Any

from archive.times import VIETNAM

if TYPE_CHECKING:
    from scrapy.settings import Settings


class JsonFormatter(logging.Formatter):
    """Writes a record as an object: time, level, logger, message, newspaper, run, url, error.

    What a record does not know is left out.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record."""
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, VIETNAM).isoformat("T", "milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        spider = getattr(record, "spider", None)
        said["newspaper"] = getattr(spider, "name", None)
        said["run"] = getattr(spider, "run_id", None) or None
        said["url"] = _url(record)
        said["error"] = self.formatException(record.exc_info) if record.exc_info else None
        known = {name: value for name, value in said.items() if value is not None}
        return json.dumps(known, ensure_ascii=False)


def _url(record: logging.LogRecord) -> str | None:
    """The address that a record is about: ours say `url`, Scrapy's name the request."""
    url = getattr(record, "url", None)
    if url is None and isinstance(record.args, dict):
        url = getattr(record.args.get("request"), "url", None)
    return url


def write_json(settings: Settings) -> None:
    """Let all that is logged from now on be written so, instead of by Scrapy's own handler.

    Call it before Scrapy's process is made, which logs as soon as it is there.
    """
    settings.set("LOG_INSTALL_ROOT_HANDLER", value=False, priority="cmdline")
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    handler.setLevel(settings["LOG_LEVEL"])
    logging.root.setLevel(logging.NOTSET)
    logging.root.addHandler(handler)
