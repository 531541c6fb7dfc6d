"""Whether a text is in Vietnamese is told by its letters."""

from __future__ import annotations

import pytest

from pipelines.text.language import is_vietnamese

PROSE = (
    "Sáng nay, bà con ấp Thạnh Lợi ra đồng từ rất sớm để kịp thu hoạch lúa trước cơn mưa. "
    "Hợp tác xã cho biết giá bán ổn định, thương lái đến tận ruộng để mua."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PROSE, True),
        (PROSE.upper(), True),
        ("Giá vàng SJC 9999: 75,5 - 76,5", True),  # too few words to be judged
        ("The cooperative said that prices were stable and that buyers came to the fields " * 3, False),
        ("La coopérative a déclaré que les prix étaient stables et que les acheteurs venaient " * 3, False),
        ("Ba con ap Thanh Loi ra dong tu rat som de kip thu hoach lua truoc con mua nay nua roi", False),
    ],
)  # fmt: skip
def test_language(text: str, expected: bool) -> None:
    assert is_vietnamese(text) == expected
