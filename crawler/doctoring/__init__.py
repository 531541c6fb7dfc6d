"""What became of a layout after a redesign, and selectors that would read the new pages."""
