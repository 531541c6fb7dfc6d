"""What the newspapers of the simulated month print: invented, and no two articles alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

_WHO = ("Hợp tác xã", "Hội nông dân", "Trường tiểu học", "Trạm y tế", "Đội dân phòng", "Làng nghề")
_WHERE = (
    "ấp Thạnh Lợi",
    "thôn Đông Hà",
    "khóm Bình An",
    "bản Nà Tấu",
    "xã Tân Quới",
    "phường Vĩnh Phú",
)
_WHAT = (
    "vào vụ thu hoạch lúa",
    "sửa xong con đường đất",
    "khánh thành cây cầu mới",
    "mở lớp dạy đan lát",
    "trồng thêm hàng cây xanh",
    "tổ chức phiên chợ cuối tuần",
)
_SENTENCES = (
    "Bà con cho biết năm nay mưa thuận gió hòa nên ai cũng phấn khởi.",
    "Các cụ cao tuổi trong vùng kể rằng đã lâu lắm mới có dịp vui như vậy.",
    "Chính quyền địa phương hỗ trợ một phần kinh phí, phần còn lại do dân góp.",
    "Từ sáng sớm, hàng chục người đã có mặt để chuẩn bị mọi việc cho chu đáo.",
    "Giá bán ổn định, thương lái đến tận nơi để mua nên không ai phải lo đầu ra.",
    "Theo kế hoạch, công việc sẽ tiếp tục được mở rộng sang các xóm bên cạnh.",
    "Nhiều gia đình đã sắm thêm dụng cụ để kịp làm xong trước mùa mưa bão.",
    "Đoàn thanh niên cử hai tổ xung kích thay nhau trực và giúp đỡ bà con.",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An article as it was printed, `at` a time; from `edited_at` on with one sentence more."""

    number: int
    at: datetime
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    byline: str
    edited_at: datetime | None = None
    taken_down_at: datetime | None = None

    @property
    def path(self) -> str:
        """Where it stands."""
        return f"/bai-viet-so-{self.number}-a{self.number}.html"

    def paragraphs_at(self, now: datetime) -> tuple[str, ...]:
        """Its text at a time."""
        if self.edited_at is None or now < self.edited_at:
            return self.paragraphs
        return (*self.paragraphs, f"Tòa soạn cập nhật bài số {self.number}: đã có kết quả.")

    def is_there(self, now: datetime) -> bool:
        """Is it printed, and not taken down?"""
        return self.at <= now and (self.taken_down_at is None or now < self.taken_down_at)


def article(paper: int, number: int, at: datetime) -> Printed:
    """The article with this number of a newspaper."""
    dice = Random(f"{paper}/{number}")  # noqa: S311 - no secret, but the same each time
    who, where, what = dice.choice(_WHO), dice.choice(_WHERE), dice.choice(_WHAT)
    sentences = dice.sample(_SENTENCES, 5)
    return Printed(
        number=number,
        at=at,
        title=f"{who} {where} {what} lần thứ {number}",
        lead=f"{who} {where} vừa {what}, theo tin của báo số {paper} ngày thứ {number}.",
        paragraphs=(
            f"Đây là bài số {number} của tờ báo số {paper}. {' '.join(sentences[:2])}",
            f"{' '.join(sentences[2:4])} Tất cả có {dice.randint(100, 9999)} người tham gia.",
            f"{sentences[4]} Việc này mất {dice.randint(2, 99)} ngày.",
        ),
        byline="Tin, ảnh: Thu Hà",
    )


def edited(printed: Printed) -> Printed:
    """The same article, which its newspaper edits seven hours later."""
    return replace(printed, edited_at=printed.at + timedelta(hours=7))


def taken_down(printed: Printed) -> Printed:
    """The same article, which its newspaper takes down after a day and a half."""
    return replace(printed, taken_down_at=printed.at + timedelta(hours=36))


def page(printed: Printed, now: datetime, *, redesigned: bool) -> str:
    """Its page, in the markup of a_id_fck or in that after a redesign."""
    return (_redesigned if redesigned else _usual)(printed, printed.paragraphs_at(now))


def _usual(printed: Printed, paragraphs: tuple[str, ...]) -> str:
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<html><head><meta charset="utf-8"></head><body>
    <div class="titlecate"><h1><a href="/">THỜI SỰ</a></h1></div>
    <span class="pubdate">{printed.at:%d/%m/%Y - %H:%M}</span>
    <h1 class="margintopbot10 fw700">{printed.title}</h1>
    <div id="newscontents"><div class="content-fck">
    <p><strong>(CTO)</strong> - {printed.lead}</p>
    {text}
    <p style="text-align: right;"><strong>{printed.byline}</strong></p>
    </div></div></body></html>"""


def _redesigned(printed: Printed, paragraphs: tuple[str, ...]) -> str:
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"""<html><head><meta charset="utf-8"></head><body>
    <header><a href="/">Trang chủ</a></header>
    <main class="bai"><h1 class="bai-tua">{printed.title}</h1>
    <div class="bai-gio">{printed.at:%d/%m/%Y - %H:%M}</div>
    <div class="bai-sapo"><strong>{printed.lead}</strong></div>
    <div class="bai-chu">{text}
    <p class="bai-ten"><strong>{printed.byline}</strong></p></div></main></body></html>"""


def listing(printed: list[Printed]) -> str:
    """A list of these articles."""
    items = "".join(
        f'<li class="news-img-left"><a class="b-title" href="{one.path}"><h3>{one.title}</h3></a>'
        "</li>"
        for one in printed
    )
    return (
        f'<html><body><div id="topcate"><ul class="list-news-img-style-1">{items}</ul></div>'
        "</body></html>"
    )


EMPTY = '<html><body><div id="ung-dung"></div><script src="/tin.js"></script></body></html>'
"""A list after a redesign that fills it with a script."""
PARKED = "<html><body><h1>Tên miền này đang được rao bán</h1><p>Liên hệ để mua.</p></body></html>"
