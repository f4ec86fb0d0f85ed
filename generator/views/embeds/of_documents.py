"""What can be taken from a document: what it is, its tables, and its tasks as a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.dataset import Dataset
from generator.model.items import Agencies, Criterion, Due, Task
from generator.model.linking import LinkedDocument
from generator.outline import Placed
from generator.schema.body import FormalLine, Table
from generator.schema.tables import (
    CriteriaTable,
    PlainTable,
    ScoreTable,
    TaskTable,
    TaskTotal,
    TotalRow,
)
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.deadlines import due_note
from generator.views.embeds.embed import (
    CardBody,
    Cell,
    Column,
    Embed,
    Entry,
    ListBody,
    Row,
    TableBody,
)
from generator.views.embeds.words import document_source
from generator.views.names import document_name, shortened

TASKS = "viec"
_LONGEST_NAME = 110
_WIDE = {
    "noi_dung": 32,
    "ten": 28,
    "chu_tri": 17,
    "phoi_hop": 17,
    "thoi_han": 14,
    "san_pham": 17,
    "nguyen_nhan": 20,
    "giai_phap": 28,
}
_NARROW = {"stt": 7, "ma": 8, "diem_chuan": 9, "diem": 9}
_FIGURES = ("diem_chuan", "diem", "tong")
_MOST_COLUMNS = 7
Heads = tuple[tuple[str, str], ...]  # of each column our key and the printed head
_AS_ABOVE = Cell(them="như dòng trên")


def document_embeds(dataset: Dataset, linked: LinkedDocument) -> Iterator[Embed]:
    """The document itself, each table in printed order, then its tasks as a list. Work grows with
    the document only."""
    tables = list(_tables(linked))
    yield _card(dataset, linked)
    for number, placed in enumerate(tables, 1):
        yield _of_table(dataset, linked, placed, f"{number}" if len(tables) > 1 else "")
    if entries := tuple(_entries(linked)):
        tasks = linked.muc.viec
        yield _embed(
            dataset,
            linked,
            TASKS,
            tasks[0].ma,
            f"{len(entries)} việc trong {document_name(dataset, linked)}",
            "Danh sách việc: hợp với cột hẹp",
            ListBody(entries),
        )


def _embed(
    dataset: Dataset,
    linked: LinkedDocument,
    ma: str,
    neo: str,
    ten: str,
    about: str,
    body: CardBody | TableBody | ListBody,
) -> Embed:
    page, source = urls.document(linked.van_ban), document_source(dataset, linked)
    return Embed(page, ma, neo, ten, about, body, source, dataset.ngay)


def _card(dataset: Dataset, linked: LinkedDocument) -> Embed:
    document, items = linked.document, linked.muc
    signer = document.nguoi_ky
    counts = (
        (sum(task.la_viec for task in items.nhiem_vu), "nhiệm vụ"),
        (len(items.quantities), "con số phải đạt"),
        (len(items.tieu_chi), "dòng tiêu chí"),
        (len(items.phan_cong), "mục phân công"),
    )
    inside = ", ".join(f"{count} {name}" for count, name in counts if count)
    facts = (
        ("Trích yếu", document.trich_yeu if document.so_ky_hieu else ""),
        ("Cơ quan ban hành", document.co_quan_ban_hanh),
        ("Ngày", format_date(document.ngay_ban_hanh) if document.ngay_ban_hanh else ""),
        ("Người ký", f"{signer.ho_ten}, {signer.chuc_vu}" if signer else ""),
        ("Trong văn bản", inside),
    )
    body = CardBody("", "", tuple((name, words) for name, words in facts if words))
    name = document_name(dataset, linked)
    return _embed(dataset, linked, "", "", name, "Thẻ văn bản: số, ngày, ai ban hành", body)


def _tables(linked: LinkedDocument) -> Iterator[Placed]:
    for part in linked.phan:
        yield from _tables_of(part.con)


def _tables_of(nodes: Sequence[Placed]) -> Iterator[Placed]:
    for placed in nodes:
        if isinstance(placed.node, Table):
            yield placed
        elif not isinstance(placed.node, FormalLine):
            yield from _tables_of(placed.con)


def _of_table(dataset: Dataset, linked: LinkedDocument, placed: Placed, number: str) -> Embed:
    node = placed.node
    assert isinstance(node, Table)
    kind, body = _table(linked, placed, node)
    name = getattr(node, node.kind).ten
    place = dataset.province_name(linked.record.place.tinh)
    title = f"{shortened(name, _LONGEST_NAME) if name else kind}: "
    title += f"{document_name(dataset, linked)}, {place}"
    about = f"{kind}{f' {number}' if number else ''}: {len(body.dong)} dòng, như văn bản in"
    return _embed(dataset, linked, placed.ma, placed.ma, title, about, body)


def _table(linked: LinkedDocument, placed: Placed, node: Table) -> tuple[str, TableBody]:
    table = getattr(node, node.kind)
    match table:
        case TaskTable():
            heads: Heads = tuple(table.cot.items())
            tasks = {task.ma: task for task in linked.muc.nhiem_vu}
            rows = tuple(_task_row(tasks[ma], heads, row) for ma, row in _rows(placed, table))
            return "Bảng nhiệm vụ", _body("Nhiệm vụ", heads, rows, _total(table.tong, heads))
        case CriteriaTable():
            heads = tuple(table.cot.items())
            found = {row.ma: row for row in linked.muc.tieu_chi}
            rows = tuple(_criterion_row(found[ma], heads, row) for ma, row in _rows(placed, table))
            return "Bảng tiêu chí", _body("Tiêu chí", heads, rows, _total(table.tong, heads))
        case ScoreTable():
            heads = tuple(table.cot.items())
            return "Bảng điểm", _score_body(heads, table.dong)
        case PlainTable():
            heads = tuple((str(number), head) for number, head in enumerate(table.cot))
            rows = tuple(Row(tuple(Cell(cell or "") for cell in row)) for row in table.dong)
            columns = tuple(Column(head, 10) for _, head in heads)
            return "Bảng", TableBody(f"Bảng: {len(rows)} dòng", columns, rows)
    raise TypeError(node.kind)


def _rows(placed: Placed, table: TaskTable | CriteriaTable) -> Iterator[tuple[str, object]]:
    yield from zip(placed.dong, table.dong, strict=True)


def _body(name: str, heads: Heads, rows: tuple[Row, ...], foot: Row | None = None) -> TableBody:
    columns = tuple(
        Column(head, _WIDE.get(key) or _NARROW.get(key) or 10, _is_figure(key))
        for key, head in heads
    )
    return TableBody(f"{name}: {len(rows)} dòng", columns, rows, foot)


def _is_figure(key: str) -> bool:
    return key in _FIGURES or key.isdigit()


def _score_body(heads: Heads, printed: Sequence[Mapping[str, str]]) -> TableBody:
    """A line of many columns fits no column of a host: where it has few years, each printed column
    becomes a row, and the years stand beside one another."""
    years, *rest = heads
    if len(heads) <= _MOST_COLUMNS or len(printed) > _MOST_COLUMNS // 2:
        rows = (Row(tuple(Cell(row.get(key, "")) for key, _ in heads)) for row in printed)
        return _body("Điểm", heads, tuple(rows))
    columns = (Column(years[1], 40), *(Column(row[years[0]], 20, la_so=True) for row in printed))
    turned = (Row((Cell(head), *(Cell(row.get(key, "")) for row in printed))) for key, head in rest)
    return TableBody("Bảng in theo hàng ngang, xoay dọc cho vừa cột", columns, tuple(turned))


def _total(total: TotalRow | TaskTotal | None, heads: Heads) -> Row | None:
    if total is None:
        return None
    return Row(tuple(Cell(getattr(total, key, None) or "") for key, _ in heads), nhom=True)


def _task_row(task: Task, heads: Heads, row: object) -> Row:
    cells = (
        _AS_ABOVE if key in task.ke_thua else _cell(key, getattr(row, key), task.han)
        for key, _ in heads
    )
    return Row(tuple(cells), nhom=task.la_nhom)


def _criterion_row(criterion: Criterion, heads: Heads, row: object) -> Row:
    cells = (
        _AS_ABOVE if key in criterion.ke_thua else _cell(key, getattr(row, key), criterion.han)
        for key, _ in heads
    )
    return Row(tuple(cells), nhom=(criterion.stt or "").isdigit())


def _cell(key: str, words: str | None, due: Due) -> Cell:
    if words is None:
        return Cell()
    return Cell(words, due_note(due) if key == "thoi_han" else "")


def _entries(linked: LinkedDocument) -> Iterator[Entry]:
    """Tasks and remedies that somebody is to do, in printed order."""
    for item in linked.muc.viec:
        yield task_entry(item)


def task_entry(item: Task | Criterion) -> Entry:
    """A task with who leads, who helps and until when; of a remedy the criterion that it is for
    and what the cell orders."""
    words = item.noi_dung if isinstance(item, Task) else item.ten
    number = item.so_muc if isinstance(item, Task) and not item.trong_bang else item.stt or ""
    note = due_note(item.han)
    due = item.han.nguyen_van or ""
    facts = (
        ("Sản phẩm", (item.san_pham if isinstance(item, Task) else None) or ""),
        ("Chủ trì" if isinstance(item, Task) else "Khắc phục", _words(item.chu_tri)),
        ("Phối hợp", _words(item.phoi_hop)),
        ("Thời hạn", f"{due} ({note})" if due and note else due),
    )
    return Entry(number, words, tuple((name, said) for name, said in facts if said))


def _words(cell: Agencies) -> str:
    return cell.nguyen_van or ""
