"""The words of an article's page beyond its text: roles, citation, its capture, its removal."""

from __future__ import annotations

ARTICLE: dict[str, tuple[str, str]] = {
    "role_text": ("bài", "text"),
    "role_photo": ("ảnh", "photo"),
    "role_video": ("video", "video"),
    "role_translation": ("dịch", "translation"),
    "role_compiled": ("tổng hợp", "compiled"),
    "role_design": ("trình bày", "design"),
    "role_technical": ("kỹ thuật", "technical"),
    "cite": ("Trích dẫn", "Cite"),
    "cite_text": ("Dạng câu", "As text"),
    "cite_note": (
        "Mã số không đổi, giống nhau ở mọi kho có cùng trang báo.",
        "The id is permanent, the same in every archive of the same pages.",
    ),
    "cite_link": ("Địa chỉ không đổi trong phòng đọc này", "Its permanent address in this room"),
    "id_not_here": ("Kho này không có bài {id}", "This archive has no article {id}"),
    "id_not_here_remedy": (
        "Mã viết đúng, nhưng bài ấy ở kho khác, hoặc chưa được thu thập. Thử tìm theo đầu đề.",
        (
            "The id is written rightly; the article is in another archive, or not fetched yet. "
            "Try a search for its headline."
        ),
    ),
    "id_wrong": ("{id} không phải là mã của bài nào", "{id} is no id of an article"),
    "id_wrong_remedy": (
        (
            "Có chữ gõ sai hay gõ thiếu: chữ cuối của mã là chữ kiểm tra, và nó không khớp. "
            "Một mã trông như {example}; thêm .v2 nếu là bản thứ hai."
        ),
        (
            "A letter is wrong or missing: the last one is a check digit, and does not fit. "
            "An id looks like {example}, with .v2 behind it for the second version."
        ),
    ),
    "old_version": (
        "Đây là bản {number}, thấy ngày {day}. Bài nay đã khác:",
        "This is version {number}, seen on {day}. The article has changed since:",
    ),
    "read_version": ("đọc bản {number}", "read version {number}"),
    "current_version": ("đọc bản hiện nay", "read the current version"),
    "capture_text": ("Xem bản chụp dạng chữ", "The capture as text"),
    "step": ("Bản {old} → {new}", "Version {old} → {new}"),
    "in_lead": ("Sa-pô", "Lead"),
    "in_body": ("Bài", "Body"),
    "in_captions": ("Chú thích ảnh", "Captions"),
    "in_byline": ("Dòng tên tác giả", "Byline"),
    "redacted": ("Bài này đã được rút khỏi kho", "This article was taken out of the archive"),
    "redacted_on": ("Rút ngày", "Taken out on"),
    "redacted_why": ("Lý do", "Reason"),
    "redacted_note": (
        "Kho không còn hiện chữ, ảnh hay đầu đề của bài, và không lấy lại nữa.",
        "The archive shows neither its text nor its headline, and does not fetch it again.",
    ),
}
"""By name, in Vietnamese and in English; `browse.room.words` gives them with the others."""
