"""A page in an encoding of old is read as a whole: short lines follow its body."""

from __future__ import annotations

from typing import Any

import pytest

from pipelines.reading import Block, Reading, Value
from pipelines.steps.clean import decoded
from pipelines.text import clean_line, common_encoding
from pipelines.text.legacy import ENCODINGS, from_unicode

TITLE, SECTION = "Mùa gặt mới", "Kinh tế"
BODY = (
    "Sáng nay, nông dân xã Nậm Ty xuống đồng gặt những thửa ruộng bậc thang cuối cùng của vụ này.",
    "Theo hợp tác xã, năng suất đạt gần bảy tấn mỗi héc-ta, cao hơn vụ trước nửa tấn.",
)


def misread(text: str, encoding: str) -> str:
    return from_unicode(text, encoding).decode("latin-1")


def page(encoding: str, **changes: Any) -> Reading:
    values: dict[str, Any] = {
        "titles": (Value(raw=misread(TITLE, encoding), source="css:h1"),),
        "sections": (Value(raw=misread(SECTION, encoding), source="css:h2"),),
        "blocks": tuple(Block(kind="paragraph", text=misread(t, encoding)) for t in BODY),
        "published": (Value(raw="https://baothu.example/Ðà-1.html", source="url"),),
        **changes,
    }
    return Reading(layout="x", **values)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_short_lines_are_converted_with_the_body(encoding: str) -> None:
    read = decoded(page(encoding))
    assert [clean_line(value.raw) for value in (*read.titles, *read.sections)] == [TITLE, SECTION]
    assert [clean_line(block.text) for block in read.blocks] == list(BODY)
    assert read.published[0].raw == "https://baothu.example/Ðà-1.html"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_page_with_any_right_letter_was_read_rightly(encoding: str) -> None:
    reading = page(encoding, leads=(Value(raw="Đường về bản đã thông.", source="css:p"),))
    assert decoded(reading) == reading


def test_another_language_is_no_encoding_of_old() -> None:
    assert common_encoding(["Så må gå på én gång", "Les élèves ont été reçus à l'école"]) is None
    assert common_encoding(["Bai khong dau", ""]) is None
