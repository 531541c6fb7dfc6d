"""An index of WARC files: which address was answered when, and where the answer stands.

The files are read once from front to back for their headers; bodies are read when they are
asked for. What cannot be read is an error that names the file: a replay that silently left out
a damaged file would look like newspapers that lost their articles.
"""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    from warcio.recordloader import ArcWarcRecord

PRACTICE_FIELD = "baotinh-kind"
"""The field of a WARC's `warcinfo` record that marks practice newspapers."""

_PIECE = 1 << 16  # bytes read at a time
_BROKEN = (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error)


class ReplayError(Exception):
    """A WARC file cannot be replayed; the message says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a record stands, and when its answer was given."""

    date: datetime
    file: Path
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A recorded answer; `body` is without chunking, content encoding as it was sent."""

    date: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


class WarcIndex:
    """The answers of some WARC files, by address, in order of their dates.

    Args:
        paths: WARC files, or folders of them (`*.warc`, `*.warc.gz`).

    Raises:
        ReplayError: there is no file, one is damaged, or practice and life are mixed.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self.files = tuple(_files(paths))
        self._positions: dict[str, list[Position]] = {}
        self._asked: dict[str, int] = {}
        practice = [self._read(file) for file in self.files]
        if len(set(practice)) > 1:
            raise ReplayError(
                "Some of these WARC files are practice newspapers and some are not: replay them "
                "into separate archives."
            )
        self.practice = practice[0]
        if not self._positions:
            raise ReplayError(f"No answer of a server is in {', '.join(map(str, self.files))}.")
        for positions in self._positions.values():
            positions.sort(key=lambda position: position.date)
        self.latest = max(p.date for positions in self._positions.values() for p in positions)

    def _read(self, file: Path) -> bool:
        practice = False
        try:
            with file.open("rb") as stream:
                _check_packing(stream)
                records = ArchiveIterator(stream)
                for record in records:
                    if record.rec_type == "warcinfo":
                        practice = practice or _marks_practice(record)
                    _read_to_end(record)
                    if record.rec_type == "response" and record.http_headers:
                        self._add(record, file, records.get_record_offset())
        except _BROKEN as error:
            why = " ".join(str(error).split())
            raise ReplayError(
                f"{file} is damaged or no WARC file ({why:.160}). Take it out, or replace it."
            ) from error
        return practice

    def _add(self, record: ArcWarcRecord, file: Path, offset: int) -> None:
        url = _key(_field(record, "WARC-Target-URI"))
        date = datetime.fromisoformat(_field(record, "WARC-Date"))
        if date.tzinfo is None:
            date = date.replace(tzinfo=UTC)  # the standard knows no other
        int(record.http_headers.get_statuscode())  # a ValueError here, not when it is replayed
        position = Position(date=date, file=file, offset=offset)
        self._positions.setdefault(url, []).append(position)

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses that have given an answer, in the order of the files."""
        return tuple(self._positions)

    @property
    def hosts(self) -> set[str]:
        """The hosts that have given any answer."""
        return {urlsplit(url).hostname or "" for url in self._positions}

    def holds(self, url: str) -> bool:
        """Has this address given any answer?"""
        return _key(url) in self._positions

    def answer(self, url: str) -> Answer | None:
        """The next answer that this address gave; after the last one, the last one again."""
        positions = self._positions.get(_key(url))
        if not positions:
            return None
        turn = self._asked.get(_key(url), 0)
        self._asked[_key(url)] = turn + 1
        return _answer(positions[min(turn, len(positions) - 1)])


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            found = sorted(p for p in path.rglob("*") if p.name.endswith((".warc", ".warc.gz")))
            if not found:
                raise ReplayError(f"There is no WARC file in the folder {path}.")
            yield from found
        elif path.is_file():
            yield path
        else:
            raise ReplayError(f"{path} does not exist; name a WARC file or a folder of them.")


def _check_packing(stream: BinaryIO) -> None:
    """Unpack a gzipped file once: warcio ends without a word where a record is damaged.

    Raises:
        OSError, EOFError, zlib.error: it is damaged or cut off.
    """
    packed = stream.read(2) == b"\x1f\x8b"
    stream.seek(0)
    if packed:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            while unpacked.read(_PIECE):
                pass
        stream.seek(0)


def _read_to_end(record: ArcWarcRecord) -> None:
    while record.raw_stream.read(_PIECE):
        pass
    if missing := record.raw_stream.limit:
        raise EOFError(f"cut off: the last record lacks {missing} bytes")


def _field(record: ArcWarcRecord, name: str) -> str:
    value = record.rec_headers.get_header(name)
    if not value:
        raise ValueError(f"a record without {name}")
    return str(value)


def _marks_practice(record: ArcWarcRecord) -> bool:
    text = record.content_stream().read().decode("utf-8", "replace")
    fields = dict(line.split(":", 1) for line in text.splitlines() if ":" in line)
    return str(fields.get(PRACTICE_FIELD, "")).strip() == "practice"


def _key(url: str) -> str:
    return urldefrag(url.strip().strip("<>")).url


def _answer(position: Position) -> Answer:
    with position.file.open("rb") as stream:
        stream.seek(position.offset)
        record = next(iter(ArchiveIterator(stream)))
        headers = tuple(record.http_headers.headers)
        reader = record.raw_stream
        if (record.http_headers.get_header("transfer-encoding") or "").casefold() == "chunked":
            reader = ChunkedDataReader(reader)
        return Answer(
            date=position.date,
            status=int(record.http_headers.get_statuscode()),
            headers=headers,
            body=reader.read(),
        )
