"""Page furniture: whole lines only, never a sentence, never a name."""

from __future__ import annotations

import gzip
import json
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.text import clean_line, is_furniture

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "line",
    [
        "Tin cùng mục", "Tags:", "A- A A+", "Viết bình luận của bạn",
        "Trình duyệt của bạn không hỗ trợ video.", "Your browser does not support the video tag.",
        "Tin cùng chuyên mục", "TIN CÙNG CHUYÊN MỤC", "Đọc thêm", "» Đọc thêm:", "Từ khóa", "Từ khoá:",
        "Ý kiến bạn đọc", "Ý kiến bạn đọc (0)", "Bình luận (12)", "Facebook | Zalo | In bài",
        "Chia sẻ Facebook Twitter", "Copy link", "Theo dõi Báo Lai Châu trên Google News",
        "Theo dõi báo Sơn La trên Zalo", "Theo dõi chúng tôi trên:", "2.418 lượt xem", "Lượt xem: 77",
        "ĐT: 0912.345678", "Điện thoại: (0207) 3812345 - Fax: 0207.3812346", "Hotline: 0987 654 321",
        "Email: toasoan@baovidu.vn", "toasoan@baovidu.vn", "Báo Ví Dụ điện tử - www.baovidu.vn",
        "Tổng Biên tập: NGUYỄN VĂN MINH HỌA", "Chịu trách nhiệm nội dung: Ông Trần Ví Dụ",
        "Cơ quan của Đảng bộ tỉnh Lào Cai - Tiếng nói của Đảng bộ, chính quyền và nhân dân",
        "Giấy phép số 99/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 1/2/2020",
        "© 2024 Báo Ví Dụ", "Bản quyền của Báo Ví Dụ", "Sơn La, 21°C/ 18°C - 27°C",
        'Ghi rõ nguồn "Báo Ví Dụ" khi phát hành lại thông tin từ website này',
        "Mộc Châu, 17°C Icon thời tiết mưa", "(Xem trang 2)", "(Tiếp theo trang 1)", "(Bài, ảnh trang 4 và 5).",
        "Phiên bản báo in Ví Dụ phát hành vào: thứ Hai", "Quay về trang chủ", "Đóng Lưu thông tin",
        "Xem thêm: Mùa hoa mận ở Mộc Châu", "Từ khóa: chè, du lịch", "0:00 / 2:35",
        "Vui lòng nhập mã xác nhận vào ô bên dưới.", "Trả lời", ".", "***", "![]() |", "![ảnh](a.jpg)", "",
    ],
)  # fmt: skip
def test_furniture_is_recognised(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Em đọc thêm sách ở thư viện xã.",
        "Đọc thêm về nghề dệt",
        "Bình luận về việc này, ông Páo nói dân bản rất mừng.",
        "Ý kiến bạn đọc gửi về tòa soạn trong tháng này tập trung vào giá chè.",
        "Tin cùng chuyên mục này được nhiều người chờ đợi.",
        "Theo dõi trận đấu trên YouTube",
        "Theo dõi diễn biến mưa lũ trên Facebook",
        "Bài hát có 2 triệu lượt xem sau một tuần.",
        "Chia sẻ với chúng tôi, chị Mai cho biết vườn cam đã kín đơn hàng.",
        "Hotline 1900 đã nhận hơn 300 cuộc gọi.",
        "Giấy phép số 12/GP-UBND đã hết hạn từ năm ngoái.",
        "Bản quyền của báo là tài sản chung, ông nói.",
        "Ở Sa Pa, 5°C là chuyện thường.",
        "chia sẻ.",
        "Trả lời:",
        "Lưu", "ĐÔNG", "Anh Dũng", "Minh Gửi", "Tin, ảnh: Hà Lê", "Ảnh: Facebook", "Video: YouTube.",
        "Hôm nay, 15/3/2026", "Hà Nội, 21/6/2024", "2019", "Thời tiết", "Nguồn: Báo Ví Dụ",
        "Xem thêm: ông nói, dân bản còn nghèo.",
    ],
)  # fmt: skip
def test_prose_bylines_and_captions_are_not_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_the_real_lines_are_recognised(shared: Path) -> None:
    lines = json.loads((shared / "cases" / "boilerplate_lines.json").read_text())
    assert [line for line in lines if not is_furniture(clean_line(line))] == []


@pytest.mark.parametrize("kind", ["bylines", "captions", "date_lines", "inline_dates"])
def test_no_byline_caption_or_date_line_is_furniture(shared: Path, kind: str) -> None:
    cases = json.loads((shared / "cases" / f"{kind}.json").read_text())
    assert [c["text"] for c in cases if is_furniture(clean_line(c["text"]))] == []


def test_sentences_of_real_articles_are_not_furniture(shared: Path) -> None:
    """Links, contacts and lines of signs do stand in them; those have no verb and no full stop."""
    taken = []
    with gzip.open(shared / "corpus" / "vietnews-15k.jsonl.gz", "rt") as rows:
        for number, row in enumerate(rows):
            if number % 10 == 0:
                taken += [
                    x for x in json.loads(row)["body"].split("\n") if is_furniture(clean_line(x))
                ]
    links = (
        "Xem thêm",
        "Xem chi tiết",
        "Đọc thêm",
        "Website",
        "Hotline",
        "ĐT",
        "Điện thoại",
        "Email",
    )
    others = [x for x in taken if not x.strip(" >").startswith(links) and any(map(str.isalnum, x))]
    assert others == []


@pytest.mark.parametrize(
    "piece", ["gửi email ", "chia sẻ facebook ", "ĐT: 0939 ", "0939 ", "xem trang 1, ", "a@"]
)
def test_no_line_takes_long(piece: str) -> None:
    line = (piece * 220)[:219] + "!"
    start = time.perf_counter()
    is_furniture(line)
    assert time.perf_counter() - start < 0.5  # exponential backtracking would take hours


@given(st.text(max_size=60))
def test_no_line_raises(line: str) -> None:
    assert is_furniture(line) in {True, False}
