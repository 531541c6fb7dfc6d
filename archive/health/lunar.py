"""The first days of the lunar years: newspapers are quiet around them.

Source: the conversion of Hồ Ngọc Đức (computation of the Vietnamese calendar at UTC+7,
https://www.informatik.uni-leipzig.de/~duc/amlich/); a test computes the new moons anew.
"""

from __future__ import annotations

from datetime import date, timedelta

TET = tuple(
    map(
        date.fromisoformat,
        (
            *("2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25"),
            *("2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"),
            *("2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23", "2032-02-11"),
            *("2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04"),
            *("2039-01-24", "2040-02-12"),
        ),
    )
)
"""Mồng một Tết, 2015 to 2040."""
_BEFORE, _AFTER = timedelta(days=3), timedelta(days=7)


def is_tet(day: date) -> bool:
    """Does a day lie in the holidays around a lunar new year?"""
    return any(first - _BEFORE <= day <= first + _AFTER for first in TET)
