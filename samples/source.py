"""The readable sources of the practice newspapers: one TOML file a newspaper, one text an article.

The format is described in `samples/README.md`. Everything here is strict: a source that says
something twice, or something unknown, stops the build with the file and the line.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from samples.blocks import Block, SourceError, read_blocks
from samples.families import FAMILIES

if TYPE_CHECKING:
    from pathlib import Path

HANOI = timezone(timedelta(hours=7))
FORMS = frozenset({"news", "photo_essay", "live", "notice", "tables", "longform"})
ROBOTS = frozenset({"", "noarchive"})
TEXTS = frozenset({"id", "section", "title", "published", "byline", "marker", "lead", "form"})
REQUIRED = TEXTS | {"source", "tags", "contributors"}
OPTIONAL = frozenset({"robots", "event_date", "event_end", "event_phrase", "images"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section (chuyên mục). `listed` sections have listing pages of their own."""

    path: str
    name: str
    parent: str = ""
    zone: int = 0
    listed: bool = True
    pages: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Newspaper:
    """What `newspaper.toml` says. `fetched_at` is UTC, the instant of the first record.

    `edition` is the folder's name; `key` the newspaper's own, which is what stands before a hyphen:
    `baodanang-2021` is Báo Đà Nẵng as it was printed then. `home` prints a home page, for the
    newspapers whose sections the crawler finds in its menu.
    """

    edition: str
    key: str
    name: str
    brand: str
    family: str
    host: str
    base_url: str
    fetched_at: datetime
    robots: str
    menu: dict[str, str]
    sections: tuple[Section, ...]
    home: bool = False

    def section(self, path: str) -> Section:
        """The declared section of this path; KeyError where none is declared."""
        return {section.path: section for section in self.sections}[path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as its source tells it. `published` is local time, +07:00."""

    newspaper: Newspaper
    section: Section
    id: str
    title: str
    published: datetime
    tags: tuple[str, ...]
    byline: str
    marker: str
    lead: str
    form: str
    robots: str
    event_date: date | None
    event_end: date | None
    event_phrase: str
    contributors: tuple[dict[str, Any], ...]
    source: str
    cover: str
    blocks: tuple[Block, ...]

    @property
    def printed_marker(self) -> str:
        """The marker as the page prints it: a bare name such as BHG stands there as 'BHG -'."""
        complete = not self.marker or self.marker.endswith(("-", ")"))
        return self.marker if complete else f"{self.marker} -"

    @property
    def printed_lead(self) -> str:
        """The lead as the page prints it, behind its marker."""
        return f"{self.printed_marker} {self.lead}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A newspaper with all its articles, newest first."""

    newspaper: Newspaper
    articles: tuple[Article, ...]

    def find(self, native_id: str) -> Article:
        """The article of this id; KeyError where there is none."""
        return {article.id: article for article in self.articles}[native_id]


def load(folder: Path) -> Edition:
    """Read one newspaper's folder: `newspaper.toml` and every `NN-*.md` in it."""
    newspaper = read_newspaper(folder / "newspaper.toml")
    articles = [read_article(path, newspaper) for path in sorted(folder.glob("*.md"))]
    _refuse_doubles(folder, articles)
    _refuse_dead_links(folder, articles)
    newest_first = sorted(articles, key=lambda article: (article.published, article.id))[::-1]
    return Edition(newspaper=newspaper, articles=tuple(newest_first))


def read_newspaper(path: Path) -> Newspaper:
    """Read `newspaper.toml`; the folder's name is the newspaper's key."""
    data = _toml(path, path.read_text("utf-8"), first_line=1)
    sections = tuple(_section(path, entry) for entry in data.pop("sections", ()))
    try:
        edition = path.parent.name
        key = edition.partition("-")[0]
        newspaper = Newspaper(edition=edition, key=key, sections=sections, **data)
    except TypeError as error:
        raise SourceError(path, 1, f"{error}; see samples/README.md") from error
    if newspaper.family not in FAMILIES:
        known = sorted(FAMILIES)
        raise SourceError(path, 1, f"unknown family {newspaper.family!r}; known: {known}")
    return newspaper


def _section(path: Path, entry: dict[str, Any]) -> Section:
    pages = tuple(tuple(page) for page in entry.pop("pages", ()))
    try:
        return Section(pages=pages, **entry)
    except TypeError as error:
        raise SourceError(path, 1, f"section {entry}: {error}") from error


def read_article(path: Path, newspaper: Newspaper) -> Article:
    """Read one article; SourceError names the file and the line of whatever is wrong."""
    lines = path.read_text("utf-8").splitlines()
    if not lines or lines[0] != "+++" or "+++" not in lines[1:]:
        raise SourceError(path, 1, "an article begins with its fields between two lines '+++'")
    end = lines.index("+++", 1)
    fields = _toml(path, "\n".join(lines[1:end]), first_line=2)
    _check_keys(path, fields, lines)
    blocks = read_blocks(path, lines, start=end + 1)
    return _article(path, newspaper, fields, blocks, lines)


def _toml(path: Path, text: str, *, first_line: int) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) + first_line - 1 if found else first_line
        raise SourceError(path, line, f"no valid TOML: {error}") from error


def _line_of(lines: list[str], key: str) -> int:
    return next((n for n, line in enumerate(lines, 1) if re.match(rf"{key}\b", line)), 1)


def _check_keys(path: Path, fields: dict[str, Any], lines: list[str]) -> None:
    for key in sorted(REQUIRED - fields.keys()):
        raise SourceError(path, 1, f"the field {key!r} is missing")
    for key in sorted(fields.keys() - REQUIRED - OPTIONAL):
        raise SourceError(path, _line_of(lines, key), f"unknown field {key!r}")
    for key in sorted(fields.keys() - {"tags", "contributors", "images"}):
        if not isinstance(fields[key], str):
            raise SourceError(path, _line_of(lines, key), f'{key}: write it as text, in "quotes"')


def _article(
    path: Path,
    newspaper: Newspaper,
    fields: dict[str, Any],
    blocks: tuple[Block, ...],
    lines: list[str],
) -> Article:
    def need(condition: object, key: str, message: str) -> None:
        if not condition:
            raise SourceError(path, _line_of(lines, key), f"{key}: {message}")

    declared = {section.path for section in newspaper.sections}
    shape = FAMILIES[newspaper.family].id_shape
    need(shape.fullmatch(fields["id"]), "id", f"{newspaper.family} wants {shape.pattern}")
    need(
        fields["section"] in declared,
        "section",
        f"declare it in {newspaper.edition}/newspaper.toml",
    )
    need(fields["form"] in FORMS, "form", f"one of {sorted(FORMS)}")
    need(fields.get("robots", "") in ROBOTS, "robots", f"one of {sorted(ROBOTS)}")
    need(not any("," in tag for tag in fields["tags"]), "tags", "a comma separates tags on pages")
    for key in ("title", "lead"):
        need(fields[key] == fields[key].strip() != "", key, "empty, or blanks at its ends")
    phrase = fields.get("event_phrase", "")
    printed = "\n".join([fields["lead"], *(block.text for block in blocks)])
    need(phrase in printed, "event_phrase", "the article does not print this phrase")
    covers = fields.pop("images", [])
    return Article(
        newspaper=newspaper,
        section=newspaper.section(fields.pop("section")),
        published=_published(path, fields.pop("published"), lines),
        tags=tuple(fields.pop("tags")),
        robots=fields.pop("robots", ""),
        event_date=_day(path, fields, "event_date", lines),
        event_end=_day(path, fields, "event_end", lines),
        event_phrase=fields.pop("event_phrase", ""),
        contributors=_contributors(path, fields.pop("contributors"), lines),
        cover=covers[0]["file"] if covers else "",
        blocks=blocks,
        **fields,
    )


def _published(path: Path, text: str, lines: list[str]) -> datetime:
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", text):
        line = _line_of(lines, "published")
        raise SourceError(path, line, "published: local time such as 2026-03-02T07:15")
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


def _day(path: Path, fields: dict[str, Any], key: str, lines: list[str]) -> date | None:
    text = fields.pop(key, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise SourceError(path, _line_of(lines, key), f"{key}: {error}") from error


def _contributors(
    path: Path, people: list[dict[str, Any]], lines: list[str]
) -> tuple[dict[str, Any], ...]:
    for person in people:
        if set(person) != {"name", "roles"}:
            line = _line_of(lines, "contributors")
            raise SourceError(path, line, f"contributors: name and roles wanted, found {person}")
    return tuple(people)


def _refuse_doubles(folder: Path, articles: list[Article]) -> None:
    ids = [article.id for article in articles]
    for native_id in sorted({one for one in ids if ids.count(one) > 1}):
        raise SourceError(folder, 0, f"two articles have the id {native_id}")


def _refuse_dead_links(folder: Path, articles: list[Article]) -> None:
    known = {article.id for article in articles}
    for article in articles:
        for block in article.blocks:
            if block.kind == "related" and block.target not in known:
                message = f"{article.id} links to {block.target!r}, an id that no article has"
                raise SourceError(folder, 0, message)
