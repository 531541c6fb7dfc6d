"""`crawl --all` of 78 newspapers on 78 loopback hosts: time, memory, the least pause of any host.

    .venv/bin/python benchmarks/crawl_all.py [ARTICLES] [DELAY]

ARTICLES (of each newspaper, 4 if absent) and DELAY (seconds between two requests to a host, 1) say
how long it takes at least: hosts wait for themselves, and for nobody else. The second crawl, at
once, finds nothing due.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from time import monotonic

from pytest_httpserver import HTTPServer

sys.path[:0] = [str(Path(__file__).parents[1] / "tests" / "crawler")]
from forking import Forks  # noqa: E402 - the newspapers of the tests
from loopback import Paper, Seen  # noqa: E402

NEWSPAPERS = 78


def newspapers(paper: Paper, articles: int) -> dict[str, str]:
    """Newspapers with a list and so many articles each, on hosts of their own: name to home."""
    homes = {}
    for number in range(1, NEWSPAPERS + 1):
        name = f"giay{chr(96 + number // 26 + 1)}{chr(97 + number % 26)}"
        ids = [number * articles + each for each in range(articles)]
        paper.listing(f"/{name}/", ids)
        for each in ids:
            paper.article(each)
        homes[name] = f"http://127.0.0.{number}:{paper.server.port}/"
    return homes


def least_pause(seen: list[Seen]) -> float:
    """The shortest time between the end of a request and the next one to the same host."""
    by_host = defaultdict(list)
    for request in sorted(seen, key=lambda each: each.began):
        by_host[request.headers["Host"]].append(request)
    gaps = [b.began - a.ended for asked in by_host.values() for a, b in pairwise(asked)]
    return min(gaps)


def main(articles: int, delay: float) -> None:
    """Crawl twice, and print what was measured."""
    every_loopback = "0.0.0.0"  # noqa: S104 - there are 78 of them
    with (
        tempfile.TemporaryDirectory() as folder,
        HTTPServer(host=every_loopback, threaded=True) as server,
    ):
        paper = Paper(server)
        homes = newspapers(paper, articles)
        archive = Path(folder) / "archive.db"
        with Forks() as forks:
            for which in ("first crawl", "second crawl"):
                began = monotonic()
                crawl = ("crawl", "--all", "--for", "50m")
                done = forks.start(archive, homes, *crawl, delay=delay).wait()
                print(f"{which}: {monotonic() - began:.0f} s, exit code {done.code}")
                print(f"    {done.out.strip().splitlines()[-1]}")
        print(f"requests: {len(paper.seen)}, to {len(homes)} hosts")
        print(f"least pause of a host: {least_pause(paper.seen):.2f} s")
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"most memory: {memory:.0f} MB")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    main(int(given.get(0, 4)), float(given.get(1, 1.0)))
