"""The newspapers of the simulated month: servers on loopback whose clock can be moved."""

from __future__ import annotations

import ssl
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import texts
from certificates import certificates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from certificates import Certificates
    from texts import Printed

ISSUE_HOUR = 5
ARTICLES_A_DAY = 3
ISSUES_BEFORE = 3
_ON_THE_LIST = 30
_EDITED, _TAKEN_DOWN = 7, 11
"""Every so-manieth article is edited, or taken down."""


@dataclass(kw_only=True)
class Paper:
    """A newspaper. Its troubles: `redesigned`, `scripted` (its list), `blocking`, `lost`."""

    number: int
    printed: dict[str, Printed]
    home: str = ""
    troubles: set[str] = field(default_factory=set)
    asked: int = 0

    @property
    def name(self) -> str:
        """Its short name, which is the path of its only section."""
        return f"bao{'abcdefghij'[self.number // 10]}{'abcdefghij'[self.number % 10]}"

    def answer(self, path: str, now: datetime) -> tuple[int, str]:
        """Status and body of an answer."""
        if "lost" in self.troubles:
            return 200, texts.PARKED
        if path == "/robots.txt":
            return 200, ""
        if "blocking" in self.troubles:
            return 403, "Truy cập bị từ chối"
        if path == f"/{self.name}/":
            return 200, texts.EMPTY if "scripted" in self.troubles else self._list(now)
        one = self.printed.get(path)
        if one is None or not one.is_there(now):
            return 404, "Không có trang này"
        return 200, texts.page(one, now, redesigned="redesigned" in self.troubles)

    def _list(self, now: datetime) -> str:
        there = [one for one in self.printed.values() if one.is_there(now)]
        return texts.listing(sorted(there, key=lambda one: -one.number)[:_ON_THE_LIST])


def paper(number: int, begin: datetime, days: int) -> Paper:
    """A newspaper that printed some issues before the month begins, and goes on through it."""
    printed = {}
    for issue in range(-ISSUES_BEFORE, days):
        for place in range(ARTICLES_A_DAY):
            at = begin.replace(hour=ISSUE_HOUR, minute=7 * place) + timedelta(days=issue)
            serial = (issue + ISSUES_BEFORE) * ARTICLES_A_DAY + place + 1
            one = texts.article(number, serial, at)
            if issue >= 0 and serial % _EDITED == number % _EDITED:
                one = texts.edited(one)
            elif issue >= 0 and serial % _TAKEN_DOWN == number % _TAKEN_DOWN:
                one = texts.taken_down(one)
            printed[one.path] = one
    return Paper(number=number, printed=printed)


@dataclass(kw_only=True)
class World:
    """All newspapers, and the time. `unplugged`: no server answers; `seen` is told each request."""

    papers: dict[str, Paper]
    now: datetime
    certificates: Certificates
    secure: ssl.SSLContext
    unplugged: bool = False
    seen: Callable[[Paper], None] = lambda _: None

    @property
    def homes(self) -> dict[str, str]:
        """Where each newspaper is, by its name."""
        return {name: one.home for name, one in self.papers.items()}

    def trouble(self, name: str, what: str, *, begins: bool) -> None:
        """Let a newspaper's trouble begin, or end."""
        if what == "expired":
            self.secure.load_cert_chain(
                self.certificates.expired if begins else self.certificates.valid
            )
            return
        troubles = self.papers[name].troubles
        (troubles.add if begins else troubles.discard)(what)


@contextmanager
def a_world(count: int, days: int, begin: datetime, folder: Path, secure: int) -> Iterator[World]:
    """Newspapers at addresses of their own; the one with the number `secure` over HTTPS."""
    own = certificates(folder, _address(secure))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(own.valid)
    papers = [paper(number, begin, days) for number in range(count)]
    world = World(
        papers={one.name: one for one in papers}, now=begin, certificates=own, secure=context
    )
    with ExitStack() as stack:
        for one in papers:
            _open(world, one, context if one.number == secure else None, stack)
        yield world


def _address(number: int) -> str:
    return f"127.0.1.{number + 1}"


def _open(world: World, one: Paper, context: ssl.SSLContext | None, stack: ExitStack) -> None:
    server = ThreadingHTTPServer((_address(one.number), 0), _handler(world, one))
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    scheme = "https" if context else "http"
    one.home = f"{scheme}://{_address(one.number)}:{server.server_address[1]}/"
    Thread(target=server.serve_forever, daemon=True).start()
    stack.callback(server.server_close)
    stack.callback(server.shutdown)


def _handler(world: World, one: Paper) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if world.unplugged:
                self.close_connection = True
                return
            one.asked += 1
            world.seen(one)
            status, text = one.answer(self.path, world.now)
            payload = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Handler
