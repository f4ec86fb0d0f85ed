"""The words that forms put in place of codes and patterns."""

from __future__ import annotations

from generator.schema.fields import label

PATTERN_WORDS = {
    r"^\d{1,2}/\d{1,2}/\d{4}$": "viết ngày/tháng/năm, như 21/01/2020",
    r"^(19|20)\d\d$": "viết năm bằng bốn chữ số, như 2020",
    "^[1-9][0-9]{0,4}$": "viết số nguyên, như 48",
    "^[1-9][0-9]*(-[1-9][0-9]*)?$": "viết số dòng, như 12 hoặc 12-14",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "chỉ dùng chữ thường không dấu, số và gạch nối",
    "^[-+\u2212]?[0-9][0-9.]*(,[0-9]+)?$": "viết con số, như 8,5",
    r"^https?://\S+$": "viết địa chỉ bắt đầu bằng http:// hoặc https://",
    "^[0-9a-f]{64}$": "dấu SHA-256 gồm 64 chữ số và chữ a-f",
    "^/([^/]|$)": "viết địa chỉ từ gốc trang, bắt đầu bằng một dấu /",
}
"""What a pattern of the schema asks for, as it follows the field's name and a colon."""

_LABELS: dict[str, dict[str, str]] = {
    "trang_thai": {
        "hoan-thanh": "Hoàn thành",
        "dang-thuc-hien": "Đang thực hiện",
        "chua-thuc-hien": "Chưa thực hiện",
        "khong-thuc-hien": "Không thực hiện",
    },
    "loai": {
        "quyet-dinh": "Quyết định công bố",
        "van-ban": "Văn bản khác",
        "cong-thong-tin": "Cổng thông tin",
        "bao-chi": "Báo chí",
        "nam": "Kế hoạch năm",
        "giai-doan": "Kế hoạch giai đoạn",
        "khac-phuc": "Khắc phục tồn tại",
        "tuyen-truyen": "Tuyên truyền",
        "tong-ket": "Tổng kết",
    },
    "la": {
        "nhiem_vu": "Nhiệm vụ",
        "chi_tieu": "Chỉ tiêu",
        "phan_cong": "Phân công",
        "doi_tuong": "Đối tượng tuyên truyền",
        "noi_dung_tuyen_truyen": "Nội dung tuyên truyền",
        "hinh_thuc_tuyen_truyen": "Hình thức tuyên truyền",
        "giai_phap": "Giải pháp",
    },
    "kieu": {"thu": "Hòm thư", "github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea"},
    "ngay_la": {"hieu-luc": "Ngày bắt đầu hoạt động", "cong-bo": "Ngày công bố"},
}


def option_label(name: str, value: str) -> str:
    """What a form shows for the value `value` of the field `name`."""
    known = _LABELS.get(name, {})
    return known.get(value) or label(value)
