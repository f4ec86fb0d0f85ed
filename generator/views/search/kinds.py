"""What results name and filters offer: the kinds of things found, and their states."""

from __future__ import annotations

from generator.model.timeline import CalendarState

LOAI = {
    "viec": "Việc",
    "tieu-chi": "Tiêu chí",
    "chi-tieu": "Chỉ tiêu",
    "phan-cong": "Phân công",
    "tuyen-truyen": "Tuyên truyền",
    "doan": "Đoạn văn bản",
    "van-ban": "Văn bản",
    "diem": "Điểm số",
    "co-quan": "Cơ quan",
    "tinh": "Tỉnh, thành phố",
    "linh-vuc": "Lĩnh vực",
    "can-cu": "Căn cứ, viện dẫn",
    "thuat-ngu": "Thuật ngữ",
    "lich": "Lịch",
    "trang": "Trang của cổng",
}
"""Code -> label, in the order in which results are grouped."""

TRANG_THAI = {
    "qua-han": "Quá hạn theo văn bản",
    "sap-den-han": "Sắp đến hạn",
    "trong-han": "Trong hạn hoặc chưa đến kỳ",
    "khong-co-ngay": "Định kỳ hoặc không có ngày cuối để tính",
    "luu-tru": "Lưu trữ",
    "co-bao-cao": "Có báo cáo",
    "chua-co-bao-cao": "Chưa có báo cáo",
    "hoan-thanh": "Báo cáo: hoàn thành",
    "dang-thuc-hien": "Báo cáo: đang thực hiện",
    "chua-thuc-hien": "Báo cáo: chưa thực hiện",
    "khong-thuc-hien": "Báo cáo: không thực hiện",
    "co-bang-chung": "Có bằng chứng công khai",
}
"""Code -> label: what the calendar says, then what was reported and what is public."""

OF_CALENDAR = {
    CalendarState.PAST: "qua-han",
    CalendarState.SOON: "sap-den-han",
    CalendarState.RUNNING: "trong-han",
    CalendarState.AHEAD: "trong-han",
    CalendarState.RECURRING: "khong-co-ngay",
    CalendarState.OPEN: "khong-co-ngay",
    CalendarState.UNRECKONED: "khong-co-ngay",
    CalendarState.NONE: "khong-co-ngay",
    CalendarState.ARCHIVED: "luu-tru",
}
"""The states of the calendar as the filters part them, the way its pages count them."""

PRESSING = frozenset({"qua-han", "sap-den-han"})
"""States that people look for in words too."""
