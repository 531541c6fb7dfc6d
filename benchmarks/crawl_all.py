"""`crawl --all` of 78 newspapers on 78 loopback hosts: time, memory, the least pause of any host.

    .venv/bin/python benchmarks/crawl_all.py [ARTICLES] [DELAY]

ARTICLES (of each newspaper, 4 if absent) and DELAY (seconds between two requests to a host, 1) say
how long it takes at least: hosts wait for themselves, and for nobody else. Articles have the length
of real ones and no two the same text; lists show thirty. Memory is told as it grows, at each tenth
of the requests. The second crawl, at once, finds nothing due. 1,282 articles are 100,000 pages:

    .venv/bin/python benchmarks/crawl_all.py 1282 0
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections import defaultdict
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from pytest_httpserver import HTTPServer
from werkzeug import Response

sys.path[:0] = [str(Path(__file__).parents[1] / "tests" / "crawler")]
from forking import Forks  # noqa: E402 - the newspapers of the tests
from loopback import Paper, Seen, article_html, article_path  # noqa: E402

if TYPE_CHECKING:
    from forking import Running
    from werkzeug import Request

NEWSPAPERS = 78
ON_A_LIST = 30
WORDS = 350
TEXT = (
    "bà con lúa mùa giá bán ổn định sáng nay tổ chức xã ấp thôn bản đường cầu chợ phiên trường học "
    "trạm y tế đội dân phòng làng nghề hợp tác nông dân thu hoạch trồng cây mở lớp dạy đan lát sửa "
    "xong khánh thành mới năm trước tháng sau ngày đầu tuần cuối kế hoạch hỗ trợ kinh phí nhà nước "
    "người dân góp công sức phấn khởi mưa thuận gió hòa thương lái đến nơi mua bán buôn cá tôm vườn"
)


def newspapers(paper: Paper, articles: int) -> dict[str, str]:
    """Newspapers with a list and so many articles each, on hosts of their own: name to home."""
    homes = {}
    for number in range(1, NEWSPAPERS + 1):
        name = f"giay{chr(96 + number // 26 + 1)}{chr(97 + number % 26)}"
        ids = [number * articles + each for each in range(articles)]
        lists = [ids[start : start + ON_A_LIST] for start in range(0, articles, ON_A_LIST)]
        paths = [f"/{name}/", *(f"/{name}/?p={page}" for page in range(2, len(lists) + 1))]
        for shown, path, following in zip(lists, paths, [*paths[1:], None], strict=True):
            paper.listing(path, shown, following)
        for each in ids:
            paper.serve(article_path(each), partial(article, each))
        homes[name] = f"http://127.0.0.{number}:{paper.server.port}/"
    return homes


def article(number: int, _: Request) -> Response:
    """An article's page, the same each time."""
    dice = Random(number)  # noqa: S311 - no secret, but the same each time
    text = " ".join(dice.choices(TEXT.split(), k=WORDS))
    return Response(article_html(number, sentence=text), content_type="text/html; charset=utf-8")


def watch(running: Running, paper: Paper, requests: int, over: Event) -> None:
    """Print what a process holds in memory at each tenth of the requests."""
    status = Path(f"/proc/{running.pid}/status")
    tenth = 1
    while not over.wait(0.2):
        if len(paper.seen) < requests * tenth / 10:
            continue
        held = dict(line.split(":", 1) for line in status.read_text().splitlines())
        now, most = (int(held[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
        print(f"    {len(paper.seen):>9,} requests: {now:.0f} MB, {most:.0f} at most", flush=True)
        tenth += 1


def least_pause(seen: list[Seen]) -> float:
    """The shortest time between the end of a request and the next one to the same host."""
    by_host = defaultdict(list)
    for request in sorted(seen, key=lambda each: each.began):
        by_host[request.headers["Host"]].append(request)
    gaps = [b.began - a.ended for asked in by_host.values() for a, b in pairwise(asked)]
    return min(gaps)


def main(articles: int, delay: float) -> None:
    """Crawl twice, and print what was measured."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)  # it says each request
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
                crawl = ("crawl", "--all", "--for", "2h", "--max-pages", str(articles))
                running = forks.start(archive, homes, *crawl, delay=delay)
                over = Event()
                expected = NEWSPAPERS * (articles + articles // ON_A_LIST + 1)
                watcher = Thread(target=watch, args=(running, paper, expected, over))
                watcher.start()
                done = running.wait()
                over.set()
                watcher.join()
                print(f"{which}: {monotonic() - began:.0f} s, exit code {done.code}")
                print(f"    {done.out.strip().splitlines()[-1]}")
        print(f"requests: {len(paper.seen)}, to {len(homes)} hosts")
        print(f"least pause of a host: {least_pause(paper.seen):.2f} s")
        for file in sorted(archive.parent.glob("archive*.db*")):
            print(f"{file.name}: {file.stat().st_size / 1e6:,.1f} MB")


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    main(int(given.get(0, 4)), float(given.get(1, 1.0)))
