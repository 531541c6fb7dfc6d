"""What cleaning a whole article costs, beside trafilatura on the page of the same article.

    python benchmarks/text.py [--articles 300]

Reads the practice articles, and where ../shared (BAOTINH_SHARED) is there, real texts of its
corpus. `clean` is every text of the article through `clean_line` and `is_furniture`; `pipelines`
all of the reading steps (captions, byline, lead, dates, places, checks); `index` the two forms of
the full-text index. trafilatura gets the same text in a page of the practice markup, and is asked
for text only; its figure includes the parsing of HTML, ours does not (see benchmarks/extract.py).
Last, every line of the corpus is handed to the repair of encodings, which must touch none. Exits
with 1 if cleaning takes longer than half a millisecond, or a line of good text was converted.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import os
import statistics
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from crawler.items import ArticleDraft  # noqa: E402 - the root must be importable first
from pipelines.dates import VIETNAM  # noqa: E402
from pipelines.reading import Block, Reading, Value  # noqa: E402
from pipelines.steps import read  # noqa: E402
from pipelines.text import (  # noqa: E402
    clean_line,
    common_encoding,
    fold,
    index_form,
    is_furniture,
    repair_encoding,
)
from samples.build import editions  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHARED = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))
TARGET = 0.5
NOW = datetime(2026, 3, 10, 12, 0, tzinfo=VIETNAM)


class Text:
    """An article's raw texts, and what is timed on it."""

    def __init__(self, title: str, lead: str, body: list[str]) -> None:
        self.title, self.lead, self.body = title, lead, body
        paragraphs = "".join(f"<p>{html.escape(text)}</p>" for text in (lead, *body))
        self.page = (
            f"<html><head><title>{html.escape(title)}</title></head><body><nav><a href='/a'>A</a>"
            f"</nav><article><h1>{html.escape(title)}</h1>{paragraphs}</article></body></html>"
        )

    def clean(self) -> None:
        """Clean every text, and look whether it is furniture."""
        for text in (self.title, self.lead, *self.body):
            is_furniture(clean_line(text))

    def pipelines(self) -> None:
        """Take the article through all reading steps."""
        blocks = tuple(Block(kind="paragraph", text=text) for text in self.body)
        reading = Reading(
            layout="benchmark",
            titles=(Value(raw=self.title, source="css:h1"),),
            leads=(Value(raw=self.lead, source="css:.lead"),),
            published=(Value(raw="Thứ Hai, 09/03/2026 - 17:05", source="css:.date"),),
            bylines=(Value(raw="Bài, ảnh: Thu Hà", source="css:.author"),),
            blocks=blocks,
            body_source="css:article",
        )
        url = "https://baothu.example/bai-1.html"
        draft = ArticleDraft(
            site="benchmark", key=url, native_id=None, url=url, fetched_at=NOW, reading=reading
        )
        read(draft)

    def index(self) -> None:
        """Make the exact and the folded form of the index."""
        for text in (self.title, self.lead, "\n\n".join(self.body)):
            index_form(text)
            fold(text)


def practice() -> Iterator[Text]:
    """The articles of the practice newspapers."""
    for edition in editions():
        for article in edition.articles:
            body = [block.text for block in article.blocks if block.text]
            yield Text(article.title, article.lead, body)


def real(count: int) -> Iterator[Text]:
    """Articles of the corpus, which are not ours; none where the folder is absent."""
    path = SHARED / "corpus" / "vietnews-15k.jsonl.gz"
    if not path.is_file():
        return
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for _, row in zip(range(count), rows, strict=False):
            data = json.loads(row)
            yield Text(data["title"], data["sapo"], data["body"].split("\n"))


def wrongly_converted() -> tuple[int, int, int]:
    """Articles and letters of the whole corpus, and lines of good text that a repair touched."""
    articles = letters = wrong = 0
    for text in real(sys.maxsize):
        articles += 1
        for line in (text.title, text.lead, *text.body):
            letters += len(line)
            wrong += repair_encoding(line)[1] is not None
        wrong += common_encoding([text.title, text.lead, *text.body]) is not None
    return articles, letters, wrong


def milliseconds(texts: list[Text], run: Callable[[Text], object], rounds: int = 3) -> float:
    """The median article's time in the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        taken = []
        for text in texts:
            start = time.perf_counter()
            run(text)
            taken.append(time.perf_counter() - start)
        best = min(best, statistics.median(taken))
    return best * 1000


def main() -> int:
    """Print the table; 1 where the target is missed."""
    parser = argparse.ArgumentParser(description="What cleaning a whole article costs.")
    parser.add_argument("--articles", type=int, default=300, help="of the corpus")
    count = parser.parse_args().articles
    from trafilatura import extract  # noqa: PLC0415 - its import is not what is measured

    slowest = 0.0
    for kind, texts in (("practice", list(practice())), ("corpus", list(real(count)))):
        if not texts:
            continue
        letters = statistics.median(len(text.page) for text in texts)
        cleaning = milliseconds(texts, Text.clean)
        steps = milliseconds(texts, Text.pipelines)
        index = milliseconds(texts, Text.index)
        theirs = milliseconds(texts, lambda text: extract(text.page), rounds=1)
        slowest = max(slowest, cleaning)
        print(f"{kind}: {len(texts)} articles, {letters:,.0f} letters of page each")
        print(f"  clean        {cleaning:7.3f} ms   (target {TARGET})")
        print(f"  pipelines    {steps:7.3f} ms")
        print(f"  index forms  {index:7.3f} ms")
        print(f"  trafilatura  {theirs:7.3f} ms   {theirs / cleaning:,.0f} times clean")
    articles, letters_read, wrong = wrongly_converted()
    if articles:
        print(f"encodings: {wrong} wrong conversions in {articles:,} articles of good text")
        print(f"           ({letters_read:,} letters)")
    return 0 if slowest <= TARGET and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
