"""The table of `search_cases.toml`, and the archive that its articles are in."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from archive import articles, places, runs, sites
from archive.archive import Archive
from archive.places import Place
from archive.records import Article, CaptureRef, Contributor, Image
from archive.sites import Site
from archive.times import VIETNAM
from pipelines.provinces import PROVINCES_NEW, PROVINCES_OLD, Province, new_province, old_province

NOW = datetime(2026, 3, 8, 9, 0, tzinfo=VIETNAM)
TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("search_cases.toml").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A query, what it finds, what a careless search would bring, and the same in plain SQL."""

    query: str
    find: frozenset[str]
    trap: frozenset[str]
    sql: str | None


def _case(row: dict[str, Any]) -> Case:
    return Case(
        query=row["query"],
        find=frozenset(row["find"]),
        trap=frozenset(row.get("trap", ())),
        sql=row.get("sql"),
    )


CASES = tuple(_case(row) for row in TABLE["cases"])
NAMES: dict[str, str] = {f"https://bao.vn/{name}.html": name for name in TABLE["articles"]}
"""From an article's address to its name in the table."""


def build(path: Path) -> None:
    """Write an archive with the articles of the table."""
    with Archive(path, kind="live", now=NOW) as archive:
        connection = archive.connection
        places.register(connection, today=map(_row, PROVINCES_NEW), before=map(_row, PROVINCES_OLD))
        run = {name: _newspaper(connection, name, *facts) for name, facts in TABLE["sites"].items()}
        for number, (name, facts) in enumerate(TABLE["articles"].items(), 1):
            _store(connection, number, name, facts, run[facts["site"]])


def _row(unit: Province) -> places.Province:
    return places.Province(
        name=unit.name,
        code=unit.code,
        official=unit.official,
        kind=unit.kind,
        joined=unit.joined,
        joined_on=unit.joined_on,
    )


def _newspaper(connection: Any, site: str, name: str, province: str, before: str) -> int:
    row = Site(
        site=site,
        name=name,
        province=province,
        province_old=before,
        home=f"https://{site}.vn/",
        family="a_id_fck",
        status="live",
    )
    sites.register(connection, row, {"/tin/": "Tin mới"})
    return runs.start(connection, site, mode="live", now=NOW, code_version="0")


def _store(connection: Any, number: int, name: str, facts: dict[str, Any], run: int) -> None:
    article = _article(number, name, facts)
    articles.store(connection, article, capture=_capture(number), run_id=run)
    if facts.get("edited"):
        longer = replace(article, body=f"{article.body} Tin đã cập nhật.")
        articles.store(connection, longer, capture=_capture(number + 100), run_id=run)
    if "places" in facts:
        places.write(connection, number, [_place(phrase) for phrase in facts["places"]])
    if facts.get("gone"):
        connection.execute(
            "INSERT INTO absences (article_id, began_at, last_at, answers, answer, gone_at) "
            "VALUES (?, '2026-01-01', '2026-02-01', 3, '404', '2026-02-01')",
            [number],
        )


def _place(phrase: str) -> Place:
    today, before = new_province(phrase), old_province(phrase)
    assert today is not None
    ended = before is not None and before.name != today.name
    return Place(phrase=phrase, province=today.name, province_old=before.name if ended else None)


def _capture(number: int) -> CaptureRef:
    return CaptureRef(id=number, sha256=f"{number:064x}", fetched_at=NOW + timedelta(hours=number))


def _article(number: int, name: str, facts: dict[str, Any]) -> Article:
    form = "NFD" if facts.get("nfd") else "NFC"
    text = {
        key: unicodedata.normalize(form, facts[key])
        for key in ("title", "lead", "body")
        if key in facts
    }
    day = date.fromisoformat(facts["day"])
    captions = [caption.partition(" | ") for caption in facts.get("captions", ())]
    return Article(
        site=facts["site"],
        native_id=str(number),
        url=f"https://bao.vn/{name}.html",
        title=text["title"],
        lead_marker=None,
        lead=text.get("lead"),
        body=text["body"],
        published_at=datetime(day.year, day.month, day.day, 7, 30, tzinfo=VIETNAM),
        published_precision="minute",
        published_rule="dmy_time",
        published_raw=facts["day"],
        modified_at=None,
        event_date=None,
        event_end=None,
        event_phrase=None,
        section=facts["section"],
        tags=(),
        byline=", ".join(facts["authors"]),
        contributors=tuple(Contributor(name=each, roles=("text",)) for each in facts["authors"]),
        source=None,
        staff=bool(facts.get("staff")),
        images=tuple(
            Image(url=f"https://bao.vn/{name}-{at}.jpg", caption=caption, credit=credit or None)
            for at, (caption, _, credit) in enumerate(captions)
        ),
        layout="a_id_fck",
        fields={"title": "css:h1"},
        noarchive=False,
    )
