"""A draft still in the making: tracked changes, comments, a text box, notes, and a scanned stamp.

What Word would print once every change is accepted becomes the draft; the report tells the rest.
"""

from __future__ import annotations

from datetime import date

from generator.importers.checked import checked
from generator.importers.importing import Hints, draft_of
from generator.importers.known import known_in
from generator.importers.readers import choosing
from generator.importers.reading import Sureness
from generator.records import load_path
from tests.importers.readers.word_files import (
    cell,
    definition,
    listed,
    numbers,
    paragraph,
    row,
    run,
    table,
    word_file,
)
from tests.small_data import SAMPLE_DATA

_CENTRE = '<w:jc w:val="center"/>'
_COMMENT = '<w:r><w:commentReference w:id="0"/></w:r>'
_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}'
    "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}"
    "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
).format(paragraph("DỰ THẢO LẦN 2"))


def _deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def _inserted(text: str) -> str:
    return f"<w:ins>{run(text)}</w:ins>"


_WAS_DELETED = paragraph(
    _deleted("Mục bị bỏ"),
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
)
_AIM = (
    run("Cắt giảm ít nhất ")
    + (_deleted("20%") + _inserted("25%"))
    + (run(" thời gian") + _NOTE + run(".") + _COMMENT)
)
_DAY = run("Tỉnh Mẫu, ngày ") + _deleted("28") + _inserted("29") + run(" tháng 5 năm 2026")
_STAMP = paragraph("<w:r><w:pict><v:imagedata/></w:pict></w:r>")


def _lines(*texts: str) -> str:
    return "".join(paragraph(text) for text in texts)


def _cells(text: str) -> list[str]:
    return [cell(one.strip()) for one in text.split("|")]


_BODY = "".join(
    (
        table(
            row(
                cell(_lines("ỦY BAN NHÂN DÂN", "TỈNH MẪU", "Số: 66/KH-UBND")),
                cell(
                    _lines(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", _DAY
                    )
                ),
            )
        ),
        paragraph(run("KẾ HOẠCH", "<w:b/>") + _BOX, _CENTRE),
        paragraph(run("Rà soát thủ tục hành chính năm 2026", "<w:b/>"), _CENTRE),
        listed("MỤC ĐÍCH"),
        listed(_AIM, level=1),
        _WAS_DELETED,
        listed("Công khai kết quả.", level=1),
        listed("NHIỆM VỤ"),
        table(
            row(*_cells("STT | Nhiệm vụ | Chủ trì | Thời hạn")),
            row(*_cells("1 | Lập danh mục rà soát | Sở Tư pháp | Tháng 6/2026")),
            row(*_cells("2 | Việc đã bỏ | Sở Mẫu | Tháng 7/2026"), look="<w:del/>"),
            row(*_cells("2 | Trình phương án | Sở Nội vụ | Tháng 8/2026"), look="<w:ins/>"),
        ),
        table(
            row(
                cell(_lines("Nơi nhận:", "- Như trên;", "- Lưu: VT.")),
                cell(_lines("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") + _STAMP + _lines("Hoàng Văn Mẫu")),
            )
        ),
    )
)
_FILE = word_file(
    _BODY,
    numbering=definition("upperRoman %1.", "decimal %2.") + numbers(),
    footnotes=f'<w:footnote w:id="2">{paragraph("So với năm 2025.")}</w:footnote>',
)
_TEXT = """\
ỦY BAN NHÂN DÂN TỈNH MẪU Số: 66/KH-UBND\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \
Độc lập - Tự do - Hạnh phúc Tỉnh Mẫu, ngày 29 tháng 5 năm 2026
KẾ HOẠCH
DỰ THẢO LẦN 2
Rà soát thủ tục hành chính năm 2026
I. MỤC ĐÍCH
1. Cắt giảm ít nhất 25% thời gian [1].
[1] So với năm 2025.
2. Công khai kết quả.
II. NHIỆM VỤ
STT\tNhiệm vụ\tChủ trì\tThời hạn
1\tLập danh mục rà soát\tSở Tư pháp\tTháng 6/2026
2\tTrình phương án\tSở Nội vụ\tTháng 8/2026
Nơi nhận: - Như trên; - Lưu: VT.\tTM. ỦY BAN NHÂN DÂN CHỦ TỊCH Hoàng Văn Mẫu
"""


def test_changes_are_accepted_and_told() -> None:
    hints = Hints(date(2026, 6, 1), known_in(load_path(SAMPLE_DATA), "tinh-mau"))
    draft = draft_of(_FILE, "kh.docx", hints)
    found = checked(draft, "tinh-mau")
    assert draft.reading.text == _TEXT
    assert found.coverage.whole
    assert [problem.message for problem in found.problems] == []
    told = [one.noi_dung for one in choosing.read(_FILE, "kh.docx").findings]
    assert set(told) < {one.noi_dung for one in draft.findings}
    assert told == [
        "Tệp còn 4 chỗ xóa chưa chốt (Track Changes): chữ đã xóa không lấy; ở dòng 1, 6, 8, "
        "10–12; ví dụ «28», «20%», «Mục bị bỏ».",
        "Tệp còn 3 chỗ thêm chưa chốt (Track Changes): chữ thêm được lấy như đã đồng ý; ở dòng "
        "1, 6, 10–12; ví dụ «29», «25%», «2 Trình phương án Sở Nội vụ Tháng 8/2026».",
        "Tệp có 1 lời bình bên lề, không lấy; ở dòng 6.",
        "1 ảnh trong tệp; chữ trong ảnh không đọc được; ở dòng 13.",
        "1 khung chữ đặt rời; chữ trong khung được xếp sau đoạn mà khung gắn vào; ở dòng 2; "
        "ví dụ «DỰ THẢO LẦN 2».",
        "1 chú thích; lời chú thích được xếp thành dòng riêng ngay sau đoạn có dấu chú thích; "
        "ở dòng 7; ví dụ «[1]».",
    ]
    sure = [one.sure for one in draft.findings if "Track Changes" in one.noi_dung]
    assert sure == [Sureness.DECIDE, Sureness.DECIDE]
