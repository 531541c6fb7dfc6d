"""KEEPS: the SQLite layer of the archive, split by noun. It knows nothing of Scrapy."""
