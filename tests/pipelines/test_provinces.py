"""The table of provinces: complete, joined, and found by any spelling."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
import vietnam_provinces
from hypothesis import given
from hypothesis import strategies as st

from pipelines.provinces import (
    PROVINCES_NEW,
    PROVINCES_OLD,
    fold,
    new_province,
    old_province,
    province,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pipelines.provinces import Province

MERGER = date(2025, 7, 1)


def test_there_are_34_of_today_and_63_before_each_with_a_code_of_its_own() -> None:
    for units, count in ((PROVINCES_NEW, 34), (PROVINCES_OLD, 63)):
        assert len(units) == count
        assert len({unit.code for unit in units}) == count
        assert len({unit.name for unit in units}) == count
        assert all(len(unit.code) == 2 and unit.code.isdigit() for unit in units)


def test_the_mergers_are_those_of_the_facts(shared: Path) -> None:
    facts = json.loads((shared / "facts" / "sites.json").read_text(encoding="utf-8"))["provinces"]
    ours = {
        new.name: {o.name for o in PROVINCES_OLD if o.joined == new.name} for new in PROVINCES_NEW
    }
    assert ours == {row["new"]: set(row["old"]) for row in facts}


def test_a_new_unit_has_the_code_of_one_that_it_holds() -> None:
    for new in PROVINCES_NEW:
        assert new.code in {old.code for old in PROVINCES_OLD if old.joined == new.name}


def test_the_code_follows_the_seat_and_not_always_the_name() -> None:
    before = {old.name: old.code for old in PROVINCES_OLD}
    moved = {new.name for new in PROVINCES_NEW if before.get(new.name, new.code) != new.code}
    assert moved == {
        "Lào Cai", "Bắc Ninh", "Quảng Trị", "Gia Lai", "Tây Ninh", "Đồng Tháp", "An Giang",
    }  # fmt: skip


def test_ten_units_stayed_as_they_were_and_hue_was_only_renamed() -> None:
    untouched = {unit.name for unit in PROVINCES_OLD if unit.joined_on is None}
    assert len(untouched) == 10
    renamed = [unit for unit in PROVINCES_OLD if unit.joined_on not in {None, MERGER}]
    assert [(unit.name, unit.joined, unit.joined_on) for unit in renamed] == [
        ("Thừa Thiên Huế", "Huế", date(2025, 1, 1))
    ]


def test_six_units_of_today_are_cities() -> None:
    cities = {unit.official for unit in PROVINCES_NEW if unit.kind == "thành phố"}
    assert cities == {
        "Thành phố Hà Nội", "Thành phố Hải Phòng", "Thành phố Huế", "Thành phố Đà Nẵng",
        "Thành phố Hồ Chí Minh", "Thành phố Cần Thơ",
    }  # fmt: skip


@pytest.mark.parametrize("unit", [*PROVINCES_NEW, *PROVINCES_OLD], ids=lambda unit: unit.name)
def test_every_spelling_finds_its_unit_with_and_without_accents(unit: Province) -> None:
    for spelling in (*unit.spellings, unit.official, unit.official.upper()):
        for form in (spelling, fold(spelling)):
            found = new_province(form)
            assert found is not None
            assert found.name == unit.joined


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("TP HCM", "TP.HCM"),
        ("Thành phố Hồ Chí Minh", "TP.HCM"),
        ("ho chi minh", "TP.HCM"),
        ("TT-Huế", "Thừa Thiên Huế"),
        ("Bà Rịa–Vũng Tàu", "Bà Rịa - Vũng Tàu"),
        ("Đắc Lắc", "Đắk Lắk"),
        ("dak lak", "Đắk Lắk"),
        ("Hoà Bình", "Hòa Bình"),
        ("Tỉnh Thanh Hoá", "Thanh Hóa"),
        ("TP Đà Nẵng", "Đà Nẵng"),
        ("Tuyen Quang", "Tuyên Quang"),
    ],
)
def test_a_usual_spelling_is_known(spelling: str, name: str) -> None:
    found = province(spelling)
    assert found is not None
    assert found.name == name


def test_an_old_name_leads_to_the_province_of_today() -> None:
    old, today = old_province("Hà Giang"), new_province("Hà Giang")
    assert old is not None
    assert today is not None
    assert (old.code, old.joined, old.joined_on) == ("02", "Tuyên Quang", MERGER)
    assert today.name == "Tuyên Quang"


@pytest.mark.parametrize("name", ["Sài Gòn", "Vũng Tàu", "Đà Lạt", "Tỉnh", "TP", ""])
def test_what_is_no_province_is_none(name: str) -> None:
    assert province(name) is None


@given(st.text(max_size=30))
def test_no_name_raises(name: str) -> None:
    found = province(name)
    assert found is None or fold(name)


def test_today_s_provinces_are_those_of_the_package_that_others_keep() -> None:
    theirs = {each.code: bare(each.name) for each in vietnam_provinces.Province.iter_all()}
    assert {int(unit.code): bare(unit.official) for unit in PROVINCES_NEW} == theirs


def bare(official: str) -> str:
    return official.removeprefix("Thành phố ").removeprefix("Tỉnh ")
