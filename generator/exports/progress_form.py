"""The workbook for reports: printed cells locked, the others to fill in. Same form, same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]

from generator.exports.heavy_file import HeavyFile, Later
from generator.exports.workbook import FIXED_TIME, cell_text, row_height, set_up_paper
from generator.model.dataset import Dataset
from generator.settings import Settings
from generator.views.paper.sources import Publisher
from generator.views.progress_form import words
from generator.views.progress_form.form import ProgressForm, form_offers
from generator.views.progress_form.rows import FormRow

_TO_FILL = "#FFF8DC"
_PRINTED = "#F2F2F2"
_A4 = 9
_LONGEST_PROMPT = 255
_WIDTHS = {
    words.ID: 30,
    words.NUMBER: 6,
    words.WORDS: 38,
    words.DOCUMENT: 15,
    words.ROLE: 13,
    words.LEAD: 18,
    words.DUE: 14,
    words.LAST_DAY: 11,
    words.REPORTED: 14,
    words.STATE: 15,
    words.RESULT: 36,
    words.FIGURES: 12,
    words.DAY: 11,
    words.EVIDENCE: 26,
}
_ROOM_TO_WRITE = 45.0  # points: three lines, also where the printed words need one
_PROTECTION = {
    "sort": True,
    "autofilter": True,
    "format_columns": True,
    "format_rows": True,
    "delete_rows": True,
    "insert_hyperlinks": True,
}


def offers(dataset: Dataset, settings: Settings) -> Iterator[HeavyFile]:
    """`co-quan/<tinh>/<co-quan>.tien-do.xlsx`, and that of each document."""
    for one in form_offers(dataset, Publisher.of(settings)):
        path = f"{one.path.strip('/')}.{words.SUFFIX}"
        yield HeavyFile(path, Later(one.make), as_workbook)


def as_workbook(form: ProgressForm) -> bytes:
    """Two sheets: the report with how to fill it in, and the table."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": cell_text(form.ten), "created": FIXED_TIME})
    formats = _Formats(book)
    _report(book.add_worksheet(words.REPORT_SHEET), form, formats)
    _table(book.add_worksheet(words.TABLE_SHEET), form, formats)
    book.close()
    return out.getvalue()


class _Formats:
    def __init__(self, book: Any) -> None:
        def made(**more: object) -> Any:
            return book.add_format({"text_wrap": True, "valign": "top", **more})

        line = {"border": 1, "border_color": "#999999"}
        blank = {**line, "bg_color": _TO_FILL, "locked": False}
        self.title = made(bold=True, font_size=14, text_wrap=False)
        self.heading = made(bold=True)
        self.plain = made()
        self.head = made(**line, bold=True, bg_color=_PRINTED)
        self.head_to_fill = made(**line, bold=True, bg_color="#F5DE8A")
        self.printed = made(**line)
        self.printed_day = made(**line, num_format="dd/mm/yyyy", align="left")
        self.blank = made(**blank)
        # Text, so that «98,5%» and «3/4» are kept as they are typed.
        self.blank_text = made(**blank, num_format="@")
        self.blank_day = made(**blank, num_format="dd/mm/yyyy", align="left")
        self.blank_year = made(**blank, num_format="0", align="left")


# --- the report itself, and how to fill in ---


def _report(sheet: Any, form: ProgressForm, formats: _Formats) -> None:
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 48)
    sheet.set_column(2, 2, 62)
    sheet.write_string(0, 0, cell_text(form.ten), formats.title)
    row = 2
    for name in words.REPORT_CELLS:
        sheet.write_string(row, 0, name, formats.head)
        _report_cell(sheet, row, name, form, formats)
        sheet.write_string(row, 2, words.HINTS[name], formats.plain)
        row += 1
    sheet.write_string(row + 1, 0, "Cách điền", formats.heading)
    told = [f"{number}. {step}" for number, step in enumerate(words.HOW, 1)]
    for number, text in enumerate((*told, form.gui_ve, *form.nguon), row + 2):
        sheet.merge_range(number, 0, number, 2, cell_text(text), formats.plain)
        sheet.set_row(number, row_height([text], [128], 1.0))
    sheet.protect("", _PROTECTION)
    sheet.set_landscape()
    set_up_paper(sheet, form.ten, size=_A4)
    sheet.hide_gridlines(2)


def _report_cell(sheet: Any, row: int, name: str, form: ProgressForm, formats: _Formats) -> None:
    known = form.nguoi_gui if name == words.SENDER else ""
    kind = {words.REPORT_DAY: formats.blank_day, words.YEAR: formats.blank_year}
    _text(sheet, (row, 1), known, kind.get(name, formats.blank_text))
    if name == words.PERIOD:
        sheet.data_validation(row, 1, row, 1, _list(words.PERIODS))
    if name == words.YEAR:
        sheet.data_validation(row, 1, row, 1, _year())
    if name == words.REPORT_DAY:
        sheet.data_validation(row, 1, row, 1, _day())


def _text(sheet: Any, place: tuple[int, int], text: str, look: Any) -> None:
    """The words; a cell that is truly blank where there are none."""
    if text:
        sheet.write_string(*place, cell_text(text), look)
    else:
        sheet.write_blank(*place, None, look)


def _list(choices: dict[str, Any]) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": list(choices),
        "error_title": "Chọn trong danh sách",
        "error_message": "Bấm mũi tên cạnh ô rồi chọn một dòng.",
    }


def _year() -> dict[str, Any]:
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": 2000,
        "maximum": 2100,
        "error_title": "Năm",
        "error_message": "Viết năm bằng bốn chữ số, như 2026.",
    }


def _day() -> dict[str, Any]:
    # A warning: what is typed as text is read too, and said if it is no day.
    return {
        "validate": "date",
        "criteria": "between",
        "minimum": datetime(2000, 1, 1),
        "maximum": datetime(2100, 12, 31),
        "error_type": "warning",
        "error_title": "Ngày",
        "error_message": "Viết ngày/tháng/năm, như 25/03/2026.",
    }


# --- the table ---


def _columns(form: ProgressForm) -> list[str]:
    """What says anything, then what is to be filled in; figures only where there are targets."""
    own = (words.DOCUMENT, words.ROLE) if form.theo_co_quan else (words.LEAD,)
    printed = (words.NUMBER, words.WORDS, *own, words.DUE, words.LAST_DAY, words.REPORTED)
    said = {name for row in form.dong for name, text in _printed(row).items() if text}
    said |= {words.LAST_DAY for row in form.dong if row.ngay_cuoi}
    needless = {words.FIGURES} if not any(row.muc for row in form.dong) else set()
    kept = (one for one in printed if one in said)
    return [words.ID, *kept, *(one for one in words.TO_FILL if one not in needless)]


def _table(sheet: Any, form: ProgressForm, formats: _Formats) -> None:
    columns = _columns(form)
    widths = [_WIDTHS[name] for name in columns]
    for number, name in enumerate(columns):
        hidden = {"hidden": True} if name == words.ID else {}
        sheet.set_column(number, number, _WIDTHS[name], None, hidden)
        to_fill = name in words.TO_FILL
        sheet.write_string(0, number, name, formats.head_to_fill if to_fill else formats.head)
    sheet.set_row(0, row_height(columns, widths, 1.25))
    for number, row in enumerate(form.dong, 1):
        shown = [_printed(row).get(name, "") for name in columns]
        sheet.set_row(number, max(row_height(shown[1:], widths[1:]), _ROOM_TO_WRITE))
        for column, name in enumerate(columns):
            _cell(sheet, number, column, name, row, formats)
    last = max(len(form.dong), 1)
    _checked(sheet, columns, last)
    sheet.freeze_panes(1, columns.index(words.WORDS) + 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.protect("", _PROTECTION)
    sheet.set_landscape()
    set_up_paper(sheet, form.ten, size=_A4)
    sheet.repeat_rows(0)


def _printed(row: FormRow) -> dict[str, str]:
    return {
        words.ID: row.viec,
        words.NUMBER: row.so,
        words.WORDS: row.noi_dung,
        words.DOCUMENT: row.van_ban,
        words.ROLE: row.vai_tro,
        words.LEAD: row.chu_tri,
        words.DUE: row.thoi_han,
        words.REPORTED: row.da_bao_cao,
    }


def _cell(sheet: Any, number: int, column: int, name: str, row: FormRow, formats: _Formats) -> None:
    if name == words.LAST_DAY and row.ngay_cuoi is not None:
        day = row.ngay_cuoi
        moment = datetime(day.year, day.month, day.day)
        sheet.write_datetime(number, column, moment, formats.printed_day)
    elif name in words.TO_FILL:
        kinds = {words.DAY: formats.blank_day, words.STATE: formats.blank}
        sheet.write_blank(number, column, None, kinds.get(name, formats.blank_text))
        if name == words.FIGURES and row.muc:
            sheet.data_validation(number, column, number, column, _wanted(row))
    else:
        _text(sheet, (number, column), _printed(row).get(name, ""), formats.printed)


def _wanted(row: FormRow) -> dict[str, Any]:
    """What a target wants, shown beside its cell when that is chosen."""
    between = f"{words.BETWEEN_FIGURES} "
    told = f"Mức đặt ra: {between.join(row.muc)}. Viết con số đạt được theo đúng thứ tự ấy."
    return {"validate": "any", "input_title": "Số liệu", "input_message": told[:_LONGEST_PROMPT]}


def _checked(sheet: Any, columns: list[str], last: int) -> None:
    state, day = columns.index(words.STATE), columns.index(words.DAY)
    sheet.data_validation(1, state, last, state, _list(dict.fromkeys(words.STATES)))
    sheet.data_validation(1, day, last, day, _day())
