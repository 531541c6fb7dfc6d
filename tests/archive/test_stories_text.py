"""What of a text is compared, and when two texts are printings of one."""

from __future__ import annotations

import pytest
from story_texts import BRIDGE, LOCAL, RICE, SCHOOL, body, lottery

from archive.stories.text import FEWEST, is_same, likeness, similarity, story_text


def text_of(paragraphs: list[str], lead: str | None = None) -> object:
    return story_text(lead, body(paragraphs))


@pytest.mark.parametrize(
    ("printed", "again"),
    [
        pytest.param(RICE, [LOCAL, *RICE], id="a paragraph of its own in front"),
        pytest.param(RICE, RICE[:-1], id="the end cut"),
        pytest.param(RICE, [RICE[3], *RICE[:3], *RICE[4:]], id="paragraphs in another order"),
        pytest.param(
            RICE,
            [
                line.replace("thương lái", "lái buôn").replace("bà con", "người dân")
                for line in RICE
            ],
            id="words replaced",
        ),
        pytest.param(
            RICE,
            [line.replace("345.000", "345000").replace("tùy", "tuỳ") for line in RICE],
            id="figures and tones spelled another way",
        ),
        pytest.param(BRIDGE, [line.upper() for line in BRIDGE], id="in capitals"),
    ],
)
def test_a_lightly_edited_copy_is_the_same(printed: list[str], again: list[str]) -> None:
    assert is_same(text_of(printed), text_of(again))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(RICE, BRIDGE, id="two stories"),
        pytest.param(RICE, [*RICE[:2], *SCHOOL], id="another story that quotes two paragraphs"),
        pytest.param(
            lottery("5/3", "03", "11", "18", "24", "37", "45", "21.480.500.000"),
            lottery("8/3", "07", "09", "15", "29", "33", "40", "23.915.200.000"),
            id="a template with other figures",
        ),
    ],
)
def test_what_is_only_alike_is_not_the_same(one: list[str], other: list[str]) -> None:
    assert not is_same(text_of(one), text_of(other))


def test_a_template_is_alike_in_its_words_and_only_its_figures_tell() -> None:
    numbers = ("03", "11", "18", "24", "37", "45", "21.480.500.000")
    one = text_of(lottery("5/3", *numbers))
    assert similarity(one, text_of(lottery("8/3", *reversed(numbers)))) > 0.7
    assert is_same(one, text_of([*lottery("5/3", *numbers), LOCAL]))


@pytest.mark.parametrize(
    "text",
    [
        "Ghe dưa hấu về bến.",
        "Xăng dầu tăng giá từ 15 giờ hôm nay, mỗi lít xăng tăng 420 đồng.",
        "Dự báo thời tiết: ngày nắng, đêm không mưa, gió nhẹ, nhiệt độ từ 24 đến 33 độ.",
        "",
    ],
)
def test_short_texts_are_not_compared(text: str) -> None:
    assert not story_text(None, text).is_long_enough


def test_the_lead_belongs_to_the_text_and_the_place_of_a_break_does_not() -> None:
    whole = story_text(None, body(RICE))
    assert story_text(RICE[0], body(RICE[1:])) == whole
    assert story_text(None, " ".join(RICE)) == whole
    assert len(whole.phrases) > FEWEST


def test_likeness_tells_what_was_kept_and_what_was_added() -> None:
    printed = text_of(RICE)
    assert likeness(printed, printed) == (1.0, 1.0, 0.0)
    similar, kept, added = likeness(printed, text_of([*RICE, LOCAL]))
    assert kept == 1.0
    assert 0 < added < 0.15
    assert similar == pytest.approx(1 - added, abs=0.002)
    _, kept, added = likeness(printed, text_of(RICE[:3]))
    assert added == 0.0
    assert 0.3 < kept < 0.7
