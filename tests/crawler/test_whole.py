"""Packed answers that end before their end, told from those that are only odd."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.whole import is_cut_off

PAGE = "Gió chướng về, bà con ấp Thạnh Lợi ra đồng từ rất sớm. ".encode() * 40
PACKED = gzip.compress(PAGE, mtime=0)  # no clock in what the tests are made of
MOST = 1 << 20


@pytest.mark.parametrize(
    ("body", "cut"),
    [
        pytest.param(PACKED, False, id="whole"),
        pytest.param(PACKED[:-8], False, id="its check sum was never sent"),
        pytest.param(PACKED[:-9], True, id="its last byte is missing"),
        pytest.param(PACKED[: len(PACKED) // 2], True, id="half of it"),
        pytest.param(PACKED[:14] + b"\xff\xff" + PACKED[16:], True, id="damaged"),
        pytest.param(PAGE, False, id="called gzip and is none"),
        pytest.param(b"", False, id="empty"),
        pytest.param(PACKED + b"after the end", False, id="more after its end"),
        pytest.param(gzip.compress(bytes(2 * MOST), mtime=0), False, id="too large"),
    ],
)
def test_a_body_is_cut_off_if_its_last_block_is_not_there(body: bytes, cut: bool) -> None:
    assert is_cut_off(body, MOST) == cut


@given(st.binary(min_size=1, max_size=200_000), st.integers(0, 9))
def test_what_is_whole_is_never_called_cut_off(body: bytes, level: int) -> None:
    assert not is_cut_off(gzip.compress(body, level), MOST)
