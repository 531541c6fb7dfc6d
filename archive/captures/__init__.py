"""The raw captures of an archive: what the servers answered, kept for good.

`Captures` is the only door to `archive.captures.db`.
"""

from archive.captures.model import KINDS, Capture, CaptureError, CaptureKind, SiteStats
from archive.captures.store import Captures

__all__ = ["KINDS", "Capture", "CaptureError", "CaptureKind", "Captures", "SiteStats"]
