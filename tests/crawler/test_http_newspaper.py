"""A real HTTP newspaper, crawled into a real archive, asked in SQL."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from loopback import article_html, article_path, crawl, listing_html
from werkzeug import Request, Response

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from loopback import Crawled, Paper

    Sql = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def visit(paper: Paper, archive: Path) -> Callable[..., Crawled]:
    def run(*arguments: str, **more: object) -> Crawled:
        return crawl(archive, {"giay": paper.home}, *arguments, **more)

    return run


def test_a_newspaper_is_stored_and_can_be_asked_in_sql(
    visit: Callable[..., Crawled], sql: Sql
) -> None:
    done = visit()
    assert done.code == Exit.OK, done.err
    assert sql(
        "SELECT native_id, title, lead_marker, lead, published_at, byline, section "
        "FROM articles ORDER BY native_id LIMIT 1"
    ) == [
        (
            "1",
            "Hợp tác xã số 1 vào vụ thu hoạch",
            "(CTO) -",
            "Sáng 2-3, bà con ấp Thạnh Lợi ra đồng từ rất sớm.",
            "2026-03-02T07:01:00+07:00",
            "Tin, ảnh: Thu Hà",
            "Thời sự",
        )
    ]
    assert sql("SELECT count(*) FROM article_versions WHERE version = 1") == [(3,)]
    assert sql("SELECT count(*) FROM article_sections") == [(3,)]
    assert sql("SELECT DISTINCT name, roles FROM contributors") == [("Thu Hà", '["text", "photo"]')]
    assert sql("""SELECT count(*) FROM articles_fts WHERE articles_fts MATCH '"thanh loi"'""") == [
        (3,)
    ]
    assert sql("SELECT state, listings, found, new FROM runs") == [("finished", 1, 3, 3)]


def test_every_row_cites_a_capture_that_is_there(
    visit: Callable[..., Crawled], archive: Path, sql: Sql
) -> None:
    visit()
    cited = {row[0] for row in sql("SELECT capture_id FROM articles")}
    sql_captures = f"ATTACH '{archive.with_name('archive.captures.db')}' AS kept"
    import sqlite3  # noqa: PLC0415

    connection = sqlite3.connect(archive)
    connection.execute(sql_captures)
    kept = connection.execute(
        "SELECT captures.id FROM kept.captures JOIN kept.payloads USING (sha256)"
    ).fetchall()
    connection.close()
    assert cited <= {row[0] for row in kept}


def test_a_second_crawl_fetches_lists_only_and_stores_nothing_twice(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    visit()
    paper.seen.clear()
    done = visit()
    assert done.code == Exit.OK
    assert [request.path for request in paper.seen] == ["/robots.txt", "/giay/"]
    assert "Nothing new" in done.out
    assert sql("SELECT count(*) FROM articles") == [(3,)]
    assert sql("SELECT count(*) FROM article_versions") == [(3,)]
    assert sql("SELECT new, found FROM runs ORDER BY id DESC LIMIT 1") == [(0, 0)]


def test_pages_of_a_list_are_walked_to_the_end_and_known_ones_end_the_walk(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    paper.listing("/giay/", [5, 4], next_page="/giay?p=2")
    paper.listing("/giay?p=2", [3, 2, 1])
    for number in (4, 5):
        paper.article(number)
    visit()
    assert sql("SELECT count(*) FROM articles") == [(5,)]
    paper.seen.clear()
    visit()
    assert paper.asked("/giay/") == 1
    assert paper.asked("/giay?p=2") == 0


def test_a_list_that_links_to_itself_for_ever_comes_to_an_end(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    def endless(request: Request) -> Response:
        number = int(request.args.get("p", 1)) + 1
        return Response(
            listing_html([1, 2, 3], f"/giay?p={number}").replace(">2<", f">{number}<"),
            content_type="text/html",
        )

    for number in range(1, 60):
        paper.serve("/giay/" if number == 1 else f"/giay?p={number}", endless)
    visit()
    assert sql("SELECT listings, new FROM runs") == [(2, 3)]


def test_an_unchanged_list_is_asked_for_conditionally_and_304_is_understood(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    def conditional(request: Request) -> Response:
        if request.headers.get("If-None-Match") == '"eins"':
            return Response("", 304, headers={"ETag": '"eins"'})
        return Response(
            listing_html([1, 2, 3]), headers={"ETag": '"eins"'}, content_type="text/html"
        )

    paper.serve("/giay/", conditional)
    visit()
    done = visit()
    assert done.code == Exit.OK, done.out
    assert paper.seen[-1].headers["If-None-Match"] == '"eins"'
    assert sql("SELECT listings, found FROM runs ORDER BY id") == [(1, 3), (1, 0)]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (403, "Forbidden"),
        (429, "Too Many Requests"),
        (200, "<html><head><title>Just a moment...</title></head><body>cf_chl_opt</body></html>"),
        (503, "<html>Checking your browser before accessing the site</html>"),
    ],
)
def test_a_refusal_is_never_stored_as_an_article_and_the_host_is_left_alone(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql, status: int, body: str
) -> None:
    paper.page(article_path(1), body, status=status, headers={"Retry-After": "3600"})
    done = visit()
    assert done.code == Exit.BLOCKED
    articles_asked = [request.path for request in paper.seen if "-a" in request.path]
    assert articles_asked == [article_path(1)]
    assert sql("SELECT count(*) FROM articles") == [(0,)]
    assert sql("SELECT state FROM runs") == [("blocked",)]
    assert sql("SELECT count(*), min(capture_id) > 0 FROM problems WHERE kind = 'blocked'") == [
        (1, 1)  # one cause, one problem
    ]
    # Nothing is given up: the next run, when the site lets us in, fetches them all.
    paper.article(1)
    later = datetime.now(UTC) + timedelta(hours=1, minutes=5)
    visit(env={"LOOPBACK_NOW": later.isoformat()})
    assert sql("SELECT count(*) FROM articles") == [(3,)]
    assert sql("SELECT count(*) FROM problems WHERE resolved_at IS NULL AND kind = 'blocked'") == [
        (0,)
    ]


def test_a_server_error_is_tried_again_and_then_left_for_the_next_run(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page(article_path(2), "Bảo trì", status=500)
    done = visit()
    assert done.code == Exit.PROBLEMS
    assert paper.asked(article_path(2)) == 3
    assert sql("SELECT kind, capture_id IS NOT NULL FROM problems") == [("server_error", 1)]
    assert sql("SELECT state FROM frontier WHERE key = '2'") == [("queued",)]
    paper.article(2)
    visit()
    assert sql("SELECT count(*) FROM articles") == [(3,)]


def test_a_body_that_is_cut_off_is_not_stored_as_an_article(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    whole = article_html(3).encode()

    def cut(_: Request) -> Response:
        response = Response(whole[: len(whole) // 2], content_type="text/html; charset=utf-8")
        response.headers["Content-Length"] = str(len(whole))
        response.automatically_set_content_length = False
        return response

    paper.serve(article_path(3), cut)
    visit()
    assert sql("SELECT native_id FROM articles ORDER BY 1") == [("1",), ("2",)]
    assert sql("SELECT kind FROM problems") == [("cut_off",)]


def test_a_redirect_loop_ends_and_is_reported(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page(article_path(1), "", status=302, headers={"Location": article_path(1) + "?x"})
    paper.page(article_path(1) + "?x", "", status=302, headers={"Location": article_path(1)})
    visit()
    assert sql("SELECT kind FROM problems") == [("redirect_loop",)]
    assert sql("SELECT count(*) FROM articles") == [(2,)]


@pytest.mark.parametrize("target", ["http://127.0.0.1:9/x", "file:///etc/passwd"])
def test_a_redirect_to_another_host_is_refused(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql, target: str
) -> None:
    paper.page(article_path(1), "", status=302, headers={"Location": target})
    visit()
    assert sql("SELECT kind FROM problems") == [("redirected_away",)]
    assert sql("SELECT state FROM frontier WHERE key = '1'") == [("failed",)]


def test_an_article_that_is_gone_is_not_asked_for_again(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page(article_path(1), "không còn", status=410)
    visit()
    paper.seen.clear()
    visit()
    assert paper.asked(article_path(1)) == 0
    assert sql("SELECT kind FROM problems") == [("gone",)]


def test_a_wrong_charset_header_does_not_spoil_the_text(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    page = article_html(1, "Lễ hội đua bò Bảy Núi").encode()
    paper.page(article_path(1), page, content_type="text/html; charset=iso-8859-1")
    visit()
    assert sql("SELECT title FROM articles WHERE native_id = '1'") == [("Lễ hội đua bò Bảy Núi",)]


def test_a_gzipped_page_is_captured_decoded_with_its_length_as_received(
    paper: Paper, visit: Callable[..., Crawled], archive: Path
) -> None:
    from archive.captures import Captures  # noqa: PLC0415

    plain = article_html(1, sentence="Gió chướng về. " * 200).encode()
    packed = gzip.compress(plain)
    paper.page(article_path(1), packed, headers={"Content-Encoding": "gzip"})
    visit()
    with Captures(archive.with_name("archive.captures.db"), readonly=True) as captures:
        capture = captures.latest(paper.home.rstrip("/") + article_path(1))
        assert capture is not None
        assert captures.payload(capture.sha256) == plain
        assert capture.received_length == len(packed)
        assert ("content-encoding", "gzip") in [(n.lower(), v) for n, v in capture.headers]


def test_a_page_without_text_is_refused_with_its_capture_and_not_fetched_again(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page(article_path(1), '<h1 class="margintopbot10">Tiêu đề</h1>')
    done = visit()
    assert done.code == Exit.PROBLEMS
    assert sql("SELECT kind FROM problems WHERE capture_id > 0 AND kind = 'no_body'") == [
        ("no_body",)
    ]
    paper.seen.clear()
    visit()
    assert paper.asked(article_path(1)) == 0


def test_an_empty_list_is_a_problem(paper: Paper, visit: Callable[..., Crawled], sql: Sql) -> None:
    paper.page("/giay/", "<html><body><p>Trang đang được làm lại.</p></body></html>")
    assert visit().code == Exit.PROBLEMS
    assert sql("SELECT kind FROM problems") == [("empty_listing",)]


def test_the_newspaper_is_told_who_comes_and_whom_to_write_to(
    paper: Paper, visit: Callable[..., Crawled]
) -> None:
    visit(env={"BAOTINH_CONTACT": "thu-thu@thu-vien.example"})
    agents = {request.headers["User-Agent"] for request in paper.seen}
    assert len(agents) == 1
    assert agents.pop().startswith("baotinh/")
    assert "thu-thu@thu-vien.example" in paper.seen[0].headers["User-Agent"]


def test_articles_outside_the_days_asked_for_are_left_out_and_come_in_when_asked(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page(article_path(1), article_html(1).replace("02/03/2026", "20/02/2026"))
    visit("--since", "2026-03-01", "--until", "2026-03-05")
    assert sql("SELECT native_id FROM articles ORDER BY 1") == [("2",), ("3",)]
    paper.seen.clear()
    visit("--since", "2026-02-01")
    assert paper.asked(article_path(1)) == 0  # it was captured; nothing is fetched twice
    assert sql("SELECT count(*) FROM articles") == [(3,)]


def test_the_runs_row_has_fill_rates_and_failures(
    paper: Paper, visit: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page(article_path(2), "Bảo trì", status=500)
    visit()
    ((fill, failures),) = sql("SELECT fill, failures FROM runs")
    assert json.loads(str(fill))["published_at"] == 1.0
    assert json.loads(str(failures)) == {"server_error": 1}
