"""Packed answers that end before their end, told from those that are only odd."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.whole import is_cut_off

PAGE = "Gió chướng về, bà con ấp Thạnh Lợi ra đồng từ rất sớm. ".encode() * 40
PACKED = gzip.compress(PAGE)
MOST = 1 << 20


@pytest.mark.parametrize(
    ("body", "cut"),
    [
        (PACKED, False),
        (PACKED[:-8], False),  # the check sum was never sent
        (PACKED[:-9], True),
        (PACKED[: len(PACKED) // 2], True),
        (PACKED[:14] + b"\xff\xff" + PACKED[16:], True),
        (PAGE, False),  # called gzip, and is none
        (b"", False),
        (PACKED + b"after the end", False),
        (gzip.compress(bytes(2 * MOST)), False),  # too large is told elsewhere
    ],
)
def test_a_body_is_cut_off_if_its_last_block_is_not_there(body: bytes, cut: bool) -> None:
    assert is_cut_off(body, MOST) == cut


@given(st.binary(min_size=1, max_size=200_000), st.integers(0, 9))
def test_what_is_whole_is_never_called_cut_off(body: bytes, level: int) -> None:
    assert not is_cut_off(gzip.compress(body, level), MOST)
