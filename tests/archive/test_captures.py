from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from captures_pages import NOON, SITE, page, record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.captures import CaptureError, Captures, store
from archive.database import connect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def captures(tmp_path: Path) -> Iterator[Captures]:
    with Captures(tmp_path / "archive.captures.db") as opened:
        yield opened


def count(captures: Captures, table: str) -> int:
    return int(captures._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_every_fact_of_an_answer_comes_back(captures: Captures) -> None:
    given = captures.record(
        site=SITE,
        kind="listing",
        url="http://baothunghiem.vn/thời-sự",
        final_url="https://baothunghiem.vn/thời-sự/",
        redirects=("https://baothunghiem.vn/thời-sự",),
        status=200,
        headers=[("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("Server", "caf\udce9")],
        payload=page(1),
        received_length=6543,
        fetched_at=datetime(2026, 3, 1, 23, 30, 15, tzinfo=UTC),
        note="chứng chỉ TLS đã hết hạn",
    )
    assert captures.get(given.id) == given
    assert captures.payload(given.sha256) == page(1)
    assert given.fetched_at.isoformat() == "2026-03-02T06:30:15+07:00"
    assert given.headers == (("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("Server", "caf\udce9"))
    assert given.redirects == ("https://baothunghiem.vn/thời-sự",)
    assert given.note == "chứng chỉ TLS đã hết hạn"


def test_an_answer_without_redirects_came_from_where_it_was_asked(captures: Captures) -> None:
    given = record(captures, 1, page(1))
    assert (given.final_url, given.redirects, given.note) == (given.url, (), None)


def test_a_capture_is_committed_when_record_returns(captures: Captures) -> None:
    given = record(captures, 1, page(1))
    with Captures(captures.path, readonly=True) as reader:
        assert reader.get(given.id) == given
        assert reader.payload(given.sha256) == page(1)


def test_reopened_captures_go_on_with_the_same_dictionary(tmp_path: Path) -> None:
    path = tmp_path / "archive.captures.db"
    for number in range(6):
        with Captures(path) as captures:
            record(captures, number, page(number))
    with Captures(path, readonly=True) as reader:
        found = list(reader.find())
        assert [reader.payload(each.sha256) for each in found] == [page(n) for n in range(6)]
        assert count(reader, "dictionaries") == 1


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    payloads=st.lists(
        st.one_of(st.binary(max_size=3000), st.text(max_size=1500).map(lambda text: text.encode())),
        max_size=12,
    ),
    status=st.sampled_from([200, 404, 503]),
)
def test_any_bytes_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, payloads: list[bytes], status: int
) -> None:
    path = tmp_path_factory.mktemp("captures") / "archive.captures.db"
    with Captures(path) as captures:
        given = [
            record(captures, number, payload, status=status)
            for number, payload in enumerate(payloads)
        ]
    with Captures(path, readonly=True) as reader:
        assert [reader.payload(capture.sha256) for capture in given] == payloads


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20,
        page(1, menu=0, length=50),
        page(1, menu=30_000),
    ],
    ids=["empty", "picture", "short", "larger than any dictionary"],
)
def test_unusual_payloads_come_back(captures: Captures, payload: bytes) -> None:
    for number in range(2):
        given = record(captures, number, payload + b" " * number)
        assert captures.payload(given.sha256) == payload + b" " * number


class TestEqualAnswers:
    def test_the_same_answer_again_is_the_same_row(self, captures: Captures) -> None:
        first = record(captures, 1, page(1))
        assert record(captures, 1, page(1)) == first
        assert count(captures, "captures") == 1

    def test_a_replay_after_reopening_doubles_nothing(self, tmp_path: Path) -> None:
        for _ in range(2):
            with Captures(tmp_path / "archive.captures.db") as captures:
                given = [record(captures, number, page(number)) for number in range(5)]
                assert [capture.id for capture in given] == [1, 2, 3, 4, 5]
                assert count(captures, "captures") == count(captures, "payloads") == 5

    def test_a_time_is_the_same_in_any_zone(self, captures: Captures) -> None:
        first = record(captures, 1, page(1), fetched_at=NOON)
        elsewhere = NOON.astimezone(timezone(timedelta(hours=-5)))
        assert record(captures, 1, page(1), fetched_at=elsewhere) == first

    @pytest.mark.parametrize(
        "changes",
        [
            {"url": "https://baothunghiem.vn/khac.html"},
            {"fetched_at": NOON + timedelta(days=1)},
            {"payload": page(2)},
        ],
        ids=["url", "time", "payload"],
    )
    def test_another_url_time_or_payload_is_another_row(
        self, captures: Captures, changes: dict[str, object]
    ) -> None:
        first = record(captures, 1, page(1))
        payload = changes.pop("payload", page(1))
        assert isinstance(payload, bytes)
        assert record(captures, 1, payload, **changes).id != first.id

    def test_a_payload_is_stored_once_however_often_it_is_met(self, captures: Captures) -> None:
        given = [record(captures, number, page(1)) for number in range(10)]
        assert len({capture.id for capture in given}) == 10
        assert count(captures, "payloads") == 1

    def test_a_known_payload_costs_one_small_row(self, captures: Captures) -> None:
        record(captures, 0, page(0))
        captures._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = captures.path.stat().st_size
        for number in range(1, 201):
            record(captures, number, page(0))
        captures._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert (captures.path.stat().st_size - before) / 200 < 1000


class TestNotModified:
    def test_an_empty_304_has_the_payload_of_the_known_page(self, captures: Captures) -> None:
        url = "https://baothunghiem.vn/"
        known = record(captures, 1, page(1), url=url)
        record(captures, 2, b"loi may chu", url=url, status=502)
        later = record(captures, 3, b"", url=url, status=304, received_length=0)
        assert (later.status, later.sha256) == (304, known.sha256)
        assert record(captures, 4, b"", url=url, status=304).sha256 == known.sha256
        assert captures.payload(later.sha256) == page(1)

    def test_a_304_may_bring_the_known_payload_itself(self, captures: Captures) -> None:
        known = record(captures, 1, page(1))
        later = record(captures, 2, page(1), status=304, url=known.url)
        assert (later.status, later.sha256) == (304, known.sha256)
        assert count(captures, "payloads") == 1

    def test_a_304_for_an_unknown_page_is_kept_as_it_came(self, captures: Captures) -> None:
        stray = record(captures, 1, b"", status=304)
        assert captures.payload(stray.sha256) == b""


class TestFinding:
    @pytest.fixture
    def three_days(self, captures: Captures) -> Captures:
        for number in range(12):
            record(
                captures,
                number,
                page(number),
                site=SITE if number % 3 else "baokhac",
                kind="listing" if number % 2 else "article",
                fetched_at=NOON + timedelta(hours=6 * number),
            )
        return captures

    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            ({}, list(range(12))),
            ({"site": "baokhac"}, [0, 3, 6, 9]),
            ({"kind": "listing"}, [1, 3, 5, 7, 9, 11]),
            ({"site": SITE, "kind": "article"}, [2, 4, 8, 10]),
            ({"since": NOON + timedelta(hours=54)}, [9, 10, 11]),
            ({"until": NOON + timedelta(hours=12)}, [0, 1]),
            ({"site": "baokhac", "since": NOON + timedelta(hours=1)}, [3, 6, 9]),
            ({"site": "chuaco"}, []),
        ],
    )
    def test_finds_by_site_kind_and_time(
        self,
        three_days: Captures,
        asked: dict[str, object],
        expected: list[int],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(store, "BATCH", 2)
        found = list(three_days.find(**asked))  # type: ignore[arg-type]
        assert [each.url for each in found] == [
            f"https://baothunghiem.vn/bai-{number}.html" for number in expected
        ]

    def test_captures_may_be_recorded_while_others_are_read(
        self, three_days: Captures, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(store, "BATCH", 2)
        for number, _ in enumerate(three_days.find(), start=100):
            record(three_days, number, page(number))
        assert count(three_days, "captures") == 24

    def test_reading_pins_no_log(
        self, three_days: Captures, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(store, "BATCH", 2)
        with Captures(three_days.path, readonly=True) as reader:
            found = reader.find()
            next(found)
            record(three_days, 50, page(50))
            busy, *_ = three_days._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            assert busy == 0
            assert len(list(found)) == 11

    def test_the_latest_answer_of_a_url_is_that_of_the_latest_time(
        self, captures: Captures
    ) -> None:
        url = "https://baothunghiem.vn/bai.html"
        newest = record(captures, 9, page(2), url=url, status=404)
        record(captures, 3, page(1), url=url)
        assert captures.latest(url) == newest
        assert captures.latest("https://baothunghiem.vn/la.html") is None


class TestRefusals:
    def test_an_unknown_kind_is_named(self, captures: Captures) -> None:
        with pytest.raises(ValueError, match="'video' is no kind of capture; use one of article"):
            record(captures, 1, page(1), kind="video")

    def test_a_time_without_zone_is_refused(self, captures: Captures) -> None:
        with pytest.raises(ValueError, match="no time zone"):
            record(captures, 1, page(1), fetched_at=datetime(2026, 3, 2))  # noqa: DTZ001
        assert count(captures, "payloads") == 0

    def test_an_unknown_number_says_what_it_may_have_been(self, captures: Captures) -> None:
        with pytest.raises(CaptureError, match=r"no capture 7.*listing that was thinned"):
            captures.get(7)

    def test_an_unknown_digest_says_where_to_look(self, captures: Captures) -> None:
        with pytest.raises(CaptureError, match="the two files must be copied and moved together"):
            captures.payload("0" * 64)

    def test_a_reader_cannot_write(self, captures: Captures) -> None:
        with Captures(captures.path, readonly=True) as reader:
            with pytest.raises(CaptureError, match="readonly"):
                record(reader, 1, page(1))
            assert list(reader.find()) == []

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE captures SET status = 200",
            "UPDATE payloads SET data = x'00', stored = 1",
            "UPDATE dictionaries SET data = x'00'",
            "DELETE FROM payloads",
        ],
    )
    def test_evidence_cannot_be_rewritten(self, captures: Captures, statement: str) -> None:
        given = record(captures, 1, page(1))
        with pytest.raises(sqlite3.IntegrityError):
            captures._connection.execute(statement)
        assert captures.payload(given.sha256) == page(1)


class TestOpening:
    def test_a_reader_needs_a_file_of_captures(self, tmp_path: Path) -> None:
        connect(tmp_path / "other.db").close()
        with pytest.raises(CaptureError, match="older baotinh, or is no file of captures"):
            Captures(tmp_path / "other.db", readonly=True)

    def test_a_file_of_a_newer_baotinh_is_left_alone(self, captures: Captures) -> None:
        captures._connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('captures', 'm999_later', '2030')"
        )
        with pytest.raises(CaptureError, match=r"newer baotinh \(it knows m999_later\)"):
            Captures(captures.path)

    def test_captures_remember_the_archive_that_they_belong_to(self, captures: Captures) -> None:
        captures.belong_to(archive="c0ffee", kind="practice")
        captures.belong_to(archive="c0ffee", kind="practice")
        assert captures.info() == {"archive": "c0ffee", "kind": "practice"}

    @pytest.mark.parametrize(("archive", "kind"), [("c0ffee", "live"), ("decade", "practice")])
    def test_captures_of_another_archive_are_refused(
        self, captures: Captures, archive: str, kind: str
    ) -> None:
        captures.belong_to(archive="c0ffee", kind="practice")
        with pytest.raises(CaptureError, match="belongs to another archive"):
            captures.belong_to(archive=archive, kind=kind)


def test_a_capture_given_back_equals_the_one_that_is_read(captures: Captures) -> None:
    given = record(captures, 1, page(1))
    assert next(captures.find()) == captures.latest(given.url) == given
