"""A guest of the newspapers: robots.txt, Crawl-delay, one request at a time for each host."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from loopback import article_path, crawl
from werkzeug import Request, Response

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loopback import Paper

    Sql = Callable[[str], list[tuple[object, ...]]]


def pauses(paper: Paper) -> list[float]:
    """Seconds between the end of a request and the beginning of the next."""
    seen = sorted(paper.seen, key=lambda request: request.began)
    return [after.began - before.ended for before, after in pairwise(seen)]


def test_two_newspapers_on_one_host_keep_its_crawl_delay_together(
    paper: Paper, archive: Path, sql: Sql
) -> None:
    paper.page("/robots.txt", "User-agent: *\nCrawl-delay: 2\n", content_type="text/plain")
    paper.listing("/giay/", [1])
    paper.listing("/baoin/", [2])
    done = crawl(archive, {"giay": paper.home, "baoin": paper.home})
    assert done.code == Exit.OK, done.err
    assert sql("SELECT count(DISTINCT site), count(*) FROM articles") == [(2, 2)]
    assert paper.asked("/robots.txt") == 1
    after_robots = pauses(paper)
    assert len(after_robots) == 4
    # Not a measure of speed: two seconds is what the server asked for, and never less.
    assert min(after_robots) >= 2.0


def test_requests_never_overlap_and_keep_the_floor_of_the_settings(
    paper: Paper, archive: Path
) -> None:
    crawl(archive, {"giay": paper.home}, delay=0.3)
    assert min(pauses(paper)) >= 0.3


def test_what_robots_forbids_is_not_fetched(paper: Paper, archive: Path, sql: Sql) -> None:
    rules = f"User-agent: *\nDisallow: {article_path(1)}\n"
    paper.page("/robots.txt", rules, content_type="text/plain")
    crawl(archive, {"giay": paper.home})
    assert paper.asked(article_path(1)) == 0
    assert sql("SELECT native_id FROM articles ORDER BY 1") == [("2",), ("3",)]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_file_means_that_all_is_allowed(
    paper: Paper, archive: Path, sql: Sql, status: int
) -> None:
    paper.page("/robots.txt", "User-agent: *\nDisallow: /\n", status=status)
    crawl(archive, {"giay": paper.home})
    assert sql("SELECT count(*) FROM articles") == [(3,)]


def broken(_: Request) -> Response:
    """An answer that ends before its announced length."""
    response = Response("User-agent: *", content_type="text/plain")
    response.automatically_set_content_length = False
    response.headers["Content-Length"] = "5000"
    return response


@pytest.mark.parametrize(
    ("answer", "code", "state", "kind"),
    [
        (
            lambda _: Response("User-agent: *\nAllow: /\n", 503),
            Exit.PROBLEMS,
            "failed",
            "robots_unreachable",
        ),
        (
            lambda _: Response("<title>Just a moment...</title>cf_chl_opt", 200),
            Exit.BLOCKED,
            "blocked",
            "blocked",
        ),
        (broken, Exit.PROBLEMS, "failed", "cut_off"),
    ],
    ids=["server error", "challenge page", "cut off"],
)
def test_where_the_rules_are_not_known_the_host_is_left_alone(
    paper: Paper,
    archive: Path,
    sql: Sql,
    answer: Callable[[Request], Response],
    code: Exit,
    state: str,
    kind: str,
) -> None:
    paper.serve("/robots.txt", answer)
    done = crawl(archive, {"giay": paper.home})
    assert done.code == code
    assert {request.path for request in paper.seen} == {"/robots.txt"}
    assert sql("SELECT count(*) FROM articles") == [(0,)]
    assert sql("SELECT state FROM runs") == [(state,)]
    assert sql("SELECT kind FROM problems") == [(kind,)]
