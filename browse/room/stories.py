"""Stories: which texts several newspapers printed, who was first, what each of them changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from archive.errors import QueryError, StorageError
from archive.search.days import first_day, last_day
from archive.stories.find import Printed, Story, edits, most_printed, printings, story_of
from browse.room.page import Visit, missing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from datasette import Response

PAGE = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the address of the list asks for; days as they were typed."""

    site: str | None
    since: str | None
    until: str | None
    page: int

    def link(self, page: int) -> str:
        """The address of another page of this list."""
        given = {"site": self.site, "since": self.since, "until": self.until, "page": page}
        return "/chuyen?" + urlencode({name: value for name, value in given.items() if value})


async def index(request: Any, datasette: Any) -> Response:
    """`/chuyen`: the stories that most newspapers printed."""
    visit = Visit.of(request, datasette)
    wanted = _wanted(request)
    try:
        values = await visit.ask(lambda connection: _list(connection, wanted))
    except (QueryError, StorageError) as error:
        old = isinstance(error, StorageError)
        values = {
            "found": [],
            "error": None if old else visit.say(error),
            "old": old,
            "more": False,
        }
    papers = await visit.ask(_papers)
    return await visit.show("stories", filters=wanted, papers=papers, **values)


async def page(request: Any, datasette: Any) -> Response:
    """`/chuyen/ID`: a story, by the number of any of its printings.

    The number of a story changes when an older printing is found; so the address takes any.
    """
    visit = Visit.of(request, datasette)
    number = min(int(request.url_vars["id"]), 2**62)
    compared = request.args.get("bai") or ""
    values = await visit.ask(lambda connection: _one(connection, number, compared))
    if values is None:
        return await missing(visit, f"/chuyen/{number}")
    return await visit.show("story", **values)


def _wanted(request: Any) -> Wanted:
    given = {name: (request.args.get(name) or "").strip() for name in ("site", "since", "until")}
    number = request.args.get("page") or "1"
    small = number.isdecimal() and len(number) < 5  # noqa: PLR2004 - more pages nobody turns
    return Wanted(
        **{name: value or None for name, value in given.items()},
        page=max(1, int(number)) if small else 1,
    )


def _list(connection: sqlite3.Connection, wanted: Wanted) -> dict[str, Any]:
    found = most_printed(
        connection,
        site=wanted.site,
        since=wanted.since and first_day(wanted.since),
        until=wanted.until and last_day(wanted.until),
        limit=PAGE + 1,
        offset=(wanted.page - 1) * PAGE,
    )
    return {"found": found[:PAGE], "error": None, "old": False, "more": len(found) > PAGE}


def _papers(connection: sqlite3.Connection) -> dict[str, str]:
    """Names of the newspapers by their short names."""
    return {
        row["site"]: row["name"]
        for row in connection.execute("SELECT site, name FROM sites ORDER BY name")
    }


def _one(connection: sqlite3.Connection, number: int, compared: str) -> dict[str, Any] | None:
    try:
        story = story_of(connection, number)
    except StorageError:  # a file of before there were stories
        story = None
    if story is None:
        return None
    printed = printings(connection, story.id)
    reference = next(each for each in printed if each.article_id == story.reference_id)
    other = chosen(story, printed, compared)
    return {
        "story": story,
        "printed": printed,
        "reference": reference,
        "other": other,
        "edits": edits(reference, other),
    }


def chosen(story: Story, printed: Sequence[Printed], asked: str) -> Printed:
    """The printing to compare: the one asked for, else the one in which most was changed."""
    others = [each for each in printed if each.article_id != story.reference_id]
    named = [each for each in others if str(each.article_id) == asked]
    return named[0] if named else max(others, key=lambda each: each.added - each.kept)
