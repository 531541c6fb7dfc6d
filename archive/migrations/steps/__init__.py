"""The migrations of `archive.db`, one a file; none is changed once it was on `main`."""
