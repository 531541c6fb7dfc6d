"""A newspaper on loopback: a real HTTP server that records what it was asked."""

from __future__ import annotations

import atexit
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from pytest_httpserver import URIPattern
from werkzeug import Request, Response

if TYPE_CHECKING:
    from collections.abc import Callable

    from forking import Forks
    from pytest_httpserver import HTTPServer

SCRIPT = Path(__file__).with_name("crawl_loopback.py")
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Seen:
    """A request that the server saw."""

    path: str
    headers: dict[str, str]
    began: float
    ended: float


@dataclass
class Paper:
    """A newspaper in the markup of a_id_fck whose pages a test may change as it likes."""

    server: HTTPServer
    pages: dict[str, Callable[[Request], Response]] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page("/robots.txt", "", content_type="text/plain")
        self.server.expect_request(_Anything()).respond_with_handler(self._answer)

    def _answer(self, request: Request) -> Response:
        began = monotonic()
        path = request.full_path.removesuffix("?")
        make = self.pages.get(path)
        response = make(request) if make else Response("không có trang này", 404)
        self.seen.append(
            Seen(path=path, headers=dict(request.headers), began=began, ended=monotonic())
        )
        return response

    def page(
        self,
        path: str,
        body: str | bytes,
        *,
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        headers: dict[str, str] | None = None,
    ) -> None:
        """Answer `path` with this from now on."""
        self.pages[path] = lambda _: Response(
            body, status, headers=headers, content_type=content_type
        )

    def serve(self, path: str, make: Callable[[Request], Response]) -> None:
        """Answer `path` with what `make` makes of the request."""
        self.pages[path] = make

    def listing(self, path: str, ids: list[int], next_page: str | None = None, **more: Any) -> None:
        """A page of a section's list."""
        self.page(path, listing_html(ids, next_page), **more)

    def article(self, number: int, title: str | None = None, **more: Any) -> None:
        """An article's page."""
        self.page(article_path(number), article_html(number, title), **more)

    def asked(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(request.path == path for request in self.seen)

    @property
    def home(self) -> str:
        """The address of the front page."""
        return str(self.server.url_for("/"))


class _Anything(URIPattern):
    def match(self, uri: str) -> bool:  # noqa: ARG002 - every path
        return True


def article_path(number: int) -> str:
    """The path of an article."""
    return f"/bai-viet-so-{number}-a{number}.html"


def listing_html(ids: list[int], next_page: str | None = None) -> str:
    """A section's list in the markup of a_id_fck."""
    items = "".join(
        f'<li class="news-img-left"><a class="b-title" href="{article_path(n)}">'
        f"<h3>Bài {n}</h3></a></li>"
        for n in ids
    )
    pager = (
        f'<div id="page"><ul><li><a href="{next_page}">2</a></li></ul></div>' if next_page else ""
    )
    return (
        f'<html><body><div id="topcate"><ul class="list-news-img-style-1">{items}</ul>{pager}'
        "</div></body></html>"
    )


def article_html(
    number: int, title: str | None = None, sentence: str = "", printed: str | None = None
) -> str:
    """An article's page in the markup of a_id_fck; `printed` is its date line."""
    printed = printed or f"02/03/2026 - 07:{number % 60:02d}"
    return f"""<html><head><meta charset="utf-8"></head><body>
    <div class="titlecate"><h1><a href="/thoi-su/">THỜI SỰ</a></h1></div>
    <span class="pubdate">{printed}</span>
    <h1 class="margintopbot10 fw700">{title or f"Hợp tác xã số {number} vào vụ thu hoạch"}</h1>
    <div id="newscontents"><div class="content-fck">
    <p><strong>(CTO)</strong> - Sáng 2-3, bà con ấp Thạnh Lợi ra đồng từ rất sớm.</p>
    <p>Đây là bài số {number}. Lúa năm nay được mùa, giá bán ổn định ở mức 7.500 đồng một ký.
    {sentence}</p>
    <p style="text-align: right;"><strong>Tin, ảnh: Thu Hà</strong></p>
    </div></div></body></html>"""


@dataclass(frozen=True)
class Crawled:
    """How a crawl ended."""

    code: int
    out: str
    err: str


def crawl(
    archive: Path,
    homes: dict[str, str],
    *arguments: str,
    delay: float = 0.02,
    env: dict[str, str] | None = None,
) -> Crawled:
    """Crawl loopback newspapers (name → home) with `baotinh crawl`, in a process of its own."""
    return baotinh(archive, homes, "crawl", *homes, *arguments, delay=delay, env=env)


def baotinh(
    archive: Path,
    homes: dict[str, str],
    *arguments: str,
    delay: float = 0.02,
    env: dict[str, str] | None = None,
) -> Crawled:
    """Run a command of `baotinh` that knows these newspapers, in a process of its own.

    LOOPBACK_NOW sets the run's clock; LOOPBACK_TITLE adds a selector to the layout's titles;
    LOOPBACK_FACTS are facts of the newspapers, LOOPBACK_SETTINGS settings, LOOPBACK_NAMES what a
    name server would say (name → address), all in JSON.
    """
    return _forks().start(archive, homes, *arguments, delay=delay, env=env).wait()


@cache
def _forks() -> Forks:
    """The process that all commands of this test run are forked from: imports take seconds."""
    from forking import Forks  # noqa: PLC0415 - it takes its words from here

    forks = Forks()
    atexit.register(forks.close)
    return forks
