"""Captures as a WARC 1.1 file that other tools read and replay.

A capture keeps the payload after transfer and content decoding, so the headers that spoke of the
encodings are renamed (`X-Archive-Orig-…`, as web archives do) and `Content-Length` is that of the
payload: headers and payload agree. A 304 becomes a revisit record. The same captures give the
same bytes.
"""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC
from http import HTTPStatus
from io import BytesIO
from typing import IO, TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from archive.captures.model import Capture
    from archive.captures.store import Captures

KIND_FIELD = "baotinh-kind"
"""The field of the `warcinfo` record that says whether it is practice material."""
ORIGINAL = "X-Archive-Orig-"
_ENCODINGS = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_PROFILE = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


def write(
    into: IO[bytes],
    captures: Captures,
    chosen: Iterable[Capture],
    *,
    software: str,
    withheld: Mapping[str, Mapping[str, int]],
) -> int:
    """Write captures as gzipped records behind a `warcinfo`; returns how many.

    Args:
        into: the file.
        captures: where their payloads are.
        chosen: which, in this order.
        software: for the `warcinfo`.
        withheld: read when all is written: how many captures were left out, by newspaper and
            reason. A `metadata` record at the end says so.

    Raises:
        CaptureError: a payload is damaged; what was written so far is whole.
    """
    writer = WARCWriter(into, gzip=True, warc_version="WARC/1.1")
    about = captures.info()
    count = 0
    for capture in chosen:
        if not count:
            _write_info(writer, capture, about, software)
        _write_one(writer, capture, captures.payload(capture.sha256), about.get("archive", ""))
        count += 1
    if count and withheld:
        _write_withheld(writer, capture, about, withheld)
    return count


def _write_info(writer: WARCWriter, first: Capture, about: dict[str, str], software: str) -> None:
    fields = {
        "software": software,
        "format": "WARC File Format 1.1",
        "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "description": "Provincial newspapers of Vietnam, as baotinh fetched them",
        "archive": about.get("archive", ""),
        KIND_FIELD: about.get("kind", ""),
    }
    text = "".join(f"{name}: {value}\r\n" for name, value in fields.items()).encode()
    named = {**_named(first, about.get("archive", "")), "WARC-Record-ID": _id(about, "warcinfo")}
    writer.write_record(
        writer.create_warc_record(
            "", "warcinfo", payload=BytesIO(text), length=len(text), warc_headers_dict=named
        )
    )


def _write_withheld(
    writer: WARCWriter,
    last: Capture,
    about: dict[str, str],
    withheld: Mapping[str, Mapping[str, int]],
) -> None:
    lines = (
        f"withheld: {site} {reason} {count}\r\n"
        for site, reasons in sorted(withheld.items())
        for reason, count in sorted(reasons.items())
    )
    text = "".join(lines).encode()
    named = _named(last, about.get("archive", "")) | {"WARC-Record-ID": _id(about, "withheld")}
    writer.write_record(
        writer.create_warc_record(
            f"urn:uuid:{about.get('archive', '')}",
            "metadata",
            payload=BytesIO(text),
            length=len(text),
            warc_content_type="application/warc-fields",
            warc_headers_dict=named,
        )
    )


def _write_one(writer: WARCWriter, capture: Capture, payload: bytes, archive: str) -> None:
    named = _named(capture, archive)
    if capture.status == HTTPStatus.NOT_MODIFIED:
        named |= {"WARC-Profile": _PROFILE, "WARC-Payload-Digest": digest_of(payload)}
        record = writer.create_warc_record(
            capture.final_url, "revisit", warc_headers_dict=named, http_headers=_http(capture, 0)
        )
    else:
        record = writer.create_warc_record(
            capture.final_url,
            "response",
            payload=BytesIO(payload),
            length=len(payload),
            warc_headers_dict=named,
            http_headers=_http(capture, len(payload)),
        )
    writer.write_record(record)


def _named(capture: Capture, archive: str) -> dict[str, str]:
    date = capture.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "WARC-Record-ID": _id({"archive": archive}, str(capture.id)),
        "WARC-Date": date,
    }


def _id(about: dict[str, str], name: str) -> str:
    identity = uuid5(NAMESPACE_URL, f"baotinh:{about.get('archive', '')}:{name}")
    return f"<urn:uuid:{identity}>"


def digest_of(payload: bytes) -> str:
    """The digest of a payload as WARC files write it: sha1 in base 32."""
    sha1 = hashlib.sha1(payload, usedforsecurity=False).digest()
    return f"sha1:{base64.b32encode(sha1).decode()}"


def _http(capture: Capture, length: int) -> StatusAndHeaders:
    headers = [
        (f"{ORIGINAL}{name}" if name.casefold() in _ENCODINGS else name, value)
        for name, value in capture.headers
    ]
    try:
        phrase = HTTPStatus(capture.status).phrase
    except ValueError:
        phrase = "Unknown"
    headers.append(("Content-Length", str(length)))
    return StatusAndHeaders(f"{capture.status} {phrase}", headers, protocol="HTTP/1.1")
