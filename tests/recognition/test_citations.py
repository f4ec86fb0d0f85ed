"""Citations of the five plans, sentence by sentence, and what is read in them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.recognition.citations import read_citations
from generator.vietnamese import nfc

Expected = tuple[str, str | None, str | None, str | None]


def acts(text: str) -> list[Expected]:
    """Type, number or name of the law, date, issuer."""
    return [
        (
            each.loai,
            each.so_ky_hieu or each.ten,
            str(each.ngay) if each.ngay else None,
            each.co_quan,
        )
        for each in read_citations(text)
    ]


DONG_THAP: list[tuple[str, list[Expected]]] = [
    ("Số: 71/QĐ-UBND-HC", []),
    (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2019;",
        [("Luật", "Luật Tổ chức chính quyền địa phương", "2019-06-19", None)],
    ),
    (
        "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ ban hành Chương "
        "trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020; Quyết định số "
        "225/QĐ-TTg ngày 04 tháng 2 năm 2016 của Thủ tướng Chính phủ phê duyệt Kế hoạch cải cách "
        "hành chính nhà nước giai đoạn 2016 - 2020;",
        [
            ("Nghị quyết", "30c/NQ-CP", "2011-11-08", "Chính phủ"),
            ("Quyết định", "225/QĐ-TTg", "2016-02-04", "Thủ tướng Chính phủ"),
        ],
    ),
    (
        "Căn cứ Quyết định số 20/QĐ-BCĐCCHC ngày 20 tháng 12 năm 2019 của Trưởng Ban Chỉ đạo cải "
        "cách hành chính của Chính phủ về việc ban hành Kế hoạch tổng kết",
        [
            (
                "Quyết định",
                "20/QĐ-BCĐCCHC",
                "2019-12-20",
                "Trưởng Ban Chỉ đạo cải cách hành chính của Chính phủ",
            )
        ],
    ),
    (
        "Căn cứ Quyết định số 131/QĐ-UBND-HC ngày 07 tháng 02 năm 2012 của Ủy ban nhân dân Tỉnh "
        "ban hành Kế hoạch cải cách hành chính tỉnh Đồng Tháp giai đoạn 2011 - 2020; Quyết định số "
        "706/QĐ-UBND-HC ngày 22 tháng 7 năm 2013 sửa đổi, bổ sung một số nội dung của Kế hoạch cải "
        "cách hành chính tỉnh Đồng Tháp giai đoạn 2011 - 2020 kèm theo Quyết định số "
        "131/QĐ-UBND-HC; Quyết định số 305/QĐ-UBND ngày 17 tháng 12 năm 2016 ban hành Kế hoạch",
        [
            ("Quyết định", "131/QĐ-UBND-HC", "2012-02-07", "Ủy ban nhân dân Tỉnh"),
            ("Quyết định", "706/QĐ-UBND-HC", "2013-07-22", None),
            ("Quyết định", "131/QĐ-UBND-HC", None, None),
            ("Quyết định", "305/QĐ-UBND", "2016-12-17", None),
        ],
    ),
    (
        "*(Kèm theo Quyết định số 71/QĐ-UBND ngày 21/01/2020\ncủa Chủ tịch Ủy ban nhân dân Tỉnh)*",
        [("Quyết định", "71/QĐ-UBND", "2020-01-21", "Chủ tịch Ủy ban nhân dân Tỉnh")],
    ),
    (
        "theo Nghị quyết 30c/NQ-CP ngày 08/11/2011 của Chính phủ (sau đây gọi tắt là Chương trình "
        "tổng thể), Kế hoạch cải cách hành chính giai đoạn 2011 - 2020 kèm theo Quyết định số "
        "131/QĐ-UBND-HC ngày 07/02/2012 của UBND Tỉnh, Kế hoạch cải cách hành chính nhà nước giai "
        "đoạn 2016 - 2020 kèm theo Quyết định số 305/QĐ-UBND-HC ngày 17/3/2016 của UBND Tỉnh; xác",
        [
            ("Nghị quyết", "30c/NQ-CP", "2011-11-08", "Chính phủ"),
            ("Quyết định", "131/QĐ-UBND-HC", "2012-02-07", "UBND Tỉnh"),
            ("Quyết định", "305/QĐ-UBND-HC", "2016-03-17", "UBND Tỉnh"),
        ],
    ),
    ("Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.", []),
]

TIEN_GIANG: list[tuple[str, list[Expected]]] = [
    (
        "Căn cứ Quyết định số 1150/QĐ-BNV ngày 30 tháng 12 năm 2019 của Bộ Nội vụ về phê duyệt Đề "
        "án; Quyết định số 330/QĐ-BNV ngày 13 tháng 5 năm 2020 của Bộ Nội vụ về phê duyệt và công "
        "bố Chỉ số",
        [
            ("Quyết định", "1150/QĐ-BNV", "2019-12-30", "Bộ Nội vụ"),
            ("Quyết định", "330/QĐ-BNV", "2020-05-13", "Bộ Nội vụ"),
        ],
    ),
    (
        "(Ban hành kèm theo Kế hoạch số 180 /KH-UBND ngày 10 tháng 7 năm 2020 của Ủy ban nhân dân "
        "tỉnh Tiền Giang)",
        [("Kế hoạch", "180/KH-UBND", "2020-07-10", "Ủy ban nhân dân tỉnh Tiền Giang")],
    ),
    ("2019\t6/8.5\t8.71/10\t79.68/100\t48/63", []),
    ("thực hiện đúng Nghị quyết của Tỉnh ủy, Nghị quyết của Hội đồng nhân dân", []),
]

LONG_AN: list[tuple[str, list[Expected]]] = [
    (
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
        [("Luật", "Luật Tổ chức chính quyền địa phương", "2015-06-19", None)],
    ),
    (
        "Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ về việc sửa đổi, bổ sung một số điều "
        "của Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ;",
        [
            ("Nghị quyết", "76/NQ-CP", "2013-06-13", "Chính phủ"),
            ("Nghị quyết", "30c/NQ-CP", "2011-11-08", "Chính phủ"),
        ],
    ),
    (
        "Theo đề nghị tại văn bản số 201/SNV-CCHC ngày 25/3/2016 của Sở Nội vụ,",
        [("Văn bản", "201/SNV-CCHC", "2016-03-25", "Sở Nội vụ")],
    ),
    (
        "*(Ban hành kèm theo Quyết định số: 1346 /QĐ-UBND\nngày 06 /4/2016 của UBND tỉnh Long An)*",
        [("Quyết định", "1346/QĐ-UBND", "2016-04-06", "UBND tỉnh Long An")],
    ),
    (
        "Quyết định số 348/QĐ-UBND ngày 30/01/2012 của UBND tỉnh, đảm bảo hoàn thành",
        [("Quyết định", "348/QĐ-UBND", "2012-01-30", "UBND tỉnh")],
    ),
    (
        "Luật Ban hành văn bản quy phạm pháp luật năm 2015, kiểm soát; Chỉ thị số 13/CT-TTg ngày "
        "10/6/2015 của Thủ tướng Chính phủ và văn bản số 3154/UBND-NC ngày 19/8/2015 của UBND "
        "tỉnh.",
        [
            ("Luật", "Luật Ban hành văn bản quy phạm pháp luật", None, None),
            ("Chỉ thị", "13/CT-TTg", "2015-06-10", "Thủ tướng Chính phủ"),
            ("Văn bản", "3154/UBND-NC", "2015-08-19", "UBND tỉnh"),
        ],
    ),
    (
        "Thông tư số 05/2014/TT-BTP ngày 07/02/2014 của Bộ Tư pháp về việc hướng dẫn công bố",
        [("Thông tư", "05/2014/TT-BTP", "2014-02-07", "Bộ Tư pháp")],
    ),
    (
        "Nghị định số 20/2008/NĐ-CP ngày 14/02/2008 của Chính phủ, Quyết định số 37/2014/QĐ-UBND "
        "ngày 29/8/2014 của UBND tỉnh và kết quả giải quyết",
        [
            ("Nghị định", "20/2008/NĐ-CP", "2008-02-14", "Chính phủ"),
            ("Quyết định", "37/2014/QĐ-UBND", "2014-08-29", "UBND tỉnh"),
        ],
    ),
    (
        "Quyết định số 129/2007/QĐ-TTg ngày 02/8/2007 của Thủ tướng Chính phủ và Quyết định số "
        "03/2007/QĐ-BNV ngày 26/02/2007 của Bộ Nội vụ.",
        [
            ("Quyết định", "129/2007/QĐ-TTg", "2007-08-02", "Thủ tướng Chính phủ"),
            ("Quyết định", "03/2007/QĐ-BNV", "2007-02-26", "Bộ Nội vụ"),
        ],
    ),
    (
        "theo Nghị quyết số 36a/NQ-CP ngày\n\n14/10/2015 của Chính phủ và Quyết định số "
        "1819/QĐ-TTg ngày 26/10/2015 của Thủ tướng Chính phủ phê duyệt",
        [
            ("Nghị quyết", "36a/NQ-CP", "2015-10-14", "Chính phủ"),
            ("Quyết định", "1819/QĐ-TTg", "2015-10-26", "Thủ tướng Chính phủ"),
        ],
    ),
    (
        "Căn cứ Thông tư số 172/2012/TT-BTC ngày 22/10/2012 của Bộ Tài chính quy định về việc",
        [("Thông tư", "172/2012/TT-BTC", "2012-10-22", "Bộ Tài chính")],
    ),
    (
        "theo tinh thần Nghị định số 115/2005/NĐ-CP của Chính phủ đối với các đơn vị",
        [("Nghị định", "115/2005/NĐ-CP", None, "Chính phủ")],
    ),
    ("theo Nghị quyết Đại hội Đảng bộ tỉnh đã đề ra", []),
]

HA_TINH: list[tuple[str, list[Expected]]] = [
    ("Số: 513/KH-UBND", []),
    ("Số hiệu 513/KH-UBND", []),
    ("Kế hoạch 513/KH-UBND năm 2020 về cải cách", [("Kế hoạch", "513/KH-UBND", None, None)]),
    (
        "Thực hiện Văn bản số 6459/BNV-CCHC ngày 07/12/2020 của Bộ Nội vụ về việc hướng dẫn xây "
        "dựng kế hoạch; triển khai, thực hiện Nghị quyết số 01-NQ/ĐH ngày 16/10/2020 của Đại hội "
        "Đại biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2020-2025, Nghị quyết số 244/NQ- HĐND ngày "
        "08/12/2020 của HĐND tỉnh về phát triển kinh tế, xã hội năm 2021",
        [
            ("Văn bản", "6459/BNV-CCHC", "2020-12-07", "Bộ Nội vụ"),
            (
                "Nghị quyết",
                "01-NQ/ĐH",
                "2020-10-16",
                "Đại hội Đại biểu Đảng bộ tỉnh lần thứ XIX",
            ),
            ("Nghị quyết", "244/NQ-HĐND", "2020-12-08", "HĐND tỉnh"),
        ],
    ),
    (
        "nội dung đột phá chiến lược của Nghị quyết số 01-NQ/ĐH ngày 16/10/2020 của Đại hội đại "
        "biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2020-2025",
        [
            (
                "Nghị quyết",
                "01-NQ/ĐH",
                "2020-10-16",
                "Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX",
            )
        ],
    ),
    (
        "theo quy định tại Quyết định số 54/2019/QĐ-UBND ngày 27/9/2019 của UBND tỉnh về ban hành",
        [("Quyết định", "54/2019/QĐ-UBND", "2019-09-27", "UBND tỉnh")],
    ),
    (
        "theo quy định tại các Nghị định của Chính phủ: Số 16/2015/NĐ-CP; số 141/2016/NĐ-CP; số "
        "54/2016/NĐ-CP; số 130/2005/NĐ-CP.",
        [
            ("Nghị định", "16/2015/NĐ-CP", None, "Chính phủ"),
            ("Nghị định", "141/2016/NĐ-CP", None, "Chính phủ"),
            ("Nghị định", "54/2016/NĐ-CP", None, "Chính phủ"),
            ("Nghị định", "130/2005/NĐ-CP", None, "Chính phủ"),
        ],
    ),
    ("11. Công tác ISO 9001:2015", []),
]

TUYEN_QUANG: list[tuple[str, list[Expected]]] = [
    (
        "Thực hiện Kế hoạch số 15/KH-UBND, ngày 26/01/2021 của UBND tỉnh về tuyên truyền",
        [("Kế hoạch", "15/KH-UBND", "2021-01-26", "UBND tỉnh")],
    ),
    (
        "Kế hoạch số 56/KH-UBND ngày 20/5/2020 của UBND tỉnh Tuyên Quang tỉnh thực hiện nội dung "
        "đột phá; Kế hoạch số 136/KH-UBND ngày 28/12/2020 của UBND tỉnh về cải cách hành chính",
        [
            ("Kế hoạch", "56/KH-UBND", "2020-05-20", "UBND tỉnh Tuyên Quang"),
            ("Kế hoạch", "136/KH-UBND", "2020-12-28", "UBND tỉnh"),
        ],
    ),
    (
        "quy định tại Quyết định 661/QĐ-UBND ngày 08/6/2020 của UBND tỉnh.",
        [("Quyết định", "661/QĐ-UBND", "2020-06-08", "UBND tỉnh")],
    ),
    (
        "(khóa XII), Nghị định số 107/2020/NĐ-CP, Nghị định số 108/2020/NĐ-CP của Chính phủ và chỉ "
        "đạo của Tỉnh ủy, Ủy ban nhân dân tỉnh.",
        [
            ("Nghị định", "107/2020/NĐ-CP", None, None),
            ("Nghị định", "108/2020/NĐ-CP", None, "Chính phủ"),
        ],
    ),
    (
        "Nghị định số 130/2005/NĐ-CP; Nghị định số 117/2013/NĐ-CP của Chính phủ về chế độ tự chủ; "
        "Nghị định số 16/2015/NĐ-CP ngày 14/02/2015 của Chính phủ về quyền tự chủ; Nghị định số "
        "141/2016/NĐ-CP ngày 10/10/2016 của Chính phủ quy định cơ chế tự chủ; Nghị định số "
        "54/2016/NĐ-CP ngày 14/6/2016 của Chính phủ quy định cơ chế tự chủ",
        [
            ("Nghị định", "130/2005/NĐ-CP", None, None),
            ("Nghị định", "117/2013/NĐ-CP", None, "Chính phủ"),
            ("Nghị định", "16/2015/NĐ-CP", "2015-02-14", "Chính phủ"),
            ("Nghị định", "141/2016/NĐ-CP", "2016-10-10", "Chính phủ"),
            ("Nghị định", "54/2016/NĐ-CP", "2016-06-14", "Chính phủ"),
        ],
    ),
    ("theo các Nghị quyết của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng", []),
]


@pytest.mark.parametrize(
    ("text", "expected"), DONG_THAP + TIEN_GIANG + LONG_AN + HA_TINH + TUYEN_QUANG
)
def test_the_citations_of_five_plans(text: str, expected: list[Expected]) -> None:
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Luật Tiếp cận thông tin số 104/2016/QH13 ngày 06/4/2016 của Quốc hội",
            [("Luật", "104/2016/QH13", "2016-04-06", "Quốc hội")],
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22/11/2019;",
            [
                (
                    "Luật",
                    "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ",
                    "2019-11-22",
                    None,
                )
            ],
        ),
        (
            "Luật Phòng, chống ma túy và các văn bản hướng dẫn",
            [("Luật", "Luật Phòng, chống ma túy", None, None)],
        ),
        (
            "các Quyết định: số 36/QĐ-TTg ngày 11/01/2024 phê duyệt Quy hoạch hạ tầng; số "
            "1569/QĐ-TTg ngày 12/12/2024 phê duyệt Quy hoạch tỉnh và số 1668/QĐ-TTg",
            [
                ("Quyết định", "36/QĐ-TTg", "2024-01-11", None),
                ("Quyết định", "1569/QĐ-TTg", "2024-12-12", None),
                ("Quyết định", "1668/QĐ-TTg", None, None),
            ],
        ),
        (
            "các Nghị định số 107/2020/NĐ-CP, 108/2020/NĐ-CP và 150/2025/NĐ-CP",
            [
                ("Nghị định", "107/2020/NĐ-CP", None, None),
                ("Nghị định", "108/2020/NĐ-CP", None, None),
                ("Nghị định", "150/2025/NĐ-CP", None, None),
            ],
        ),
        (
            "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương",
            [("Nghị quyết", "18-NQ/TW", "2017-10-25", "Ban Chấp hành Trung ương")],
        ),
        (
            "Quyết định số 912/QĐ-BKHCN ngày 18/5/2025 của Bộ Khoa học và Công nghệ về việc",
            [("Quyết định", "912/QĐ-BKHCN", "2025-05-18", "Bộ Khoa học và Công nghệ")],
        ),
        (
            "Thông tư số 01/2020/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch; Công văn số 7/SNV",
            [
                ("Thông tư", "01/2020/TT-BVHTTDL", None, "Bộ Văn hóa, Thể thao và Du lịch"),
                ("Công văn", "7/SNV", None, None),
            ],
        ),
        (
            "Quyết định số 20/QĐ-UBND ngày 31/02/2020 của UBND tỉnh",
            [("Quyết định", "20/QĐ-UBND", None, "UBND tỉnh")],
        ),
    ],
)
def test_other_forms(text: str, expected: list[Expected]) -> None:
    assert acts(text) == expected


def test_a_citation_keeps_its_words_and_place() -> None:
    text = "Căn cứ Kế hoạch số 180 /KH-UBND ngày 10/7/2020 của UBND tỉnh, giao Sở Nội vụ"
    (found,) = read_citations(text)
    assert found.nguyen_van == "Kế hoạch số 180 /KH-UBND ngày 10/7/2020 của UBND tỉnh"
    assert text[slice(*found.vi_tri)] == found.nguyen_van
    assert (found.ngay, found.ten) == (date(2020, 7, 10), None)


def test_a_law_has_a_name_and_may_have_a_number() -> None:
    (found,) = read_citations("Luật Tiếp cận thông tin số 104/2016/QH13")
    assert (found.ten, found.so_ky_hieu) == ("Luật Tiếp cận thông tin", "104/2016/QH13")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # Đồng Tháp: the verb opens the words, and another act ends them
            "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ ban hành "
            "Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020; Quyết định "
            "số 706/QĐ-UBND-HC ngày 22 tháng 7 năm 2013 sửa đổi, bổ sung một số nội dung của Kế "
            "hoạch cải cách hành chính tỉnh Đồng Tháp giai đoạn 2011 - 2020 kèm theo Quyết định số "
            "131/QĐ-UBND-HC;",
            [
                "ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011 - 2020",
                "sửa đổi, bổ sung một số nội dung của Kế hoạch cải cách hành chính tỉnh Đồng Tháp "
                "giai đoạn 2011 - 2020 kèm theo Quyết định số 131/QĐ-UBND-HC",
                None,
            ],
        ),
        (  # Tiền Giang: «về» is left out; a comma inside a list of nouns ends nothing
            'Quyết định số 1150/QĐ-BNV ngày 30 tháng 12 năm 2019 của Bộ Nội vụ về phê duyệt Đề án "'
            "Xác định Chỉ số cải cách hành chính của các bộ, cơ quan ngang bộ, Ủy ban nhân dân các "
            'tỉnh, thành phố trực thuộc Trung ương"; Quyết định',
            [
                'phê duyệt Đề án "Xác định Chỉ số cải cách hành chính của các bộ, cơ quan ngang '
                'bộ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương"'
            ],
        ),
        (  # Long An: the words of the one act name another
            "Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ về việc sửa đổi, bổ sung một số "
            "điều của Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ;",
            [
                "sửa đổi, bổ sung một số điều của Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của "
                "Chính phủ",
                None,
            ],
        ),
        (  # Long An: a verb after the comma begins something else
            "Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 của Chính phủ về chính sách tinh giản "
            "biên chế, kiên quyết đưa ra khỏi bộ máy hành chính những cán bộ, công chức năng lực "
            "yếu",
            ["chính sách tinh giản biên chế"],
        ),
        (
            "Nghị định số 16/2015/NĐ-CP ngày 14/02/2015 của Chính phủ quy định cơ chế tự chủ của "
            "đơn vị sự nghiệp công lập để thực hiện chủ trương xã hội hoá",
            ["quy định cơ chế tự chủ của đơn vị sự nghiệp công lập"],
        ),
        (
            "theo tiêu chuẩn chất lượng ISO 9001:2008 theo Quyết định số 19/QĐ-TTg ngày 05/3/2014 "
            "của Thủ tướng Chính phủ. Thường xuyên theo dõi",
            [None],
        ),
        (  # Hà Tĩnh
            "Nghị quyết số 244/NQ- HĐND ngày 08/12/2020 của HĐND tỉnh về phát triển kinh tế, xã "
            "hội năm 2021; trên cơ sở tình hình",
            ["phát triển kinh tế, xã hội năm 2021"],
        ),
        (  # Tuyên Quang
            "Kế hoạch số 136/KH-UBND ngày 28/12/2020 của UBND tỉnh về cải cách hành chính tỉnh "
            "Tuyên Quang năm 2021. Trong đó, tập trung thông tin",
            ["cải cách hành chính tỉnh Tuyên Quang năm 2021"],
        ),
        (
            "Công văn số 12/SNV V/v báo cáo (quý II), gửi trước ngày 15 và Kế hoạch số 3/KH-SNV",
            ["báo cáo (quý II), gửi trước ngày 15", None],
        ),
    ],
)
def test_what_a_cited_act_is_about(text: str, expected: list[str | None]) -> None:
    found = read_citations(text)
    assert [one.trich_yeu for one in found] == expected
    for one in found:
        if one.cho_trich_yeu is not None:
            assert text[slice(*one.cho_trich_yeu)] == one.trich_yeu


def test_a_year_without_a_day_is_kept() -> None:
    (found,) = read_citations("Luật Ban hành văn bản quy phạm pháp luật năm 2015, kiểm soát")
    assert (found.nam, found.ngay) == (2015, None)


PIECES = (
    "Nghị quyết định số 30c/NQ-CP 01-NQ/ĐH 16/2015/NĐ-CP ngày 08/11/2011 tháng 6 năm 2019 của "
    "Chính phủ, ; : và Luật Tổ chức sửa đổi, bổ sung một số điều UBND tỉnh Long An"
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split())).map(" ".join)))
def test_any_text_is_read(text: str) -> None:
    printed = nfc(text)
    found = read_citations(text)
    assert [each.vi_tri for each in found] == sorted(each.vi_tri for each in found)
    for each in found:
        assert printed[slice(*each.vi_tri)] == each.nguyen_van
        assert (each.so_ky_hieu or each.ten) is not None
        if each.cho_trich_yeu is not None:
            assert printed[slice(*each.cho_trich_yeu)] == each.trich_yeu
