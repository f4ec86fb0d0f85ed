"""Where in a workbook the table and the cells of the report are, whatever was moved or inserted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importers.progress_workbook.opening import Book, Cell, SheetOfCells
from generator.importers.progress_workbook.remarks import Remark
from generator.importers.refusals import Refused
from generator.vietnamese import fold
from generator.views.progress_form import words

_COLUMNS = (
    words.ID,
    words.NUMBER,
    words.WORDS,
    words.DOCUMENT,
    words.ROLE,
    words.LEAD,
    words.DUE,
    words.LAST_DAY,
    words.REPORTED,
    *words.TO_FILL,
)
_MOST_HEAD_ROWS = 60
_AS_FAR_AS = 5


def _key(text: str) -> str:
    return " ".join(fold(text).strip(" .:*").split())


_HEADS = {_key(name.partition("(")[0]): name for name in _COLUMNS} | {_key(n): n for n in _COLUMNS}
_LABELS = {_key(name): name for name in words.REPORT_CELLS}
_HINTS = {_key(hint) for hint in words.HINTS.values()}


@dataclass(frozen=True)
class FilledRow:
    """A row in which somebody wrote: its cells by the head of their column."""

    trang: str
    dong: int
    o: dict[str, Cell] = field(repr=False)

    def chu(self, name: str) -> str:
        """The words of a cell; nothing where it is empty."""
        cell = self.o.get(name)
        return cell.chu if cell else ""


@dataclass(frozen=True)
class FilledTable:
    """The filled rows in their order, the cells of the report with their places, what is wrong
    about the table itself, and what a person should look at."""

    dong: tuple[FilledRow, ...]
    bao_cao: dict[str, tuple[str, int, Cell]]
    sai: tuple[Remark, ...] = ()
    luu_y: tuple[Remark, ...] = ()


def filled_table(book: Book, name: str) -> FilledTable:
    """What was filled in. Raises Refused where no sheet has the table."""
    visible = [sheet for sheet in book.trang if not sheet.an]
    notes = [
        Remark(sheet.ten, 0, "", "trang đang ẩn nên không đọc.")
        for sheet in book.trang
        if sheet.an and sheet.o
    ]
    heads = {sheet.ten: row for sheet in visible if (row := _head_row(sheet)) is not None}
    if not heads:
        raise Refused(
            f"Tệp «{name}» không có bảng tiến độ của cổng.",
            f"Bảng phải có dòng tên cột, trong đó có «{words.WORDS}» và «{words.STATE}» hoặc"
            f" «{words.RESULT}»; lấy biểu ở trang của cơ quan, mục «Lấy về».",
        )
    rows: list[FilledRow] = []
    wrong: list[Remark] = []
    for sheet in visible:
        if sheet.ten in heads:
            found, told = _rows(sheet, heads[sheet.ten], wrong)
            rows += found
            notes += told
    return FilledTable(tuple(rows), _report_cells(visible, heads), tuple(wrong), tuple(notes))


def _head_row(sheet: SheetOfCells) -> int | None:
    """The first row with the head of the wording (or the address) and of something to fill in."""
    found: dict[int, set[str]] = {}
    for (row, _), cell in sheet.o.items():
        if row <= _MOST_HEAD_ROWS and (name := _HEADS.get(_key(cell.chu))):
            found.setdefault(row, set()).add(name)
    for row, names in sorted(found.items()):
        if names & {words.WORDS, words.ID} and names & {words.STATE, words.RESULT}:
            return row
    return None


def _rows(
    sheet: SheetOfCells, head: int, wrong: list[Remark]
) -> tuple[list[FilledRow], list[Remark]]:
    columns: dict[int, str] = {}
    unknown: dict[int, str] = {}
    for (row, column), cell in sheet.o.items():
        if row == head:
            name = _HEADS.get(_key(cell.chu))
            if name is None:
                unknown[column] = cell.chu
            elif name in columns.values():
                wrong.append(Remark(sheet.ten, head, name, "hai cột cùng tên này.", "Bỏ bớt một."))
            else:
                columns[column] = name
    notes = [
        Remark(sheet.ten, 0, "", f"cột «{head_words}» không có trong biểu nên không đọc.")
        for column, head_words in unknown.items()
        if any(place[0] > head and place[1] == column for place in sheet.o)
    ]
    by_row: dict[int, dict[str, Cell]] = {}
    for (row, column), cell in sheet.o.items():
        if row > head and column in columns:
            by_row.setdefault(row, {})[columns[column]] = cell
    notes += _carry_down(sheet, head, columns, by_row)
    found = [
        FilledRow(sheet.ten, row, cells)
        for row, cells in sorted(by_row.items())
        if cells.keys() & set(words.TO_FILL)
    ]
    return found, notes


def _carry_down(
    sheet: SheetOfCells, head: int, columns: dict[int, str], rows: dict[int, dict[str, Cell]]
) -> Iterator[Remark]:
    """A cell merged over several rows is said of each of them."""
    told = set()
    for (row, column), first in sorted(sheet.gop.items()):
        name = columns.get(column, "")
        fits = first[0] > head and first[1] == column and row != first[0]
        if name not in words.TO_FILL or not fits or first not in sheet.o or row not in rows:
            continue
        rows[row].setdefault(name, sheet.o[first])
        if first not in told:
            told.add(first)
            said = "ô gộp: chép cho từng dòng trong ô, xin xem lại."
            yield Remark(sheet.ten, first[0], name, said)


def _report_cells(
    sheets: list[SheetOfCells], heads: dict[str, int]
) -> dict[str, tuple[str, int, Cell]]:
    """What the workbook says of the report: the first cell to the right of each name."""
    found: dict[str, tuple[str, int, Cell]] = {}
    for sheet in sorted(sheets, key=lambda one: one.ten in heads):
        for (row, column), cell in sheet.o.items():
            name = _LABELS.get(_key(cell.chu))
            if name is None or name in found or heads.get(sheet.ten, row + 1) <= row:
                continue
            beside = (sheet.o.get((row, column + step)) for step in range(1, _AS_FAR_AS))
            value = next((one for one in beside if one and _is_value(one)), None)
            if value is not None:
                found[name] = (sheet.ten, row, value)
    return found


def _is_value(cell: Cell) -> bool:
    key = _key(cell.chu)
    return key not in _HINTS and key not in _LABELS
