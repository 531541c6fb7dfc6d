"""The streams that a command talks through: UTF-8, and readers that leave before the end."""

from __future__ import annotations

import errno
import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from typer.core import TyperGroup

from archive.errors import StorageError


class ReaderGoneError(Exception):
    """Whoever reads our output has seen enough, as `head` has after ten lines."""


class Commands(TyperGroup):
    """Tells a reader that is gone from an error: click alone ends with 1 for it, our own errors."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for, and hand on what it printed.

        Raises:
            ReaderGoneError: nobody reads it.
            StorageError: it is printed into a file, and the disk is full.
        """
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError as error:
            discard()
            raise ReaderGoneError from error
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            discard()
            raise StorageError(
                f"What was asked for could not be written ({error}). Make room, and run the same "
                "command again."
            ) from error


def discard() -> None:
    """Let what waits to be printed go nowhere; Python would try, and complain, as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def prepare() -> None:
    """Speak UTF-8 whatever the locale says, for no other encoding has all letters.

    Streams that were closed from outside (`>&-`) are as good as empty.
    """
    for name, mode, errors in (
        ("stdin", "r", "replace"),
        ("stdout", "w", "backslashreplace"),  # bytes of the command line that are no UTF-8
        ("stderr", "w", "backslashreplace"),
    ):
        stream = getattr(sys, name)
        if stream is None:
            empty = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - to the end
            setattr(sys, name, empty)
        elif isinstance(stream, io.TextIOWrapper):
            with suppress(io.UnsupportedOperation):  # somebody has read from it already
                stream.reconfigure(encoding="utf-8", errors=errors)
    sys.argv = [os.fsencode(word).decode("utf-8", "surrogateescape") for word in sys.argv]
