"""Rows that a page break cut in two: the words below go back to the cells above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importers.document_types.column_names import Keys, criteria_key, keys_of, task_key
from generator.importers.reading import Cell, Finding, Row, Sureness
from generator.importers.stages.table_heads import head_of, texts
from generator.importers.stages.torn_words import Bit, TornWords

STAGE = "nối bảng"
CUT = "Ô bị ngắt trang"
_ENDS = (".", ";", ":", "!", "?")
_BULLETS = ("-", "+", "•", "*")
_MERGED = ("nguyen_nhan", "giai_phap", "chu_tri", "phoi_hop", "thoi_han", "san_pham")
_FEWEST_ROWS = 3


@dataclass(frozen=True)
class _Habits:
    """What the other rows of the table are like. `ordinal`, `main`: their columns; `numbered`:
    every row has an ordinal; `small`: columns where a cell may begin in lower case; `few`: columns
    of too few cells to tell."""

    keys: Keys
    ordinal: int | None
    main: int | None
    numbered: bool
    small: frozenset[int]
    few: frozenset[int]


def joined_rows(
    rows: tuple[Row, ...], begins: frozenset[int], torn: TornWords
) -> tuple[tuple[Row, ...], list[Finding]]:
    """The rows with the first row of each page given back to the cells it continues, where it does;
    what cannot be decided stays a row and is told."""
    if not begins:
        return rows, []
    habits = _habits(rows, begins)
    table = _Kept([], [], {}, {})
    findings: list[Finding] = []
    for at, row in enumerate(rows):
        columns = _continued(row, table, habits) if at in begins else ()
        given = _give_back(row, columns, table, torn) if columns else ()
        if given:
            findings.append(_finding(row, given, table))
        if len(given) < len(columns) or (not columns and at in begins and _looks_cut(row, habits)):
            findings.append(Finding(STAGE, _OPEN, Sureness.DECIDE, row.dong))
        table.keep(row, given, at_the_top=at in begins)
    return tuple(table.rows), findings


@dataclass(frozen=True)
class _Kept:
    """The rows so far, as they are now and as they are printed; per column the row of its last
    words, and the words given to it last."""

    rows: list[Row]
    printed: list[Row]
    last: dict[int, int]
    ends: dict[int, Bit]

    def text(self, column: int) -> str:
        """The last words of the column."""
        return texts(self.rows[self.last[column]])[column]

    def end(self, column: int, torn: TornWords) -> Bit | None:
        """Where the last words of the column stand."""
        if column in self.ends:
            return self.ends[column]
        bits = torn.bits(self.printed[self.last[column]])
        return bits[column][-1] if bits and bits[column] else None

    def lengthen(self, column: int, words: str, end: Bit) -> None:
        row = self.rows[self.last[column]]
        cell = row.cells[column]
        assert cell is not None
        lines = (*cell.lines[:-1], f"{cell.lines[-1]} {words}")
        self.rows[self.last[column]] = _with(row, column, replace(cell, lines=lines))
        self.ends[column] = end

    def _goes_on_below(self, row: Row, column: int, cell: Cell, given: Sequence[int]) -> bool:
        """Is an empty cell at the top of a page the rest of a merged cell of the page before? It
        is one if it covers several rows, or if its words were given back."""
        at = self.last.get(column)
        above = self.rows[at].cells[column] if at is not None else None
        if row.page is None or at is None or above is None:
            return False
        if not (cell.down > 1 or column in given) or at + above.down != len(self.rows):
            return False
        taller = replace(above, down=above.down + cell.down)
        self.rows[at] = _with(self.rows[at], column, taller)
        return True

    def keep(self, row: Row, given: Sequence[int], *, at_the_top: bool) -> None:
        """Take the row as one of the table, without the columns given back."""
        left = row
        for column in given:
            left = _with(left, column, Cell(down=_down(row, column)))
        for column, cell in enumerate(left.cells):
            if not at_the_top or cell is None or cell.text:
                continue
            if self._goes_on_below(row, column, cell, given):
                left = _with(left, column, None)
        if not any(texts(left)):
            return
        for column, text in enumerate(texts(left)):
            if text:
                self.last[column] = len(self.rows)
                self.ends.pop(column, None)
        self.rows.append(left)
        self.printed.append(row)


_OPEN = "Dòng đầu trang không có số thứ tự: việc mới, hay phần sau của dòng trên?"


def _habits(rows: Sequence[Row], begins: frozenset[int]) -> _Habits:
    head = head_of(rows)
    first = rows.index(head) + 1
    criteria, tasks = keys_of(texts(head), criteria_key), keys_of(texts(head), task_key)
    keys = criteria if criteria.has("ma", "ten") else tasks
    ordinal = keys.column("ma") if keys.column("ma") is not None else keys.column("stt")
    main = keys.column("ten") if keys.column("ten") is not None else keys.column("noi_dung")
    plain = [texts(row) for at, row in enumerate(rows) if at >= first and at not in begins]
    full = [one for one in plain if sum(bool(text) for text in one) > 1]
    numbered = ordinal is not None and len(full) > 0 and all(one[ordinal] for one in full)
    width = len(head.cells)
    if main is None and ordinal is not None and ordinal + 1 < width:
        main = ordinal + 1
    filled = [[one[at] for one in plain if one[at]] for at in range(width)]
    small = frozenset(at for at in range(width) if any(text[0].islower() for text in filled[at]))
    few = frozenset(at for at in range(width) if len(filled[at]) < _FEWEST_ROWS)
    return _Habits(keys, ordinal, main, numbered, small, few)


def _continued(row: Row, table: _Kept, habits: _Habits) -> tuple[int, ...]:
    """The columns of a page's first row whose words continue the cell above; () for a new row."""
    shown = texts(row)
    filled = tuple(at for at, text in enumerate(shown) if text)
    if any(at not in table.last for at in filled):
        return ()
    main = habits.main
    if habits.ordinal is None:
        return filled if main is not None and not shown[main] else ()
    if not shown[habits.ordinal]:
        if main is None or not shown[main] or _goes_on(shown[main], table.text(main), habits):
            return filled
        return ()
    merged = [at for at in filled if habits.keys.by_column[at] in _MERGED and at != habits.ordinal]
    unlike = habits.small | {at for at in habits.few if _down(row, at) == 1}
    if any(at in unlike or not _unfinished(shown[at], table.text(at)) for at in merged):
        return ()
    return tuple(merged)


def _goes_on(text: str, above: str, habits: _Habits) -> bool:
    if text[:1].islower():
        return True
    return habits.numbered and (text.startswith(_BULLETS) or not above.endswith(_ENDS))


def _unfinished(text: str, above: str) -> bool:
    """A cell in lower case under one without an end, in a column that otherwise begins with
    capitals, was torn off that one."""
    return text[:1].islower() and not above.endswith(_ENDS)


def _looks_cut(row: Row, habits: _Habits) -> bool:
    shown = texts(row)
    alone = sum(bool(text) for text in shown) == 1
    return (
        habits.ordinal is not None and habits.numbered and not shown[habits.ordinal] and not alone
    )


def _give_back(row: Row, columns: Sequence[int], table: _Kept, torn: TornWords) -> tuple[int, ...]:
    """Give the words of these columns to the cells above: all of them, or, if that cannot be
    declared, none. Which goes first matters only where two cells read the same."""
    bits = torn.bits(row)
    if bits is None:
        return ()
    moves = [(bits[at], end) for at in columns if (end := table.end(at, torn)) is not None]
    if len(moves) < len(columns) or not (torn.move(moves, CUT) or torn.move(moves[::-1], CUT)):
        return ()
    for column in columns:
        table.lengthen(column, texts(row)[column], bits[column][-1])
    return tuple(columns)


def _down(row: Row, column: int) -> int:
    cell = row.cells[column]
    return cell.down if cell else 1


def _with(row: Row, column: int, cell: Cell | None) -> Row:
    return replace(row, cells=(*row.cells[:column], cell, *row.cells[column + 1 :]))


def _finding(row: Row, columns: Sequence[int], table: _Kept) -> Finding:
    lines = sorted({table.rows[table.last[at]].dong[0] for at in columns})
    words = f"{CUT}: chữ ở đây nối vào ô của dòng {', '.join(map(str, lines))}."
    return Finding(STAGE, words, Sureness.LOOK, row.dong)
