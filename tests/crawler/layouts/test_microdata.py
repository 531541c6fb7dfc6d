"""A date that only microdata or `time[datetime]` states is read, whatever the layout expects."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cli.extraction import extracted

URL = "https://baocantho.com.vn/cho-noi-mo-hoi-dau-xuan-a201500.html"
TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "Từ sáng sớm, ghe thuyền đã tụ về bến, chở đầy dưa hấu và bông vạn thọ từ các cù lao.",
        "Thương hồ cho biết năm nay hàng về nhiều hơn, giá dưa ở mức 7.500 đồng mỗi ký tại ghe.",
    )
)


@pytest.mark.parametrize(
    "stamp",
    [
        '<time datetime="2026-03-02T07:15:00+07:00">hôm qua</time>',
        '<span itemprop="datePublished" content="2026-03-02T07:15:00+07:00"></span>',
        '<meta itemprop="datePublished" content="2026-03-02T00:15:00Z">',
        '<span class="ngay">02/03/2026 - 07:15</span>',
    ],
)
def test_the_date_is_found_where_no_selector_of_the_layout_looks(stamp: str) -> None:
    page = (
        f"<html><body><h1 class='title'>Chợ nổi mở hội đầu xuân</h1>{stamp}"
        f"<div id='newscontents'><div class='content-fck'>{TEXT}</div></div></body></html>"
    )
    found = extracted(URL, page.encode(), datetime(2026, 3, 3, tzinfo=UTC))
    assert found["published_at"] == "2026-03-02T07:15:00+07:00"
    assert found["fields"]["body"].startswith("css:")
    assert found["layout"] == "a_id_fck"
