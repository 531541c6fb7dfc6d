"""What `baotinh extract` prints for a page of each kind: one JSON file an edition and form.

`python -m samples.golden` writes them to samples/golden/; a test compares. They hold what the
sources cannot say: which place on the page each value came from, by which rule a date was read. A
change in them is a change in how pages are read, and belongs into the same commit.
"""

from __future__ import annotations

import json
from gzip import decompress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.extraction import extracted
from crawler.replay.index import WarcIndex
from samples.addresses import article_url
from samples.build import SAMPLES, editions

if TYPE_CHECKING:
    from samples.source import Article

GOLDEN = SAMPLES / "golden"


def kinds() -> dict[str, Article]:
    """The first article of each form in each edition, by the name of its file."""
    found: dict[str, Article] = {}
    for edition in editions():
        for article in sorted(edition.articles, key=lambda one: one.id):
            found.setdefault(f"{edition.newspaper.edition}-{article.form}", article)
    return found


def reading(article: Article, index: WarcIndex) -> dict[str, Any]:
    """What is read of an article's page; LookupError where the samples do not hold it."""
    url = article_url(article)
    answer = index.answer(url)
    if answer is None:
        raise LookupError(f"{url} is in no file of samples/: run python samples/build.py")
    packed = ("content-encoding", "gzip") in [(n.casefold(), v) for n, v in answer.headers]
    return extracted(url, decompress(answer.body) if packed else answer.body, answer.date)


def main() -> None:
    """Write every file anew, and take away those of pages that are no more."""
    index = WarcIndex([SAMPLES])
    GOLDEN.mkdir(exist_ok=True)
    wanted = {GOLDEN / f"{name}.json": article for name, article in kinds().items()}
    for stale in set(GOLDEN.glob("*.json")) - set(wanted):
        stale.unlink()
    for path, article in wanted.items():
        text = json.dumps(reading(article, index), ensure_ascii=False, indent=1)
        Path(path).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
