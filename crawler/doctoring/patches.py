"""A remedy as a change of the spider's source: a new layout in front, the old one with its day."""

from __future__ import annotations

import ast
import inspect
import shutil
import subprocess
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from crawler.newspaper import NewspaperSpider

_WIDTH = 100
_INDENT = " " * 8
_ROOT = Path(__file__).parents[2]


class PatchError(Exception):
    """A patch cannot be applied; the message says why and what to do."""


def file_of(newspaper: type[NewspaperSpider]) -> Path | None:
    """The file in which a newspaper's class is written; None for one that is in none."""
    try:
        found = inspect.getsourcefile(newspaper)
        inspect.getsource(newspaper)
    except (OSError, TypeError):
        return None
    return Path(found) if found else None


def patched(
    source: str,
    class_name: str,
    selectors: Mapping[str, tuple[str, ...]],
    until: date | None,
) -> str:
    """The source of a module in which a class has a mended layout in front.

    Args:
        source: the module.
        class_name: the newspaper's class.
        selectors: what to add, as the arguments of `Layout.having`.
        until: the last day of the old layout, which then stays behind the new one; None where the
            pages never looked otherwise.

    Raises:
        LookupError: the class, or its `layouts`, do not stand in the module.
    """
    layouts = _layouts(source, class_name)
    first, *others = layouts.elts
    known = ast.get_source_segment(source, first) or ""
    new = [having(known, selectors), *([f'{known}.until("{until}")'] if until else [])]
    if layouts.lineno != layouts.end_lineno:  # each on lines of its own: comments stay
        return _replaced(source, first, f",\n{_INDENT}".join(new))
    rest = [ast.get_source_segment(source, one) or "" for one in others]
    listed = "".join(f"{_INDENT}{one},\n" for one in (*new, *rest))
    return _replaced(source, layouts, f"(\n{listed}    )")


def having(layout: str, selectors: Mapping[str, tuple[str, ...]]) -> str:
    """`layout.having(…)` as it is written among a class's layouts."""
    inner = f"{_INDENT}    "
    lines = "".join(f"{inner}{_argument(name, each)},\n" for name, each in selectors.items())
    return f"{layout}.having(\n{lines}{_INDENT})"


def _argument(name: str, values: tuple[str, ...]) -> str:
    quoted = [f'"{value}"' for value in values]
    line = f"{name}=({', '.join(quoted)}{',' if len(quoted) == 1 else ''})"
    if len(_INDENT) + 4 + len(line) < _WIDTH:
        return line
    inner = f"{_INDENT}        "
    return f"{name}=(\n" + "".join(f"{inner}{one},\n" for one in quoted) + f"{_INDENT}    )"


def _layouts(source: str, class_name: str) -> ast.Tuple:
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.name == class_name:
            for each in filter(_is_layouts, node.body):
                return each.value  # type: ignore[attr-defined,no-any-return]
    raise LookupError(f"the module does not give the class {class_name} a tuple `layouts`")


def _is_layouts(node: ast.stmt) -> bool:
    return (
        isinstance(node, ast.Assign)
        and ast.unparse(node.targets[0]) == "layouts"
        and isinstance(node.value, ast.Tuple)
    )


def _replaced(source: str, node: ast.expr, text: str) -> str:
    """The source with a node's text replaced; ast counts columns in bytes."""
    lines = source.encode().splitlines(keepends=True)
    start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
    end = sum(map(len, lines[: (node.end_lineno or node.lineno) - 1])) + (node.end_col_offset or 0)
    raw = source.encode()
    return (raw[:start] + text.encode() + raw[end:]).decode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A file of the source tree before and after."""

    path: Path
    source: str
    changed: str

    @property
    def diff(self) -> str:
        """A unified diff, as `git apply` takes it at the root of the source tree."""
        name = self.path.resolve()
        told = name.relative_to(_ROOT).as_posix() if name.is_relative_to(_ROOT) else name.name
        lines = unified_diff(
            self.source.splitlines(keepends=True),
            self.changed.splitlines(keepends=True),
            fromfile=f"a/{told}",
            tofile=f"b/{told}",
        )
        return "".join(lines)

    def apply(self) -> None:
        """Write the changed file.

        Raises:
            PatchError: the file is not as it was committed, or cannot be written.
        """
        try:
            if not _is_committed(self.path):
                raise PatchError(
                    f"{self.path} has changes that are not committed, or is in no git "
                    "repository: nothing was written. Commit it first, so that `git diff` shows "
                    "the patch and `git checkout` takes it back; or use --patch."
                )
            self.path.write_text(self.changed, "utf-8")
        except OSError as error:
            raise PatchError(f"{self.path} could not be written ({error}).") from error


def patch_for(
    newspaper: type[NewspaperSpider],
    selectors: Mapping[str, tuple[str, ...]],
    until: date | None,
) -> Patch | None:
    """The change of a newspaper's file; None where there is nothing to add, or no such file."""
    path = file_of(newspaper)
    if path is None or not selectors:
        return None
    source = path.read_text("utf-8")
    try:
        changed = patched(source, newspaper.__name__, selectors, until)
    except LookupError:
        return None
    return Patch(path=path, source=source, changed=changed)


def _is_committed(path: Path) -> bool:
    git = shutil.which("git")
    if git is None:
        return False
    asked = [git, "-C", str(path.parent), "status", "--porcelain", "--", path.name]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 - fixed
    return done.returncode == 0 and not done.stdout.strip()
