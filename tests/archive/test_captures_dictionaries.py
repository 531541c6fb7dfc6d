from __future__ import annotations

import gzip
import random
from typing import TYPE_CHECKING

import pytest
from captures_pages import SITE, page, record

from archive.captures import Captures, dictionaries
from archive.captures.dictionaries import Better, Sizes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OLD, NEW = "cũ", "mới"


@pytest.fixture
def captures(tmp_path: Path) -> Iterator[Captures]:
    with Captures(tmp_path / "archive.captures.db") as opened:
        yield opened


def shelf(captures: Captures) -> list[tuple[str, str]]:
    found = captures._connection.execute("SELECT site, kind FROM dictionaries ORDER BY id")
    return [tuple(row) for row in found.fetchall()]


def stored(captures: Captures, digest: str) -> int:
    row = captures._connection.execute(
        "SELECT length(data) FROM payloads WHERE sha256 = ?", [digest]
    ).fetchone()
    return int(row[0])


class TestChoice:
    @pytest.mark.parametrize(
        ("payload", "status", "expected"),
        [
            (page(1), 200, True),
            (page(1), 404, False),
            (page(1), 304, False),
            (b"<html>" + b" " * 100, 200, False),
            (b"\x89PNG\0" + page(1), 200, False),
        ],
        ids=["page", "not found", "not modified", "scrap", "picture"],
    )
    def test_only_a_good_page_founds_a_dictionary(
        self, payload: bytes, status: int, *, expected: bool
    ) -> None:
        assert dictionaries.may_found(payload, status) is expected

    def test_a_page_alone_is_chosen_where_the_template_changed(self) -> None:
        pages = [page(number, template=NEW) for number in range(8)]
        chosen = dictionaries.better_dictionary(page(0, template=OLD), pages)
        assert chosen is not None
        assert chosen.raw in pages
        assert chosen.saved > len(dictionaries.pack(pages[0])) / 2

    def test_two_pages_are_joined_where_templates_alternate(self) -> None:
        pages = [page(number, template=OLD if number % 2 else NEW) for number in range(1, 9)]
        chosen = dictionaries.better_dictionary(page(0, template=OLD), pages)
        assert chosen is not None
        assert chosen.raw.startswith(page(0, template=OLD))
        assert chosen.raw[len(page(0, template=OLD)) :] in pages

    def test_a_sibling_of_the_same_template_is_not_worth_a_new_dictionary(self) -> None:
        pages = [page(number) for number in range(1, 9)]
        assert dictionaries.better_dictionary(page(0), pages) is None

    def test_too_few_pages_decide_nothing(self) -> None:
        pages = [page(number, template=NEW) for number in range(2)]
        assert dictionaries.better_dictionary(page(0, template=OLD), pages) is None

    def test_no_dictionary_grows_without_bound(self) -> None:
        big = dictionaries.raw_content(page(0, menu=20_000))
        assert len(big) == dictionaries.LARGEST_DICTIONARY
        pages = [page(number, template=NEW) for number in range(3)]
        chosen = dictionaries.better_dictionary(big, pages)
        assert chosen is not None
        assert chosen.raw in pages

    def test_a_dictionary_is_renewed_once_that_pays(self) -> None:
        cost = len(dictionaries.pack(page(1)))
        better = Better(page(1), saved=cost / 20)
        assert not dictionaries.pays(better, age=16)
        assert dictionaries.pays(better, age=24)

    @pytest.mark.parametrize(
        ("settled", "recent", "expected"),
        [(20.0, 19.0, False), (20.0, 16.0, False), (20.0, 14.0, True)],
    )
    def test_drift_is_a_ratio_well_under_that_of_the_first(
        self, settled: float, recent: float, *, expected: bool
    ) -> None:
        assert dictionaries.has_drifted(settled=settled, recent=recent) is expected

    def test_the_ratio_is_that_of_all_bytes(self) -> None:
        assert dictionaries.ratio([Sizes(100, 10), Sizes(300, 10)]) == 20.0
        assert dictionaries.ratio([]) == 0.0


class TestFounding:
    def test_the_first_page_founds_the_dictionary_of_its_site_and_kind(
        self, captures: Captures
    ) -> None:
        record(captures, 1, page(1))
        record(captures, 2, page(2), kind="listing")
        record(captures, 3, page(3), site="baokhac")
        record(captures, 4, page(4))
        assert shelf(captures) == [(SITE, "article"), (SITE, "listing"), ("baokhac", "article")]

    def test_an_error_page_founds_none_and_uses_the_one_that_is_there(
        self, captures: Captures
    ) -> None:
        lonely = record(captures, 1, page(1), status=503)
        assert shelf(captures) == []
        record(captures, 2, page(2))
        at_home = record(captures, 3, page(3), status=404)
        assert stored(captures, at_home.sha256) < stored(captures, lonely.sha256) / 2

    def test_the_founding_page_itself_takes_next_to_nothing(self, captures: Captures) -> None:
        assert stored(captures, record(captures, 1, page(1)).sha256) < 50

    def test_a_second_dictionary_of_a_site_leans_on_the_first(self, captures: Captures) -> None:
        record(captures, 1, page(1))
        given = record(captures, 2, page(2), kind="listing")
        first, second = captures._connection.execute(
            "SELECT parent_id, length(data) AS size FROM dictionaries ORDER BY id"
        ).fetchall()
        assert (first["parent_id"], second["parent_id"]) == (None, 1)
        assert second["size"] < first["size"] / 2
        with Captures(captures.path, readonly=True) as reader:
            assert reader.payload(given.sha256) == page(2)

    def test_a_dictionary_unlike_the_others_stands_alone(self, captures: Captures) -> None:
        record(captures, 1, page(1, template=OLD))
        record(captures, 2, page(2, template=NEW), kind="listing")
        parents = captures._connection.execute("SELECT parent_id FROM dictionaries").fetchall()
        assert [row["parent_id"] for row in parents] == [None, None]


class TestRenewal:
    def test_pages_of_one_template_keep_their_dictionary(self, captures: Captures) -> None:
        for number in range(40):
            record(captures, number, page(number))
        assert len(shelf(captures)) == 1

    def test_a_redesign_brings_a_new_dictionary_and_old_captures_stay_readable(
        self, captures: Captures
    ) -> None:
        pages = [page(number, template=OLD) for number in range(20)]
        pages += [page(number, template=NEW) for number in range(30)]
        given = [record(captures, number, payload) for number, payload in enumerate(pages)]
        assert len(shelf(captures)) == 2
        sizes = [stored(captures, capture.sha256) for capture in given]
        assert max(sizes[-10:]) < sizes[20] / 2  # the first page after the redesign
        with Captures(captures.path, readonly=True) as reader:
            assert [reader.payload(capture.sha256) for capture in given] == pages

    def test_a_poor_first_page_is_replaced_after_the_first_batch(self, captures: Captures) -> None:
        record(captures, 0, page(0, template="trang lạ"))
        for number in range(1, 12):
            last = record(captures, number, page(number))
        assert len(shelf(captures)) == 2
        assert stored(captures, last.sha256) < len(gzip.compress(page(11), 6)) / 3.5

    def test_slow_drift_is_noticed_too(self, captures: Captures) -> None:
        chance = random.Random(7)  # noqa: S311
        menu = [page(number, template=f"mục {number}", menu=4, length=0) for number in range(40)]
        for number in range(120):
            menu[chance.randrange(40)] = page(number, template=f"thay {number}", menu=4, length=0)
            record(captures, number, b"".join(menu) + page(number, menu=0))
        assert 2 <= len(shelf(captures)) <= 8

    def test_pages_that_no_dictionary_helps_are_not_tried_for_ever(
        self, captures: Captures, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        trials: list[int] = []
        chosen = dictionaries.better_dictionary

        def counted(current: bytes, pages: list[bytes]) -> Better | None:
            trials.append(len(pages))
            return chosen(current, pages)

        for number in range(16):
            record(captures, number, page(number))
        monkeypatch.setattr(dictionaries, "better_dictionary", counted)
        for number in range(16, 80):
            record(captures, number, page(number, template=f"riêng {number}"))
        assert len(shelf(captures)) == 1
        assert 1 <= len(trials) <= 4

    def test_thinning_the_first_pages_does_not_hide_a_drift(self, captures: Captures) -> None:
        for number in range(16):
            record(captures, number, page(number), kind="listing")
        last = max(captures.find(), key=lambda capture: capture.id)
        assert captures.thin_listings(last.fetched_at, keep=()) == 15
        for number in range(16, 40):
            record(captures, number, page(number, template=NEW), kind="listing")
        assert len(shelf(captures)) == 2


def test_a_real_page_takes_less_than_a_third_of_what_gzip_makes_of_it(
    captures: Captures, shared: Path
) -> None:
    article = (shared / "pages" / "baocantho_article.html").read_bytes()
    listing = (shared / "pages" / "baocantho_category.html").read_bytes()
    record(captures, 1, listing)
    given = record(captures, 2, article)
    assert stored(captures, given.sha256) < len(gzip.compress(article, 6)) / 3.5
    assert captures.payload(given.sha256) == article
