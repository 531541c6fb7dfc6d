from __future__ import annotations

import sys
import tracemalloc

import pytest
from captures_pages import page
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.captures.codec import (
    WINDOW_LOG_MAX,
    CorruptDataError,
    pack,
    page_dictionary,
    unpack,
)

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


@settings(max_examples=40)
@given(payload=st.binary(max_size=5000), raw=st.binary(min_size=8, max_size=2000))
def test_what_was_packed_is_unpacked(payload: bytes, raw: bytes) -> None:
    for dictionary in (None, page_dictionary(raw)):
        data = pack(payload, dictionary)
        assert unpack(data, size=len(payload), dictionary=dictionary) == payload


@settings(max_examples=60)
@given(data=st.binary(max_size=300), size=st.integers(0, 1000))
def test_garbage_is_refused_or_has_the_size_that_was_asked_for(data: bytes, size: int) -> None:
    try:
        payload = unpack(data, size=size)
    except CorruptDataError:
        return
    assert len(payload) == size


def test_a_large_payload_stays_within_the_window_that_is_read() -> None:
    payload = page(1) * 1000
    dictionary = page_dictionary(page(2, menu=20_000)[: 1 << 20])
    assert unpack(pack(payload, dictionary), size=len(payload), dictionary=dictionary) == payload


def test_a_bomb_takes_no_more_memory_than_the_page_that_it_replaces() -> None:
    bomb = pack(bytes(100_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(CorruptDataError, match="does not hold 1000 bytes"):
            unpack(bomb, size=1000)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_frame_that_asks_for_a_huge_window_is_refused() -> None:
    compressor = zstd.ZstdCompressor(
        options={zstd.CompressionParameter.window_log: WINDOW_LOG_MAX + 1}
    )
    data = compressor.compress(b"a" * 1000) + compressor.flush()
    with pytest.raises(CorruptDataError):
        unpack(data, size=1000)
