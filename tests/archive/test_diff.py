"""What changed between two texts: whole, in order, and no more than what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article
from hypothesis import given
from hypothesis import strategies as st

from archive import articles
from archive.diff import changes, steps, versions_of

if TYPE_CHECKING:
    from pathlib import Path

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
    ],
    ids=["same", "empty", "added", "word", "words", "paragraph", "cut"],
)
def test_changes(old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert short(old, new) == expected


def test_a_paragraph_that_has_nothing_of_the_old_one_is_replaced_as_a_whole() -> None:
    old, new = "Sáng nay trời mưa to khắp vùng núi.", "Huyện khen thưởng ba mươi học sinh giỏi"
    assert short(old, new) == [("replace", old, new)]


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


def test_the_steps_of_an_article_say_whose_change_it_was(tmp_path: Path) -> None:
    archive, run = an_archive(tmp_path)
    with archive:
        db = archive.connection
        texts = ((1, 1, "Giá lúa tăng"), (2, 2, "Giá gạo tăng"), (3, 2, "Giá gạo"))
        for number, capture, title in texts:
            article = an_article(1, title=title)
            articles.store(db, article, capture=a_capture(capture), run_id=run)
            assert len(versions_of(db, 1)) == number
        chain = versions_of(db, 1)
    edit, reread = steps(chain)
    assert (edit.by, list(edit.fields)) == ("newspaper", ["title"])
    assert (reread.by, reread.new.version) == ("reread", 3)
    (whole,) = steps(chain, first=1)
    assert (whole.old.version, whole.new.version) == (1, 3)
    (back,) = steps(chain, first=3, last=1)
    assert back.fields["title"][-1].new.endswith("lúa tăng")
    with pytest.raises(KeyError):
        steps(chain, last=9)
