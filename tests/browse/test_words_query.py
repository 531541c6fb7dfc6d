"""What the archive says of a query is there in Vietnamese: every sentence, with the same values."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path
from string import Formatter

import archive.search
import archive.trends
from archive.said import Said
from browse.room.words_query import VIETNAMESE, say

PACKAGES = (archive.search, archive.trends)


def forms() -> set[str]:
    """The English forms of `Said(…)` in these packages, and of the constants given to it."""
    found: set[str] = set()
    for package in PACKAGES:
        for file in Path(package.__path__[0]).glob("*.py"):
            module = import_module(f"{package.__name__}.{file.stem}")
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Said":
                    found |= _given(node.args[0], module)
    return found


def _given(form: ast.expr, module: object) -> set[str]:
    if isinstance(form, ast.Constant):
        return {form.value}
    if isinstance(form, ast.Name):
        return {getattr(module, form.id)}
    assert isinstance(form, ast.Subscript), ast.dump(form)
    assert isinstance(form.value, ast.Name)
    return set(getattr(module, form.value.id).values())


def names(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name}


def test_every_sentence_of_search_and_trends_is_there_and_no_other() -> None:
    assert set(VIETNAMESE) == forms()
    assert len(VIETNAMESE) > 25


def test_a_sentence_names_nothing_that_is_not_given() -> None:
    for english, vietnamese in VIETNAMESE.items():
        assert names(vietnamese) <= names(english), english
        assert vietnamese != english


def test_every_error_of_a_query_can_be_said_in_both() -> None:
    for package in PACKAGES:
        for file in Path(package.__path__[0]).glob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QueryError":
                    (told,) = node.args
                    assert isinstance(told, ast.Call), (file, node.lineno)
                    assert getattr(told.func, "id", "") == "Said", (file, node.lineno)


def test_values_stand_in_the_sentence() -> None:
    told = Said("No dated article in this selection has {query}.", query="phà {x}")
    assert told == "No dated article in this selection has phà {x}."
    assert say(told, "en") == told
    assert say(told, "vi").endswith("có: phà {x}.")
    assert say("of another kind", "vi") == "of another kind"
