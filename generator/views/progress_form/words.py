"""The fixed words of the workbook for reports. Heads and names of cells are what the intake finds
the columns by, wherever they have been moved to."""

from __future__ import annotations

from generator.schema.periods import QUARTERS
from generator.schema.progress import ReportedState
from generator.vietnamese import capital
from generator.views.progress.marks import state_mark

SUFFIX = "tien-do.xlsx"

REPORT_SHEET = "Báo cáo, cách điền"
TABLE_SHEET = "Tiến độ"

ID = "Mã việc (không sửa)"
NUMBER = "Mục"
WORDS = "Nội dung"
DOCUMENT = "Văn bản"
ROLE = "Vai trò"
LEAD = "Chủ trì"
DUE = "Thời hạn theo văn bản"
LAST_DAY = "Ngày cuối"
REPORTED = "Đã báo cáo"
STATE = "Trạng thái"
RESULT = "Kết quả (bằng lời)"
FIGURES = "Số liệu đạt được"
DAY = "Tính đến ngày"
EVIDENCE = "Minh chứng (tên và đường dẫn)"

TO_FILL = (STATE, RESULT, FIGURES, DAY, EVIDENCE)
"""The columns that the agency fills in, in their order."""

SENDER = "Cơ quan báo cáo"
PERIOD = "Kỳ báo cáo"
YEAR = "Năm"
REPORT_NUMBER = "Số, ký hiệu báo cáo"
REPORT_DAY = "Ngày báo cáo"
REPORT_NAME = "Tên báo cáo"
REPORT_LINK = "Đường dẫn báo cáo"

REPORT_CELLS = (SENDER, PERIOD, YEAR, REPORT_NUMBER, REPORT_DAY, REPORT_NAME, REPORT_LINK)
"""What the workbook asks of the report itself, in its order."""

HINTS = {
    SENDER: "Tên cơ quan gửi báo cáo này",
    PERIOD: "Chọn trong danh sách",
    YEAR: "Bốn chữ số",
    REPORT_NUMBER: "Ví dụ 15/BC-SNV; chưa có thì để trống",
    REPORT_DAY: "Ngày ký báo cáo, ngày/tháng/năm",
    REPORT_NAME: "Như in trên báo cáo; để trống thì cổng lấy tên của biểu này",
    REPORT_LINK: "Địa chỉ trang đã đăng báo cáo, nếu có",
}
"""What stands beside each of these cells."""

STATES = {capital(state_mark(state).chu): state for state in ReportedState}
"""A state as the list of the cell says it -> the state."""

PERIODS = {
    **{f"Quý {name}": f"quy-{number}" for number, name in enumerate(QUARTERS, 1)},
    "6 tháng": "6-thang",
    "9 tháng": "9-thang",
    "Năm": "nam",
    **{f"Tháng {number}": f"thang-{number}" for number in range(1, 13)},
}
"""A period as the list of the cell says it -> its part of a file's name."""

BETWEEN_FIGURES = ";"

HOW = (
    "Điền các ô ở trên, rồi sang trang «Tiến độ» điền các cột nền vàng. Các ô khác là chữ của văn"
    " bản, đã khóa.",
    "Việc nào kỳ này chưa có gì để báo cáo thì để trống cả dòng. Để trống chỉ có nghĩa là chưa báo"
    " cáo, không có nghĩa là chưa làm.",
    "«Trạng thái»: chọn trong danh sách. Chưa nói được thì để trống, chỉ viết ở cột «Kết quả».",
    "«Kết quả»: nói bằng lời, một hai câu, có số và ngày của văn bản, sản phẩm đã ban hành. Cổng"
    " đăng đúng từng chữ.",
    "«Số liệu đạt được»: chỉ dùng cho chỉ tiêu, ví dụ 98,7%. Chỉ tiêu có nhiều con số thì viết lần"
    " lượt, cách nhau bằng dấu chấm phẩy: 98,7%; 2 lần; con số nào chưa có thì bỏ trống giữa hai"
    " dấu.",
    "«Tính đến ngày»: ngày mà kết quả nói tới, viết ngày/tháng/năm; để trống thì cổng lấy ngày báo"
    " cáo.",
    "«Minh chứng»: tên tài liệu đã công khai và đường dẫn của nó, mỗi tài liệu một dòng trong ô"
    " (Alt+Enter để xuống dòng). Không có đường dẫn thì cổng ghi tên vào lời báo cáo.",
    "Không ghi tên riêng, số điện thoại, hộp thư của ai: tệp này được công khai cùng báo cáo.",
    "Không thêm việc không có trong bảng. Được lọc, sắp xếp, xóa dòng không báo cáo; cột ẩn đầu"
    " bảng là mã để cổng nhận ra việc, xin để nguyên.",
)
"""«Cách điền», step by step."""

SEND_BACK = "Điền xong, lưu nguyên dạng .xlsx và gửi về: {}."
SEND_SOMEWHERE = (
    "Điền xong, lưu nguyên dạng .xlsx và gửi về nơi đã giao biểu này cho cơ quan; cách khác ở trang"
    " Hướng dẫn, mục Gửi báo cáo của cổng."
)
