"""Writing into a spider's module that its facts were seen to hold on the live site."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crawler.newspaper import NewspaperSpider

_BEFORE = "sections"
"""Where a class says nothing of it yet, it says it in the line before this one."""


def write(newspaper: type[NewspaperSpider], evidence: str) -> Path:
    """State `verified = "…"` in the class of a newspaper; returns the file.

    Args:
        newspaper: its class, defined in a file that can be written.
        evidence: the day (YYYY-MM-DD), a blank, and how it was seen.

    Raises:
        OSError: the file cannot be written, as in an installed package.
        LookupError: the class does not stand in its file.
    """
    path = Path(inspect.getsourcefile(newspaper) or "")
    source = path.read_text("utf-8")
    path.write_text(stated(source, newspaper.__name__, evidence), "utf-8")
    return path


def stated(source: str, name: str, evidence: str) -> str:
    """The source of a module in which the class `name` states the evidence."""
    body = _class(source, name).body
    lines = source.splitlines(keepends=True)
    line = f'    verified = "{evidence}"\n'
    for node in body:
        if _assigns(node, "verified"):
            return "".join([*lines[: node.lineno - 1], line, *lines[node.end_lineno :]])
    before = next((node for node in body if _assigns(node, _BEFORE)), None)
    at = before.lineno - 1 if before else body[-1].end_lineno
    return "".join([*lines[:at], line, *lines[at:]])


def _class(source: str, name: str) -> ast.ClassDef:
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            return node
    raise LookupError(f"the module does not define the class {name}")


def _assigns(node: ast.stmt, name: str) -> bool:
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.target) == name
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
