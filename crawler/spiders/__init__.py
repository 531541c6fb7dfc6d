"""The newspapers: one module per province of today, the small classes of its newspapers in it."""
