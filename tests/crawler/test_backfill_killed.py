"""A walk back through twelve years, killed again and again, as if it had never been.

What is asserted, and why in these words: an answer counts once it is *kept*, which is when its
capture is committed. A page that the server has sent and a killed process had no time to keep is
lost to us, so it must be asked for once more; since there is one request at a time, that is one
page for each kill at the most, and the test knows which. All else is asked for exactly once.
`make soak` walks through 30,000 articles; its figures are in docs/backfill.md.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from years import FIRST_DAY, SECTIONS, Years, article

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from forking import Forks, Running
    from loopback import Crawled

ENV = {
    "LOOPBACK_NOW": "2026-03-08T09:00:00+07:00",
    "LOOPBACK_FACTS": json.dumps({"sections": SECTIONS}),
    "BAOTINH_CONTACT": "toasoan@giay.vn",
}


@dataclass(frozen=True)
class Kill:
    """A moment at which the process was killed: what it had kept, and what it had asked for."""

    kept: frozenset[int]
    asked: int  # requests that the newspaper had seen
    lost: int | None  # the article that was asked for and not kept


class Walker:
    """Walks back through the years of a newspaper, in processes that can be killed."""

    def __init__(self, forks: Forks, paper: Years, archive: Path, *arguments: str) -> None:
        self.paper = paper
        self.archive = archive
        self._forks = forks
        self._arguments = arguments

    def start(self) -> Running:
        """Begin the walk, or go on with it."""
        command = ("backfill", "giay", *self._arguments)
        return self._forks.start(self.archive, {"giay": self.paper.home}, *command, env=ENV)

    def kill_at(self, articles: int, pause: float) -> Kill:
        """Walk until so many articles were asked for, and a pause later no more."""
        before = len(self.paper.asked)
        running = self.start()
        with self.paper.moved:
            assert self.paper.moved.wait_for(
                lambda: self.paper.articles_asked >= articles, timeout=max(120, self.paper.size)
            )
        sleep(pause)
        os.kill(running.pid, signal.SIGKILL)
        assert running.wait().code == -signal.SIGKILL
        self.paper.wait_until_alone()
        kept = frozenset(self.kept())
        now = self.paper.asked[before:]  # nothing, where the kill came before the first request
        last = [number for each in now if (number := article(each.path))][-1:]
        lost = next((number for number in last if number not in kept), None)
        return Kill(kept=kept, asked=len(self.paper.asked), lost=lost)

    def finish(self) -> Crawled:
        """Walk to the end."""
        return self.start().wait()

    def kept(self) -> list[int]:
        """The articles whose pages were received and committed, each as often as that happened."""
        path = self.archive.with_name("archive.captures.db")
        if not path.exists():
            return []
        with closing(sqlite3.connect(path)) as connection:
            urls = connection.execute(
                "SELECT url FROM captures WHERE kind = 'article' AND status = 200"
            ).fetchall()
        return [number for (url,) in urls if (number := article(urlsplit(url).path))]

    def stored(self) -> list[tuple[int, str]]:
        """The articles of the archive with their days."""
        with closing(sqlite3.connect(self.archive)) as connection:
            return connection.execute(
                "SELECT CAST(native_id AS INTEGER), published_day FROM articles ORDER BY 1"
            ).fetchall()


def walk_and_kill(walker: Walker, *, kills: int, seed: int) -> list[Kill]:
    """Kill the walk at so many random points."""
    chance = random.Random(seed)  # noqa: S311 - the same in every run
    points = sorted(chance.sample(range(1, walker.paper.size), kills))
    return [walker.kill_at(point, chance.uniform(0, 0.03)) for point in points]


def assert_nothing_was_lost_or_asked_twice(walker: Walker, kills: list[Kill]) -> None:
    paper = walker.paper
    everything = range(1, paper.size + 1)
    assert walker.stored() == [(number, paper.day_of(number).isoformat()) for number in everything]
    assert sorted(walker.kept()) == list(everything)
    for kill in kills:
        again = {article(each.path) for each in paper.asked[kill.asked :]}
        assert not again & kill.kept
    asked = Counter(number for each in paper.asked if (number := article(each.path)))
    lost = Counter(kill.lost for kill in kills if kill.lost)
    assert asked - Counter(everything) == lost
    in_order = sorted(paper.asked, key=lambda each: each.began)
    assert all(before.ended <= after.began for before, after in pairwise(in_order))


@pytest.mark.parametrize(
    ("way", "size", "kills"),
    [
        pytest.param("lists", 300, 10, id="lists"),
        pytest.param("sitemaps", 60, 3, id="sitemaps"),
        pytest.param("ids", 60, 3, id="ids"),
        pytest.param("lists", 30_000, 10, id="soak-lists", marks=pytest.mark.soak),
    ],
)
def test_a_walk_that_is_killed_at_any_moment_ends_complete_and_asks_for_nothing_twice(
    forks: Forks, tmp_path: Path, way: str, size: int, kills: int
) -> None:
    began = monotonic()
    arguments = ("--by", way, "--since", FIRST_DAY.isoformat())
    if way == "ids":
        arguments += ("--template", "/bai-viet-a{id}.html", "--from-id", str(size))
    with Years(size) as paper:
        walker = Walker(forks, paper, tmp_path / "archive.db", *arguments)
        killed = walk_and_kill(walker, kills=kills, seed=size)
        done = walker.finish()
        assert done.code == Exit.OK, done.err
        assert "Complete:" in done.out
        assert_nothing_was_lost_or_asked_twice(walker, killed)
        seen = len(paper.asked)
    lost = [kill.lost for kill in killed if kill.lost]
    print(  # noqa: T201 - `make soak` shows it
        f"{size} articles by {way}: {seen} requests, {len(killed)} kills, of which {len(lost)} "
        f"while an answer was on its way; {monotonic() - began:.0f} s"
    )
