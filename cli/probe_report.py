"""What `baotinh probe` prints for a person, in 80 columns."""

from __future__ import annotations

import shlex
from textwrap import shorten, wrap
from typing import TYPE_CHECKING, Any

from rich.markup import escape

from cli.console import out
from cli.extraction import as_json
from crawler.probing.claims import told
from crawler.probing.dates import WHY
from crawler.probing.module import class_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cli.probing import Probe
    from crawler.probing.findings import SeenFile
    from crawler.probing.fitting import Fit
    from crawler.probing.machine import Structured

_WIDTH = 80
_LABEL = 12
_FAMILIES = 5
_SECTIONS = 8


def show(found: Probe) -> None:
    """Print it for a person."""
    for title, lines in (
        (None, _head(found)),
        ("Family", _families(found)),
        (f"Selectors of {found.ranking.best.layout.name}", _selectors(found)),
        ("What the site offers to machines", _machines(found)),
        ("An article as it would be stored", _article(found)),
        ("Dates", _dates(found)),
        ("Sections", _sections(found)),
        ("Its spider", _spider(found)),
    ):
        shown = list(lines)
        if title and shown:
            out.print(f"\n[bold]{escape(title)}[/]", highlight=False)
        for line in shown:
            out.print(escape(line), highlight=False)


def _line(label: str, text: str) -> Iterator[str]:
    """A label and its text, wrapped below itself; an address is never broken."""
    wrapped = wrap(text, _WIDTH - _LABEL - 2, break_long_words=False, break_on_hyphens=False) or [
        ""
    ]
    yield f"  {label:<{_LABEL - 2}}  {wrapped[0]}".rstrip()
    yield from (" " * (_LABEL + 2) + line for line in wrapped[1:])


def _head(found: Probe) -> Iterator[str]:
    for seen in found.pages:
        one = seen.visited
        yield one.url
        yield f"  {_KINDS[seen.ranking.kind]}, {len(one.payload) / 1000:.0f} KB"
    for one in found.failed:
        if one.failure:
            yield one.url
            yield from _line("not had", one.failure.message)
    if found.known:
        yield ""
        yield f"This host is known: {found.known.title} ({found.known.name})."


_KINDS = {
    "article": "an article",
    "list": "a list",
    "home": "the home page",
    "unclear": "an article by its shape; it says nothing of it",
}


def _families(found: Probe) -> Iterator[str]:
    ranking = found.ranking
    said = told(ranking, found.facts.place)
    yield from (f"  {line}" for line in wrap(f"{said[0].upper()}{said[1:]}.", _WIDTH - 2))
    if ranking.tied and ranking.verdict != "none":
        yield f"  Exactly as well fit: {', '.join(ranking.tied)}."
    for fit in ranking.fits[:_FAMILIES]:
        if fit.points > 0:
            yield from _line(f"{fit.points:8.2f}", f"{fit.family}{_skin(fit)}")
            yield from (line for line in _reasons(fit) if fit is ranking.best)


def _skin(fit: Fit) -> str:
    return "" if fit.layout.name == fit.family else f" (layout {fit.layout.name})"


def _reasons(fit: Fit) -> Iterator[str]:
    for each in sorted(fit.reasons, key=lambda reason: -abs(reason.points)):
        said = _SAID.get(each.what, f"{each.what}:")
        yield f"{'':14}{each.points:+6.2f}  {said} {each.detail}"


_SAID = {
    "address": "its address is",
    "links": "so are the addresses of",
    "api": "its API:",
    "paging": "its next page:",
    "missing": "not there:",
}


def _selectors(found: Probe) -> Iterator[str]:
    if found.ranking.verdict == "none":
        return
    hits = found.ranking.best.hits
    for hit in hits:
        if hit.count:
            yield f"  {hit.field:<9}{hit.count:>4}  {hit.selector}"
    stated = dict.fromkeys(hit.field for hit in hits)
    missing = stated.keys() - {hit.field for hit in hits if hit.count}
    if missing:
        yield from _line("nothing", ", ".join(field for field in stated if field in missing))
    if not hits:
        yield "  It has none: such pages are read by structured data and their shape."


def _command(parts: list[str]) -> Iterator[str]:
    """A command, broken between its options as a shell allows it."""
    line = f"  {parts[0]}"
    for part in parts[1:]:
        if len(line) + len(part) > _WIDTH - 4:
            yield f"{line} \\"
            line = f"    {part}"
        else:
            line = f"{line} {part}"
    yield line


def _machines(found: Probe) -> Iterator[str]:
    yield from _robots(found)
    announced = dict.fromkeys(url for seen in found.pages for url in seen.structured.feeds)
    seen_feeds = {each.url for each in found.feeds}
    for each in found.feeds:
        yield from _line("feed", _file(each, "article"))
    others = [url for url in announced if url not in seen_feeds]
    if others:
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        yield from _line("feeds", f"{others[0]}{more}, not asked for")
    elif not found.feeds:
        yield from _line("feeds", "none is announced")
    for each in found.sitemaps:
        yield from _line("sitemap", _file(each, "page"))
    pages = sorted(found.pages, key=lambda seen: seen.ranking.kind != "article")
    yield from _structured(pages[0].structured)


def _robots(found: Probe) -> Iterator[str]:
    robots = found.robots
    if robots is None:
        yield from _line("robots.txt", "not asked for")
        return
    delay = f"; asks for {robots.delay:g} s between requests" if robots.delay else ""
    named = f"; names {len(robots.sitemaps)} sitemaps" if robots.sitemaps else ""
    text = "allows this page" if robots.found else "there is none: everything is allowed"
    yield from _line("robots.txt", f"{text}{delay}{named}")


def _file(seen: SeenFile, noun: str) -> str:
    if seen.problem:
        return f"{seen.url}: {seen.problem}"
    further = f", {len(seen.further)} further sitemaps" if seen.further else ""
    return f"{seen.url}: {len(seen.articles)} {noun}s{further}"


def _structured(said: Structured) -> Iterator[str]:
    broken = f" ({said.broken} that cannot be read)" if said.broken else ""
    yield from _line("JSON-LD", (", ".join(said.jsonld) or "none") + broken)
    graph = [name for name in said.graph if not name.startswith("twitter:")]
    yield from _line("Open Graph", ", ".join(graph) or "none")
    counted = (f"{name} {count}" for name, count in said.microdata.items())
    yield from _line("microdata", ", ".join(counted) or "none")
    if said.generator:
        yield from _line("generator", said.generator)
    if said.robots:
        yield from _line("robots", said.robots)


def _article(found: Probe) -> Iterator[str]:
    if found.article is None:
        yield "  No page that was seen is one."
        return
    read = as_json(found.article)
    sources = read["fields"]
    yield from _line("layout", read["layout"])
    for label, field, text in _values(read):
        yield from _line(label, shorten(text, 180, placeholder=" …") or "–")
        if source := sources.get(field):
            yield f"{'':14}↳ {source}"
    for each in read["problems"]:
        yield from _line("problem", f"{each['kind']}: {each['message']}")


def _values(read: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    precision = read["published_precision"]
    published = f"{read['published_at']} (to the {precision})" if precision else ""
    paragraphs = read["body"].split("\n\n") if read["body"] else []
    people = ", ".join(person["name"] for person in read["contributors"])
    images = read["images"]
    captions = sum(bool(image["caption"]) for image in images)
    marker = f"{read['lead_marker']} " if read["lead_marker"] else ""
    yield "title", "title", read["title"] or ""
    yield "published", "published_at", published
    yield "section", "section", read["section"] or ""
    yield "lead", "lead", marker + (read["lead"] or "")
    text = f"{len(paragraphs)} paragraphs, {len(read['body'])} letters: {read['body']}"
    yield "body", "body", " ".join(text.split()) if paragraphs else ""
    yield "byline", "byline", f"{read['byline'] or ''}{f' ({people})' if people else ''}"
    yield "pictures", "images", f"{len(images)}, {captions} with a caption" if images else ""
    yield "tags", "tags", ", ".join(read["tags"])


def _dates(found: Probe) -> Iterator[str]:
    for each in found.dates:
        said = f"{each.raw} → {each.iso} ({each.precision})" if each.iso else each.raw
        yield from _line("rejected" if each.why else "taken", shorten(said, 200))
        yield f"{'':14}↳ {each.source}"
        if each.why:
            yield from _line("", WHY.get(each.why, each.why))


def _sections(found: Probe) -> Iterator[str]:
    sections = found.facts.sections
    for path, name in list(sections.items())[:_SECTIONS]:
        yield f"  {path}  {name}"
    if len(sections) > _SECTIONS:
        yield f"  and {len(sections) - _SECTIONS} more"
    if not sections:
        yield "  No menu was seen: a crawl takes them from the home page."


def _spider(found: Probe) -> Iterable[str]:
    if found.known:
        return [f"  It has one: {found.known.__module__.replace('.', '/')}.py."]
    source = class_source(found.facts, _WIDTH - 2).rstrip().splitlines()
    province = found.facts.province or "…"
    command = [f"baotinh new-site {shlex.quote(found.asked)}", *found.again]
    command += [f"--name {found.facts.name}", f'--province "{province}"']
    return [
        *(f"  {line}".rstrip() for line in source),
        "",
        "To write it where it belongs, with its fixture:",
        *_command(command),
    ]
