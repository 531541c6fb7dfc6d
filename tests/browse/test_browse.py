"""The archive in datasette, asked over HTTP and looked at in a real browser."""

from __future__ import annotations

import json
import subprocess
import urllib.request
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return str(answer.read().decode())


def test_every_page_says_that_this_is_practice(site: str) -> None:
    for path in ("/", "/archive", "/archive/articles"):
        assert "LUYỆN TẬP" in get(site + path), path


def test_articles_can_be_searched_in_their_table(site: str) -> None:
    found = json.loads(get(f"{site}/archive/articles.json?_search=%22da+nang%22&_shape=array"))
    assert found
    assert all("Đà Nẵng" in f"{row['title']} {row['lead']} {row['body']}" for row in found)


def test_columns_are_described(site: str) -> None:
    assert "the newspaper&#39;s mark before the lead" in get(f"{site}/archive/articles")


def test_the_archive_cannot_be_written_to(site: str) -> None:
    with pytest.raises(urllib.error.HTTPError):
        get(f"{site}/archive.json?sql=delete+from+articles")


def test_a_real_browser_shows_the_newest_articles(
    site: str, need: Callable[[str], str], tmp_path: Path
) -> None:
    chromium = need("chromium")
    picture = tmp_path / "articles.png"
    done = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--user-data-dir={tmp_path / 'profile'}",
            f"--screenshot={picture}",
            "--window-size=1440,900",
            "--dump-dom",
            f"{site}/archive/articles",
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "LUYỆN TẬP" in done.stdout
    assert "2026-03-06" in done.stdout  # the newest day of the practice newspapers comes first
