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
_WHEN = (
    "Từ sáng sớm", "Đến trưa", "Cuối tuần trước", "Đầu mùa mưa", "Sau buổi họp", "Mấy hôm nay",
    "Theo kế hoạch", "Trước Tết", "Giữa vụ", "Năm ngoái", "Chiều muộn", "Tới đây",
)  # fmt: skip
_THEY = (
    "các cụ cao tuổi", "hai tổ xung kích", "chị em phụ nữ", "thương lái miền dưới", "thầy cô giáo",
    "cán bộ thủy lợi", "nhóm thợ mộc", "lớp thanh niên trẻ", "bà con xóm chài", "đội văn nghệ",
    "ban quản lý chợ", "những hộ mới về",
)  # fmt: skip
_DO = (
    "rủ nhau dọn", "góp tiền mua", "thay phiên canh", "kể lại chuyện", "cùng bàn về", "lo sửa",
    "mang đến tặng", "hỏi thăm", "ghi chép kỹ", "vận động làm", "mở thêm", "giữ gìn",
)  # fmt: skip
_THINGS = (
    "đoạn kênh cạn nước", "mấy chục giống cây", "con đò cũ", "bờ đê phía đông", "nghề đan cót",
    "sân phơi chung", "tủ sách thôn", "mái trường dột", "giàn bầu xanh tốt", "lối ra bến sông",
    "cối xay gió", "kho thóc tập thể",
)  # fmt: skip
_BECAUSE = (
    "vì ai cũng trông được mùa", "nên khỏi lo đầu ra", "để kịp trước bão", "dù kinh phí còn ít",
    "mà không đợi cấp trên", "cho con cháu sau này", "như mọi người đã hẹn", "khi nước vừa rút",
    "bởi giá đang lên", "trong tiếng cười nói", "rồi mới chia phần", "tuy trời còn rét",
)  # fmt: skip


def _sentence(dice: Random) -> str:
    """One of a quarter of a million: no two articles must be alike, or they would be one story."""
    when, they, do, things, because = map(dice.choice, (_WHEN, _THEY, _DO, _THINGS, _BECAUSE))
    return f"{when}, {they} {do} {things} {because}."


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
    sentences = [_sentence(dice) for _ in range(8)]
    return Printed(
        number=number,
        at=at,
        title=f"{who} {where} {what} lần thứ {number}",
        lead=f"{who} {where} vừa {what}, theo tin của báo số {paper} ngày thứ {number}.",
        paragraphs=(
            f"Đây là bài số {number} của tờ báo số {paper}. {' '.join(sentences[:2])}",
            f"{' '.join(sentences[2:6])} Tất cả có {dice.randint(100, 9999)} người tham gia.",
            f"{' '.join(sentences[6:])} Việc này mất {dice.randint(2, 99)} ngày.",
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
