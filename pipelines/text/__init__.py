"""Vietnamese text made clean, and recognised: letters, encodings, syllables, furniture."""

from archive.spelling import (
    SPELLING_VERSION,
    canonical_tones,
    fold,
    has_marks,
    index_form,
)
from pipelines.text.clean import clean_line, clean_text
from pipelines.text.furniture import is_furniture
from pipelines.text.legacy import to_unicode
from pipelines.text.repair import common_encoding, repair_encoding
from pipelines.text.syllables import is_syllable

__all__ = [
    "SPELLING_VERSION",
    "canonical_tones",
    "clean_line",
    "clean_text",
    "common_encoding",
    "fold",
    "has_marks",
    "index_form",
    "is_furniture",
    "is_syllable",
    "repair_encoding",
    "to_unicode",
]
