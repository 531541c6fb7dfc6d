"""Places: provinces named in a title or lead, and names that only look like them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.places import find_places
from pipelines.provinces import PROVINCES_NEW, PROVINCES_OLD

if TYPE_CHECKING:
    from pipelines.provinces import Province


def found(text: str) -> list[tuple[str | None, str, str]]:
    return [(place.old, place.new, place.phrase) for place in find_places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mưa lớn ở Cà Mau", [(None, "Cà Mau", "Cà Mau")]),
        ("Công an tỉnh Hà Giang vào cuộc", [("Hà Giang", "Tuyên Quang", "Hà Giang")]),
        ("LŨ Ở HÀ GIANG RÚT CHẬM", [("Hà Giang", "Tuyên Quang", "HÀ GIANG")]),
        ("Sở Giao thông Hà Nội trả lời", [(None, "Hà Nội", "Hà Nội")]),
        ("Trường ĐH Luật TP. HCM tuyển sinh", [(None, "TP.HCM", "TP. HCM")]),
        ("Chợ hoa TPHCM mở sớm", [(None, "TP.HCM", "TPHCM")]),
        ("Chợ hoa thành phố Hồ Chí Minh", [(None, "TP.HCM", "thành phố Hồ Chí Minh")]),
        ("Biển BR-VT lặng sóng", [("Bà Rịa - Vũng Tàu", "TP.HCM", "BR-VT")]),
        (
            "Bà Rịa–Vũng Tàu đón khách",
            [("Bà Rịa - Vũng Tàu", "TP.HCM", "Bà Rịa–Vũng Tàu")],
        ),
        ("tỉnh Thừa Thiên - Huế", [("Thừa Thiên Huế", "Huế", "Thừa Thiên - Huế")]),
        ("Vườn cà phê Đăk Lăk vào vụ", [(None, "Đắk Lắk", "Đăk Lăk")]),
        ("Rừng Kon-Tum", [("Kon Tum", "Quảng Ngãi", "Kon-Tum")]),
        ("Khánh Hoà đón tàu khách", [(None, "Khánh Hòa", "Khánh Hoà")]),
        ("Rain in Tuyen Quang", [(None, "Tuyên Quang", "Tuyen Quang")]),
        ("Thị xã Phú Thọ mở hội", [(None, "Phú Thọ", "Phú Thọ")]),
    ],
)
def test_a_province_is_found_and_an_old_one_joined_to_today_s(
    text: str, expected: list[tuple[str | None, str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Phó Chủ tịch Nguyễn Hòa Bình dự lễ",
        "Em Trần Thái Bình đoạt giải",
        "NGHỆ SĨ NGUYỄN THÁI BÌNH TRỞ LẠI",
        "Khát vọng hòa bình",
        "Giải Nobel Hòa Bình",
        "Vì Hòa Bình của nhân loại",
        "Bão trên Thái Bình Dương",
        "Khu vực Hà Nam Ninh cũ",
        "Lốc xoáy tại tỉnh Hà Nam, Trung Quốc",
        "Kẹt xe trên xa lộ Hà Nội",
        "Cháy trên đường Hà Giang",
        "Quán cũ ở phố Huế",
        "Nước sông Đồng Nai dâng",
        "UBND phường Điện Biên họp",
        "Cây cầu Cần Thơ lên đèn",
        "Tập đoàn Hòa Bình báo lãi",
        "Bóng đá Hoàng Anh Gia Lai",
        "Chủ tịch Hồ Chí Minh",
        "Đường Hồ Chí Minh thông xe",
        "Sài Gòn mùa mưa",
        "Mưa ở ha giang và Tuyen Quang",
        "",
    ],
)
def test_a_name_within_a_longer_one_is_no_province(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Lũ ở Hòa Bình rút",
        "Công an tỉnh Hòa Bình thông báo",
        "Tỉnh ủy Hòa Bình họp",
        "Sơn La, Hòa Bình có mưa",
        "Hòa Bình: Mưa lớn diện rộng",
        "Hoà Bình (cũ) thêm đường mới",
        "TP Hòa Bình mở phố đi bộ",
    ],
)
def test_hoa_binh_is_a_province_where_a_witness_says_so(text: str) -> None:
    assert ("Hòa Bình", "Phú Thọ") in [(old, new) for old, new, _ in found(text)]


def test_each_province_is_told_once_in_the_order_of_the_text() -> None:
    text = "Từ Cà Mau ra Hà Giang, rồi từ Hà Giang về Cà Mau"
    assert [place.phrase for place in find_places(text)] == ["Cà Mau", "Hà Giang"]


def test_decomposed_letters_are_read_like_composed_ones() -> None:
    assert found(unicodedata.normalize("NFD", "Mưa ở Cà Mau")) == [(None, "Cà Mau", "Cà Mau")]


@pytest.mark.parametrize("unit", [*PROVINCES_NEW, *PROVINCES_OLD], ids=lambda unit: unit.name)
def test_every_spelling_is_found_in_a_sentence(unit: Province) -> None:
    for spelling in unit.spellings:
        sentence = f"Người dân ở {spelling} được mùa"
        assert [place.new for place in find_places(sentence)] == [unit.joined]


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_no_text_raises_and_a_phrase_is_always_printed(text: str) -> None:
    clean = " ".join(unicodedata.normalize("NFC", text).split())
    assert all(place.phrase in clean for place in find_places(text))
