"""The kinds of things that the search finds, as results name and filters offer them."""

from __future__ import annotations

LOAI = {
    "viec": "Việc",
    "tieu-chi": "Tiêu chí",
    "chi-tieu": "Chỉ tiêu",
    "doan": "Đoạn văn bản",
    "van-ban": "Văn bản",
    "diem": "Điểm số",
    "co-quan": "Cơ quan",
    "tinh": "Tỉnh, thành phố",
    "can-cu": "Văn bản được viện dẫn",
    "thuat-ngu": "Thuật ngữ",
    "trang": "Trang của cổng",
}
"""Code -> label, in the order in which results are grouped."""
