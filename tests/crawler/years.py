"""A practice newspaper of twelve years on loopback, which records what it was asked."""

from __future__ import annotations

import gzip
import re
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Self
from urllib.parse import parse_qs, urlsplit

from loopback import article_html, article_path, listing_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

FIRST_DAY = date(2014, 3, 8)
LAST_DAY = date(2026, 3, 7)
SECTIONS = {"/thoi-su/": "Thời sự", "/kinh-te/": "Kinh tế", "/van-hoa/": "Văn hóa"}


@dataclass(frozen=True)
class Asked:
    """A request that the newspaper saw; it `ended` when its answer was about to be sent."""

    path: str
    began: float
    ended: float


@dataclass
class Years:
    """The newspaper: articles 1 … `size`, evenly over its years. Use it as a context manager."""

    size: int
    a_page: int = 20  # articles on a page of a list
    only: frozenset[int] = frozenset()  # of these numbers alone there are articles
    notices: frozenset[int] = frozenset()  # these say in words that their article is gone
    when_asked: Callable[[int], object] = bool  # called with how many articles were asked for
    asked: list[Asked] = field(default_factory=list)
    articles_asked: int = 0
    guests: int = 0  # connections

    def __post_init__(self) -> None:
        handler = type("Handler", (_Handler,), {"paper": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.moved = threading.Condition()

    @property
    def home(self) -> str:
        """The address of its front page."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    def day_of(self, number: int) -> date:
        """The day on which an article was published."""
        days = (LAST_DAY - FIRST_DAY).days
        return FIRST_DAY + timedelta(days=(number - 1) * days // max(self.size - 1, 1))

    def numbers(self, section: str) -> range:
        """The articles of a section, newest first."""
        newest = self.size - list(SECTIONS).index(section)
        return range(newest, 0, -len(SECTIONS))

    def answer(self, target: str) -> tuple[int, str, bytes]:
        """Status, content type and body for a path with its query."""
        parts = urlsplit(target)
        page = int(parse_qs(parts.query).get("p", ["1"])[0])
        if parts.path == "/robots.txt":
            sitemap = f"Sitemap: {self.home}sitemap.xml\n"
            return 200, "text/plain", f"User-agent: *\nDisallow: /admin/\n{sitemap}".encode()
        if parts.path == "/":
            return 200, "text/html; charset=utf-8", listing_html([self.size]).encode()
        if parts.path in SECTIONS:
            return 200, "text/html; charset=utf-8", self._list(parts.path, page).encode()
        if parts.path.startswith("/sitemap"):
            return self._sitemap(parts.path)
        return self._article(article(parts.path) or 0)

    def _article(self, number: int) -> tuple[int, str, bytes]:
        if number in self.notices:
            return 200, "text/html; charset=utf-8", "<h1>Bài viết không tồn tại</h1>".encode()
        if not 0 < number <= self.size or (self.only and number not in self.only):
            return 404, "text/html; charset=utf-8", "không có trang này".encode()
        printed = f"{self.day_of(number):%d/%m/%Y} - 07:{number % 60:02d}"
        return 200, "text/html; charset=utf-8", article_html(number, printed=printed).encode()

    def _list(self, section: str, page: int) -> str:
        numbers = self.numbers(section)
        shown = numbers[(page - 1) * self.a_page : page * self.a_page]
        last = page * self.a_page >= len(numbers)
        return listing_html(shown, None if last else f"{section}?p={page + 1}")

    def _sitemap(self, path: str) -> tuple[int, str, bytes]:
        months: dict[str, list[int]] = {}
        for number in range(self.size, 0, -1):
            months.setdefault(f"{self.day_of(number):%Y-%m}", []).append(number)
        if path == "/sitemap.xml":
            entries = (
                f"<sitemap><loc><![CDATA[{self.home}sitemap-{month}.xml.gz]]></loc></sitemap>"
                for month in months
            )
            return 200, "application/xml", _xml("sitemapindex", entries)
        month = path.removeprefix("/sitemap-").removesuffix(".xml.gz")
        entries = (
            f"<url><loc>{self.home}{article_path(number)[1:]}</loc>"
            f"<lastmod>{self.day_of(number)}</lastmod></url>"
            for number in months.get(month, [])
        )
        return 200, "application/gzip", gzip.compress(_xml("urlset", entries))

    def wait_until_alone(self) -> None:
        """Wait until nobody is connected: what a killed process had sent has been read by then."""
        with self.moved:
            assert self.moved.wait_for(lambda: not self.guests, timeout=30)

    def count_guests(self, number: int) -> None:
        """One came, or one went."""
        with self.moved:
            self.guests += number
            self.moved.notify_all()

    def note(self, asked: Asked) -> None:
        """Write a request down, and wake whoever waits for it."""
        with self.moved:
            self.asked.append(asked)
            self.articles_asked += article(asked.path) is not None
            self.moved.notify_all()
        self.when_asked(self.articles_asked)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


def article(path: str) -> int | None:
    """The number of the article at a path; None where there is none."""
    found = re.search(r"-a(\d+)\.html$", path)
    return int(found[1]) if found else None


def _xml(root: str, entries: Iterator[str]) -> bytes:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0"?><{root} xmlns="{space}">{"".join(entries)}</{root}>'.encode()


class _Handler(BaseHTTPRequestHandler):
    paper: ClassVar[Years]
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self) -> None:
        """Somebody has connected."""
        self.paper.count_guests(1)
        super().setup()

    def finish(self) -> None:
        """They have gone."""
        try:
            super().finish()
        finally:
            self.paper.count_guests(-1)

    def handle(self) -> None:
        """Answer whatever is asked; whoever is killed breaks the connection."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        began = monotonic()
        status, kind, body = self.paper.answer(self.path)
        # Taken before the last byte is sent: nobody can ask for more before that.
        self.paper.note(Asked(path=self.path, began=began, ended=monotonic()))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: `asked` tells all."""
