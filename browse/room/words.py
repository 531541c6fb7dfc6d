"""The room's own words, in Vietnamese and English: `words("vi")["search"]`."""

from __future__ import annotations

from functools import cache

from browse.room.words_article import ARTICLE
from browse.room.words_health import HEALTH
from browse.room.words_search import SEARCH
from browse.room.words_study import STUDY

LANGUAGES = ("vi", "en")

_WORDS: dict[str, tuple[str, str]] = {
    "room": ("Phòng đọc báo tỉnh", "Reading room of the provincial press"),
    "home": ("Trang đầu", "Home"),
    "search": ("Tìm", "Search"),
    "search_title": ("Tìm trong kho", "Search the archive"),
    "newspapers": ("Các báo", "Newspapers"),
    "provinces": ("Các tỉnh", "Provinces"),
    "health": ("Sức khỏe", "Health"),
    "tables": ("Bảng và SQL", "Tables and SQL"),
    "language": ("English", "Tiếng Việt"),
    "skip": ("Đến nội dung", "Skip to content"),
    "practice": (
        "LUYỆN TẬP: báo tập, bài viết bịa ra để thử.",
        "PRACTICE: invented newspapers, to try things out.",
    ),
    "placeholder": ("Tìm trong kho: gõ có dấu hay không dấu", "Search, with or without accents"),
    "help": ("Cách tìm", "How to search"),
    "articles": ("bài", "articles"),
    "article_count": ("Số bài", "Articles"),
    "one_province": ("Tỉnh", "Province"),
    "papers": ("báo", "newspapers"),
    "span": ("từ {first} đến {last}", "from {first} to {last}"),
    "newest": ("Mới nhất ở các tỉnh", "Newest in the provinces"),
    "map": ("34 tỉnh, thành phố", "34 provinces"),
    "map_note": (
        "Mỗi ô là một tỉnh; càng đậm càng nhiều bài trong kho. Tên nhỏ: các tỉnh trước 7/2025.",
        "A tile is a province, darker with more articles. Small: the provinces before July 2025.",
    ),
    "map_table": ("Bảng số", "As a table"),
    "none": ("chưa có bài", "nothing yet"),
    "missing": ("Kho không có {what}.", "The archive has no {what}."),
    "found": ("{count} bài", "{count} articles"),
    "more_than": ("hơn {count} bài", "more than {count} articles"),
    "nothing": ("Không tìm thấy bài nào.", "Nothing was found."),
    "did_you_mean": ("Có phải bạn muốn tìm", "Did you mean"),
    "sort": ("Xếp theo", "Sort by"),
    "best": ("sát nhất", "best"),
    "newest_first": ("mới nhất", "newest"),
    "filter": ("Lọc", "Filter"),
    "site": ("Báo", "Newspaper"),
    "province": ("Tỉnh (cũ hay mới)", "Province (old or new)"),
    "section": ("Chuyên mục", "Section"),
    "author": ("Tác giả", "Author"),
    "since": ("Từ ngày", "From"),
    "until": ("Đến ngày", "To"),
    "any": ("tất cả", "all"),
    "state": ("Tình trạng", "State"),
    "edited": ("đã bị sửa", "edited"),
    "gone": ("đã bị gỡ", "taken down"),
    "apply": ("Lọc", "Apply"),
    "years": ("Theo năm", "By year"),
    "previous": ("Trang trước", "Previous"),
    "next": ("Trang sau", "Next"),
    "sql_of_this": ("SQL của lần tìm này", "The SQL of this search"),
    "download": ("Tải về", "Download"),
    "published": ("Đăng", "Published"),
    "modified": ("Báo ghi sửa lúc", "Modified, says the newspaper"),
    "unknown_date": ("không rõ ngày đăng", "date unknown"),
    "event": ("Ngày sự việc", "Date of the event"),
    "source": ("Nguồn tin", "Taken from"),
    "people": ("Người làm bài", "People"),
    "places": ("Địa phương trong bài", "Places named"),
    "tags": ("Từ khóa", "Keywords"),
    "pictures": ("Ảnh", "Pictures"),
    "picture_note": (
        "Ảnh không được tải về từ báo; địa chỉ để tra cứu.",
        "Pictures are not loaded from the newspaper; their addresses are kept.",
    ),
    "picture": ("địa chỉ ảnh", "address of the picture"),
    "original": ("Bài trên trang báo", "On the newspaper's site"),
    "provenance": ("Lai lịch từng mục", "Where each value came from"),
    "field": ("Mục", "Field"),
    "value_from": ("Lấy từ", "Came from"),
    "capture": ("Bản chụp", "Capture"),
    "seen": ("Thấy lần đầu {first}, lần cuối {last}", "First seen {first}, last {last}"),
    "versions": ("Các bản", "Versions"),
    "version": ("Bản {number}", "Version {number}"),
    "first": ("bản đầu", "first"),
    "edited_by": ("báo đã sửa", "edited by the newspaper"),
    "reread": ("kho đọc lại kỹ hơn", "read anew by baotinh"),
    "compare": ("so với bản trước", "compared with the one before"),
    "only_one": ("Chưa thấy báo sửa bài này.", "No change was seen."),
    "printings": ("Các báo đăng bài này", "Newspapers that printed it"),
    "printed_first": ("đăng đầu tiên", "printed it first"),
    "this_one": ("bài này", "this one"),
    "kept": ("giữ {kept}%, thêm {added}%", "keeps {kept}%, adds {added}%"),
    "kept_note": (
        "Phần chữ giữ lại và thêm vào, so với bản đứng đầu.",
        "Shares of text kept and added, compared with the printing at the top.",
    ),
    "first_unknown": (
        "Ngày giờ đăng không đủ để biết báo nào đăng trước.",
        "The dates do not tell who was first.",
    ),
    "tombstone": (
        "Báo đã gỡ bài này (thấy ngày {day}). Kho giữ bản chữ.",
        "The newspaper took this article down (seen on {day}). The archive keeps the text.",
    ),
    "noarchive": (
        "Báo đề nghị không lưu công khai (noarchive): chỉ để nghiên cứu riêng.",
        "The newspaper asks not to be archived in public (noarchive): for private research only.",
    ),
    "before": ("Bài trước cùng báo", "Before it, same newspaper"),
    "after": ("Bài sau cùng báo", "After it, same newspaper"),
    "row": ("Dòng trong bảng", "Row in the table"),
    "status_live": ("đang hoạt động", "live"),
    "status_live_unverified": ("có lẽ đang hoạt động", "probably live"),
    "status_unknown": ("chưa rõ", "unknown"),
    "status_merged": ("đã hợp nhất", "merged"),
    "status_closed": ("đã ngừng", "closed"),
    "status_frozen": ("không ra bài mới", "frozen"),
    "first_article": ("Bài đầu", "First article"),
    "last_article": ("Bài cuối", "Last article"),
    "status": ("Tình trạng", "State"),
    "coverage": ("Lịch lưu trữ", "Coverage"),
    "coverage_note": (
        "Mỗi ô một ngày; ô trống là ngày kho không có bài nào của báo này.",
        "A cell is a day; an empty one has no article of this newspaper in the archive.",
    ),
    "sections": ("Chuyên mục", "Sections"),
    "contributors": ("Tác giả nhiều bài", "Authors with most articles"),
    "latest": ("Mới nhất", "Latest"),
    "old_provinces": ("Trước 7/2025", "Before July 2025"),
    "mentioned": ("Được nhắc trong bài của", "Named in articles of"),
    "too_long": ("Câu hỏi này mất quá nhiều thời gian.", "This question takes too long."),
    "too_long_remedy": (
        "Thêm từ, chọn một báo hay một khoảng ngày ngắn hơn rồi thử lại.",
        "Add a word, choose a newspaper or fewer days, and try again.",
    ),
    "older": ("Kho này do bản baotinh cũ ghi.", "This archive was written by an older baotinh."),
    "older_remedy": (
        "Lần thu thập tới sẽ bổ sung những gì trang này cần.",
        "The next crawl adds what this page needs.",
    ),
    "history": ("Lịch sử", "History"),
    "also_named": ("Tên khác", "Also called"),
    "hosts": ("Tên miền", "Hosts"),
    "goes_on": ("Tiếp nối", "Goes on in"),
    "took_over": ("Tiếp nhận", "Took over"),
    "merged_on": (
        "Báo của {old}; từ {day} thuộc {new}",
        "Newspaper of {old}; in {new} since {day}",
    ),
    "merged_day": ("hợp nhất {day}", "merged {day}"),
    "printed_by": ("Báo đăng lại bài của báo này", "Print its texts afterwards"),
    "printed_after": ("Đăng lại bài của", "Prints afterwards texts of"),
    "syllables": ("tiếng", "syllables"),
}


@cache
def words(language: str) -> dict[str, str]:
    """All words in one language."""
    index = LANGUAGES.index(language)
    return {
        name: pair[index] for name, pair in (_WORDS | ARTICLE | HEALTH | SEARCH | STUDY).items()
    }
