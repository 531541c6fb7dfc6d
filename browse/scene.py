"""What pictures need and the practice newspapers lack: a text of four papers, an edited article.

Invented, as all that is practice. Only `browse.pictures` and tests put it into an archive.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from archive import articles, runs
from archive.records import Article, CaptureRef, Contributor
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3

_TITLE = "Khởi động chương trình trồng một triệu cây chắn sóng ven biển"
_LEAD = (
    "Sáng 5-3, chương trình trồng một triệu cây chắn sóng được khởi động cùng lúc tại "
    "bảy địa phương ven biển, kéo dài đến hết tháng 10."
)
_BODY = """Theo ban tổ chức, đợt đầu sẽ trồng 180.000 cây đước, bần và mắm trên 62 ha bãi bồi, \
do 4.200 đoàn viên, thanh niên và người dân các xã ven biển đảm nhận.

Cây giống được ươm từ tháng 9 năm ngoái tại 12 vườn ươm, mỗi cây cao ít nhất 60 cm, đã quen với \
nước mặn. Người trồng được hướng dẫn cắm cọc, buộc dây và thay cây chết trong 90 ngày đầu.

Kinh phí 27 tỷ đồng do các nhà hảo tâm và ngân sách địa phương cùng đóng góp. Sau ba năm, nơi nào \
giữ được trên 70% số cây sẽ được giao rừng cho cộng đồng quản lý.

Những năm gần đây, có đoạn bờ biển mất tới 15 m mỗi năm. Các kỹ sư cho rằng đai rừng rộng 50 m có \
thể giảm một nửa chiều cao của sóng trước khi sóng chạm chân đê."""
_LOCAL = """

Riêng tại địa phương, 6 xã đã đăng ký trồng 22.000 cây trong tuần này, nơi xa nhất phải đi bằng \
vỏ lãi theo con nước."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Printing:
    site: str
    minute: tuple[int, int, int]
    title: str = _TITLE
    body: str = _BODY


_PRINTINGS = (
    _Printing(site="baocantho", minute=(5, 9, 40)),
    _Printing(site="baohaugiang", minute=(5, 11, 5), body=_BODY + _LOCAL),
    _Printing(
        site="baonghean",
        minute=(5, 15, 20),
        title="Trồng một triệu cây chắn sóng ven biển",
        body=_BODY.replace("do 4.200 đoàn viên, thanh niên và người dân", "do 4.200 người dân"),
    ),
    _Printing(
        site="baoquangngai",
        minute=(6, 7, 0),
        body=_BODY.partition("\n\nNhững năm gần đây")[0],
    ),
)


def add(connection: sqlite3.Connection, *, now: datetime) -> int:
    """Put it into a practice archive that has these newspapers.

    Args:
        connection: the archive, opened for writing.
        now: when the pages are said to be fetched.

    Returns:
        The number of the first printing, which was edited afterwards.
    """
    run = runs.start(connection, "baocantho", mode="replay", now=now, code_version="practice")
    for place, each in enumerate(_PRINTINGS, 1):
        capture = _capture(place, now - timedelta(days=1))
        articles.store(connection, _article(each), capture=capture, run_id=run)
    edited = replace(_article(_PRINTINGS[0]), body=_BODY.replace("27 tỷ", "29 tỷ"))
    capture = _capture(len(_PRINTINGS) + 1, now)
    articles.store(connection, edited, capture=capture, run_id=run)
    counts = runs.Counts(new=len(_PRINTINGS), changed=1)
    runs.finish(connection, run, state="finished", counts=counts, now=now)  # finds the stories
    (number,) = connection.execute("SELECT id FROM articles WHERE url = ?", [edited.url]).fetchone()
    return int(number)


def _article(printing: _Printing) -> Article:
    day, hour, minute = printing.minute
    return Article(
        site=printing.site,
        native_id="luyen-tap-cay-chan-song",
        url=f"https://{printing.site}.vn/luyen-tap/cay-chan-song.html",
        title=printing.title,
        lead_marker=None,
        lead=_LEAD,
        body=printing.body,
        published_at=datetime(2026, 3, day, hour, minute, tzinfo=VIETNAM),
        published_precision="minute",
        published_rule="dmy_time",
        published_raw=f"{day:02}/03/2026 - {hour:02}:{minute:02}",
        modified_at=None,
        event_date=datetime(2026, 3, 5, tzinfo=VIETNAM).date(),
        event_end=None,
        event_phrase="Sáng 5-3",
        section="Môi trường",
        tags=("rừng ngập mặn", "chắn sóng"),
        byline="Bài, ảnh: Ngọc Diễm - Trần Thuận",
        contributors=(
            Contributor(name="Ngọc Diễm", roles=("text",)),
            Contributor(name="Trần Thuận", roles=("photo",)),
        ),
        source=None,
        staff=False,
        images=(),
        layout="practice",
        fields={"title": "css:h1", "published_at": "css:.date"},
        noarchive=False,
    )


def _capture(number: int, now: datetime) -> CaptureRef:
    # No page of it is kept: the numbers are beyond those of a practice crawl.
    return CaptureRef(id=1_000_000 + number, sha256=f"{number:064x}", fetched_at=now)
