"""What tables and columns are called in Vietnamese, put before what they mean in English."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("labels.toml")


@cache
def _labels() -> dict[str, dict[str, str]]:
    return tomllib.loads(_FILE.read_text("utf-8"))


def of_table(name: str) -> str | None:
    """The Vietnamese name of a table or view; None if it has none."""
    return _labels()["table"].get(name)


def of_column(name: str) -> str | None:
    """The Vietnamese name of a column, the same in every table."""
    return _labels()["column"].get(name)


def both(label: str | None, meaning: str) -> str:
    """A description in both languages: "sa-pô · lead, without its marker"."""
    return f"{label} · {meaning}" if label else meaning
