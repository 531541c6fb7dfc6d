"""Taking an article out of the archive on request, putting it back, and erasing it for good.

`redact` moves everything that `archive.db` has of an article into `archive.captures.db`, which
nobody browses, and leaves a stub, so that it is not fetched again; `undo` puts it back; `purge`
erases it everywhere.
"""

from archive.redactions.purge import Purged, purge
from archive.redactions.redact import redact, scrub, undo
from archive.redactions.stubs import Redaction

__all__ = ["Purged", "Redaction", "purge", "redact", "scrub", "undo"]
