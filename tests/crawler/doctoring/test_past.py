"""The time of a death, found in an archive of any age with a few dozen looks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from archive.captures import Capture
from crawler.doctoring.looks import Look
from crawler.doctoring.past import last_hit_before
from crawler.items import ArticleDraft
from crawler.layouts import vietlong
from pipelines.reading import Reading

NOW = datetime(2026, 3, 8, tzinfo=UTC)


def looking(died: int, asked: list[int]) -> object:
    """A newspaper that is captured every hour, and whose text the layout found until `died`."""

    def look(number: int) -> Look:
        asked.append(number)
        at = NOW - timedelta(hours=number)
        capture = Capture(
            id=10_000 - number,
            site="baothu",
            kind="article",
            url="u",
            final_url="u",
            redirects=(),
            status=200,
            headers=(),
            received_length=0,
            fetched_at=at,
            sha256="",
            note=None,
        )
        source = "css:#dcontent" if number >= died else "generic:density"
        draft = ArticleDraft(
            site="baothu",
            key="k",
            native_id=None,
            url="u",
            fetched_at=at,
            reading=Reading(layout="vietlong"),
            fields={"body": source},
        )
        return Look(capture=capture, state="read", draft=draft)

    return look


@pytest.mark.parametrize("died", [60, 61, 100, 999, 4_321, 9_999])
def test_the_break_is_found(died: int) -> None:
    asked: list[int] = []
    look = looking(died, asked)
    found = last_hit_before(look, "body", vietlong.LAYOUT, known=60, total=10_000)  # type: ignore[arg-type]
    assert found is not None
    assert abs(found.hit - (NOW - timedelta(hours=died))) <= timedelta(hours=2)
    assert found.hit < found.miss
    assert len(set(asked)) < 80


def test_what_was_never_found_has_no_death() -> None:
    look = looking(50_000, [])
    found = last_hit_before(look, "body", vietlong.LAYOUT, known=60, total=500)  # type: ignore[arg-type]
    assert found is None
