"""Lead markers: taken off, kept, and joined to the paper that they name."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.leads import split_marker
from pipelines.leads.papers import by_host
from pipelines.text.spaces import drop_unseen

if TYPE_CHECKING:
    from pathlib import Path

SENTENCE = "Chiều 3-2, xã Hòa An khánh thành cầu mới."


def test_every_real_marker_is_found_before_any_lead(shared: Path) -> None:
    cases = json.loads((shared / "cases" / "lead_prefixes.json").read_text(encoding="utf-8"))
    wrong = []
    for case in cases:
        for lead in ("", SENTENCE, "8 giờ sáng nay, chợ họp."):
            glue = " " if case["text"][-1].isalpha() and lead else ""
            found = split_marker(case["text"] + glue + lead)
            opens_with_number = case["marker"] == "Báo Cà Mau" and lead[:1].isdigit()
            if (found.marker, found.lead) != (case["marker"], lead) and not opens_with_number:
                wrong.append((case["text"], lead, found))
    assert cases
    assert wrong == []


def test_every_marker_of_the_facts_names_a_known_paper(shared: Path) -> None:
    sites = json.loads((shared / "facts" / "sites.json").read_text(encoding="utf-8"))["sites"]
    ids = {site["id"] for site in sites}
    papers = {split_marker(mark + SENTENCE).paper for s in sites for mark in s["lead_prefixes"]}
    assert len(papers) > 20
    assert papers - {None} <= ids


def test_every_host_of_the_facts_is_joined_to_its_site(shared: Path) -> None:
    sites = json.loads((shared / "facts" / "sites.json").read_text(encoding="utf-8"))["sites"]
    assert [(h, s["id"]) for s in sites for h in s["hosts"] if by_host(h) != s["id"]] == []


@pytest.mark.parametrize(
    ("marker", "paper"),
    [
        ("(CTO) -", "baocantho"),
        ("(CT) -", "baocantho"),
        ("(CTO):", "baocantho"),
        ("BHG -", "baohagiang"),
        ("QTO-", "baoquangtri"),
        ("(QBĐT) -", "baoquangbinh"),
        ("(GLO)-", "baogialai"),
        ("(BDO)", "baobinhduong"),
        ("(LĐ online) -", "baolamdong"),
        ("(Baohatinh.vn) -", "baohatinh"),
        ("(vhds.baothanhhoa.vn) -", "vhds_baothanhhoa"),
        ("(Báo Quảng Ngãi)-", "baoquangngai"),
        ("(Báo Bắc Giang) -", "baobacninhtv"),
        ("Báo Cà Mau (CMO)", "baocamau"),
        ("Báo Đồng Tháp -", "baodongthap"),
        ("Báo Ấp Bắc -", "baoapbac"),
        ("Báo Bà Rịa - Vũng Tàu -", "baobariavungtau"),
        ("Báo Cà Mau", "baocamau"),
        ("(SGGP).-", "sggp"),
        ("TTXVN -", "TTXVN"),
        ("(TTXVN/Vietnam+) -", "TTXVN"),
        ("VOV.VN -", "VOV"),
        ("(Dân trí) -", "Dân trí"),
        ("(PLO)-", "Pháp Luật TP.HCM"),
        ("(NLĐO) –", "Người Lao Động"),
        ("(TTV) -", None),
        ("(XYZ) -", None),
        ("LCĐT -", None),
        ("BĐK -", None),
        ("(CTO).", "baocantho"),
        ("CTO:", "baocantho"),
        ("CTO |", "baocantho"),
        ("[CTO] -", "baocantho"),
        ("Báo Đồng Nai điện tử -", "baodongnai"),
        ("BDK -", None),
        ("TTH -", None),
        ("ABO -", None),
        ("(BR-VT) -", None),
        ("(QNgO) -", None),
        ("LĐ Online -", "baolamdong"),
        ("(Cần Thơ Online) -", "baocantho"),
        ("Baonghean -", "baonghean"),
        ("Kinhtedothi –", "kinhtedothi"),
        ("GD&TĐ -", "Giáo dục và Thời đại"),
        ("QĐND Online -", "Quân đội nhân dân"),
        ("TP -", "Tiền Phong"),
        ("TP-", "Tiền Phong"),
        ("LĐ -", None),
        ("KTĐT -", None),
        ("XYZ –", None),
        ("HQ Online -", "Hải quan"),
        ("XY Online –", None),
        ("(QK9 Online) -", None),
        ("(VnMedia) -", "VnMedia"),
        ("(XeLua)-", None),
        ("Dân trí -", "Dân trí"),
        ("VTC News –", "VTC News"),
        ("VietNamNet -", "VietNamNet"),
        ("Hànộimới -", "hanoimoi"),
        ("SK&ĐS -", "Sức khỏe và Đời sống"),
        ("SGGPO", "sggp"),
        ("Baobinhphuoc.vn.", "baobinhphuoc"),
        ("Báo điện tử Bình Phước -", "baobinhphuoc"),
        ("Hà Nội (TTXVN) -", "TTXVN"),
        ("(Theo TTXVN) -", "TTXVN"),
        ("(Bắc Ninh TV) -", None),
        ("BTV -", None),
        ("(theo VOV)", "VOV"),
        ("TP. Cần Thơ (TTXVN) –", "TTXVN"),
        ("Trực tiếp -", None),
        ("-", None),
        ("–", None),
    ],
)
def test_a_marker_is_taken_off_and_names_its_paper(marker: str, paper: str | None) -> None:
    found = split_marker(f"{marker} {SENTENCE}")
    assert (found.marker, found.lead, found.paper) == (marker, SENTENCE, paper)


@pytest.mark.parametrize("marker", ["SGGPO", "TTXVN", "TP -", "KTĐT -", "Báo Cà Mau"])
def test_a_marker_may_stand_alone_on_its_line(marker: str) -> None:
    assert split_marker(marker).marker == marker
    assert split_marker(marker).lead == ""


def test_a_zero_width_space_is_nobody_s() -> None:
    assert split_marker(f"(CTO)\u200b - {SENTENCE}").marker == "(CTO) -"


def test_a_no_break_space_is_white_space_like_another() -> None:
    found = split_marker(f"(CTO)\xa0-\xa0{SENTENCE}")
    assert (found.marker, found.lead) == ("(CTO) -", SENTENCE)


@pytest.mark.parametrize("opening", ["Đoàn công tác về xã.", "Ông Nam kể.", "“Vui lắm”, bà nói."])
def test_a_lead_may_open_with_any_capital_or_a_quotation(opening: str) -> None:
    assert split_marker(f"BHG - {opening}").lead == opening
    assert split_marker(f"(XYZ) {opening}").lead == opening


@pytest.mark.parametrize(
    "lead",
    [
        "(Tiếp theo kỳ trước) Sáng ấy trời mưa.",
        "(Tiếp theo) - Sáng ấy trời mưa.",
        "(Theo kế hoạch) Sáng ấy trời mưa.",
        "(Xem trang 3) Sáng ấy trời mưa.",
        "(XYZ) là tên viết tắt của dự án.",
        "(PV): Thưa ông, vụ này được mùa?",
        "[VIDEO] Hội đua ghe",
        "BNĐ: Tên viết tắt của một dự án.",
        "Báo Cần Thơ - 50 năm một chặng đường.",
        "OCOP - Hướng đi của làng nghề.",
        "BHXH - Điểm tựa lúc tuổi già.",
        "Hà Nội - thành phố của những hàng cây.",
        "TP Cần Thơ - Ngày hội du lịch mở màn.",
        "Covid-19 - Những điều cần biết.",
        "UBND - Mặt trận ký quy chế.",
        "UBND - Chiều 3-2, xã họp.",
        "TT - Huế vào hội.",
        "LĐ - Thương binh gặp mặt.",
        "TP - TX cùng họp.",
        "TP - Hồ Chí Minh vào hội.",
        "BTV - Người đứng sau trang báo.",
        "(Bắc Ninh) - Chiều 3-2, chợ họp.",
        "XYZ - Hướng đi của làng nghề.",
        "Dân trí - nền tảng của làng.",
        "Tổ Quốc - Tiếng gọi từ biển.",
        "PLO Palestine ra tuyên bố.",
        "OCOP",
        "PODCAST - Chiều 3-2, chợ họp.",
        "NATO - Liên minh họp.",
        "TTXVN-Reuters đưa tin.",
        "2025 - năm của những con đường.",
        "-5 độ, băng phủ đỉnh núi.",
        "- Con ăn cơm chưa? - Dạ rồi.",
        "Báo Cà Mau ra số đầu tiên.",
        "Báo Đồng Nai Xuân ra mắt bạn đọc.",
        "",
    ],
)
def test_what_is_no_newspaper_s_marker_stays_in_the_lead(lead: str) -> None:
    found = split_marker(lead)
    assert (found.marker, found.lead, found.paper) == (None, lead, None)


def _letters(text: str) -> str:
    return "".join(drop_unseen(unicodedata.normalize("NFC", text)).split())


_HEADS = st.sampled_from(["(CTO) -", "BHG-", "-", "(", "Báo Cà Mau", "TTXVN -", "(a.vn)", ""])


@settings(max_examples=150)
@given(st.builds(str.__add__, _HEADS, st.text(max_size=60)))
def test_marker_and_lead_together_are_the_raw_line(raw: str) -> None:
    found = split_marker(raw)
    assert _letters((found.marker or "") + found.lead) == _letters(raw)
    assert found.raw == raw
    assert found.marker != ""
