"""What a form sends, before it becomes a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.editing.saving import draft, may_be_edited
from tests.small_progress import SmallProgress

NAME = "tinh-mau/tien-do/2026-quy-1.yml"
TEXT = """\
# điều biết trong quý I
bao_cao:
- {ma: mot, co_quan: so-noi-vu-mau, ngay: 20/3/2026, trich_yeu: Báo cáo, so_ky_hieu: 1/BC}
ket_qua:
- viec: tinh-mau/2026/1-kh-ubnd#ke-hoach-nhiem-vu-1   # rà soát
  bao_cao: mot
  ngay: 15/3/2026
  nguyen_van: Đang làm.
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    SmallProgress(tmp_path).records(quy_1_2026="bao_cao: []\n")
    (tmp_path / NAME).write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_only_the_line_of_the_value_changes(data: Path) -> None:
    sent = TEXT.replace("Đang làm.", "Đã xong.").replace("# điều biết trong quý I\n", "")
    assert draft(data, NAME, sent).text == TEXT.replace("Đang làm.", "Đã xong.")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("15/3/2026", "31/2/2026", "«31/2/2026» không phải ngày có thật."),
        ("nhiem-vu-1 ", "nhiem-vu-9 ", "Không có mục «ke-hoach-nhiem-vu-9»"),
        ("20/3/2026", "20/12/2025", "có trước khi quý I/2026 bắt đầu"),
    ],
)
def test_a_mistake_hinders(data: Path, old: str, new: str, said: str) -> None:
    found = draft(data, NAME, TEXT.replace(old, new))
    assert said in found.ngan[0].message


def test_a_mistake_that_was_there_before_does_not(data: Path) -> None:
    wrong = TEXT.replace("20/3/2026", "20/12/2025")
    (data / NAME).write_text(wrong, encoding="utf-8")
    found = draft(data, NAME, wrong.replace("Đang làm.", "Đã xong."))
    assert found.ngan == ()


def test_a_new_file_is_canonical_and_its_keys_in_their_order(data: Path) -> None:
    words = "Đã rà soát xong toàn bộ thủ tục hành chính và trình Ủy ban nhân dân tỉnh Mẫu công bố."
    sent = TEXT.replace("15/3/2026", "'15/3/2026'").replace("Đang làm.", f"'{words}'")
    sent = sent.replace(
        "  bao_cao: mot\n  ngay: '15/3/2026'", "  ngay: '15/3/2026'\n  bao_cao: mot"
    )
    assert sent.index("bao_cao: mot") > sent.index("'15/3/2026'")
    found = draft(data, "tinh-mau/tien-do/2026-9-thang.yml", sent)
    assert (found.text, found.ngan) == (
        f"""\
bao_cao:
- {{ma: mot, co_quan: so-noi-vu-mau, ngay: 20/3/2026, trich_yeu: Báo cáo, so_ky_hieu: 1/BC}}
ket_qua:
- viec: tinh-mau/2026/1-kh-ubnd#ke-hoach-nhiem-vu-1
  bao_cao: mot
  ngay: 15/3/2026
  nguyen_van: {words}
""",
        (),
    )


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("tinh-mau/tinh.yml", True),
        ("tinh-mau/tien-do/2026-quy-1.yml", True),
        ("tinh-mau/tien-do/2026-quy-1-1.yml", False),
        ("tinh-mau/goc/1.txt", False),
        ("danh-muc/thuat-ngu.yml", True),
        ("danh-muc/tinh-thanh.yml", False),
        ("mkdocs.yml", False),
    ],
)
def test_which_files_forms_may_write(name: str, may: bool) -> None:
    assert may_be_edited(name) == may
