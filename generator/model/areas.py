"""Which reform area each task, target, criterion and duty belongs to.

An editor's word (`doc_la: {linh_vuc: …}`) goes first; else the nearest heading above whose words
name one area; a criterion of the PAR Index goes by the first number of its code. The wording of
the item itself says nothing here: where no heading does, the area is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.task_headings import is_bare, number_of, outer_headings
from generator.outline import Placed, printed_number
from generator.recognition.area_names import AreaNames
from generator.schema.body import FormalLine, NumberedItem, Table
from generator.schema.registers import ReformArea, ReformAreaRegister
from generator.schema.tables import CriteriaTable, TaskRow, TaskTable

PAR_INDEX = "par-index"


@dataclass(frozen=True)
class Areas:
    """The areas of plans, in the register's order, and the area of each item by its place
    (`dong-thap/2020/71-qd-ubnd-hc#…`). What has no area is not in `theo_muc`."""

    linh_vuc: tuple[ReformArea, ...]
    theo_muc: dict[str, str]
    chi_so: dict[str, str]

    def of(self, van_ban: str, ma: str) -> str | None:
        """The code of an item's area, None where nothing says it."""
        return self.theo_muc.get(f"{van_ban}#{ma}")

    def par_index(self, ma: str) -> str | None:
        """The area of the PAR Index that answers to an area of plans."""
        return next((code for code, area in self.chi_so.items() if area == ma), None)


_made: WeakKeyDictionary[Dataset, Areas] = WeakKeyDictionary()


def areas(dataset: Dataset) -> Areas:
    """The areas of everything in the dataset."""
    if dataset not in _made:
        _made[dataset] = _areas(dataset)
    return _made[dataset]


def _areas(dataset: Dataset) -> Areas:
    register = dataset.registers.linh_vuc
    if register is None:
        return Areas((), {}, {})
    reading = _Reading(AreaNames.build(_names(register)), _by_index_area(register))
    placed = {
        f"{linked.van_ban}#{ma}": area
        for linked in dataset.van_ban
        for ma, area in reading.document(linked)
        if area is not None
    }
    return Areas(register.ke_hoach, placed, reading.by_index_area)


def _by_index_area(register: ReformAreaRegister) -> dict[str, str]:
    return {
        match.par_index: match.ke_hoach
        for match in register.tuong_ung
        if match.par_index and match.ke_hoach
    }


def _names(register: ReformAreaRegister) -> Iterator[tuple[str, str]]:
    """The names of all three lists, as names of the area of plans that they answer to."""
    programme = {
        match.chuong_trinh_2011_2020: match.ke_hoach
        for match in register.tuong_ung
        if match.chuong_trinh_2011_2020 and match.ke_hoach
    }
    known = {area.ma: area.ma for area in register.ke_hoach}
    lists = (
        (register.ke_hoach, known),
        (register.chuong_trinh_2011_2020, programme),
        (register.par_index, _by_index_area(register)),
    )
    for named, code_of in lists:
        for area in named:
            if area.ma in code_of:
                for name in (area.ten, *area.bi_danh):
                    yield code_of[area.ma], name


@dataclass(frozen=True)
class _Reading:
    names: AreaNames
    by_index_area: dict[str, str]

    def document(self, linked: LinkedDocument) -> Iterator[tuple[str, str | None]]:
        """Id and area of every passage and row of a document."""
        for part in linked.phan:
            for placed in part.con:
                yield from self._under(placed, None)

    def _under(self, placed: Placed, above: str | None) -> Iterator[tuple[str, str | None]]:
        node = placed.node
        if isinstance(node, FormalLine):
            return
        if isinstance(node, Table):
            yield from self._rows(placed, getattr(node, node.kind), above)
            return
        declared = node.doc_la.linh_vuc
        yield placed.ma, declared or above
        below = declared or above
        if isinstance(node, NumberedItem) and node.ten is not None and declared is None:
            below = self._named(node.ten, above)
        for child in placed.con:
            yield from self._under(child, below)

    def _named(self, heading: str, above: str | None) -> str | None:
        """The area that the heading names; the one above where it names none. A heading of two
        areas is of neither."""
        found = self.names.read(heading)
        if not found:
            return above
        return found[0] if len(found) == 1 else None

    def _rows(
        self, placed: Placed, table: object, above: str | None
    ) -> Iterator[tuple[str, str | None]]:
        if isinstance(table, CriteriaTable):
            for ma, row in zip(placed.dong, table.dong, strict=True):
                of_index = table.chi_so == PAR_INDEX
                by_code = self.by_index_area.get(row.ma.partition(".")[0]) if of_index else None
                yield ma, row.doc_la.linh_vuc or by_code
        elif isinstance(table, TaskTable):
            for ma, task, heads in zip(placed.dong, table.dong, _headings(table), strict=True):
                under = above
                for heading in heads:
                    under = heading.doc_la.linh_vuc or self._named(heading.noi_dung, under)
                yield ma, task.doc_la.linh_vuc or under


def _headings(table: TaskTable) -> Iterator[tuple[TaskRow, ...]]:
    """For each row the rows that head it, the outer first: «I», «A» and rows without a number
    head all up to the next such row, «3» heads «3.1». A row heads others if it has no agency,
    deadline or product in a table that has them."""
    has_cells = any(not is_bare(row) for row in table.dong)
    outermost = outer_headings(table)
    outer: TaskRow | None = None
    inner: TaskRow | None = None
    for at, row in enumerate(table.dong):
        if at in outermost:
            outer = inner = None
        elif inner is not None and not _is_below(number_of(row), inner):
            inner = None
        yield tuple(one for one in (outer, inner) if one is not None)
        if at in outermost:
            outer = row
        elif has_cells and is_bare(row):
            inner = row


def _is_below(number: str, heading: TaskRow) -> bool:
    return heading.stt is not None and number.startswith(f"{printed_number(heading.stt)}.")
