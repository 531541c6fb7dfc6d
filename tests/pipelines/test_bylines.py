"""Bylines: people and their roles, agencies, staff, and what is no byline at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.bylines import is_byline, read_byline

if TYPE_CHECKING:
    from pathlib import Path


def people(line: str) -> list[tuple[str, ...]]:
    return [(person.name, *person.roles) for person in read_byline(line).contributors]


def names(line: str) -> list[str]:
    return [person.name for person in read_byline(line).contributors]


def test_every_real_byline_is_read_as_a_careful_reader_did(shared: Path) -> None:
    cases = json.loads((shared / "cases" / "bylines.json").read_text(encoding="utf-8"))
    wrong = {}
    for case in cases:
        found = read_byline(case["text"]).contributors
        joined = "; ".join(p.name + " (technical)" * ("technical" in p.roles) for p in found)
        if (joined or None) != case["people"] or not is_byline(case["text"]):
            wrong[case["text"]] = joined
    assert cases
    assert wrong == {}


def test_no_furniture_of_a_page_is_a_byline(shared: Path) -> None:
    lines = json.loads((shared / "cases" / "boilerplate_lines.json").read_text(encoding="utf-8"))
    assert lines
    assert [line for line in lines if is_byline(line)] == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Tin, ảnh: K.L", [("K.L", "text", "photo")]),
        ("Tin bài, ảnh: Lan Chi", [("Lan Chi", "text", "photo")]),
        ("BÀI VÀ ẢNH: LAN CHI", [("LAN CHI", "text", "photo")]),
        ("Tin, ảnh LAN CHI", [("LAN CHI", "text", "photo")]),
        ("Bài: Thu Hà - Ảnh: Minh Đức", [("Thu Hà", "text"), ("Minh Đức", "photo")]),
        ("Tin: Thu Hà, ảnh: Minh Đức", [("Thu Hà", "text"), ("Minh Đức", "photo")]),
        ("Thu HàẢnh: Minh Đức", [("Thu Hà", "text"), ("Minh Đức", "photo")]),
        ("Bài: Thu Hà - Ảnh: Thu Hà", [("Thu Hà", "text", "photo")]),
        ("Thu Hà (bài) - Minh Đức (ảnh)", [("Thu Hà", "text"), ("Minh Đức", "photo")]),
        ("Thực hiện: Lan Chi", [("Lan Chi", "text")]),
        ("Lan Chi thực hiện", [("Lan Chi", "text")]),
        ("Video: Lan Chi", [("Lan Chi", "video")]),
        ("Đồ hoạ: Lan Chi", [("Lan Chi", "design")]),
        ("Trình bày: Lan Chi", [("Lan Chi", "design")]),
        ("Kỹ thuật: Lan Chi", [("Lan Chi", "technical")]),
        ("Dịch: Lan Chi", [("Lan Chi", "translation")]),
        ("Lan Chi (lược dịch)", [("Lan Chi", "translation")]),
        ("Tổng hợp: Lan Chi", [("Lan Chi", "compiled")]),
        ("Lan Chi (tổng hợp)", [("Lan Chi", "compiled")]),
        ("Lan Chi - Minh Đức (t/h)", [("Lan Chi", "compiled"), ("Minh Đức", "compiled")]),
        ("Lan Chi, Minh Đức tổng hợp", [("Lan Chi", "compiled"), ("Minh Đức", "compiled")]),
        ("Lan Chi - Tổng hợp", [("Lan Chi", "compiled")]),
        ("Lan Chi T/h", [("Lan Chi", "compiled")]),
        ("Lan Chi-(t/h)", [("Lan Chi", "compiled")]),
        ("Ghi hình: Lan Chi", [("Lan Chi", "video")]),
        ("Bài dự thi của Lan Chi", [("Lan Chi", "text")]),
        ("Lan Chi (ST)", [("Lan Chi", "compiled")]),
        ("Lan Chi lược thuật", [("Lan Chi", "text")]),
        ("Lan Chi", [("Lan Chi", "text")]),
        ("Bởi Lan Chi", [("Lan Chi", "text")]),
        ("Đăng bởi: Lan Chi", [("Lan Chi", "text")]),
        ("Người thực hiện: Lan Chi", [("Lan Chi", "text")]),
        ("Lời: Thu Hà - Ảnh: Minh Đức", [("Thu Hà", "text"), ("Minh Đức", "photo")]),
        ("Thu Hà (ảnh: Minh Đức)", [("Thu Hà", "text"), ("Minh Đức", "photo")]),
        ("Bài: Nhóm PV, Ảnh: Minh Đức", [("Minh Đức", "photo")]),
        ("Bài; ảnh: Minh Đức", [("Minh Đức", "text", "photo")]),
        ("Tùy bút của LAN CHI", [("LAN CHI", "text")]),
        ("Truyện ngắn LAN CHI", [("LAN CHI", "text")]),
        ("Tranh minh hoạ: Lan Chi", [("Lan Chi", "design")]),
        ("Tổ chức sản xuất: Lan Chi", [("Lan Chi", "editing")]),
        ("Khảo cứu của Nhà nghiên cứu LÊ AN", [("LÊ AN", "text")]),
        ("Lan Chi lược dịch", [("Lan Chi", "translation")]),
        ("Lan Chi lược ghi", [("Lan Chi", "text")]),
        ("Ảnh Lan Chi", [("Lan Chi", "photo")]),
        ("Ảnh K.L", [("K.L", "photo")]),
        ("Tin LAN CHI", [("LAN CHI", "text")]),
        ("Truyện ngắn Lan Chi", [("Lan Chi", "text")]),
        ("Thơ Lan Chi", [("Lan Chi", "text")]),
        ("Ảnh minh họa: Lan Chi", [("Lan Chi", "photo")]),
        ("Được đăng bởi Lan Chi", [("Lan Chi", "text")]),
        ("bởi Chi 26 Tháng 4, 2025", [("Chi", "text")]),
        ("Story and photos: Lan Chi", [("Lan Chi", "text", "photo")]),
        ("Compiled by Lan Chi", [("Lan Chi", "compiled")]),
        ("Bài: LAN CHI ảnh: MINH ĐỨC", [("LAN CHI", "text"), ("MINH ĐỨC", "photo")]),
        ("Lan Chi (Video: Clipcat)", [("Lan Chi", "text")]),
        ("Video: Lan Chi - \u200b Minh Đức", [("Lan Chi", "video"), ("Minh Đức", "video")]),
        (
            "Nội dung: Thu Hà | Đồ họa: Lan Chi | Kỹ thuật: Quốc Bảo",
            [("Thu Hà", "text"), ("Lan Chi", "design"), ("Quốc Bảo", "technical")],
        ),
    ],
)
def test_a_label_gives_the_people_behind_it_their_roles(
    line: str, expected: list[tuple[str, ...]]
) -> None:
    assert people(line) == expected
    assert is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Thu Hà - Minh Đức",
        "Thu Hà – Minh Đức",
        "Thu Hà -Minh Đức",
        "Thu Hà-Minh Đức",
        "Thu Hà, Minh Đức",
        "Thu Hà và Minh Đức",
        "Thu Hà & Minh Đức",
        "Thu Hà · Minh Đức",
        "Thu Hà – Minh Đức -",
        "Thu Hà - Minh Đức |",
    ],
)
def test_two_people_are_two_however_they_are_joined(line: str) -> None:
    assert names(line) == ["Thu Hà", "Minh Đức"]
    assert is_byline(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Nhà báo Thu Hà", "Thu Hà"),
        ("PGS.TS Trần Văn Nam", "Trần Văn Nam"),
        ("PGS, TS Trần Văn Nam", "Trần Văn Nam"),
        ("ThS. Trần Văn Nam", "Trần Văn Nam"),
        ("BS CKII Lê Thu", "Lê Thu"),
        ("Đại tá Lê Nam", "Lê Nam"),
        ("PV Thu Hà", "Thu Hà"),
        ("Đại tá, PGS.TS Lê Nam", "Lê Nam"),
        ("Thượng uý, ThS Lê Nam", "Lê Nam"),
        ("Trung tá QNCN Lê Nam", "Lê Nam"),
        ("PGS-TS Lê Nam", "Lê Nam"),
        ("BS.CK1 Lê Thu", "Lê Thu"),
        ("Bác sỹ Lê Thu", "Lê Thu"),
        ("nhà báo Lê Thu", "Lê Thu"),
        ("Lê Thu <lethu@example.vn>", "Lê Thu"),
        ("Lê Thu - 08:30 11/01/2025", "Lê Thu"),
        ("■ Lê Thu", "Lê Thu"),
        ("Lê Thu (Bộ Chỉ huy Quân sự tỉnh)", "Lê Thu"),
        ("K’ Sơn", "K’ Sơn"),
        ("V.Nam", "V.Nam"),
        ("B.NG", "B.NG"),
        ("Q. V", "Q. V"),
        ("Bài: T.M.", "T.M"),
        ("H'Linh Niê", "H'Linh Niê"),
        ("Đoàn Lan", "Đoàn Lan"),
        ("Trường Giang", "Trường Giang"),
        ("Ban Mai", "Ban Mai"),
        ("Thông Lâm", "Thông Lâm"),
        ("Hà Tiến", "Hà Tiến"),
        ("Cao Nguyên", "Cao Nguyên"),
        ("Thu Hà, Giám đốc Sở Y tế", "Thu Hà"),
        ("Thu Hà (xã Hòa An)", "Thu Hà"),
        ("Thu Hà - Cà Mau", "Thu Hà"),
        ("Thu Hà 08:30", "Thu Hà"),
        ("Thu Hà & cộng sự", "Thu Hà"),
        ("Bài và ảnh: Thu Hà – P.TCHC-KT", "Thu Hà"),
        ("Thu Hà - VP UBND huyện", "Thu Hà"),
    ],
)
def test_a_name_stands_as_printed_without_its_titles(line: str, name: str) -> None:
    assert names(line) == [name]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Theo TTXVN", "TTXVN"),
        ("(Theo TTXVN)", "TTXVN"),
        ("Nguồn: Người lao động", "Người lao động"),
        ("Nguồn TTXVN", "TTXVN"),
        ("Tổng hợp từ TTXVN", "TTXVN"),
        ("Đài TT – TH Tân Lập", "Đài TT – TH Tân Lập"),
        (
            "Trung tâm Truyền thông - Văn hóa huyện Tân Lập",
            "Trung tâm Truyền thông - Văn hóa huyện Tân Lập",
        ),
        ("TTXVN/Vietnam+", "TTXVN/Vietnam+"),
        ("Vietnam+", "Vietnam+"),
        ("Theo https://www.example.vn/tin", "example.vn"),
        ("Theo báo điện tử Chính phủ", "báo điện tử Chính phủ"),
        ("Đài Thanh Chương", "Đài Thanh Chương"),
        ("CÀ MAU báo", "CÀ MAU báo"),
        ("Báo Gia Lai", "Báo Gia Lai"),
        ("Báo Bà Rịa - Vũng Tàu", "Báo Bà Rịa - Vũng Tàu"),
        ("Nguồn Cà Mau: https://example.vn/tin", "Cà Mau"),
        ("Đài Tiếng nói Việt Nam", "Đài Tiếng nói Việt Nam"),
        ("Theo báo Tin Tức", "báo Tin Tức"),
        ("TTXVN/VIETNAM+", "TTXVN/VIETNAM+"),
        ("Tin, ảnh: Viện Lúa vùng Đông", "Viện Lúa vùng Đông"),
    ],
)
def test_the_press_is_a_source_and_no_person(line: str, source: str) -> None:
    byline = read_byline(line)
    assert (byline.contributors, byline.source, byline.staff) == ((), source, False)
    assert is_byline(line)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Lan Chi (Theo TTXVN)", "TTXVN"),
        ("Lan Chi (TTXVN)", "TTXVN"),
        ("Lan Chi/TTXVN", "TTXVN"),
        ("Lan Chi-TTXVN", "TTXVN"),
        ("Theo Lan Chi/TTXVN", "TTXVN"),
        ("Lan Chi (Theo AFP, CNN)", "AFP, CNN"),
        ("Lan Chi (lược dịch từ Nature)", "Nature"),
        ("Lan Chi (tổng hợp từ AFP, CNN)", "AFP, CNN"),
        ("Lan Chi (TTXVN/Vietnam+)", "TTXVN/Vietnam+"),
        ("Theo Lan Chi - TTXVN", "TTXVN"),
        ("Lan Chi/VOV.VN", "VOV.VN"),
        ("Lan Chi - Báo Gia Lai", "Báo Gia Lai"),
        ("Lan Chi Báo Gia Lai", "Báo Gia Lai"),
        ("Lan Chi/Báo Gia Lai/TTXVN", "Báo Gia Lai"),
        ("Lan Chi (Theo tin.example.cn)", "tin.example.cn"),
        ("Lan Chi – VNA", "VNA"),
        ("Lan Chi/VOV-Tây Bắc", "VOV-Tây Bắc"),
        ("Lan Chi - VOV Miền Trung", "VOV Miền Trung"),
        ("Lan Chi - TTVH-TT&TT", "TTVH-TT&TT"),
        ("Lan Chi (biên soạn theo TTXVN)", "TTXVN"),
    ],
)
def test_a_person_and_the_agency_behind_are_told_apart(line: str, source: str) -> None:
    assert (names(line), read_byline(line).source) == (["Lan Chi"], source)


@pytest.mark.parametrize(
    "line",
    [
        "PV",
        "P.V",
        "P.V   ",
        "PV - CTV",
        "CTV",
        "BBT",
        "Nhóm phóng viên",
        "Ban Biên tập",
        "Ban Bạn đọc",
        "Phòng Thời sự",
        "Nhóm PV kinh tế",
    ],
)
def test_a_newsroom_that_signs_is_staff(line: str) -> None:
    byline = read_byline(line)
    assert (byline.contributors, byline.staff) == ((), True)
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["UBND tỉnh Cà Mau", "Sở Thông tin và Truyền thông", "Công an tỉnh", "Cục Thống kê"]
)
def test_an_institution_is_a_source_but_on_its_own_too_little_for_a_byline(line: str) -> None:
    assert (names(line), read_byline(line).source) == ([], line)
    assert not is_byline(line)


def test_the_agency_s_authors_are_told_apart_from_it() -> None:
    byline = read_byline("Theo Lan Chi - Minh Đức (TTXVN)")
    assert (names(byline.raw), byline.source) == (["Lan Chi", "Minh Đức"], "TTXVN")
    byline = read_byline("Theo PV/TTXVN")
    assert (names(byline.raw), byline.source) == ([], "TTXVN")


def test_the_agency_of_a_picture_is_not_the_article_s() -> None:
    byline = read_byline("Bài: Thu Hà - Ảnh: TTXVN")
    assert (names(byline.raw), byline.source) == (["Thu Hà"], None)


@pytest.mark.parametrize(
    "line",
    [
        "Lễ hội kéo dài đến hết ngày mai.",
        "Thu Hà, Minh Đức và các bạn đã về dự.",
        "Báo Gia Lai sẽ tiếp tục thông tin.",
        "Báo cáo của tỉnh cho biết thêm.",
        "Theo kế hoạch, cầu xong trong năm nay",
        "Theo dõi Báo Gia Lai trên mạng xã hội",
        "Nguồn nước sạch về bản",
        "Video: Toàn cảnh lễ hội đua ghe",
        "Ảnh: Thu Hà đang chăm sóc vườn",
        "Ông Nguyễn Văn Nam.",
        "Xin cảm ơn ông!",
        "Tin liên quan",
        "Hết",
        "Hà Nội",
        "Khánh Hòa",
        "",
        " - ",
        "Tòa soạn cập nhật bài số 12: đã có kết quả.",
        "Ban biên tập thông báo: số báo ngày 1-5 ra chậm một ngày",
        "Ban Biên tập trân trọng giới thiệu cùng bạn đọc",
        "Nhóm phóng viên ghi nhận: chợ đông từ sớm",
        "Nhóm PV đã có mặt ở chợ nổi",
        "Hội An",
        "Đà Lạt",
        "BIÊN HOÀ",
        "NGHỊ QUYẾT",
        "Phóng sự",
        "Tin tức",
        "PHÓ CHỦ TỊCH",
        "KT. GIÁM ĐỐC",
        "Xuân Giáp Thìn",
        "Bác Hồ",
        "Ảnh Bác Hồ",
        "Chị Lan",
        "Xem clip: Chợ nổi mở hội",
        "Tại Cái Răng",
        "Cần Thơ: Thêm một cây cầu qua rạch",
        "Bộ Xây dựng: Sẽ làm rõ trong tháng này",
        "Bí thư Lê Nam: Giữ rừng là giữ nước",
        "Cũng theo ông Nam, vụ này được mùa.",
        "Vẫn theo quy định mới, thôn sẽ họp vào chủ nhật",
        "Một nguồn tin trong ban tổ chức cho biết ghe ngo đã về.",
        "Đó là hình ảnh của Cà Mau trong mắt du khách.",
        "Nông dân thắng lớn, theo Báo Gia Lai.",
        "Báo động tình trạng sạt lở ven sông",
        "Báo Gia Lai viết về nghề dệt thổ cẩm",
        "Đài Loan mua thêm thanh long",
        "Sở Nội vụ thi tuyển lãnh đạo cấp phòng",
        "Công ty Lan Chi mở thêm xưởng may",
        "Tỉnh An Giang đang dốc sức gặt lúa chạy lũ",
        "(Tiếp theo và hết)",
        "Lê Nam (Giám đốc Sở Y tế):",
    ],
)
def test_a_sentence_a_heading_or_a_place_is_no_byline(line: str) -> None:
    assert not is_byline(line)
    assert names(line) == [] or line.startswith("Ông")


@pytest.mark.parametrize(
    ("line", "people_"),
    [
        ("TH-MD", ["TH", "MD"]),
        ("T.H-M.D", ["T.H", "M.D"]),
        ("Thu Hà-Minh Đức-Lan Chi", ["Thu Hà", "Minh Đức", "Lan Chi"]),
        ("Jean-Pierre", ["Jean-Pierre"]),
    ],
)
def test_a_bare_dash_joins_initials_and_full_names(line: str, people_: list[str]) -> None:
    assert names(line) == people_


def test_a_caption_s_credit_leaves_the_sentence_before_it_alone() -> None:
    line = "Ngôi đình đã phục dựng xong - Ảnh: Lan Chi"
    assert people(line) == [("Lan Chi", "photo")]
    assert not is_byline(line)


def test_the_head_of_the_newsroom_edits() -> None:
    assert people("Phó Tổng Biên tập: Lan Chi") == [("Lan Chi", "editing")]


@pytest.mark.parametrize("line", ["H'Linh Niê", "H’Mai", "Y Krăk", "Y Blin Niê", "Ksor Linh"])
def test_a_name_of_the_highlands_is_a_byline(line: str) -> None:
    assert names(line) == [line]
    assert is_byline(line)


def test_a_place_s_name_is_a_person_s_only_with_a_witness() -> None:
    assert names("Hà Giang") == []
    assert names("Ảnh: Hà Giang") == ["Hà Giang"]
    assert names("Hà Giang (tổng hợp)") == ["Hà Giang"]


_PIECES = st.sampled_from(
    ["Tin", "ảnh", ":", "-", "(", ")", "Theo", "PV", "và", ",", "/", "Thu Hà", "TTXVN", ".", "của"]
)


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=25).map(" ".join)))
def test_no_line_raises_and_no_letter_is_invented(line: str) -> None:
    byline = read_byline(line)
    is_byline(line)
    assert byline.raw == line
    assert all(person.name and person.roles for person in byline.contributors)


@given(st.sampled_from(["tin bài ", "ảnh và ", "(", "- ", "tin, "]), st.integers(10, 60))
@settings(max_examples=20, deadline=500)
def test_a_hostile_line_costs_no_more_than_another(piece: str, times: int) -> None:
    is_byline(piece * times)
