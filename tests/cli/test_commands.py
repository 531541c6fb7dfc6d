"""The commands as a person and a program use them."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from typer.main import get_command

from cli.exit_codes import Exit
from cli.main import app

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

COMMANDS = tuple(get_command(app).commands)  # type: ignore[attr-defined]


def test_help_names_every_command(baotinh: Run) -> None:
    assert {"crawl", "config", "import", "new-site"} <= set(COMMANDS)
    shown = baotinh("--help").stdout
    assert all(re.search(rf"^│ {command}\b", shown, re.MULTILINE) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_and_stands_in_the_readme(
    baotinh: Run, root: Path, command: str
) -> None:
    done = baotinh(command, "--help")
    assert done.returncode == Exit.OK
    assert len(done.stdout.split()) > 30
    assert f"baotinh {command}" in (root / "README.md").read_text()


def parameters(command: Any, path: str = "baotinh") -> Iterator[tuple[str, Any]]:
    """Each argument and option of a command and of those below it, with its help."""
    below = getattr(command, "commands", {})
    for name, each in below.items():
        yield from parameters(each, f"{path} {name}")
    for parameter in () if below else command.params:
        yield f"{path}: {parameter.name}", parameter.help


def test_every_option_says_what_it_does() -> None:
    assert [name for name, said in parameters(get_command(app)) if not said] == []


def test_sites_are_listed_for_people_and_programs(baotinh: Run) -> None:
    listed = json.loads(baotinh("sites", "--json").stdout)
    names = {site["site"] for site in listed}
    assert {"baocantho", "baolaocai", "baotuyenquang"} <= names
    assert all(site["verified"] is None for site in listed)  # nobody has seen the live sites
    table = baotinh("sites").stdout
    assert all(name in table for name in names)
    assert all(site["name"] in table and site["hosts"][0] in table for site in listed)
    assert f"{len(listed)} newspapers in 34 provinces" in table


def test_dates_are_read_a_line_at_a_time(baotinh: Run) -> None:
    lines = "Thứ Ba, 08/08/2017, 21:36 (GMT+7)\nGiá lúa 7.500 đồng\n5 phút trước\n"
    done = baotinh("parse", "dates", "--now", "2026-03-02T08:00+07:00", stdin=lines)
    read = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["iso"] for row in read] == [
        "2017-08-08T21:36:00+07:00",
        None,
        "2026-03-02T07:55:00+07:00",
    ]
    assert set(read[0]) == {"raw", "iso", "precision", "rule"}


@pytest.mark.parametrize(
    ("what", "line", "expected"),
    [
        (
            "bylines",
            "Tin, ảnh: Thu Hà",
            {
                "contributors": [{"name": "Thu Hà", "roles": ["text", "photo"]}],
                "source": None,
                "staff": False,
            },
        ),
        (
            "leads",
            "(CTO) - Sáng 2-3, chợ nổi mở hội.",
            {"marker": "(CTO) -", "lead": "Sáng 2-3, chợ nổi mở hội."},
        ),
        ("leads", "Chợ nổi mở hội.", {"marker": None, "lead": "Chợ nổi mở hội."}),
        ("captions", "Ra đồng. Ảnh: Thu Hà", {"caption": "Ra đồng.", "credit": "Thu Hà"}),
        ("captions", "Ra đồng.", {"caption": "Ra đồng.", "credit": None}),
    ],
)
def test_other_lines_are_read_too(
    baotinh: Run, what: str, line: str, expected: dict[str, object]
) -> None:
    (read,) = (json.loads(out) for out in baotinh("parse", what, stdin=line).stdout.splitlines())
    assert read == {"raw": line, **expected}


def test_broken_bytes_do_not_end_a_run_of_lines(root: Path) -> None:
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    done = subprocess.run(
        [sys.executable, "-m", "cli.main", "parse", "dates"],
        input=b"\xff\xfe\n\n02/03/2026\n",
        capture_output=True,
        cwd=root,
        check=True,
    )
    assert len(done.stdout.splitlines()) == 3
    assert json.loads(done.stdout.splitlines()[2])["iso"] == "2026-03-02T00:00:00+07:00"


def test_search_finds_with_and_without_accents(baotinh: Run, practice: Path) -> None:
    where = ("--json", "--archive", str(practice))
    exact = json.loads(baotinh("search", '"Đà Nẵng"', *where).stdout)
    folded = json.loads(baotinh("search", '"da nang"', *where).stdout)
    assert exact["total"] >= 2
    assert {hit["url"] for hit in exact["hits"]} <= {hit["url"] for hit in folded["hits"]}
    assert "<mark>Đà Nẵng</mark>" in folded["hits"][0]["snippet"]
    assert json.loads(baotinh("search", '"đà nang"', *where).stdout)["total"] == 0


def test_search_can_be_narrowed(baotinh: Run, practice: Path) -> None:
    where = ("--json", "--limit", "100", "--archive", str(practice))
    hits = json.loads(
        baotinh("search", "nam", "--site", "baolaocai", "--since", "2026-03-01", *where).stdout
    )["hits"]
    assert hits
    assert {hit["site"] for hit in hits} == {"baolaocai"}
    assert min(hit["published_at"] for hit in hits) >= "2026-03-01"
    of_province = json.loads(baotinh("search", "nam", "--province", "Lào Cai", *where).stdout)
    assert {hit["site"] for hit in of_province["hits"]} == {"baolaocai"}


def test_a_query_without_words_is_explained(baotinh: Run, practice: Path) -> None:
    done = baotinh("search", '"', "--archive", str(practice))
    assert done.returncode == Exit.USAGE
    assert "no word to look for" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["search", "gạo", "--archive", "/nirgends/archive.db"], Exit.STORAGE, "no archive"),
        (["crawl", "baokhongco"], Exit.USAGE, "baotinh sites"),
        (["crawl"], Exit.USAGE, "--all"),
        (["search", "gạo", "--since", "gestern"], Exit.USAGE, "YYYY-MM-DD"),
        (["parse", "dates", "--now", "bald"], Exit.USAGE, "2026-03-02T07:15+07:00"),
    ],
)
def test_errors_say_what_to_do_next(
    baotinh: Run, arguments: list[str], code: Exit, said: str
) -> None:
    done = baotinh(*arguments)
    assert done.returncode == code
    assert said in re.sub(r"[\s│]+", " ", done.stderr)
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_archive_is_refused(baotinh: Run, tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    path.write_text("Đây không phải là cơ sở dữ liệu. " * 50)
    done = baotinh("search", "gạo", "--archive", str(path))
    assert done.returncode == Exit.STORAGE
    assert "Traceback" not in done.stderr


def test_the_documented_exit_codes_are_the_real_ones(root: Path) -> None:
    page = (root / "docs" / "exit-codes.md").read_text()
    documented = dict(re.findall(r"^\| (\d+) \| (\w+) \|", page, re.MULTILINE))
    assert documented == {str(code.value): code.name for code in Exit}


def test_a_held_lock_is_named_and_has_its_own_exit_code(baotinh: Run, tmp_path: Path) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415

    from archive.lock import writer_lock  # noqa: PLC0415

    archive = tmp_path / "archive.db"
    with writer_lock(archive, doing="crawl", now=datetime(2026, 3, 2, tzinfo=UTC)):
        done = baotinh("crawl", "baocantho", "--replay", "samples", "--archive", str(archive))
    assert done.returncode == Exit.LOCKED
    assert "process" in done.stderr


def test_export_withholds_noarchive_articles_and_says_so(baotinh: Run, practice: Path) -> None:
    public = baotinh("export", "--archive", str(practice))
    whole = baotinh("export", "--include-noarchive", "--archive", str(practice))
    withheld = len(whole.stdout.splitlines()) - len(public.stdout.splitlines())
    assert withheld > 0
    told = re.findall(r"(\w+): (\d+) articles? withheld", public.stderr)
    assert sum(int(count) for _, count in told) == withheld
    assert "baolaocai" in dict(told)
    assert not any(json.loads(line)["noarchive"] for line in public.stdout.splitlines())


def test_a_crawl_keeps_the_provinces_that_articles_name(practice: Path) -> None:
    with closing(sqlite3.connect(practice)) as db:
        named = db.execute(
            "SELECT province, count(*) FROM article_places JOIN provinces ON name = province "
            "GROUP BY province"
        ).fetchall()
        markers = db.execute("SELECT DISTINCT lead_paper FROM articles").fetchall()
    assert named
    assert ("baocantho",) in markers
