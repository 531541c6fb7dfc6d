"""The manifest of an export: what it holds, what was withheld, and how each file can be checked.

Nothing in it depends on when or where the export was made: the same archive gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from archive import info

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from archive.exporting.request import Chosen, Request
    from archive.exporting.withheld import Withheld

NAME = "manifest.json"
LICENCE = (
    "The articles belong to the newspapers that printed them and to their authors; this collection "
    "grants no right to them. It is meant for reading, research and quotation, as the law allows. "
    "Cite the newspaper. Articles whose page asks not to be archived in public (noarchive) are "
    "handed on only where somebody asked for them."
)
_PRACTICE = "Practice newspapers: every article in here is invented, and none is from the press."
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of an export.

    Attributes:
        path: where it lies in the folder, with `/`.
        articles: articles in it.
        bytes: its size.
        sha256: of its bytes.
        source: a fingerprint of the rows that it was made of; it tells whether the file still is
            what the archive says.
    """

    path: str
    articles: int
    bytes: int
    sha256: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What is said about an export before its files: the facts for manifests and cards.

    Attributes:
        archive: kind and uuid of the archive.
        request: what was asked for.
        articles: articles handed on.
        newspapers: how many of each newspaper.
        years: how many of each year; the undated ones under an empty name.
        withheld: newspaper, reason and number of what was withheld.
        made_with: versions of the programs that made it.
    """

    archive: dict[str, str | None]
    request: dict[str, Any]
    articles: int
    newspapers: dict[str, int]
    years: dict[str, int]
    withheld: tuple[Withheld, ...]
    made_with: dict[str, str]

    @property
    def practice(self) -> bool:
        """Is it of practice newspapers?"""
        return self.archive["kind"] == "practice"

    @property
    def title(self) -> str:
        """What it is, in a line."""
        what = "Practice articles (invented)" if self.practice else "Articles"
        return f"{what} of Vietnam's provincial newspapers"

    @property
    def summary(self) -> str:
        """What is in it, in a few sentences."""
        days = [year for year in self.years if year]
        span = f", {min(days)} to {max(days)}" if days else ""
        noted = f"**{self.note}** " if self.note else ""
        return (
            f"{noted}{self.articles:,} articles of {len(self.newspapers)} newspapers{span}, from "
            "an archive made with baotinh: text as printed, with dates, people, pictures and "
            "places, and where each value was read."
        )

    @property
    def note(self) -> str | None:
        """What must be said of practice newspapers."""
        return _PRACTICE if self.practice else None


def contents(
    connection: sqlite3.Connection, chosen: Chosen, request: Request, made_with: dict[str, str]
) -> Contents:
    """Count what was chosen."""
    joined = "FROM temp.chosen JOIN articles USING (id)"
    by_site = f"SELECT site, count(*) {joined} GROUP BY site ORDER BY site"
    year = "coalesce(substr(published_day, 1, 4), '')"
    by_year = f"SELECT {year}, count(*) {joined} GROUP BY 1 ORDER BY 1"
    return Contents(
        archive={key: info.get(connection, key) for key in ("kind", "uuid")},
        request=request.plain(),
        articles=chosen.count,
        newspapers=dict(connection.execute(by_site)),
        years=dict(connection.execute(by_year)),
        withheld=chosen.withheld,
        made_with=made_with,
    )


def text(contents: Contents, files: list[File]) -> str:
    """The manifest as JSON."""
    plain = {
        "archive": contents.archive,
        **({"note": contents.note} if contents.practice else {}),
        "request": contents.request,
        "made_with": contents.made_with,
        "licence": LICENCE,
        "articles": contents.articles,
        "articles_by_newspaper": contents.newspapers,
        "articles_by_year": contents.years,
        "withheld": [asdict(each) for each in contents.withheld],
        "files": [asdict(file) for file in sorted(files, key=lambda file: file.path)],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def sha256_of(path: Path) -> str:
    """The checksum of a file, read piece by piece."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            digest.update(piece)
    return digest.hexdigest()
