"""The full text of a document as printed: headings in Markdown, everything else as HTML blocks.

Words of the document stand inside `.vb` or `.vb-muc`; words of the portal inside `.them`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup, escape

from generator.model.items import Agencies, Criterion, Task
from generator.model.outline import Placed, PlacedPart
from generator.pages.page import link, markdown_text
from generator.schema.body import (
    Bullet,
    FormalLine,
    NumberedItem,
    Paragraph,
    PlusBullet,
    Recipients,
    Signature,
    Table,
)
from generator.schema.tables import CriteriaTable, PlainTable, ScoreTable, TaskTable, TotalRow
from generator.views import urls
from generator.views.document import DocumentView, due_note

_HEAD_KINDS = ("ten_co_quan", "quoc_hieu", "so_van_ban", "dia_danh_ngay")
_CLASS = {"tham_quyen_ban_hanh": "tham-quyen"}
_INNER_BULLET = re.compile(r"(?<=[;.]) (?=- )")
_DEEPEST_HEADING = 5
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


def body(view: DocumentView) -> str:
    """The Markdown of all parts of the document, in printed order."""
    return "\n\n".join(_Body(view).parts())


class _Body:
    def __init__(self, view: DocumentView) -> None:
        self.view = view
        self.tinh = view.linked.record.place.tinh
        self.lines = view.linked.dong_goc
        self.tasks = {task.ma: task for task in view.linked.muc.nhiem_vu}
        self.criteria = {criterion.ma: criterion for criterion in view.linked.muc.tieu_chi}
        self.with_page = {count.co_quan.ma for count in view.co_quan}

    def parts(self) -> Iterator[str]:
        for part in self.view.linked.phan:
            yield f"## {markdown_text(part.part.ten)} {{#{part.ma} .vb-phan}}"
            yield from self._blocks(part, part.con, 3)

    def _blocks(self, part: PlacedPart, nodes: Sequence[Placed], level: int) -> Iterator[str]:
        """Headings one by one; runs of other nodes together in one HTML block."""
        run: list[Placed] = []
        for placed in nodes:
            if placed.is_heading and level <= _DEEPEST_HEADING:
                yield from self._block(run)
                run = []
                yield self._heading(placed, level)
                yield from self._blocks(part, placed.con, level + 1)
            else:
                run.append(placed)
        yield from self._block(run)

    def _heading(self, placed: Placed, level: int) -> str:
        node = placed.node
        assert isinstance(node, NumberedItem)
        assert node.ten is not None
        capitals = " .in-hoa" if node.ten.isupper() else ""
        so = f'<span class="so">{markdown_text(node.so)}</span>'
        text = markdown_text(node.ten)
        return f"{'#' * level} {so} {text} {{#{placed.ma} .vb-muc{capitals}}}"

    def _block(self, nodes: list[Placed]) -> Iterator[str]:
        if nodes:
            html = "\n".join(self._grouped(nodes))
            yield f'<div class="vb">\n{html}\n</div>'

    def _grouped(self, nodes: list[Placed]) -> Iterator[str]:
        """The lines of the head of a document share one grid."""
        head: list[str] = []
        for placed in nodes:
            node = placed.node
            if isinstance(node, FormalLine) and node.kind in _HEAD_KINDS:
                head.append(self._node(placed))
                continue
            if head:
                yield '<div class="vb-dau">\n' + "\n".join(head) + "\n</div>"
                head = []
            yield self._node(placed)
        if head:
            yield '<div class="vb-dau">\n' + "\n".join(head) + "\n</div>"

    def _node(self, placed: Placed) -> str:
        node = placed.node
        if isinstance(node, FormalLine):
            return self._formal(placed, node)
        if isinstance(node, Table):
            return self._table(placed, node)
        return self._passage(placed, node)

    # --- passages ---

    def _passage(self, placed: Placed, node: NumberedItem | Paragraph | Bullet | PlusBullet) -> str:
        tools = self._tools(placed.ma, node.mark or "đoạn này")
        match node:
            case NumberedItem():
                words = f'<span class="so">{escape(node.so)}</span> '
                if node.ten is not None:
                    words += f'<span class="ten">{self._text(placed.ma, node.ten)}</span> '
                words += self._text(placed.ma, node.doan) if node.doan is not None else ""
                line = f'<p class="muc" id="{placed.ma}">{words} {tools}</p>'
            case Paragraph():
                line = f'<p id="{placed.ma}">{self._text(placed.ma, node.doan)} {tools}</p>'
            case Bullet() | PlusBullet():
                kind = "gach" if isinstance(node, Bullet) else "cong"
                words = self._text(placed.ma, node.text)
                line = (
                    f'<p class="{kind}" id="{placed.ma}"><span class="dau">{node.mark}</span>'
                    f" {words} {tools}</p>"
                )
        if not placed.con:
            return line
        inner = "\n".join(self._node(child) for child in placed.con)
        return f'{line}\n<div class="con">\n{inner}\n</div>'

    def _text(self, ma: str, text: str) -> str:
        """Escaped words; corrected ones are marked and lead to the list of corrections."""
        html = str(escape(text))
        for fix in self.view.corrections_at(self.lines.get(ma, 0)):
            corrected = str(escape(fix.sua_thanh))
            mark = f'<a class="dc" href="#ban-chep" title="Đã đính chính">{corrected}</a>'
            html = html.replace(corrected, mark, 1)
        return html

    def _tools(self, ma: str, what: str) -> str:
        """The item's own address and its line in the source; never words of the document."""
        line = self.lines.get(ma)
        label = escape(f"Địa chỉ của {what}")
        source = ""
        if line is not None:
            source = f' <a href="ban-chep/#d{line}">dòng {line}</a>'
        return (
            f'<span class="them cong-cu"><a href="#{ma}" aria-label="{label}">#</a>{source}</span>'
        )

    # --- the form of administrative documents ---

    def _formal(self, placed: Placed, node: FormalLine) -> str:
        value = getattr(node, node.kind)
        css = _CLASS.get(node.kind, node.kind.replace("_", "-"))
        if isinstance(value, Recipients):
            lines = "\n".join(
                f'<p class="gach"><span class="dau">-</span> {escape(line)}</p>'
                for line in value.dong
            )
            name = escape(value.ten)
            return f'<div class="{css}" id="{placed.ma}"><p class="ten">{name}</p>\n{lines}\n</div>'
        if isinstance(value, Signature):
            authority = "".join(f'<p class="quyen-han">{escape(x)}</p>' for x in value.quyen_han)
            signer = f'<p class="ho-ten">{escape(value.ho_ten)}</p>'
            return f'<div class="{css}" id="{placed.ma}">{authority}{signer}</div>'
        if isinstance(value, tuple):
            spans = (f'<span class="dong">{self._text(placed.ma, line)}</span>' for line in value)
            words = " ".join(spans)
        else:
            words = self._text(placed.ma, value)
        tools = " " + self._tools(placed.ma, "căn cứ này") if node.kind == "can_cu" else ""
        return f'<p class="{css}" id="{placed.ma}">{words}{tools}</p>'

    # --- tables ---

    def _table(self, placed: Placed, node: Table) -> str:
        table = getattr(node, node.kind)
        match table:
            case TaskTable():
                rows = self._task_rows(placed, table)
                return _html_table(placed.ma, "bang-nhiem-vu", table.ten, table.cot.items(), rows)
            case CriteriaTable():
                rows = self._criteria_rows(placed, table)
                foot = _total_row(table, table.tong) if table.tong else ""
                columns = table.cot.items()
                return _html_table(placed.ma, "bang-tieu-chi", table.ten, columns, rows, foot)
            case ScoreTable():
                rows = (
                    _row(
                        ma, "", [(k, h, str(escape(row.get(k, "")))) for k, h in table.cot.items()]
                    )
                    for ma, row in zip(placed.dong, table.dong, strict=True)
                )
                css = "bang-diem"
                return _html_table(placed.ma, css, table.ten, table.cot.items(), rows)
            case PlainTable():
                heads = [(f"cot-{number}", head) for number, head in enumerate(table.cot)]
                rows = (
                    _row(
                        ma,
                        "",
                        [
                            (k, h, str(escape(c or "")))
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
        if text is None:
            return ""
        if key == "noi_dung":
            tools = self._tools(task.ma, f"việc {task.stt or 'này'}")
            return f"{self._cell_text(task.ma, text)} {tools}"
        if key in ("chu_tri", "phoi_hop"):
            return self._agency_cell(task.chu_tri if key == "chu_tri" else task.phoi_hop)
        if key == "thoi_han":
            return _with_note(text, due_note(task.han))
        return self._cell_text(task.ma, text)

    def _criteria_rows(self, placed: Placed, table: CriteriaTable) -> Iterator[str]:
        for ma, row in zip(placed.dong, table.dong, strict=True):
            criterion = self.criteria[ma]
            cells = [
                (key, head, self._criterion_cell(key, getattr(row, key), criterion))
                for key, head in table.cot.items()
            ]
            yield _row(ma, "nhom" if row.ma.isdigit() else "", cells)

    def _criterion_cell(self, key: str, text: str | None, criterion: Criterion) -> str:
        if key in criterion.ke_thua:
            return '<span class="them o-gop">như dòng trên</span>'
        if text is None:
            return ""
        if key == "ten":
            tools = self._tools(criterion.ma, f"tiêu chí {criterion.stt}")
            return f"{self._cell_text(criterion.ma, text)} {tools}"
        if key in ("chu_tri", "phoi_hop"):
            return self._agency_cell(criterion.chu_tri if key == "chu_tri" else criterion.phoi_hop)
        if key == "thoi_han":
            return _with_note(text, due_note(criterion.han))
        return self._cell_text(criterion.ma, text)

    def _cell_text(self, ma: str, text: str) -> str:
        return _INNER_BULLET.sub("<br>", self._text(ma, text))

    def _agency_cell(self, agencies: Agencies) -> str:
        """The cell's words; each agency that has a page, because it is charged with something in
        this document and not merely mentioned, leads to it."""
        text = agencies.nguyen_van or ""
        pieces: list[str] = []
        at = 0
        for mention in agencies.nhac_toi:
            start, end = mention.vi_tri
            if start < at or mention.ma not in self.with_page:
                continue
            path = link(urls.agency(self.tinh, mention.ma), self.view.duong)
            pieces.append(str(escape(text[at:start])))
            pieces.append(f'<a href="{path}">{escape(text[start:end])}</a>')
            at = end
        pieces.append(str(escape(text[at:])))
        return _INNER_BULLET.sub("<br>", "".join(pieces))


def _with_note(text: str, note: str) -> str:
    small = f'<small class="them">{escape(note)}</small>' if note else ""
    return _INNER_BULLET.sub("<br>", str(escape(text))) + small


def _row(ma: str, css: str, cells: Iterable[tuple[str, str, str]]) -> str:
    """A row of (key, head, HTML) cells; the first is the row's head."""
    out = []
    for number, (key, head, html) in enumerate(cells):
        tag = 'th scope="row"' if number == 0 else "td"
        name = _COLUMN_CLASS.get(
            key, "c-so" if key.isdigit() or key in ("tong", "xep_hang") else ""
        )
        style = f' class="{name}"' if name else ""
        out.append(f'<{tag}{style} data-nhan="{escape(head)}">{html}</{tag[:2]}>')
    attributes = f' class="{css}"' if css else ""
    return f'<tr id="{ma}"{attributes}>{"".join(out)}</tr>'


def _total_row(table: CriteriaTable, total: TotalRow) -> str:
    cells = []
    for number, (key, head) in enumerate(table.cot.items()):
        text = escape(getattr(total, key, None) or "")
        tag = 'th scope="row"' if number == 0 else "td"
        name = _COLUMN_CLASS.get(key, "")
        cells.append(f'<{tag} class="{name}" data-nhan="{escape(head)}">{text}</{tag[:2]}>')
    return f'<tfoot><tr class="tong">{"".join(cells)}</tr></tfoot>'


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


def _class_of(key: str) -> Markup:
    name = _COLUMN_CLASS.get(key, "c-so" if key.isdigit() or key in ("tong", "xep_hang") else "")
    return Markup(f' class="{name}"') if name else Markup("")  # noqa: S704 - a name of our own
