"""Replay: requests answered from WARC files instead of the network."""
