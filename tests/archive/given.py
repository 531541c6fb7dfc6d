"""Small builders for the archive's tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from archive import runs, sites
from archive.archive import Archive
from archive.records import Article, CaptureRef, Contributor, Image
from archive.sites import Site
from archive.times import VIETNAM

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 3, 8, 9, 0, tzinfo=VIETNAM)
SITE = Site(
    site="baocantho",
    name="Báo Cần Thơ",
    province="Cần Thơ",
    province_old="Cần Thơ",
    home="https://baocantho.com.vn/",
    family="a_id_fck",
    status="live",
)
_PLAIN = Article(
    site="baocantho",
    native_id="1",
    url="https://baocantho.com.vn/cho-noi-a1.html",
    title="Chợ nổi mở hội đầu xuân",
    lead_marker="(CTO) -",
    lead="Sáng 2-3, hàng trăm ghe thuyền tụ về bến.",
    body="Thương hồ từ Đà Nẵng cũng xuống góp hàng.\n\nGiá dưa hấu ở mức 7.500 đồng.",
    published_at=datetime(2026, 3, 2, 7, 15, tzinfo=VIETNAM),
    published_precision="minute",
    published_rule="dmy_time",
    published_raw="02/03/2026 - 07:15",
    modified_at=None,
    event_date=date(2026, 3, 2),
    event_end=None,
    event_phrase="Sáng 2-3",
    section="Kinh tế",
    tags=("chợ nổi",),
    byline="Tin, ảnh: Thu Hà",
    contributors=(Contributor(name="Thu Hà", roles=("text", "photo")),),
    source=None,
    staff=False,
    images=(Image(url="https://baocantho.com.vn/1.webp", caption="Ghe dưa hấu.", credit=None),),
    layout="a_id_fck",
    fields={"title": "css:h1"},
    noarchive=False,
)


def an_article(number: int = 1, **changes: Any) -> Article:
    """An article; `number` gives it an id and an address of its own."""
    own = {"native_id": str(number), "url": f"https://baocantho.com.vn/bai-a{number}.html"}
    return replace(_PLAIN, **{**own, **changes})


def a_capture(number: int = 1) -> CaptureRef:
    """A capture; another number is another page."""
    return CaptureRef(id=number, sha256=f"{number:064x}", fetched_at=NOW)


def an_archive(folder: Path) -> tuple[Archive, int]:
    """A new archive with a newspaper and a run."""
    archive = Archive(folder / "archive.db", kind="live", now=NOW)
    sites.register(archive.connection, SITE, {"/kinh-te/": "Kinh tế", "/thoi-su/": "Thời sự"})
    run = runs.start(archive.connection, "baocantho", mode="live", now=NOW, code_version="0")
    return archive, run
