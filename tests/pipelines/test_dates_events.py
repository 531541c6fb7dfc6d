"""The date of the event, from the dateline of a lead."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from pipelines.dates import VIETNAM, read_event_date

PUBLISHED = date(2025, 3, 10)  # a Monday


@pytest.mark.parametrize(
    ("text", "phrase", "start"),
    [
        ("Chiều 9-3, tại hội trường xã Tân Lập, đoàn thanh niên", "Chiều 9-3", "2025-03-09"),
        ("Sáng 10.3, Sở Xây dựng họp", "Sáng 10.3", "2025-03-10"),
        ("Theo kế hoạch ngày 2/3/2024, sáng 10/3, xã họp", "sáng 10/3", "2025-03-10"),
        ("Ngày 7 – 3, đoàn công tác", "Ngày 7 – 3", "2025-03-07"),
        ("(QHO) - Tối 8/3, chợ đêm mở cửa", "Tối 8/3", "2025-03-08"),
        ("Sáng nay (10-3), học sinh trở lại trường", "Sáng nay (10-3)", "2025-03-10"),
        ("Tối qua (9-3), mưa đá", "Tối qua (9-3)", "2025-03-09"),
        ("Hôm nay, 10/3/2025, cầu thông xe", "Hôm nay, 10/3/2025", "2025-03-10"),
        ("Rạng sáng 9/3, tàu cá cập bến", "Rạng sáng 9/3", "2025-03-09"),
        ("Sáng ngày 9/3, hợp tác xã", "Sáng ngày 9/3", "2025-03-09"),
        ("Sáng và chiều 8-3, hội thi", "Sáng và chiều 8-3", "2025-03-08"),
        ("Sáng thứ Bảy (8-3), phiên chợ", "Sáng thứ Bảy (8-3)", "2025-03-08"),
        ("Lúc 19 giờ ngày 8-3, vở diễn", "ngày 8-3", "2025-03-08"),
        ("Ngày 8 tháng 3 năm 2025, lễ hội", "Ngày 8 tháng 3 năm 2025", "2025-03-08"),
        ("Ngày 8 tháng Ba, lễ hội", "Ngày 8 tháng Ba", "2025-03-08"),
        ("Báo số ra ngày 3/3/2025 có bài", "số ra ngày 3/3/2025", "2025-03-03"),
        ("Trận đánh ngày 26-4-1947 tại đèo", "ngày 26-4-1947", "1947-04-26"),
        ("Từ ngày 1-3, vé xe tăng", "Từ ngày 1-3", "2025-03-01"),
        ("Hôm nay, chợ phiên họp", "Hôm nay", "2025-03-10"),
        ("Tối qua, mưa lớn ở vùng cao", "Tối qua", "2025-03-09"),
        ("Xe lật ở đèo vào sáng nay, không ai bị thương", "sáng nay", "2025-03-10"),
        ("Kỷ niệm ngày 8-3, sáng 7-3 hội phụ nữ gặp mặt", "sáng 7-3", "2025-03-07"),
        ("Theo kế hoạch ngày 2-1, chiều 9-3 xã họp", "chiều 9-3", "2025-03-09"),
        ("Sáng nay, xã triển khai kế hoạch đã trình ngày 5-3", "Sáng nay", "2025-03-10"),
    ],
)
def test_a_dateline_gives_its_day_and_its_phrase(text: str, phrase: str, start: str) -> None:
    event = read_event_date(text, published=PUBLISHED)
    assert (event.phrase, event.start.isoformat(), event.end) == (phrase, start, None)


@pytest.mark.parametrize(
    ("text", "phrase", "start", "end"),
    [
        ("Từ ngày 1-3 đến 5-3, hội chợ", "Từ ngày 1-3 đến 5-3", "2025-03-01", "2025-03-05"),
        ("Từ ngày 1/3-5/3, hội chợ", "Từ ngày 1/3-5/3", "2025-03-01", "2025-03-05"),
        ("Từ ngày 3 đến 5-3, hội chợ", "Từ ngày 3 đến 5-3", "2025-03-03", "2025-03-05"),
        ("Ngày 27-28/2, đại hội", "Ngày 27-28/2", "2025-02-27", "2025-02-28"),
        ("Đêm 8, rạng sáng 9/3, mưa", "Đêm 8, rạng sáng 9/3", "2025-03-08", "2025-03-09"),
        (
            "Trong các ngày từ 5 đến 7/3, đoàn",
            "Trong các ngày từ 5 đến 7/3",
            "2025-03-05",
            "2025-03-07",
        ),
        ("Ngày 31-1/2, đại hội", "Ngày 31-1/2", "2025-01-31", "2025-02-01"),
        ("Trong hai ngày 8 và 9-3, xã", "Trong hai ngày 8 và 9-3", "2025-03-08", "2025-03-09"),
        (
            "Trong 3 ngày (7, 8 và 9/3), xã",
            "Trong 3 ngày (7, 8 và 9/3)",
            "2025-03-07",
            "2025-03-09",
        ),
        (
            "Từ ngày 28-12 đến hết ngày 3-1, đường cấm",
            "Từ ngày 28-12 đến hết ngày 3-1",
            "2024-12-28",
            "2025-01-03",
        ),
        (
            "Từ ngày 28-12 đến ngày 3-1-2024, đường cấm",
            "Từ ngày 28-12 đến ngày 3-1-2024",
            "2023-12-28",
            "2024-01-03",
        ),
    ],
)
def test_several_days_give_a_start_and_an_end(text: str, phrase: str, start: str, end: str) -> None:
    event = read_event_date(text, published=PUBLISHED)
    assert (event.phrase, event.start.isoformat()) == (phrase, start)
    assert event.end.isoformat() == end


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Đội Hải Sơn thắng 3-2 trên sân nhà",
        "Đường dây nóng trực 24/7",
        "Lực lượng trực ngày đêm 24/7 trên tuyến",
        "Xã hoàn thành 207/208 nhiệm vụ",
        "Nông dân đã gieo cấy 1/2 diện tích",
        "Mỗi ngày 1/2 viên",
        "Tuyến đường từ km 0-km7",
        "Theo Nghị quyết 18-NQ/TW ngày 25-10-2017",
        "Quyết định số 15 ngày 5-3-2025 của UBND tỉnh",
        "Chào mừng ngày 8-3",
        "Ngày 31-2, xã họp",
        "Ngày 5-1-25, xã họp",
        "Ngày 12, xã họp",
        "Sáng thứ Sáu (8-3), phiên chợ",
        "Đèn chiếu sáng 1/2 tuyến",
        "Vì thế hệ trẻ hôm nay",
        "Ánh đèn tỏa sáng qua cửa",
        "Kết quả đạt tối đa 10/10",
    ],
)
def test_what_no_dateline_word_introduces_is_no_event(text: str) -> None:
    assert read_event_date(text, published=PUBLISHED) is None


@pytest.mark.parametrize(
    ("text", "published", "start"),
    [
        ("Tối 31-12, pháo hoa", "2026-01-01", "2025-12-31"),
        ("Ngày 5-1, hội chợ khai mạc", "2025-12-30", "2026-01-05"),
        ("Ngày 30-4, cầu thông xe", "2025-03-01", "2025-04-30"),
        ("Ngày 2-9, lễ mít tinh", "2025-01-15", "2024-09-02"),
        ("Ngày 29-2, họp", "2025-03-10", "2024-02-29"),
        ("Sáng 10-3, họp", "2025-03-10", "2025-03-10"),
    ],
)
def test_the_year_comes_from_the_publication_across_a_new_year(
    text: str, published: str, start: str
) -> None:
    event = read_event_date(text, published=date.fromisoformat(published))
    assert event.start.isoformat() == start


def test_only_the_first_two_sentences_are_looked_at() -> None:
    text = "Xã Tân Lập có chợ mới. Chợ rộng hai héc-ta. Sáng 9-3, chợ mở cửa."
    assert read_event_date(text, published=PUBLISHED) is None
    assert read_event_date(text.partition(". ")[2], published=PUBLISHED) is not None


def test_a_publication_time_may_be_given_for_its_day() -> None:
    published = datetime(2025, 3, 10, 8, 0, tzinfo=VIETNAM)
    assert read_event_date("Hôm nay, họp", published=published).start == PUBLISHED


def test_the_phrase_has_plain_spaces() -> None:
    text = "Chiều\xa09-3, họp"
    assert read_event_date(text, published=PUBLISHED).phrase == "Chiều 9-3"


def test_a_decomposed_text_gives_a_composed_phrase() -> None:
    decomposed = "Chie\u0302\u0300u 9-3, họp"
    assert read_event_date(decomposed, published=PUBLISHED).phrase == "Chiều 9-3"
