"""Progress of a crawl: a line for each newspaper on a terminal, plain lines without one."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any, Self

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from scrapy import signals

from cli.console import err

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.progress import TaskID
    from scrapy.crawler import Crawler

_COUNTS = (("listings", "lists"), ("fetched", "fetched"), ("new", "new"), ("problems", "problems"))


class CrawlProgress:
    """Watches crawlers and shows what they do. Use it as a context manager.

    Args:
        told: what is said of a crawler; its counts, if nothing else is given.
        every: seconds after which that is said once more where there is no terminal; None for at
            the end only.
    """

    def __init__(
        self, told: Callable[[Crawler], str] | None = None, *, every: float | None = None
    ) -> None:
        self._live = err.is_terminal
        self._told = told or _counts
        self._every = every
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

        spoke_at = monotonic()

        def update(**_: Any) -> None:
            nonlocal spoke_at
            if self._live:
                self._bars.update(task, counts=self._told(crawler))
            elif self._every is not None and monotonic() - spoke_at >= self._every:
                spoke_at = monotonic()
                err.print(f"{name}: {self._told(crawler)}")

        def closed(**_: Any) -> None:
            self._close(name, task, crawler)

        for signal in (signals.response_received, signals.item_scraped):
            crawler.signals.connect(update, signal=signal, weak=False)
        crawler.signals.connect(closed, signal=signals.spider_closed, weak=False)

    def _close(self, name: str, task: TaskID, crawler: Crawler) -> None:
        if self._live:
            self._bars.update(task, counts=self._told(crawler), total=1, completed=1)
        else:
            err.print(f"{name}: {self._told(crawler)}")

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._bars.stop()


def _counts(crawler: Crawler) -> str:
    stats = crawler.stats.get_stats() if crawler.stats else {}
    return ", ".join(f"{stats.get(f'archive/{name}', 0)} {label}" for name, label in _COUNTS)
