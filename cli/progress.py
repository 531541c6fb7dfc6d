"""Progress of a crawl: a line for each newspaper on a terminal, plain lines without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from scrapy import signals

from cli.console import err

if TYPE_CHECKING:
    from rich.progress import TaskID
    from scrapy.crawler import Crawler

_COUNTS = (("listings", "lists"), ("fetched", "fetched"), ("new", "new"), ("problems", "problems"))


class CrawlProgress:
    """Watches crawlers and shows what they do. Use it as a context manager."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._live = err.is_terminal and not quiet
        self._bars = Progress(
            SpinnerColumn(finished_text="✓"),
            TextColumn("{task.description:<16}"),
            TextColumn("{task.fields[counts]}"),
            TimeElapsedColumn(),
            console=err,
            disable=not self._live,
        )

    def watch(self, crawler: Crawler) -> None:
        """Show this crawler from its beginning to its end."""
        name = crawler.spidercls.name
        task = self._bars.add_task(name, total=None, counts="waiting")

        def update(**_: Any) -> None:
            self._bars.update(task, counts=_counts(crawler))

        def closed(**_: Any) -> None:
            self._close(name, task, crawler)

        for signal in (signals.response_received, signals.item_scraped):
            crawler.signals.connect(update, signal=signal, weak=False)
        crawler.signals.connect(closed, signal=signals.spider_closed, weak=False)

    def _close(self, name: str, task: TaskID, crawler: Crawler) -> None:
        if self._live:
            self._bars.update(task, counts=_counts(crawler), total=1, completed=1)
        elif not self._quiet:
            err.print(f"{name}: {_counts(crawler)}")

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._bars.stop()


def _counts(crawler: Crawler) -> str:
    stats = crawler.stats.get_stats() if crawler.stats else {}
    return ", ".join(f"{stats.get(f'archive/{name}', 0)} {label}" for name, label in _COUNTS)
