"""MinHash: a short signature of a text, by which texts that may be the same find each other.

One hash for each phrase and not sixty-four: the hashes are laid on a circle, and each of 64 places
on it takes the first hash that follows. That is a MinHash too (of two texts, a place takes the same
hash with the probability of their Jaccard similarity; "one permutation hashing" with rotation), in
a tenth of the time.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

PLACES, BANDS = 64, 32
SHARED = 2
"""Bands that two texts must share to be compared. One would bring a hundred strangers in an archive
of a million; at a similarity of 0.5 eight are shared on average, and fewer than two once in a
thousand times."""

BAND_BYTES = 6
_MASK32, _MASK64 = 2**32 - 1, 2**64 - 1
_STARTS = range(0, 2**32, 2**32 // PLACES)
_SPREAD = 0x9E3779B1  # CRC is linear: neighbours must not stay neighbours
_ONE, _OTHER, _BAND = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9


def signature(phrases: Collection[int]) -> list[int]:
    """64 of the hashes of a text's phrases (32 bits each), one for each place.

    Raises:
        ValueError: there is no phrase.
    """
    if not phrases:
        raise ValueError("a text without phrases has no signature")
    circle = sorted([phrase * _SPREAD & _MASK32 for phrase in phrases])
    last = len(circle)
    circle.append(circle[0])
    return [circle[bisect_left(circle, start, 0, last)] for start in _STARTS]


def bands(phrases: Collection[int]) -> tuple[int, ...]:
    """The 32 bands of a text in order: two places each, far from each other, as 48 bits."""
    places = signature(phrases)
    keys = {
        ((places[band] * _ONE + places[band + BANDS] * _OTHER + band * _BAND) & _MASK64) >> 16
        for band in range(BANDS)
    }
    return tuple(sorted(keys))


def packed(keys: Collection[int]) -> bytes:
    """Bands as bytes, as the table keeps them."""
    return b"".join(key.to_bytes(BAND_BYTES, "big") for key in keys)


def unpacked(kept: bytes) -> tuple[int, ...]:
    """The bands that `packed` put together."""
    starts = range(0, len(kept), BAND_BYTES)
    return tuple(int.from_bytes(kept[start : start + BAND_BYTES], "big") for start in starts)
