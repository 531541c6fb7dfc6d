"""What the tests of `browse` share: the practice archive, served; a browser that looks at it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from serving import ROOT, baotinh, browsing

from archive.archive import Archive
from archive.database import transaction
from archive.health import events
from archive.paths import captures_path
from archive.times import VIETNAM
from browse import scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice archive."""
    archive = tmp_path_factory.mktemp("browse") / "archive.db"
    crawl = baotinh("crawl", "--all", "--replay", "samples", "--archive", str(archive))
    subprocess.run(crawl, cwd=ROOT, capture_output=True, check=True, timeout=120)
    return archive


@pytest.fixture(scope="session")
def site(practice: Path) -> Iterator[str]:
    """`baotinh browse` on it; its address."""
    with browsing(practice) as address:
        yield address


@pytest.fixture(scope="session")
def staged(practice: Path) -> Iterator[tuple[str, int]]:
    """The same with a story of four newspapers, and one that is not doing well.

    Its address, the number of the first printing.
    """
    folder = practice.with_name("staged")
    folder.mkdir()
    archive = shutil.copy(practice, folder / "archive.db")
    shutil.copy(captures_path(practice), captures_path(archive))
    now = datetime(2026, 3, 8, 9, 0, tzinfo=VIETNAM)
    with Archive(archive, kind="practice", now=now) as opened:
        story = scene.add(opened.connection, now=now)
        ill = events.Event(
            site="baocantho", at=now, from_state="ok", to_state="watch", cause="selector_dead",
            confirmed=False, message="the byline is found no more", remedy="Run baotinh doctor.",
            told=False, capture_id=1, selector=".tac-gia",
        )  # fmt: skip
        with transaction(opened.connection):
            events.write(opened.connection, ill)
    with browsing(archive) as address:
        yield address, story


@pytest.fixture(scope="module")
def browser(need: Callable[[str], str]) -> Iterator[Any]:
    """A real chromium, without a window."""
    pytest.importorskip("playwright", reason="needs the extra `script`")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra

    chromium = need("chromium")
    with sync_playwright() as play:
        found = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """A tab that writes down what it asks for and what goes wrong in it."""
    context = browser.new_context()
    page = context.new_page()
    page.asked, page.wrong = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda said: page.wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.on("dialog", lambda dialog: (page.wrong.append(dialog.message), dialog.dismiss()))
    yield page
    context.close()
