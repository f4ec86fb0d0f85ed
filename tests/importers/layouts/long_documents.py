"""Documents of «Tỉnh Mẫu» over several pages: paragraphs, tables and rows cut by their ends."""

from __future__ import annotations

from tests.importers.layouts.content import (
    Document,
    Item,
    Letterhead,
    NewSheet,
    Signature,
    Table,
    Text,
    body,
    bold,
)

_PROVINCE = ("ỦY BAN NHÂN DÂN", "TỈNH MẪU")
_MATTERS = (
    "rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý, bảo đảm cắt giảm ít nhất 20% "
    "thời gian giải quyết so với quy định",
    "số hóa hồ sơ, kết quả giải quyết còn hiệu lực và kết nối với Cổng dịch vụ công của tỉnh Mẫu "
    "trong giai đoạn 2026 - 2030",
    "sắp xếp vị trí việc làm, bồi dưỡng cán bộ, công chức cấp xã theo Nghị quyết số 88/NQ-HĐND",
    "công khai dự toán, quyết toán (kể cả phần điều chỉnh); xử lý kiến nghị của kiểm toán",
    "khảo sát mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của Bộ phận Một cửa",
)
_AGENCIES = ("Sở Nội vụ", "Sở Tư pháp", "Văn phòng UBND tỉnh", "Sở Tài chính")


def _long(number: int) -> str:
    """Two to five sentences, so that lines and pages end at every kind of place."""
    chosen = [_MATTERS[(number + step) % len(_MATTERS)] for step in range(2 + number % 4)]
    return " ".join(
        f"{_AGENCIES[(number + step) % 4]} chủ trì {matter}." for step, matter in enumerate(chosen)
    )


LONG_PLAN = Document(
    "ke-hoach-dai",
    (
        Letterhead(_PROVINCE, "Số: 21/KH-UBND", "Tỉnh Mẫu, ngày 05 tháng 02 năm 2026"),
        *bold("KẾ HOẠCH", "Cải cách hành chính tỉnh Mẫu giai đoạn 2026 - 2030"),
        Text(
            "Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ, Ủy ban nhân "
            "dân tỉnh Mẫu ban hành Kế hoạch cải cách hành chính giai đoạn 2026 - 2030 như sau:"
        ),
        *body("""
            I. MỤC TIÊU
            1. Mục tiêu chung
        """),
        *(Text(_long(number)) for number in range(6)),
        *body("""
            2. Mục tiêu cụ thể
        """),
        *(Item("-", _long(number)) for number in range(6, 14)),
        *body("""
            II. NHIỆM VỤ
        """),
        *(Item(f"{number}.", _long(number + 3)) for number in range(1, 9)),
        *(Item(f"{letter})", _long(number)) for number, letter in enumerate("abcdđeg")),
        *body("""
            III. TỔ CHỨC THỰC HIỆN
        """),
        *(Item("+", _long(number)) for number in range(2, 9)),
        Text("Ủy ban nhân dân tỉnh yêu cầu các cơ quan nghiêm túc thực hiện./."),
        Signature(
            ("- Bộ Nội vụ (b/c);", "- Các sở, ban, ngành;", "- Lưu: VT, SNV (05b)."),
            ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            "Hoàng Văn Mẫu",
        ),
    ),
)

_TASKS = tuple(
    (
        str(number),
        _long(number).replace(". ", ".\n"),
        "^" if number % 4 in (2, 3) else _AGENCIES[number % 4],
        "Các sở, ban, ngành; UBND các xã, phường",
        f"Trước ngày {number}/{1 + number % 12}/2026",
    )
    for number in range(1, 15)
)

LONG_TABLE_HEAD = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn")
LONG_TABLE = Document(
    "bang-dai",
    (
        *bold("PHỤ LỤC", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026"),
        NewSheet(lying=True),
        Text("Các nhiệm vụ được giao như sau:"),
        Table(
            (
                LONG_TABLE_HEAD,
                *_TASKS,
            ),
            (6, 46, 16, 18, 14),
        ),
        Text("Ghi chú: Thời hạn tính theo ngày ban hành văn bản.", "italic"),
    ),
)
