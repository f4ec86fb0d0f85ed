"""What a document does with the acts it cites: sentence -> relation and the words that say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.recognition.citation_relations import relations
from generator.recognition.citations import read_citations
from generator.vietnamese import nfc


def read(text: str, line: str | None = None) -> list[tuple[str, str, str]]:
    """Number or name, relation, leading words; behind an act inside another's words: what that
    one does to it."""
    cited = read_citations(text)
    return [
        (
            one.so_ky_hieu or one.ten or "",
            f"{found.quan_he}" + (f" ({found.trong} {found.viec})" if found.viec else ""),
            found.loi_dan,
        )
        for one, found in zip(cited, relations(text, cited, line), strict=True)
    ]


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        (  # Long An: one word leads the whole line; the inner act is what the outer one amends
            "can_cu",
            "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ về ban hành Chương trình "
            "tổng thể; Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ về việc sửa đổi, bổ "
            "sung một số điều của Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ;",
            [
                ("30c/NQ-CP", "can_cu", "Căn cứ"),
                ("76/NQ-CP", "can_cu", ""),
                ("30c/NQ-CP", "nhac_toi (1 sua_doi)", "sửa đổi, bổ sung một số điều của"),
            ],
        ),
        (  # Long An: the line begins with something that has no number
            "can_cu",
            "Căn cứ Chương trình tổng thể cải cách hành chính của Chính phủ và của tỉnh; Quyết "
            "định số 225/QĐ-TTg ngày 04/02/2016 của Thủ tướng Chính phủ",
            [("225/QĐ-TTg", "can_cu", "Căn cứ")],
        ),
        (
            "can_cu",
            "Theo đề nghị tại văn bản số 201/SNV-CCHC ngày 25/3/2016 của Sở Nội vụ,",
            [("201/SNV-CCHC", "nhac_toi", "Theo đề nghị tại")],
        ),
        (
            "kem_theo",
            "(Ban hành kèm theo Quyết định số: 1346 /QĐ-UBND ngày 06 /4/2016 của UBND tỉnh Long "
            "An)",
            [("1346/QĐ-UBND", "kem_theo", "kèm theo")],
        ),
        (  # Hà Tĩnh: what follows after a comma is led by the same words
            None,
            "Thực hiện Văn bản số 6459/BNV-CCHC ngày 07/12/2020 của Bộ Nội vụ về việc hướng dẫn "
            "xây dựng kế hoạch; triển khai, thực hiện Nghị quyết số 01-NQ/ĐH ngày 16/10/2020 của "
            "Đại hội Đại biểu Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2020-2025, Nghị quyết số 244/NQ- "
            "HĐND ngày 08/12/2020 của HĐND tỉnh",
            [
                ("6459/BNV-CCHC", "thuc_hien", "Thực hiện"),
                ("01-NQ/ĐH", "thuc_hien", "triển khai, thực hiện"),
                ("244/NQ-HĐND", "thuc_hien", ""),
            ],
        ),
        (  # Long An
            None,
            "Tổ chức thực hiện có hiệu quả Luật Ban hành văn bản quy phạm pháp luật năm 2015, kiểm "
            "soát chặt chẽ; theo đúng Chỉ thị số 13/CT-TTg ngày 10/6/2015 của Thủ tướng Chính phủ "
            "và văn bản số 3154/UBND-NC ngày 19/8/2015 của UBND tỉnh.",
            [
                (
                    "Luật Ban hành văn bản quy phạm pháp luật",
                    "thuc_hien",
                    "Tổ chức thực hiện có hiệu quả",
                ),
                ("13/CT-TTg", "nhac_toi", "theo đúng"),
                ("3154/UBND-NC", "nhac_toi", ""),
            ],
        ),
        (  # Tuyên Quang: how far it is carried out is told of here, not ordered
            None,
            "Tình hình, kết quả triển khai thực hiện Nghị định số 130/2005/NĐ-CP; Nghị định số "
            "117/2013/NĐ-CP",
            [
                ("130/2005/NĐ-CP", "nhac_toi", "triển khai thực hiện"),
                ("117/2013/NĐ-CP", "nhac_toi", ""),
            ],
        ),
        (  # Hà Tĩnh: the head of a list stands between
            None,
            "theo quy định tại các Nghị định của Chính phủ: Số 16/2015/NĐ-CP; số 141/2016/NĐ-CP",
            [
                ("16/2015/NĐ-CP", "nhac_toi", "theo quy định tại"),
                ("141/2016/NĐ-CP", "nhac_toi", ""),
            ],
        ),
        (  # Đồng Tháp: the plan that is named was issued with it, not the document that names it
            None,
            "Kế hoạch cải cách hành chính giai đoạn 2011 - 2020 kèm theo Quyết định số "
            "131/QĐ-UBND-HC",
            [("131/QĐ-UBND-HC", "nhac_toi", "kèm theo")],
        ),
        (  # no seed has these
            None,
            "Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 02/3/2019 và bãi bỏ các Quyết "
            "định số 13/QĐ-UBND; sửa đổi, bổ sung một số điều của Quyết định số 14/QĐ-UBND.",
            [
                ("12/QĐ-UBND", "thay_the", "thay thế"),
                ("13/QĐ-UBND", "thay_the", "bãi bỏ các"),
                ("14/QĐ-UBND", "sua_doi", "sửa đổi, bổ sung một số điều của"),
            ],
        ),
        (
            None,
            "Kế hoạch này thay thế một số nội dung của Kế hoạch số 15/KH-UBND.",
            [("15/KH-UBND", "sua_doi", "thay thế một số nội dung của")],
        ),
        (  # a task of a plan: somebody is to do it
            None,
            "Kế hoạch này có hiệu lực. Tham mưu thay thế Quyết định số 16/QĐ-UBND.",
            [("16/QĐ-UBND", "nhac_toi", "thay thế")],
        ),
        (
            None,
            "Căn cứ Nghị định số 63/2010/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số "
            "48/2013/NĐ-CP",
            [
                ("63/2010/NĐ-CP", "can_cu", "Căn cứ"),
                ("48/2013/NĐ-CP", "nhac_toi (0 sua_doi)", "được sửa đổi, bổ sung bởi"),
            ],
        ),
        (None, "kết quả là căn cứ Quyết định số 4/QĐ-UBND", [("4/QĐ-UBND", "nhac_toi", "")]),
        (None, "thực hiện theo Kế hoạch số 5/KH-UBND", [("5/KH-UBND", "nhac_toi", "theo")]),
        (None, "(Quyết định số 1396/QĐ-UBND)", [("1396/QĐ-UBND", "nhac_toi", "")]),
    ],
)
def test_relations(line: str | None, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text, line) == expected


WORDS = (
    "Căn cứ Thực hiện theo quy định tại thay thế sửa đổi, bổ sung kèm theo Nghị quyết số 30c/NQ-CP "
    "ngày 08/11/2011 của Chính phủ về việc Quyết định 5/QĐ-UBND ; , và ."
)


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join), st.sampled_from([None, "can_cu"]))
def test_leading_words_are_printed_words(text: str, line: str | None) -> None:
    cited = read_citations(text)
    found = relations(text, cited, line)
    assert len(found) == len(cited)
    assert all(one.loi_dan in nfc(text) for one in found)
