"""The whole intake: a filled workbook and the known truth -> what is to be written, or what is
wrong. It reads no folder and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.importers.progress_workbook import values
from generator.importers.progress_workbook.entries import Entry, RowReader, row_entries
from generator.importers.progress_workbook.matching import Items
from generator.importers.progress_workbook.opening import opened
from generator.importers.progress_workbook.remarks import Remark, WrongValue
from generator.importers.progress_workbook.report import ReportHead, read_head
from generator.importers.progress_workbook.table import FilledTable, filled_table
from generator.importers.refusals import Refused
from generator.model.dataset import Dataset
from generator.recognition.agency_index import AgencyIndex
from generator.vietnamese import format_date
from generator.views.progress_form import words
from generator.views.progress_form.rows import document_rows


@dataclass(frozen=True)
class Taken:
    """What a workbook says. `muc`: its entries in the order of the rows, without the report's own;
    `sai`: what is wrong (then nothing may be written); `luu_y`: what a person should look at."""

    dau: ReportHead | None
    muc: tuple[Entry, ...] = field(default=(), repr=False)
    sai: tuple[Remark, ...] = ()
    luu_y: tuple[Remark, ...] = ()


def take_in(
    raw: bytes, name: str, dataset: Dataset, agencies: AgencyIndex, tinh: str, ngay: date
) -> Taken:
    """Read a received workbook. `tinh`: whose it is; `ngay`: the day of receipt, from which the
    report and its evidence are known. Raises Refused where it is no such workbook."""
    book = opened(raw, name)
    table = filled_table(book, name)
    wrong, notes = list(table.sai), list(table.luu_y)
    head = read_head(table, agencies, ngay, wrong)
    documents = dataset.provinces[tinh].van_ban if tinh in dataset.provinces else ()
    items = Items(row for linked in documents for row in document_rows(dataset, linked))
    entries = list(_entries(table, items, head, ngay, wrong, notes))
    if not table.dong:
        wrong.append(
            Remark(
                "",
                0,
                "",
                "Biểu chưa điền dòng nào.",
                f"Điền ở trang «{words.TABLE_SHEET}», các cột nền vàng.",
            )
        )
    wrong += _twice(entries)
    if book.nguoi_luu:
        said = (
            f"Thuộc tính của tệp có ghi người lưu cuối: «{book.nguoi_luu}». Tệp được công khai cùng"
            " báo cáo; muốn bỏ tên ấy thì xóa trong Excel (Tệp › Thông tin › Kiểm tra tài liệu) rồi"
            " nạp tệp đã xóa."
        )
        notes.append(Remark("", 0, "", said))
    return Taken(head, tuple(entries), tuple(wrong), tuple(notes))


def province_in(raw: bytes, name: str) -> str:
    """The province that the addresses of the rows begin with. Raises Refused where none does."""
    rows = filled_table(opened(raw, name), name).dong
    found = {row.chu(words.ID).partition("/")[0] for row in rows} - {""}
    if len(found) != 1:
        raise Refused(f"Không rõ «{name}» là biểu của tỉnh nào.", "Ghi tỉnh bằng --tinh.")
    return found.pop()


def _entries(
    table: FilledTable,
    items: Items,
    head: ReportHead | None,
    ngay: date,
    wrong: list[Remark],
    notes: list[Remark],
) -> Iterator[Entry]:
    for row in table.dong:
        reader = RowReader(row)
        try:
            item, told = items.of(row)
        except WrongValue as error:
            wrong.append(Remark(row.trang, row.dong, "", error.chu, error.cach))
            continue
        if told:
            reader.note("", told)
        # Without a report's day the rows are read all the same: everything wrong is told at once.
        day = head.ngay if head else ngay
        yield from row_entries(reader, item, head.ma if head else "", day)
        said = row.o.get(words.DAY)
        if head and not reader.sai and said is not None and values.day(said) > day:
            text = f"{format_date(values.day(said))} sau ngày báo cáo ({format_date(day)})."
            cure = "Báo cáo không nói về ngày chưa tới; xem lại hai ngày."
            reader.wrong(words.DAY, WrongValue(text, cure))
        wrong += reader.sai
        notes += reader.luu_y


def _twice(entries: list[Entry]) -> Iterator[Remark]:
    """A report says one thing of an item on one day."""
    first: dict[tuple[Any, Any], Entry] = {}
    for one in entries:
        if one.muc != "ket_qua":
            continue
        before = first.setdefault((one.gia_tri["viec"], one.gia_tri["ngay"]), one)
        if before is not one:
            said = f"cùng việc, cùng ngày với dòng {before.dong}."
            yield Remark(one.trang, one.dong, "", said, "Gộp làm một dòng, hoặc sửa ngày.")
