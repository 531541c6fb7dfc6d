"""The reading room: pages for people, on datasette's own server, beside its tables and its SQL."""
