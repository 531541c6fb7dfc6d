"""Blocks: from the element that holds a text to its paragraphs, pictures and captions."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_pages import blocks_of, page_of, short

from crawler.layouts.blocks import read_blocks

P = "paragraph"


def test_paragraphs_are_p_or_bare_div_or_text_between_breaks() -> None:
    wanted = [(P, "Sáng nay trời rét."), (P, "Bà con che chắn chuồng trại.")]
    assert short(blocks_of(f"<p>{wanted[0][1]}</p>\n<p>{wanted[1][1]}</p>")) == wanted
    assert short(blocks_of(f"<div>{wanted[0][1]}</div><div>{wanted[1][1]}</div>")) == wanted
    assert short(blocks_of(f"{wanted[0][1]}<br>\n{wanted[1][1]}")) == wanted
    assert short(blocks_of(f"<div>{wanted[0][1]}<p>{wanted[1][1]}</p></div>")) == wanted


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        ("Câu chưa<br>hết dòng.", ["Câu chưa hết dòng."]),
        ("Tiêu đề nhỏ<br><br>Đoạn sau.", ["Tiêu đề nhỏ", "Đoạn sau."]),
        ("Tiêu đề nhỏ<br> &nbsp;\n<br/>Đoạn sau.", ["Tiêu đề nhỏ", "Đoạn sau."]),
        ("Hết câu.&nbsp;<br>Đoạn sau.", ["Hết câu.", "Đoạn sau."]),
        ("“Về thôi”<br>Họ về.", ["“Về thôi”", "Họ về."]),
        ("<br><br><br>Một đoạn.<br><br><br>", ["Một đoạn."]),
        ("Hết <i>câu.</i><br><b>Thu Hà</b>", ["Hết câu.", "Thu Hà"]),
    ],
)
def test_a_break_ends_a_paragraph_behind_a_sentence_or_another_break(
    inner: str, wanted: list[str]
) -> None:
    assert [text for _, text in short(blocks_of(f"<p>{inner}</p>"))] == wanted


def test_a_stray_byline_behind_a_break_is_a_block_of_its_own_with_its_own_dress() -> None:
    text, byline = blocks_of("<p>Phiên chợ tan lúc trưa.<br><strong>Tin, ảnh: Lò Mai</strong></p>")
    assert (text.strong, byline.strong) == (False, True)
    assert byline.text == "Tin, ảnh: Lò Mai"


def test_inline_elements_do_not_part_a_word() -> None:
    inner = "<p>H<b>2</b>O và <a href='x'>hồ <span>Ba</span> <i>B</i>ể</a>.</p>"
    assert short(blocks_of(inner)) == [(P, "H2O và hồ Ba Bể.")]


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        ("<h3>Giữ rừng</h3><p>Ba bản.</p>", [("heading", "Giữ rừng"), (P, "Ba bản.")]),
        (
            "<ul><li>Một</li><li><p>Hai</p></li></ul><ol><li>Ba</li></ol>",
            [("item", "Một"), ("item", "Hai"), ("item", "Ba")],
        ),
        ("<dl><dt>Giá</dt><dd>5.000 đồng</dd></dl>", [("item", "Giá"), ("item", "5.000 đồng")]),
        (
            "<blockquote><p>Rừng còn.</p><p>Bản còn.</p></blockquote>",
            [("quote", "Rừng còn."), ("quote", "Bản còn.")],
        ),
        ("<div>Trước<p>giữa</p>sau</div>", [(P, "Trước"), (P, "giữa"), (P, "sau")]),
        ("<p>Trước<!-- ẩn -->sau<?x y?>nữa</p>", [(P, "Trướcsaunữa")]),
    ],
)
def test_lists_quotes_and_headings_keep_their_kind(
    inner: str, wanted: list[tuple[str, str]]
) -> None:
    assert short(blocks_of(inner)) == wanted


@pytest.mark.parametrize(
    ("inner", "strong", "em"),
    [
        ("<p><strong>Cả đoạn.</strong></p>", True, False),
        ("<p><b>Cả </b>\n<b>đoạn</b>.</p>", True, False),
        ("<p><em><b>Cả</b> <span><b>đoạn</b></span></em></p>", True, True),
        ("<p><b>Một</b> phần</p>", False, False),
        ("<p style='font-weight: bold'>Cả đoạn</p>", True, False),
        ("<p style='FONT-WEIGHT:700;font-style:italic'>Cả đoạn</p>", True, True),
        ("<p style='font-weight: normal'>Cả đoạn</p>", False, False),
        ("<div><i><span>Cả đoạn</span></i></div>", False, True),
        ("<p><b>…</b></p>", False, False),
    ],
)
def test_bold_and_italics_count_where_they_hold_for_every_letter(
    inner: str, strong: bool, em: bool
) -> None:
    (block,) = blocks_of(inner)
    assert (block.strong, block.em) == (strong, em)


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        ('<p style="text-align: right;">a</p>', "right"),
        ('<p style="color:red;TEXT-ALIGN:CENTER">a</p>', "center"),
        ('<p align="Right">a</p>', "right"),
        ('<p align="left" style="text-align:justify">a</p>', "justify"),
        ("<center><p>a</p></center>", "center"),
        ('<div align="center"><p>a</p></div>', "center"),
        ('<div align="center"><p style="text-align:left">a</p></div>', "left"),
        ('<p align="middle">a</p>', None),
        ("<p>a</p>", None),
    ],
)
def test_alignment_is_read_from_style_and_attribute_and_inherited(
    inner: str, wanted: str | None
) -> None:
    (block,) = blocks_of(inner)
    assert block.align == wanted


def test_a_table_of_data_becomes_rows_with_its_title_before_them() -> None:
    inner = (
        "<table><caption>Giá cà phê</caption><thead><tr><th>Xã</th><th>Giá</th></tr></thead>"
        "<tbody><tr><td><b>Ea Tu</b></td><td><p>96.000</p></td></tr>"
        "<tr><td> </td><td></td></tr>"
        "<tr class='an'><td>x</td><td>y</td></tr>"
        "<tr><td>Ea <script>z</script>Kao</td><td>95.500<span class='an'>!</span></td></tr>"
        "</tbody></table><p>Hết.</p>"
    )
    assert short(blocks_of(inner, [".an"])) == [
        (P, "Giá cà phê"),
        ("row", "Xã | Giá"),
        ("row", "Ea Tu | 96.000"),
        ("row", "Ea Kao | 95.500"),
        (P, "Hết."),
    ]


def test_a_table_of_one_column_is_a_frame_round_paragraphs() -> None:
    inner = "<table><tr><td>Đoạn một.</td></tr><tr><td>Đoạn hai.</td></tr></table>"
    assert short(blocks_of(inner)) == [(P, "Đoạn một."), (P, "Đoạn hai.")]


def test_a_table_that_sets_a_picture_gives_the_picture_and_its_caption() -> None:
    inner = (
        '<table class="image center"><tbody><tr><td><img src="/file/a.jpg"></td></tr>'
        '<tr><td class="image_desc">Thu hái chè.</td></tr></tbody></table><p>Sau đó.</p>'
    )
    assert short(blocks_of(inner)) == [
        ("image", "https://baothu.example/file/a.jpg"),
        ("caption", "Thu hái chè."),
        (P, "Sau đó."),
    ]


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        (
            "<figure><img src='a.jpg'><figcaption>Suối.</figcaption></figure>",
            ["image", "caption Suối."],
        ),
        (
            "<figure><img src='a.jpg'><img src='b.jpg'><figcaption>Hai.</figcaption></figure>",
            ["image", "image", "caption Hai."],
        ),
        (
            "<figure><img src='a'><p>Một.</p><img src='b'><figcaption>Hai.</figcaption></figure>",
            ["image", "caption Một.", "image", "caption Hai."],
        ),
        (
            "<figure><img src='a'><figcaption><p>Suối</p><p>Ảnh: X</p></figcaption></figure>",
            ["image", "caption Suối Ảnh: X"],
        ),
        ("<figure><img src='a.jpg'><p>Không nhãn.</p></figure>", ["image", "caption Không nhãn."]),
        ("<figure><table><tr><td>1</td><td>2</td></tr></table></figure>", ["row 1 | 2"]),
        ("<figure><blockquote>Lời ru.</blockquote></figure>", ["quote Lời ru."]),
        ("<div class='wp-caption'><img src='a.jpg'><p>Suối.</p></div>", ["image", "caption Suối."]),
        ("<p class='pCaption'>Suối.</p>", ["caption Suối."]),
        ("<p class='note ignore'>Suối.</p>", ["caption Suối."]),
        ("<p class='note'>Ghi chú.</p>", ["paragraph Ghi chú."]),
        ("<p class='no-caption'>Chữ.</p>", ["paragraph Chữ."]),
    ],
)
def test_what_the_markup_calls_a_caption_is_one(inner: str, wanted: list[str]) -> None:
    found = [
        kind if kind == "image" else f"{kind} {text}" for kind, text in short(blocks_of(inner))
    ]
    assert found == wanted


@pytest.mark.parametrize(
    ("image", "wanted"),
    [
        ('<img src="/a.jpg">', "https://baothu.example/a.jpg"),
        ('<img src="data:image/gif;base64,R0" data-src="/a.jpg">', "https://baothu.example/a.jpg"),
        ('<img src="/cho.gif" data-original="/a.jpg">', "https://baothu.example/a.jpg"),
        ('<img data-srcset="/a.jpg 300w, /b.jpg 600w">', "https://baothu.example/a.jpg"),
        (
            '<img src="data:image/gif;base64,R0" srcset="/a.jpg, /b.jpg 2x">',
            "https://baothu.example/a.jpg",
        ),
        ('<img src=" /anh 1.jpg ">', "https://baothu.example/anh%201.jpg"),
        ('<img src="//cdn.example/a.jpg">', "https://cdn.example/a.jpg"),
        ('<img src="data:image/gif;base64,R0">', None),
        ('<img src="" srcset=" , ">', None),
        ("<img>", None),
    ],
)
def test_a_lazy_picture_has_its_true_address_and_a_placeholder_is_none(
    image: str, wanted: str | None
) -> None:
    assert [block.url for block in blocks_of(f"<p>{image}</p>")] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("inner", "wanted"),
    [
        ("Đoạn một.<br><img src='a'><br>Đoạn hai.", ["Đoạn một.", "image", "Đoạn hai."]),
        ("Đoạn một. <img src='a'> Chú thích.", ["Đoạn một.", "image", "Chú thích."]),
        ("Câu đang <img src='a'> viết dở.", ["image", "Câu đang viết dở."]),
        ("<img src='a'><br>Chú thích.", ["image", "Chú thích."]),
    ],
)
def test_a_picture_parts_sentences_and_never_a_sentence(inner: str, wanted: list[str]) -> None:
    blocks = blocks_of(f"<p>{inner}</p>")
    assert [" ".join(block.text.split()) or block.kind for block in blocks] == wanted


@pytest.mark.parametrize(
    "silent",
    [
        "<script>x()</script>",
        "<style>p{}</style>",
        "<noscript><p>x</p><img src='x'></noscript>",
        "<form><p>x</p><input value='x'><textarea>x</textarea></form>",
        "<button>x</button><select><option>x</option></select>",
        "<nav><a>x</a></nav><iframe>x</iframe><svg><text>x</text></svg>",
        "<video><p>x</p></video><audio>x</audio><object>x</object>",
        "<div class='quang-cao'><p>x<br>x</p><img src='x'></div>",
        "<p id='lien-quan'>x</p>",
        "<ins class='adsbygoogle'></ins>",
    ],
)
def test_what_is_no_text_is_silent_and_what_follows_it_is_not(silent: str) -> None:
    blocks = blocks_of(f"<p>Một {silent}</p>đuôi<p>Hai</p>", [".quang-cao", "#lien-quan"])
    assert [block.text.split() for block in blocks] == [["Một"], ["đuôi"], ["Hai"]]


def test_a_picture_of_an_excluded_element_is_not_taken() -> None:
    assert blocks_of("<div class='x'><img src='a.jpg'></div>", [".x"]) == []


def test_elements_nested_deeper_than_pythons_recursion_are_read() -> None:
    depth = 1500
    (block,) = blocks_of("<b>" * depth + "sâu" + "</b>" * depth)
    assert (block.text, block.strong) == ("sâu", True)
    assert [b.text for b in blocks_of("<div>" * depth + "sâu")] == ["sâu"]


WORDS = st.sampled_from(["rừng", "suối. ", " bản ", "\n", "chợ", "ạ?", "“hội” "])
TREES = st.recursive(
    WORDS | st.just("<br>"),
    lambda inner: st.tuples(
        st.sampled_from(["p", "div", "span", "b", "i", "li", "h3", "td", "figure", "blockquote"]),
        st.lists(inner, max_size=4),
    ).map(lambda part: f"<{part[0]}>{''.join(part[1])}</{part[0]}>"),
    max_leaves=14,
)


def letters(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=150)
@given(st.lists(TREES, max_size=5).map("".join))
def test_every_letter_of_the_container_is_in_its_blocks_in_the_same_order(inner: str) -> None:
    page = page_of(f'<html><body><div id="c">{inner}</div></body></html>')
    (container,) = page.css("#c")
    blocks = read_blocks(page, container)
    assert letters("".join(block.text for block in blocks)) == letters(container.text_content())
    assert all(block.text.strip() for block in blocks)


@settings(max_examples=60)
@given(st.lists(TREES, max_size=3).map("".join), st.lists(TREES, max_size=3).map("".join))
def test_an_excluded_element_takes_its_letters_and_no_others(inner: str, hidden: str) -> None:
    # As the parser has it: what closes an element of its own accord may leave the hidden one.
    page = page_of(f'<div id="c">{inner}<section class="an">{hidden}</section>đuôi</div>')
    (container,) = page.css("#c")
    blocks = read_blocks(page, container, [".an"])
    for element in page.css(".an"):
        element.drop_tree()
    wanted = letters(container.text_content())
    assert letters("".join(block.text for block in blocks)) == wanted


TAGS: list[Any] = ["<p>", "</p>", "<b", "</", "<td>", "<table>", "<tr>", "<img src=", "'", ">", "a"]
MORE = ["<!--", "-->", "<figure>", "</div>", "<br", "&nbsp", "&#0;", "<caption>", "<![CDATA[", "<?"]


@settings(max_examples=150)
@given(st.lists(st.sampled_from(TAGS + MORE), max_size=25).map("".join))
def test_no_markup_however_broken_makes_it_raise(html: str) -> None:
    page = page_of(html)
    for block in read_blocks(page, page.root, ["b"]):
        assert block.url if block.kind == "image" else block.text.strip()
