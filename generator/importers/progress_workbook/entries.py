"""A filled row as entries of a file of progress: a result and pieces of evidence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from generator.importers.progress_workbook import values
from generator.importers.progress_workbook.opening import Cell
from generator.importers.progress_workbook.remarks import Remark, WrongValue
from generator.importers.progress_workbook.table import FilledRow
from generator.importers.progress_workbook.values import Figure
from generator.vietnamese import capital, format_date, format_decimal
from generator.views.progress.marks import state_mark
from generator.views.progress_form import words
from generator.views.progress_form.rows import FormRow

_T = TypeVar("_T")


@dataclass(frozen=True)
class Entry:
    """One entry: the list of the file that it belongs to, its values as data write them, and the
    row that says it."""

    muc: str
    gia_tri: dict[str, Any]
    trang: str
    dong: int


@dataclass
class RowReader:
    """Reads the cells of one row and collects what is to be said of them."""

    row: FilledRow
    sai: list[Remark] = field(default_factory=list)
    luu_y: list[Remark] = field(default_factory=list)

    def wrong(self, name: str, error: WrongValue) -> None:
        self.sai.append(Remark(self.row.trang, self.row.dong, name, error.chu, error.cach))

    def note(self, name: str, chu: str) -> None:
        self.luu_y.append(Remark(self.row.trang, self.row.dong, name, chu))

    def read(self, name: str, reader: Callable[[Cell], _T]) -> _T | None:
        """The meaning of a cell; None where it is empty or wrong."""
        cell = self.row.o.get(name)
        if cell is None:
            return None
        try:
            return reader(readable(cell))
        except WrongValue as error:
            self.wrong(name, error)
            return None


def readable(cell: Cell) -> Cell:
    """The cell itself. Raises WrongValue for a formula or an error of the spreadsheet."""
    if cell.loi:
        raise WrongValue(
            f"ô là {cell.loi} («{cell.chu}»), không đọc được.",
            "Chép ô rồi dán lại dạng giá trị (Paste Special › Values).",
        )
    return cell


def _said(cell: Cell) -> str:
    """The words of the result; «-» and «…» are how a hand says that a cell is empty."""
    return cell.chu if any(sign.isalnum() for sign in cell.chu) else ""


def _address(text: str) -> bool:
    """Whether a web address stands there without the sign that makes it one."""
    return re.search(r"\bwww\.\w|\.vn\b", text) is not None


def row_entries(reader: RowReader, item: FormRow, bao_cao: str, ngay: date) -> list[Entry]:
    """What a row says of its item. `ngay`: the report's day; evidence is known from the day of
    receipt, which the caller sets."""
    row = reader.row
    state = reader.read(words.STATE, values.state)
    said = reader.read(words.RESULT, _said) or ""
    figures = reader.read(words.FIGURES, values.figures) or ()
    day = reader.read(words.DAY, values.day)
    proofs = reader.read(words.EVIDENCE, values.evidence) or ()
    if reader.sai:
        return []
    unlinked = [one.ten for one in proofs if not one.lien_ket]
    if unlinked:
        bare = " Đường dẫn phải viết cả https://." if any(map(_address, unlinked)) else ""
        reader.note(words.EVIDENCE, f"không có đường dẫn nên ghi vào lời báo cáo.{bare}")
    lines = [*([said] if said else []), *unlinked]
    if not lines and (state or figures):
        typed = _typed_figures(figures)
        lines = [capital(state_mark(state).chu) if state else typed]
        reader.note(words.RESULT, f"để trống; lời báo cáo ghi «{lines[0]}» như ô đã điền.")
    found = []
    if lines:
        result: dict[str, Any] = {"viec": item.viec, "bao_cao": bao_cao}
        if state:
            result["trang_thai"] = state.value
        result["ngay"] = format_date(day or ngay)
        result["nguyen_van"] = "\n".join(lines)
        if figures := _fitting(reader, item, figures):
            result["so_lieu"] = [_figure(one, item) for one in figures]
        found.append(Entry("ket_qua", result, row.trang, row.dong))
    elif day and not proofs:
        reader.wrong(
            words.DAY,
            WrongValue(
                "có ngày mà không có kết quả.", "Viết kết quả, hoặc xóa ngày nếu chưa báo cáo."
            ),
        )
    for proof in proofs:
        if proof.lien_ket:
            entry = {"viec": item.viec, "ten": proof.ten, "lien_ket": proof.lien_ket}
            found.append(Entry("minh_chung", entry, row.trang, row.dong))
    return found


def _fitting(reader: RowReader, item: FormRow, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that the item has a place for; anything else is wrong."""
    if figures and not item.la_chi_tieu:
        cure = "Viết con số vào cột «Kết quả»; cột này chỉ dùng cho chỉ tiêu."
        reader.wrong(words.FIGURES, WrongValue("việc này không phải chỉ tiêu.", cure))
        return ()
    beyond = [one for one in figures if one.thu_tu > len(item.muc)]
    if beyond:
        wanted = f"chỉ tiêu có {len(item.muc)} con số ({'; '.join(item.muc)})"
        if not item.muc:
            wanted = "câu chỉ tiêu không có con số nào máy đọc được để so"
        cure = "Viết theo thứ tự ấy; con số khác để ở cột «Kết quả»."
        reader.wrong(words.FIGURES, WrongValue(f"thừa số liệu: {wanted}.", cure))
        return ()
    return figures


def _figure(one: Figure, item: FormRow) -> dict[str, str]:
    found = {"gia_tri": plain(one)}
    if one.don_vi:
        found["don_vi"] = one.don_vi
    if len(item.muc) > 1:
        found["thu_tu"] = str(one.thu_tu)
    return found


def plain(one: Figure) -> str:
    """The value with a decimal comma and no mark between thousands, as data write it."""
    return format(one.gia_tri, "f").replace(".", ",")


def _typed_figures(figures: tuple[Figure, ...]) -> str:
    shown = (f"{format_decimal(one.gia_tri)} {one.don_vi}".strip() for one in figures)
    return f"{words.BETWEEN_FIGURES} ".join(shown).replace(" %", "%")
