"""The reading room on a large archive: how long each page takes, warm.

    python benchmarks/press.py archive.db 1000000
    python benchmarks/room.py archive.db

Each page is asked for ten times, one after another, from a real server. Without an argument a press
of 20,000 articles is made for the occasion.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from urllib.parse import quote

from press import SMALL, fill

TIMES = 10
TARGET_MS, FOLLOWING_MS = 300, 1500
"""What a page may take; and what follows a page, which are its counts."""
PAGES = {
    "home": "/",
    "hits": "/tim?q=" + quote('"dự án"'),
    "hits of a broad word": "/tim?q=" + quote("gia đình"),
    "hits, page 50": "/tim?q=" + quote('"lào cai"') + "&page=50",
    "counts of hits": "/tim?counts=1&q=" + quote('"dự án"'),
    "counts of a span": "/tim?counts=1&q=since:2016",
    "trends": "/xu-huong?q=" + quote("sạt lở"),
    "trends of two": "/xu-huong?q=" + quote("lào cai") + "&q=" + quote("cần thơ"),
    "trends of a broad word": "/xu-huong?q=" + quote("gia đình"),
    "trends by newspaper": "/xu-huong?by=site&q=" + quote("sạt lở"),
    "article": "/bai/777",
    "newspaper": "/bao/baocantho",
    "newspapers": "/bao",
    "province": "/tinh/" + quote("Cần Thơ"),
    "health": "/suc-khoe",
}


def measure(archive: Path) -> None:
    """Serve the archive and ask."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "cli.main", "browse", "--port", str(port)]
    server = subprocess.Popen([*command, "--archive", str(archive)], stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                seconds(f"{address}/-/versions.json")
                break
            except OSError:
                sleep(0.1)
        for name, path in PAGES.items():
            times = sorted(seconds(address + path) * 1000 for _ in range(TIMES + 1))
            slowest = times[-2]  # the first of all is not warm
            target = FOLLOWING_MS if name.startswith("counts") else TARGET_MS
            verdict = "" if slowest <= target else f"  above {target}"
            print(f"{name:24} median {median(times):8.0f} ms   p95 {slowest:8.0f} ms{verdict}")
    finally:
        server.terminate()
        server.wait()


def seconds(url: str) -> float:
    """How long a page takes; an error page is told."""
    began = perf_counter()
    try:
        with urllib.request.urlopen(url, timeout=120) as answer:  # noqa: S310 - loopback
            answer.read()
    except urllib.error.HTTPError as error:
        print(f"{url}: {error}")
    return perf_counter() - began


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
    else:
        with TemporaryDirectory() as folder:
            fill(Path(folder) / "archive.db", SMALL)
            measure(Path(folder) / "archive.db")
