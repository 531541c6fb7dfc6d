"""The WARC files: valid, marked as practice, the same every time, and up to date."""

from __future__ import annotations

import subprocess
import sys
import zlib
from io import BytesIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from practice import EDITIONS, IDS, ROOT, write_dummy
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from samples import markup, warc
from samples.build import build, main
from samples.source import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warcio.statusandheaders import StatusAndHeaders

    from samples.source import Edition


def records(data: bytes) -> Iterator[tuple[str, StatusAndHeaders, bytes, str]]:
    """(target, http headers, decoded payload, date) of every response record."""
    for record in ArchiveIterator(BytesIO(data)):
        if record.rec_type == "response":
            warc_headers = record.rec_headers
            yield (
                warc_headers.get_header("WARC-Target-URI"),
                record.http_headers,
                record.content_stream().read(),
                warc_headers.get_header("WARC-Date"),
            )


def test_building_twice_gives_the_same_bytes_in_another_process_too(
    dummy: Edition, tmp_path: Path
) -> None:
    first = build(dummy)
    code = (
        "import sys; from pathlib import Path; from samples.build import build, load;"
        "sys.stdout.buffer.write(build(load(Path(sys.argv[1]))))"
    )
    folder = tmp_path / dummy.newspaper.key
    command = [sys.executable, "-c", code, str(folder)]
    again = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    assert again == first


def test_a_warc_says_that_it_is_practice_and_passes_the_check_of_warcio(
    dummy: Edition, tmp_path: Path
) -> None:
    path = tmp_path / "dummy.warc.gz"
    path.write_bytes(build(dummy))
    info = next(iter(ArchiveIterator(BytesIO(path.read_bytes()))))
    fields = info.content_stream().read().decode()
    assert info.rec_type == "warcinfo"
    assert "baotinh-kind: practice\r\n" in fields
    assert "format: WARC File Format 1.1\r\n" in fields
    assert Checker(SimpleNamespace(inputs=[str(path)], verbose=False)).process_all() == 0


@pytest.mark.parametrize("key", sorted(IDS))
def test_answers_come_gzipped_plain_chunked_and_decode_to_the_pages(key: str) -> None:
    edition = EDITIONS[key]
    found = list(records(build(edition)))
    pages = markup.pages(edition)
    assert [(url, body) for url, _, body, _ in found] == [
        (page.url, page.text.encode()) for page in pages
    ]
    headers = [http for _, http, _, _ in found]
    gzipped = [http for http in headers if http.get_header("Content-Encoding") == "gzip"]
    assert len(headers) / 2 < len(gzipped) < len(headers)
    assert [http.get_header("Transfer-Encoding") for http in headers].count("chunked") == 1
    assert any(http.get_header("ETag") for http in headers)
    dates = [date for _, _, _, date in found]
    assert dates == sorted(set(dates))


def test_files_of_another_zlib_are_the_same_and_other_texts_are_not(
    dummy: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = build(dummy)
    monkeypatch.setattr(warc, "_gzip", lambda body: zlib.compress(body, 1, wbits=31))
    other = build(dummy)
    assert other != data
    assert warc.same(other, data)
    source = tmp_path / dummy.newspaper.key / "01-cau-tre.md"
    source.write_text(source.read_text("utf-8").replace("Sáu cọc", "Bảy cọc"), "utf-8")
    assert not warc.same(build(load(source.parent)), data)


def test_check_tells_missing_fresh_and_stale_files_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sources").mkdir()
    folder = write_dummy(tmp_path / "sources", "baolaocai")
    assert main(["--check"], tmp_path) == 1
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0
    source = folder / "01-cau-tre.md"
    source.write_text(source.read_text("utf-8").replace("Sáu cọc", "Bảy cọc"), "utf-8")
    assert main(["--check"], tmp_path) == 1
    assert "baolaocai.warc.gz is not what the sources give" in capsys.readouterr().out
    source.write_text("no fields", "utf-8")
    assert main([], tmp_path) == 2
    assert "01-cau-tre.md:1: " in capsys.readouterr().err


def test_html_is_written_page_by_page(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    write_dummy(tmp_path / "sources", "baotuyenquang")
    assert main(["--html", str(tmp_path / "out")], tmp_path) == 0
    names = {str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.*")}
    site = "baotuyenquang.com.vn"
    assert f"{site}/xa-hoi/index.html" in names
    assert f"{site}/robots.txt" in names
    assert not list(tmp_path.glob("*.warc.gz"))


def test_the_committed_files_are_what_the_sources_give_and_valid() -> None:
    command = [sys.executable, str(ROOT / "samples" / "build.py"), "--check"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout + answer.stderr) == (0, "")
    files = [str(ROOT / "samples" / f"{key}.warc.gz") for key in sorted(IDS)]
    assert Checker(SimpleNamespace(inputs=files, verbose=False)).process_all() == 0
