"""Read a document's wording: its tasks, targets, duties, criteria, scores and citations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.model.cells import CellReader
from generator.model.items import (
    Agencies,
    AreaScore,
    Communication,
    Criterion,
    Duty,
    Items,
    LegalBasis,
    Target,
    Task,
)
from generator.model.source_lines import source_lines
from generator.model.table_items import (
    appendix_total,
    criterion_items,
    score_items,
    task_items,
)
from generator.outline import Path, Placed, PlacedPart
from generator.outline.placing import nearest_id
from generator.recognition.agency_index import AgencyIndex
from generator.recognition.citation_relations import relations
from generator.recognition.citations import read_citations
from generator.recognition.frequencies import read_frequencies
from generator.records import DocumentRecord
from generator.records.targets import target_quantities
from generator.schema.body import Bullet, FormalLine, Meaning, NumberedItem, PlusBullet, Table
from generator.schema.document import Document
from generator.schema.printed import printed
from generator.schema.readings import ReadPassage, ReadRow
from generator.schema.tables import (
    CriteriaTable,
    CriterionRow,
    PlainTable,
    ScoreTable,
    TaskRow,
    TaskTable,
)

_COMMUNICATION = {
    Meaning.AUDIENCE: "doi_tuong",
    Meaning.MESSAGE: "noi_dung",
    Meaning.CHANNEL: "hinh_thuc",
}


@dataclass(frozen=True, eq=False)
class LinkedDocument:
    """A document with ids for every part and the items found in it. `ten_co_quan`: the names of
    agencies known in its province."""

    record: DocumentRecord
    phan: tuple[PlacedPart, ...] = field(repr=False)
    muc: Items = field(repr=False)
    dong_goc: dict[str, int] = field(repr=False)
    ten_co_quan: AgencyIndex = field(repr=False)

    @property
    def van_ban(self) -> str:
        return self.record.key

    @property
    def document(self) -> Document:
        return self.record.document

    def item_at(self, path: Path) -> str:
        """The id of the row or passage that the file holds at `path`."""
        return nearest_id(self.record.ids, path)

    @cached_property
    def so_chu(self) -> int:
        """Printed words, marks and figures included."""
        return sum(len(piece.text.split()) for piece in printed(self.document))


def link(record: DocumentRecord, agencies: AgencyIndex) -> LinkedDocument:
    """Link one document. `agencies`: the names known in its province."""
    parts = record.phan
    reading = _Reading(record, agencies)
    for part in parts:
        for placed in part.con:
            reading.take(placed)
    return LinkedDocument(record, parts, reading.items(), source_lines(record, parts), agencies)


def wording(placed: Placed) -> str:
    """The printed wording of a passage and all under it, one line each."""
    return "\n".join(_lines(placed))


def _lines(placed: Placed) -> Iterator[str]:
    node = placed.node
    if isinstance(node, NumberedItem):
        yield f"{node.so} {node.text}"
    elif isinstance(node, Bullet | PlusBullet):
        yield f"{node.mark} {node.text}"
    elif not isinstance(node, FormalLine | Table):
        yield node.text
    for child in placed.con:
        yield from _lines(child)


class _Reading:
    """Walks one document in printed order and collects its items."""

    def __init__(self, record: DocumentRecord, agencies: AgencyIndex) -> None:
        self.key = record.key
        self.read = CellReader.of(record, agencies)
        self.tasks: list[Task] = []
        self.targets: list[Target] = []
        self.duties: list[Duty] = []
        self.criteria: list[Criterion] = []
        self.scores: list[AreaScore] = []
        self.communication: list[Communication] = []
        self.bases: list[LegalBasis] = []

    def items(self) -> Items:
        return Items(
            tuple(self.tasks),
            tuple(self.targets),
            tuple(self.duties),
            tuple(self.criteria),
            tuple(self.scores),
            tuple(self.communication),
            tuple(self.bases),
        )

    def take(self, placed: Placed) -> None:
        node = placed.node
        if isinstance(node, FormalLine):
            if node.can_cu is not None:
                self._cite(placed, node.can_cu, line="can_cu")
            elif node.kem_theo is not None:
                self._cite(placed, node.kem_theo, line="kem_theo")
        elif isinstance(node, Table):
            self._table(placed, getattr(node, node.kind))
        else:
            self._passage(placed, node.text, node.la, node.doc_la)
            for child in placed.con:
                self.take(child)

    def _where(self, placed: Placed) -> tuple[str, str, str | None, str]:
        return (self.key, placed.ma, placed.so_gan_nhat, placed.so_muc)

    def _passage(
        self, placed: Placed, text: str, meanings: tuple[Meaning, ...], declared: ReadPassage
    ) -> None:
        self._cite(placed, text)
        where = self._where(placed)
        for meaning in meanings:
            match meaning:
                case Meaning.TASK:
                    nobody = Agencies(None)
                    due = self.read.due(declared.thoi_han, ReadRow())
                    self.tasks.append(
                        Task(*where, text, None, nobody, nobody, due, trong_bang=False)
                    )
                case Meaning.TARGET:
                    found = target_quantities(text, declared)
                    self.targets.append(Target(*where, text, found, declared.thuoc_do))
                case Meaning.DUTY:
                    self.duties.append(self._duty(placed))
                case Meaning.AUDIENCE | Meaning.MESSAGE | Meaning.CHANNEL:
                    self._communication(placed, _COMMUNICATION[meaning])
                case Meaning.SOLUTION:
                    pass

    def _duty(self, placed: Placed) -> Duty:
        node = placed.node
        assert not isinstance(node, FormalLine | Table)
        heading = node.ten if isinstance(node, NumberedItem) else None
        # The colon after a run-in heading is no part of the name.
        named = node.co_quan or (heading.rstrip(": ") if heading else None)
        agencies = self.read.agencies(named, node.doc_la.co_quan)
        running = node.doan if isinstance(node, NumberedItem) else node.text
        under = [wording(child) for child in placed.con]
        number = placed.so_gan_nhat if isinstance(node, NumberedItem) else None
        words = "\n".join(filter(None, [running, *under]))
        return Duty(self.key, placed.ma, number, placed.so_muc, agencies, words)

    def _communication(self, placed: Placed, kind: str) -> None:
        node = placed.node
        assert not isinstance(node, FormalLine | Table)
        entry = Communication(*self._where(placed), kind, node.text)
        if kind == _COMMUNICATION[Meaning.CHANNEL]:
            who = node.co_quan or node.text
            agencies = self.read.agencies(who, node.doc_la.co_quan)
            often = read_frequencies(node.text)
            entry = replace(entry, co_quan=agencies, viec=self.read.actions(who), tan_suat=often)
        self.communication.append(entry)

    def _cite(
        self, placed: Placed, text: str, *, line: str | None = None, ma: str | None = None
    ) -> None:
        cited = read_citations(text)
        if cited or line == "can_cu":
            where = (self.key, ma or placed.ma, placed.so_gan_nhat, placed.so_muc)
            found = relations(text, cited, line)
            self.bases.append(LegalBasis(*where, text, cited, line == "can_cu", found))

    def _cite_cells(
        self, placed: Placed, rows: Sequence[TaskRow | CriterionRow], names: tuple[str, ...]
    ) -> None:
        for ma, row in zip(placed.dong, rows, strict=True):
            for name in names:
                self._cite(placed, getattr(row, name) or "", ma=ma)

    def _table(self, placed: Placed, table: object) -> None:
        match table:
            case TaskTable():
                self.tasks += task_items(self.key, placed, table, self.read)
                self._cite_cells(placed, table.dong, ("noi_dung", "san_pham", "ghi_chu"))
            case CriteriaTable():
                self._cite_cells(
                    placed, table.dong, ("ten", "nguyen_nhan", "giai_phap", "chu_tri", "ghi_chu")
                )
                self.criteria += criterion_items(self.key, placed, table, self.read)
                self.scores += appendix_total(self.key, placed, table)
            case ScoreTable():
                self.scores += score_items(self.key, placed, table)
            case PlainTable():
                for ma, cells in zip(placed.dong, table.dong, strict=True):
                    for cell in cells:
                        self._cite(placed, cell or "", ma=ma)
