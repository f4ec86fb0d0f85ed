"""What a workbook says of the report itself: who, for which period, number, day, name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.importers.progress_workbook import values
from generator.importers.progress_workbook.entries import readable
from generator.importers.progress_workbook.opening import Cell
from generator.importers.progress_workbook.remarks import Remark, WrongValue
from generator.importers.progress_workbook.table import FilledTable
from generator.recognition.agency_index import AgencyIndex, longest_name, words_of
from generator.schema.periods import name as period_name
from generator.schema.periods import span
from generator.vietnamese import format_date, slug
from generator.views.progress_form import words

_T = TypeVar("_T")
_FORM_NAME = "Biểu báo cáo tiến độ {}"


@dataclass(frozen=True)
class ReportHead:
    """The report as its entry of `bao_cao` will say it. `ky`: as files are named after it; `ma`:
    from its number, or from the agency where it has none."""

    co_quan: str
    nam: int
    ky: str
    ngay: date
    trich_yeu: str
    so_ky_hieu: str = ""
    lien_ket: str = ""

    @property
    def ma(self) -> str:
        return slug(self.so_ky_hieu) or f"{self.co_quan}-{self.ngay:%Y-%m-%d}"


def read_head(
    table: FilledTable, agencies: AgencyIndex, received: date, wrong: list[Remark]
) -> ReportHead | None:
    """The report's own cells; None where any is wrong, which is then told in `wrong`."""
    before = len(wrong)
    cells = _Cells(table, wrong)
    sender = cells.read(words.SENDER, lambda cell: _agency(cell, agencies), needed=True)
    ky = cells.read(words.PERIOD, values.period, needed=True)
    nam = cells.read(words.YEAR, values.year, needed=True)
    ngay = cells.read(words.REPORT_DAY, values.day, needed=True)
    number = cells.read(words.REPORT_NUMBER, lambda cell: cell.chu)
    name = cells.read(words.REPORT_NAME, lambda cell: " ".join(cell.chu.split()))
    link = cells.read(words.REPORT_LINK, values.link)
    if ngay and ky and nam and ngay < span(nam, ky)[0]:
        said = f"{format_date(ngay)} có trước khi {period_name(nam, ky)} bắt đầu."
        cells.wrong(words.REPORT_DAY, WrongValue(said, "Xem lại ngày, kỳ và năm."))
    if ngay and ngay > received:
        said = f"{format_date(ngay)} sau ngày nhận ({format_date(received)})."
        cells.wrong(words.REPORT_DAY, WrongValue(said, "Xem lại ngày, hoặc ngày nhận (--ngay)."))
    if len(wrong) > before or not (sender and ky and nam and ngay):
        return None
    named = name or _FORM_NAME.format(period_name(nam, ky))
    return ReportHead(sender, nam, ky, ngay, named, number or "", link or "")


@dataclass(frozen=True)
class _Cells:
    table: FilledTable
    told: list[Remark]

    def read(self, name: str, reader: Callable[[Cell], _T], *, needed: bool = False) -> _T | None:
        found = self.table.bao_cao.get(name)
        if found is None:
            if needed:
                self.wrong(name, WrongValue("chưa điền.", f"{words.HINTS[name]}."))
            return None
        try:
            return reader(readable(found[2]))
        except WrongValue as error:
            self.wrong(name, error)
            return None

    def wrong(self, name: str, error: WrongValue) -> None:
        sheet, row, _ = self.table.bao_cao.get(name, (words.REPORT_SHEET, 0, None))
        self.told.append(Remark(sheet, row, name, error.chu, error.cach))


def _agency(cell: Cell, agencies: AgencyIndex) -> str:
    """The code of an agency by any of its names, the whole cell and nothing more."""
    typed = words_of(cell.chu)
    name, end = longest_name(typed, 0, agencies.root)
    if name is None or end != len(typed):
        raise WrongValue(
            f"danh mục không có cơ quan tên «{cell.chu}».",
            "Viết tên như trên trang của cơ quan, hoặc thêm tên gọi ấy vào danh mục cơ quan.",
        )
    if name.la_nhom:
        raise WrongValue(
            f"«{cell.chu}» là tên chung của nhiều cơ quan.", "Ghi tên một cơ quan gửi báo cáo."
        )
    return name.ma
