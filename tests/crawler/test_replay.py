"""Replay: the practice newspapers through the very spiders that crawl the live sites."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from time import sleep

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from archive import info
from archive.archive import Archive
from archive.exporting.objects import articles
from archive.times import VIETNAM
from cli.exit_codes import Exit
from samples.build import editions

SAMPLES = Path(__file__).parents[2] / "samples"
PRINTED = Counter(article.newspaper.key for edition in editions() for article in edition.articles)
NEWSPAPERS = tuple(sorted(PRINTED))


def baotinh(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the real command."""
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
        cwd=cwd or SAMPLES.parent,
        env={**os.environ, "PYTHONPATH": str(SAMPLES.parent)},
    )


def replay(archive: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Crawl the practice newspapers into `archive`."""
    return baotinh("crawl", "--replay", str(SAMPLES), "--archive", str(archive), *arguments)


def canonical(archive: Path) -> list[str]:
    """The canonical export, a line for each article."""
    connection = sqlite3.connect(archive)
    connection.row_factory = sqlite3.Row
    lines = [
        json.dumps(article, ensure_ascii=False, sort_keys=True)
        for article in articles(connection, canonical=True)
    ]
    connection.close()
    return lines


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the practice newspapers, crawled in one go."""
    archive = tmp_path_factory.mktemp("undisturbed") / "archive.db"
    done = replay(archive, "--all")
    assert done.returncode == Exit.OK, done.stdout + done.stderr
    return archive


def ask(archive: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(archive)
    rows = connection.execute(statement).fetchall()
    connection.close()
    return rows


def test_every_practice_newspaper_is_stored_without_a_problem(undisturbed: Path) -> None:
    counts = dict(ask(undisturbed, "SELECT site, count(*) FROM articles GROUP BY site"))
    assert counts == PRINTED
    assert ask(undisturbed, "SELECT * FROM problems") == []
    assert ask(undisturbed, "SELECT DISTINCT mode, state FROM runs") == [("replay", "finished")]


def test_the_fetch_time_is_the_date_of_the_record(undisturbed: Path) -> None:
    ((first, last),) = ask(
        undisturbed,
        "SELECT min(first_seen_at), max(first_seen_at) FROM articles WHERE site = 'baocantho'",
    )
    assert str(first).startswith("2026-03-")
    assert str(last).endswith("+07:00")
    # The run's clock is the latest date in the files, which is later than any article's page.
    assert ask(undisturbed, "SELECT min(started_at) >= max(first_seen_at) FROM runs, articles") == [
        (1,)
    ]


def test_the_clock_can_be_set(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    replay(archive, "baocantho", "--now", "2026-04-01T06:00")
    assert ask(archive, "SELECT DISTINCT started_at FROM runs") == [("2026-04-01T06:00:00+07:00",)]


def test_each_newspaper_has_one_line_with_its_whole_name(tmp_path: Path) -> None:
    done = replay(tmp_path / "archive.db", "--all")
    names = [line.split()[0] for line in done.stdout.splitlines() if "finished" in line]
    assert len(names) == len(set(names)) > 40
    assert "truyenhinhthanhhoa" in names


def test_a_second_replay_stores_nothing_and_says_so(undisturbed: Path) -> None:
    before = canonical(undisturbed)
    done = replay(undisturbed, "--all")
    assert done.returncode == Exit.OK
    assert "Nothing new" in done.stdout
    assert canonical(undisturbed) == before
    rows = ask(undisturbed, "SELECT new, fetched FROM runs ORDER BY id DESC LIMIT 3")
    assert rows == [(0, 0)] * 3


def test_practice_is_marked_in_the_file_in_results_and_in_exports(undisturbed: Path) -> None:
    assert ask(undisturbed, "SELECT value FROM archive_info WHERE key = 'kind'") == [("practice",)]
    found = baotinh("search", "da nang", "--archive", str(undisturbed))
    assert "LUYỆN TẬP" in found.stdout
    found = baotinh("search", "da nang", "--json", "--archive", str(undisturbed))
    assert json.loads(found.stdout)["practice"] is True
    exported = baotinh("export", "--archive", str(undisturbed))
    assert all(json.loads(line)["practice"] for line in exported.stdout.splitlines())


def test_what_is_not_in_the_files_is_a_counted_miss(undisturbed: Path) -> None:
    # The spiders ask for every section of the newspaper; the practice files hold two of each.
    assert ask(
        undisturbed, "SELECT count(*) FROM runs WHERE missed > 0 AND state = 'finished'"
    ) != [(0,)]


def test_practice_refuses_a_live_archive(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    Archive(archive, kind="live", now=_now()).close()
    done = replay(archive, "baocantho")
    assert done.returncode == Exit.CONFIGURATION
    assert "live archive" in done.stderr
    assert ask(archive, "SELECT count(*) FROM articles") == [(0,)]


def test_a_live_crawl_moves_a_practice_archive_aside(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    replay(archive, "baocantho")
    stored = ask(archive, "SELECT count(*) FROM articles")
    live = _warc(tmp_path / "live.warc.gz", {"https://baocantho.com.vn/robots.txt": ["x"]})
    done = baotinh("crawl", "baocantho", "--replay", str(live), "--archive", str(archive))
    assert "archive.practice.db" in done.stderr
    assert ask(tmp_path / "archive.practice.db", "SELECT count(*) FROM articles") == stored
    assert (tmp_path / "archive.practice.captures.db").exists()
    assert ask(archive, "SELECT value FROM archive_info WHERE key = 'kind'") == [("live",)]
    assert ask(archive, "SELECT count(*) FROM articles") == [(0,)]


def _now() -> object:
    from datetime import datetime  # noqa: PLC0415

    return datetime(2026, 3, 8, tzinfo=VIETNAM)


def _warc(path: Path, answers: dict[str, list[str]]) -> Path:
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, bodies in answers.items():
            for day, body in enumerate(bodies, 1):
                headers = StatusAndHeaders(
                    "200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1"
                )
                writer.write_record(
                    writer.create_warc_record(
                        url,
                        "response",
                        payload=_stream(body),
                        http_headers=headers,
                        warc_headers_dict={"WARC-Date": f"2026-03-{day:02d}T00:00:00Z"},
                    )
                )
    return path


def _stream(body: str) -> object:
    from io import BytesIO  # noqa: PLC0415

    return BytesIO(body.encode())


@pytest.mark.parametrize("path", ["nothing.warc", "."])
def test_a_replay_of_nothing_says_what_is_missing(tmp_path: Path, path: str) -> None:
    done = baotinh(
        "crawl", "baocantho", "--replay", str(tmp_path / path), "--archive", str(tmp_path / "a.db")
    )
    assert done.returncode == Exit.CONFIGURATION
    assert "WARC" in done.stderr
    assert not (tmp_path / "a.db").exists()


def test_scrapys_own_commands_work(tmp_path: Path) -> None:
    scrapy = [sys.executable, "-m", "scrapy"]
    env = {**os.environ, "BAOTINH_ARCHIVE": str(tmp_path / "archive.db")}
    listed = subprocess.run(
        [*scrapy, "list"], capture_output=True, text=True, cwd=SAMPLES.parent, env=env, check=True
    )
    assert set(NEWSPAPERS) <= set(listed.stdout.split())
    subprocess.run(
        [*scrapy, "crawl", "baocantho", "-s", f"REPLAY={SAMPLES}"],
        capture_output=True,
        cwd=SAMPLES.parent,
        env=env,
        check=True,
        timeout=120,
    )
    assert ask(tmp_path / "archive.db", "SELECT count(*) >= 12 FROM articles") == [(1,)]


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_crawl_that_is_run_again_ends_like_an_undisturbed_one(
    seed: int, undisturbed: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "archive.db"
    random = Random(seed)  # noqa: S311 - reproducible moments, not secrets
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-m", "cli.main", "crawl", "--all", "--replay", str(SAMPLES)],
            cwd=SAMPLES.parent,
            env={**os.environ, "BAOTINH_ARCHIVE": str(archive)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _wait_until_working(archive, process)
        sleep(random.uniform(0.0, 0.8))
        process.send_signal(signal.SIGKILL)
        process.wait()
    done = replay(archive, "--all")
    assert done.returncode == Exit.OK, done.stdout + done.stderr
    assert canonical(archive) == canonical(undisturbed)
    connection = sqlite3.connect(archive)
    connection.row_factory = sqlite3.Row
    assert info.is_practice(connection)
    assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def _wait_until_working(archive: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the crawl has begun to write (or is over): before that there is nothing to disturb."""
    while process.poll() is None and not archive.with_name("archive.captures.db").exists():
        sleep(0.02)


def test_an_article_is_placed_only_in_the_sections_whose_list_shows_it(undisturbed: Path) -> None:
    # The pages of the lists show boxes of other sections too, built just like the list.
    placed = ask(
        undisturbed,
        "SELECT count(*) FROM article_sections JOIN sections ON sections.id = section_id "
        "JOIN articles ON articles.id = article_id "
        "WHERE sections.name != articles.section AND articles.section != 'Cần Thơ'",
    )
    assert placed == [(0,)]
    # Each article stands in one list; those of earlier editions, and of papers that ended, in none.
    listed = sum(
        section.listed and article.section.path.startswith(section.path)
        for edition in editions(SAMPLES / "sources")
        for section in edition.newspaper.sections
        for article in edition.articles
    )
    assert ask(undisturbed, "SELECT count(*) FROM article_sections") == [(listed,)]
