"""A reported value -> reached, missed, or why neither can be said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.target_results import Comparison, comparisons
from tests.small_progress import KEY, TARGET, SmallProgress, report, result

# target: 1 = «Tối thiểu 98,5% …; ít nhất 02 lần/quý …», 2 = «Không quá 3 ngày làm việc»,
# 3 = «Dưới 5% …», 4 = «100% xã …», 5 = «Đến năm 2028 đạt 80% …», 6 = «Ít nhất 10 lớp …»
# target, period of the file, the figure -> reached, why not, of the whole period
CASES: list[tuple[str, str, str, bool | None, str | None, bool]] = [
    ("1", "nam_2026", 'gia_tri: "98,5"', True, None, True),
    ("1", "nam_2026", 'gia_tri: "98,49", don_vi: "%"', False, None, True),
    ("1", "quy_1_2026", 'gia_tri: "97,2"', False, None, False),  # the rate of that quarter
    ("1", "nam_2026", 'gia_tri: "99", don_vi: điểm', None, "khac-don-vi", False),
    ("1", "nam_2026", 'gia_tri: "99", thu_tu: "3"', None, "khong-co-muc", False),
    ("1", "nam_2025", 'gia_tri: "99"', None, "ngoai-ky", False),  # the plan is of 2026
    ("1", "quy_1_2026", 'gia_tri: "2", thu_tu: "2"', True, None, True),  # lần/quý
    ("1", "quy_1_2026", 'gia_tri: "1", thu_tu: "2"', False, None, True),
    ("2", "nam_2026", 'gia_tri: "3"', True, None, True),
    ("2", "nam_2026", 'gia_tri: "3,1"', False, None, True),
    ("2", "quy_1_2026", 'gia_tri: "3"', None, "chua-het-ky", False),
    ("2", "quy_1_2026", 'gia_tri: "4"', False, None, False),  # passed already
    ("3", "nam_2026", 'gia_tri: "5"', False, None, True),  # «dưới 5%» does not take 5 in
    ("3", "nam_2026", 'gia_tri: "4,9"', True, None, True),
    ("4", "nam_2026", 'gia_tri: "100"', True, None, True),
    ("4", "nam_2026", 'gia_tri: "99,9"', False, None, True),
    ("5", "nam_2028", 'gia_tri: "80"', True, None, True),
    ("5", "nam_2028", 'gia_tri: "85"', None, "khong-ro-chieu", True),  # «đạt 80%», not «từ»
    ("5", "nam_2029", 'gia_tri: "80"', None, "ngoai-ky", False),
    ("6", "quy_1_2026", 'gia_tri: "4"', None, "chua-het-ky", False),  # a count still grows
    ("6", "quy_1_2026", 'gia_tri: "10"', True, None, False),
    ("6", "nam_2026", 'gia_tri: "9"', False, None, True),
]


@pytest.mark.parametrize(("target", "period", "figure", "reached", "why", "whole"), CASES)
def test_a_value_beside_its_target(
    tmp_path: Path,
    target: str,
    period: str,
    figure: str,
    reached: bool | None,
    why: str | None,
    whole: bool,
) -> None:
    year = period[-4:]
    text = f"bao_cao:\n{report('mot', f'31/10/{year}')}ket_qua:\n" + result(
        TARGET + target, f"31/10/{year}", more=f"so_lieu: [{{{figure}}}]"
    )
    one = only_comparison(tmp_path, target, period, text)
    found = (one.dat, one.vi_sao.value if one.vi_sao else None, one.het_ky)
    assert found == (reached, why, whole)


def only_comparison(tmp_path: Path, target: str, period: str, text: str) -> Comparison:
    dataset = SmallProgress(tmp_path).dataset(date(2030, 1, 1), **{period: text})
    (linked,) = dataset.van_ban
    item = next(one for one in linked.muc.chi_tieu if one.ma == TARGET + target)
    history = dataset.tien_do.of(KEY, item.ma)
    (one,) = comparisons(item, history, linked.document.ke_hoach)
    return one
