"""What a text's hash is made of; what it leaves out beyond this stands in test_storing.py."""

from __future__ import annotations

from typing import Any

import pytest
from given import an_article

from archive.records import HASH_VERSION, Contributor, Image


@pytest.mark.parametrize("empty", [None, ""])
def test_empty_fields_are_left_out_of_the_hash(empty: str | None) -> None:
    bare = an_article(lead=None, byline=None, images=())
    assert an_article(lead=empty, byline=empty, images=()).content_hash == bare.content_hash


def test_a_caption_is_hashed_with_its_credit() -> None:
    one, other = (
        an_article(images=(Image(url="1", caption="Ghe dưa hấu.", credit=credit),))
        for credit in ("P.V", None)
    )
    assert one.content_hash != other.content_hash


@pytest.mark.parametrize(
    "change",
    [
        {"source": "TTXVN"},
        {"staff": True},
        {"layout": "generic"},
        {"fields": {}},
        {"published_at": None, "published_raw": None},
        {"contributors": (Contributor(name="Văn Tám", roles=()),)},
        {"native_id": None, "url": "https://baocantho.com.vn/khac.html"},
    ],
    ids=repr,
)
def test_what_we_make_of_a_page_does_not_touch_the_hash(change: dict[str, Any]) -> None:
    assert an_article(**change).content_hash == an_article().content_hash


def test_a_text_that_moves_to_another_field_hashes_differently() -> None:
    one = an_article(title="Một", body="Hai", lead=None)
    assert one.content_hash != an_article(title="Hai", body="Một", lead=None).content_hash


def test_a_hash_begins_with_the_version_of_its_rule_and_stays_what_it_was() -> None:
    # Written down so that nobody changes the rule unawares: another rule re-hashes every archive.
    plain = an_article(title="Tin", lead=None, body="Nước lên.", byline=None, images=())
    assert HASH_VERSION == 1
    assert (
        plain.content_hash == "1:41fba41a0f0430af0d6b3d4262338334f2ff903b37998b400bee1b2a1c630dcc"
    )


def test_words_are_counted_at_white_space() -> None:
    assert an_article(title="Mùa lũ  về", lead=None, body="Nước lên,\n\ncá linh về.").words == 8


def test_captions_are_what_a_reader_sees_below_the_pictures() -> None:
    images = (
        Image(url="1", caption="Bến đò.", credit="Ảnh: P.V"),
        Image(url="2"),
        Image(url="3", caption="Cầu mới."),
        Image(url="4", credit="P.V"),
    )
    assert an_article(images=images).captions == ("Bến đò. | Ảnh: P.V", "Cầu mới.", "P.V")
