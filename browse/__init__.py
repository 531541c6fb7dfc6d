"""SHOWS: the archive in datasette."""
