"""Whatever comes, changes and is read anew, in any order: stories are what the texts say."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_archive, an_article
from story_given import groups, rows, store, with_papers
from story_texts import BRIDGE, RICE, SCHOOL, body

from archive import articles, stories
from archive.records import CaptureRef
from archive.stories import settling
from archive.stories.groups import components
from archive.stories.signature import SHARED, bands
from archive.stories.text import is_same, story_text
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3


@pytest.fixture
def db(db: sqlite3.Connection) -> sqlite3.Connection:
    return with_papers(db)


def from_scratch(db: sqlite3.Connection) -> set[frozenset[int]]:
    """The connected components of all texts, by comparing every pair."""
    texts = {
        int(number): story_text(lead, text)
        for number, lead, text in db.execute("SELECT native_id, lead, body FROM articles")
    }
    long = {number: text for number, text in texts.items() if text.is_long_enough}
    keys = {number: set(bands(text.phrases)) for number, text in long.items()}

    def same(one: int, other: int) -> bool:
        return len(keys[one] & keys[other]) >= SHARED and is_same(long[one], long[other])

    return {frozenset(group) for group in components(long, same) if len(group) > 1}


def a_text(random: Random) -> list[str]:
    """Windows of a long text: many are like their neighbours and unlike those farther away."""
    lines = random.choice(([*RICE, *BRIDGE], [*BRIDGE, *SCHOOL], [*SCHOOL, *RICE]))
    first = random.randrange(8)
    return lines[first : first + random.choice((1, 4, 5, 6, 8))]


@pytest.mark.parametrize("seed", range(10))
def test_inserts_edits_and_readings_anew_in_any_order_give_what_one_comparison_gives(
    db: sqlite3.Connection, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a batch ends in the middle of what belongs together."""
    monkeypatch.setattr(settling, "BATCH", (1, 2, 5, 200)[seed % 4])
    random = Random(seed)  # noqa: S311 - the same each time
    looks = dict.fromkeys(range(1, 15), 0)
    for step in range(60):
        number = random.choice(list(looks))
        looks[number] += looks[number] == 0 or random.random() < 0.6  # else the page of before
        minute = random.randrange(40)
        at = datetime(2026, 3, 2, 7, minute, tzinfo=VIETNAM) if minute else None
        precision = random.choice(("minute", "minute", "day")) if at else None
        store(
            db,
            number,
            a_text(random),
            looks[number],
            published_at=at,
            published_precision=precision,
        )
        if random.random() < 0.5:
            settling.settle_batch(db)
        if step % 20 == 19:
            stories.settle(db)
            kept = rows(db)
            assert groups(db) == from_scratch(db)
            stories.rebuild(db)
            assert rows(db) == kept


def test_a_text_that_became_empty_and_still_waits_does_no_harm(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first printing gets a later date while the text of the other is gone and not settled."""
    store(db, 1, RICE)
    store(db, 2, RICE)
    stories.settle(db)
    monkeypatch.setattr(settling, "BATCH", 1)
    store(db, 2, ["Đang cập nhật."], look=2)
    store(db, 1, RICE, published_at=datetime(2026, 3, 3, 6, 0, tzinfo=VIETNAM))
    settling.settle_batch(db)
    assert stories.waiting(db) == 1
    stories.settle(db)
    assert groups(db) == set()


def test_the_order_of_arrival_makes_no_difference(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    random = Random(3)  # noqa: S311 - the same each time
    made = [(number, a_text(random)) for number in range(1, 13)]
    found = []
    for _ in range(4):
        archive, _run = an_archive(tmp_path_factory.mktemp("order"))
        with archive:
            for number, text in made:
                article = an_article(number, lead=None, body=body(text))
                page = CaptureRef(id=number, sha256=f"{number:064x}", fetched_at=NOW)
                articles.store(archive.connection, article, capture=page, run_id=1)
                if random.random() < 0.5:
                    stories.settle(archive.connection)
            stories.settle(archive.connection)
            found.append(groups(archive.connection))
        random.shuffle(made)
    assert found[0]
    assert found[1:] == found[:1] * 3
