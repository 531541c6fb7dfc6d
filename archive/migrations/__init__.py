"""The migrations of the two files; they are only ever appended to (see CHANGELOG.md)."""
