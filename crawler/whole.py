"""Is a packed body whole? Scrapy reads the beginning of one that was cut off, and says nothing."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from scrapy.exceptions import ResponseDataLossError

if TYPE_CHECKING:
    from scrapy.http import Response

_HEADER = 10  # bytes of a gzip header without a name or comment, which nobody sends over HTTP
_RAW = -zlib.MAX_WBITS
_PIECE = 1 << 16


def refuse_if_cut_off(response: Response, most: int) -> None:
    """Let a body pass, unless it is gzip that ends before its end.

    Raises:
        ResponseDataLossError: it does; half an article would be kept as the whole of it.
    """
    encoding = (response.headers.get("Content-Encoding") or b"").strip().lower()
    if encoding in (b"gzip", b"x-gzip") and is_cut_off(response.body, most):
        raise ResponseDataLossError("the packed answer ends in the middle")


def is_cut_off(body: bytes, most: int) -> bool:
    """Does gzip end before its end? After `most` unpacked bytes nobody looks any further.

    The check sum after the last block is not missed: some servers forget it.
    """
    if not body.startswith(b"\x1f\x8b") or len(body) <= _HEADER:
        return False
    plain = body[3] == 0
    unpacker = zlib.decompressobj(_RAW if plain else zlib.MAX_WBITS | 16)
    rest, unpacked = (body[_HEADER:] if plain else body), 0
    try:
        while rest and not unpacker.eof and unpacked <= most:
            unpacked += len(unpacker.decompress(rest, _PIECE))
            rest = unpacker.unconsumed_tail
        if not rest:
            unpacker.flush()  # what was read and not yet given, with it perhaps the end
    except zlib.error:
        return True
    return not unpacker.eof and unpacked <= most
