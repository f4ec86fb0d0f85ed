"""Abbreviations of a document: which are explained, and where they stand by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.dataset import build
from generator.pages.body import body
from generator.records import load_path
from generator.views.document import DocumentView, document_view
from tests.small_data import DAY, SmallData

REGISTER = """\
nguon: Mẫu
viet_tat:
- {viet_tat: CCHC, day_du: cải cách hành chính}
- {viet_tat: UBND, day_du: Ủy ban nhân dân}
- {viet_tat: TM., day_du: thay mặt}
- {viet_tat: TTHC, day_du: thủ tục hành chính, giai_thich: Nghĩa thường gặp}
- {viet_tat: TTHC, day_du: trung tâm hội chợ}
thuat_ngu: []
"""


def view_of(folder: Path, *texts: str) -> DocumentView:
    data = SmallData(folder)
    data.put("danh-muc/thuat-ngu.yml", REGISTER.encode())
    nodes = ", ".join(f"{{doan: '{text}'}}" for text in texts)
    part = f"phan:\n- {{ma: ke-hoach, ten: Kế hoạch, noi_dung: [{nodes}]}}\n"
    dataset = build(load_path(data.write(part, "\n".join(texts))), DAY)
    return document_view(dataset, dataset.van_ban[0])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Công tác CCHC, TTHC của UBND.", ["CCHC", "TTHC", "UBND"]),
        ("Quyết định 71/QĐ-UBND-HC", []),
        ("Kế hoạch 1/KH-UBND", []),
        ("CCHC1, aCCHC, CCHC/năm", []),
        ("(CCHC)", ["CCHC"]),
        ("TM. UBND", ["UBND"]),  # two letters mean different things in different places
        ("cchc", []),
    ],
)
def test_which_stand_by_themselves(tmp_path: Path, text: str, found: list[str]) -> None:
    assert [one.viet_tat for one in view_of(tmp_path, text).viet_tat] == found


def test_two_meanings_are_both_said(tmp_path: Path) -> None:
    (one,) = view_of(tmp_path, "Bộ phận TTHC").viet_tat
    assert one.nghia == ("thủ tục hành chính", "trung tâm hội chợ")
    assert one.ghi_chu == ("Nghĩa thường gặp",)
    assert one.ma == "vt-tthc"


def test_the_first_of_a_document_leads_to_its_meaning(tmp_path: Path) -> None:
    text = body(view_of(tmp_path, "Về CCHC và CCHC", "CCHC, UBND"))
    linked = [
        'Về <a class="vt" href="#vt-cchc">CCHC</a> và CCHC ',
        'CCHC, <a class="vt" href="#vt-ubnd">',
    ]
    assert [one for one in linked if one not in text] == []
    assert text.count('class="vt"') == 2
