"""Export: articles handed on as files that other programs read; a module for each format."""
