"""The answers in a WARC or WACZ file of whatever maker, as they were given, one by one.

A damaged record is skipped and told, and what follows it is read: these files are often the
last copy of a newspaper that closed.
"""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING
from urllib.parse import urldefrag

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed

from crawler.replay.index import PRACTICE_FIELD, ReplayError
from crawler.whole import is_cut_off

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warcio.recordloader import ArcWarcRecord

LARGEST = 32 * 1024 * 1024
"""Bytes of a body that are read; no newspaper's page is larger, and a bomb ends here."""

LARGEST_MEMBER = 1 << 30
"""Unpacked bytes of one gzip member; `warcio recompress` splits what was packed as one piece."""

_MEMBER = b"\x1f\x8b\x08"  # how a gzip member, and so a packed record, begins
_RECORD = b"\r\n\r\nWARC/1."
_PIECE = 1 << 20
_IN_MEMORY = 1 << 24
_UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError)
_BROKEN = (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error, KeyError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Which answer had the body: makers name it by the digest, by address and time, or both."""

    digest: str | None
    url: str
    date: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer of a server, `body` without chunking and with its content encoding.

    `same_as`: of a revisit record, whose body is that of an earlier answer and therefore empty.
    """

    url: str
    date: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    digest: str | None
    same_as: Earlier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A record that is no answer, or cannot be read; `reason` is counted."""

    reason: str


@contextmanager
def opened(path: Path) -> Iterator[list[IO[bytes]]]:
    """The WARC files in a path: itself, or those of a WACZ (a ZIP file).

    Raises:
        ReplayError: it is called a WACZ, and is no ZIP file.
    """
    if path.suffix.casefold() != ".wacz":
        with path.open("rb") as stream:
            yield [stream]
        return
    try:
        packed = zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        raise ReplayError(
            f"{path} cannot be opened as a WACZ ({error}). It is a ZIP file with WARC files in it; "
            "perhaps it was not downloaded to its end."
        ) from error
    with packed:
        names = [name for name in packed.namelist() if name.endswith((".warc", ".warc.gz"))]
        yield [packed.open(name) for name in sorted(names)]


def read(stream: IO[bytes]) -> Iterator[Answered | Skipped]:
    """Every record of a WARC file, in its order; never raises for what stands in the file."""
    try:
        packed = stream.read(len(_MEMBER)) == _MEMBER
        stream.seek(0)
        yield from _packed(stream) if packed else _plain(stream)
    except _UNREADABLE as error:  # what packs the file is damaged: nothing after it can be found
        yield _damaged(error)


def _packed(stream: IO[bytes]) -> Iterator[Answered | Skipped]:
    """A file of gzip members: each is unpacked by itself, so that a bad one costs only itself."""
    start = 0
    while start >= 0:
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as member:
            stream.seek(start)
            try:
                end = _unpack(stream, start, member)
            except _BROKEN as error:
                yield _damaged(error)
                start = _find(stream, _MEMBER, after=start + 1)
                continue
            member.seek(0)
            yield from _plain(member)
        start = _find(stream, _MEMBER, after=end)


def _unpack(stream: IO[bytes], start: int, into: IO[bytes]) -> int:
    """Unpack the member at `start`; returns where it ends."""
    unpacker = zlib.decompressobj(wbits=31)
    read = written = 0
    while not unpacker.eof:
        piece = unpacker.unconsumed_tail or stream.read(_PIECE)
        if not piece:
            raise EOFError("cut off in the middle of a packed record")
        read += 0 if unpacker.unconsumed_tail else len(piece)
        written += into.write(unpacker.decompress(piece, _PIECE))
        if written > LARGEST_MEMBER:
            raise ValueError("a packed record is too large; try `warcio recompress`")
    return start + read - len(unpacker.unused_data)


def _plain(stream: IO[bytes]) -> Iterator[Answered | Skipped]:
    start = 0
    while start >= 0:
        stream.seek(start)
        records = ArchiveIterator(stream)
        try:
            for record in records:
                yield _of(record)
        except _BROKEN as error:
            yield _damaged(error)
            start = _find(stream, _RECORD, after=max(start, records.offset) + 1, skip=4)
        else:
            return


def _find(stream: IO[bytes], mark: bytes, *, after: int, skip: int = 0) -> int:
    """Where `mark` stands next (and `skip` bytes on), -1 where it does not."""
    stream.seek(after)
    tail = b""
    while piece := stream.read(_PIECE):
        at = (tail + piece).find(mark)
        if at >= 0:
            return after - len(tail) + at + skip
        after += len(piece)
        tail = (tail + piece)[-len(mark) + 1 :]
    return -1


def _damaged(error: Exception) -> Skipped:
    return Skipped(reason=f"damaged: {' '.join(str(error).split()):.80}")


def _of(record: ArcWarcRecord) -> Answered | Skipped:
    if record.rec_type not in ("response", "revisit"):
        return Skipped(reason=f"no answer ({record.rec_type})")
    if record.http_headers is None:
        return Skipped(reason="an answer without HTTP headers")
    url = urldefrag((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")).url
    body = _body(record)
    if record.raw_stream.limit > 0 and len(body) <= LARGEST:
        raise EOFError("cut off in the middle of a record")
    if len(body) > LARGEST:
        return Skipped(reason="larger than any newspaper's page")
    encoding = record.http_headers.get_header("content-encoding") or ""
    if encoding.strip().casefold() in ("gzip", "x-gzip") and is_cut_off(body, LARGEST):
        return Skipped(reason="damaged: the packed answer ends in the middle")
    digest = record.rec_headers.get_header("WARC-Payload-Digest")
    return Answered(
        url=url,
        date=_date(record),
        status=int(record.http_headers.get_statuscode()),
        headers=tuple(record.http_headers.headers),
        body=body,
        digest=digest,
        same_as=_earlier(record, url, digest) if record.rec_type == "revisit" else None,
    )


def _earlier(record: ArcWarcRecord, url: str, digest: str | None) -> Earlier:
    named = record.rec_headers.get_header
    date = named("WARC-Refers-To-Date")
    return Earlier(
        digest=digest,
        url=(named("WARC-Refers-To-Target-URI") or url).strip("<> "),
        date=_aware(date) if date else None,
    )


def _body(record: ArcWarcRecord) -> bytes:
    reader = record.raw_stream
    if (record.http_headers.get_header("transfer-encoding") or "").casefold() == "chunked":
        reader = ChunkedDataReader(reader)
    return bytes(reader.read(LARGEST + 1))


def _date(record: ArcWarcRecord) -> datetime:
    return _aware(record.rec_headers.get_header("WARC-Date") or "")


def _aware(text: str) -> datetime:
    date = datetime.fromisoformat(text)
    return date if date.tzinfo else date.replace(tzinfo=UTC)  # the standard knows no other


def is_practice(path: Path) -> bool:
    """Does a file say that it holds practice newspapers?"""
    with opened(path) as streams:
        return any(PRACTICE_FIELD.encode() in _first(stream) for stream in streams)


def _first(stream: IO[bytes]) -> bytes:
    """The beginning of a file, unpacked, with its `warcinfo` record."""
    piece = stream.read(1 << 14)
    if not piece.startswith(_MEMBER):
        return piece
    try:
        return zlib.decompressobj(wbits=31).decompress(piece, 1 << 14)
    except zlib.error:
        return b""
