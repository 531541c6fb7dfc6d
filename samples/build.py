"""Build the practice newspapers: readable sources and templates become WARC files.

- `python samples/build.py` writes samples/<newspaper>.warc.gz
- `--check` exits 1 where a committed file is not what the sources give
- `--html DIR` writes the plain pages, to look at them
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

SAMPLES = Path(__file__).parent
sys.path.insert(0, str(SAMPLES.parent))  # run as a script, Python looks beside the script only

from samples import addresses, markup, warc  # noqa: E402 - needs the path of the line above
from samples.blocks import SourceError  # noqa: E402
from samples.families import FAMILIES  # noqa: E402
from samples.source import load  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samples.blocks import Block
    from samples.source import Article, Edition

NOT_BODY = frozenset({"picture", "related"})


def editions(sources: Path = SAMPLES / "sources") -> list[Edition]:
    """Every practice newspaper that has a `newspaper.toml`."""
    return [load(found.parent) for found in sorted(sources.glob("*/newspaper.toml"))]


def build(edition: Edition) -> bytes:
    """The WARC file of one newspaper."""
    return warc.build(edition.newspaper, markup.pages(edition))


def expected(article: Article) -> dict[str, Any]:
    """What `baotinh extract` must print for the article's page.

    Values are the cleaned ones: the lead without its marker, captions apart from credits. What
    the pages of a family do not print is None or empty.
    """
    prints = FAMILIES[article.newspaper.family].prints
    return {
        "title": article.title,
        "lead": article.lead,
        "lead_marker": article.printed_marker or None,
        "body": "\n\n".join(text for block in article.blocks for text in _body(block)),
        "published_at": article.published.isoformat(),
        "byline": article.byline or None,
        "contributors": [dict(person) for person in article.contributors],
        "source": article.source or None,
        "images": [_image(article, block) for block in article.blocks if block.kind == "picture"],
        "section": article.section.name if "section" in prints else None,
        "tags": list(article.tags) if "tags" in prints else [],
    }


def _body(block: Block) -> list[str]:
    if block.kind in NOT_BODY:
        return []
    return [" | ".join(row) for row in block.rows] or [block.text]


def _image(article: Article, block: Block) -> dict[str, str | None]:
    url = addresses.image_url(article, block.file)
    return {"url": url, "caption": block.text or None, "credit": block.credit}


def write_html(edition: Edition, folder: Path) -> None:
    """Write each page under its own address, to be opened in a browser."""
    for page in markup.pages(edition):
        target = folder / _file_name(page)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.text, "utf-8")


def _file_name(page: markup.Page) -> str:
    parts = urlsplit(page.url)
    kind = next(kind for kind in ("html", "json", "plain") if kind in page.content_type)
    path = f"{parts.path}index" if parts.path.endswith("/") else parts.path
    stem = path.removesuffix(".html").removesuffix(".txt")
    query = f"@{quote(parts.query)}" if parts.query else ""
    return f"{parts.netloc}{stem}{query}.{kind.replace('plain', 'txt')}"


def main(arguments: Sequence[str] | None = None, folder: Path = SAMPLES) -> int:
    """The command: 0 done, 1 a committed file differs, 2 a source cannot be read."""
    parser = argparse.ArgumentParser(description="Build the practice newspapers (WARC files).")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--html", metavar="DIR", type=Path, help="write the pages as plain HTML")
    options = parser.parse_args(arguments)
    try:
        return _run(folder, check=options.check, html=options.html)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 2


def _run(folder: Path, *, check: bool, html: Path | None) -> int:
    stale = []
    for edition in editions(folder / "sources"):
        target = folder / f"{edition.newspaper.edition}.warc.gz"
        if html:
            write_html(edition, html)
        elif not check:
            target.write_bytes(build(edition))
        elif not (target.is_file() and warc.same(target.read_bytes(), build(edition))):
            stale.append(target.name)
    for name in stale:
        print(f"{name} is not what the sources give: run python samples/build.py and commit it")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
