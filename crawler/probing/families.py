"""The families that a page can be held against: every layout that `crawler.layouts` defines.

A family is a CMS; its layouts are its skins and eras. Each newspaper of `singletons.historic` is a
family of its own, since nobody knows what they were made with.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from crawler import layouts
from crawler.layouts import unknown
from crawler.layouts.layout import Layout
from crawler.layouts.singletons import historic


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family and its layouts, as `module:NAME` each; the layout of today comes first."""

    name: str
    layouts: dict[str, Layout]


@cache
def families() -> dict[str, Family]:
    """Every family by its name, without those of which neither address nor selector is known.

    A layout's hosts are left away: it is asked whether a page is built so, wherever it stands.
    """
    found: dict[str, dict[str, Layout]] = {}
    for info in walk_packages(layouts.__path__, f"{layouts.__name__}."):
        module = import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, Layout) and value is not unknown.LAYOUT:
                family = value.name if module is historic else info.name.rpartition(".")[2]
                place = f"{info.name}:{name}"
                found.setdefault(family, {})[place] = replace(value, hosts=())
    return {name: Family(name=name, layouts=each) for name, each in found.items()}


def family_of(layout: Layout) -> str | None:
    """The name of the family that a layout, or an era of one, belongs to; None for `generic`."""
    bare = layout.name.partition("@")[0]
    for family in families().values():
        if any(known.name == bare for known in family.layouts.values()):
            return family.name
    return None
