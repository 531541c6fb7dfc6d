"""`python -m browse.pictures`: pictures of every page of the room, for `docs/images/`.

They show the practice archive and what `browse.scene` adds to it, at the width of
a desk (1440) and of a telephone (390).
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from archive.archive import Archive
from archive.times import VIETNAM
from browse import scene

IMAGES = Path(__file__).parents[1] / "docs" / "images"
WIDTHS = {"desk": (1440, 1000), "phone": (390, 844)}
PAGES = {
    "home": "/",
    "search": "/tim?q=gia",
    "article": "/bai/{story}",
    "newspaper": "/bao/baocantho",
    "newspapers": "/bao",
    "province": "/tinh/Tuyên Quang",
    "trends": "/xu-huong?q=chợ&q=lúa&q=biển",
    "stories": "/chuyen",
    "story": "/chuyen/{story}",
    "health": "/suc-khoe",
    "table": "/archive/articles",
    "query": "/archive/chuyen_muc?site=baocantho",
}


def take(address: str, folder: Path, *, story: int) -> None:
    """A picture of each page at each width; `story` is the number of its first printing."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra

    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for width, (across, down) in WIDTHS.items():
            page = browser.new_page(viewport={"width": across, "height": down})
            for name, path in PAGES.items():
                page.goto(address + path.format(story=story))
                page.screenshot(path=folder / f"{name}-{width}.png")
        browser.close()


def main() -> None:
    """Crawl the practice newspapers, serve them, take the pictures."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.db"
        command = [sys.executable, "-m", "cli.main"]
        where = ["--archive", str(archive)]
        subprocess.run(  # noqa: S603 - our own command
            [*command, "crawl", "--all", "--replay", "samples", *where],
            check=True,
            capture_output=True,
        )
        now = datetime(2026, 3, 8, 9, 0, tzinfo=VIETNAM)
        with Archive(archive, kind="practice", now=now) as opened:
            story = scene.add(opened.connection, now=now)
        server = subprocess.Popen([*command, "browse", "--port", str(port), *where])  # noqa: S603 - our own command
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address)
            take(address, IMAGES, story=story)
        finally:
            server.terminate()
            server.wait()


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/-/versions.json", timeout=5)  # noqa: S310 - loopback
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"{address} does not answer.")


if __name__ == "__main__":
    main()
