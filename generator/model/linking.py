"""Read a document's wording: its tasks, targets, duties, criteria, scores and citations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.items import (
    Agencies,
    AreaScore,
    Communication,
    Criterion,
    Due,
    Duty,
    Items,
    LegalBasis,
    Target,
    Task,
)
from generator.model.outline import Placed, PlacedPart, place, printed_number
from generator.model.source_lines import source_lines
from generator.recognition.agencies import AgencyIndex, read_agencies, split_agency_action
from generator.recognition.citations import read_citations
from generator.recognition.deadlines import interval, read_deadlines
from generator.recognition.quantities import read_quantities
from generator.records import DocumentRecord
from generator.schema.body import Bullet, FormalLine, Meaning, NumberedItem, PlusBullet, Table
from generator.schema.document import Document
from generator.schema.tables import CriteriaTable, CriterionRow, ScoreTable, TaskTable
from generator.vietnamese import parse_decimal

_COMMUNICATION = {
    Meaning.AUDIENCE: "doi_tuong",
    Meaning.MESSAGE: "noi_dung",
    Meaning.CHANNEL: "hinh_thuc",
}


@dataclass(frozen=True)
class LinkedDocument:
    """A document with ids for every part and the items found in it."""

    record: DocumentRecord
    phan: tuple[PlacedPart, ...] = field(repr=False)
    muc: Items = field(repr=False)
    dong_goc: dict[str, int] = field(repr=False)

    @property
    def van_ban(self) -> str:
        return self.record.key

    @property
    def document(self) -> Document:
        return self.record.document


def link(record: DocumentRecord, agencies: AgencyIndex) -> LinkedDocument:
    """Link one document. `agencies`: the names known in its province."""
    parts = place(record.document)
    reading = _Reading(record, agencies)
    for part in parts:
        for placed in part.con:
            reading.take(placed)
    return LinkedDocument(record, parts, reading.items(), source_lines(record, parts))


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
        self.document = record.document
        self.agencies = agencies
        plan = record.document.ke_hoach
        self.year = plan.den_nam if plan is not None and plan.tu_nam == plan.den_nam else None
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
                self._cite(placed, node.can_cu, is_basis=True)
        elif isinstance(node, Table):
            self._table(placed, getattr(node, node.kind))
        else:
            self._passage(placed, node.text, node.la)
            for child in placed.con:
                self.take(child)

    def _where(self, placed: Placed) -> tuple[str, str, str | None, str]:
        return (self.key, placed.ma, placed.so_gan_nhat, placed.so_muc)

    def _passage(self, placed: Placed, text: str, meanings: tuple[Meaning, ...]) -> None:
        self._cite(placed, text, is_basis=False)
        where = self._where(placed)
        for meaning in meanings:
            match meaning:
                case Meaning.TASK:
                    nobody = Agencies(None)
                    due = Due(None)
                    self.tasks.append(
                        Task(*where, text, None, nobody, nobody, due, trong_bang=False)
                    )
                case Meaning.TARGET:
                    self.targets.append(Target(*where, text, read_quantities(text)))
                case Meaning.DUTY:
                    self.duties.append(self._duty(placed))
                case Meaning.AUDIENCE | Meaning.MESSAGE | Meaning.CHANNEL:
                    kind = _COMMUNICATION[meaning]
                    self.communication.append(Communication(*where, kind, text))
                case Meaning.SOLUTION:
                    pass

    def _duty(self, placed: Placed) -> Duty:
        node = placed.node
        assert not isinstance(node, FormalLine | Table)
        heading = node.ten if isinstance(node, NumberedItem) else None
        agencies = self._agencies(node.co_quan or heading)
        running = node.doan if isinstance(node, NumberedItem) else node.text
        under = [wording(child) for child in placed.con]
        number = placed.so_gan_nhat if isinstance(node, NumberedItem) else None
        words = "\n".join(filter(None, [running, *under]))
        return Duty(self.key, placed.ma, number, placed.so_muc, agencies, words)

    def _cite(self, placed: Placed, text: str, *, is_basis: bool) -> None:
        cited = read_citations(text)
        if cited or is_basis:
            self.bases.append(LegalBasis(*self._where(placed), text, cited, is_basis))

    def _agencies(self, text: str | None) -> Agencies:
        return Agencies(text, read_agencies(text, self.agencies) if text else None)

    def _due(self, text: str | None) -> Due:
        if text is None:
            return Due(None)
        read = read_deadlines(text, nam=self.year, ngay_ban_hanh=self.document.ngay_ban_hanh)
        return Due(text, read, *interval(read))

    def _table(self, placed: Placed, table: object) -> None:
        match table:
            case TaskTable():
                self._tasks(placed, table)
            case CriteriaTable():
                self._criteria(placed, table)
            case ScoreTable():
                self._scores(placed, table)

    def _tasks(self, placed: Placed, table: TaskTable) -> None:
        numbers = [printed_number(row.stt) if row.stt else None for row in table.dong]
        parents = {number.rpartition(".")[0] for number in numbers if number}
        for ma, number, row in zip(placed.dong, numbers, table.dong, strict=True):
            self._cite_row(ma, placed, row.noi_dung)
            self.tasks.append(
                Task(
                    self.key,
                    ma,
                    number,
                    placed.so_muc,
                    row.noi_dung,
                    row.san_pham,
                    self._agencies(row.chu_tri),
                    self._agencies(row.phoi_hop),
                    self._due(row.thoi_han),
                    la_nhom=number in parents,
                )
            )

    def _cite_row(self, ma: str, placed: Placed, text: str) -> None:
        cited = read_citations(text)
        if cited:
            self.bases.append(
                LegalBasis(self.key, ma, placed.so_gan_nhat, placed.so_muc, text, cited, False)
            )

    def _criteria(self, placed: Placed, table: CriteriaTable) -> None:
        above: dict[str, str | None] = {}
        for ma, row in zip(placed.dong, table.dong, strict=True):
            cells = {
                name: above[name] if name in row.o_gop else getattr(row, name)
                for name in ("chu_tri", "phoi_hop", "thoi_han")
            }
            above = cells
            self.criteria.append(self._criterion(ma, placed, table, row, cells))
        if table.tong is not None:
            total = table.tong
            self.scores.append(
                AreaScore(
                    self.key,
                    placed.ma,
                    None,
                    placed.so_muc,
                    total.ten,
                    total.points("diem_chuan"),
                    total.points("diem"),
                    total.diem or "",
                    table.chi_so,
                    table.nam,
                    "tong-phu-luc",
                )
            )

    def _criterion(
        self,
        ma: str,
        placed: Placed,
        table: CriteriaTable,
        row: CriterionRow,
        cells: dict[str, str | None],
    ) -> Criterion:
        lead = cells["chu_tri"]
        return Criterion(
            self.key,
            ma,
            row.ma,
            placed.so_muc,
            row.ten,
            row.points("diem_chuan"),
            row.points("diem"),
            row.diem_chuan,
            row.diem,
            self._agencies(lead),
            split_agency_action(lead, self.agencies) if lead else (),
            self._agencies(cells["phoi_hop"]),
            self._due(cells["thoi_han"]),
            row.o_gop,
            "phu-luc",
            table.chi_so,
            table.nam,
        )

    def _scores(self, placed: Placed, table: ScoreTable) -> None:
        for ma, row in zip(placed.dong, table.dong, strict=True):
            year = int(row["nam"])
            for column, head in table.cot.items():
                if column == "nam" or column not in row:
                    continue
                score, maximum = _pair(row[column])
                self.scores.append(
                    AreaScore(
                        self.key,
                        ma,
                        None,
                        placed.so_muc,
                        head,
                        maximum,
                        score,
                        row[column],
                        table.chi_so,
                        year,
                        column,
                    )
                )


def _pair(cell: str) -> tuple[Decimal, Decimal | None]:
    score, _, maximum = cell.partition("/")
    return parse_decimal(score.strip()), parse_decimal(maximum.strip()) if maximum else None
