"""MinHash: signatures are as alike as the texts are, and bands bring the like together."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from archive.stories.signature import (
    BANDS,
    PLACES,
    SHARED,
    bands,
    packed,
    signature,
    unpacked,
)

HASHES = some.sets(some.integers(0, 2**32 - 1), min_size=1, max_size=80)


@given(HASHES)
def test_a_signature_is_made_of_the_texts_own_hashes_and_their_order_does_not_matter(
    phrases: set[int],
) -> None:
    made = signature(phrases)
    assert len(made) == PLACES
    assert len(set(made)) <= len(phrases)
    assert signature(sorted(phrases, reverse=True)) == made


@given(HASHES)
def test_bands_are_kept_as_they_are(phrases: set[int]) -> None:
    assert unpacked(packed(bands(phrases))) == bands(phrases)


def pairs(similarity: float, count: int = 300, size: int = 400) -> list[tuple[set[int], set[int]]]:
    """Sets of two texts with this Jaccard similarity."""
    random = Random(5)  # noqa: S311 - the same each time
    common = round(2 * size * similarity / (1 + similarity))
    made = []
    for _ in range(count):
        drawn = random.sample(range(2**32), 2 * size - common)
        made.append((set(drawn[:size]), set(drawn[:common] + drawn[size:])))
    return made


@pytest.mark.parametrize("similarity", [0.1, 0.5, 0.9])
def test_places_agree_as_often_as_the_texts_are_alike(similarity: float) -> None:
    agreeing = [
        sum(a == b for a, b in zip(signature(one), signature(other), strict=True)) / PLACES
        for one, other in pairs(similarity)
    ]
    assert sum(agreeing) / len(agreeing) == pytest.approx(similarity, abs=0.02)


@pytest.mark.parametrize(
    ("similarity", "least", "most"), [(0.9, 1, 1), (0.5, 0.98, 1), (0.1, 0, 0.08), (0.01, 0, 0)]
)
def test_bands_bring_the_like_together_and_keep_strangers_apart(
    similarity: float, least: float, most: float
) -> None:
    together = [
        len(set(bands(one)) & set(bands(other))) >= SHARED for one, other in pairs(similarity)
    ]
    assert least <= sum(together) / len(together) <= most


def test_a_text_of_few_phrases_has_all_its_bands_and_one_of_none_is_refused() -> None:
    assert len(bands({7, 11, 13})) == BANDS
    with pytest.raises(ValueError, match="without phrases"):
        signature(set())
