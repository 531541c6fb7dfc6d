"""The shapes of page furniture that vary: counters, telephones, mastheads, pointers to a page.

Each is matched against a whole line in small letters, hòa not hoà. What could also begin a sentence
may not end with a full stop.
"""

from __future__ import annotations

_NETWORK = r"(?:google news|google|facebook|fanpage|zalo|youtube|tiktok|twitter|x|telegram|viber)"
_NUMBER = r"\d[\d.,]*"
_COUNTED = (
    r"(?:lượt (?:xem|đọc|truy cập|nghe|thích|chia sẻ)|bình luận|ý kiến|phản hồi|views?|likes?"
    r"|đang online|người đang online)"
)
_COUNTER = (
    r"(?:(?:số |tổng số |tổng )?(?:lượt|lần) (?:xem|đọc|truy cập)|đã xem|đang xem|đang truy cập"
    r"|đang online|hôm nay|hôm qua|views?)"
)
# Possessive: a run of digits and spaces has one reading only.
_PHONE = r"\(?\+?\d[\d\s.()/–-]{6,}+"
_PHONE_LABEL = (
    r"(?:đt|đtdđ|đt/fax|điện thoại|số điện thoại|tel|phone|mobile|hotline|đường dây nóng|fax|zalo"
    r"|liên hệ|liên hệ quảng cáo|quảng cáo|phát hành)"
)
_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DOMAIN = r"(?:https?://|www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org)(?:/\S*)?"
_CONTACT = rf"(?:e-?mail ?: ?{_ADDRESS}|{_PHONE_LABEL} ?: ?{_PHONE})"
_PRESS_OFFICE = r"(?:btttt|bvhttdl|bvhtt|bc|ttđt|cbc|stttt|bttt|cục báo chí|ptth)"
_PUBLISHER = r"(?:báo|đài|tạp chí|trung tâm|cổng|tòa soạn)\b"
_NAME_THE_SOURCE = r"(?:(?:vui lòng |đề nghị )?ghi rõ nguồn|cấm sao chép)\b"
_WHEN_REPRINTED = (
    r"(?:khi (?:phát hành|đăng|sử dụng|trích)|dưới mọi hình thức|website này|trang này)"
)
_PIECE = r"(?:xem|đọc|tin|bài|ảnh|tiếp|thêm|theo|ở|còn nữa|kỳ sau)"
_NEXT_PAGE = r"(?: ?, ?| và | ?& ?| ?[-–] ?)(?:trang )?\d+"
_DEGREES = r"-?\d{1,2}(?:[.,]\d)? ?°c?"
_SKY = (
    r" ?(?:icon )?(?:thời tiết|trời)?"
    r" ?(?:nắng|mưa|nhiều mây|ít mây|có mây|âm u|giông|dông|sương mù|nóng|lạnh)?"
)
_NOT_PLAYED = r"(?:trình duyệt (?:của bạn )?không hỗ trợ|your browser does(?: not|n't) support)"
_LINK_LABEL = r"(?:(?:mời )?xem thêm|đọc thêm|tin liên quan|bài liên quan|từ khóa|tags?)"

COUNTERS = (  # 1,072 lượt xem | Lượt xem: 35
    rf"(?:tổng )?{_NUMBER} {_COUNTED}",
    rf"{_COUNTER} ?: ?{_NUMBER}",
)
FOLLOW_US = (  # Theo dõi Báo Tây Ninh trên
    rf"theo dõi [^.:!?]{{2,50}} (?:trên|tại|qua)(?:[ ,&/]*(?:và )?{_NETWORK})*",
)
CONTACTS = (  # ĐT: 0939… | Email: … | an address or a site alone
    rf"(?:{_PHONE_LABEL} ?[:.]? ?(?:{_PHONE}[;,|]? ?(?:máy lẻ \d+[;,.]?)? ?)++)++",
    rf"(?:(?:e-?mail|thư điện tử|website|web)(?: tòa soạn)? ?: ?)?(?:{_ADDRESS}|{_DOMAIN})",
    rf"{_CONTACT}(?:[ |;,–-]+{_CONTACT})*",
    r"(?:e-?mail|fax|hotline|website|điện thoại|đường dây nóng) ?:",
)
MASTHEAD = (  # Báo Bình Dương điện tử - www.baobinhduong.vn
    rf"(?:báo|tạp chí|trang|cổng)\b[^.:!?]{{2,60}} [-–|] {_DOMAIN}",
    r"(?:q\.? ?|quyền |phó )?tổng biên tập(?: phụ trách)? ?:.{0,60}",
    r"(?:chịu trách nhiệm (?:nội dung|xuất bản|quản lý nội dung)|cơ quan chủ quản) ?:.{0,110}",
    r"cơ quan (?:ngôn luận )?của (?:đảng bộ|tỉnh ủy|thành ủy)\b[^!?]{0,120}[^.!?]",
    r"(?:địa chỉ tòa soạn|tòa soạn|trụ sở tòa soạn|trụ sở chính|văn phòng đại diện) ?:.{0,120}",
    rf"(?:số )?giấy phép\b.{{0,60}}\d+ ?/ ?gp ?- ?{_PRESS_OFFICE}\b.{{0,110}}",
    r"(?:thiết kế|phát triển|vận hành)(?: và (?:phát triển|vận hành))? bởi ?:?.{0,50}[^.]",
)
COPYRIGHT = (
    r"(?:©|®|\(c\)|copyright\b).{0,120}",
    rf"(?:toàn bộ |giữ )?bản quyền (?:nội dung )?(?:thuộc|của)(?: về)? {_PUBLISHER}[^.!?]{{0,80}}",
    rf"(?:® |\* )?{_NAME_THE_SOURCE}[^.!?]{{0,60}}{_WHEN_REPRINTED}[^!?]{{0,90}}",
)
PRINTED_PAPER = (  # (Xem trang 3, 5) | (bài trang 1 và 3). | Phiên bản báo in … phát hành vào:
    rf"\(? ?{_PIECE}(?:[ ,]+{_PIECE})* trang (?:\d+|cuối)(?:{_NEXT_PAGE})* ?\)?\.?",
    r"phiên bản báo in.{0,80}phát hành.{0,40}",
)
WEATHER = (  # Cà Mau, 32°C/ 32°C - 33°C Icon thời tiết nắng
    rf"[^\d,:]{{2,30}}, ?{_DEGREES}(?:[ /–-]+{_DEGREES})*{_SKY}",
)
OTHER_ARTICLES = (  # Xem thêm: Lễ hội mùa thu | Từ khóa: chè, du lịch
    rf"[>»\-–•* ]*{_LINK_LABEL} ?: ?[^:]{{0,160}}[^.:!?]",
)
PLAYER = (  # 0:00 / 2:35 1x | Trình duyệt của bạn không hỗ trợ thẻ video.
    rf"{_NOT_PLAYED}[^.!?]{{0,60}}\.?",
    r"a ?[-+](?: ?a){0,2} ?[-+]?",
    r"\d{1,2}:\d\d ?/ ?-?\d{1,2}:\d\d(?: ?\d(?:\.\d+)?x)?",
)
SHAPES = (
    *COUNTERS,
    *FOLLOW_US,
    *CONTACTS,
    *MASTHEAD,
    *COPYRIGHT,
    *PRINTED_PAPER,
    *WEATHER,
    *OTHER_ARTICLES,
    *PLAYER,
)
