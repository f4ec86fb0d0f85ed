"""Tiền Giang 180/KH-UBND: what a careful accountant finds with pencil and paper, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import figures
from generator.problems import under
from generator.reconciliation import Finding, reconcile
from generator.records import Records, load_path

KEY = "tien-giang/2020/180-kh-ubnd"

# Reckoned by hand from the printed tables, apart from the code. Areas of the summary:
#   6 + 8.71 + 12.42 + 8.57 + 11.35 + 8.63 + 11.21 + 12.79 = 79.68 as printed; maxima 100; 48 <= 63.
# The appendix, printed maximum less the losses of what is listed below (L = lost):
#   1     8,5  - L(1.3) 1 - L(1.5) 0,5 - L(1.6) 1              = 6        printed 6
#   1.3   2    - L(1.3.2) 1                                    = 1        printed 1
#   3     14   - L(3.4) 1,5741                                 = 12,4259  printed 12,4259
#   3.4   5    - 0,0684 - 1,5 - 0,0057                         = 3,4259   printed 3,4259
#   4     7.5  - L(4.1) 1 - L(4.3) 1                           = 5,5      printed 5.2196   -0,2804
#   4.1   3,5  - 1 = 2,5;  4.3  1,5 - 1 = 0,5                             as printed
#   5     8    - 0,5 - 0,5 - L(5.7) 0,25, blank, from 5.7.2    = 6,75     printed 6.75
#   5.1   2    - 0,5 = 1,5;  5.5  1,75 - 0,5 = 1,25                       as printed
#   6     8,5  - L(6.1) 2,059 - L(6.2) 1 - L(6.3) 1            = 4,441    printed 5.441    +1
#   6.1   3    - L(6.1.1) 0,059 - L(6.1.3) 1                   = 1,941    printed 0,941    -1
#   6.2   2    - 0,25 - 0,75 = 1;  6.3  3,5 - 1 = 2,5                     as printed
#   7     9    - 0,5 - L(7.2) 0,297 - 0,25                     = 7,953    printed 7,953
#   7.1   5,5  - 0,5 = 5;  7.3  1,25 - 0,25 = 1                           as printed
#   7.2   1,25 - L(7.2.1) 0,25                                 = 1        printed 0,953    -0,047
#   8     6    - L(8.3) 1 - L(8.6) 0,5 = 4,5;  8.3  2 - 1 = 1             as printed
# Total: 6 + 5 + 12,4259 + 5.2196 + 6.75 + 5.441 + 7,953 + 4,5 = 53,2895  printed 53,289   -0,0005
#   maxima 8,5 + 5 + 14 + 7.5 + 8 + 8,5 + 9 + 6 = 66.5 as printed; no parts exceed their whole.
# Both tables: area 1 6 = 6; area 3 12.42, not 12,4259 rounded (12,43) -> -0,0059. The others leave
#   the survey 5, 4,5, 6, 4, 4, 10 points at most: 3,71; 3,3504; 4,60; 3,189; 3,257; 8,29 all fit.
# The note: 33,5 + 66,5 = 100; 66,5 - 53,289 = 13,211; losses of the areas 13,2105, rounded 13,211.
WANTED = """\
tong-hop 3 hai-bang 12.42/14 12.4259 -0.0059
phu-luc 4 tieu-chi-con 5.2196 5.5 -0.2804
phu-luc 6 tieu-chi-con 5.441 4.441 1
phu-luc 6.1 tieu-chi-con 0,941 1.941 -1
phu-luc 7.2 tieu-chi-con 0,953 1 -0.047
tong-phu-luc tong cong-linh-vuc 53,289 53.2895 -0.0005
"""


@pytest.fixture(scope="module")
def records(project_root: Path) -> Records:
    return load_path(project_root / "data")


@pytest.fixture(scope="module")
def found(records: Records) -> dict[str, Finding]:
    findings = reconcile(records).van_ban[KEY]
    return {f"{one.bang} {one.ma}": one for one in findings}


def line(one: Finding) -> str:
    return f"{one.bang} {one.ma} {one.quy_tac} {one.in_la} {one.tinh_ra} {one.chenh}\n"


def test_as_with_pencil_and_paper(found: dict[str, Finding]) -> None:
    assert "".join(map(line, found.values())) == WANTED


def test_truncation_is_told_from_error(found: dict[str, Finding]) -> None:
    cut = [name for name, one in found.items() if "cắt bớt" in one.ghi_chu]
    assert cut == ["tong-hop 3", "tong-phu-luc tong"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("phu-luc 6", "6.1 mất 2,059 + 6.2 mất 1 + 6.3 mất 1 = 4,059 điểm"),
        ("phu-luc 6", "cùng một chỗ lệch với 6.1: nếu 6.1 là 1,941 thì 6 khớp với số in"),
        ("phu-luc 6", "dòng tổng 53,289 cộng theo số in này"),
        ("phu-luc 6", "điểm điều tra là 8,63 − 4,441 = 4,189, ngoài khoảng 0 – 4"),
        ("phu-luc 6.1", "cùng một chỗ lệch với 6: nếu 6.1 là 1,941 thì 6 khớp với số in"),
        ("phu-luc 4", "dòng tổng 53,289 cộng theo số in này"),
        ("phu-luc 7.2", "7 (7,953) khớp với số in này"),
    ],
)
def test_what_else_bears_on_a_finding(found: dict[str, Finding], name: str, words: str) -> None:
    assert words in found[name].ghi_chu


def test_nothing_speaks_for_the_printed_6_1(found: dict[str, Finding]) -> None:
    assert "khớp với số in này" not in found["phu-luc 6.1"].ghi_chu


def test_every_finding_is_answered_and_every_answer_asked_for(
    records: Records, found: dict[str, Finding]
) -> None:
    assert [one.ma for one in found.values() if one.tra_loi is None] == []
    assert under("data", figures.check(records)) == ()
