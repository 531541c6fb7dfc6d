"""What every command prints with: one console for people, plain JSON for programs."""

from __future__ import annotations

import json
import sys
from typing import Any

from rich.console import Console


class _Console(Console):
    """Leaves a reader that is gone to `cli.streams`; rich would end with 1."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


out = _Console(highlight=False, soft_wrap=True)
"""Results. On a terminal in colours; in a pipe plain lines."""

err = _Console(stderr=True, highlight=False, soft_wrap=True)
"""Messages and progress, so that results can be piped."""

PRACTICE_NOTE = "LUYỆN TẬP · practice newspapers: invented articles, not the press"
"""Stands on whatever shows practice material."""


def print_json(value: Any) -> None:
    """One JSON document on standard output, letters as they are."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_json_line(value: Any) -> None:
    """One JSON object in a line of its own."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
