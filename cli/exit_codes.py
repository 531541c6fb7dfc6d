"""How a command ended, for cron and scripts. Documented in docs/exit-codes.md."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of `baotinh`."""

    OK = 0
    """All is well."""
    ERROR = 1
    """An error of ours, with a traceback: please report it."""
    USAGE = 2
    """The command line cannot be understood."""
    PROBLEMS = 3
    """It was done, but some newspapers or pages need a hand; see the report."""
    BLOCKED = 4
    """A newspaper refused us; it was left alone."""
    CONFIGURATION = 5
    """Something is set up wrongly: a WARC file, a day, a kind of archive."""
    STORAGE = 6
    """The archive cannot be opened, read or written."""
    LOCKED = 7
    """Another process is writing to the archive, or reads what is to be erased."""
    NOT_FOUND = 8
    """What was asked for is not there."""
    INTERRUPTED = 130
    """Stopped by a signal; what was fetched is stored, and the next run goes on."""
