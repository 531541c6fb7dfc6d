"""`baotinh trends` and `baotinh compare` as a researcher types them."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sys
import unicodedata
import warnings
from dataclasses import replace
from datetime import datetime, timedelta
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, SITE, a_capture, an_archive, an_article
from typer.testing import CliRunner

from archive import articles, info, sites
from archive.database import connect
from archive.records import CaptureRef
from archive.times import VIETNAM
from cli.exit_codes import Exit
from cli.main import app, main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

# Newspaper, day, headline, body.
PRESS = (
    ("baocantho", "2025-11-03", "Lúa chín", "Lúa vụ mới được giá. Giá lúa tăng."),
    ("baocantho", "2025-11-04", "Chợ nổi", "Ghe về bến từ sớm, bến đông."),
    ("baocantho", "2026-02-02", "Bến phà", "Bến phà mở lại, ghe chở lúa qua sông."),
    ("baolaocai", "2026-02-05", "Chè xuân", "Chè lứa đầu được giá."),
    ("baolaocai", "2026-02-06", "Hái chè", "Cả bản hái chè từ sớm."),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive, run = an_archive(tmp_path_factory.mktemp("analysis"))
    other = {"name": "Báo Lào Cai", "province": "Lào Cai", "province_old": "Lào Cai"}
    with archive:
        sites.register(archive.connection, replace(SITE, site="baolaocai", **other), {})
        empty = replace(SITE, site="baohaugiang", name="Báo Hậu Giang")
        sites.register(archive.connection, empty, {})
        for number, (site, day, title, body) in enumerate(PRESS, 1):
            article = an_article(
                number,
                site=site,
                title=title,
                body=body,
                lead=None,
                published_at=datetime.fromisoformat(day).replace(tzinfo=VIETNAM),
            )
            capture = CaptureRef(
                id=number, sha256=a_capture(number).sha256, fetched_at=NOW + timedelta(hours=number)
            )
            articles.store(archive.connection, article, capture=capture, run_id=run)
    return archive.path


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments, "--archive", str(path)])


def lines(path: Path, *arguments: str) -> list[str]:
    done = run(path, *arguments)
    assert done.exit_code == Exit.OK, done.output
    return done.stdout.splitlines()


def test_a_trend_is_a_table_with_its_chart_and_says_where_nothing_is(path: Path) -> None:
    query, head, november, gap, february, *rest = lines(path, "trends", "lúa")
    assert query == "lúa"
    assert head.split("  ")[0] == "month"
    assert re.split(r"  +", november) == [
        *("2025-11", "2", "2/28", "1", "50.0%", "3"),
        *(november.split()[6], "█" * 19),
    ]
    assert gap == "2025-12 … 2026-01  nothing archived"
    assert re.split(r"  +", february)[3:6] == ["1", "33.3%", "1"]
    assert rest == []
    assert max(map(len, (head, november, february))) == 80


def test_places_stand_in_the_order_of_their_shares(path: Path) -> None:
    found = lines(path, "trends", "được giá", "--by", "site")
    assert [line.split()[0] for line in found[2:4]] == ["baolaocai", "baocantho"]
    assert found[4] == "nothing archived: baohaugiang"


def test_several_terms_are_several_tables(path: Path) -> None:
    found = lines(path, "trends", "lúa", "chè", "--by", "year")
    assert [line for line in found if not line.startswith(("year", "202"))] == ["lúa", "", "chè"]


def test_what_programs_read_of_a_trend_is_stable(path: Path) -> None:
    (found,) = json.loads(run(path, "trends", "lúa", "--format", "json").stdout)
    assert {key: found[key] for key in ("query", "by", "undated", "practice", "notes")} == {
        "query": "lúa",
        "by": "month",
        "undated": 0,
        "practice": False,
        "notes": [],
    }
    names = ("slot", "archived", "words", "days", "of_days", "articles", "occurrences")
    assert tuple(found["slots"][0]) == (*names, "share", "per_million")
    gap = {"slot": "2025-12", "of_days": 31, "share": None, "per_million": None}
    assert found["slots"][1] == dict.fromkeys(names, 0) | gap


def test_a_table_for_other_programs_has_all_terms_and_leaves_gaps_empty(
    path: Path, tmp_path: Path
) -> None:
    run(path, "trends", "lúa", "chè", "--to", str(tmp_path / "lúa.csv"))
    rows = list(csv.DictReader(StringIO((tmp_path / "lúa.csv").read_text("utf-8"))))
    assert [(row["query"], row["slot"], row["share"]) for row in rows[:3]] == [
        ("lúa", "2025-11", "0.5"),
        ("lúa", "2025-12", ""),
        ("lúa", "2026-01", ""),
    ]
    assert [row["articles"] for row in rows if row["query"] == "chè"] == ["0", "0", "0", "2"]


def test_filters_are_those_of_a_search(path: Path) -> None:
    found = lines(path, "trends", "lúa", "--province", "Cần Thơ", "--since", "2026-01-01")
    assert [line.split()[:4] for line in found[2:]] == [
        ["2026-01", "nothing", "archived"],
        ["2026-02", "1", "1/2", "1"],
    ]


def test_a_comparison_tells_both_sides_and_their_terms(path: Path) -> None:
    arguments = ("compare", "baocantho", "Lào Cai", "--min-count", "3", "--syllables", "1")
    found = lines(path, *arguments)
    assert found[:2] == [
        "A  baocantho: 3 articles, 30 syllables read",
        "B  Lào Cai: 2 articles, 15 syllables read",
    ]
    more_a, more_b = found.index("More in baocantho"), found.index("More in Lào Cai")
    assert [line.split()[0] for line in found[more_a + 2 : more_b - 1]] == ["bến", "lúa"]
    assert re.split(r"  +", found[more_b + 2])[:3] == ["chè", "0 in 0", "4 in 2"]
    assert "it may be" in found[-2]
    assert max(map(len, found)) <= 80


def test_what_programs_read_of_a_comparison_is_stable(path: Path) -> None:
    options = ("--min-count", "1", "--min-articles", "1")
    found = json.loads(
        run(path, "compare", "baocantho", "baolaocai", *options, "--format", "json").stdout
    )
    assert set(found) == {"a", "b", "keys_a", "keys_b", "practice", "notes"}
    side = {"given": "baolaocai", "query": "site:baolaocai"}
    assert found["b"] == side | {"articles": 2, "read": 2, "words": 15}
    rows = list(
        csv.DictReader(
            StringIO(
                run(path, "compare", "baocantho", "baolaocai", *options, "--format", "csv").stdout
            )
        )
    )
    keys = [*found["keys_a"], *found["keys_b"]]
    assert [row["term"] for row in rows] == [key["term"] for key in keys]
    assert list(rows[0]) == list(keys[0])
    assert {key["side"] for key in found["keys_b"]} == {"b"}


def test_without_keys_a_table_for_programs_has_its_heading(path: Path) -> None:
    done = run(path, "compare", "baocantho", "baolaocai", "--min-count", "99", "--format", "csv")
    assert done.stdout.startswith("term,side,a,b,")
    told = lines(path, "compare", "baocantho", "baolaocai", "--min-count", "99")
    assert told.count("No term is frequent enough; --min-count 1 --min-articles 1 shows all.") == 2


COMMANDS = {
    "months": ("trends", "lúa", "chè"),
    "sites": ("trends", "lúa", "chè", "--by", "site"),
    "nothing": ("trends", "lúa", "--since", "2030-01-01"),
    "nowhere": ("trends", "vàng", "--by", "province"),
    "keys": ("compare", "baocantho", "baolaocai", "--min-count", "1"),
    "no-keys": ("compare", "baocantho", "baolaocai", "--min-count", "99"),
}
PNG, SVG = b"\x89PNG\r\n", b"<?xml"


@pytest.mark.parametrize(
    ("name", "ending", "begins"),
    [*((name, "png", PNG) for name in COMMANDS), ("months", "svg", SVG), ("keys", "svg", SVG)],
)
def test_a_picture_is_drawn(
    path: Path, tmp_path: Path, name: str, ending: str, begins: bytes
) -> None:
    target = tmp_path / f"hình.{ending}"
    done = run(path, *COMMANDS[name], "--to", str(target))
    assert (done.exit_code, done.stdout) == (Exit.OK, "")
    assert target.read_bytes().startswith(begins)


@pytest.mark.parametrize(("name", "ending"), [("sites", "png"), ("keys", "svg")])
def test_the_same_result_is_the_same_picture(
    path: Path, tmp_path: Path, name: str, ending: str
) -> None:
    for number in (1, 2):
        run(path, *COMMANDS[name], "--to", str(tmp_path / f"{number}.{ending}"))
    assert (tmp_path / f"1.{ending}").read_bytes() == (tmp_path / f"2.{ending}").read_bytes()


LETTERS = "".join(
    unicodedata.normalize("NFC", base + shape + tone)
    for base, shapes in {"aA": "\u0306\u0302", "eE": "\u0302", "oO": "\u0302\u031b"}.items()
    for base in base
    for shape in ("", *shapes)
    for tone in ("", *"\u0300\u0301\u0303\u0309\u0323")
)


def test_every_vietnamese_letter_has_a_shape_in_the_picture(path: Path, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # "Glyph … missing from font"
        run(path, "trends", f"{LETTERS}đĐưỨửỰýỳỷỹỵịĩỉ", "--to", str(tmp_path / "chữ.png"))
        assert (tmp_path / "chữ.png").read_bytes().startswith(PNG)


def test_without_matplotlib_it_says_how_to_get_it_before_any_work(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    done = run(path / "not-even-opened", "trends", "lúa", "--to", str(tmp_path / "lúa.png"))
    assert done.exit_code == Exit.CONFIGURATION
    assert "pip install 'baotinh[charts]'" in done.stderr
    assert run(path, "trends", "lúa").exit_code == Exit.OK


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--to", "chart.pdf"], "does not say its format"),
        (["--format", "png"], "needs a file"),
        (["--by", "week"], "Invalid value for '--by'"),
        (["--since", "hôm qua"], "is not a day"),
    ],
)
def test_a_wrong_option_is_explained(path: Path, options: list[str], message: str) -> None:
    done = run(path, "trends", "lúa", *options)
    assert done.exit_code == Exit.USAGE
    assert message in " ".join(done.stderr.replace("│", " ").split())


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("trends", "site:baocantho [x]: OR"), Exit.USAGE, "There is no word after OR."),
        (("compare", "baocantho", "[vàng]"), Exit.USAGE, "There is no article for [vàng]."),
        (("trends", "lúa", "--to", "/missing/lúa.csv"), Exit.STORAGE, "/missing/lúa.csv cannot"),
    ],
)
def test_what_cannot_be_done_is_explained(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    code: Exit,
    message: str,
) -> None:
    monkeypatch.setattr(sys, "argv", ["baotinh", *arguments, "--archive", str(path)])
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr()
    assert (ended.value.code, told.out) == (code, "")
    assert told.err.startswith(f"baotinh: {message}")


def test_practice_is_said_wherever_it_is_shown(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "archive.db"
    shutil.copy(path, copy)
    connection = connect(copy)
    info.put(connection, "kind", "practice")
    connection.close()
    for command in (("trends", "lúa"), ("compare", "baocantho", "baolaocai")):
        assert lines(copy, *command)[0].startswith("LUYỆN TẬP")
        assert "LUYỆN TẬP" in run(copy, *command, "--format", "csv").stderr
        found: Any = json.loads(run(copy, *command, "--format", "json").stdout)
        assert (found[0] if isinstance(found, list) else found)["practice"] is True
        kept = []
        for archive in (path, copy):
            target = tmp_path / "x.svg"
            run(archive, *command, "--to", str(target))
            kept.append(target.read_bytes())
        assert kept[0] != kept[1]
