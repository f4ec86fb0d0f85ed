"""Rows -> bytes: the same rows as JSON, CSV and XLSX, read back by other programs."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest

from generator.exports import workbook
from generator.exports.open_data import EXPORTS, as_csv, as_json, as_xlsx
from generator.model.dataset import build
from generator.records import load_path
from generator.views.open_data.table import Cell, Sheet
from generator.views.open_data.tables import make_all as make_tables
from tests.small_data import DAY, SAMPLE_DATA

COLUMNS = ("ma", "noi_dung", "ngay_ban_hanh", "diem", "nam")
ROWS: tuple[tuple[Cell, ...], ...] = (
    (
        "3.10",
        "- Sở Nội vụ chủ trì; - Sở Tư pháp phối hợp.",
        date(2020, 2, 29),
        Decimal("8.5"),
        2020,
    ),
    ("08", "=1+1", None, Decimal("6"), None),
    (None, "Hai\ndòng, \"trích\" và 'nháy'", date(2025, 7, 1), Decimal("0.941"), 0),
    ("", "http://mau.example/?a=1&b=2", None, None, 63),
)


def _table(*rows: tuple[Cell, ...], columns: tuple[str, ...] = COLUMNS) -> Sheet:
    return Sheet("Bảng mẫu", columns, rows)


def _read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def _sheet(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).active


def test_json() -> None:
    assert as_json(_table(*ROWS)).decode() == (
        "[\n"
        '{"ma": "3.10", "noi_dung": "- Sở Nội vụ chủ trì; - Sở Tư pháp phối hợp.",'
        ' "ngay_ban_hanh": "2020-02-29", "diem": 8.5, "nam": 2020},\n'
        '{"ma": "08", "noi_dung": "=1+1", "ngay_ban_hanh": null, "diem": 6, "nam": null},\n'
        '{"ma": null, "noi_dung": "Hai\\ndòng, \\"trích\\" và \'nháy\'",'
        ' "ngay_ban_hanh": "2025-07-01", "diem": 0.941, "nam": 0},\n'
        '{"ma": "", "noi_dung": "http://mau.example/?a=1&b=2", "ngay_ban_hanh": null,'
        ' "diem": null, "nam": 63}\n'
        "]\n"
    )


def test_csv() -> None:
    assert as_csv(_table(*ROWS)).decode() == (
        "ma,noi_dung,ngay_ban_hanh,diem,nam\n"
        "3.10,- Sở Nội vụ chủ trì; - Sở Tư pháp phối hợp.,2020-02-29,8.5,2020\n"
        "08,'=1+1,,6,\n"
        ',"Hai\ndòng, ""trích"" và \'nháy\'",2025-07-01,0.941,0\n'
        ",http://mau.example/?a=1&b=2,,,63\n"
    )


@pytest.mark.parametrize(
    ("figure", "shown"),
    [("2.0", "2"), ("8.50", "8.5"), ("100", "100"), ("0.941", "0.941"), ("-0.10", "-0.1")],
)
def test_a_figure_is_the_same_in_csv_and_json(figure: str, shown: str) -> None:
    table = _table((Decimal(figure),), columns=("diem",))
    assert as_csv(table).decode() == f"diem\n{shown}\n"
    assert as_json(table).decode() == f'[\n{{"diem": {shown}}}\n]\n'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+1", "'-1+1"),
        ("-", "-"),
        ("=", "="),
        (">=", ">="),
        ("\t=1", "'\t=1"),
        ("- gạch đầu dòng", "- gạch đầu dòng"),
        ("– gạch dài", "– gạch dài"),
        ("- 30% hồ sơ - mức 4", "- 30% hồ sơ - mức 4"),
        ("- (Kèm theo) kế hoạch", "- (Kèm theo) kế hoạch"),
        ("- Sở Nội vụ (chủ trì)", "- Sở Nội vụ (chủ trì)"),
        ("- 15/5/2020", "'- 15/5/2020"),
        ("- 2+3", "'- 2+3"),
        ("- =1+1", "'- =1+1"),
        ("- HYPERLINK(1)", "'- HYPERLINK(1)"),
        ("- cmd|' /C calc'!A0", "'- cmd|' /C calc'!A0"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        ("a=1", "a=1"),
        ("'nháy", "'nháy"),
        ("100%", "100%"),
    ],
)
def test_csv_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str, shown: str) -> None:
    assert _read_csv(as_csv(_table((text,), columns=("ma",))))[1] == [shown]


def test_xlsx_cells_are_typed() -> None:
    sheet = _sheet(as_xlsx(_table(*ROWS)))
    assert sheet.title == "Bảng mẫu"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [
        ["Mã", "Nội dung", "Ngày ban hành", "Điểm", "Năm"],
        [
            "3.10",
            "- Sở Nội vụ chủ trì; - Sở Tư pháp phối hợp.",
            datetime.combine(date(2020, 2, 29), time()),
            8.5,
            2020,
        ],
        ["08", "=1+1", None, 6, None],
        [
            None,
            "Hai\ndòng, \"trích\" và 'nháy'",
            datetime.combine(date(2025, 7, 1), time()),
            0.941,
            0,
        ],
        ["", "http://mau.example/?a=1&b=2", None, None, 63],
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "d", "n", "n"]
    assert sheet["C2"].number_format == "dd/mm/yyyy"
    assert sheet["B3"].data_type == "s"  # text, not a formula
    assert sheet["B5"].hyperlink is None
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:E5")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "{=1}", "- hai", "1/2", "TRUE", "#N/A"])
def test_xlsx_text_stays_text(text: str) -> None:
    cell = _sheet(as_xlsx(_table((text,), columns=("ma",))))["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_cell_longer_than_a_spreadsheet_takes_is_cut_there_and_nowhere_else() -> None:
    long = _table(("chữ " * 10_000,), columns=("ma",))
    assert len(_sheet(as_xlsx(long))["A2"].value) == 32_767
    assert len(_read_csv(as_csv(long))[1][0]) == len(json.loads(as_json(long))[0]["ma"]) == 40_000


def test_a_spreadsheet_counts_letters_beyond_the_first_65536_twice() -> None:
    cell = _sheet(as_xlsx(_table(("😀" * 20_000,), columns=("ma",))))["A2"].value
    assert 32_700 < len(cell.encode("utf-16-le")) // 2 <= 32_767
    assert cell.endswith(workbook.CUT)


@pytest.mark.parametrize(
    "text",
    ["  đầu và cuối  ", "_x0041_", "tab\tvà\ndòng", "<b>&\"'", "𠀀", "a_x00e9_b_"],
)
def test_xlsx_text_is_kept_to_the_letter(text: str) -> None:
    assert _sheet(as_xlsx(_table((text,), columns=("ma",))))["A2"].value == text


def test_xlsx_writes_control_characters_as_spreadsheets_do() -> None:
    cell = _sheet(as_xlsx(_table(("a\x02\r",), columns=("ma",))))["A2"]
    assert cell.value == "a_x0002__x000D_"


def test_a_large_table_looks_like_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    small = as_xlsx(_table(*ROWS))
    monkeypatch.setattr(workbook, "_ROWS_IN_MEMORY", 2)
    large = as_xlsx(_table(*ROWS))
    assert large == as_xlsx(_table(*ROWS)) != small
    for one, other in zip(_sheet(small).iter_rows(), _sheet(large).iter_rows(), strict=True):
        assert [(c.value, c.data_type, c.style_id) for c in one] == [
            (c.value, c.data_type, c.style_id) for c in other
        ]
    assert _sheet(large).column_dimensions["B"].width == _sheet(small).column_dimensions["B"].width


def test_a_sheet_may_have_more_columns_than_the_alphabet() -> None:
    columns = tuple(f"cot_{number}" for number in range(30))
    sheet = _sheet(as_xlsx(_table(tuple(range(30)), columns=columns)))
    assert (sheet["AA2"].value, sheet["AD2"].value, sheet.auto_filter.ref) == (26, 29, "A1:AD2")


def test_xlsx_looks() -> None:
    sheet = _sheet(as_xlsx(_table(*ROWS)))
    head, text, day = sheet["A1"], sheet["B2"], sheet["C2"]
    assert (head.font.b, head.border.bottom.style, head.alignment.wrap_text) == (True, "thin", True)
    assert (text.font.b, text.alignment.wrap_text, text.alignment.vertical) == (False, True, "top")
    assert day.alignment.horizontal == "left"
    assert sheet.column_dimensions["B"].width == pytest.approx(44.7, abs=0.1)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("PAR Index 2019", "PAR Index 2019"),
        ("Chỉ số A/B [mẫu] 2024", "Chỉ số A B mẫu 2024"),
        ('Hà Nội\'s "A" & B', 'Hà Nội\'s "A" & B'),
        ("Chỉ số cải cách hành chính năm 2024", "Chỉ số cải cách hành chính năm"),
        ("", "Bảng"),
    ],
)
def test_a_sheet_is_named_as_a_spreadsheet_allows(title: str, name: str) -> None:
    assert _sheet(as_xlsx(Sheet(title, ("ma",), (("1",),)))).title == name


def test_a_table_without_rows_still_has_its_heads() -> None:
    empty = _table()
    assert json.loads(as_json(empty)) == []
    assert _read_csv(as_csv(empty)) == [list(COLUMNS)]
    assert _sheet(as_xlsx(empty))["A1"].value == "Mã"


@pytest.mark.parametrize("suffix", EXPORTS)
def test_two_runs_give_the_same_bytes(suffix: str) -> None:
    first, second = (EXPORTS[suffix](_table(*ROWS)) for _ in range(2))
    assert first == second


def test_an_xlsx_file_says_nothing_of_the_time_or_the_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(_table(*ROWS)))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "2020-01-01T00:00:00Z" in archive.read("docProps/core.xml").decode()


def test_the_three_forms_of_every_table_of_the_sample_hold_the_same_cells() -> None:
    for table in make_tables(build(load_path(SAMPLE_DATA), DAY)):
        objects = json.loads(as_json(table.sheet))
        book = _sheet(as_xlsx(table.sheet))
        sheet = [[c.value for c in row] for row in book.iter_rows(min_row=2)]
        lines = _read_csv(as_csv(table.sheet))[1:]
        assert len(objects) == len(sheet) == len(lines) == len(table.rows) > 0
        for one, in_sheet, in_csv in zip(objects, sheet, lines, strict=True):
            assert [_as_text(value) for value in one.values()] == [_as_text(c) for c in in_sheet]
            assert [_as_text(value) for value in one.values()] == [
                c.removeprefix("'") for c in in_csv
            ]


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # the workbook holds 68.0 as the number 68
    return "" if value is None else str(value)
