"""Practice newspapers: our own texts in the real markup of each CMS family."""
