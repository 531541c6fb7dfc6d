"""docs/health.md names every state and every cause."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from archive.dead_selectors import KIND
from archive.health import causes, measures, model

if TYPE_CHECKING:
    from pathlib import Path


def test_every_state_and_cause_is_documented(root: Path) -> None:
    page = (root / "docs" / "health.md").read_text()
    names = {KIND, "network", "silent", "few_articles", *get_args(model.State)}
    names |= {measure.cause for measure in measures.MEASURES}
    names |= {each.kind for each in (causes.BLOCKED, causes.EMPTY, causes.UNREADABLE)}
    names |= causes.NO_LIST_BECAUSE.keys() - {"robots_forbidden", "unreadable_list"}
    assert {name for name in names if f"`{name}`" not in page} == set()
