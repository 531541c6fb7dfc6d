"""The words of page furniture, as Vietnamese newspapers print them (lower case, hòa not hoà).

A phrase of STRONG_PHRASES makes a line furniture, alone or beside others; a word of WEAK_WORDS
only beside one of the first ("Đóng Lưu thông tin"), for alone it may be a name or a heading. Only
the sentences may end with a full stop: "chia sẻ." is the rest of a paragraph that was cut.
"""

STRONG_PHRASES = """
tin cùng chuyên mục|bài cùng chuyên mục|cùng chuyên mục|tin cùng mục|tin mới cập nhật
các bài liên quan|tin khác|tin mới|tin mới nhất|tin mới hơn
tin cũ hơn|tin nổi bật|tin tiêu điểm|tin đọc nhiều|tin xem nhiều|tin liên quan|tin bài liên quan
tin, bài liên quan|tin bài khác|tin, bài khác|các tin khác|các tin đã đưa|các tin cũ hơn
các tin mới hơn|các bài đã đăng|các album đã đăng|các album khác|các video khác|các bài khác
các bài viết khác|các tin bài khác|bài viết khác|bài viết liên quan|bài viết cùng chuyên mục
bài viết mới|bài viết mới nhất|bài liên quan|bài đọc tiếp|bài trước|bài tiếp theo|bài khác|bài mới
bài mới nhất|bài đọc nhiều|bài đọc nhiều nhất|bài xem nhiều|có thể bạn quan tâm
có thể bạn sẽ quan tâm|bạn có thể quan tâm|dành cho bạn|đừng bỏ lỡ|đáng chú ý|chủ đề liên quan
đọc thêm|đọc tiếp|đọc nhiều|đọc nhiều nhất|đọc nhanh|đọc báo in|đọc báo giấy|đọc báo giấy online
xem thêm|xem tiếp|xem nhiều|xem nhiều nhất|xem tất cả|xem toàn bộ|xem chi tiết|xem theo ngày
xem bình luận|xem thêm bình luận|xem thêm tin|xem thêm bài viết|mới nhất|mới cập nhật
từ khóa|từ khóa liên quan|tag|tags
chia sẻ|chia sẻ bài viết|chia sẻ bài viết này|chia sẻ bài|chia sẻ tin này
chia sẻ facebook|chia sẻ zalo|chia sẻ twitter|chia sẻ lên facebook|chia sẻ qua facebook
chia sẻ lên zalo|chia sẻ qua zalo|chia sẻ qua email|chia sẻ liên kết|lấy link|copy link
sao chép link|sao chép liên kết|sao chép đường dẫn|link bài gốc|in bài|in bài viết|in bài này
in tin|in trang
in trang này|bản in|bản để in|gửi email|gửi mail|gửi bài viết|gửi bài viết cho bạn bè|gửi cho bạn bè
gửi mail tòa soạn|gửi bài về tòa soạn|gửi email cho bạn bè|liên hệ tòa soạn|liên hệ quảng cáo
đặt báo|đặt mua báo|bảng giá quảng cáo|quảng cáo|advertisement|banner|được tài trợ|rao vặt|rss
sitemap|facebook|fanpage|twitter|zalo|messenger|telegram|linkedin|pinterest|whatsapp|instagram
youtube
tiktok|google news|google|gmail|print|share|tweet|lưu bài|lưu bài viết|lưu tin|lưu thông tin
thích bài viết
ý kiến bạn đọc|ý kiến của bạn|ý kiến độc giả|ý kiến|bạn đọc bình luận|bình luận|bình luận mới nhất
bình luận nhiều|bình luận của bạn|bình luận bài viết
viết bình luận|viết bình luận của bạn|gửi bình luận|thêm bình luận
nhập bình luận|nhập nội dung bình luận|đăng bình luận|ẩn bình luận|tất cả bình luận|gửi ý kiến
gửi ý kiến của bạn|gửi phản hồi|phản hồi|đóng góp ý kiến|đóng góp ý kiến cho tin bài
đóng góp ý kiến cho bài viết|góp ý|chưa có bình luận
trả lời|báo cáo vi phạm|báo vi phạm|họ và tên|họ tên|mã xác nhận|nhập mã xác nhận
họ tên (hiển thị trên trang)|email (không hiển thị trên trang)
đổi mã khác|nhập lại|đăng nhập|đăng ký|đăng xuất
đăng ký nhận tin|quên mật khẩu|hủy bỏ|thu gọn|mở rộng|trang chủ|về trang chủ|lên đầu trang
về đầu trang|đầu trang
tìm kiếm|phóng to|nghe podcast|trở lên trên|trở về đầu trang|quay lại|quay lại trang chủ
quay về trang chủ|trở về
trở về trang chủ|quay về e-magazine|quay lại e-magazine|trang trước|trang sau|trang tiếp|trang đầu
trang cuối|cỡ chữ|tăng cỡ chữ|giảm cỡ chữ|nghe bài viết|nghe đọc bài|nghe audio|đọc bài viết
nghe nội dung bài|giọng nam|giọng nữ|nữ miền bắc|nam miền bắc|nữ miền nam|nam miền nam|tốc độ đọc
multimedia|e-magazine|emagazine|e-paper|báo in|báo giấy|thăm dò ý kiến|bình chọn|xem kết quả
liên kết website|liên kết web|liên kết|lượt truy cập|thống kê truy cập
số lượt truy cập|tổng số lượt truy cập|tổng lượt truy cập|đang truy cập|đang online|số người online
chứng nhận tín nhiệm mạng|tín nhiệm mạng|chính sách bảo mật|điều khoản sử dụng
đang tải|đang tải dữ liệu|loading|theo dõi chúng tôi|theo dõi chúng tôi trên|kết nối với chúng tôi
lượt xem|số lượt xem|trợ năng|đánh giá bài viết|dòng sự kiện|tiêu điểm|chat với tư vấn viên
"""

WHOLE_SENTENCES = """
hãy là người đầu tiên bình luận|hãy là người đầu tiên bình luận về bài viết này
chưa có bình luận nào|vui lòng nhập mã xác nhận vào ô bên dưới|chọn mã xác nhận khác
bạn cần đăng nhập để bình luận
vui lòng nhập nội dung bình luận
vui lòng đăng nhập để bình luận
bạn phải đăng nhập để bình luận|bình luận của bạn sẽ được xét duyệt
nếu bạn không đọc được, hãy chọn mã xác nhận khác|vui lòng nhập bình luận bằng tiếng việt có dấu
"""

WEAK_WORDS = """
đóng|gửi|hủy|thích|like|lưu|in|email|e-mail|copy|link|x|mail|tin|bài
thoát|ok|xem|đọc|nghe|trang|viber|threads|tin tức|báo|tiếp|trước|sau|a|aa
hôm nay|hôm qua|thời tiết|tỷ giá|giá vàng|đánh giá|nổi bật
"""
