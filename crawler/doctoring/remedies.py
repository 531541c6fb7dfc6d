"""From the pages of a redesign to the selectors of a new layout."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from crawler.doctoring.candidates import Candidate, chosen, ranked
from crawler.doctoring.fates import FIELDS
from crawler.doctoring.lists import ranked_links
from crawler.doctoring.texts import treatment
from crawler.doctoring.values import DATE_ATTRIBUTES, moment_of, wanted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crawler.doctoring.cases import Case
    from crawler.layouts.layout import Layout
    from crawler.layouts.page import Page

_PARTS = {"published_at": "date"}
"""What a field is called in `Selectors`, where the two differ."""


@dataclass(slots=True)
class Remedy:
    """What to add to a layout, as the arguments of `Layout.having`.

    `candidates` has for each field (`links` too) what was found, the best first; of them
    `selectors` are those that would be taken.
    """

    selectors: dict[str, tuple[str, ...]] = field(default_factory=dict)
    candidates: dict[str, list[Candidate]] = field(default_factory=dict)

    def take(self, part: str, selectors: Sequence[str]) -> None:
        """Add selectors to a part of the layout."""
        known = self.selectors.get(part, ())
        if added := tuple(one for one in dict.fromkeys(selectors) if one not in known):
            self.selectors[part] = known + added

    def applied(self, layout: Layout) -> Layout:
        """The layout with what was found before its own selectors."""
        return layout.having(**self.selectors)


def remedy_for(
    layout: Layout, cases: Mapping[str, Sequence[Case]], lists: Sequence[Page]
) -> Remedy:
    """Find selectors for the fields that a layout reads no more.

    Args:
        layout: the one that fails.
        cases: for each such field pages on which it fails.
        lists: pages of lists whose links it does not find.
    """
    remedy = Remedy()
    for name in FIELDS:
        if name in cases and name != "body":
            _treat(remedy, layout, name, cases[name])
    if "body" in cases:  # last: what the others find is no text
        _treat_text(remedy, layout, cases["body"])
    if lists:
        remedy.candidates["links"] = ranked_links(lists, layout.article_path)
        remedy.take("links", [one.selector for one in remedy.candidates["links"] if one.right])
    return remedy


def _treat(remedy: Remedy, layout: Layout, name: str, cases: Sequence[Case]) -> None:
    found = ranked(cases, name, remedy.applied(layout).fields)
    remedy.candidates[name] = found
    taken = [one.selector for one in chosen(found, len(cases))]
    remedy.take(_PARTS.get(name, name), taken)
    if name == "published_at" and taken:
        remedy.take("date_attributes", _attributes(layout, cases, taken))


def _attributes(layout: Layout, cases: Sequence[Case], taken: Sequence[str]) -> list[str]:
    """Attributes that carry the date where the text of its element does not, or not so exactly."""
    known = layout.fields.date_attributes
    return [
        name
        for name in DATE_ATTRIBUTES
        if name not in known
        and any(_is_needed(case, selector, name, known) for case in cases for selector in taken)
    ]


def _is_needed(case: Case, selector: str, name: str, known: tuple[str, ...]) -> bool:
    value = wanted(case, "published_at")
    for element in case.page.css(selector)[:1]:
        said = [*(element.get(one) or "" for one in known), case.survey.text(element)]
        first = next((moment for raw in said if (moment := moment_of(case, raw))), "")
        return first != value and moment_of(case, element.get(name) or "") == value
    return False


def _treat_text(remedy: Remedy, layout: Layout, cases: Sequence[Case]) -> None:
    inside = "lead" not in remedy.selectors
    found = treatment(cases, layout.fields.exclude, lead_inside=inside)
    remedy.candidates["body"] = list(found.body)
    remedy.take("body", [one.selector for one in found.body])
    remedy.take("exclude", found.exclude)
    remedy.take("caption", found.caption)
