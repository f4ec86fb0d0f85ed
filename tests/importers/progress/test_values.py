"""What people type into a cell, and what is made of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generator.importers.progress_workbook import values
from generator.importers.progress_workbook.opening import Cell
from generator.importers.progress_workbook.remarks import WrongValue
from generator.importers.progress_workbook.values import Figure, Proof


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("Hoàn thành", "hoan-thanh"),
        ("hoan thanh", "hoan-thanh"),
        ("ĐÃ HOÀN THÀNH.", "hoan-thanh"),
        ("hoan-thanh", "hoan-thanh"),
        ("Đang  thực hiện", "dang-thuc-hien"),
        ("chua thuc hien", "chua-thuc-hien"),
        ("Không thực hiện", "khong-thuc-hien"),
    ],
)
def test_a_state(typed: str, state: str) -> None:
    assert values.state(Cell(typed)).value == state


@pytest.mark.parametrize("typed", ["xog", "Chưa hoàn thành", "100%", "Đạt"])
def test_no_state(typed: str) -> None:
    with pytest.raises(WrongValue, match="không phải trạng thái") as caught:
        values.state(Cell(typed))
    assert "Chọn một trong: Hoàn thành; Đang thực hiện" in caught.value.cach


@pytest.mark.parametrize(
    "typed",
    [
        date(2026, 3, 5),
        "5/3/2026",
        "05-03-2026",
        "05.03.2026",
        "2026-03-05",
        "2026-03-05 00:00:00",
        "Ngày 05 tháng 3 năm 2026",
        " 05/ 03/2026 ",
    ],
)
def test_a_day(typed: str | date) -> None:
    assert values.day(Cell(typed)) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02/2026", "«31/02/2026» không phải là một ngày có thật."),
        ("3/2026", "«3/2026» không phải là ngày."),
        ("5/3/26", "«5/3/26» không phải là ngày."),
        ("quý III", "«quý III» không phải là ngày."),
        (Decimal(46086), "«46086» không phải là ngày."),
        (date(1926, 3, 5), "Năm của ngày 05/03/1926 không hợp lý."),
        (True, "«True» không phải là ngày."),
    ],
)
def test_no_day(typed: str | date | Decimal | bool, said: str) -> None:
    with pytest.raises(WrongValue) as caught:
        values.day(Cell(typed))
    assert caught.value.chu == said


@pytest.mark.parametrize(
    ("cell", "figures"),
    [
        (Cell("98,7%"), [Figure(1, Decimal("98.7"), "%")]),
        (Cell("98.7 %"), [Figure(1, Decimal("98.7"), "%")]),
        (Cell(Decimal("0.987"), phan_tram=True), [Figure(1, Decimal("98.7"), "%")]),
        (Cell(Decimal("12")), [Figure(1, Decimal("12"))]),
        (Cell("02 lần/quý"), [Figure(1, Decimal("02"), "lần/quý")]),
        (Cell("91,4%; ; 3"), [Figure(1, Decimal("91.4"), "%"), Figure(3, Decimal(3))]),
        (Cell("91,4%\n82"), [Figure(1, Decimal("91.4"), "%"), Figure(2, Decimal(82))]),
        (Cell("1.234.567 hồ sơ"), [Figure(1, Decimal(1234567), "hồ sơ")]),
    ],
)
def test_figures(cell: Cell, figures: list[Figure]) -> None:
    assert list(values.figures(cell)) == figures


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12.400", "«12.400» có thể đọc hai cách: phần nghìn hoặc phần lẻ."),
        ("khoảng 90%", "«khoảng 90%» không bắt đầu bằng con số."),
        ("45/50 hồ sơ", "«45/50 hồ sơ» có hơn một con số."),
        ("1,2,3", "«1,2,3» không phải con số."),
    ],
)
def test_no_figures(typed: str, said: str) -> None:
    with pytest.raises(WrongValue) as caught:
        values.figures(Cell(typed))
    assert caught.value.chu == said


@pytest.mark.parametrize(
    ("cell", "proofs"),
    [
        (Cell("Kế hoạch 30/KH-SNV"), [Proof("Kế hoạch 30/KH-SNV")]),
        (Cell("Sổ tay: https://m.example/a."), [Proof("Sổ tay", "https://m.example/a")]),
        (Cell("https://m.example/a"), [Proof("https://m.example/a", "https://m.example/a")]),
        (
            Cell("Sổ tay (https://m.example/a)\nBiên bản"),
            [Proof("Sổ tay", "https://m.example/a"), Proof("Biên bản")],
        ),
        (Cell("Sổ tay", "https://m.example/a"), [Proof("Sổ tay", "https://m.example/a")]),
    ],
)
def test_evidence(cell: Cell, proofs: list[Proof]) -> None:
    assert list(values.evidence(cell)) == proofs


def test_two_links_in_a_line_are_asked_for_again() -> None:
    with pytest.raises(WrongValue, match="hơn một đường dẫn"):
        values.evidence(Cell("A https://m.example/a B https://m.example/b"))


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("Quý III", "quy-3"),
        ("quý 3/2026", "quy-3"),
        ("Quý IV năm 2026", "quy-4"),
        ("Tháng 11", "thang-11"),
        ("tháng 1", "thang-1"),
        ("6 tháng đầu năm", "6-thang"),
        ("9 tháng", "9-thang"),
        ("Cả năm", "nam"),
        ("Năm", "nam"),
    ],
)
def test_a_period(typed: str, period: str) -> None:
    assert values.period(Cell(typed)) == period


@pytest.mark.parametrize("typed", ["quý V", "quý", "tháng 13", "tuần 2", "III"])
def test_no_period(typed: str) -> None:
    with pytest.raises(WrongValue, match="không phải kỳ báo cáo"):
        values.period(Cell(typed))


def test_a_year() -> None:
    assert [values.year(Cell(one)) for one in ("2026", Decimal(2026), "Năm 2026")] == [2026] * 3
    with pytest.raises(WrongValue, match="«26» không phải năm"):
        values.year(Cell("26"))
