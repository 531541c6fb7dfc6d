"""Page furniture: the lines around an article that say nothing of it.

A line is furniture only as a whole. "Đọc thêm" is; "Em đọc thêm sách ở thư viện xã." is a sentence
and is not. Letters are compared with their marks (a byline "Đông" is no button "Đóng").
"""

from __future__ import annotations

import re

from archive.spelling import canonical_tones
from pipelines.text.furniture_words import STRONG_PHRASES, WEAK_WORDS, WHOLE_SENTENCES

_LONGEST = 220
"""Longer lines are paragraphs. The longest furniture is the licence in the foot of a page."""


def _phrases(listed: str) -> list[str]:
    phrases = {p for line in listed.strip().splitlines() for p in line.split("|")}
    return [re.escape(p) for p in sorted(phrases, key=len, reverse=True)]


_STRONG = "|".join(_phrases(STRONG_PHRASES))
_ANY_WORD = "|".join(_phrases(STRONG_PHRASES) + _phrases(WEAK_WORDS))
_BETWEEN = r"(?:[^\w]|\d+(?!\w))*"  # signs, and counts: "Bình luận (12)"
# Possessive, as are the telephones: "gửi email" is also "gửi", "email", and 220 letters can hold
# twenty such choices. The longest phrase is taken, and that is that.
_BAR = re.compile(rf"{_BETWEEN}(?>(?:{_ANY_WORD})(?!\w){_BETWEEN})++(?<!\w\.)")
_STRONG_WORD = re.compile(rf"(?<!\w)(?:{_STRONG})(?!\w)")
_ANSWER = "trả lời:"  # to a reader's question; the button has no colon
_SENTENCE = re.compile(rf"(?:{'|'.join(_phrases(WHOLE_SENTENCES))})[.!]*")

_NETWORK = r"(?:google news|google|facebook|fanpage|zalo|youtube|tiktok|twitter|x|telegram|viber)"
_PHONE = r"\(?\+?\d[\d\s.()/–-]{6,}+"
_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DOMAIN = r"(?:https?://|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org)(?:/\S*)?"
_NUMBER = r"\d[\d.,]*"
_DEGREES = r"-?\d{1,2}(?:[.,]\d)? ?°c?"
_PHONE_LABEL = (
    r"(?:đt|đtdđ|điện thoại|tel|hotline|đường dây nóng|fax|zalo|phone|mobile|liên hệ quảng cáo"
    r"|quảng cáo|phát hành|số điện thoại|liên hệ|đt/fax)"
)
_PRESS_OFFICE = r"(?:btttt|bvhttdl|bvhtt|bc|ttđt|cbc|stttt|bttt|cục báo chí|ptth)"

_SHAPES = (
    # 1,072 lượt xem | Lượt xem: 35 | 3 bình luận
    rf"(?:tổng )?{_NUMBER} (?:lượt xem|lượt đọc|lượt truy cập|lượt nghe|lượt thích|lượt chia sẻ"
    r"|bình luận|ý kiến|phản hồi|views?|likes?|đang online|người đang online)",
    r"(?:số |tổng số |tổng )?(?:lượt xem|lượt đọc|lượt truy cập|lần xem|lần đọc|đã xem|đang xem"
    rf"|đang truy cập|đang online|hôm nay|hôm qua|views?) ?: ?{_NUMBER}",
    # Theo dõi Báo Tây Ninh trên
    rf"theo dõi (?:báo|đài|tạp chí|trang|kênh|fanpage)?[^.:!?]{{2,50}} (?:trên|tại|qua)"
    rf"(?:[ ,&/]*(?:và )?{_NETWORK})*",
    # ĐT: 0939… | Hotline: … | Email: … | address or site alone
    rf"(?:{_PHONE_LABEL} ?[:.]? ?(?:{_PHONE}[;,|]? ?(?:máy lẻ \d+[;,.]?)? ?)++)++",
    rf"(?:(?:e-?mail|thư điện tử|website|web)(?: tòa soạn)? ?: ?)?(?:{_ADDRESS}|{_DOMAIN})",
    rf"(?:e-?mail ?: ?{_ADDRESS}|{_PHONE_LABEL} ?: ?{_PHONE})(?:[ |;,–-]+(?:e-?mail ?: ?{_ADDRESS}"
    rf"|{_PHONE_LABEL} ?: ?{_PHONE}))*",
    r"(?:e-?mail|fax|hotline|website|điện thoại|đường dây nóng) ?:",
    # Báo Bình Dương điện tử - www.baobinhduong.vn
    rf"(?:báo|tạp chí|trang|cổng)\b[^.:!?]{{2,60}} [-–|] {_DOMAIN}",
    # The masthead
    r"(?:q\.? ?|quyền |phó )?tổng biên tập(?: phụ trách)? ?:.{0,60}",
    r"(?:chịu trách nhiệm (?:nội dung|xuất bản|quản lý nội dung)|cơ quan chủ quản|cơ quan của)\b.{0,3}:"
    r".{0,110}",
    r"(?:địa chỉ tòa soạn|tòa soạn|trụ sở tòa soạn|trụ sở chính|văn phòng đại diện) ?:.{0,120}",
    rf"(?:số )?giấy phép\b.{{0,60}}\d+ ?/ ?gp ?- ?{_PRESS_OFFICE}\b.{{0,110}}",
    r"(?:©|®|\(c\)|copyright\b).{0,120}",
    r"(?:©|®)? ?(?:bản quyền|toàn bộ bản quyền|giữ bản quyền) (?:thuộc|của|nội dung thuộc|©)(?: về)?"
    r" (?:báo|đài|tạp chí|trung tâm|cổng|tòa soạn)\b[^.!?]{0,80}\.?",
    r"(?:®|\*)? ?(?:ghi rõ nguồn|vui lòng ghi rõ nguồn|đề nghị ghi rõ nguồn|cấm sao chép)\b"
    r"[^.!?]{0,60}(?:khi (?:phát hành|đăng|sử dụng|trích)|dưới mọi hình thức|website này|trang này)"
    r"[^!?]{0,90}",
    r"(?:thiết kế|phát triển|vận hành|xây dựng)(?: (?:và|,) (?:phát triển|vận hành))? bởi ?:?.{0,50}",
    # The printed paper: (Xem trang 3, 5) | (bài trang 1 và 3). | Phiên bản báo in … phát hành vào:
    r"\(? ?(?:xem|đọc|tin|bài|ảnh|tiếp|còn nữa|kỳ sau)(?:[ ,]+(?:xem|đọc|tin|bài|ảnh|tiếp|thêm|theo|ở))*"
    r" trang (?:\d+|cuối)(?:(?: ?, ?| và | ?& ?| ?[-–] ?)(?:trang )?\d+)* ?\)?\.?",
    r"phiên bản báo in.{0,80}phát hành.{0,40}",
    # Cà Mau, 32°C/ 32°C - 33°C Icon thời tiết nắng
    rf"[^\d,:]{{2,30}}, ?{_DEGREES}(?:[ /–-]+{_DEGREES})*(?: ?(?:icon )?(?:thời tiết|trời)?"
    r" ?(?:nắng|mưa|nhiều mây|ít mây|có mây|âm u|giông|dông|sương mù|nóng|lạnh)?[^.:]{0,15})?",
    # Links to other articles, a list of tags, the player
    r"[>»\-–•* ]*(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|từ khóa|tags?|mời xem thêm) ?:"
    r" ?[^:]{0,160}[^.:!?]",
    r"\d{1,2}:\d\d ?/ ?-?\d{1,2}:\d\d(?: ?\d(?:\.\d+)?x)?",
)
_SHAPE = re.compile("|".join(f"(?:{shape})" for shape in _SHAPES))
_IMAGE_MARK = re.compile(r"!\[[^\]]*\](?:\([^)]*\))?")
_WORD_SIGN = re.compile(r"[^\W_]")


def _follows_nobody(line: str) -> bool:
    """Whether "Theo dõi" is followed by no name: then it is prose (Theo dõi trận đấu trên …)."""
    words = line.split(maxsplit=2)
    return words[0].casefold() == "theo" and len(words) > 2 and not words[2][:1].isupper()  # noqa: PLR2004


def is_furniture(line: str) -> bool:
    """Whether a whole, cleaned `line` is furniture; so is a line without any letter or digit."""
    if len(line) > _LONGEST:
        return False
    text = canonical_tones(_IMAGE_MARK.sub("", line)).strip()
    if not _WORD_SIGN.search(text):
        return True
    key = text.casefold()
    if _SENTENCE.fullmatch(key) or (_BAR.fullmatch(key) and _STRONG_WORD.search(key)):
        return key != _ANSWER
    return _SHAPE.fullmatch(key) is not None and not _follows_nobody(text)
