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
