"""Captions: the credit apart from what the picture shows."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.captions import read_caption

if TYPE_CHECKING:
    from pathlib import Path


def test_every_real_caption_is_parted_as_a_careful_reader_did(shared: Path) -> None:
    cases = json.loads((shared / "cases" / "captions.json").read_text(encoding="utf-8"))
    found = {case["text"]: read_caption(case["text"]) for case in cases}
    assert cases
    assert [
        (case["text"], found[case["text"]])
        for case in cases
        if (found[case["text"]].caption, found[case["text"]].credit)
        != (case["caption"], case["credit"])
    ] == []


@pytest.mark.parametrize(
    ("raw", "caption", "credit"),
    [
        ("Ảnh: NVCC", "", "NVCC"),
        ("ẢNH: T.M", "", "T.M"),
        ("Chợ nổi ngày Tết. Ảnh: Lan Chi", "Chợ nổi ngày Tết.", "Lan Chi"),
        ("Chợ nổi ngày Tết. Ảnh: T.M.", "Chợ nổi ngày Tết.", "T.M"),
        ("Chợ nổi ngày Tết - Ảnh: LAN CHI.", "Chợ nổi ngày Tết", "LAN CHI"),
        ("Chợ nổi ngày Tết (Ảnh: Lan Chi)", "Chợ nổi ngày Tết", "Lan Chi"),
        ("Chợ nổi ngày Tết (ảnh: Lan Chi).", "Chợ nổi ngày Tết", "Lan Chi"),
        ("Chợ nổi. Ảnh: Lan Chi-TTXVN", "Chợ nổi.", "Lan Chi-TTXVN"),
        ("Chợ nổi. Ảnh: AFP/TTXVN |", "Chợ nổi.", "AFP/TTXVN"),
        ("Chợ nổi (TTXVN/Vietnam+)", "Chợ nổi", "TTXVN/Vietnam+"),
        ("Chợ nổi. (Nguồn: TTXVN)", "Chợ nổi.", "TTXVN"),
        ("Nguồn ảnh: Lan Chi", "", "Lan Chi"),
        ("Chợ nổi. Ảnh: Công an tỉnh cung cấp", "Chợ nổi.", "Công an tỉnh cung cấp"),
        ("Chợ nổi - Ảnh Công an tỉnh cung cấp", "Chợ nổi", "Công an tỉnh cung cấp"),
        ("Chợ nổi. Ảnh LAN CHI", "Chợ nổi.", "LAN CHI"),
        ("Ảnh: Bệnh viện cung cấp", "", "Bệnh viện cung cấp"),
        ("Ảnh do nhân vật cung cấp", "", "nhân vật cung cấp"),
        ("Chợ nổi (ảnh do nhân vật cung cấp)", "Chợ nổi", "nhân vật cung cấp"),
        ("Chợ nổi (Ảnh Lan Chi)", "Chợ nổi", "Lan Chi"),
        ("Chợ nổi. Ảnh – Lan Chi", "Chợ nổi.", "Lan Chi"),
        ("Ảnh - LAN CHI", "", "LAN CHI"),
        ("Chợ nổi – ảnh Lan Chi", "Chợ nổi", "Lan Chi"),
        ("Chợ nổi. ảnh: Lan Chi", "Chợ nổi.", "Lan Chi"),
        ("Chợ nổi, nguồn: Internet", "Chợ nổi", "Internet"),
        ("Chợ nổi. Nguồn Internet", "Chợ nổi.", "Internet"),
        ("Chợ nổiẢnh: Lan Chi", "Chợ nổi", "Lan Chi"),
        ("Chợ nổi.Ảnh LAN CHI", "Chợ nổi.", "LAN CHI"),
        ("Chợ nổi. Ảnh của Lan Chi", "Chợ nổi.", "Lan Chi"),
        ("Chùm ảnh của Lan Chi", "", "Lan Chi"),
        ("Tranh: Lan Chi", "", "Lan Chi"),
        ("Chợ nổi. Flycam: Lan Chi", "Chợ nổi.", "Lan Chi"),
        ("Chợ nổi. Tin, ảnh: Lan Chi", "Chợ nổi.", "Lan Chi"),
        ("TRONG ẢNH: Chợ nổi. Ảnh: LAN CHI", "TRONG ẢNH: Chợ nổi.", "LAN CHI"),
        ("Ảnh: Công an tỉnh", "", "Công an tỉnh"),
        ("▲ Chợ nổi. Ảnh: Lan Chi /", "Chợ nổi.", "Lan Chi"),
        ("Ảnh: TTXVN phát", "", "TTXVN phát"),
        ("Chợ nổi. Ảnh: Lan Chi – Đồ họa: Nam", "Chợ nổi.", "Lan Chi – Đồ họa: Nam"),
        ("Ảnh/Video: Lan Chi", "", "Lan Chi"),
        ("Chợ nổi. Ảnh & Clip: Lan Chi", "Chợ nổi.", "Lan Chi"),
        ("Infographic: Lan Chi", "", "Lan Chi"),
        ("Chợ nổi - Đồ họa T.M.", "Chợ nổi", "T.M"),
        ("Nguồn clip: Lan Chi", "", "Lan Chi"),
        ("Thực hiện: Lan Chi", "", "Lan Chi"),
        ("Ảnh T.M", "", "T.M"),
        ("Ảnh LAN CHI.", "", "LAN CHI"),
        ("Ảnh VGP / Lan Chi", "", "VGP / Lan Chi"),
        ("Tranh của họa sĩ Lan Chi", "", "họa sĩ Lan Chi"),
        ("(TTXVN phát)", "", "TTXVN phát"),
        ("Chợ nổi (theo TTXVN)", "Chợ nổi", "TTXVN"),
        ("Chợ nổi. TTXVN", "Chợ nổi.", "TTXVN"),
        ("TTXVN", "", "TTXVN"),
        ("Floating market. Photo by Lan Chi", "Floating market.", "Lan Chi"),
        ("Floating market. Source: VNA", "Floating market.", "VNA"),
        ("Bến tàu (Nguồn: Sở Xây dựng) - Ảnh: Lan Chi", "Bến tàu (Nguồn: Sở Xây dựng)", "Lan Chi"),
        ("\u200bChợ nổi. Ảnh:\u200b Lan Chi", "Chợ nổi.", "Lan Chi"),
    ],
)
def test_a_label_parts_the_credit_from_the_caption(raw: str, caption: str, credit: str) -> None:
    found = read_caption(raw)
    assert (found.raw, found.caption, found.credit) == (raw, caption, credit)


@pytest.mark.parametrize(
    ("raw", "caption", "credit"),
    [
        ("Chợ nổi. Ảnh minh họa", "Chợ nổi. Ảnh minh họa", None),
        ("Chợ nổi - Ảnh tư liệu", "Chợ nổi - Ảnh tư liệu", None),
        ("Chợ nổi (Ảnh tư liệu)", "Chợ nổi (Ảnh tư liệu)", None),
        ("Ảnh minh họa: Internet", "Ảnh minh họa", "Internet"),
        ("Chợ nổi (Ảnh minh hoạ: AFP)", "Chợ nổi (Ảnh minh hoạ)", "AFP"),
        ("Chợ nổi (Ảnh minh họa, nguồn: AFP)", "Chợ nổi (Ảnh minh họa)", "AFP"),
        ("Chợ nổi (Ảnh minh họa - Nguồn: AFP)", "Chợ nổi (Ảnh minh họa)", "AFP"),
        ("Chợ nổi (Ảnh tư liệu TTXVN)", "Chợ nổi (Ảnh tư liệu)", "TTXVN"),
        ("Ảnh minh họa/Internet", "Ảnh minh họa", "Internet"),
        ("Ảnh nghệ thuật của Lan Chi", "Ảnh nghệ thuật", "Lan Chi"),
        ("Chợ nổi - Ảnh minh họa: Lan Chi", "Chợ nổi - Ảnh minh họa", "Lan Chi"),
        ("Chợ nổi - Ảnh (tư liệu): AFP", "Chợ nổi - Ảnh (tư liệu)", "AFP"),
    ],
)
def test_the_kind_of_a_picture_stays_in_the_caption(
    raw: str, caption: str, credit: str | None
) -> None:
    found = read_caption(raw)
    assert (found.caption, found.credit) == (caption, credit)


@pytest.mark.parametrize(
    "raw",
    [
        "Các đội ghe về đích.",
        "Trong ảnh: Các đội ghe về đích.",
        "Ảnh: Quang cảnh buổi lễ bên bờ sông",
        "Ảnh hưởng của bão số 3",
        "Ông Nam (bên trái) nhận hoa",
        "Đội tuyển bóng đá nữ (Việt Nam)",
        "Ba em nhỏ (thanh niên)",
        "Ảnh Ba Thanh.",
        "ẢNH BÁC HỒ",
        "Phóng viên VTV - TTXVN",
        "Thực hiện: 3 công trình thủy lợi",
        "Infographic: Lịch thi đấu của đội nhà",
        "",
    ],
)
def test_without_a_label_there_is_no_credit(raw: str) -> None:
    found = read_caption(raw)
    assert (found.caption, found.credit) == (raw, None)


@pytest.mark.parametrize("raw", ["Chợ nổi. Ảnh:", "Chợ nổi. Nguồn :", "Chợ nổi. (Ảnh: )"])
def test_a_label_with_nobody_behind_it_is_left_out(raw: str) -> None:
    assert (read_caption(raw).caption, read_caption(raw).credit) == ("Chợ nổi.", None)


@pytest.mark.parametrize("raw", ["|", "![]() |", " | "])
def test_the_artefacts_of_a_table_are_no_caption(raw: str) -> None:
    assert (read_caption(raw).caption, read_caption(raw).credit) == ("", None)


_PIECES = st.sampled_from(["Ảnh", ":", "(", ")", "-", "Lan Chi", "TTXVN", ".", "|", "minh họa"])


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=15).map(" ".join)))
def test_nothing_raises_and_no_letter_is_invented(raw: str) -> None:
    found = read_caption(raw)
    given_letters = Counter(unicodedata.normalize("NFC", raw))
    told = Counter((found.caption + (found.credit or "")).replace(" ", ""))
    assert {k: n for k, n in told.items() if n > given_letters[k] and k not in "()"} == {}
    assert found.credit is None or found.credit == found.credit.strip()
