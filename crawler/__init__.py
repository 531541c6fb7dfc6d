"""READS the web: what to fetch, and what a page says. Raw values, never cleaned here."""
