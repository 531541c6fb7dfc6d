"""Is a selector dead, or does it only happen that some pages do not print the field?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.doctoring.fates import FEWEST, fate_of, is_own


@pytest.mark.parametrize(
    ("hits", "dead"),
    [
        ("", False),
        ("...", False),  # it never hit: that is no death
        ("###", False),
        ("###..", False),  # two pages may be chance
        ("###...", True),
        ("#...", True),
        ("###...#", False),
        # A byline that every second page prints: five pages without may be chance, six are not.
        ("#.#.#.#.....", False),
        ("#.#.#.#......", True),
        ("#.........." * 3, False),
    ],
)
def test_a_selector_is_dead_when_its_misses_are_no_chance(hits: str, dead: bool) -> None:
    assert fate_of([each == "#" for each in hits]).is_dead() is dead


@given(st.lists(st.booleans(), max_size=40))
def test_what_hits_again_is_alive(hits: list[bool]) -> None:
    assert not fate_of([*hits, True]).is_dead()
    fate = fate_of(hits)
    assert fate.since <= fate.pages
    assert not any(hits[len(hits) - fate.since :])
    assert fate.is_dead() <= (fate.since >= FEWEST)


@pytest.mark.parametrize(
    ("source", "own"),
    [
        ("css:span.pubdate", True),
        ("css:time@datetime", True),
        ("css:meta[property='a@b']", True),
        ("css:title", False),  # the page's own title, not one of the layout's
        ("generic:date", False),
        (None, False),
    ],
)
def test_a_source_is_the_layouts_own(source: str | None, own: bool) -> None:
    assert is_own(source, ("span.pubdate", "time", "meta[property='a@b']")) is own
