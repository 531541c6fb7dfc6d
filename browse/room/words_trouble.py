"""What the archive says of a newspaper that is not doing well, in Vietnamese.

Changes of state are kept in the archive as English sentences (`health_events`), and not as forms
with values as `archive.said` has them: a form is known again by its sentence.
"""

from __future__ import annotations

import re
from functools import cache

from browse import labels

VIETNAMESE: dict[str, str] = {
    "the newspaper refuses us ({failures})": "báo từ chối ta ({failures})",
    "not one list could be read ({failures})": "không đọc được chuyên mục nào ({failures})",
    "the lists show no links to articles ({failures})": (
        "các chuyên mục không có liên kết nào đến bài ({failures})"
    ),
    "most of the pages that were fetched could not be read as articles ({failures})": (
        "phần lớn các trang đã tải không đọc được thành bài ({failures})"
    ),
    "{field} is there in {figure} of the articles; usual are {usual}": (
        "{figure} số bài có {field}; thường là {usual}"
    ),
    "the layout itself finds the text in {figure} of the articles; usual are {usual}": (
        "giao diện đã mô tả tự tìm được nội dung của {figure} số bài; thường là {usual}"
    ),
    (
        "the reading was sure of itself, without asking trafilatura, in {figure} of the articles; "
        "usual are {usual}"
    ): "{figure} số bài đọc được chắc chắn, không phải nhờ trafilatura; thường là {usual}",
    "the text is in Vietnamese in {figure} of the articles; usual are {usual}": (
        "{figure} số bài là tiếng Việt; thường là {usual}"
    ),
    "words of an article are {figure}; usual are {usual}": (
        "mỗi bài có {figure} tiếng; thường là {usual}"
    ),
    "no new article for {quiet} days on which it usually prints; usual are at most {usual}": (
        "đã {quiet} ngày lẽ ra có báo mà không có bài mới; thường nhiều nhất là {usual}"
    ),
    "{found} articles of the last seven days; usual are {usual}": (
        "bảy ngày qua có {found} bài; thường là {usual}"
    ),
    "{count} newspapers could not be reached, all at once": (
        "{count} báo cùng một lúc không vào được"
    ),
    "the layout finds {fields} no more; other means are used": (
        "giao diện đã mô tả không còn tìm ra {fields}; kho phải đọc bằng cách khác"
    ),
    "See what died when, and what would find it now: `baotinh doctor {site}`.": (
        "Lệnh `baotinh doctor {site}` cho biết chỗ nào hỏng, từ bao giờ, và nay tìm bằng gì."
    ),
    (
        "It is left alone for each run. If it lasts, write to the newspaper, or see whether it "
        "blocks the whole network of this server."
    ): (
        "Mỗi lần như vậy kho để yên báo. Nếu kéo dài, hãy viết thư cho tòa soạn, hoặc xem báo có "
        "chặn cả mạng của máy này không."
    ),
    (
        "Open the front page in a browser: has the host moved, has its certificate expired? Then "
        "run `baotinh check`."
    ): (
        "Hãy mở trang nhất bằng trình duyệt: máy chủ đã dời, hay chứng chỉ đã hết hạn? Sau đó chạy "
        "`baotinh check`."
    ),
    (
        "Open a list in a browser: if it shows articles, its markup has changed, and `baotinh "
        "doctor` looks for selectors that find them."
    ): (
        "Hãy mở một chuyên mục bằng trình duyệt: nếu ở đó có bài thì giao diện đã đổi, và `baotinh "
        "doctor` sẽ tìm bộ chọn mới."
    ),
    (
        "The pages are kept. Mend the layout (the table problems cites the captures) and run "
        "`baotinh reextract`."
    ): (
        "Các trang vẫn được giữ. Hãy sửa phần mô tả giao diện (bảng problems dẫn đến các bản "
        "chụp), rồi chạy `baotinh reextract`."
    ),
    (
        "Its domain shows a page of a domain dealer: look for the newspaper's new address (its "
        "province's portal names it), and change `hosts` and `home` of its spider."
    ): (
        "Tên miền nay là trang rao bán: hãy tìm địa chỉ mới của báo (cổng thông tin của tỉnh có "
        "ghi), rồi sửa `hosts` và `home` của spider."
    ),
    (
        "Its certificate cannot be verified: most likely it has expired. Write to the newspaper, "
        "or, meanwhile, name the host and the reason in `lax_tls` of its spider."
    ): (
        "Chứng chỉ không kiểm được, nhiều khả năng đã hết hạn. Hãy viết thư cho tòa soạn; trong "
        "lúc chờ có thể ghi máy chủ và lý do vào `lax_tls` của spider."
    ),
    (
        "Its name was not found. If `getent hosts baocantho.com.vn` finds no newspaper either, it "
        "is this machine's network or name server; else look for the newspaper's new address, and "
        "change `hosts` and `home` of its spider."
    ): (
        "Không tìm ra tên máy chủ. Nếu `getent hosts baocantho.com.vn` cũng không ra thì lỗi ở "
        "mạng hay máy chủ tên miền của máy này; nếu ra, hãy tìm địa chỉ mới của báo, rồi sửa "
        "`hosts` và `home` của spider."
    ),
    "Its server takes no connections. If that lasts, look whether it has moved.": (
        "Máy chủ không nhận kết nối. Nếu kéo dài, hãy xem báo đã dời đi đâu."
    ),
    (
        "Its server does not answer in time. If that lasts for days, look whether it has moved, or "
        "whether it drops what comes from this server."
    ): (
        "Máy chủ trả lời quá lâu. Nếu kéo dài nhiều ngày, hãy xem báo đã dời đi đâu, hay có bỏ qua "
        "máy này không."
    ),
    (
        "It sends visitors to another host: it has moved, or was merged. Change `hosts` and `home` "
        "of its spider."
    ): (
        "Báo dẫn người đọc sang máy chủ khác: đã dời hoặc hợp nhất. Hãy sửa `hosts` và `home` của "
        "spider."
    ),
    (
        "Its lists are not where they were: open the front page, and change `sections` of its "
        "spider (`baotinh check` shows what it finds)."
    ): (
        "Các chuyên mục không còn ở chỗ cũ: hãy mở trang nhất, rồi sửa `sections` của spider "
        "(`baotinh check` cho biết nó tìm thấy gì)."
    ),
    "Its server is ill. If that lasts for days, write to the newspaper.": (
        "Máy chủ của báo đang lỗi. Nếu kéo dài nhiều ngày, hãy viết thư cho tòa soạn."
    ),
    "Its robots.txt forbids its lists to us. Write to the newspaper.": (
        "robots.txt của báo không cho đọc các chuyên mục. Hãy viết thư cho tòa soạn."
    ),
    "Its lists have another form: see the table problems for an example.": (
        "Các chuyên mục có dạng khác: bảng problems có một ví dụ."
    ),
    (
        "The layout may have changed: see the table problems for an example, mend the selector "
        "(`baotinh doctor` looks for one), and run `baotinh reextract`."
    ): (
        "Giao diện có lẽ đã đổi: hãy xem ví dụ trong bảng problems, sửa bộ chọn (`baotinh doctor` "
        "tìm giúp), rồi chạy `baotinh reextract`."
    ),
    (
        "Open its front page: has an edition in another language taken its place, or does it send "
        "letters in another encoding? Every page is kept."
    ): (
        "Hãy mở trang nhất: bản tiếng nước ngoài đã thay chỗ, hay chữ được gửi theo bảng mã khác? "
        "Mọi trang đều được giữ."
    ),
    (
        "Open its lists in a browser: has it stopped, moved, or do its lists show links that the "
        "layout does not find? `baotinh check` tells."
    ): (
        "Hãy mở các chuyên mục bằng trình duyệt: báo đã ngừng, đã dời, hay có những liên kết mà "
        "kho không tìm ra? `baotinh check` cho biết."
    ),
    (
        "Open its front page: has a section moved, or a list another form? `baotinh check` shows "
        "what each list brings."
    ): (
        "Hãy mở trang nhất: chuyên mục nào đã dời hay đổi dạng? `baotinh check` cho biết mỗi "
        "chuyên mục có gì."
    ),
    (
        "It is most likely this machine's own network or its name server: try `getent hosts "
        "baocantho.com.vn`. Nothing is lost: the next run goes on."
    ): (
        "Nhiều khả năng lỗi ở mạng hay máy chủ tên miền của chính máy này: hãy thử `getent hosts "
        "baocantho.com.vn`. Không mất gì: lần sau sẽ làm tiếp."
    ),
}
"""By the English forms, with the same names in braces."""

_NAME = re.compile(r"\\\{(\w+)\\\}")


def say(sentence: str, language: str) -> tuple[str, str]:
    """A sentence of `health_events`, and the language that it is in.

    It stays in English where that is wanted, and where an older baotinh has worded it otherwise.
    """
    if language != "vi":
        return sentence, "en"
    for pattern, form in _patterns():
        if known := pattern.fullmatch(sentence):
            values = known.groupdict()
            detail = values.pop("detail")
            said = form.format(**{name: _value(name, text) for name, text in values.items()})
            return (f"{said}: {detail}" if detail else said), "vi"
    return sentence, "en"


def _value(name: str, text: str) -> str:
    """A value in Vietnamese: names of fields have one."""
    if name not in ("field", "fields"):
        return text
    return ", ".join(labels.of_column(field) or field for field in text.split(", "))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What tells each English form, and its Vietnamese; what a server said may stand behind."""
    return tuple(
        (re.compile(_NAME.sub(r"(?P<\1>.+?)", re.escape(form)) + "(?:: (?P<detail>.*))?"), said)
        for form, said in VIETNAMESE.items()
    )
