"""What the tests of `browse` share: the practice archive, served; a browser that looks at it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from serving import ROOT, baotinh, browsing

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
