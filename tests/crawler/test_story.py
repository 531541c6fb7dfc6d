"""The story of docs/story.md: printed, edited, taken down; redesigned, mended, healed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from loopback import article_html, article_path, baotinh, listing_html

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopback import Crawled, Paper

    Sql = Callable[[str], list[tuple[object, ...]]]

STORY = Path(__file__).parents[2] / "docs" / "story.md"
FIRST, SECOND, THIRD = "Giá lúa là 7.500 đồng.", "Giá lúa là 7.600 đồng.", "Giá lúa còn 7.400 đồng."
VERSIONS = (
    "SELECT version, reason, substr(seen_at, 1, 13) FROM article_versions "
    "WHERE article_id = 1 ORDER BY version"
)


@pytest.fixture
def at(paper: Paper, archive: Path) -> Callable[..., Crawled]:
    def run(now: str, *arguments: str, title: str = "") -> Crawled:
        env = {"LOOPBACK_NOW": f"{now}:00+07:00", "LOOPBACK_TITLE": title}
        command = arguments or ("crawl", "giay")
        return baotinh(archive, {"giay": paper.home}, *command, env=env)

    return run


def print_article(paper: Paper, sentence: str, **more: str) -> None:
    paper.page(article_path(1), article_html(1, sentence=sentence), **more)


def redesigned(number: int) -> str:
    """The newspaper after its redesign: the headline is no heading any more."""
    page = article_html(number).replace('<h1 class="margintopbot10 fw700">', '<div class="dau-de">')
    head, _, rest = page.partition('<div class="dau-de">')
    return head.replace("h1>", "b>") + '<div class="dau-de">' + rest.replace("</h1>", "</div>", 1)


def test_nothing_is_rewritten_and_everything_can_be_read_again(
    paper: Paper, at: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page("/giay/", listing_html([1]))

    # It is printed; an hour later and a day later it has been edited without a word.
    print_article(paper, FIRST)
    assert at("2026-03-02T07:30").code == Exit.OK
    print_article(paper, SECOND)
    at("2026-03-02T08:30")
    print_article(paper, THIRD)
    at("2026-03-03T08:30")
    assert sql(VERSIONS) == [
        (1, "first", "2026-03-02T07"),
        (2, "edited", "2026-03-02T08"),
        (3, "edited", "2026-03-03T08"),
    ]

    # It is taken down. Once is no proof; the text stays.
    paper.page(article_path(1), "Không tìm thấy trang", status=404)
    for day in ("2026-03-09T08:00", "2026-03-09T09:30", "2026-03-10T10:00"):
        at(day)
        assert sql("SELECT count(*) FROM tombstones") == [(0,)]
    at("2026-03-17T08:00")
    assert sql(
        "SELECT answer, substr(began_at, 1, 10), substr(gone_at, 1, 10) FROM tombstones"
    ) == [("404", "2026-03-09", "2026-03-17")]
    assert sql("SELECT body LIKE '%7.400%' FROM articles") == [(1,)]

    # The newspaper is redesigned; the layout fails, and says so.
    paper.page("/giay/", listing_html([2, 1]))
    paper.page(article_path(2), redesigned(2))
    done = at("2026-03-18T08:00")
    assert done.code == Exit.PROBLEMS
    assert sql("SELECT kind, field FROM problems WHERE resolved_at IS NULL") == [
        ("no_title", "title")
    ]

    # The layout is mended. The page is read from its capture; nobody is asked for it again.
    paper.seen.clear()
    dry = at("2026-03-18T09:00", "reextract", "--dry-run", "--only-problems", title="div.dau-de")
    assert re.search(r"title +— → Hợp tác xã số 2 vào vụ thu hoạch", dry.out)
    assert sql("SELECT count(*) FROM articles") == [(1,)]
    assert at("2026-03-18T09:00", "reextract", title="div.dau-de").code == Exit.OK
    assert paper.seen == []
    assert sql("SELECT title FROM articles WHERE id = 2") == [("Hợp tác xã số 2 vào vụ thu hoạch",)]
    assert sql("SELECT count(*) FROM problems WHERE resolved_at IS NULL") == [(0,)]
    assert sql("SELECT new, reread FROM runs WHERE mode = 'reextract'") == [(1, 0)]
    assert len(sql(VERSIONS)) == 3
    for query, answer in told_by_the_docs():
        assert as_sqlite_prints(sql(query)) == answer, query


def told_by_the_docs() -> list[tuple[str, str]]:
    """The queries of the page, each with the answer that it prints below."""
    found = re.findall(r"```sql\n(.*?);\n```\n+```text\n(.*?)```", STORY.read_text(), re.DOTALL)
    assert len(found) == STORY.read_text().count("```sql")
    return found


def as_sqlite_prints(rows: list[tuple[object, ...]]) -> str:
    return "".join("|".join("" if v is None else str(v) for v in row) + "\n" for row in rows)


def test_an_edit_of_the_furniture_makes_no_version_and_one_of_a_word_makes_one(
    paper: Paper, at: Callable[..., Crawled], sql: Sql
) -> None:
    page = article_html(1, sentence=FIRST)
    around = {
        "7": '<div>Lượt xem: 1.234</div><span id="datenow">Thứ hai, 02/03/2026</span>',
        "8": '<div class="tinlienquan"><a href="/tin-khac-a9.html">Tin khác</a></div>',
        "9": '<a href="https://quang-cao.example/"><img src="/qc.jpg" alt="Quảng cáo"></a>',
    }
    paper.page("/giay/", listing_html([1]))
    times = {"7": "2026-03-02T07:30", "8": "2026-03-02T08:30", "9": "2026-03-03T08:30"}
    for key, extra in around.items():
        paper.page(article_path(1), page.replace("</body>", f"{extra}</body>"))
        assert at(times[key]).code == Exit.OK
    assert sql("SELECT rechecked, unchanged FROM runs") == [(0, 0), (1, 1), (1, 1)]
    assert len(sql(VERSIONS)) == 1
    paper.page(article_path(1), page.replace("7.500 đồng.", "7.501 đồng."))
    at("2026-03-09T08:30")
    assert [row[:2] for row in sql(VERSIONS)] == [(1, "first"), (2, "edited")]


def test_a_known_page_is_asked_for_with_its_validators_and_only_when_it_is_due(
    paper: Paper, at: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page("/giay/", listing_html([1]))
    paper.serve(article_path(1), _with_etag(article_html(1)))
    at("2026-03-02T07:30")
    at("2026-03-02T07:45")
    assert paper.asked(article_path(1)) == 1
    at("2026-03-02T08:15")
    assert paper.asked(article_path(1)) == 2
    assert paper.seen[-1].headers["If-None-Match"] == '"mot"'
    assert sql("SELECT rechecked, unchanged, fetched FROM runs ORDER BY id DESC LIMIT 1") == [
        (1, 1, 0)
    ]
    at("2026-03-02T09:15")
    assert paper.asked(article_path(1)) == 2


def _with_etag(html: str) -> Callable[..., object]:
    from werkzeug import Request, Response  # noqa: PLC0415

    def answer(request: Request) -> Response:
        if request.headers.get("If-None-Match") == '"mot"':
            return Response(status=304, headers={"ETag": '"mot"'})
        return Response(html, content_type="text/html", headers={"ETag": '"mot"'})

    return answer


def test_a_domain_that_fails_as_a_whole_takes_nothing_down(
    paper: Paper, at: Callable[..., Crawled], sql: Sql
) -> None:
    ids = list(range(1, 13))
    paper.page("/giay/", listing_html(ids))
    for number in ids:
        paper.article(number)
    at("2026-03-02T07:30")
    for number in ids:
        paper.page(article_path(number), "không có", status=404)
    assert at("2026-03-02T09:00").code == Exit.PROBLEMS  # the lists are well, all articles are not
    assert sql("SELECT count(*) FROM absences") == [(0,)]
    assert sql("SELECT kind FROM problems") == [("mass_absence",)]
    paper.page("/giay/", "hỏng", status=503)
    paper.seen.clear()
    at("2026-03-09T09:00")
    assert sql("SELECT count(*) FROM absences") == [(0,)]
    assert not any(request.path.startswith("/bai-viet") for request in paper.seen)


def test_better_code_is_not_taken_for_an_edit(
    paper: Paper, at: Callable[..., Crawled], sql: Sql
) -> None:
    paper.page("/giay/", listing_html([1]))
    page = article_html(1).replace("</body>", '<p class="dong-tit">Hợp tác xã vào vụ</p></body>')
    paper.page(article_path(1), page)
    at("2026-03-02T07:30")
    # Our layout learns a better title; the page that the newspaper serves differs around the text.
    paper.page(article_path(1), page.replace("</body>", "<p>Lượt xem: 5</p></body>"))
    at("2026-03-02T08:30", title="p.dong-tit")
    assert [row[:2] for row in sql(VERSIONS)] == [(1, "first"), (2, "reread")]


@pytest.mark.parametrize(
    ("status", "body", "headers", "answer"),
    [
        (410, "", {}, "410"),
        (302, "", {"Location": "/"}, "home_page"),
        (200, "<html><title>Bài viết không tồn tại hoặc đã bị xóa</title></html>", {}, "notice"),
    ],
)
def test_other_ways_of_being_absent(
    paper: Paper,
    at: Callable[..., Crawled],
    sql: Sql,
    status: int,
    body: str,
    headers: dict[str, str],
    answer: str,
) -> None:
    paper.page("/", "<html><body>Trang chủ</body></html>")
    paper.page("/giay/", listing_html([1]))
    paper.article(1)
    at("2026-03-02T07:30")
    paper.page(article_path(1), body, status=status, headers=headers)
    at("2026-03-02T08:30")
    assert sql("SELECT answer, answers, gone_at FROM absences") == [(answer, 1, None)]
    paper.article(1)
    at("2026-03-02T09:45")
    assert sql("SELECT answers, substr(back_at, 1, 16) FROM absences") == [(1, "2026-03-02T09:45")]
    assert len(sql(VERSIONS)) == 1
