"""Which way to the newest hits is taken."""

from __future__ import annotations

import pytest

from archive.search.parse import parse
from archive.search.plan import Reach, reach, syllables, walks

MILLION = 1_000_000


@pytest.mark.parametrize(
    ("query", "hits", "wanted", "walk"),
    [
        ("năm", 700_000, 10, True),  # nearly every article: the newest are at hand
        ("năm", 12_000, 10, False),  # one in eighty: all of them are read sooner
        ("năm", 100_000, 5_000, False),  # page 500 by counting up to it
        ("năm", 100_000, 10, True),
        ("năm*", 700_000, 10, False),  # each look would gather every word that begins so
        ("năm -khuy*", 700_000, 10, False),
        ('"tai nạn giao thông" NOT "xe máy"', 20_000, 10, True),  # costly to find, each of them
        ("năm", 0, 10, False),
    ],
)
def test_the_sooner_way_is_taken(query: str, hits: int, wanted: int, *, walk: bool) -> None:
    words = parse(query).words
    assert words is not None
    assert walks(Reach(hits=hits, articles=MILLION), words, wanted=wanted) is walk


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("phà", 1),
        ('"bến tàu"', 2),
        ("bến (phà OR đò) -vé", 4),
        ("NEAR(sương đèo, 4)", 2),
    ],
)
def test_every_syllable_counts(query: str, count: int) -> None:
    words = parse(query).words
    assert words is not None
    assert syllables(words) == count


def test_hits_beyond_the_bound_are_judged_by_how_close_the_first_stand() -> None:
    far = reach(counted=101, last=2_000, articles=MILLION, bound=100)
    assert far.hits == pytest.approx(50_500)
    assert reach(counted=100, last=2_000, articles=MILLION, bound=100).hits == 100
    assert reach(counted=0, last=0, articles=0, bound=100) == Reach(hits=0, articles=0)
