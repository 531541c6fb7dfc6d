"""The source of a newspaper's class, and the module in which it comes to stand."""

from __future__ import annotations

import ast
import json
from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crawler.probing.stranger import Facts

WIDTH = 100
_SPIDERS = "crawler.spiders"


def class_source(facts: Facts, width: int = WIDTH) -> str:
    """The class as it stands in a module, in the house's style; `width` is of its docstring."""
    lines = [
        f"class {facts.class_name}(NewspaperSpider):",
        f'    """{facts.title}.',
        "",
        _paragraph(f"Evidence: {facts.evidence}.", width),
        _paragraph(f"Unknown: {facts.unknown}.", width),
        '    """',
        "",
        f"    name = {_text(facts.name)}",
        f"    title = {_text(facts.title)}",
    ]
    if facts.kind != "newspaper":
        lines.append(f"    kind = {_text(facts.kind)}")
    lines += [
        f"    province = {_text(facts.province)}",
        f"    province_old = {_text(facts.province_old)}",
        f"    hosts = {_tuple(map(_text, facts.hosts))}",
        f"    home = {_text(facts.home)}",
        '    status = "live_unverified"',
        f"    layouts = ({_layout(facts)},)",
    ]
    if facts.lead_markers:
        lines.append(f"    lead_markers = {_tuple(map(_text, facts.lead_markers))}")
    if facts.sections:
        rows = (f"        {_text(path)}: {_text(name)}," for path, name in facts.sections.items())
        lines += ["    sections = {", *rows, "    }"]
    return "\n".join(lines) + "\n"


def module_source(facts: Facts) -> str:
    """A module of its own that holds the class: for a province that has none, and to be read."""
    head = f'"""{facts.province}."""\n\nfrom __future__ import annotations\n\n'
    package, name = _import(facts)
    imports = f"from {package} import {name}\nfrom crawler.newspaper import NewspaperSpider\n"
    return f"{head}{imports}\n\n{class_source(facts)}"


def with_class(source: str, facts: Facts) -> str:
    """The source of a province's module with the class at its end, and what it imports.

    Raises:
        ValueError: the module already defines a class of that name.
    """
    tree = ast.parse(source)
    if any(isinstance(node, ast.ClassDef) and node.name == facts.class_name for node in tree.body):
        raise ValueError(f"there is a class {facts.class_name} already")
    return f"{_with_import(source, tree, *_import(facts)).rstrip()}\n\n\n{class_source(facts)}"


def _import(facts: Facts) -> tuple[str, str]:
    """`crawler.layouts.onecms` is imported as (`crawler.layouts`, `onecms`)."""
    package, _, name = facts.place.partition(":")[0].rpartition(".")
    return package, name


def _layout(facts: Facts) -> str:
    return f"{_import(facts)[1]}.{facts.place.partition(':')[2]}"


def _with_import(source: str, tree: ast.Module, package: str, name: str) -> str:
    lines = source.splitlines(keepends=True)
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    same = next((node for node in imports if node.module == package), None)
    if same is not None:
        names = sorted({name, *(alias.name for alias in same.names)})
        lines[same.lineno - 1 : same.end_lineno] = [_import_line(package, names)]
        return "".join(lines)
    first_party = (node for node in imports if (node.module or "").startswith("crawler."))
    later = next((node for node in first_party if (node.module or "") > package), None)
    at = later.lineno - 1 if later else (imports[-1].end_lineno or 0)
    lines.insert(at, _import_line(package, [name]))
    return "".join(lines)


def _import_line(package: str, names: list[str]) -> str:
    line = f"from {package} import {', '.join(names)}\n"
    if len(line) <= WIDTH + 1:
        return line
    return f"from {package} import (\n" + "".join(f"    {name},\n" for name in names) + ")\n"


def _paragraph(text: str, width: int) -> str:
    return fill(
        text.replace("\\", "/").replace('"""', "'''"),
        width,
        initial_indent="    ",
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _text(text: str) -> str:
    """A literal as the formatter writes it: double quotes, unless the text has some."""
    return json.dumps(text, ensure_ascii=False) if '"' not in text else repr(text)


def _tuple(parts: Iterable[str]) -> str:
    found = list(parts)
    return f"({found[0]},)" if len(found) == 1 else f"({', '.join(found)})"
