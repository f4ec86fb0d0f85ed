"""Whatever the tree: figures that agree raise no alarm, and one figure moved is found."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.reconciliation import Finding, Rule, bounds, maxima, sums
from generator.reconciliation.figures import APPENDIX, APPENDIX_TOTAL, Figure, Group, Line, Sheet
from generator.reconciliation.versions import Known

RULES = (sums.children, sums.areas, maxima.children, maxima.areas, bounds.above_maximum)

# Losses of the sub-criteria of two criteria of each area, in hundredths of a point.
losses = st.lists(
    st.lists(st.lists(st.integers(0, 300), min_size=1, max_size=3), min_size=1, max_size=3),
    min_size=1,
    max_size=4,
)


def points(hundredths: int) -> Decimal:
    """Printed with two decimals, so that nothing passes as rounded."""
    return Decimal(hundredths).scaleb(-2)


def line(ma: str, maximum: int, lost: int) -> Line:
    score = Figure("", points(maximum - lost), (ma, "diem"))
    return Line(ma, "", score, Figure("", points(maximum), (ma, "diem_chuan")), (ma,))


def printed(tree: list[list[list[int]]]) -> tuple[Line, ...]:
    """Rows of an appendix: every sub-criterion has 3 points, and one of each kind lost nothing
    and is left out of the list."""
    rows = []
    for a, area in enumerate(tree, 1):
        area_maximum = sum(300 * (len(parts) + 1) for parts in area) + 300
        rows.append(line(f"{a}", area_maximum, sum(map(sum, area))))
        for c, parts in enumerate(area, 1):
            rows.append(line(f"{a}.{c}", 300 * (len(parts) + 1), sum(parts)))
            rows += [line(f"{a}.{c}.{p}", 300, lost) for p, lost in enumerate(parts, 1)]
    return tuple(rows)


def found(rows: tuple[Line, ...], total: Line) -> list[Finding]:
    sheet = Sheet(
        APPENDIX,
        APPENDIX_TOTAL,
        "phụ lục",
        tuple(row for row in rows if "." not in row.ma),
        tuple(row for row in rows if "." in row.ma),
        tong=total,
        chi_mat_diem=True,
    )
    group = Group("a/2025/b", "a", None, "chi-so", 2025, (sheet,), Known())
    return [finding for rule in RULES for finding in rule(group)]


def total_of(rows: tuple[Line, ...]) -> Line:
    areas = [row for row in rows if "." not in row.ma]
    maximum = sum((row.diem_chuan.gia_tri for row in areas if row.diem_chuan), Decimal(0))
    score = sum((row.diem.gia_tri for row in areas if row.diem), Decimal(0))
    return Line("tong", "", Figure("", score, ()), Figure("", maximum, ()), ())


@given(losses)
def test_a_table_that_agrees_raises_no_alarm(tree: list[list[list[int]]]) -> None:
    rows = printed(tree)
    assert found(rows, total_of(rows)) == []


@given(losses, st.data())
def test_one_figure_moved_is_found_with_the_difference(
    tree: list[list[list[int]]], data: st.DataObject
) -> None:
    rows = printed(tree)
    total = total_of(rows)
    at = data.draw(st.sampled_from([n for n, row in enumerate(rows) if row.ma.count(".") == 1]))
    moved = data.draw(st.integers(-100, 100).filter(bool))
    row = rows[at]
    assert row.diem is not None
    assert row.diem_chuan is not None
    wrong = Figure("", row.diem.gia_tri + points(moved), row.diem.duong)
    spoilt = Line(row.ma, "", wrong, row.diem_chuan, row.duong)
    alarms = found((*rows[:at], spoilt, *rows[at + 1 :]), total)
    differences = {one.ma: one.chenh for one in alarms if one.quy_tac is Rule.CHILDREN}
    assert differences == {row.ma: points(moved), row.ma.partition(".")[0]: -points(moved)}
