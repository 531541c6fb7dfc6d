"""The work of `baotinh new-site`: from a probe to files of the repository."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, replace
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer
from rich.markup import escape

import crawler
from cli.console import err, out
from cli.exit_codes import Exit
from crawler.facts import FactError
from crawler.probing.module import module_source, with_class
from crawler.probing.names import class_name
from crawler.probing.record import FOLDER, record_of
from crawler.probing.stranger import as_newspaper
from crawler.registry import newspapers
from pipelines.provinces import fold, new_province, old_province

if TYPE_CHECKING:
    from cli.probing import Probe
    from crawler.probing.stranger import Facts

ROOT = Path(crawler.__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the keeper says of a newspaper; `title` is None where its pages shall tell."""

    name: str
    province: str
    title: str | None
    kind: str
    dry_run: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A file of the repository as it is, and as it is to be. `before` is empty for a new one."""

    path: Path
    before: str
    after: str

    @property
    def name(self) -> str:
        """Its path from the root of the repository."""
        return self.path.relative_to(ROOT).as_posix()


def found(seen: Probe, wishes: Wishes) -> None:
    """Write a newspaper's spider and its record, or print the patch.

    Raises:
        typer.Exit: the name, the host or the files are taken, or no article was seen.
    """
    facts = _facts(seen, wishes)
    changes = [_module(facts), _record(facts)]
    if wishes.dry_run:
        for change in changes:
            sys.stdout.writelines(_patch(change))
        err.print("Nothing was written; docs/newspapers.md would be written anew, too.")
        return
    for change in changes:
        change.path.parent.mkdir(exist_ok=True)
        change.path.write_text(change.after, "utf-8")
        out.print(f"{'changed' if change.before else 'wrote':<7}  {change.name}")
    _write_page()
    out.print(
        f"\n{facts.title} is `{facts.name}` from now on, unverified. Next:\n"
        f"  pytest tests/crawler/test_newspapers.py -k {facts.name}\n"
        f"  baotinh check {facts.name}"
    )


def _facts(seen: Probe, wishes: Wishes) -> Facts:
    """The facts of the class: what was seen, with what the keeper says."""
    if not (ROOT / "tests" / "crawler").is_dir():
        _end(Exit.CONFIGURATION, f"{ROOT} is no checkout of baotinh; spiders are written into one.")
    if seen.known:
        where = f"{seen.known.__module__.replace('.', '/')}.py"
        _end(Exit.CONFIGURATION, f"{seen.asked} is known: {seen.known.name} in {where}.")
    if wishes.name in newspapers():
        taken = newspapers()[wishes.name]
        _end(Exit.CONFIGURATION, f"{wishes.name} is the name of {taken.title}; choose another.")
    today, before = new_province(wishes.province), old_province(wishes.province)
    if today is None:
        raise typer.BadParameter(
            f"{wishes.province!r} is no province, of today or of before", param_hint="--province"
        )
    title = wishes.title or seen.facts.title
    facts = replace(
        seen.facts,
        name=wishes.name,
        title=title,
        class_name=class_name(title),
        kind=wishes.kind,
        province=today.name,
        province_old=before.name if before else today.name,
    )
    try:
        as_newspaper(facts)
    except FactError as error:
        raise typer.BadParameter(str(error)) from error
    if not facts.articles:
        _end(
            Exit.PROBLEMS,
            f"No address of an article was seen that the layout {facts.layout.name} knows. Give "
            "the page of an article; if its shape is known to no family, the newspaper needs a "
            "layout of its own first (docs/architecture.md).",
        )
    return facts


def _module(facts: Facts) -> Change:
    path = _module_of(facts.province)
    before = path.read_text("utf-8") if path.exists() else ""
    try:
        after = with_class(before, facts) if before else module_source(facts)
    except ValueError as error:
        _end(Exit.CONFIGURATION, f"{path.name}: {error}. Choose another with --title.")
    compile(after, path.name, "exec")
    return Change(path=path, before=before, after=after)


def _module_of(province: str) -> Path:
    """Where the newspapers of a province stand."""
    for known in newspapers().values():
        if known.province == province:
            return ROOT.joinpath(*known.__module__.split(".")).with_suffix(".py")
    return ROOT / "crawler" / "spiders" / f"{fold(province)}.py"


def _record(facts: Facts) -> Change:
    path = ROOT / FOLDER / f"{facts.name}.json"
    if path.exists():
        _end(Exit.CONFIGURATION, f"{FOLDER}/{path.name} is there already; take it away first.")
    after = json.dumps(record_of(facts), ensure_ascii=False, indent=2) + "\n"
    return Change(path=path, before="", after=after)


def _patch(change: Change) -> list[str]:
    return list(
        unified_diff(
            change.before.splitlines(keepends=True),
            change.after.splitlines(keepends=True),
            f"a/{change.name}" if change.before else "/dev/null",
            f"b/{change.name}",
        )
    )


def _write_page() -> None:
    """Write docs/newspapers.md, in a process that knows the new class."""
    command = [sys.executable, "-m", "crawler.catalogue"]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        err.print(escape(done.stderr))
        _end(Exit.PROBLEMS, "docs/newspapers.md was not written: run python -m crawler.catalogue.")
    out.print("changed  docs/newspapers.md")


def _end(code: Exit, message: str) -> NoReturn:
    err.print(f"[bold red]baotinh:[/] {escape(message)}")
    raise typer.Exit(code)
