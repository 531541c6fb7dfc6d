"""baotinh.toml: where it is found, what it may say, and how a fault is told."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.times import VIETNAM
from crawler.configuration import Configuration, ConfigurationError, find, load
from crawler.configuration.locate import line_of
from crawler.configuration.model import TABLES, SiteRules, keys_of
from crawler.configuration.values import duration, hours, written


def toml(folder: Path, text: str, mode: int = 0o644) -> Path:
    file = folder / "baotinh.toml"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file


def fault(folder: Path, text: str, mode: int = 0o644, **environ: str) -> str:
    with pytest.raises(ConfigurationError) as caught:
        load(toml(folder, text, mode), environ, newspapers=["baocantho", "baolaocai"])
    return str(caught.value).replace(str(folder), "")


def test_without_a_file_the_defaults_hold() -> None:
    found = load(None, {})
    assert found == Configuration()
    assert found.rules_of("baocantho").delay == 1.0


def test_a_newspapers_own_value_goes_before_that_of_all(tmp_path: Path) -> None:
    text = '[crawl]\ndelay = 2\nnight_hours = "22:00-05:00"\n[sites.baocantho]\ndelay = 5\n'
    found = load(toml(tmp_path, text), {})
    assert found.rules_of("baocantho").delay == 5
    assert found.rules_of("baolaocai").delay == 2
    assert found.rules_of("baocantho").night_hours == hours("22:00-05:00")


def test_the_environment_goes_before_the_file_and_each_value_says_where_it_is_from(
    tmp_path: Path,
) -> None:
    file = toml(tmp_path, '[crawl]\ncontact = "a@b.example"\n\n[log]\njson = false\n')
    found = load(file, {"BAOTINH_CONTACT": "c@d.example", "BAOTINH_ALARMS_SMTP_PORT": "465"})
    assert (found.crawl.contact, found.alarms.smtp_port) == ("c@d.example", 465)
    assert found.origins == {
        "crawl.contact": "environment: BAOTINH_CONTACT",
        "alarms.smtp_port": "environment: BAOTINH_ALARMS_SMTP_PORT",
        "log.json": f"{file}:5",
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[crawl]\ndelai = 2\n", "/baotinh.toml:2: crawl.delai: no such key; did you mean delay?"),
        ("[crowl]\n", "/baotinh.toml:1: crowl: no such table; did you mean crawl?"),
        (
            "\n[sites.baocanto]\nskip = true\n",
            "/baotinh.toml:2: sites.baocanto: no such newspaper; did you mean baocantho?",
        ),
        (
            "[crawl]\n\ndelay = 0.2\n",
            "/baotinh.toml:3: crawl.delay: expected a number of at least 1, not 0.2",
        ),
        (
            "crawl.delay = true\n",
            "/baotinh.toml:1: crawl.delay: expected a number of at least 1, not True",
        ),
        (
            '[sites."baocantho"]\nnight_hours = "25:00-05:00"\n',
            (
                "/baotinh.toml:2: sites.baocantho.night_hours: expected hours of a day in Vietnam, "
                "like \"22:00-05:00\", not '25:00-05:00'"
            ),
        ),
        (
            '[alarms]\nmail_to = ["thu-thu"]\n',
            (
                "/baotinh.toml:2: alarms.mail_to: expected an e-mail address like "
                "\"keeper@example.org\", not ['thu-thu']"
            ),
        ),
        (
            '[crawl]\ninterval_least = "2d"\n',
            "/baotinh.toml:2: crawl.interval_least is above interval_most",
        ),
        ("log = 1\n", "/baotinh.toml:1: log is a table: write [log]"),
    ],
)
def test_a_fault_names_its_line_and_the_remedy(tmp_path: Path, text: str, told: str) -> None:
    assert fault(tmp_path, text) == told


def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path) -> None:
    told = fault(tmp_path, "[crawl]\ncontact = thu-vien\n")
    assert told.startswith("/baotinh.toml: no TOML: ")
    assert "line 2" in told


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    told = fault(tmp_path, "[crawl]\ndelai = 2\n[log]\njson = 3\n", BAOTINH_CRAWL_DELY="2")
    assert [line.partition(": ")[0] for line in told.splitlines()] == [
        "/baotinh.toml:2",
        "/baotinh.toml:4",
        "environment",
    ]
    assert told.endswith("BAOTINH_CRAWL_DELY is no setting; did you mean BAOTINH_CRAWL_DELAY?")


def test_a_secret_in_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    text = '[alarms]\nsmtp_password = "mật-khẩu"\n'
    told = fault(tmp_path, text, mode=0o640)
    assert "chmod 600" in told
    assert "BAOTINH_ALARMS_SMTP_PASSWORD" in told
    assert "mật-khẩu" not in told
    assert load(toml(tmp_path, text, 0o600), {}).alarms.smtp_password == "mật-khẩu"  # noqa: S105


def test_a_secret_that_is_written_wrongly_is_not_repeated(tmp_path: Path) -> None:
    told = fault(tmp_path, '[alarms]\nntfy_url = "bi-mat"\n', mode=0o600)
    assert "bi-mat" not in told
    assert told.startswith("/baotinh.toml:2: alarms.ntfy_url: expected an address")


def test_the_file_is_searched_for_in_a_fixed_order(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    assert find(None, {}, archive) in (None, Path("/etc/baotinh.toml"))
    beside = toml(tmp_path, "")
    assert find(None, {}, archive) == beside
    other = tmp_path / "other.toml"
    other.touch()
    assert find(None, {"BAOTINH_CONFIG": str(other)}, archive) == other
    assert find(beside, {"BAOTINH_CONFIG": str(other)}, archive) == beside
    with pytest.raises(ConfigurationError, match="no such file"):
        find(tmp_path / "none.toml", {}, archive)


@pytest.mark.parametrize(
    ("clock", "holds"),
    [("21:59", False), ("22:00", True), ("23:30", True), ("04:59", True), ("05:00", False)],
)
def test_hours_may_go_over_midnight(clock: str, holds: bool) -> None:
    moment = datetime.fromisoformat(f"2026-03-02T{clock}+07:00")
    assert hours("22:00-05:00").hold(moment) is holds
    assert hours("05:00-22:00").hold(moment) is not holds
    assert hours("22:00-05:00").hold(moment.astimezone(VIETNAM)) is holds


@given(st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=400)))
def test_a_time_that_is_written_is_read_again(length: timedelta) -> None:
    whole = timedelta(seconds=int(length.total_seconds()))
    assert duration(written(whole)) == whole


@pytest.mark.parametrize("wrong", ["", "50", "m", "5 m", "0m", "-5m", 50, None, "1m1h"])
def test_what_is_no_time_is_refused(wrong: object) -> None:
    with pytest.raises(ValueError, match="expected a time"):
        duration(wrong)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("crawl",), 2),
        (("crawl", "delay"), 4),
        (("sites", "a"), 6),
        (("sites", "a", "skip"), 7),
        (("sites", "b", "skip"), 8),
        (("log", "json"), 9),
        (("nothing",), 1),
    ],
)
def test_a_keys_line_is_found(path: tuple[str, ...], line: int) -> None:
    text = (
        "# delay = 1\n[crawl]\n# delay = 2\ndelay = 3\n\n[sites.'a']\nskip = true\n"
        "[ sites . b ]\n[log] # json\n"
    )
    assert line_of(text, path) == line


def test_every_key_is_documented_as_it_is(root: Path) -> None:
    page = (root / "docs" / "configuration.md").read_text()
    for table, cls in (*TABLES.items(), ("sites.NAME", SiteRules)):
        for key in keys_of(cls).values():
            assert f"| `{table}.{key.name}` |" in page
            assert key.about in page
