"""The figures of a batch of articles that are compared with what is usual for the newspaper."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from archive.health.model import State, Visit

FEWEST = 3
"""Articles of which shares can be told: visits that bring fewer are put together."""
SURE = 10
"""Articles that are no chance: what they show needs no second batch to be believed."""

_MEND = (
    "The layout may have changed: see the table problems for an example, mend the selector "
    "(`baotinh doctor` looks for one), and run `baotinh reextract`."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A figure of which little is bad; `about` says what it is the figure of."""

    kind: str
    cause: str
    state: State
    about: str
    remedy: str = _MEND
    share: bool = True

    def told(self, figure: float, usual: float) -> str:
        """In words: `byline is there in 0% of the articles; usual are 90%`."""
        if self.share:
            return f"{self.about} in {figure:.0%} of the articles; usual are {usual:.0%}"
        return f"{self.about} {figure:.0f}; usual are {usual:.0f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The articles of one visit, or of several that brought few. Sums, not shares."""

    read: int = 0
    began: datetime | None = None
    sums: dict[str, float] = field(default_factory=dict)

    def with_visit(self, visit: Visit) -> Batch:
        """This batch and the articles of a visit."""
        if not visit.read:
            return self
        figures = {**visit.fill, **visit.readings, "words": visit.words or 0.0}
        names = self.sums.keys() | figures.keys()
        return Batch(
            read=self.read + visit.read,
            began=self.began or visit.at,
            sums={
                name: self.sums.get(name, 0.0) + visit.read * figures.get(name, 0.0)
                for name in names
            },
        )

    def mean(self, name: str) -> float:
        """The share of a field, or the mean of a figure."""
        return self.sums.get(name, 0.0) / self.read


_FIELDS = tuple(
    Measure(
        kind=f"missing_{name}",
        cause="dates_missing" if name == "published_at" else f"{name}_missing",
        state="broken" if name == "published_at" else "watch",
        about=f"{name} is there",
    )
    for name in ("published_at", "lead", "byline", "section", "images", "tags")
)
_OWN = Measure(
    kind="generic",
    cause="generic_readings",
    state="watch",
    about="the layout itself finds the text",
)
_SURE = Measure(
    kind="asked",
    cause="asked_readings",
    state="watch",
    about="the reading was sure of itself, without asking trafilatura,",
)
_VIETNAMESE = Measure(
    kind="foreign",
    cause="language_changed",
    state="broken",
    about="the text is in Vietnamese",
    remedy="Open its front page: has an edition in another language taken its place, or does it "
    "send letters in another encoding? Every page is kept.",
)
_WORDS = Measure(
    kind="short",
    cause="short_articles",
    state="watch",
    about="words of an article are",
    share=False,
)
_SHARES = ((_OWN, "generic"), (_SURE, "asked"), (_VIETNAMESE, "foreign"))
MEASURES = (*_FIELDS, *(measure for measure, _ in _SHARES), _WORDS)


def measures_of(batch: Batch) -> Iterator[tuple[Measure, float]]:
    """Each measure with its figure in a batch."""
    for measure in _FIELDS:
        yield measure, batch.mean(measure.kind.removeprefix("missing_"))
    for measure, name in _SHARES:
        yield measure, 1 - batch.mean(name)
    if batch.sums.get("words"):  # runs of before this was counted say nothing of it
        yield _WORDS, batch.mean("words")
