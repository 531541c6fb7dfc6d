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
from cli.addresses import as_url
from cli.console import err, out
from cli.exit_codes import Exit
from crawler.facts import FactError
from crawler.probing.module import module_source, with_class
from crawler.probing.names import class_name
from crawler.probing.record import FOLDER, record_of
from crawler.probing.stranger import as_newspaper
from crawler.registry import newspaper_of, newspapers
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


def admit(address: str | None, wishes: Wishes) -> None:
    """See that a newspaper can be written down, before anybody is asked for a page.

    Raises:
        typer.Exit: this is no checkout, or the host, the name or its record are taken.
        typer.BadParameter: there is no such province.
    """
    if not (ROOT / "tests" / "crawler").is_dir():
        _end(Exit.CONFIGURATION, f"{ROOT} is no checkout of baotinh; spiders are written into one.")
    if new_province(wishes.province) is None:
        raise typer.BadParameter(
            f"{wishes.province!r} is no province, of today or of before", param_hint="--province"
        )
    if address:
        _refuse_known(as_url(address))
    if taken := newspapers().get(wishes.name):
        _end(Exit.CONFIGURATION, f"{wishes.name} is the name of {taken.title}; choose another.")
    if _record_path(wishes.name).exists():
        _end(
            Exit.CONFIGURATION,
            f"{FOLDER}/{wishes.name}.json is there already; see whose it is, and take it away.",
        )


def _refuse_known(url: str) -> None:
    known = newspaper_of(url)
    if known is not None:
        where = f"{known.__module__.replace('.', '/')}.py"
        _end(Exit.CONFIGURATION, f"{url} is known: {known.name} in {where}.")


def found(seen: Probe, wishes: Wishes) -> None:
    """Write a newspaper's spider and its record, or print the patch.

    Raises:
        typer.Exit: no article was seen, or the class has another's name.
    """
    _refuse_known(seen.facts.home)
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
    today, before = new_province(wishes.province), old_province(wishes.province)
    province = today.name if today else wishes.province
    title = wishes.title or seen.facts.title
    facts = replace(
        seen.facts,
        name=wishes.name,
        title=title,
        class_name=class_name(title),
        kind=wishes.kind,
        province=province,
        province_old=before.name if before else province,
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
    after = json.dumps(record_of(facts), ensure_ascii=False, indent=2) + "\n"
    return Change(path=_record_path(facts.name), before="", after=after)


def _record_path(name: str) -> Path:
    return ROOT / FOLDER / f"{name}.json"


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
