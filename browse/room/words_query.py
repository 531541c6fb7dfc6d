"""What the archive says of a query, in Vietnamese; in English it says so itself."""

from __future__ import annotations

from archive.said import Said

_OLD = "do bản baotinh cũ ghi. Lần thu thập tới sẽ bổ sung."
_UNKNOWN = (
    "Kho này không có {what} nào tên {{name}}. Tên nhiều chữ thì đặt trong ngoặc kép: {example}"
)
_LONE = (
    "{word}: {where} không có từ nào. Hãy viết như sau: {example}; hoặc đặt “{word}” trong ngoặc "
    "kép nếu đó là từ cần tìm."
)

VIETNAMESE: dict[str, str] = {
    'There is no word to look for. Type one, such as: "đồng bằng" or can tho': (
        'Chưa có từ nào để tìm. Hãy gõ một từ, ví dụ: "đồng bằng" hay can tho'
    ),
    'There is no word to count. Type one, such as: "chuyển đổi số"': (
        'Chưa có từ nào để đếm. Hãy gõ một từ, ví dụ: "chuyển đổi số"'
    ),
    (
        "A search needs a word to look for, besides those to leave out. "
        "Write it first: bến tàu -phà"
    ): "Ngoài những từ cần bỏ, phải có từ để tìm. Hãy viết từ ấy trước: bến tàu -phà",
    "Brackets go at most {deepest} deep. Write the query with fewer.": (
        "Ngoặc đơn chỉ được lồng nhau {deepest} lần. Hãy viết lại với ít ngoặc hơn."
    ),
    "Brackets need a word to look for, besides those to leave out: (bến tàu -phà)": (
        "Trong ngoặc đơn, ngoài những từ cần bỏ phải có từ để tìm: (bến tàu -phà)"
    ),
    "NOT cannot stand after OR. Write what to leave out at the end: phà OR đò NOT cầu": (
        "NOT không đứng ngay sau OR được. Hãy để từ cần bỏ ở cuối: phà OR đò NOT cầu"
    ),
    (
        "{inner}: cannot stand inside {outer}:( ). Write one after the other: "
        "{outer}:phà {inner}:đò"
    ): "{inner}: không đặt bên trong {outer}:( ) được. Hãy viết nối nhau: {outer}:phà {inner}:đò",
    (
        "There is no word before {word}. Write it like this: {example}; "
        'or "{word}" in quotes, if that is the word to look for.'
    ): _LONE.replace("{where}", "phía trước"),
    (
        "There is no word after {word}. Write it like this: {example}; "
        'or "{word}" in quotes, if that is the word to look for.'
    ): _LONE.replace("{where}", "phía sau"),
    (
        "There is nothing after {field}: to look for. Write {example}; "
        'or "{field}" in quotes, if that is the word to look for.'
    ): (
        "Sau {field}: chưa có gì. Hãy viết {example}; hoặc đặt “{field}” trong ngoặc kép nếu đó là "
        "từ cần tìm."
    ),
    (
        "caption: and filters (site:, province:, place:, section:, author:, since:, until:, "
        "on:, is:) hold for the whole search: they cannot stand beside OR or inside brackets. "
        "Write a filter twice to mean either: phà site:baocantho site:baolaocai"
    ): (
        "caption: và các bộ lọc (site:, province:, place:, section:, author:, since:, until:, on:, "
        "is:) có hiệu lực cho cả lần tìm nên không đứng cạnh OR hay trong ngoặc đơn được. Muốn "
        "lấy cái này hoặc cái kia, hãy viết bộ lọc hai lần: phà site:baocantho site:baolaocai"
    ),
    (
        "NEAR takes two or more words or phrases, and how many words may stand between them "
        '(up to {farthest}): NEAR(phà "bến tàu", 5)'
    ): (
        "NEAR cần từ hai từ hay cụm từ trở lên, và số tiếng được phép xen giữa (nhiều nhất "
        '{farthest}): NEAR(phà "bến tàu", 5)'
    ),
    "This query has {count:,} words. Search for one sentence of it, in quotes.": (
        "Câu này có {count} từ, dài quá. Hãy tìm một câu ngắn của nó, đặt trong ngoặc kép."
    ),
    "This query is too long to be searched ({error}): {query!r}. Make it shorter.": (
        "Câu này dài quá, không tìm được: “{query}…”. Hãy viết ngắn hơn."
    ),
    "This query is too long ({error}): {query!r}. Make it shorter.": (
        "Câu này dài quá, không đếm được: “{query}…”. Hãy viết ngắn hơn."
    ),
    "{text!r} is not a day. Write 2026-03-02 or 2/3/2026, a month (2026-03) or a year.": (
        "“{text}” không phải là ngày. Hãy viết 2/3/2026 hay 2026-03-02, một tháng (2026-03) hay "
        "một năm."
    ),
    "is:{name} is not known. There are {known}": "Không có is:{name}. Chỉ có {known}",
    (
        "{text!r} is no place in a list of hits. Take it from the end of a page as it is "
        "printed there (after --after; in JSON: next)."
    ): "Địa chỉ trang sau “{text}” không đúng. Hãy trở về trang đầu của lần tìm.",
    (
        "{after} is a place among the {place}, and this search gives the {order} first. "
        "Leave the sort away, or begin anew without a place."
    ): "Địa chỉ trang sau thuộc về một cách xếp khác. Hãy trở về trang đầu của lần tìm.",
    "This archive has no newspaper called {name}. Did you mean site:{near}?": (
        "Kho này không có báo nào tên {name}. Có phải bạn muốn tìm site:{near}?"
    ),
    "This archive has no newspaper called {name}. See `baotinh sites`.": (
        "Kho này không có báo nào tên {name}. Tên ngắn của mỗi báo có ở trang Các báo."
    ),
    (
        "This archive has no province with a newspaper called {name}. "
        'A name of several words goes in quotes: province:"Cần Thơ".'
    ): _UNKNOWN.format(what="tỉnh có báo", example='province:"Cần Thơ".'),
    (
        "This archive has no province called {name}. "
        'A name of several words goes in quotes: place:"Cần Thơ".'
    ): _UNKNOWN.format(what="tỉnh", example='place:"Cần Thơ".'),
    (
        "This archive has no section called {name}. "
        'A name of several words goes in quotes: section:"Cần Thơ".'
    ): _UNKNOWN.format(what="chuyên mục", example='section:"Kinh tế".'),
    (
        "This archive has no author called {name}. "
        'A name of several words goes in quotes: author:"Cần Thơ".'
    ): _UNKNOWN.format(what="tác giả", example='author:"Thu Hà".'),
    (
        "This archive has no index of captions yet: it was written by an older baotinh. "
        "The next crawl makes them."
    ): f"Kho này chưa có mục lục chú thích ảnh: {_OLD}",
    (
        "This archive has no stories yet: it was written by an older baotinh. "
        "The next crawl makes them."
    ): f"Kho này chưa có các chuyện: {_OLD}",
    (
        "This archive has no daily counts yet: it was written by an older baotinh. "
        "The next crawl makes them."
    ): f"Kho này chưa có số đếm từng ngày: {_OLD}",
    "No day lies between {since} and {until}: the first is after the last.": (
        "Không có ngày nào từ {since} đến {until}: ngày đầu đứng sau ngày cuối."
    ),
    "A trend counts headlines, leads and bodies; take caption: away.": (
        "Xu hướng chỉ đếm đầu đề, sa-pô và thân bài; hãy bỏ caption:"
    ),
    "The archive has no dated article in this selection: see the view coverage.": (
        "Trong phạm vi này kho không có bài nào rõ ngày đăng; bảng coverage cho biết kho có gì."
    ),
    "No dated article in this selection has {query}.": (
        "Trong phạm vi này không bài nào rõ ngày đăng có: {query}."
    ),
    "1 article with these words has no known day, and stands in no slot.": (
        "Có 1 bài có từ này mà không rõ ngày đăng, nên không nằm ở cột nào."
    ),
    "{undated} articles with these words have no known day, and stand in no slot.": (
        "Có {undated} bài có từ này mà không rõ ngày đăng, nên không nằm ở cột nào."
    ),
    (
        "Of {month_only} archived articles only the month is known; they are counted on "
        "its first day. --by month is sure."
    ): (
        "Có {month_only} bài trong kho chỉ biết tháng đăng, được tính vào ngày đầu tháng. Xem "
        "theo tháng thì chắc chắn."
    ),
}
"""By the English forms (`archive.said`), with the same names in braces."""


def say(sentence: str, language: str) -> str:
    """A sentence of the archive in a language; in English where it is known in that alone."""
    if language == "vi" and isinstance(sentence, Said) and sentence.form in VIETNAMESE:
        return VIETNAMESE[sentence.form].format(**sentence.values)
    return str(sentence)
