"""A press of any size for load tests: real vocabulary and lengths, recombined.

The texts come from `corpus/` in the folder of real pages (BAOTINH_SHARED, or ../shared): 15,000
articles that are not ours and never committed. Each made article takes a real one's length, half of
its sentences, and the rest from others, so that words, phrases and their rareness stay as they are.
The same number and seed give the same press.

    python benchmarks/press.py archive.db 1000000     # makes the archive, prints its speed and size

They are stored in no order of time, or (`--in-time`) one day after the other, as crawls find them
and as imports bring them. Without arguments 20,000 are made of each, in a folder that is taken away
again.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from archive import articles, fulltext, runs, sites
from archive.archive import Archive
from archive.records import Article, CaptureRef, Contributor, Image
from archive.times import VIETNAM
from crawler.facts import site_of
from crawler.registry import newspapers
from pipelines.steps.places import register_provinces

if TYPE_CHECKING:
    from collections.abc import Iterator

SHARED = Path(os.environ.get("BAOTINH_SHARED", Path(__file__).parents[2] / "shared"))
CORPUS = SHARED / "corpus" / "vietnews-15k.jsonl.gz"
FIRST_DAY = datetime(2015, 1, 1, 5, 0, tzinfo=VIETNAM)
MINUTES = 11 * 365 * 24 * 60
SECTIONS = ("Thời sự", "Kinh tế", "Xã hội", "Văn hóa", "Pháp luật", "Thể thao", "Giáo dục")
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Lò", "Hà")
GIVEN = ("Hà", "Minh", "Thu", "Dũng", "Lan", "Tuấn", "Hương", "Sơn", "Mai", "Phúc")
BATCH, SMALL = 5000, 20_000
OWN_SHARE, WIRE_SHARE = 0.5, 0.15


def corpus() -> list[dict[str, object]]:
    """The real articles; exits with a word where the folder is not here."""
    if not CORPUS.is_file():
        sys.exit(f"{CORPUS} is not here: the load tests need real vocabulary.")
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def press(count: int, *, seed: int = 1, in_time: bool = False) -> Iterator[Article]:
    """Made articles, in no order of time or in that of their days."""
    real = corpus()
    bodies = [str(one["body"]).splitlines() for one in real]
    names = sorted(newspapers())
    random = Random(seed)  # noqa: S311 - the same press each time
    for number in range(count):
        article = _article(number, real, bodies, names, random)
        if in_time:
            day = FIRST_DAY + timedelta(minutes=MINUTES * number // count)
            moment = day.replace(hour=article.published_at.hour, minute=article.published_at.minute)
            article = replace(article, published_at=moment)
        yield article


def _article(
    number: int,
    real: list[dict[str, object]],
    bodies: list[list[str]],
    names: list[str],
    random: Random,
) -> Article:
    one = random.randrange(len(real))
    lines = [
        line
        if random.random() < OWN_SHARE
        else random.choice(bodies[random.randrange(len(bodies))] or [line])
        for line in bodies[one]
    ]
    site = names[int(len(names) * random.random() ** 1.5)]
    published = FIRST_DAY + timedelta(minutes=random.randrange(MINUTES))
    title = str(real[one]["title"])
    if number >= len(real):  # the same headline twice would be one story
        other = str(real[random.randrange(len(real))]["title"]).split()
        words = title.split()
        title = " ".join([*words[: len(words) // 2], *other[len(other) // 2 :]])
    captions = [str(text) for text in real[one]["captions"]][:3]  # type: ignore[attr-defined]
    author = f"{random.choice(SURNAMES)} {random.choice(GIVEN)}"
    url = f"https://{site}.example.vn/bai-a{number}.html"
    return Article(
        site=site,
        native_id=str(number),
        url=url,
        title=title,
        lead_marker=None,
        lead=str(real[one]["sapo"]),
        body="\n\n".join(lines),
        published_at=published,
        published_precision="minute",
        published_rule="dmy_time",
        published_raw=f"{published:%d/%m/%Y %H:%M}",
        modified_at=None,
        event_date=None,
        event_end=None,
        event_phrase=None,
        section=random.choice(SECTIONS),
        tags=(),
        byline=author,
        contributors=(Contributor(name=author, roles=("text",)),),
        source="TTXVN" if random.random() < WIRE_SHARE else None,
        staff=False,
        images=tuple(
            Image(url=f"{url}/{n}.jpg", caption=text, credit=None)
            for n, text in enumerate(captions, 1)
        ),
        layout="made",
        fields={"title": "css:h1", "body": "css:.content"},
        noarchive=False,
    )


def fill(path: Path, count: int, *, in_time: bool = False) -> None:
    """Make an archive of so many articles, and say how fast it went and how large it is."""
    now = datetime(2026, 1, 1, tzinfo=VIETNAM)
    began = perf_counter()
    with Archive(path, kind="practice", now=now) as archive:
        connection = archive.connection
        register_provinces(connection)
        for cls in newspapers().values():
            sites.register(connection, site_of(cls), {})
        run = runs.start(connection, "baocantho", mode="live", now=now, code_version="0")
        made = press(count, in_time=in_time)
        seconds = work = 0.0
        for start in range(0, count, BATCH):
            batch = [next(made) for _ in range(min(BATCH, count - start))]
            first, worked = perf_counter(), process_time()
            with fulltext.gathered(connection):
                for number, article in enumerate(batch, start + 1):
                    capture = CaptureRef(id=number, sha256=f"{number:064x}", fetched_at=now)
                    articles.store(connection, article, capture=capture, run_id=run)
            seconds += perf_counter() - first
            work += process_time() - worked
            if start % (100 * BATCH) == 0:
                print(
                    f"{start + len(batch):>9,} {(start + len(batch)) / seconds:,.0f}/s", flush=True
                )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    order = "one day after the other" if in_time else "in no order of time"
    print(
        f"{count:,} articles stored {order} in {seconds:,.0f} s: {count / seconds:,.0f} a second, "
        f"index included ({count / work:,.0f} by the processor's time); with making them "
        f"{perf_counter() - began:,.0f} s. "
        f"{path.stat().st_size / count:,.0f} bytes an article. {memory:,.0f} MB at most."
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("archive", type=Path, nargs="?")
    parser.add_argument("count", type=int, nargs="?", default=SMALL)
    parser.add_argument("--in-time", action="store_true")
    options = parser.parse_args()
    if options.archive:
        fill(options.archive, options.count, in_time=options.in_time)
    else:
        with TemporaryDirectory() as folder:
            for in_time in (False, True):
                fill(Path(folder) / f"{in_time}.db", SMALL, in_time=in_time)
