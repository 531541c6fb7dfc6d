"""What became of the practice newspapers: reprints, edits, what was taken down.

The practice newspapers are one visit to each. Researchers also ask what papers copy, edit and take
down; `python -m samples.aftermath archive.db` lets the practice archive see some of it, as told in
aftermath.toml: pages in each paper's own markup, imported as any WARC file is. The same file twice
changes nothing, and a live archive is refused.
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from archive import articles
from archive.archive import Archive
from archive.decide import Absent
from archive.kinds import kind_of
from archive.lock import writer_lock
from archive.rechecks import Plan
from crawler.imports.importing import Import
from crawler.settings import CODE_VERSION
from samples import markup, warc
from samples.blocks import Block
from samples.build import NOT_BODY, SAMPLES, build
from samples.source import HANOI, Edition, load

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from samples.source import Article

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=HANOI)
"""The day on which all of it is looked at."""

_DATE = re.compile(r'<div class="date">.*?</div>')
_LOOKS = (timedelta(0), timedelta(days=3), timedelta(days=8))
"""When a page that is gone was asked for; three answers within a week make it gone."""


def play(path: Path) -> None:
    """Let a practice archive see what became of its articles.

    Raises:
        SystemExit: the file holds no practice newspapers.
    """
    if kind_of(path) != "practice":
        sys.exit(f"{path} is no practice archive; `make crawl` makes one (archive.db).")
    told = tomllib.loads((SAMPLES / "aftermath.toml").read_text("utf-8"))
    with (
        writer_lock(path, doing="aftermath", now=NOW),
        Archive(path, kind="practice", now=NOW) as archive,
        TemporaryDirectory() as folder,
    ):
        work = Import(archive=archive, now=NOW, code_version=CODE_VERSION, plan=Plan())
        editions = [*map(build, _reprints(told)), *map(build, _edits(told)), *_dateless(told)]
        for number, edition in enumerate(editions):
            file = Path(folder) / f"{number}.warc.gz"
            file.write_bytes(edition)
            list(work.take(file))
        work.finish()
        _take_down(archive.connection, told["taken_down"])


def _reprints(told: dict[str, Any]) -> Iterator[Edition]:
    for one in told["reprints"]:
        paper = _edition(one["by"]).newspaper
        at = datetime.fromisoformat(one["at"]).replace(tzinfo=HANOI)
        original = _edition(one["of"]).find(one["id"])
        blocks = tuple(block for block in original.blocks if block.kind not in NOT_BODY)
        yield _alone(
            replace(
                original,
                newspaper=paper,
                section=paper.section(one["section"]),
                id=one["as"],
                title=one["title"],
                published=at,
                marker="",
                cover="",
                blocks=blocks[: len(blocks) - one.get("cut", 0)],
            ),
            seen=at + timedelta(hours=5),
        )


def _edits(told: dict[str, Any]) -> Iterator[Edition]:
    for one in told["edits"]:
        article = _edition(one["of"]).find(one["id"])
        for old, new in one["changes"].items():
            article = _rewritten(article, old, new)
        seen = datetime.fromisoformat(one["seen"]).replace(tzinfo=HANOI)
        yield _alone(article, seen=seen)


def _rewritten(article: Article, old: str, new: str) -> Article:
    def text(block: Block) -> Block:
        return replace(block, text=block.text.replace(old, new))

    return replace(
        article,
        title=article.title.replace(old, new),
        lead=article.lead.replace(old, new),
        blocks=tuple(text(block) for block in article.blocks if block.kind != "related"),
    )


def _dateless(told: dict[str, Any]) -> Iterator[bytes]:
    for one in told["dateless"]:
        at = datetime.fromisoformat(one["at"]).replace(tzinfo=HANOI)
        edition = _alone(
            replace(
                _edition(one["like"]).find(one["id"]),
                id=one["as"],
                title=one["title"],
                published=at,
                lead=one["lead"],
                cover="",
                event_date=None,
                event_end=None,
                event_phrase="",
                blocks=tuple(Block(kind="paragraph", text=text) for text in one["paragraphs"]),
            ),
            seen=at + timedelta(days=90),
        )
        printed = (replace(page, text=_DATE.sub("", page.text)) for page in markup.pages(edition))
        yield warc.build(edition.newspaper, list(printed))


def _alone(article: Article, *, seen: datetime) -> Edition:
    paper = replace(article.newspaper, fetched_at=seen.astimezone(UTC))
    return Edition(newspaper=paper, articles=(replace(article, newspaper=paper),))


def _edition(name: str) -> Edition:
    return load(SAMPLES / "sources" / name)


def _take_down(connection: sqlite3.Connection, told: list[dict[str, str]]) -> None:
    for one in told:
        (article_id, looked) = connection.execute(
            "SELECT id, exists (SELECT 1 FROM absences WHERE article_id = articles.id) "
            "FROM articles WHERE site = ? AND native_id = ?",
            [one["of"], one["id"]],
        ).fetchone()
        first = datetime.fromisoformat(one["from"]).replace(tzinfo=HANOI)
        for after in () if looked else _LOOKS:
            answer = Absent(answer="404", at=first + after, host_answers=True)
            articles.absent(connection, article_id, answer, capture_id=None)


if __name__ == "__main__":
    play(Path(sys.argv[1]))
