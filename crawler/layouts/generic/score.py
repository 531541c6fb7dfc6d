"""How far the generic reading believes itself: 0 to 1, with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.generic.words import plain
from pipelines.dates import read_date, read_url_date
from pipelines.text import clean_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey
    from pipelines.reading import Block, Reading

_ENOUGH = 400  # letters of an article's text
_LITTLE = 150
_TEXT_KINDS = frozenset({"paragraph", "heading", "item", "quote", "row"})


class Score(NamedTuple):
    """`value` 0 to 1; `reasons` say what was taken off and why."""

    value: float
    reasons: tuple[str, ...]


def score_of(survey: Survey, reading: Reading, container: HtmlElement | None) -> Score:
    """Judge a reading by what an article's page always has."""
    faults = [*_of_text(reading), *_of_place(survey, container), *_of_fields(reading)]
    value = 1.0
    for fault, _ in faults:
        value -= fault
    return Score(round(max(0.0, value), 2), tuple(why for _, why in faults))


def _of_text(reading: Reading) -> list[tuple[float, str]]:
    texts = [block for block in reading.blocks if block.kind in _TEXT_KINDS]
    letters = sum(len(block.text) for block in texts)
    pictures = sum(block.kind == "image" for block in reading.blocks)
    captions = sum(len(block.text) for block in reading.blocks if block.kind == "caption")
    if not reading.blocks:
        return [(0.7, "no text was found")]
    if letters + captions < _LITTLE and pictures < 3:  # noqa: PLR2004 - a photo essay has more
        return [(0.45, f"the text has {letters} letters only")]
    if letters + captions < _ENOUGH:
        return [(0.15, f"the text has {letters} letters only")]
    ended = sum(_ends(block) for block in texts)
    if len(texts) > 3 and ended < 0.4 * len(texts):  # noqa: PLR2004
        return [(0.3, f"only {ended} of {len(texts)} paragraphs end like sentences")]
    return []


def _ends(block: Block) -> bool:
    return block.text.rstrip()[-1:] in '.!?…:;”"’)'


def _of_place(survey: Survey, container: HtmlElement | None) -> list[tuple[float, str]]:
    if container is None:
        return []
    faults = []
    if survey.link_share(container) > 0.4:  # noqa: PLR2004
        share = f"{survey.link_share(container):.0%}"
        faults.append((0.3, f"{share} of the letters where the text stands are links"))
    here, all_of_it = survey.good.get(container, 0), max(1, survey.good.get(survey.body, 1))
    if here < 0.35 * all_of_it:
        faults.append((0.2, f"only {here / all_of_it:.0%} of the page's running text stands there"))
    return faults


def _of_fields(reading: Reading) -> list[tuple[float, str]]:
    faults = []
    if not reading.titles:
        faults.append((0.3, "no headline was found"))
    elif not reading.titles[0].source.startswith("generic:"):
        faults.append((0.05, "the headline is printed nowhere as the page's data tells it"))
    if not any(_is_date(value.source, value.raw) for value in reading.published):
        faults.append((0.1, "no date was found"))
    described = next((plain(value.raw) for value in reading.descriptions), "")
    seen = plain(" ".join([v.raw for v in reading.leads] + [b.text for b in reading.blocks[:6]]))
    words = set(described.split())
    if len(words) > 8 and len(words & set(seen.split())) < 0.4 * len(words):  # noqa: PLR2004
        faults.append((0.1, "the page's own description is of another text"))
    return faults


def _is_date(source: str, raw: str) -> bool:
    if source.startswith("clock:"):
        return False
    read = read_url_date(raw) if source == "url" else read_date(clean_line(raw), now=None)
    return read.value is not None
