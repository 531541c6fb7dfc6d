"""Texts of our own for stories: what an agency might send, and what only looks alike."""

from __future__ import annotations

RICE = """Hiệp hội Lương thực cho biết, giá gạo 5% tấm chào bán trong tuần đầu tháng 3 ở mức \
412 USD một tấn, tăng 6 USD so với cuối tháng 2.
Các thương nhân ở đồng bằng cho rằng nhu cầu của những thị trường truyền thống đang ấm dần lên, \
trong khi lượng lúa thu hoạch sớm chưa nhiều.
Tại một số địa phương, thương lái đã xuống tận ruộng đặt cọc, giá lúa tươi dao động từ 6.200 \
đến 6.500 đồng một kg tùy giống và tùy độ ẩm.
Ngành nông nghiệp khuyến cáo bà con không nên ồ ạt giữ lúa chờ giá mà cần liên kết với hợp tác \
xã để có đầu ra ổn định.
Theo kế hoạch, vụ đông xuân năm nay toàn vùng gieo sạ khoảng 1,28 triệu ha, đến nay đã thu \
hoạch được 345.000 ha, năng suất bình quân 7,1 tấn mỗi ha.
Đại diện một doanh nghiệp xuất khẩu nói rằng đơn hàng giao trong quý II đã ký đủ, vấn đề còn \
lại là chi phí vận chuyển và chất lượng hạt gạo sau thu hoạch.""".splitlines()

BRIDGE = """Sáng nay, đoàn công tác đã kiểm tra tiến độ cây cầu vượt sông nối hai xã biên giới, \
công trình có tổng mức đầu tư 186 tỷ đồng.
Cầu dài 324 m, rộng 9 m, gồm 8 nhịp dầm bê tông dự ứng lực; đường dẫn hai đầu cầu dài 1,6 km \
theo tiêu chuẩn đường cấp IV miền núi.
Đơn vị thi công báo cáo đã hoàn thành 6 trong 7 trụ, đang lao lắp những phiến dầm cuối cùng và \
phấn đấu hợp long trước mùa mưa.
Khó khăn lớn nhất hiện nay là 11 hộ dân chưa bàn giao mặt bằng vì chưa thống nhất phương án đền \
bù cây trồng trên đất.
Lãnh đạo huyện cam kết giải quyết dứt điểm trong tháng, không để ảnh hưởng đến tiến độ chung, \
đồng thời yêu cầu bảo đảm an toàn cho người qua lại.
Khi hoàn thành, cây cầu sẽ rút ngắn quãng đường đến trung tâm huyện từ 27 km xuống còn 12 km, \
giúp bà con vận chuyển nông sản thuận lợi hơn.""".splitlines()

SCHOOL = """Chương trình trao tặng máy tính cho học sinh vùng cao vừa khép lại với 540 bộ máy \
được chuyển tới 36 điểm trường.
Ban tổ chức cho hay nguồn kinh phí do các nhà hảo tâm đóng góp, phần còn lại lấy từ quỹ khuyến \
học của các dòng họ.
Thầy giáo dạy tin học ở một trường bán trú kể rằng trước đây 4 em phải dùng chung một máy, nay \
mỗi em đã có chỗ ngồi riêng.
Không chỉ có máy móc, các tình nguyện viên còn ở lại 3 tuần để hướng dẫn cách sử dụng và sửa \
những lỗi đơn giản.
Phụ huynh phấn khởi vì con em mình được học những kỹ năng mới ngay tại bản, không phải đi xa \
hàng chục cây số.
Từ năm học tới, chương trình sẽ mở rộng sang 18 trường nữa, ưu tiên những nơi vừa có điện lưới \
và có đường truyền ổn định.""".splitlines()

LOCAL = (
    "Tại tỉnh ta, nông dân các xã ven sông cũng đang tất bật vào vụ, không khí rộn ràng khắp nơi."
)

_LOTTERY = """Kỳ quay thưởng tối {day} đã xác định được các dãy số may mắn gồm {a}, {b}, {c}, \
{d}, {e} và {f}, giá trị giải đặc biệt là {prize} đồng.
Công ty xổ số mời khách hàng giữ lại vé còn nguyên vẹn, không tẩy xóa, không rách rời để đối \
chiếu với kết quả được niêm yết tại trụ sở và các điểm bán vé trên toàn tỉnh.
Người trúng thưởng cần mang theo giấy tờ tùy thân còn hiệu lực đến làm thủ tục nhận giải trong \
thời hạn quy định, quá thời hạn này các vé trúng thưởng không còn giá trị lĩnh thưởng.
Mọi thắc mắc của khách hàng sẽ được bộ phận chăm sóc giải đáp trong giờ hành chính, trừ ngày \
nghỉ và ngày lễ theo quy định của pháp luật."""


def lottery(day: str, *numbers: str) -> list[str]:
    """A template: every week the same words, with other figures (six of them and the prize)."""
    names = ("a", "b", "c", "d", "e", "f", "prize")
    return _LOTTERY.format(day=day, **dict(zip(names, numbers, strict=True))).splitlines()


def body(paragraphs: list[str]) -> str:
    """Paragraphs as the archive keeps them."""
    return "\n\n".join(paragraphs)
