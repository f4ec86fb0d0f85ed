"""Typed tables of a document as HTML, cells as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import escape

from generator.model.items import Criterion, Task
from generator.outline import Path, Placed
from generator.pages.marks import Marks, break_bullets
from generator.pages.page import show_number
from generator.schema.body import Table
from generator.schema.tables import (
    CriteriaTable,
    CriterionRow,
    PlainTable,
    ScoreTable,
    TaskTable,
    TaskTotal,
    TotalRow,
)
from generator.views.deadlines import due_note
from generator.views.document import DocumentView

_COLUMN_CLASS = {
    "stt": "c-stt",
    "ma": "c-ma",
    "noi_dung": "c-noi-dung",
    "ten": "c-ten",
    "diem_chuan": "c-so",
    "diem": "c-so",
    "thoi_han": "c-han",
    "chu_tri": "c-chu-tri",
    "phoi_hop": "c-phoi-hop",
}


_AS_ABOVE = '<span class="them o-gop">như dòng trên</span>'


class Tables:
    """Writes the tables of one document."""

    def __init__(self, view: DocumentView, marks: Marks) -> None:
        self.view = view
        self.marks = marks
        self.tasks = {task.ma: task for task in view.linked.muc.nhiem_vu}
        self.criteria = {criterion.ma: criterion for criterion in view.linked.muc.tieu_chi}

    def html(self, placed: Placed, node: Table) -> str:
        table = getattr(node, node.kind)
        match table:
            case TaskTable():
                rows = self._task_rows(placed, table)
                foot = _task_total(table, table.tong) if table.tong else ""
                css, heads_of_tasks = "bang-nhiem-vu", table.cot.items()
                return _html_table(placed.ma, css, table.ten, heads_of_tasks, rows, foot)
            case CriteriaTable():
                rows = self._criteria_rows(placed, table)
                foot = self._total_row(placed, table, table.tong) if table.tong else ""
                columns = table.cot.items()
                return _html_table(placed.ma, "bang-tieu-chi", table.ten, columns, rows, foot)
            case ScoreTable():
                rows = self._score_rows(placed, table)
                css = "bang-diem"
                html = _html_table(placed.ma, css, table.ten, table.cot.items(), rows)
                return html + self._answers_below(placed, table)
            case PlainTable():
                heads = [(f"cot-{number}", head) for number, head in enumerate(table.cot)]
                rows = (
                    _row(
                        ma,
                        "",
                        [
                            (k, h, self._with_tools(ma, str(escape(c or "")), k == "cot-0"))
                            for (k, h), c in zip(heads, row, strict=True)
                        ],
                    )
                    for ma, row in zip(placed.dong, table.dong, strict=True)
                )
                return _html_table(placed.ma, "bang-khac", table.ten, heads, rows)
        raise TypeError(node.kind)

    def _task_rows(self, placed: Placed, table: TaskTable) -> Iterator[str]:
        for ma, row in zip(placed.dong, table.dong, strict=True):
            task = self.tasks[ma]
            cells = [
                (key, head, self._task_cell(key, getattr(row, key), task))
                for key, head in table.cot.items()
            ]
            yield _row(ma, "nhom" if task.la_nhom else "", cells)

    def _task_cell(self, key: str, text: str | None, task: Task) -> str:
        if key in task.ke_thua:
            return _AS_ABOVE
        if text is None:
            return ""
        if key == "noi_dung":
            tools = self.marks.tools(task.ma, f"việc {task.stt or 'này'}")
            progress = self.marks.progress(task.ma)
            return f"{self.marks.cell(task.ma, text)} {tools}{progress}"
        if key in ("chu_tri", "phoi_hop"):
            return self.marks.agency_cell(task.chu_tri if key == "chu_tri" else task.phoi_hop)
        if key == "thoi_han":
            return _with_note(text, due_note(task.han))
        return self.marks.cell(task.ma, text)

    def _criteria_rows(self, placed: Placed, table: CriteriaTable) -> Iterator[str]:
        for number, (ma, row) in enumerate(zip(placed.dong, table.dong, strict=True)):
            criterion, here = self.criteria[ma], (*placed.duong, "dong", number)
            cells = [
                (
                    key,
                    head,
                    self._criterion_cell(key, getattr(row, key), criterion)
                    + _read_as(row, key)
                    + (self._answers(here) if key == "ten" else "")
                    + self.marks.disagreements((*here, key)),
                )
                for key, head in table.cot.items()
            ]
            yield _row(ma, "nhom" if row.ma.isdigit() else "", cells)

    def _criterion_cell(self, key: str, text: str | None, criterion: Criterion) -> str:
        if key in criterion.ke_thua:
            return _AS_ABOVE
        if text is None:
            return ""
        if key == "ten":
            tools = self.marks.tools(criterion.ma, f"tiêu chí {criterion.stt}")
            progress = self.marks.progress(criterion.ma)
            return f"{self.marks.cell(criterion.ma, text)} {tools}{progress}"
        if key in ("chu_tri", "phoi_hop"):
            return self.marks.agency_cell(
                criterion.chu_tri if key == "chu_tri" else criterion.phoi_hop
            )
        if key == "thoi_han":
            return _with_note(text, due_note(criterion.han))
        return self.marks.cell(criterion.ma, text)

    def _answers(self, row: Path) -> str:
        return self.marks.answers((*row, "diem_chuan"), (*row, "diem"), row)

    def _score_rows(self, placed: Placed, table: ScoreTable) -> Iterator[str]:
        for number, (ma, row) in enumerate(zip(placed.dong, table.dong, strict=True)):
            here = (*placed.duong, "dong", number)
            cells = [
                (
                    key,
                    head,
                    self._with_tools(ma, str(escape(row.get(key, ""))), place == 0)
                    + self.marks.disagreements((*here, key)),
                )
                for place, (key, head) in enumerate(table.cot.items())
            ]
            yield _row(ma, "", cells)

    def _with_tools(self, ma: str, cell: str, first: bool) -> str:
        return f"{cell} {self.marks.tools(ma, 'dòng này')}" if first else cell

    def _answers_below(self, placed: Placed, table: ScoreTable) -> str:
        """A summary's cells are narrow: answers stand under the table."""
        rows = range(len(table.dong))
        cells = [(*placed.duong, "dong", number, key) for number in rows for key in table.cot]
        answers = self.marks.answers(*cells)
        return f'\n<p class="them">{answers}</p>' if answers else ""

    def _total_row(self, placed: Placed, table: CriteriaTable, total: TotalRow) -> str:
        here = (*placed.duong, "tong")
        cells = (
            (
                key,
                head,
                str(escape(getattr(total, key, None) or ""))
                + (self._answers(here) if key == "ten" else "")
                + self.marks.disagreements((*here, key)),
            )
            for key, head in table.cot.items()
        )
        return f'<tfoot><tr class="tong">{_cells(cells)}</tr></tfoot>'


def _task_total(table: TaskTable, total: TaskTotal) -> str:
    cells = (
        (key, head, str(escape(getattr(total, key, None) or ""))) for key, head in table.cot.items()
    )
    return f'<tfoot><tr class="tong">{_cells(cells)}</tr></tfoot>'


def _read_as(row: CriterionRow, key: str) -> str:
    """The declared reading of an ambiguous figure, small beside the printed form."""
    reading = getattr(row.doc_la, key) if key in ("diem_chuan", "diem") else None
    return (
        f'<small class="them">đọc là {show_number(reading)}</small>' if reading is not None else ""
    )


def _with_note(text: str, note: str) -> str:
    small = f'<small class="them">{escape(note)}</small>' if note else ""
    return break_bullets(str(escape(text))) + small


def _row(ma: str, css: str, cells: Iterable[tuple[str, str, str]]) -> str:
    """A row of (key, head, HTML) cells; the first is the row's head."""
    attributes = f' class="{css}"' if css else ""
    return f'<tr id="{ma}"{attributes}>{_cells(cells)}</tr>'


def _cells(cells: Iterable[tuple[str, str, str]]) -> str:
    out = []
    for number, (key, head, html) in enumerate(cells):
        tag = 'th scope="row"' if number == 0 and html else "td"
        out.append(f'<{tag}{_class_of(key)} data-nhan="{escape(head)}">{html}</{tag[:2]}>')
    return "".join(out)


def _html_table(
    ma: str,
    css: str,
    caption: str | None,
    columns: Iterable[tuple[str, str]],
    rows: Iterable[str],
    foot: str = "",
) -> str:
    heads = "".join(f'<th scope="col"{_class_of(key)}>{escape(head)}</th>' for key, head in columns)
    title = f"<caption>{escape(caption)}</caption>\n" if caption else ""
    body_rows = "\n".join(rows)
    return (
        f'<table class="bang {css}" id="{ma}">\n{title}<thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{body_rows}\n</tbody>\n{foot}</table>"
    )


def _class_of(key: str) -> str:
    """The attribute of a column's head and cells; empty for a column without a style."""
    fallback = "c-so" if key.isdigit() or key in ("tong", "xep_hang") else ""
    name = _COLUMN_CLASS.get(key, fallback)
    return f' class="{name}"' if name else ""
