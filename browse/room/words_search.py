"""The words of the search page beyond the box itself: counts, states, downloads, help."""

from __future__ import annotations

SEARCH: dict[str, tuple[str, str]] = {
    "first_page": ("Trang đầu", "First page"),
    "page_number": ("trang {number}", "page {number}"),
    "distinct": ("mỗi chuyện một bài", "each story once"),
    "by_site_facet": ("Theo báo", "By newspaper"),
    "by_province_facet": ("Theo tỉnh", "By province"),
    "by_section_facet": ("Theo chuyên mục", "By section"),
    "by_time_facet": ("Theo thời gian", "Over time"),
    "brush": (
        "Bấm một cột, kéo qua nhiều cột, hay ghi ngày ở hai ô “Từ ngày”, “Đến ngày”.",
        "Click a bar, drag over several, or fill in the days From and To.",
    ),
    "all_values": ("còn {count} nữa", "{count} more"),
    "take_away": ("bỏ lọc này", "without this filter"),
    "count_now": ("Đếm theo báo, tỉnh và thời gian", "Count by newspaper, province and time"),
    "count_failed": (
        "Đếm lâu quá nên đã dừng. Hãy lọc bớt rồi đếm lại.",
        "Counting took too long and was stopped. Narrow the search first.",
    ),
    "this_search": ("Liên kết của lần tìm này", "Link to this search"),
    "trend_of_this": ("Xu hướng của từ này", "The trend of it"),
    "too_many": (
        "Nhiều bài quá: mỗi lần tải được nhiều nhất {most} bài. Hãy lọc bớt.",
        "Too many articles: at most {most} can be downloaded at once. Narrow the search.",
    ),
    "help_accents": (
        "gõ không dấu: thấy mọi cách viết; gõ có dấu: đúng như đã gõ",
        "without accents: every spelling; with them: exactly as typed",
    ),
    "help_phrase": ("cả cụm từ", "the words side by side"),
    "help_or": ("một trong hai", "either of them"),
    "help_not": ("bỏ bài có từ sau dấu trừ", "without what follows the minus"),
    "help_title": ("chỉ trong đầu đề", "in headlines only"),
    "help_prefix": ("các từ bắt đầu bằng", "words that begin so"),
    "help_site": (
        "chỉ báo này; cũng có province:, place:, since:, author:",
        "this newspaper only; also province:, place:, since:, author:",
    ),
}
"""By name, in Vietnamese and in English; `browse.room.words` gives them with the others."""

HELP: tuple[tuple[str, str], ...] = (
    ("da nang", "help_accents"),
    ('"chợ nổi"', "help_phrase"),
    ("lúa OR ngô", "help_or"),
    ("lúa -gạo", "help_not"),
    ("title:lúa", "help_title"),
    ("khuyến*", "help_prefix"),
    ("lúa site:baocantho", "help_site"),
)
"""Queries to try, each with the name of the words that explain it."""
