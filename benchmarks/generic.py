"""Our generic reading beside other extractors, on the same pages with the host unknown to all.

    python benchmarks/generic.py [--rounds N]

Two tables: the real pages of ../shared (BAOTINH_SHARED), where that folder is there, and the
practice newspapers' articles (samples/*.warc.gz). A field counts where it is exactly right (words
in lower case without marks; a lead without its marker; for a peer the page's description or the
first line of its text). `authors` are exactly those who wrote it; `among` counts pages where they
are named beside others (the newspaper, a company). `body F1` is the mean over pages of the F1 of
the bag of words. `captions out` is the share of captions, `furniture out` that of other articles'
headlines and licence lines, that do not stand in the body.
`asked` counts the pages for which ours asked trafilatura, whether it took the text or not.

Ours is timed twice: with all reading pipelines (dates, people, captions, places, cleaned text), and
the reading alone, which is nearer to what the peers do. Extractors take turns page by page, and of
the rounds the quickest of each page counts, so that a busy machine disturbs all alike.

The reference body of a real page is what stands in its source from the first to the last paragraph
that a reader named, without captions and boxes. Peers that are not installed are named, and left
out: trafilatura, newspaper4k, readability-lxml.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from gzip import decompress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import html as lxml_html
from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # so that it runs in a checkout that is not installed

from crawler.items import ArticleDraft  # noqa: E402 - after the path
from crawler.layouts.blocks import read_blocks  # noqa: E402
from crawler.layouts.generic import read_generic  # noqa: E402
from crawler.layouts.generic.words import plain  # noqa: E402
from crawler.layouts.page import Page  # noqa: E402
from crawler.replay.index import WarcIndex  # noqa: E402
from pipelines.leads import split_marker  # noqa: E402
from pipelines.steps import read  # noqa: E402
from samples.addresses import article_url  # noqa: E402
from samples.build import editions, expected  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARED = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))
NOW = datetime(2026, 11, 24, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What an extractor says of a page; `minute` is ISO to the minute, empty without a time."""

    title: str = ""
    lead: str = ""
    body: str = ""
    authors: tuple[str, ...] = ()
    minute: str = ""
    asked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page and what a careful reader takes from it."""

    url: str
    payload: bytes
    wanted: Read
    captions: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()


def ours(url: str, payload: bytes) -> Read:
    """The generic reading and all reading pipelines."""
    reading = read_generic(Page.from_bytes(url, payload)).reading
    draft = ArticleDraft(site="", key=url, native_id=None, url=url, fetched_at=NOW, reading=reading)
    draft = read(draft)
    minute = draft.published_at if draft.published_precision == "minute" else None
    return Read(
        title=draft.title or "",
        lead=draft.lead or "",
        body="\n".join(draft.paragraphs),
        authors=tuple(person.name for person in draft.contributors),
        minute=minute.isoformat()[:16] if minute else "",
        asked="asked" in draft.fields,
    )


def ours_alone(url: str, payload: bytes) -> Read:
    """The generic reading without the pipelines: raw values, for the time it takes."""
    reading = read_generic(Page.from_bytes(url, payload)).reading
    return Read(body="\n".join(block.text for block in reading.blocks))


def by_trafilatura(url: str, payload: bytes) -> Read:
    """Trafilatura with its metadata; it gives no time of day."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - may be absent

    found: Any = bare_extraction(payload.decode("utf-8", "replace"), url=url, with_metadata=True)
    if found is None:
        return Read()
    return Read(
        title=found.title or "",
        lead=found.description or "",
        body=found.text or "",
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
    )


def by_newspaper(url: str, payload: bytes) -> Read:
    """newspaper4k in Vietnamese."""
    from newspaper import Article  # noqa: PLC0415 - may be absent

    article: Any = Article(url, language="vi", fetch_images=False)
    article.download(input_html=payload.decode("utf-8", "replace"))
    article.parse()
    when = article.publish_date
    return Read(
        title=article.title or "",
        lead=article.meta_description or "",
        body=article.text or "",
        authors=tuple(article.authors),
        minute=when.isoformat()[:16] if when and (when.hour or when.minute) else "",
    )


def by_readability(url: str, payload: bytes) -> Read:
    """readability-lxml: a title and the text."""
    from readability import Document  # noqa: PLC0415 - may be absent

    document: Any = Document(payload.decode("utf-8", "replace"), url=url)
    text = lxml_html.fromstring(document.summary()).text_content()
    return Read(title=document.short_title() or "", body=text)


ALONE = "its reading alone"
PEERS: tuple[tuple[str, str, Callable[[str, bytes], Read]], ...] = (
    ("trafilatura", "trafilatura", by_trafilatura),
    ("newspaper4k", "newspaper", by_newspaper),
    ("readability-lxml", "readability", by_readability),
)


def real() -> Iterator[Sheet]:
    """The real pages; none where the folder is absent."""
    folder = SHARED / "pages"
    if not folder.is_dir():
        return
    for entry in json.loads((folder / "expected.json").read_text("utf-8")):
        payload = (folder / entry["file"]).read_bytes()
        wanted = Read(
            title=entry["title"],
            lead=entry["lead"] or "",
            body="\n".join(_reference(entry, payload)),
            authors=tuple(entry["authors"]),
            minute=entry["published"][:16],
        )
        yield Sheet(
            url=entry["url"],
            payload=payload,
            wanted=wanted,
            captions=tuple(entry["captions"]),
            furniture=tuple(entry["not_in_body"]),
        )


def _reference(entry: dict[str, Any], payload: bytes) -> list[str]:
    """The lines of the source from the first paragraph to the last; no captions, no boxes."""
    page = Page.from_bytes(entry["url"], payload)
    body = next(page.root.iter("body"), page.root)
    boxes = ("[class*='article-relate']", "[class*='related-topic']", "h1")
    lines = [
        " ".join(block.text.split())
        for block in read_blocks(page, body, boxes)
        if block.kind not in ("image", "caption")
    ]
    first = plain(entry["first_paragraph"])
    last = plain(entry["last_paragraph"])
    begin = next((n for n, line in enumerate(lines) if plain(line) == first), None)
    ends = [n for n, line in enumerate(lines) if plain(line) == last]
    if begin is None or not ends:
        raise SystemExit(f"{entry['file']}: its first or last paragraph is not in its source.")
    shut = {plain(text) for text in (*entry["captions"], *entry["not_in_body"])}
    return [line for line in lines[begin : ends[-1] + 1] if plain(line) not in shut]


def practice() -> Iterator[Sheet]:
    """The articles of the practice newspapers, as their sources tell them."""
    index = WarcIndex([ROOT / "samples"])
    articles = (a for e in editions(ROOT / "samples" / "sources") for a in e.articles)
    for article in articles:
        answer = index.answer(article_url(article))
        if answer is None:
            continue
        packed = answer.body.startswith(b"\x1f\x8b")
        payload = decompress(answer.body) if packed else answer.body
        if payload.lstrip().startswith(b"{"):
            continue  # an answer of a JSON API is no page
        told = expected(article)
        yield Sheet(
            url=article_url(article),
            payload=payload,
            wanted=Read(
                title=told["title"],
                lead=told["lead"] or "",
                body=told["body"],
                authors=tuple(person["name"] for person in told["contributors"]),
                minute=told["published_at"][:16],
            ),
            captions=tuple(image["caption"] for image in told["images"] if image["caption"]),
        )


def f1(one: str, other: str) -> float:
    """The F1 of two texts' bags of words; two empty texts agree."""
    words, wanted = Counter(plain(one).split()), Counter(plain(other).split())
    if not words or not wanted:
        return float(words == wanted)
    return 2 * (words & wanted).total() / (words.total() + wanted.total())


def _same_lead(found: Read, wanted: Read) -> bool:
    said = (found.lead, found.body.strip().partition("\n")[0])
    if not wanted.lead:
        return not found.lead
    return any(plain(split_marker(text).lead) == plain(wanted.lead) for text in said)


def _kept_out(lines: list[tuple[str, str]]) -> str:
    if not lines:
        return "–"
    out = sum(plain(line) not in plain(body) for line, body in lines)
    return f"{out / len(lines):.0%}"


def row(
    name: str, sheets: list[Sheet], run: Callable[[str, bytes], Read], speed: float
) -> list[Any]:
    """One extractor's figures over all pages; the last two are pages a second and pages asked."""
    found = [run(sheet.url, sheet.payload) for sheet in sheets]
    pairs = [(one, sheet) for one, sheet in zip(found, sheets, strict=True)]
    count = len(pairs)
    right = [
        sum(plain(one.title) == plain(sheet.wanted.title) for one, sheet in pairs),
        sum(_same_lead(one, sheet.wanted) for one, sheet in pairs),
        sum(_people(one.authors) == _people(sheet.wanted.authors) for one, sheet in pairs),
        sum(_people(one.authors) >= _people(sheet.wanted.authors) for one, sheet in pairs),
        sum(one.minute == sheet.wanted.minute for one, sheet in pairs),
    ]
    captions = [(text, one.body) for one, sheet in pairs for text in sheet.captions]
    furniture = [(text, one.body) for one, sheet in pairs for text in sheet.furniture]
    mean = sum(f1(one.body, sheet.wanted.body) for one, sheet in pairs) / count
    return [
        name,
        *(f"{number}/{count}" for number in right),
        f"{mean:.3f}",
        _kept_out(captions),
        _kept_out(furniture),
        speed,
        f"{sum(one.asked for one in found)}/{count}" if name == "baotinh" else "",
    ]


def _people(names: tuple[str, ...]) -> set[str]:
    return {re.sub(r"\W", "", plain(name)) for name in names}


def speeds(
    runs: dict[str, Callable[[str, bytes], Read]], sheets: list[Sheet], rounds: int
) -> dict[str, float]:
    """Pages a second of each extractor, in processor time."""
    spent = dict.fromkeys(runs, 0.0)
    for sheet in sheets:
        best = dict.fromkeys(runs, float("inf"))
        for _ in range(rounds):
            for name, run in runs.items():
                start = time.process_time()
                run(sheet.url, sheet.payload)
                best[name] = min(best[name], time.process_time() - start)
        for name, seconds in best.items():
            spent[name] += seconds
    return {name: len(sheets) / seconds for name, seconds in spent.items()}


def table(title: str, sheets: list[Sheet], rounds: int) -> Table:
    """All extractors that are here, side by side."""
    runs = {"baotinh": ours, ALONE: ours_alone}
    for name, module, run in PEERS:
        if find_spec(module) is None:
            sys.stderr.write(f"{name} is not installed: left out.\n")
        else:
            runs[name] = run
    speed = speeds(runs, sheets, rounds)
    rows = [row(name, sheets, run, speed[name]) for name, run in runs.items() if name != ALONE]
    rows.insert(1, [ALONE, *[""] * 8, speed[ALONE], ""])
    theirs = speed.get("trafilatura")
    heads = ("extractor", "title", "lead", "authors", "among", "minute", "body F1", "captions out")
    drawn = Table(*heads, "furniture out", "pages/s", "× trafilatura", "asked", title=title)
    for *cells, speed, asked in rows:
        ratio = f"{speed / theirs:.1f}" if theirs else "–"
        drawn.add_row(*cells, f"{speed:,.0f}", ratio, asked)
    return drawn


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="Our generic reading beside other extractors.")
    parser.add_argument("--rounds", type=int, default=3, help="readings of each page to time")
    options = parser.parse_args()
    console = Console(width=150)
    if pages := list(real()):
        console.print(table(f"{len(pages)} real pages", pages, options.rounds))
    pages = list(practice())
    console.print(table(f"{len(pages)} practice pages", pages, options.rounds))


if __name__ == "__main__":
    main()
