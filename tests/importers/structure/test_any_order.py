"""Lines of administrative documents in any order: whatever is made of them, no word is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers.checked import checked
from generator.importers.importing import Hints, draft_of
from generator.importers.known import Known, known_in
from generator.importers.refusals import Refused
from generator.records import load_path
from tests.small_data import ROOT

LINES = """
ỦY BAN NHÂN DÂN
TỈNH MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc
--------
Số: 12/KH-UBND
Số:    /KH-UBND
Tỉnh Mẫu, ngày    tháng 11 năm 2026
Tỉnh Mẫu, ngày 20 tháng 01 năm 2026
KẾ HOẠCH
QUYẾT ĐỊNH
QUYẾT ĐỊNH:
PHỤ LỤC
PHỤ LỤC I
Phụ lục 2: Danh mục
Cải cách hành chính năm 2026
(Kèm theo Quyết định số 1/QĐ-UBND ngày 1/1/2026
của Ủy ban nhân dân tỉnh Mẫu)
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU
Căn cứ Luật Tổ chức chính quyền địa phương;
Theo đề nghị của Sở Nội vụ,
Điều 2. Sở Nội vụ chịu trách nhiệm thi hành./.
Chương I
Mục 1
I. MỤC ĐÍCH
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: Theo dõi, đôn đốc.
2. Sở Tài chính
1.1. Yêu cầu
2.1 Nội dung:
a) Việc một;
đ) Việc năm:
- Gạch đầu dòng.
–Gạch dính:
+ Cộng 100%.
+Cộng dính
• Chấm.
Đoạn văn xuôi kết thúc bằng dấu chấm.
Đoạn dẫn sau đây:
Trong quá trình thực hiện có vướng mắc thì báo cáo./. VT05
STT	Nhiệm vụ	Cơ quan chủ trì
1	Công khai	Sở Nội vụ
2	Số hóa	Sở Tư pháp
Ghi chú: Bảng trên.
BẢNG TỔNG HỢP
Nơi nhận:
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
(Đã ký)
Nguyễn Văn Mẫu
KH_cchc_2026
[1] Chú thích.
- + Có 30%.
2020. Năm.
V/v đôn đốc
""".strip("\n").split("\n")


@pytest.fixture(scope="module")
def known() -> Known:
    return known_in(load_path(ROOT / "data"), None)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(LINES), max_size=25))
def test_no_word_is_lost(known: Known, lines: list[str]) -> None:
    received = "\n".join(["KẾ HOẠCH", *lines]) + "\n"
    try:
        draft = draft_of(received.encode(), "a.txt", Hints(date(2026, 11, 21), known, 2026))
    except Refused as refused:
        if "không có dáng" not in refused.message:
            raise
        return
    made = checked(draft, "tinh-mau")
    assert made.problems == ()
    assert made.coverage.whole
