"""The words of the pages that compare and count: stories, trends."""

from __future__ import annotations

STUDY: dict[str, tuple[str, str]] = {
    "stories": ("Chuyện", "Stories"),
    "stories_title": ("Một bài, nhiều báo", "One text, many newspapers"),
    "stories_note": (
        "Các bài mà nhiều báo cùng đăng; báo nào đăng trước chỉ ghi khi ngày giờ cho biết chắc.",
        "Texts that several newspapers printed. Who was first is told where the dates tell it.",
    ),
    "stories_none": (
        "Chưa thấy bài nào được hai báo cùng đăng.",
        "No text was printed by two newspapers.",
    ),
    "stories_old": (
        "Kho này do bản baotinh cũ ghi; lần ghé báo sau sẽ tìm các chuyện.",
        "This archive was written by an older baotinh; the next crawl finds the stories.",
    ),
    "in_papers": ("{count} báo", "{count} newspapers"),
    "in_printings": ("{count} lần đăng", "{count} printings"),
    "from_source": ("theo {source}", "from {source}"),
    "first_was": ("đăng đầu tiên: {name}, {when}", "first: {name}, {when}"),
    "first_not_known": ("chưa rõ báo nào đăng trước", "not known who was first"),
    "story_of_article": ("Xem báo nào sửa gì", "See who changed what"),
    "order": ("Thứ tự", "Order"),
    "printed_at": ("Đăng lúc", "Printed at"),
    "keeps": ("Giữ lại", "Kept"),
    "adds": ("Thêm vào", "Added"),
    "reference": ("bản để so", "compared with"),
    "compare_this": ("So từng chữ", "Compare word by word"),
    "compared_pair": ("{other} so với {reference}", "{other}, compared with {reference}"),
    "same_text": ("Giống nhau từng chữ.", "Word for word the same."),
    "in_title": ("Đầu đề", "Headline"),
    "in_text": ("Sa-pô và bài", "Lead and body"),
    "diff_key": (
        "gạch: bản này bỏ; gạch chân: bản này thêm",
        "struck out: left out here; underlined: added here",
    ),
}
"""By name, in Vietnamese and in English; `browse.room.words` gives them with the others."""
