"""What sets two parts of the archive apart: keyness of their terms."""

from archive.compare.comparison import Comparison, Key, compare
from archive.compare.sides import Side

__all__ = ["Comparison", "Key", "Side", "compare"]
