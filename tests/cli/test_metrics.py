"""Metrics are what Prometheus reads, and the dashboard shows what there is."""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_archive, an_article
from prometheus_client.parser import text_string_to_metric_families

from archive import articles, metrics
from archive.health import events
from archive.health.events import Event
from cli.aftermath import write_metrics
from crawler.logs import JsonFormatter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.archive import Archive


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Archive]:
    archive, run = an_archive(tmp_path)
    articles.store(archive.connection, an_article(), capture=a_capture(), run_id=run)
    event = Event(
        site="baocantho", at=NOW, from_state="ok", to_state="broken", cause="tls",
        confirmed=True, message="…", remedy="…", told=True,
    )  # fmt: skip
    events.write(archive.connection, event)
    yield archive
    archive.close()


def test_the_file_is_read_by_prometheus_own_parser(made: Archive, tmp_path: Path) -> None:
    file = tmp_path / "baotinh.prom"
    write_metrics(made, file, now=NOW)
    found = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(file.read_text())
        for sample in family.samples
    }
    assert found["baotinh_newspaper_articles", "baocantho"] == 1
    assert found["baotinh_newspaper_state", "baocantho", "broken"] == 1
    assert found["baotinh_newspaper_state", "baocantho", "ok"] == 0
    assert found[("baotinh_last_crawl_timestamp_seconds",)] == NOW.timestamp()
    assert found["baotinh_archive_bytes", "archive.db"] == made.path.stat().st_size
    assert [each.name for each in tmp_path.glob("*.prom*")] == ["baotinh.prom"]


def test_a_folder_that_is_not_there_is_said_and_nothing_is_lost(
    made: Archive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_metrics(made, tmp_path / "khong-co" / "baotinh.prom", now=NOW)
    assert "name another file in [metrics] textfile" in " ".join(capsys.readouterr().err.split())


def test_dashboard_page_and_archive_have_the_same_metrics(made: Archive, root: Path) -> None:
    names = {each.name for each in metrics.metrics(made.connection, sizes={}, now=NOW)}
    dashboard = json.loads((root / "docs" / "grafana.json").read_text())
    shown = " ".join(target["expr"] for panel in dashboard["panels"] for target in panel["targets"])
    assert set(re.findall(r"baotinh_\w+", shown)) == names
    page = (root / "docs" / "health.md").read_text().replace("…_", "baotinh_newspaper_")
    assert {name for name in names if f"`{name}" not in page} == set()


class Spider:
    name = "baocantho"
    run_id = 12


class Asked:
    url = "https://baocantho.com.vn/a1.html"


@pytest.mark.parametrize(
    ("args", "extra", "url"),
    [
        ((), {"spider": Spider(), "url": "https://baocantho.com.vn/"}, "https://baocantho.com.vn/"),
        (({"request": Asked()},), {"spider": Spider()}, Asked.url),
        ((), {}, None),
    ],
)
def test_a_line_of_the_log_is_an_object(
    args: tuple[object, ...], extra: dict[str, object], url: str | None
) -> None:
    record = logging.LogRecord(
        "crawler", logging.INFO, __file__, 1, "Đã đọc %%", args or None, None
    )
    record.msg = "Đã đọc"
    vars(record).update(extra)
    line = JsonFormatter().format(record)
    assert "\n" not in line
    said = json.loads(line)
    assert (said["message"], said["level"], said.get("url")) == ("Đã đọc", "info", url)
    assert said.get("newspaper") == ("baocantho" if extra else None)
    assert said.get("run") == (12 if extra else None)
