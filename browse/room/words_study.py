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
    "reference": ("bản để so", "the others are compared with it"),
    "compare_this": ("So từng chữ", "Compare word by word"),
    "compared_pair": ("{other} so với {reference}", "{other}, compared with {reference}"),
    "same_text": ("Giống nhau từng chữ.", "Word for word the same."),
    "in_title": ("Đầu đề", "Headline"),
    "in_text": ("Sa-pô và bài", "Lead and body"),
    "diff_key": (
        "gạch: bản này bỏ; gạch chân: bản này thêm",
        "struck out: left out here; underlined: added here",
    ),
    "trends": ("Xu hướng", "Trends"),
    "trends_title": ("Xu hướng của một từ", "How often it is written"),
    "trends_note": (
        (
            "Bao nhiêu bài có từ ấy, so với số bài trong kho. Nơi kho không có bài thì để trống, "
            "không phải là số không. Mỗi ô một từ hay cụm từ; thêm được bộ lọc, ví dụ: lúa "
            "site:baocantho."
        ),
        (
            "How many articles have a term, measured against what is archived. Where nothing is "
            "archived there is a gap, not a zero. A term in each box, with filters if need be: lúa "
            "site:baocantho."
        ),
    ),
    "term": ("Từ thứ {number}", "Term {number}"),
    "by": ("Theo", "By"),
    "by_day": ("ngày", "day"),
    "by_month": ("tháng", "month"),
    "by_year": ("năm", "year"),
    "by_province": ("tỉnh", "province"),
    "by_site": ("báo", "newspaper"),
    "measure": ("Đo bằng", "Measured as"),
    "as_share": ("% số bài trong kho", "% of archived articles"),
    "as_articles": ("số bài", "number of articles"),
    "as_per_million": ("số lần trên một triệu tiếng", "times per million words"),
    "draw": ("Vẽ", "Draw"),
    "archived_articles": ("Bài trong kho", "Archived"),
    "gap": ("kho không có bài", "nothing archived"),
    "gap_key": ("gạch chéo: kho không có bài", "hatched: nothing archived"),
    "point_help": (
        "Bấm vào một điểm, hay một số trong bảng, để đọc các bài.",
        "Click a point, or a number of the table, to read the articles.",
    ),
    "as_table": ("Bảng số", "The numbers"),
    "said": (
        "{name}, {slot}: {value} ({articles}/{archived} bài)",
        "{name}, {slot}: {value} ({articles} of {archived} articles)",
    ),
    "coarser": (
        "Vẽ theo {by}: nhiều điểm quá. Chọn khoảng ngày ngắn hơn để xem kỹ hơn.",
        "Drawn by {by}: there were too many points. Choose a shorter span to see more.",
    ),
    "too_broad": (
        "Đếm lâu quá nên đã dừng. Hãy chọn khoảng ngày ngắn hơn, một báo, hay đo bằng số bài.",
        (
            "This took too long to count and was stopped. Choose a shorter span, one newspaper, or "
            "measure by articles."
        ),
    ),
    "other_places": (
        "Còn {count} nơi khác, ít hơn, trong bảng dưới.",
        "{count} more places, with less, are in the table below.",
    ),
}
"""By name, in Vietnamese and in English; `browse.room.words` gives them with the others."""
