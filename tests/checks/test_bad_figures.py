"""Figures that cannot be, or that contradict each other: where `cchc check` points, and the cure.

bad_figures/<kind>-<name>.yml is a score file (diem), a document (vb) or a criteria set (bo), put
into a small data folder. bad_figures/<kind>-<name>.expected.txt: exit code and output.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.schema.printed import printed as printed_text
from tests.expected import Expected, beside, cases, stem
from tests.reconciliation.printed import INDEX
from tests.small_data import GOC, NAME, SmallData, completed

HERE = Path(__file__).parent / "bad_figures"
SET = """\
ma: chi-so-mau
phien_ban: "2024"
nguon: Đặt ra để thử
nam_ap_dung: ["2024"]
tong_diem_chuan: "20"
tham_dinh: "15"
dieu_tra: "5"
linh_vuc:
- {ma: "1", ten: Một, diem_chuan: "8,5", diem_tham_dinh: "8,5"}
- {ma: "2", ten: Hai, diem_chuan: "11,5", diem_tham_dinh: "6,5"}
du_tieu_chi: co
tieu_chi:
- {ma: "1.1", ten: A, diem_chuan: "3"}
- {ma: "1.2", ten: B, diem_chuan: "5,5"}
"""
FILES = {
    "diem": "tinh-mau/chi-so/chi-so-mau-2024.yml",
    "bo": "danh-muc/chi-so/chi-so-mau/2024.yml",
    "vb": NAME,
}


@pytest.mark.parametrize("case", cases(HERE), ids=stem)
def test_bad_figures(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    expected: Expected,
) -> None:
    data = SmallData(tmp_path / "data")
    data.put("danh-muc/chi-so/chi-so-mau/chi-so.yml", INDEX.encode())
    data.put(FILES["bo"], SET.encode())
    kind = case.name.partition("-")[0]
    text = case.read_text(encoding="utf-8")
    if kind == "vb":
        source = words_of(data, text)
        data.put(GOC, source.encode())
        text = completed(text, source)
    data.put(FILES[kind], text.encode())
    monkeypatch.chdir(tmp_path)
    code = main(["check", "--data", "data"])
    printed = capsys.readouterr()
    assert printed.err == ""
    expected.check(beside(case), f"mã thoát: {code}\n{printed.out}")


def words_of(data: SmallData, text: str) -> str:
    """What the document prints, so that its source says the same; empty where it is unreadable."""
    documents = data.read(text).documents
    return "\n".join(piece.text for one in documents for piece in printed_text(one.document))
