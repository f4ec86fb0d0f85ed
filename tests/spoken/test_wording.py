"""Official wording as a newsreader says it, printed words and spoken words side by side."""

from __future__ import annotations

import pytest

from generator.spoken.lexicon import Lexicon, defined_in
from generator.spoken.wording import speak

LEXICON = Lexicon(
    words={
        "CCHC": "cải cách hành chính",
        "UBND": "Ủy ban nhân dân",
        "TTHC": "thủ tục hành chính",
        "PAR Index": "Chỉ số cải cách hành chính",
        "KT-XH": "kinh tế - xã hội",
        "LV": "lĩnh vực",
        "TP": "thành phố",
        "BNV": "Bộ Nội vụ",
        "Sở TT&TT": "Sở Thông tin và Truyền thông",
    },
    types={"KH": "Kế hoạch", "QĐ": "Quyết định", "NQ": "Nghị quyết", "NĐ": "Nghị định"},
    issuers={"UBND": "Ủy ban nhân dân", "CP": "Chính phủ", "BNV": "Bộ Nội vụ"},
)

SAID = {
    # Figures
    "đạt 53,289 điểm": "đạt năm mươi ba phẩy hai trăm tám mươi chín điểm",
    "1.346 hồ sơ": "một nghìn ba trăm bốn mươi sáu hồ sơ",
    "1.234.567,5 đồng": "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy phẩy năm đồng",
    "98,5%": "chín mươi tám phẩy năm phần trăm",
    "100 %": "một trăm phần trăm",
    "ít nhất 01 lần/năm": "ít nhất một lần mỗi năm",
    "09 đơn vị": "chín đơn vị",
    "Phụ lục số 01": "Phụ lục số không một",
    "cách mạng 4.0": "cách mạng bốn chấm không",
    "điện thoại 02733873153": "điện thoại không hai bảy ba ba tám bảy ba một năm ba",
    # Ranks, scores, codes, lists
    "xếp hạng 48/63": "xếp hạng thứ bốn mươi tám trên sáu mươi ba",
    "đứng thứ 3/63 tỉnh": "đứng thứ ba trên sáu mươi ba tỉnh",
    "đạt 6/8,5 điểm": "đạt sáu trên tám phẩy năm điểm",
    "79.68/100": "bảy mươi chín phẩy sáu mươi tám trên một trăm",
    "tiêu chí 6.1.3": "tiêu chí sáu chấm một chấm ba",
    "tiêu chí 3.10": "tiêu chí ba chấm mười",
    "mức 3,4": "mức ba, bốn",
    "mức độ 3, 4": "mức độ ba, bốn",
    "LV1 và LV8": "Lĩnh vực một và lĩnh vực tám",
    # Days
    "ngày 15/5/2020": "ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi",
    "15/5/2020": "ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi",
    "Ngày 05/3/2020": "Ngày mùng năm tháng ba năm hai nghìn không trăm hai mươi",
    "ngày 10 tháng 7 năm 2020": "ngày mùng mười tháng bảy năm hai nghìn không trăm hai mươi",
    "trước ngày 30/4": "trước ngày ba mươi tháng tư",
    "trước ngày 01/6 và 15/11 hằng năm": (
        "trước ngày mùng một tháng sáu và mười lăm tháng mười một hằng năm"
    ),
    "trước ngày 15 hằng tháng": "trước ngày mười lăm hằng tháng",
    "trong 05 ngày": "trong năm ngày",
    "Quý IV năm 2020": "Quý bốn năm hai nghìn không trăm hai mươi",
    "Quý II/2020": "Quý hai năm hai nghìn không trăm hai mươi",
    "quý I, II và III": "quý một, hai và ba",
    "Tháng 4/2020": "Tháng tư năm hai nghìn không trăm hai mươi",
    "6 tháng đầu năm": "sáu tháng đầu năm",
    "giai đoạn 2016-2020": (
        "giai đoạn hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi"
    ),
    "giai đoạn 2016 – 2020": (
        "giai đoạn hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi"
    ),
    "đạt 80-90%": "đạt tám mươi đến chín mươi phần trăm",
    "vị trí 10-15/63": "vị trí mười đến mười lăm trên sáu mươi ba",
    "khóa XIV": "khóa mười bốn",
    "lần thứ XI": "lần thứ mười một",
    "lần thứ IV": "lần thứ tư",
    # Document numbers
    "Kế hoạch số 180/KH-UBND của tỉnh": "Kế hoạch số một trăm tám mươi của tỉnh",
    "Quyết định số 1150/QĐ-BNV ngày 30 tháng 12 năm 2019 của Bộ Nội vụ": (
        "Quyết định số một nghìn một trăm năm mươi ngày ba mươi tháng mười hai năm hai nghìn "
        "không trăm mười chín của Bộ Nội vụ"
    ),
    "theo 30c/NQ-CP": "theo Nghị quyết số ba mươi c của Chính phủ",
    "Công văn số 6459/BNV-CCHC": ("Công văn số sáu nghìn bốn trăm năm mươi chín của Bộ Nội vụ"),
    "Nghị định số 30/2020/NĐ-CP": (
        "Nghị định số ba mươi, năm hai nghìn không trăm hai mươi, của Chính phủ"
    ),
    "Luật số 104/2016/QH13": (
        "Luật số một trăm linh bốn, năm hai nghìn không trăm mười sáu, của Quốc hội khóa mười ba"
    ),
    # Short forms
    "UBND tỉnh và công tác CCHC": "Ủy ban nhân dân tỉnh và công tác cải cách hành chính",
    "cải cách hành chính (CCHC) của tỉnh": "cải cách hành chính của tỉnh",
    "Chỉ số PAR Index": "Chỉ số cải cách hành chính",
    "Sở TT&TT tham mưu": "Sở Thông tin và Truyền thông tham mưu",
    "phát triển KT-XH": "phát triển kinh tế xã hội",
    "TP. Mẫu": "Thành phố Mẫu",
    "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC": "Công tác chỉ đạo, điều hành cải cách hành chính",
    # What surrounds the words
    "- Sở Nội vụ tổng hợp./.": "Sở Nội vụ tổng hợp.",
    "máy tính, máy in...": "máy tính, máy in, vân vân",
}


@pytest.mark.parametrize(("printed", "words"), SAID.items())
def test_wording_is_said(printed: str, words: str) -> None:
    spoken = speak(printed, LEXICON)
    assert (spoken.loi, spoken.giu) == (words, ())


KEPT = {
    "tỷ lệ 5/8": ("tỷ lệ 5/8", ("5/8",)),  # a day, or five of eight
    "đạt 5.441 điểm": ("đạt 5.441 điểm", ("5.441",)),  # thousands, or a decimal
    "theo ISO 9001:2015": (
        "theo ISO chín nghìn không trăm linh một phiên bản hai nghìn không trăm mười lăm",
        ("ISO",),
    ),
    "trang www.mau.gov.vn": ("trang www.mau.gov.vn", ("www.mau.gov.vn",)),
    "phòng/ban": ("phòng/ban", ("phòng/ban",)),
    "ngày 31/2/2020": ("ngày 31/2/2020", ("ngày 31/2/2020",)),
    "mẫu 5S": ("mẫu 5S", ("5S",)),
}


@pytest.mark.parametrize(("printed", "told"), KEPT.items())
def test_what_is_ambiguous_stays_for_the_reader(
    printed: str, told: tuple[str, tuple[str, ...]]
) -> None:
    spoken = speak(printed, LEXICON)
    assert (spoken.loi, spoken.giu) == told


def test_a_text_explains_its_own_short_forms() -> None:
    assert defined_in(["về bưu chính công ích (BCCI) và dịch vụ (XYZ)"]) == {
        "BCCI": "bưu chính công ích"
    }
    assert defined_in(["cán bộ, công chức, viên chức (CBCCVC)"]) == {
        "CBCCVC": "cán bộ, công chức, viên chức"
    }


def test_signs_that_cannot_be_said_are_left_out() -> None:
    told = speak("CCHC\u202e của \x07tỉnh\u200b \ue000& <b>huyện</b>", LEXICON)
    assert told.loi.startswith("Cải cách hành chính của tỉnh")
    assert not any(char in told.loi for char in "\u202e\x07\u200b\ue000")
