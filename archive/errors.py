"""What can go wrong with an archive; each message says what to do next."""

from __future__ import annotations


class ArchiveError(Exception):
    """The base of all errors of the archive."""


class StorageError(ArchiveError):
    """A file cannot be opened, read or written."""


class KindError(ArchiveError):
    """Practice material met a live archive, or the other way round."""


class LockedError(ArchiveError):
    """Another process is writing to the archive."""


class QueryError(ArchiveError):
    """A search query cannot be understood."""


class MissingExtraError(ArchiveError):
    """An optional package is needed and not installed; the message says how to install it."""
