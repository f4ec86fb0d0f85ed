"""The Word file that the guide lets an editor practise on: docs/huong-dan/ke-hoach-mau.docx.

    PYTHONPATH=. python tools/practice_document.py

Everything in it is made up. It is made again only when its words change: the report that
docs/huong-dan/nhap-van-ban.md shows is the report on this very file (tests/test_guide_import.py).
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from tests.importers.layouts.content import (
    Document,
    Letterhead,
    Signature,
    Table,
    Text,
    body,
    bold,
    rows,
)
from tests.importers.layouts.word_maker import docx_of

PLACE = Path("docs/huong-dan/ke-hoach-mau.docx")

_DAY = (2026, 1, 26, 0, 0, 0)

PLAN = Document(
    "ke-hoach-mau",
    (
        Letterhead(
            ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"),
            "Số: 21/KH-UBND",
            "Tỉnh Mẫu, ngày 26 tháng 01 năm 2026",
        ),
        *bold("KẾ HOẠCH", "NÂNG CAO CHẤT LƯỢNG BỘ PHẬN MỘT CỬA NĂM 2026"),
        Text(
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Mẫu "
            "về cải cách hành chính năm 2026;",
            "italic",
        ),
        Text("Ủy ban nhân dân tỉnh Mẫu ban hành Kế hoạch như sau:"),
        *body("""
            I. MỤC TIÊU
            1. Tối thiểu 90% hồ sơ được giải quyết đúng hạn.
            2. 100% xã, phường công khai thủ tục hành chính tại trụ sở.
            II. NHIỆM VỤ
        """),
        Table(
            rows("""
                STT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn
                1 | Rà soát, cắt giảm giấy tờ của 20 thủ tục | Sở Tư pháp Mẫu | Các sở, ngành tỉnh Mẫu | Quý II năm 2026
                2 | Tập huấn cho 150 công chức Bộ phận Một cửa | Sở Nội vụ Mẫu | UBND các xã, phường | Trước ngày 15/9/2026
                3 | Công khai kết quả giải quyết hồ sơ | Văn phòng UBND tỉnh Mẫu | | Hằng tháng
            """),  # noqa: E501 -- a row of a table is read as one line
            (7, 38, 18, 18, 19),
        ),
        *body("""
            III. TỔ CHỨC THỰC HIỆN
            1. Sở Nội vụ Mẫu đôn đốc, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.
            2. Sở Tài chính Mẫu bố trí kinh phí theo quy định./.
        """),
        Signature(
            ("- Các sở, ban, ngành;", "- UBND các xã, phường;", "- Lưu: VT, NC."),
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Trần Thị Mẫu",
        ),
    ),
)


def dated(raw: bytes) -> bytes:
    """The same zip with the day of the plan on every part: made twice, it is the same file."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for part in given.infolist():
            kept.writestr(
                zipfile.ZipInfo(part.filename, _DAY), given.read(part), part.compress_type
            )
    return made.getvalue()


def main() -> int:
    PLACE.write_bytes(dated(docx_of(PLAN)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
