"""When the reader first sees something, and what a page weighs: in real chromium, by page.

    baotinh crawl --all --replay samples --archive practice.db
    baotinh browse --archive practice.db --port 8001
    python benchmarks/paint.py http://127.0.0.1:8001

Each page is opened in a fresh tab five times; the first contentful paint is the middle one, in
milliseconds after the navigation began. Kilobytes are of the page with its styles and scripts,
before compression.
"""

from __future__ import annotations

import shutil
import sys
from statistics import median

from browse.pictures import PAGES

TIMES = 5
PAINT = """() => new Promise(told => new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    if (entry.name === 'first-contentful-paint') told(entry.startTime);
}).observe({type: 'paint', buffered: true}))"""
WEIGHT = """() => ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
  .reduce((bytes, part) => bytes + part.decodedBodySize, 0)"""


def main(address: str) -> None:
    """Print a line for each page of the room."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an extra

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name, path in PAGES.items():
            paints, weight = [], 0
            for _ in range(TIMES):
                page = browser.new_page()
                page.goto(address + path)
                paints.append(page.evaluate(PAINT))
                weight = page.evaluate(WEIGHT)
                page.close()
            print(f"{name:12} first paint {median(paints):6.0f} ms   {weight / 1000:6.0f} KB")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
