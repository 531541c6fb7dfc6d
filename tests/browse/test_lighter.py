"""Answers are compressed for those who can read it: the same bytes, streams in a flat memory."""

from __future__ import annotations

import asyncio
import gzip
import re
import tracemalloc
import urllib.request
import zlib
from random import Random
from typing import Any

import pytest

pytest.importorskip("datasette")

from browse.room.lighter import compressed

PIECES = 4_000


def answer(url: str, method: str = "GET", **headers: str) -> tuple[Any, bytes]:
    asked = urllib.request.Request(url, headers=headers, method=method)
    with urllib.request.urlopen(asked, timeout=30) as told:
        return told.headers, told.read()


@pytest.mark.parametrize(
    "path",
    ["/", "/tim?q=gia", "/bai/5", "/xu-huong.svg?q=gia", "/house/room.css", "/archive/articles",
     "/archive/articles.json", "/-/static/sql-formatter-2.3.3.min.js"],
)  # fmt: skip
def test_the_same_bytes_arrive_and_fewer_travel(site: str, path: str) -> None:
    plain, whole = answer(site + path)
    head, packed = answer(site + path, **{"Accept-Encoding": "br;q=1, gzip"})
    assert plain["content-encoding"] is None
    assert head["content-encoding"] == "gzip"
    assert head["vary"] == plain["vary"]
    assert "Accept-Encoding" in head["vary"]
    assert len(packed) < 0.5 * len(whole)
    same = gzip.decompress(packed)
    took = re.compile(rb"took [\d.]+ms|\"query_ms\": [\d.]+")  # of the table, each time its own
    assert took.sub(b"", same) == took.sub(b"", whole)
    assert head["content-security-policy"] == plain["content-security-policy"] != ""


@pytest.mark.parametrize("path", ["/", "/house/room.css"])
def test_a_head_has_no_body(site: str, path: str) -> None:
    head, body = answer(site + path, "HEAD", **{"Accept-Encoding": "gzip"})
    assert head["content-type"].startswith("text/")
    assert body == b""


def test_a_table_streams_as_csv_to_its_end(site: str) -> None:
    url = f"{site}/archive/articles.csv?_stream=on"
    _, whole = answer(url)
    head, packed = answer(url, **{"Accept-Encoding": "gzip"})
    assert (head["content-encoding"], head["transfer-encoding"]) == ("gzip", "chunked")
    assert gzip.decompress(packed) == whole
    assert whole.count(b"https://") >= 141


@pytest.mark.parametrize("form", ["csv", "sqlite"])
def test_a_file_to_download_says_how_long_it_is(site: str, form: str) -> None:
    url = f"{site}/tim/tai-ve?q=gia&format={form}"
    head, body = answer(url, **{"Accept-Encoding": "gzip"})
    assert head["content-encoding"] is None
    assert int(head["content-length"]) == len(body) > 1000


def test_a_long_stream_is_passed_on_piece_by_piece() -> None:
    """Eight megabytes, of which no more is held than what gzip needs."""
    chance = Random(7)  # noqa: S311 - letters that gzip cannot make much shorter
    opened = zlib.decompressobj(wbits=31)
    length, largest = 0, 0

    async def stream(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for _ in range(PIECES):
            await send(
                {
                    "type": "http.response.body",
                    "body": chance.randbytes(1000).hex().encode(),
                    "more_body": True,
                }
            )
        await send({"type": "http.response.body", "body": b""})

    async def sent(event: Any) -> None:
        nonlocal length, largest
        largest = max(largest, len(event.get("body", b"")))
        length += len(opened.decompress(event.get("body", b"")))

    scope = {"type": "http", "path": "/x.csv", "headers": [(b"accept-encoding", b"gzip")]}
    tracemalloc.start()
    asyncio.run(compressed(stream)(scope, None, sent))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert length == 2000 * PIECES
    assert peak < 1_000_000
    assert largest < 100_000
    assert opened.eof
