"""Sites that answer only with the cookie that they gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from loopback import crawl
from werkzeug import Request, Response

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loopback import Paper

    Sql = Callable[[str], list[tuple[object, ...]]]

SCRIPT = (
    '<html><body><script>document.cookie="D1N=9f6bd5b3b1"+"; expires=Fri, 31-Dec-37 23:55:55 '
    'GMT; path=/";window.location.reload(true);</script></body></html>'
)


def behind(paper: Paper, gate: Callable[[Request], Response]) -> None:
    """Put a gate before every page: whoever brings the cookie sees the page."""
    for path, make in list(paper.pages.items()):
        paper.serve(
            path,
            lambda request, make=make: (
                make(request) if request.cookies.get("D1N") == "9f6bd5b3b1" else gate(request)
            ),
        )


def by_header(request: Request) -> Response:
    return Response("", 302, {"Location": request.path, "Set-Cookie": "D1N=9f6bd5b3b1; Path=/"})


def by_script(_: Request) -> Response:
    return Response(SCRIPT, content_type="text/html; charset=utf-8")


@pytest.mark.parametrize("gate", [by_header, by_script])
def test_the_cookie_is_given_back_once_and_kept(
    paper: Paper, archive: Path, sql: Sql, gate: Callable[[Request], Response]
) -> None:
    behind(paper, gate)
    done = crawl(archive, {"giay": paper.home})
    assert done.code == Exit.OK, done.err
    assert sql("SELECT count(*) FROM articles") == [(3,)]
    without = [seen for seen in paper.seen if "D1N" not in seen.headers.get("Cookie", "")]
    assert len(without) == 1


def test_a_host_that_is_never_content_is_left_alone(paper: Paper, archive: Path, sql: Sql) -> None:
    for path in list(paper.pages):
        paper.serve(path, by_script)
    done = crawl(archive, {"giay": paper.home})
    assert done.code == Exit.BLOCKED
    assert sql("SELECT kind FROM problems") == [("blocked",)]
    assert len(paper.seen) == 2


def test_a_page_that_speaks_of_cookies_is_a_page(paper: Paper, archive: Path, sql: Sql) -> None:
    whole = paper.pages["/bai-viet-so-1-a1.html"]
    long = "<p>Bà con kể chuyện ruộng đồng, chuyện con nước, chuyện mùa màng năm nay.</p>" * 40
    paper.serve(
        "/bai-viet-so-1-a1.html",
        lambda request: Response(
            whole(request)
            .get_data(as_text=True)
            .replace("<body>", f"<body>{SCRIPT}")
            .replace('<div class="content-fck">', f'<div class="content-fck">{long}'),
            content_type="text/html; charset=utf-8",
        ),
    )
    crawl(archive, {"giay": paper.home})
    assert paper.asked("/bai-viet-so-1-a1.html") == 1
    assert sql("SELECT count(*) FROM articles") == [(3,)]
