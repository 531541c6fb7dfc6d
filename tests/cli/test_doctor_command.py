"""A newspaper is redesigned: what the keeper is told, what the doctor says, and the way back."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from redesign import rehearsal
from typer.testing import CliRunner

from cli.exit_codes import Exit
from cli.main import app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from click.testing import Result

NAME = "baosonla"
ROOMS = ("archive", "pipelines", "crawler", "browse", "cli")
SPIDER = "crawler/spiders/son_la.py"


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A source tree of its own, under git, and an archive of both dresses beside it."""

    tree: Path
    archive: Path
    crawl: subprocess.CompletedProcess[str]

    def git(self, *arguments: str, **options: Any) -> str:
        """Git, in the tree."""
        return git(self.tree, *arguments, **options)

    def patched(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The command of the tree, as it stands there."""
        return baotinh(self.tree, *arguments, "--archive", str(self.archive))


def baotinh(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def git(tree: Path, *arguments: str, **options: Any) -> str:
    name = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    done = subprocess.run(
        ["git", *name, *arguments], cwd=tree, capture_output=True, text=True, check=True, **options
    )
    return str(done.stdout)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Desk:
    """The newspaper crawled, redesigned, and crawled again; the second crawl is kept."""
    folder = tmp_path_factory.mktemp("desk")
    tree, archive = folder / "tree", folder / "archive.db"
    for room in ROOMS:
        shutil.copytree(root / room, tree / room)
    git(tree, "init", "-q")
    git(tree, "add", ".")
    git(tree, "commit", "-qm", "as it was")
    rehearsal(NAME, folder)
    for dress in ("before", "after"):
        pages = str(folder / dress)
        crawl = baotinh(tree, "crawl", NAME, "--replay", pages, "--archive", str(archive))
    return Desk(tree=tree, archive=archive, crawl=crawl)


@pytest.fixture
def clean(desk: Desk) -> Iterator[Desk]:
    """The desk, whose tree is afterwards as it was committed."""
    yield desk
    desk.git("checkout", "-q", ".")


def asked(desk: Desk, *arguments: str) -> Result:
    """The command in this process: nothing is written."""
    return CliRunner().invoke(app, [*arguments, "--archive", str(desk.archive)])


@pytest.fixture(scope="module")
def said(desk: Desk) -> dict[str, Any]:
    """What the doctor tells programs."""
    done = asked(desk, "doctor", NAME, "--json")
    assert done.exit_code == Exit.PROBLEMS, done.output
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def dead(said: dict[str, Any]) -> set[str]:
    return {one["field"] for one in said["findings"] if one["status"] == "dead"}


def test_the_crawl_speaks_up(desk: Desk, said: dict[str, Any]) -> None:
    assert desk.crawl.returncode == Exit.PROBLEMS
    assert desk.crawl.stdout.count("selector_dead") == len(dead(said)) > 3
    assert f"baotinh doctor {NAME}" in desk.crawl.stdout


def test_health_watches_the_newspaper(desk: Desk, said: dict[str, Any]) -> None:
    done = asked(desk, "health", NAME, "--json")
    (newspaper,) = json.loads(done.stdout)
    kinds = {finding["kind"]: finding for finding in newspaper["findings"]}
    assert (done.exit_code, newspaper["state"]) == (Exit.PROBLEMS, "watch")
    assert f"baotinh doctor {NAME}" in kinds["selector_dead"]["remedy"]
    assert all(field in kinds["selector_dead"]["message"] for field in dead(said))


def test_people_are_told_what_died_when_and_what_would_mend_it(
    desk: Desk, said: dict[str, Any]
) -> None:
    shown = asked(desk, "doctor", NAME)
    assert shown.exit_code == Exit.PROBLEMS
    assert (said["verdict"], said["layout"]) == ("ill", "slug_trang")
    assert said["effect"]["own"] == said["effect"]["same"] == said["effect"]["pages"] > 3
    for finding in said["findings"]:
        assert finding["field"] in shown.stdout
        if finding["status"] == "dead":
            assert finding["last_hit"] < finding["first_miss"]
            assert any(one["before"] > 0 == one["since"] for one in finding["selectors"])
            assert any(one["taken"] for one in finding["candidates"])
    assert said["patch"].strip() in shown.stdout
    assert f"baotinh reextract --site {NAME} --dry-run" in shown.stdout


def test_with_the_patch_the_old_and_the_new_pages_are_read_by_selectors(
    clean: Desk, said: dict[str, Any]
) -> None:
    written = clean.patched("doctor", NAME, "--write")
    assert written.returncode == Exit.PROBLEMS, written.stderr
    assert clean.git("diff", "--name-only").split() == [SPIDER]
    ruff = [sys.executable, "-m", "ruff", "format", "--check", "--config", "line-length = 100"]
    subprocess.run([*ruff, SPIDER], cwd=clean.tree, check=True, capture_output=True)
    well = clean.patched("doctor", NAME)
    assert well.returncode == Exit.OK, well.stdout
    assert "all is well" in well.stdout
    dry = clean.patched("reextract", "--site", NAME, "--dry-run", "--json")
    assert dry.returncode == Exit.OK, dry.stdout
    *changes, _ = map(json.loads, dry.stdout.splitlines())
    seen = {field for change in changes for field in change["fields"]}
    assert seen.isdisjoint({"title", "lead", "body", "published_at", "byline"})
    new = [change for change in changes if change["layout"] == "slug_trang"]
    sources = [change["fields"]["fields"]["new"] for change in new]
    assert len(sources) == said["effect"]["pages"]
    died = dead(said) - {"links"}
    assert all(each[field].startswith(("css:", "body:")) for each in sources for field in died)


def test_the_patch_alone_applies(clean: Desk, said: dict[str, Any]) -> None:
    patch = asked(clean, "doctor", NAME, "--patch")
    assert (patch.exit_code, patch.stdout) == (Exit.PROBLEMS, said["patch"])
    clean.git("apply", "-", input=patch.stdout)
    assert 'slug_trang.LAYOUT.until("' in (clean.tree / SPIDER).read_text()


def test_an_archive_without_pages_of_it(desk: Desk) -> None:
    done = asked(desk, "doctor", "baohatinh")
    assert done.exit_code == Exit.NOT_FOUND
    assert "baotinh crawl baohatinh" in done.stdout
    assert asked(desk, "doctor", "baokhongco").exit_code == Exit.USAGE
