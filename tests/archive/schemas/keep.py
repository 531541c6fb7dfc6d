"""Keep a small archive as the code of a commit made it: `python …/schemas/keep.py COMMIT…`.

For every commit on `main` that changed `archive/migrations/`. The commit's own code stores two
articles, one of them edited; the two files are kept here, packed, as `COMMIT.archive.db.gz` and
`COMMIT.archive.captures.db.gz`. `test_schemas.py` brings each up to date.
"""

from __future__ import annotations

import gzip
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
FILES = ("archive.db", "archive.captures.db")

MAKE = """
import sys
from dataclasses import fields
from datetime import date, datetime, timedelta
from pathlib import Path

from archive import articles, runs, sites
from archive.archive import Archive
from archive.records import Article, CaptureRef, Contributor, Image
from archive.sites import Site
from archive.times import VIETNAM

NOW = datetime(2026, 3, 8, 9, 0, tzinfo=VIETNAM)


def made(number, title, body):
    facts = dict(
        site="baocantho", native_id=str(number),
        url=f"https://baocantho.com.vn/bai-a{number}.html", title=title, lead_marker="(CTO) -",
        lead="Sáng 2-3, hàng trăm ghe thuyền tụ về bến.", body=body,
        published_at=datetime(2026, 3, 2, 7, 15, tzinfo=VIETNAM), published_precision="minute",
        published_rule="dmy_time", published_raw="02/03/2026 - 07:15", modified_at=None,
        event_date=date(2026, 3, 2), event_end=None, event_phrase="Sáng 2-3", section="Kinh tế",
        tags=("chợ nổi",), byline="Tin, ảnh: Thu Hà",
        contributors=(Contributor(name="Thu Hà", roles=("text", "photo")),), source=None,
        staff=False, images=(Image(url="https://baocantho.com.vn/1.webp", caption="Ghe dưa hấu."),),
        layout="a_id_fck", fields={"title": "css:h1"}, noarchive=False,
    )
    known = {each.name for each in fields(Article)}
    return Article(**{name: value for name, value in facts.items() if name in known})


archive = Archive(Path(sys.argv[1]), kind="live", now=NOW)
sites.register(
    archive.connection,
    Site(site="baocantho", name="Báo Cần Thơ", province="Cần Thơ", province_old="Cần Thơ",
         home="https://baocantho.com.vn/", family="a_id_fck", status="live"),
    {"/kinh-te/": "Kinh tế"},
)
run = runs.start(archive.connection, "baocantho", mode="live", now=NOW, code_version="0")
texts = [
    (1, "Chợ nổi mở hội đầu xuân", "Thương hồ từ Đà Nẵng cũng xuống góp hàng."),
    (2, "Bà con gặt lúa chạy lũ", "Lúa vụ hè thu gặt sớm mười ngày."),
    (1, "Chợ nổi mở hội đầu xuân", "Thương hồ từ Đà Nẵng cũng xuống góp hàng, giá dưa tăng."),
]
for minute, (number, title, body) in enumerate(texts):
    page = (f"<html><h1>{title}</h1>" + "<li>khung</li>" * 99 + f"<p>{body}</p></html>").encode()
    capture = archive.captures.record(
        site="baocantho", kind="article", url=f"https://baocantho.com.vn/bai-a{number}.html",
        status=200, headers=[("Content-Type", "text/html")], payload=page,
        received_length=len(page), fetched_at=NOW + timedelta(minutes=minute),
    )
    ref = CaptureRef(id=capture.id, sha256=capture.sha256, fetched_at=capture.fetched_at)
    articles.store(archive.connection, made(number, title, body), capture=ref, run_id=run)
archive.close()
"""


def keep(commit: str) -> None:
    """Make the two files with the code of a commit, and pack them."""
    with tempfile.TemporaryDirectory() as folder:
        tree, made = Path(folder, "tree"), Path(folder, "made")
        made.mkdir()
        tree.mkdir()
        packed = subprocess.run(
            ["git", "archive", commit, "archive", "pipelines"],
            cwd=ROOT,
            check=True,
            capture_output=True,
        ).stdout
        subprocess.run(["tar", "-x"], cwd=tree, input=packed, check=True)
        subprocess.run(
            [sys.executable, "-c", MAKE, str(made / FILES[0])],
            cwd=tree,
            check=True,
            env={**os.environ, "PYTHONPATH": str(tree)},
        )
        for name in FILES:
            with closing(sqlite3.connect(made / name)) as connection:
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.execute("VACUUM")
            content = gzip.compress((made / name).read_bytes(), 9, mtime=0)
            (HERE / f"{commit}.{name}.gz").write_bytes(content)


if __name__ == "__main__":
    for each in sys.argv[1:]:
        keep(each)
