"""Progress of a crawl: a line for each newspaper on a terminal, plain lines without one."""

from __future__ import annotations

from datetime import timedelta
from time import monotonic
from typing import TYPE_CHECKING, Any, Self

from rich.live import Live
from scrapy import signals

from cli.console import err
from cli.progress_rows import Row, Sum, row_of, table_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.table import Table
    from scrapy.crawler import Crawler

_COUNTS = (("listings", "lists"), ("fetched", "fetched"), ("new", "new"), ("problems", "problems"))
_TIMES_A_SECOND = 4
_WIPE = "\x1b[2J\x1b[H"


class CrawlProgress:
    """Watches crawlers and shows what they do. Use it as a context manager.

    On a terminal the newspapers at work are redrawn in place and disappear in the end, for the
    report says it all; without one each newspaper has a line when it is done; quiet, nothing.

    Args:
        quiet: show nothing.
        budget: the time of the run, if it has one.
        amend: what else is known of a newspaper at work, put into its row.
    """

    def __init__(
        self,
        *,
        quiet: bool = False,
        budget: timedelta | None = None,
        amend: Callable[[Crawler, Row], Row] | None = None,
    ) -> None:
        self._amend = amend or (lambda _, row: row)
        self._quiet = quiet
        self._budget = budget
        self._began = monotonic()
        self._size = err.size
        self._watched: dict[Crawler, float | None] = {}  # when it began
        self._done: list[Crawler] = []
        live = err.is_terminal and not err.is_dumb_terminal and not quiet
        self._live = Live(
            console=err,
            get_renderable=self._table,
            refresh_per_second=_TIMES_A_SECOND,
            transient=True,
        ) if live else None  # fmt: skip

    def watch(self, crawler: Crawler) -> None:
        """Show this crawler from its beginning to its end."""
        self._watched[crawler] = None

        def opened(**_: Any) -> None:
            self._watched[crawler] = monotonic()

        def closed(**_: Any) -> None:
            self._close(crawler)

        crawler.signals.connect(opened, signal=signals.spider_opened, weak=False)
        crawler.signals.connect(closed, signal=signals.spider_closed, weak=False)

    def _close(self, crawler: Crawler) -> None:
        self._watched.pop(crawler, None)
        self._done.append(crawler)
        if self._live is None and not self._quiet:
            err.print(f"{crawler.spidercls.name}: {_counts(crawler)}")

    def __enter__(self) -> Self:
        if self._live is not None:
            self._live.start()
        return self

    def __exit__(self, *exception: object) -> None:
        if self._live is not None:
            self._live.stop()

    def _wipe_after_resize(self) -> None:
        """A terminal of another width has broken our lines anew: nobody knows where they stand."""
        if err.size != self._size:
            self._size = err.size
            err.file.write(_WIPE)  # before what is about to be drawn, which is still in a buffer
            err.file.flush()

    def _table(self) -> Table:
        self._wipe_after_resize()
        now = monotonic()
        begun = [(crawler, began) for crawler, began in list(self._watched.items()) if began]
        rows = [self._amend(crawler, _row(crawler, now - began)) for crawler, began in begun]
        done = [_row(crawler, 0.0) for crawler in list(self._done)]
        elapsed = timedelta(seconds=now - self._began)
        total = Sum(
            done=len(done),
            found=sum(row.found for row in (*rows, *done)),
            new=sum(row.new for row in (*rows, *done)),
            errors=sum(row.errors for row in (*rows, *done)),
            elapsed=elapsed,
            left=max(self._budget - elapsed, timedelta(0)) if self._budget else None,
        )
        return table_of(rows, total, height=err.size.height)


def _row(crawler: Crawler, elapsed: float) -> Row:
    return row_of(
        crawler.spidercls.name,
        _stats(crawler),
        elapsed=timedelta(seconds=elapsed),
        backfill=bool(getattr(crawler.spider, "backfill", None)),
    )


def _stats(crawler: Crawler) -> dict[str, Any]:
    return crawler.stats.get_stats() if crawler.stats else {}


def _counts(crawler: Crawler) -> str:
    stats = _stats(crawler)
    return ", ".join(f"{stats.get(f'archive/{name}', 0)} {label}" for name, label in _COUNTS)
