"""How long a date line takes: our grammar against dateparser, on the same lines in one run.

    python benchmarks/dates.py [--rounds 200]

Reads the real lines of the shared folder where it is there (`BAOTINH_SHARED`, else `../shared`
beside the repository), own lines of the same forms elsewhere. Exits with 1 if the grammar is
less than 50 times as fast.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from pipelines.dates import VIETNAM, read_date  # noqa: E402 - the root must be importable first

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TARGET = 50
NOW = datetime(2026, 3, 10, 12, 0, tzinfo=VIETNAM)
OWN_LINES = [
    "17/06/2025 13:43",
    "2025-06-17T13:43:02+0700",
    "Cập nhật: Thứ sáu, 10/01/2025 | 9:55:29 AM",
    "17:54, 08/04/2024",
    "Thứ Bảy, 11/01/2025, 21:07 [GMT+7]",
    "Cập nhật lúc: 18:30 ngày 11/01/2025",
    "18 giờ 30 phút, ngày 11 tháng 1 năm 2025",
    "Tháng Năm 13, 2024",
    "2 giờ trước",
    "16/10/2018",
]


def lines() -> tuple[list[str], str]:
    """The lines to read and where they are from; numbers and addresses are no date lines."""
    shared = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))
    path = shared / "cases" / "date_lines.json"
    if not path.is_file():
        return OWN_LINES, "own lines"
    rows = json.loads(path.read_text(encoding="utf-8"))
    skipped = ("attr_unix", "image_unix", "url_id", "url_path")
    return [row["text"] for row in rows if row["kind"] not in skipped], str(path)


def seconds_a_line(read: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    """The best of five runs: what else the machine does only ever adds time."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        for _ in range(rounds):
            for text in texts:
                read(text)
        best = min(best, time.perf_counter() - start)
    return best / rounds / len(texts)


def main() -> int:
    """Time both on the same lines, print the ratio, and compare it with the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=100, help="times that the grammar reads all")
    rounds = parser.parse_args().rounds
    from dateparser import parse  # noqa: PLC0415 - its import is not what is measured

    settings = {
        "DATE_ORDER": "DMY",
        "TIMEZONE": "Asia/Ho_Chi_Minh",
        "RELATIVE_BASE": NOW.replace(tzinfo=None),
        "REQUIRE_PARTS": ["day", "month", "year"],
    }
    texts, source = lines()
    read = sum(read_date(text, now=NOW).value is not None for text in texts)
    theirs = [parse(text, languages=["vi"], settings=settings) for text in texts]
    ours_took = seconds_a_line(lambda text: read_date(text, now=NOW), texts, rounds)
    theirs_took = seconds_a_line(
        lambda text: parse(text, languages=["vi"], settings=settings), texts, max(1, rounds // 50)
    )
    ratio = theirs_took / ours_took
    print(f"lines       {len(texts)} ({source})")
    print(f"grammar     {ours_took * 1e6:8.1f} µs a line, {read} read")
    print(f"dateparser  {theirs_took * 1e6:8.1f} µs a line, {sum(map(bool, theirs))} answered")
    print(f"ratio       {ratio:8.0f} times (target {TARGET})")
    return 0 if ratio >= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
