"""Poems: their lines stay lines, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from layout_pages import blocks_of

from pipelines.steps.clean import clean_blocks

LINES = (
    "Chiều nay con nước về sông,",
    "Thuyền ai đậu lại bên đồng lúa xanh.",
    "Mẹ ngồi vá áo cho anh,",
    "Đèn khuya một ngọn thức quanh phận nghèo.",
)
STANZA = "\n".join(LINES)


def texts(inner: str) -> list[str]:
    return [block.text for block in clean_blocks(blocks_of(inner))]


@pytest.mark.parametrize(
    "inner",
    [
        "<p>" + "<br>".join(LINES) + "</p>",
        "<p><em>" + "<br/>\n".join(LINES) + "</em></p>",
        "<div>" + " <br>&nbsp;".join(LINES) + "<br></div>",
        "<blockquote>" + "<br>".join(f"<i>{line}</i>" for line in LINES) + "</blockquote>",
        "<p>" + "<br>".join(line.replace(" ", "\n", 1) for line in LINES) + "</p>",
    ],
)
def test_a_poem_keeps_its_lines_in_one_paragraph(inner: str) -> None:
    assert texts(f"<p>Ông đọc:</p>{inner}<p>Mọi người lặng đi.</p>") == [
        "Ông đọc:",
        STANZA,
        "Mọi người lặng đi.",
    ]


def test_two_breaks_part_the_stanzas() -> None:
    stanza = "<br>".join(LINES)
    assert texts(f"<p>{stanza}<br><br>{stanza}</p>") == [STANZA, STANZA]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["Bài: Thu Hà", "Ảnh: Minh Đức", "Đồ họa: Lan Chi", "Kỹ thuật: Nam"], 1),
        ([*LINES[:3], "<b>Nguyễn Thu Hà</b>"], 2),
        (LINES[:3], 2),
        ([f"{line} {line} {line}" for line in LINES], 2),
        (["- chè và cà phê", "- hồ tiêu và điều", "- lúa và ngô", "- cây ăn trái"], 1),
    ],
)
def test_credits_lists_and_prose_between_breaks_are_none(lines: list[str], wanted: int) -> None:
    found = texts("<p>" + "<br>".join(lines) + "</p>")
    assert all("\n" not in text for text in found)
    assert len(found) == wanted


def test_a_picture_or_a_paragraph_within_is_no_line() -> None:
    stanza = "<br>".join(LINES)
    assert all("\n" not in text for text in texts(f"<div>{stanza}<br><img src='a.jpg'></div>"))
    assert all("\n" not in text for text in texts(f"<div>{stanza}<p>Hết.</p></div>"))
