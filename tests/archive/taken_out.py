"""An archive whose first article is to be taken out, and ways to look for its text everywhere."""

from __future__ import annotations

import random
import sqlite3
import unicodedata
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from given import NOW, an_archive, an_article

from archive import articles, problems, stories
from archive.captures.codec import page_dictionary, unpack
from archive.paths import captures_path
from archive.records import CaptureRef, Image, Problem
from archive.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.archive import Archive

URL = "https://baocantho.com.vn/nguoi-ban-rau-ben-cho-a1.html"
TITLE = "Người bán rau bên chợ kể lại đêm mưa lũ"
LEAD = "Bà Tư Ngò, 61 tuổi, mất hết vốn liếng sau một đêm nước dâng."
BODY = "Ghe rau của bà chìm lúc nửa đêm ở vàm Cái Răng.\n\nXóm giềng góp gạo giúp bà dựng lại nhà."
OLD_BODY = "Ghe rau của bà Tư chìm lúc nửa đêm, chưa rõ thiệt hại."
CAPTION = "Bà Tư bên chiếc ghe rau đã hỏng máy."
SECRETS = ("Tư Ngò", "vốn liếng", "vàm Cái Răng", "góp gạo giúp bà", "chưa rõ thiệt hại")
"""Words that stand in no other article, nor in the address."""


def owns(site: str, url: str) -> bool:
    return site == "baocantho" and url.endswith("-a1.html")


def page(text: str, *, related: str = "") -> bytes:
    """A page in the one frame of its newspaper."""
    chance = random.Random("khung")  # noqa: S311 - the same menu on every page
    menu = "".join(f"<li><a href='/{chance.randrange(10**9)}/'>Mục</a></li>" for _ in range(80))
    return f"<html><ul>{menu}</ul><p>{text}</p><div>{related}</div></html>".encode()


def captured(archive: Archive, number: int, payload: bytes, **changes: Any) -> CaptureRef:
    facts: dict[str, Any] = {
        "site": "baocantho",
        "kind": "article",
        "url": f"https://baocantho.com.vn/bai-a{number}.html",
        "fetched_at": NOW + timedelta(minutes=number),
    }
    capture = archive.captures.record(
        payload=payload,
        received_length=len(payload),
        headers=[("Content-Type", "text/html")],
        status=200,
        **(facts | changes),
    )
    return CaptureRef(id=capture.id, sha256=capture.sha256, fetched_at=capture.fetched_at)


def a_full_archive(folder: Path) -> tuple[Archive, int]:
    """Twelve articles; the first was edited, has a problem, and founds the dictionary of pages."""
    archive, run = an_archive(folder)
    for minute, body in enumerate((OLD_BODY, BODY)):
        mine = an_article(
            1,
            url=URL,
            title=TITLE,
            lead=LEAD,
            body=body,
            images=(Image(url="https://baocantho.com.vn/ghe.webp", caption=CAPTION),),
        )
        seen = page(f"<h1>{TITLE}</h1><b>{LEAD}</b>{body}<i>{CAPTION}</i>")
        at = NOW + timedelta(minutes=minute)
        ref = captured(archive, 1, seen, url=URL, fetched_at=at)
        articles.store(archive.connection, mine, capture=ref, run_id=run)
    odd = Problem(
        site="baocantho", url=URL, kind="date_refused", message="Ngày lạ", raw=LEAD, capture_id=1
    )
    problems.report(archive.connection, [odd], run_id=run, now=NOW)
    for number in range(2, 13):
        title = f"Bài số {number} về vụ lúa hè thu năm nay"
        box = f"<a href='/nguoi-ban-rau-ben-cho-a1.html'>{TITLE}</a>" if number % 3 == 0 else ""
        ref = captured(archive, number, page(title, related=box))
        other = an_article(number, title=title, lead=None, body=f"Vụ lúa {number} được mùa.")
        articles.store(archive.connection, other, capture=ref, run_id=run)
    links = [f"<a href='/bai-a{number}.html'>Bài số {number}</a>" for number in range(2, 9)]
    named = f"<a href='/nguoi-ban-rau-ben-cho-a1.html'>{TITLE}</a><p>{LEAD[:50]}…</p>"
    for number, extra in ((20, named), (21, "")):
        home = f"https://baocantho.com.vn/thoi-su/?trang={number}"
        captured(archive, number, page("".join(links), related=extra), kind="listing", url=home)
    stories.settle(archive.connection)
    return archive, run


def forms(text: str) -> Iterator[bytes]:
    """A text as any file may hold it."""
    for spelled in {text, unicodedata.normalize("NFD", text), fold(text)}:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield spelled.encode(encoding)


def found_raw(folder: Path, text: str) -> list[str]:
    """The names of the files in a folder, at any depth, that hold a text in any form."""
    held = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return [file.name for file in held if any(each in file.read_bytes() for each in forms(text))]


def found_packed(captures: Path, text: str) -> list[str]:
    """Where in a file of captures a text stands, every payload, dictionary and seal unpacked."""
    with closing(sqlite3.connect(captures)) as connection:
        connection.row_factory = sqlite3.Row
        raws: dict[int | None, Any] = {None: None}
        held = []
        for row in connection.execute("SELECT * FROM dictionaries ORDER BY id"):
            raw = unpack(row["data"], size=row["raw_size"], dictionary=raws[row["parent_id"]])
            raws[row["id"]] = page_dictionary(raw)
            held.append((f"dictionary {row['id']}", raw))
        for row in connection.execute("SELECT * FROM payloads"):
            payload = unpack(row["data"], size=row["size"], dictionary=raws[row["dictionary_id"]])
            held.append((f"payload {row['sha256'][:6]}", payload))
        seals = connection.execute("SELECT * FROM sealed")
        held += [("seal", unpack(row["data"], size=row["size"])) for row in seals]
        headers = connection.execute("SELECT headers FROM captures")
        held += [("headers", row["headers"].encode()) for row in headers]
    return [name for name, raw in held if any(each in raw for each in forms(text))]


def copies_of(archive: Archive) -> tuple[Path, Path]:
    return archive.path, captures_path(archive.path)
