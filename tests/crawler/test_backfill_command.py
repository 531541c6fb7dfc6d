"""`baotinh backfill` as its keeper meets it: what it asks for, where it stops, what it says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from loopback import article_path, listing_html
from years import FIRST_DAY, SECTIONS, Years, article

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from forking import Forks
    from loopback import Crawled, Paper

    Sql = Callable[[str], list[tuple[object, ...]]]
    Command = Callable[..., Crawled]

NOW = "2026-03-08T09:00:00+07:00"


@pytest.fixture
def command(forks: Forks, archive: Path) -> Command:
    """Run a command on a newspaper at `home`, with these facts."""

    def run(
        home: str,
        *arguments: str,
        delay: float = 0.0,
        env: dict[str, str] | None = None,
        **facts: object,
    ) -> Crawled:
        env = {
            **(env or {}),
            "LOOPBACK_NOW": NOW,
            "LOOPBACK_FACTS": json.dumps(facts),
            "LOOPBACK_SETTINGS": json.dumps({"BACKFILL_MISSES": 200}),
        }
        return forks.start(archive, {"giay": home}, *arguments, delay=delay, env=env).wait()

    return run


def test_a_walk_stops_at_the_day_wanted_and_goes_on_when_an_older_one_is(
    command: Command, sql: Sql
) -> None:
    with Years(90, a_page=5) as paper:
        done = command(paper.home, "backfill", "giay", "--since", "2022-03-01", sections=SECTIONS)
        assert done.code == Exit.OK, done.err
        assert "giay: by lists, since its facts name no sitemap." in done.err
        assert "Complete: back to the day wanted" in done.out
        assert sql("SELECT min(published_day) >= '2022-03-01' FROM articles") == [(1,)]
        wanted = [n for n in range(1, 91) if paper.day_of(n).isoformat() >= "2022-03-01"]
        assert sql("SELECT count(*) FROM articles") == [(len(wanted),)]
        assert len(wanted) < paper.articles_asked <= len(wanted) + 3 * 5 + 4

        before = len(paper.asked)
        daily = command(paper.home, "crawl", "giay", sections=SECTIONS)
        assert daily.code == Exit.OK
        assert sql("SELECT backfill, state FROM runs") == [(1, "finished"), (0, "finished")]

        command(paper.home, "backfill", "giay", sections=SECTIONS)
        assert sql("SELECT count(*), min(published_day) FROM articles") == [(90, str(FIRST_DAY))]
        asked = [number for each in paper.asked if (number := article(each.path))]
        assert len(asked) == len(set(asked)) == 90
        assert len(paper.asked) > before

        told = json.loads(command(paper.home, "backfill", "--status", "--json").out)
        assert [walk["complete"] for each in told for walk in each["walks"]] == [True]
        assert told[0]["oldest_article"] == str(FIRST_DAY)
        assert told[0]["walks"][0]["seconds_left"] == 0


def test_a_walk_whose_time_is_up_ends_well_and_the_next_one_goes_on(
    command: Command, sql: Sql, tmp_path: Path
) -> None:
    hour = tmp_path / "an-hour-has-passed"
    with Years(60, when_asked=lambda asked: asked < 10 or hour.touch()) as paper:
        env = {"LOOPBACK_HOUR": str(hour)}
        done = command(
            paper.home, "backfill", "giay", "--for", "50m", "--quiet", env=env, sections=SECTIONS
        )
        assert (done.code, done.out, done.err) == (Exit.OK, "", "")
        told = command(paper.home, "backfill", "--status").out
        assert "Goes on: " in told
        assert sql("SELECT state FROM runs") == [("finished",)]
        assert 0 < paper.articles_asked < 60
        assert sql("SELECT count(*) FROM frontier WHERE state = 'queued' AND backfill = 'lists'")[
            0
        ][0]

        daily = command(paper.home, "crawl", "giay", "--max-pages", "1", sections={"/muc/": "Mực"})
        assert daily.code == Exit.PROBLEMS  # it has no such list; the queue is none of its business
        assert sql("SELECT fetched FROM runs ORDER BY id DESC LIMIT 1") == [(0,)]

        command(paper.home, "backfill", "giay", sections=SECTIONS)
        asked = [number for each in paper.asked if (number := article(each.path))]
        assert sorted(asked) == list(range(1, 61))


def test_ids_are_walked_down_over_gaps_to_where_the_newspaper_begins(
    command: Command, sql: Sql
) -> None:
    """Of 500 ids four are articles; one page says in words that its article is gone."""
    arguments = ("--by", "ids", "--template", "/bai-a{id}.html", "--from-id", "500")
    there = frozenset({499, 490, 489, 320})
    with Years(500, only=there, notices=frozenset({495})) as paper:
        done = command(paper.home, "backfill", "giay", *arguments)
    assert done.code == Exit.OK, done.out + done.err
    assert "Complete: there is nothing older to be found this way" in done.out
    assert {number for (number,) in sql("SELECT CAST(native_id AS INTEGER) FROM articles")} == there
    assert sql("SELECT count(*) FROM frontier") == [(4,)]
    assert sql("SELECT count(*) FROM problems") == [(0,)]
    asked = [number for each in paper.asked if (number := article(each.path))]
    assert sorted(asked) == list(range(101, 501))  # 200 in a row were none: nothing lies below


def test_a_newspaper_without_known_sections_is_walked_by_its_menu(
    paper: Paper, command: Command, sql: Sql
) -> None:
    paper.page("/", "<nav><a href='/giay'>Giấy</a></nav>")
    paper.listing("/giay", [3], next_page="/giay?p=2")
    paper.listing("/giay?p=2", [2, 1])
    assert command(paper.home, "backfill", "giay", sections={}).code == Exit.OK
    assert sql("SELECT count(*) FROM articles") == [(3,)]
    assert sql("SELECT part, ended FROM backfills") == [("/giay", "end")]


def test_a_host_that_refuses_is_left_alone_and_the_walk_stays_where_it_was(
    paper: Paper, command: Command, sql: Sql
) -> None:
    paper.listing("/giay/", [1, 2, 3], next_page="/giay/?p=2")
    paper.page("/giay/?p=2", listing_html([4]))
    paper.page(article_path(2), "quá nhiều yêu cầu", status=429)
    # Without a pause the next request is on its way before anybody has read the refusal.
    assert command(paper.home, "backfill", "giay", delay=0.2).code == Exit.BLOCKED
    assert paper.asked(article_path(3)) == 0
    assert sql("SELECT ended, position FROM backfills") == [(None, f"{paper.home}giay/")]
    paper.article(2)
    paper.article(4)
    done = command(paper.home, "backfill", "giay")
    assert done.code == Exit.OK, done.out
    assert sql("SELECT count(*) FROM articles") == [(4,)]
    assert paper.asked(article_path(1)) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), Exit.USAGE, "name newspapers"),
        (("la",), Exit.USAGE, "no newspaper is called la"),
        (("giay", "--since", "hôm qua"), Exit.USAGE, "is not a day"),
        (("giay", "--for", "lâu"), Exit.USAGE, "expected a time like"),
        (("giay", "--by", "ids"), Exit.USAGE, "--template"),
        (("giay", "--from-id", "7"), Exit.USAGE, "go with --by ids"),
        (("giay", "--by", "ids", "--template", "/tin/{id}"), Exit.USAGE, "a_id_fck knows"),
        (("giay", "--by", "ids", "--template", "/b-a{id}.html"), Exit.USAGE, "say --from-id"),
        (("--status",), Exit.STORAGE, "There is no archive"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_with_what_to_do(
    command: Command, arguments: tuple[str, ...], code: Exit, said: str
) -> None:
    done = command("http://127.0.0.1:9/", "backfill", *arguments)
    assert done.code == code
    assert said in " ".join(done.err.replace("│", " ").split())
