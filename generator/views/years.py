"""Years across provinces: what was issued, what is in force, what is due, what was scored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.schema.periods import QUARTERS
from generator.views import urls
from generator.views.names import document_name
from generator.views.provinces import DocumentLine, document_line
from generator.views.tasks import lines

MOST_ON_ONE_PAGE = 200


@dataclass(frozen=True)
class IndexLine:
    """An index year: the name, how many units the portal knows, its page."""

    ten: str
    so_don_vi: int
    duong: str


@dataclass(frozen=True)
class PlanLine:
    """A plan in force: its name, province, years and page."""

    ten: str
    trich_yeu: str
    ten_tinh: str
    tu_nam: int
    den_nam: int
    duong: str


@dataclass(frozen=True)
class ProvinceLine:
    """One province in the year, counted."""

    tinh: str
    ten_tinh: str
    van_ban: int
    ke_hoach: int
    den_han: int
    diem: int


@dataclass(frozen=True)
class YearView:
    """A year. `quy`: tasks whose last day falls in each quarter. Lists longer than
    `MOST_ON_ONE_PAGE` are left to the provinces."""

    nam: int
    so_van_ban: int
    van_ban: tuple[DocumentLine, ...] = field(repr=False)
    so_ke_hoach: int
    ke_hoach: tuple[PlanLine, ...] = field(repr=False)
    quy: tuple[tuple[str, int], ...]
    chi_so: tuple[IndexLine, ...]
    tinh: tuple[ProvinceLine, ...]

    @property
    def den_han(self) -> int:
        return sum(count for _, count in self.quy)


class _Years:
    """Everything by year, gathered in one walk over the documents."""

    def __init__(self, dataset: Dataset) -> None:
        self.issued: dict[int, list[LinkedDocument]] = {}
        self.in_force: dict[int, list[LinkedDocument]] = {}
        self.due: dict[int, Counter[tuple[str, int]]] = {}
        for linked in dataset.van_ban:
            place, plan = linked.record.place, linked.document.ke_hoach
            self.issued.setdefault(place.nam, []).append(linked)
            if plan is not None:
                for nam in range(plan.tu_nam, plan.den_nam + 1):
                    self.in_force.setdefault(nam, []).append(linked)
            for line in lines(dataset, [linked]):
                if (end := line.han.han_den) is not None:
                    counted = self.due.setdefault(end.year, Counter())
                    counted[place.tinh, (end.month - 1) // 3] += 1
        scored = {year.nam for year in dataset.diem.nam if year.don_vi}
        self.known = tuple(sorted({*self.issued, *self.in_force, *self.due, *scored}))


_years = once_a_dataset(_Years)


def known_years(dataset: Dataset) -> tuple[int, ...]:
    """Years of which the portal knows anything, the oldest first."""
    return _years(dataset).known


def year_views(dataset: Dataset) -> tuple[YearView, ...]:
    """One view per known year, the oldest first."""
    found = _years(dataset)
    return tuple(_view(dataset, found, nam) for nam in found.known)


def _view(dataset: Dataset, found: _Years, nam: int) -> YearView:
    issued, in_force = found.issued.get(nam, []), found.in_force.get(nam, [])
    due = found.due.get(nam, Counter())
    indices = [year for year in dataset.diem.nam if year.nam == nam and year.don_vi]
    quarters = [sum(n for (_, q), n in due.items() if q == quarter) for quarter in range(4)]
    scored = Counter(
        unit.don_vi.ma for year in indices if year.chi_so.cap == "tinh" for unit in year.don_vi
    )
    short = len(issued) <= MOST_ON_ONE_PAGE
    return YearView(
        nam,
        len(issued),
        tuple(document_line(dataset, linked) for linked in issued) if short else (),
        len(in_force),
        tuple(_plans(dataset, in_force)) if len(in_force) <= MOST_ON_ONE_PAGE else (),
        tuple((QUARTERS[number], count) for number, count in enumerate(quarters)),
        tuple(
            IndexLine(y.chi_so.ten_ngan, len(y.don_vi), urls.index_year(y.chi_so.ma, nam))
            for y in indices
        ),
        tuple(_provinces(dataset, issued, in_force, due, scored)),
    )


def _plans(dataset: Dataset, found: Iterable[LinkedDocument]) -> Iterable[PlanLine]:
    for linked in found:
        plan = linked.document.ke_hoach
        assert plan is not None
        name = dataset.province_name(linked.record.place.tinh)
        about = linked.document.trich_yeu if linked.document.so_ky_hieu else ""
        path = urls.document(linked.van_ban)
        title = document_name(dataset, linked)
        yield PlanLine(title, about, name, plan.tu_nam, plan.den_nam, path)


def _provinces(
    dataset: Dataset,
    issued: Iterable[LinkedDocument],
    in_force: Iterable[LinkedDocument],
    due: Counter[tuple[str, int]],
    scored: Counter[str],
) -> Iterable[ProvinceLine]:
    documents = Counter(linked.record.place.tinh for linked in issued)
    plans = Counter(linked.record.place.tinh for linked in in_force)
    ends: Counter[str] = Counter()
    for (tinh, _), count in due.items():
        ends[tinh] += count
    for province in dataset.tinh:
        ma = province.ma
        if documents[ma] or plans[ma] or ends[ma] or scored[ma]:
            yield ProvinceLine(ma, province.ten, documents[ma], plans[ma], ends[ma], scored[ma])
