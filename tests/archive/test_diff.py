"""What changed between two texts: whole, in order, and no more than what changed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.diff import changes

WORDS = st.lists(
    st.sampled_from(["lúa", "gạo", "vụ", "mùa", "giá", "7.500", "đồng,", "xã", ".", "\n\n"]),
    max_size=12,
)
TEXTS = WORDS.map(" ".join) | st.text(max_size=30)


def short(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(change.op, change.old, change.new) for change in changes(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Giá lúa tăng", "Giá lúa tăng", [("equal", "Giá lúa tăng", "Giá lúa tăng")]),
        ("", "", []),
        ("", "Mới", [("insert", "", "Mới")]),
        (
            "Giá lúa tăng nhẹ ở các xã",
            "Giá lúa tăng mạnh ở các xã",
            [
                ("equal", "Giá lúa tăng ", "Giá lúa tăng "),
                ("replace", "nhẹ", "mạnh"),
                ("equal", " ở các xã", " ở các xã"),
            ],
        ),
        (
            "Vụ này bà con gặt sớm hơn mọi năm",
            "Vụ này bà con bán được giá hơn mọi năm",
            [
                ("equal", "Vụ này bà con ", "Vụ này bà con "),
                ("replace", "gặt sớm", "bán được giá"),
                ("equal", " hơn mọi năm", " hơn mọi năm"),
            ],
        ),
        (
            "Đoạn một.\n\nĐoạn hai.",
            "Đoạn một.\n\nĐoạn mới chen vào.\n\nĐoạn hai.",
            [
                ("equal", "Đoạn một.\n\n", "Đoạn một.\n\n"),
                ("insert", "", "Đoạn mới chen vào.\n\n"),
                ("equal", "Đoạn hai.", "Đoạn hai."),
            ],
        ),
        (
            "Chợ nổi đông khách.\n\nHết.",
            "Hết.",
            [("delete", "Chợ nổi đông khách.\n\n", ""), ("equal", "Hết.", "Hết.")],
        ),
        (
            "Chợ họp từ sáng sớm.",
            "Chợ họp từ sáng sớm.\n\nTrưa thì tan.",
            [
                ("equal", "Chợ họp từ sáng sớm.", "Chợ họp từ sáng sớm."),
                ("insert", "", "\n\nTrưa thì tan."),
            ],
        ),
        (
            "Giá dưa ở mức 7.500 đồng.",
            "Giá dưa ở mức 7.800 đồng.",
            [
                ("equal", "Giá dưa ở mức ", "Giá dưa ở mức "),
                ("replace", "7.500", "7.800"),
                ("equal", " đồng.", " đồng."),
            ],
        ),
    ],
    ids=["same", "empty", "added", "word", "words", "paragraph", "cut", "appended", "number"],
)
def test_changes(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert short(old, new) == expected


def test_a_paragraph_that_has_nothing_of_the_old_one_is_replaced_as_a_whole() -> None:
    old, new = "Sáng nay trời mưa to khắp vùng núi.", "Huyện khen thưởng ba mươi học sinh giỏi"
    assert short(old, new) == [("replace", old, new)]


def test_a_text_that_has_nothing_of_the_old_one_is_replaced_even_where_spaces_fit() -> None:
    # Nine spaces and seven: counted as words they would make these two half alike.
    old, new = (
        "Mưa lớn gây sạt lở trên tuyến đường liên xã",
        "Ba em học trò nghèo vừa nhận học bổng",
    )
    assert short(old, new) == [("replace", old, new)]


def test_edited_paragraphs_find_each_other_where_one_was_put_between_them() -> None:
    first, second = "Chợ họp từ sáng sớm bên sông.", "Ghe dưa hấu đậu kín hai bờ kênh."
    between = "Ban quản lý nhắc chủ ghe neo đúng chỗ."
    old = f"{first}\n\n{second}"
    new = f"{first[:-1]} Cái.\n\n{between}\n\n{second[:-1]} xáng."
    added = [change.new.strip() for change in changes(old, new) if change.op != "equal"]
    assert added == ["Cái", between, "xáng"]


def test_a_paragraph_that_was_split_is_not_taken_for_a_new_one() -> None:
    old = "Giá lúa tăng ở các xã ven sông. Bà con ra đồng từ sớm."
    assert short(old, old.replace("sông. ", "sông.\n\n")) == [
        ("equal", "Giá lúa tăng ở các xã ven sông.", "Giá lúa tăng ở các xã ven sông."),
        ("replace", " ", "\n\n"),
        ("equal", "Bà con ra đồng từ sớm.", "Bà con ra đồng từ sớm."),
    ]


@pytest.mark.parametrize("border", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_five_thousand_words_are_compared_at_once(border: str) -> None:
    kept = [" ".join(f"từ{(n * 37 + k * k) % 400}" for k in range(50)) + "." for n in range(100)]
    old = border.join(text.replace(" ", " sông ", 1) for text in kept)
    new = border.join(text.replace(" ", " kênh ", 1) for text in kept)
    began = time.perf_counter()
    found = changes(old, new)
    assert time.perf_counter() - began < 5  # measured: 0.4 s
    assert [(c.old, c.new) for c in found if c.op != "equal"] == [("sông", "kênh")] * 100


@given(TEXTS, TEXTS)
def test_the_stretches_joined_are_the_two_texts(old: str, new: str) -> None:
    found = changes(old, new)
    assert "".join(change.old for change in found) == old
    assert "".join(change.new for change in found) == new
    for change in found:
        assert (change.op == "equal") == (change.old == change.new)
        assert (change.op == "insert") == (not change.old and bool(change.new))
        assert (change.op == "delete") == (bool(change.old) and not change.new)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(change.op == "equal" for change in changes(text, text))
