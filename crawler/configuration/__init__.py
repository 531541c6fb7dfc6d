"""`baotinh.toml`: what a keeper may set, where it is read from, and what is wrong with it."""

from crawler.configuration.errors import ConfigurationError
from crawler.configuration.load import find, load
from crawler.configuration.model import Configuration, Rules

__all__ = ["Configuration", "ConfigurationError", "Rules", "find", "load"]
