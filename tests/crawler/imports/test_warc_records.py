"""Reading WARC files of any maker: whole, damaged, cut off, lying, packed in other ways."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.imports import records
from crawler.imports.records import Answered, Earlier, Skipped

if TYPE_CHECKING:
    from pathlib import Path

NUMBERS = range(1, 6)


def warc(*, packed: bool = True, numbers: range = NUMBERS) -> tuple[bytes, list[int]]:
    """A WARC file of small pages, and where each record begins."""
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=packed)
    starts = []
    for number in numbers:
        starts.append(file.tell())
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                f"https://baocantho.com.vn/bai-a{number}.html",
                "response",
                payload=io.BytesIO(f"<p>Bài số {number}</p>".encode() * 40),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": f"2026-03-02T00:00:0{number}Z"},
            )
        )
    return file.getvalue(), starts


def found(content: bytes) -> list[Answered | Skipped]:
    return list(records.read(io.BytesIO(content)))


def numbers_of(content: bytes) -> list[str]:
    return [one.url[-6:-5] for one in found(content) if isinstance(one, Answered)]


@pytest.mark.parametrize("packed", [True, False])
def test_a_whole_file_is_read_in_its_order(packed: bool) -> None:
    content, _ = warc(packed=packed)
    first = found(content)[0]
    assert isinstance(first, Answered)
    assert (first.url, first.status) == ("https://baocantho.com.vn/bai-a1.html", 200)
    assert first.date.isoformat() == "2026-03-02T00:00:01+00:00"
    assert first.body == "<p>Bài số 1</p>".encode() * 40
    assert numbers_of(content) == list("12345")


def test_a_file_that_was_packed_as_one_piece_is_read_too() -> None:
    content, _ = warc(packed=False)
    assert numbers_of(gzip.compress(content)) == list("12345")


def test_a_damaged_packed_record_costs_only_itself() -> None:
    content, starts = warc()
    middle = starts[2] + 40
    broken = content[:middle] + b"\xff" * 30 + content[middle + 30 :]
    assert numbers_of(broken) == list("1245")
    assert [one.reason[:8] for one in found(broken) if isinstance(one, Skipped)] == ["damaged:"]


def test_a_record_that_lies_about_its_length_costs_no_more_than_its_neighbour() -> None:
    content, _ = warc(packed=False)
    length = content.split(b"Content-Length: ")[3].split(b"\r\n")[0]
    head, mark, tail = content.partition(b"bai-a3.html")
    lying = head + mark + tail.replace(length, b"9" + length, 1)
    assert numbers_of(lying)[:2] == list("12")
    assert "5" in numbers_of(lying) or any(isinstance(one, Skipped) for one in found(lying))


@pytest.mark.parametrize("packed", [True, False])
def test_a_file_that_is_cut_off_gives_what_is_whole(packed: bool) -> None:
    content, starts = warc(packed=packed)
    assert numbers_of(content[: starts[4] + 60]) == list("1234")


def test_cuts_anywhere_never_raise() -> None:
    content, _ = warc()
    for end in range(0, len(content), 37):
        assert "".join(numbers_of(content[:end])) in "12345"


def test_noise_is_no_warc_file_and_says_so() -> None:
    assert all(isinstance(one, Skipped) for one in found(b"<html>kein WARC</html>" * 50))
    assert all(isinstance(one, Skipped) for one in found(gzip.compress(b"x" * 5000)))


def test_a_wacz_is_a_zip_of_warc_files(tmp_path: Path) -> None:
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("archive/a.warc.gz", warc()[0])
        packed.writestr("archive/b.warc.gz", warc(numbers=range(6, 8))[0])
        packed.writestr("pages/pages.jsonl", "{}")
    with records.opened(path) as streams:
        urls = [one.url for stream in streams for one in records.read(stream)]  # type: ignore[union-attr]
    assert [url[-6] for url in urls] == list("1234567")


def test_a_bomb_ends_at_the_largest_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LARGEST", 300)
    reasons = Counter(one.reason for one in found(warc()[0]) if isinstance(one, Skipped))
    assert reasons == {"larger than any newspaper's page": 5}


def test_a_member_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LARGEST_MEMBER", 100)
    assert {one.reason[:25] for one in found(warc()[0]) if isinstance(one, Skipped)} == {
        "damaged: a packed record i"[:25]
    }


def test_what_is_no_answer_is_told() -> None:
    file = io.BytesIO()
    writer = WARCWriter(file, gzip=True)
    writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "thử"}))
    revisit: dict[str, Any] = {"WARC-Date": "2026-03-02T00:00:09Z"}
    headers = StatusAndHeaders("200 OK", [], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_revisit_record(
            "https://baocantho.com.vn/bai-a1.html",
            digest="sha1:ABC",
            refers_to_uri="https://baocantho.com.vn/bai-a1.html",
            refers_to_date="2026-03-02T00:00:01Z",
            http_headers=headers,
            warc_headers_dict=revisit,
        )
    )
    info, again = found(file.getvalue())
    assert info == Skipped(reason="no answer (warcinfo)")
    assert isinstance(again, Answered)
    assert again.same_as == Earlier(
        digest="sha1:ABC",
        url="https://baocantho.com.vn/bai-a1.html",
        date=datetime(2026, 3, 2, 0, 0, 1, tzinfo=UTC),
    )
    assert again.body == b""
