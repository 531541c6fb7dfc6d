"""What every page of the room shares: the archive, the language, and how it is rendered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

from datasette import Response
from datasette.utils import sqlite_timelimit

from archive import info
from browse.room import show
from browse.room.words import LANGUAGES, words
from browse.room.words_query import say

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

_Answer = TypeVar("_Answer")
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One request: the archive it asks, and the language it is answered in."""

    datasette: Datasette
    request: Request
    language: str

    @classmethod
    def of(cls, request: Request, datasette: Datasette) -> Visit:
        """The language is the one asked for, else the one of the last visit, else Vietnamese."""
        wanted = request.args.get("lang") or request.cookies.get("lang") or ""
        language = wanted if wanted in LANGUAGES else LANGUAGES[0]
        return cls(datasette=datasette, request=request, language=language)

    @property
    def database(self) -> Any:
        """The archive, as datasette has it."""
        return self.datasette.get_database()

    async def ask(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        """Put a question to the archive, in one of datasette's reading threads.

        Raises:
            sqlite3.OperationalError: it took longer than datasette lets its own queries take.
        """
        limit = self.datasette.setting("sql_time_limit_ms")

        def in_time(connection: sqlite3.Connection) -> _Answer:
            with sqlite_timelimit(connection, limit):
                return question(connection)

        answer: _Answer = await self.database.execute_fn(in_time)
        return answer

    async def show(self, template: str, **values: Any) -> Response:
        """A page of the room."""
        practice = await self.ask(info.is_practice)
        html = await self.datasette.render_template(
            f"room/{template}.html",
            {
                **values,
                "w": words(self.language),
                "lang": self.language,
                "other_lang": next(one for one in LANGUAGES if one != self.language),
                "switch": self._switch,
                "practice": practice,
                "db": self.database.name,
                "here": self.request.path,
                "public": await self.ask(is_public),
                "show": show,
                "say": self.say,
            },
            request=self.request,
        )
        response = Response.html(html)
        if self.request.args.get("lang") in LANGUAGES:
            response.set_cookie("lang", self.language, max_age=_YEAR, samesite="lax")
        return response

    def say(self, told: Exception | str) -> str:
        """What the archive says of a query, or with an error, in the visitor's language."""
        return say(told if isinstance(told, str) else told.args[0], self.language)

    def _switch(self, language: str) -> str:
        """This very page in another language."""
        kept = [
            (name, value)
            for name in self.request.args
            for value in self.request.args.getlist(name)
            if name != "lang"
        ]
        return f"{self.request.path}?{urlencode([*kept, ('lang', language)])}"


def is_public(connection: sqlite3.Connection) -> bool:
    """Is this a file that `baotinh publish` made? The keeper's pages are not in it."""
    return info.get(connection, "published_at") is not None


async def unable(visit: Visit, why: str) -> Response:
    """The page for what cannot be answered now; `why` is one of the room's words."""
    response = await visit.show("unable", why=why)
    response.status = 503
    return response


async def missing(visit: Visit, what: str) -> Response:
    """The page for what is not in the archive, with the search box at hand."""
    response = await visit.show("missing", what=what)
    response.status = 404
    return response
