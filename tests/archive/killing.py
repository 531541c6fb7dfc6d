"""Work that is killed (SIGKILL) in its n-th SQL statement, for tests of what a crash leaves."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
from typing import TYPE_CHECKING, Any, Self

from archive import database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class _Counter:
    """Counts the statements of every connection that is opened, and dies at one of them."""

    def __init__(self, last: int) -> None:
        self.count, self._last = 0, last
        self._open = sqlite3.connect

    def __enter__(self) -> Self:
        database.sqlite3.connect = self._connect  # type: ignore[assignment]
        return self

    def __exit__(self, *exception: object) -> None:
        database.sqlite3.connect = self._open

    def _connect(self, *arguments: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = self._open(*arguments, **named)
        connection.set_trace_callback(self._statement)
        return connection

    def _statement(self, _: str) -> None:
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)


def statements(work: Callable[[], None]) -> int:
    """How many SQL statements the work runs when nobody disturbs it."""
    with _Counter(0) as counter:
        work()
    return counter.count


def killed(work: Callable[[], None], *, at: int) -> bool:
    """Do the work in a process that is killed in its statement number `at`; did it die so?"""
    child = os.fork()
    if child == 0:
        try:
            with _Counter(at):
                work()
            os._exit(0)
        except BaseException:  # noqa: BLE001 - of a child nobody else is told
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work failed by itself"
    return os.WIFSIGNALED(status)


def points(last: int, number: int, *, seed: int) -> Iterator[int]:
    """The first and last statements, and others at random between them."""
    chance = random.Random(seed)  # noqa: S311 - the same points in each run
    yield from sorted({1, 2, last - 1, last, *(chance.randint(1, last) for _ in range(number - 4))})
