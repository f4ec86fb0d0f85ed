"""Printed rows -> what each lost, what no listed part explains, and what a remedy wins back."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.model.dataset import build
from generator.model.items import Agencies, AreaScore, Criterion, Due
from generator.model.lost_points import LostPoints, LostTree, at_stake, lost_tree
from generator.records import load_path
from tests.small_data import DAY

# Reckoned by hand from the appendix of Tiền Giang 180/KH-UBND: code, maximum less score, and after
# «+» what the listed parts leave over. 5.7 prints no score: its one listed part lost 0,5 - 0,25.
TIEN_GIANG = """\
1 2.5 +0
1.3 1 +0
1.3.2 1
1.5 0.5
1.6 1
2 0
3 1.5741 +0
3.4 1.5741 +0
3.4.1 0.0684
3.4.2 1.5
3.4.3 0.0057
4 2.2804 +0.2804
4.1 1 +0
4.1.2 1
4.3 1 +0
4.3.3 1
5 1.25 +0
5.1 0.5 +0
5.1.2 0.5
5.5 0.5 +0
5.5.2 0.5
5.7 0.25 của các dòng con
5.7.2 0.25
6 3.059 +-1
6.1 2.059 +1
6.1.1 0.059
6.1.3 1
6.2 1 +0
6.2.1 0.25
6.2.3 0.75
6.3 1 +0
6.3.4 1
7 1.047 +0
7.1 0.5 +0
7.1.6 0.5
7.2 0.297 +0.047
7.2.1 0.25
7.3 0.25 +0
7.3.1 0.25
8 1.5 +0
8.3 1 +0
8.3.1 1
8.6 0.5
"""
# Rows that one cell of lead and action covers: points at stake, and who shares them.
# 3.4.1 + 3.4.2 + 3.4.3 = 0,0684 + 1,5 + 0,0057 = 1,5741; elsewhere the topmost row says it.
TIEN_GIANG_REMEDIES = """\
1.3: 1 (chung với 1.3.2)
1.3.2: 1 (chung với 1.3)
1.5: 0.5
1.6: 1
2: 0
3.4.1 3.4.2 3.4.3: 1.5741
4.1 4.1.2: 1
4.3 4.3.3: 1
5.1 5.1.2: 0.5
5.5 5.5.2: 0.5
5.7 5.7.2: 0.25
6.1 6.1.1 6.1.3: 2.059
6.2 6.2.1 6.2.3: 1
6.3 6.3.4: 1
7.1 7.1.6: 0.5
7.2 7.2.1: 0.297
7.3 7.3.1: 0.25
8.3.1: 1
8.6: 0.5
"""


@pytest.fixture(scope="module")
def tien_giang(project_root: Path) -> LostTree:
    dataset = build(load_path(project_root / "data"), DAY)
    sheet = dataset.diem.by_year[("par-index", 2019)].by_unit["tien-giang"].chinh
    return lost_tree(sheet.tieu_chi, sheet.tong_phu_luc)


def lines(nodes: tuple[LostPoints, ...]) -> list[str]:
    found = []
    for node in nodes:
        left = "" if node.khong_ke is None else f" +{node.khong_ke}"
        blank = " của các dòng con" if node.theo_con else ""
        found += [f"{node.tieu_chi.stt} {node.mat}{left}{blank}", *lines(node.con)]
    return found


def remedies(tree: LostTree) -> list[str]:
    found = []
    for one in tree.viec:
        shared = ", ".join(row.stt or "" for row in one.chung)
        rows = " ".join(row.stt or "" for row in one.dong)
        found.append(f"{rows}: {one.diem}" + (f" (chung với {shared})" if shared else ""))
    return found


def test_tien_giang_as_with_pencil_and_paper(tien_giang: LostTree) -> None:
    assert lines(tien_giang.goc) == TIEN_GIANG.splitlines()
    # 66,5 - 53,289 as printed under the table; the areas alone: 2,5 + 0 + 1,5741 + 2,2804 + 1,25
    # + 3,059 + 1,047 + 1,5.
    assert (tien_giang.mat, tien_giang.cong_dong) == (Decimal("13.211"), Decimal("13.2105"))


def test_remedies_of_tien_giang(tien_giang: LostTree) -> None:
    assert remedies(tien_giang) == TIEN_GIANG_REMEDIES.splitlines()
    # All together: the stakes above make 14,9301; the point of 1.3 and 1.3.2 is one: 13,9301.
    assert at_stake(tien_giang.viec) == Decimal("13.9301")


def table(text: str) -> tuple[Criterion, ...]:
    """`code maximum score lead`; «-» for a blank, «"» for a lead merged with the row above."""
    rows: list[Criterion] = []
    lead: str | None = None
    for number, line in enumerate(text.split("; ")):
        code, maximum, score, cell = line.split()
        lead = lead if cell == '"' else None if cell == "-" else cell
        rows.append(_row(f"dong-{number}", code, maximum, score, lead, merged=cell == '"'))
    return tuple(rows)


def _row(
    ma: str, code: str, maximum: str, score: str, lead: str | None, *, merged: bool
) -> Criterion:
    nobody = Agencies(None)
    return Criterion(
        van_ban="",
        ma=ma,
        stt=code,
        so_muc="",
        ten=code,
        diem_chuan=Decimal(maximum),
        diem=None if score == "-" else Decimal(score),
        diem_chuan_in=maximum,
        diem_in=score,
        chu_tri=Agencies(lead),
        viec=(),
        phoi_hop=nobody,
        han=Due(None),
        ke_thua=("chu_tri",) if merged else (),
        bang="phu-luc",
        chi_so="chi-so-mau",
        nam=2024,
    )


@pytest.mark.parametrize(
    ("case", "rows", "wanted"),
    [
        ("a blank is not zero", "1 5 - -; 1.1 3 1 -", ["1 2 của các dòng con", "1.1 2"]),
        ("a blank without parts says nothing", "1 5 - -", ["1 None"]),
        ("nothing is known above a silent part", "1 5 - -; 1.1 3 - -", ["1 None", "1.1 None"]),
        ("a full score lost nothing", "1 5 5.0 -", ["1 0"]),
        ("the nearest row above", "1 5 3 -; 1.2.3 2 0 -", ["1 2 +0", "1.2.3 2"]),
        ("3.10 is not below 3.1", "3.1 2 1 -; 3.10 2 0 -", ["3.1 1", "3.10 2"]),
        ("a part printed before its whole", "1.1 2 1 -; 1 5 4 -", ["1 1 +0", "1.1 1"]),
        ("parts lost more", "1 5 4 -; 1.1 3 1 -", ["1 1 +-1", "1.1 2"]),
        (
            "a row entered twice has its parts once",
            "1 5 4 -; 1 5 4 -; 1.1 3 2 -",
            ["1 1 +0", "1.1 1", "1 1"],
        ),
    ],
)
def test_what_each_row_lost(case: str, rows: str, wanted: list[str]) -> None:
    assert lines(lost_tree(table(rows)).goc) == wanted, case


@pytest.mark.parametrize(
    ("case", "rows", "wanted", "together"),
    [
        ("a merged part is not counted again", '1 5 3 A; 1.1 2 0 "', ["1 1.1: 2"], "2"),
        ("rows side by side add up", 'x 5 3 A; y 5 4 "', ["x y: 3"], "3"),
        (
            "a remedy inside another's row",
            "1 5 2 A; 1.1 2 0 B",
            ["1: 3 (chung với 1.1)", "1.1: 2 (chung với 1)"],
            "3",
        ),
        (
            "two steps below",
            "1 5 2 A; 1.1 2 0 -; 1.1.1 1 0 B",
            ["1: 3 (chung với 1.1.1)", "1.1.1: 1 (chung với 1)"],
            "3",
        ),
        ("nothing lost, nothing shared", "1 5 2 A; 1.1 2 2 B", ["1: 3", "1.1: 0"], "3"),
        ("an unknown loss is no nought", "1 5 - A; 2 5 4 B", ["1: None", "2: 1"], "1"),
        ("a row without a lead ends the cell", '1 5 3 A; 2 5 4 -; 3 5 4 "', ["1: 2"], "2"),
    ],
)
def test_what_a_remedy_wins_back(case: str, rows: str, wanted: list[str], together: str) -> None:
    tree = lost_tree(table(rows))
    assert remedies(tree) == wanted, case
    assert at_stake(iter(tree.viec)) == Decimal(together), case


def test_the_printed_total_goes_before_the_sum() -> None:
    total = AreaScore(
        "", "", None, "", "TỔNG", Decimal(10), Decimal("6.5"), "6,5", "chi-so-mau", 2024, ""
    )
    tree = lost_tree(table("1 5 3 -; 2 5 4 -"), total)
    assert (tree.mat, tree.cong_dong) == (Decimal("3.5"), Decimal(3))
