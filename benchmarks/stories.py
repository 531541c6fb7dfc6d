"""Stories: how many edited copies are found, how many strangers are taken for one, at what cost.

    python benchmarks/stories.py                     # all of it, on a press of 20,000
    python benchmarks/stories.py archive.db          # cost and size on an archive of press.py

Copies are made of 600 real articles of the corpus, each edited in the ways in which papers edit
what an agency sends them; strangers are all pairs of 15,000 real articles (`--pairs` prints those
that are taken for one story, to be judged by eye), and copies that only look alike: the same words
with other figures, half of the sentences from elsewhere.

An archive is copied, its stories are made anew, the printings of a wire story by 60 newspapers
come one by one, and `verify` compares all. Times are those of the processor, for a machine that is
shared. A press is a hard case: its articles are made of each other's sentences, so that many must
be compared that are not the same.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from contextlib import closing
from itertools import combinations
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING

from press import corpus

from archive import stories
from archive.database import connect
from archive.stories import text as rules
from archive.stories.signature import PLACES, SHARED, bands
from archive.stories.text import StoryText, is_same, similarity, story_text
from archive.verify.model import Check
from archive.verify.stories import check_stories

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

COPIES = 600
HALF = 0.5
MIDDLING = range(450, 551)
NEAR = 0.9
PAPERS = 60
LENGTHS = range(3, 6)
LEVELS = (0.4, 0.5, 0.6, 0.7)
Lines = list[str]


def retouched(share: float) -> Callable[[Lines, Lines, Random], Lines]:
    """So many of the syllables changed, in runs of one to three."""

    def edit(lines: Lines, other: Lines, random: Random) -> Lines:
        words = [line.split() for line in lines]
        strange = " ".join(other).split()
        places = [(row, column) for row, line in enumerate(words) for column in range(len(line))]
        left = round(len(places) * share)
        while left > 0 and strange:
            row, column = random.choice(places)
            run = min(random.randint(1, 3), left)
            words[row][column : column + run] = [random.choice(strange) for _ in range(run)]
            left -= run
            places = [place for place in places if place[0] != row or place[1] < len(words[row])]
        return [" ".join(line) for line in words]

    return edit


def led_anew(lines: Lines, other: Lines, _random: Random) -> Lines:
    """Another lead."""
    return [*other[:1], *lines[1:]]


def cut(share: float) -> Callable[[Lines, Lines, Random], Lines]:
    """The last sentences left out."""

    def edit(lines: Lines, _other: Lines, _random: Random) -> Lines:
        return lines[: max(1, round(len(lines) * (1 - share)))]

    return edit


def localised(lines: Lines, other: Lines, random: Random) -> Lines:
    """Another lead, two sentences of its own, one in fifty syllables changed, the end cut."""
    edited = retouched(0.02)(cut(0.1)(led_anew(lines, other, random), other, random), other, random)
    return [*edited, *other[1:3]]


def refigured(lines: Lines, _other: Lines, random: Random) -> Lines:
    """A template: every figure is another one."""
    return [re.sub(r"\d+", lambda _: str(random.randrange(10_000)), line) for line in lines]


def recombined(lines: Lines, other: Lines, random: Random) -> Lines:
    """Half of the sentences from elsewhere: a follow-up with the old story as its background."""
    return [line if random.random() < HALF else random.choice(other) for line in lines]


COPYING: dict[str, Callable[[Lines, Lines, Random], Lines]] = {
    "another lead": led_anew,
    "1 in 50 syllables changed": retouched(0.02),
    "1 in 20 syllables changed": retouched(0.05),
    "1 in 10 syllables changed": retouched(0.10),
    "the last tenth cut": cut(0.1),
    "the last third cut": cut(0.33),
    "the last half cut": cut(0.5),
    "lead, 2 %, end and 2 sentences": localised,
}
LOOKALIKES: dict[str, Callable[[Lines, Lines, Random], Lines]] = {
    "template: all figures changed": refigured,
    "half of the sentences from elsewhere": recombined,
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("archive", type=Path, nargs="?")
    parser.add_argument("--pairs", action="store_true", help="print the pairs taken for one")
    options = parser.parse_args()
    if options.archive:
        measure(options.archive)
        return
    quality(show=options.pairs)
    with TemporaryDirectory() as folder:
        from press import SMALL, fill  # noqa: PLC0415 - only here

        made = Path(folder) / "archive.db"
        fill(made, SMALL)
        measure(made)


def quality(*, show: bool) -> None:
    """Recall on copies, and strangers taken for one, for phrases of three lengths."""
    texts = [[str(one["sapo"]), *str(one["body"]).splitlines()] for one in corpus()]
    titles = [str(one["title"]) for one in corpus()]
    for phrase in LENGTHS:
        print(f"\nphrases of {phrase} syllables{' (ours)' if phrase == rules.PHRASE else ''}")
        cost(texts, phrase)
        head = "".join(f"{f'≥ {level}':>8}" for level in LEVELS)
        print(f"{'found at a similarity of':40}{head}")
        for name, edit in {**COPYING, **LOOKALIKES}.items():
            print(f"{name:40}{''.join(f'{share:8.3f}' for share in found(texts, edit, phrase))}")
        strangers(texts, titles, phrase, show=show and phrase == rules.PHRASE)


def cost(texts: Sequence[Lines], phrase: int) -> None:
    """What a text of 500 words takes."""
    middling = [body(lines) for lines in texts if len(body(lines).split()) in MIDDLING][:300]
    times = []
    for text in middling:
        began = process_time()
        bands(story_text(None, text, phrase=phrase).phrases)
        times.append((process_time() - began) * 1000)
    print(f"phrases and bands of an article of 450 to 550 syllables: {median(times):.2f} ms")
    others = []
    for text in middling[:30]:
        began = process_time()
        by_many_hashes(story_text(None, text, phrase=phrase).phrases)
        others.append((process_time() - began) * 1000)
    print(f"the same with a hash function of its own for each place: {median(others):.2f} ms")


def by_many_hashes(phrases: frozenset[int]) -> list[int]:
    """A signature as the textbook makes it."""
    random = Random(1)  # noqa: S311 - the same functions each time
    mask = 2**32 - 1
    return [
        min([(phrase * factor + added) & mask for phrase in phrases])
        for factor, added in (
            (random.randrange(1, 2**32, 2), random.randrange(2**32)) for _ in range(PLACES)
        )
    ]


def body(lines: Lines) -> str:
    """Sentences as one text."""
    return "\n".join(lines)


def found(
    texts: Sequence[Lines], edit: Callable[[Lines, Lines, Random], Lines], phrase: int
) -> Iterator[float]:
    """The share of edited copies that are found again, at each level of similarity."""
    random = Random(1)  # noqa: S311 - the same copies each time
    chosen = random.sample(
        [lines for lines in texts if len(body(lines).split()) >= 2 * rules.FEWEST], COPIES
    )
    pairs = []
    for lines in chosen:
        other = random.choice(texts)
        copy = edit(lines, other, random)
        one, two = (story_text(None, body(each), phrase=phrase) for each in (lines, copy))
        pairs.append((one, two, met(one, two)))
    for level in LEVELS:
        yield sum(taken(*pair, level) for pair in pairs) / len(pairs)


def met(one: StoryText, other: StoryText) -> bool:
    """Do their bands bring them together?"""
    return len(set(bands(one.phrases)) & set(bands(other.phrases))) >= SHARED


def taken(one: StoryText, other: StoryText, together: bool, level: float) -> bool:
    """Would they be one story, were this the least similarity?"""
    figures = is_same(one, StoryText(phrases=one.phrases, figures=other.figures, digest=b""))
    return together and figures and similarity(one, other) >= level


def strangers(texts: Sequence[Lines], titles: list[str], phrase: int, *, show: bool) -> None:
    """All pairs of real articles that are compared, and taken for one."""
    read = [story_text(None, body(lines), phrase=phrase) for lines in texts]
    pairs = Counter(
        pair for posting in postings(read).values() for pair in combinations(posting, 2)
    )
    compared = [(similarity(read[a], read[b]), a, b) for (a, b), n in pairs.items() if n >= SHARED]
    print(
        f"all pairs of {len(texts):,} real articles: {len(pairs):,} share a band, "
        f"{len(compared):,} share {SHARED} and are compared"
    )
    for level in LEVELS:
        alike = [pair for pair in compared if taken(read[pair[1]], read[pair[2]], True, level)]
        near = sum(share < NEAR for share, _, _ in alike)
        print(f"  taken for one at ≥ {level}: {len(alike)}, {near} of them below 0.9")
    if show:
        for share, a, b in sorted(compared, reverse=True):
            if is_same(read[a], read[b]):
                print(f"  {share:.2f}  {titles[a][:70]} | {titles[b][:70]}")


def postings(read: Sequence[StoryText]) -> dict[int, list[int]]:
    """The texts of each band."""
    found: dict[int, list[int]] = {}
    for number, text in enumerate(read):
        if text.is_long_enough:
            for band in bands(text.phrases):
                found.setdefault(band, []).append(number)
    return found


def measure(archive: Path) -> None:
    """What it costs to keep stories: time by article, room in the file, and a large story."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "archive.db"
        with closing(connect(archive, readonly=True)) as source, closing(connect(copy)) as target:
            source.backup(target)
        with closing(connect(copy)) as connection:
            settled(connection)
            widely_printed(connection)
        with closing(connect(copy, readonly=True)) as connection:
            verified(connection)


def settled(connection: sqlite3.Connection) -> None:
    """All stories made anew."""
    began = process_time()
    count = stories.rebuild(connection)
    seconds = process_time() - began
    (texts,) = connection.execute("SELECT count(*) FROM story_texts").fetchone()
    (found, printings) = connection.execute(
        "SELECT count(*), sum(articles) FROM stories"
    ).fetchone()
    print(
        f"\n{count:,} articles settled in {seconds:,.0f} s: {seconds * 1000 / count:.2f} ms each; "
        f"{texts:,} long enough, {found:,} stories of {printings:,} printings"
    )
    (taken_up,) = connection.execute(
        "SELECT sum(pgsize) FROM dbstat WHERE name GLOB 'stor[iy]*'"
    ).fetchone()
    print(f"room in the file: {taken_up / count:,.0f} bytes an article")


def widely_printed(connection: sqlite3.Connection) -> None:
    """A wire story that comes again and again, each time with another sentence in front."""
    (longest,) = connection.execute(
        "SELECT id FROM articles WHERE words BETWEEN 450 AND 550 ORDER BY id LIMIT 1"
    ).fetchone()
    numbers = connection.execute(
        "SELECT id FROM articles WHERE id > ? AND words > 400 ORDER BY id LIMIT ?",
        [longest, PAPERS],
    ).fetchall()
    times = []
    for (number,) in numbers:
        connection.execute(
            "UPDATE articles SET body = (SELECT substr(body, 1, 80) FROM articles AS own "
            "WHERE own.id = articles.id) || (SELECT body FROM articles WHERE id = ?), "
            "lead = (SELECT lead FROM articles WHERE id = ?) WHERE id = ?",
            [longest, longest, number],
        )
        began = process_time()
        stories.settle(connection)
        times.append((process_time() - began) * 1000)
    print(
        f"a story of {PAPERS} printings that come one by one: {median(times):.1f} ms each, "
        f"{max(times):.1f} at most"
    )


def verified(connection: sqlite3.Connection) -> None:
    """What `verify` does."""
    check = Check(name="stories", about="articles")
    began = process_time()
    check_stories(check, connection)
    seconds = process_time() - began
    print(f"verified in {seconds:,.0f} s: {len(check.findings)} found")


if __name__ == "__main__":
    main()
