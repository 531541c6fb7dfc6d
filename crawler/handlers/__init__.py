"""Download handlers, below all middlewares: the network through gates, or WARC files."""
