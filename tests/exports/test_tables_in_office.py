"""What a spreadsheet makes of our tables: text is text, whatever it looks like. Nothing is run."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.exports.open_data import as_csv
from generator.exports.workbook import CUT, workbook
from generator.views.open_data.table import Sheet
from tests.office import Office

HARMLESS = (
    "- Rà soát văn bản; - Tham mưu",
    "- 30% hồ sơ mức 4",
    "Sở Nội vụ & <b>Sở Tư pháp</b>",
    "Chữ \"trong nháy\" và 'nháy đơn'",
    "hai\ndòng",
    "3.10",
    "08",
    "1/2",
    "15/5/2020",
    "TRUE",
    "_x0041_",
    "phải\u202eiárt",
)
DANGEROUS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "- 2+3",
    "- =1+1",
    '=HYPERLINK("http://mau.example/";"bấm")',
    "=cmd|' /C calc'!A0",
    "- cmd|' /C calc'!A0",
    "＝1+1",
)
LONG_ROW = (("một câu dài của văn bản " * 4,) * 5,)
TEXTS = (*HARMLESS, *DANGEROUS)
# For LibreOffice: comma, quotes, UTF-8, from line 1; cells as shown, the first sheet.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0"
OUR_CSV = "Text - txt - csv (StarCalc):44,34,76,1"


@pytest.fixture(scope="module")
def opened(office: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Our files as LibreOffice reads and writes them again."""
    folder = tmp_path_factory.mktemp("bang")
    sheet = Sheet("Bảng mẫu", ("noi_dung",), tuple((text,) for text in TEXTS))
    (folder / "so.xlsx").write_bytes(workbook("Sổ mẫu", (sheet,)))
    (folder / "chu.csv").write_bytes(as_csv(sheet))
    return {
        "xlsx": office.convert([folder / "so.xlsx"], AS_CSV, "ra-csv")[folder / "so.xlsx"],
        "csv": office.convert([folder / "chu.csv"], "xlsx", "ra-xlsx", read_as=OUR_CSV)[
            folder / "chu.csv"
        ],
    }


def test_a_workbook_shows_every_text_as_it_is(opened: dict[str, Path]) -> None:
    rows = list(csv.reader(io.StringIO(opened["xlsx"].read_text(encoding="utf-8"))))
    assert [row[0] for row in rows[1:]] == list(TEXTS)


def test_nothing_of_a_csv_becomes_a_formula(opened: dict[str, Path]) -> None:
    (sheet,) = openpyxl.load_workbook(opened["csv"]).worksheets
    cells = [cell for (cell,) in sheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    assert cells[0].value == HARMLESS[0]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_could_run_stands_behind_an_apostrophe_in_csv(text: str) -> None:
    (_, row) = csv.reader(io.StringIO(as_csv(Sheet("", ("ma",), ((text,),))).decode(), newline=""))
    assert row == [f"'{text}"]


@pytest.mark.parametrize("text", HARMLESS)
def test_ordinary_words_stay_word_for_word_in_csv(text: str) -> None:
    (_, row) = csv.reader(io.StringIO(as_csv(Sheet("", ("ma",), ((text,),))).decode(), newline=""))
    assert row == [text]


def test_typed_cells_stay_typed(office: Office, tmp_path: Path) -> None:
    columns = ("ngay", "diem", "nam")
    sheet = Sheet("Bảng", columns, ((date(2020, 2, 29), Decimal("79.68"), 2020),))
    path = tmp_path / "kieu.xlsx"
    path.write_bytes(workbook("Kiểu", (sheet,)))
    made = office.convert([path], "xlsx", "kieu")[path]
    (cells,) = openpyxl.load_workbook(made).worksheets[0].iter_rows(min_row=2)
    assert [cell.value for cell in cells] == [
        datetime.combine(date(2020, 2, 29), time()),
        79.68,
        2020,
    ]


def test_a_table_prints_whole_with_its_head_on_every_page(office: Office, tmp_path: Path) -> None:
    """All columns on one page across, all words in their rows, lying A4."""
    rows = tuple((str(number), "Rà soát văn bản đã ban hành. " * 6) for number in range(60))
    path = tmp_path / "in.xlsx"
    path.write_bytes(workbook("Bảng in", (Sheet("Việc", ("stt", "noi_dung"), rows),)))
    pages = pypdfium2.PdfDocument(office.convert([path], "pdf", "in")[path])
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert len(texts) > 1
    assert all("Nội dung" in text and "Bảng in · Việc" in text for text in texts)
    assert sum(text.count("Rà soát") for text in texts) == 60 * 6
    assert all(page.get_width() > page.get_height() for page in pages)


def test_a_row_is_as_high_as_its_words() -> None:
    made = workbook("T", (Sheet("T", ("noi_dung",), (("ngắn",), ("từ " * 60,))),))
    heights = openpyxl.load_workbook(io.BytesIO(made)).worksheets[0].row_dimensions
    assert (heights[2].height, heights[3].height) == (None, 75)  # None: one line


def test_a_wide_table_prints_on_a_larger_sheet() -> None:
    narrow, wide = Sheet("Hẹp", ("ma",), (("a",),)), Sheet("Rộng", ("noi_dung",) * 5, LONG_ROW)
    sheets = openpyxl.load_workbook(io.BytesIO(workbook("T", (narrow, wide)))).worksheets
    assert [sheet.page_setup.paperSize for sheet in sheets] == [9, 8]  # A4, A3
    assert [sheet.page_setup.fitToHeight for sheet in sheets] == [0, 0]
    assert [sheet.print_title_rows for sheet in sheets] == ["$1:$1", "$1:$1"]


def test_a_cell_too_long_for_a_spreadsheet_says_so() -> None:
    made = workbook("Dài", (Sheet("Dài", ("ma",), (("chữ " * 10_000,),)),))
    cell = openpyxl.load_workbook(io.BytesIO(made)).worksheets[0]["A2"]
    assert (len(cell.value), cell.value.endswith(CUT)) == (32_767, True)


def test_what_xml_cannot_hold_is_left_out() -> None:
    made = workbook("X", (Sheet("X", ("ma",), (("a\ufffe\uffffb\ud800c",),)),))
    assert openpyxl.load_workbook(io.BytesIO(made)).worksheets[0]["A2"].value == "abc"


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Bảng", "Bảng", "BẢNG"], ["Bảng", "Bảng (2)", "BẢNG (3)"]),
        (["History", "'Nháy'"], ["History (2)", "Nháy"]),
        (["a/b\\c?*[d]:e"], ["a b c d e"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 27 + " (2)"]),
        (["", "  "], ["Bảng", "Bảng (2)"]),
    ],
)
def test_sheets_are_named_by_the_rules(titles: list[str], names: list[str]) -> None:
    made = workbook("T", [Sheet(title, ("ma",), (("1",),)) for title in titles])
    assert openpyxl.load_workbook(io.BytesIO(made)).sheetnames == names
