"""A document as entries: itself, its corrections, and every row and passage with its own words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.history.entries import Entry, Kind, State, Words, entry, words
from generator.outline import Placed, PlacedPart, place, printed_number
from generator.schema.body import FormalLine, Meaning, NumberedItem, Recipients, Signature, Table
from generator.schema.document import Document
from generator.schema.tables import (
    CriteriaTable,
    CriterionRow,
    PlainTable,
    ScoreTable,
    TaskRow,
    TaskTable,
)
from generator.vietnamese import format_date

_KINDS = {
    Meaning.TASK: Kind.TASK,
    Meaning.TARGET: Kind.TARGET,
    Meaning.DUTY: Kind.DUTY,
    Meaning.AUDIENCE: Kind.COMMUNICATION,
    Meaning.MESSAGE: Kind.COMMUNICATION,
    Meaning.CHANNEL: Kind.COMMUNICATION,
    Meaning.SOLUTION: Kind.PASSAGE,
}
_TASK_CELLS = ("noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_han", "kinh_phi", "ghi_chu")
_CRITERION_CELLS = (
    *("ten", "diem_chuan", "diem", "nguyen_nhan", "giai_phap"),
    *("chu_tri", "phoi_hop", "thoi_han", "ghi_chu"),
)
_TOTAL_CELLS = ("ten", "diem_chuan", "diem", "kinh_phi")


def document_state(key: str, document: Document) -> State:
    """What the file of the document `key` (`dong-thap/2020/71-qd-ubnd-hc`) publishes."""
    path = f"/van-ban/{key}/"
    found = [_itself(path, document), *_mended(path, document)]
    for part in place(document):
        found += _part(path, part)
    return tuple(found)


def _itself(path: str, document: Document) -> Entry:
    signer = document.nguoi_ky
    day = document.ngay_ban_hanh
    named = ("so_ky_hieu", "loai_van_ban", "trich_yeu", "co_quan_ban_hanh", "dia_danh")
    return entry(
        "",
        Kind.DOCUMENT,
        path,
        document.so_ky_hieu,
        *(words(name, getattr(document, name)) for name in named),
        words("ngay_ban_hanh", format_date(day) if day else None),
        words("nguoi_ky", f"{signer.chuc_vu} {signer.ho_ten}" if signer else None),
        words("tom_tat", "\n".join(document.tom_tat)),
        words("thieu", "\n".join(f"{one.vi_tri}: {one.noi_dung}" for one in document.thieu)),
        words("luu_y", "\n".join(one.noi_dung for one in document.luu_y)),
    )


def _mended(path: str, document: Document) -> Iterator[Entry]:
    """What was mended after the document was published here: these have a day."""
    for fix in document.dinh_chinh:
        if fix.ngay_sua:
            read = (words("ban_chep", fix.ban_chep), words("sua_thanh", fix.sua_thanh))
            yield _correction(path, fix.dong[0], *read, words("ly_do", fix.ly_do))
    for left in document.bo_qua:
        if left.ngay_sua:
            read = (words("ban_chep", left.chuoi), None)
            yield _correction(path, left.dong[0], *read, words("ly_do", left.ly_do))
    for torn in document.noi_o:
        if torn.ngay_sua:
            read = (words("ban_chep", torn.chuoi), None)
            yield _correction(path, torn.dong[0], *read, words("ly_do", torn.ly_do))


def _correction(path: str, line: int, *truong: Words | None) -> Entry:
    read = next((one.chu for one in truong if one), "")
    address = f"{path}ban-chep/#d{line}"
    return entry(f"dinh-chinh {line} {read}", Kind.CORRECTION, address, f"dòng {line}", *truong)


def _part(path: str, part: PlacedPart) -> Iterator[Entry]:
    yield entry(part.ma, Kind.PASSAGE, f"{path}#{part.ma}", "", words("ten", part.part.ten))
    for placed in part.con:
        yield from _placed(path, placed)


def _placed(path: str, placed: Placed) -> Iterator[Entry]:
    node = placed.node
    if isinstance(node, Table):
        yield from _table(path, placed, getattr(node, node.kind))
        return
    if isinstance(node, FormalLine):
        yield _formal(path, placed, node)
        return
    kind = _KINDS[node.la[0]] if node.la else Kind.PASSAGE
    number = placed.so_gan_nhat if isinstance(node, NumberedItem) else None
    here = (placed.ma, kind, f"{path}#{placed.ma}", number)
    yield entry(*here, words("noi_dung", node.text), words("co_quan", node.co_quan))
    for child in placed.con:
        yield from _placed(path, child)


def _formal(path: str, placed: Placed, node: FormalLine) -> Entry:
    value = getattr(node, node.kind)
    if isinstance(value, Recipients):
        said = "\n".join((value.ten, *value.dong))
    elif isinstance(value, Signature):
        said = "\n".join((*value.quyen_han, value.ho_ten))
    else:
        said = value if isinstance(value, str) else "\n".join(value)
    address = f"{path}#{placed.ma}"
    return entry(placed.ma, Kind.PASSAGE, address, None, words(node.kind, said))


def _table(
    path: str, placed: Placed, table: TaskTable | CriteriaTable | ScoreTable | PlainTable
) -> Iterator[Entry]:
    heads = table.cot if isinstance(table, PlainTable) else table.cot.values()
    total = table.tong if isinstance(table, TaskTable | CriteriaTable) else None
    yield entry(
        placed.ma,
        Kind.PASSAGE,
        f"{path}#{placed.ma}",
        None,
        words("ten", table.ten),
        words("cot", " | ".join(heads)),
        *(words(n, getattr(total, n, None)) for n in _TOTAL_CELLS if total),
    )
    for ma, row in zip(placed.dong, table.dong, strict=True):
        yield _row(f"{path}#{ma}", ma, table, row)


def _row(address: str, ma: str, table: object, row: object) -> Entry:
    match table, row:
        case TaskTable(), TaskRow():
            cells = [words(name, getattr(row, name)) for name in _TASK_CELLS]
            number = printed_number(row.stt) if row.stt else None
            return entry(ma, Kind.TASK, address, number, *cells)
        case CriteriaTable(), CriterionRow():
            cells = [words(name, getattr(row, name)) for name in _CRITERION_CELLS]
            return entry(ma, Kind.CRITERION, address, row.ma, *cells)
        case ScoreTable(), dict():
            cells = [words(head, row.get(key)) for key, head in table.cot.items() if key != "nam"]
            return entry(ma, Kind.SUMMARY_ROW, address, row["nam"], *cells)
        case PlainTable(), tuple():
            pairs = zip(table.cot, row, strict=True)
            return entry(ma, Kind.PASSAGE, address, None, *(words(h or "o", c) for h, c in pairs))
    raise TypeError(type(table))
