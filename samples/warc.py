"""The practice site as a WARC file, the same bytes every time it is built.

Record ids are uuid5 of newspaper and address, dates come from `newspaper.toml`, nothing asks the
clock or the machine's name.
"""

from __future__ import annotations

import zlib
from hashlib import sha1
from io import BytesIO
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samples.markup import Page
    from samples.source import Newspaper

KIND = "practice"  # the crawler refuses to mix practice with life by this mark
SERVERS = {"a_id_fck": "nginx", "epi_zce": "openresty", "yyyymm_hex": "Apache"}
REASONS = {200: "200 OK", 404: "404 Not Found"}
CHUNK = 4096
PLAIN_EVERY, CHUNKED_PAGE = 4, 9  # the tenth answer of each site is chunked, every fourth plain


def build(newspaper: Newspaper, pages: Sequence[Page]) -> bytes:
    """The gzipped WARC file: a warcinfo record, then one response record a page."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="WARC/1.1")
    _write_info(writer, newspaper)
    for number, page in enumerate(pages):
        _write_response(writer, newspaper, page, number)
    return out.getvalue()


def same(one: bytes, other: bytes) -> bool:
    """Whether two files hold the same records.

    Equal bytes do. Else what was compressed is compared unpacked, for two versions of zlib
    compress the same page into different bytes.
    """
    return one == other or _records(one) == _records(other)


def _write_info(writer: WARCWriter, newspaper: Newspaper) -> None:
    fields = {
        "software": "baotinh samples/build.py",
        "format": "WARC File Format 1.1",
        "description": f"Practice newspaper in the markup of {newspaper.family}; texts by baotinh",
        "baotinh-kind": KIND,
    }
    text = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode()
    headers = _warc_headers(newspaper, "warcinfo", f"{newspaper.fetched_at:%Y-%m-%dT%H:%M:%SZ}")
    headers["WARC-Filename"] = f"{newspaper.edition}.warc.gz"
    record = writer.create_warc_record(
        "", "warcinfo", payload=BytesIO(text), length=len(text), warc_headers_dict=headers
    )
    writer.write_record(record)


def _write_response(writer: WARCWriter, newspaper: Newspaper, page: Page, number: int) -> None:
    headers, payload = _http(newspaper, page, number)
    record = writer.create_warc_record(
        page.url,
        "response",
        payload=BytesIO(payload),
        length=len(payload),
        warc_headers_dict=_warc_headers(
            newspaper, page.url, f"{page.fetched_at:%Y-%m-%dT%H:%M:%SZ}"
        ),
        http_headers=StatusAndHeaders(REASONS[page.status], headers, protocol="HTTP/1.1"),
    )
    writer.write_record(record)


def _warc_headers(newspaper: Newspaper, name: str, date: str) -> dict[str, str]:
    identity = uuid5(NAMESPACE_URL, f"baotinh-practice:{newspaper.edition}:{name}")
    return {"WARC-Record-ID": f"<urn:uuid:{identity}>", "WARC-Date": date}


def _http(newspaper: Newspaper, page: Page, number: int) -> tuple[list[tuple[str, str]], bytes]:
    """The HTTP headers and the body as sent: mostly gzipped, one chunked, some with an ETag."""
    body = page.text.encode()
    headers = [
        ("Server", SERVERS.get(newspaper.family, "nginx")),
        ("Date", f"{page.fetched_at:%a, %d %b %Y %H:%M:%S} GMT"),
        ("Content-Type", page.content_type),
    ]
    if number % 3 == 1:
        headers.append(("ETag", f'"{sha1(body, usedforsecurity=False).hexdigest()[:16]}"'))
    if number % PLAIN_EVERY:
        headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
        body = _gzip(body)
    if number == CHUNKED_PAGE:
        return [*headers, ("Transfer-Encoding", "chunked")], _chunked(body)
    return [*headers, ("Content-Length", str(len(body)))], body


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)  # 31: a gzip header, its time is 0
    return packer.compress(body) + packer.flush()


def _chunked(body: bytes) -> bytes:
    chunks = [body[start : start + CHUNK] for start in range(0, len(body), CHUNK)]
    sent = [f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n" for chunk in chunks]
    return b"".join([*sent, b"0\r\n\r\n"])


def _records(data: bytes) -> list[tuple[object, ...]]:
    compressed = {"WARC-Payload-Digest", "WARC-Block-Digest", "Content-Length"}
    found: list[tuple[object, ...]] = []
    for record in ArchiveIterator(BytesIO(data)):
        headers = record.rec_headers.headers
        http = record.http_headers
        found.append(
            (
                [pair for pair in headers if pair[0] not in compressed],
                http and [http.statusline, *(p for p in http.headers if p[0] not in compressed)],
                record.content_stream().read(),
            )
        )
    return found
