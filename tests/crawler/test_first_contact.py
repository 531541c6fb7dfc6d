"""docs/first-contact.md, command by command, in a copy of the repository."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

import pytest

from archive.times import VIETNAM
from cli.exit_codes import Exit
from samples.serve import server, stranger

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.server import ThreadingHTTPServer

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "first-contact.md"
PORT, DAY = "8765", "2026-11-28"
ROOMS = ("crawler", "pipelines", "archive", "browse", "cli", "docs")
FILES = ("pyproject.toml", "scrapy.cfg", "tests/conftest.py")
TESTS = ("conftest.py", "forking.py", "loopback.py", "test_newspapers.py")
CONTRACT = "page_of_the_newspapers or all_newspapers_of_the_facts or module_of_its_own"


class Step(NamedTuple):
    """A command of the page and what it prints there; empty where the page does not show it."""

    command: str
    shown: str


def steps() -> list[Step]:
    found = []
    for block in re.findall(r"```console\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            found.append(Step(command, shown))
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository, less polite to a site that stands on the same machine."""
    target = tmp_path / "baotinh"
    for room in ROOMS:
        shutil.copytree(ROOT / room, target / room, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (*FILES, *(f"tests/crawler/{name}" for name in TESTS)):
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, target / file)
    settings = target / "crawler" / "settings.py"
    text = settings.read_text("utf-8")
    assert "\nDOWNLOAD_DELAY = 1.0\n" in text
    settings.write_text(text.replace("\nDOWNLOAD_DELAY = 1.0\n", "\nDOWNLOAD_DELAY = 0.05\n"))
    return target


@pytest.fixture
def port() -> Iterator[str]:
    """A site on loopback, at a port that is as long as the page's, so that lines break alike."""
    with _first_free() as site:
        thread = Thread(target=site.serve_forever)
        thread.start()
        yield str(site.server_port)
        site.shutdown()
        thread.join()


def _first_free() -> ThreadingHTTPServer:
    for port in range(8700, 9700):
        try:
            edition = stranger("baocaobang", f"http://127.0.0.1:{port}", "Báo Sông Thu")
            return server(edition, port)
        except OSError:
            continue
    raise AssertionError("no port is free")


def run(copy: Path, command: str) -> subprocess.CompletedProcess[str]:
    program, *arguments = shlex.split(command)
    module = {"baotinh": ["-m", "cli.main"], "python": []}.get(program, ["-m", program])
    shared = os.environ.get("BAOTINH_SHARED", str(ROOT.parent / "shared"))
    return subprocess.run(
        [sys.executable, *module, *arguments],
        cwd=copy,
        env={**os.environ, "BAOTINH_SHARED": shared, "COLUMNS": "80"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def as_the_page(text: str, port: str = PORT) -> str:
    """Output with the port and the day of the page."""
    today = str(datetime.now(VIETNAM).date())
    lines = text.replace(port, PORT).replace(today, DAY).splitlines()
    return "\n".join(line.rstrip() for line in lines)


def without_points(text: str) -> str:
    """Points change with every family that comes to be known."""
    return re.sub(r" *[+-]?\d+\.\d+", " #", text)


def test_the_commands_of_the_page_lead_from_a_stranger_to_a_verified_spider(
    copy: Path, port: str
) -> None:
    serve, *rest = steps()
    assert serve.command.startswith("python -m samples.serve baocaobang")
    for step in rest:
        command = step.command.replace(PORT, port)
        if command.startswith("pytest"):
            command = f"{command.replace('baosongthu', '')}'baosongthu or {CONTRACT}'"
        done = run(copy, command)
        assert done.returncode == Exit.OK, (step.command, done.stdout, done.stderr)
        if step.shown:
            printed = without_points(as_the_page(done.stdout, port))
            assert printed == without_points(as_the_page(step.shown)), step.command
        if step.command == "scrapy list":
            assert "baosongthu" in done.stdout.split()
    spider = copy / "crawler" / "spiders" / "cao_bang.py"
    # What stood there stands there still, and what was added is in the house's style.
    own = ROOT / "crawler" / "spiders" / "cao_bang.py"
    assert spider.read_text("utf-8").startswith(own.read_text("utf-8").rstrip())
    for how in ("check", "format --check"):
        assert run(copy, f"ruff {how} crawler/spiders").returncode == 0
