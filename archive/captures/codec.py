"""Bytes in, one zstd frame out, and back. The only module that knows which zstd we have."""

from __future__ import annotations

import sys

if sys.version_info >= (3, 14):
    from compression.zstd import (
        DecompressionParameter,
        ZstdDecompressor,
        ZstdDict,
        ZstdError,
        compress,
    )
else:
    from backports.zstd import (
        DecompressionParameter,
        ZstdDecompressor,
        ZstdDict,
        ZstdError,
        compress,
    )

__all__ = [
    "DICTIONARY_LEVEL",
    "PAGE_LEVEL",
    "CorruptDataError",
    "ZstdDict",
    "pack",
    "page_dictionary",
    "unpack",
]

# With a sibling page of 160 KB as dictionary: level 3 takes 1 ms and 6.3 KB a page, level 10
# takes 3 ms and 4.9 KB, level 11 ten times as long and no less room (benchmarks/captures.py).
PAGE_LEVEL = 10
# A dictionary is written once and kept for good.
DICTIONARY_LEVEL = 19
# Our levels use windows of at most 8 MB; a frame that asks for more than 16 MB is not ours.
WINDOW_LOG_MAX = 24


class CorruptDataError(ValueError):
    """The bytes are not what was once packed."""


def page_dictionary(raw: bytes) -> ZstdDict:
    """A dictionary that is simply the bytes of a page.

    Trained dictionaries (`train_dict`) were measured and took 1.5 to 3 times as many bytes a
    page: most of what a page repeats is its own whole frame, in one piece.
    """
    return ZstdDict(raw, is_raw=True)


def pack(payload: bytes, dictionary: ZstdDict | None = None, *, level: int = PAGE_LEVEL) -> bytes:
    """One zstd frame; `unpack` needs the same dictionary to read it."""
    return compress(payload, level, zstd_dict=dictionary)


def unpack(data: bytes, *, size: int, dictionary: ZstdDict | None = None) -> bytes:
    """The payload of `size` bytes that was packed into `data`.

    Never allocates much more than `size` bytes, whatever a damaged frame claims.

    Raises:
        CorruptDataError: it does not hold exactly one frame of `size` bytes.
    """
    decompressor = ZstdDecompressor(
        zstd_dict=dictionary, options={DecompressionParameter.window_log_max: WINDOW_LOG_MAX}
    )
    try:
        payload = decompressor.decompress(data, max_length=size + 1)
    except ZstdError as error:
        raise CorruptDataError(str(error)) from error
    if len(payload) != size or not decompressor.eof or decompressor.unused_data:
        raise CorruptDataError(f"it does not hold {size} bytes")
    return payload
