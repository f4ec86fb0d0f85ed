"""Lines of a paper -> its parts, formal lines, outline, signature and fields.

Cases: <name>.txt (what was received) and <name>.expected.yml (the draft without its source, what
must be looked at as comments). All of it is made up; the registers are the real ones.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.importers.checked import checked
from generator.importers.importing import Hints, draft_of
from generator.importers.known import Known, known_in
from generator.importers.refusals import Refused
from generator.records import load_path
from generator.source.canonical import dump
from tests.expected import Expected, cases, stem
from tests.small_data import ROOT

HERE = Path(__file__).parent
CASES = cases(HERE, "*.txt")


@pytest.fixture(scope="module")
def known() -> Known:
    return known_in(load_path(ROOT / "data"), None)


@pytest.mark.parametrize("case", CASES, ids=stem)
def test_structure(case: Path, known: Known, expected: Expected) -> None:
    draft = draft_of(case.read_bytes(), case.name, Hints(date(2026, 11, 21), known, 2026))
    made = checked(draft, "tinh-mau")
    assert made.problems == ()
    assert made.coverage.whole
    shown = {key: value for key, value in draft.data.items() if key != "nguon"}
    notes = {path: text for path, text in draft.notes.items() if path[0] in shown}
    told = [f"# {one.sure.value}: {one.noi_dung}" for one in draft.findings if one.sure != "chắc"]
    found = dump(shown, notes) + "".join(f"{line}\n" for line in told)
    expected.check(case.with_name(f"{case.stem}.expected.yml"), found)


@pytest.mark.parametrize(
    "received",
    [
        "Bánh xèo\n\nNguyên liệu: bột gạo, nước cốt dừa, nghệ.\n\n1. Pha bột.\n2. Đổ bánh.\n",
        "Sáng nay, hội nghị tổng kết cải cách hành chính đã diễn ra tại tỉnh Mẫu.\n",
        "Hà Nội, ngày 2 tháng 9 năm 2026\n\nMẹ kính yêu,\n\nCon viết thư này để báo tin.\n",
    ],
)
def test_what_is_no_administrative_document_is_refused(received: str, known: Known) -> None:
    with pytest.raises(Refused, match="không có dáng một văn bản hành chính"):
        draft_of(received.encode(), "a.txt", Hints(date(2026, 11, 21), known))
