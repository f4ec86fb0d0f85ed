"""Reform areas: what the plans of each province say in them, and the points lost there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.model.areas import PAR_INDEX, Areas, areas
from generator.model.dataset import Dataset, Province
from generator.model.once import once_a_dataset
from generator.schema.registers import ReformArea
from generator.views import targets, urls
from generator.views.targets import TargetLine
from generator.views.tasks import TaskLine, lines


@dataclass(frozen=True)
class DutyLine:
    """A duty under a heading that names the area."""

    co_quan: str | None
    noi_dung: str
    dia_chi: str


@dataclass(frozen=True)
class AreaScoreLine:
    """The area's score in one index year of the province, as printed."""

    nam: int
    ten: str
    in_la: str
    duong: str


@dataclass(frozen=True)
class AreaOfProvince:
    """What is known of one area in one province."""

    tinh: str
    ten_tinh: str
    viec: tuple[TaskLine, ...] = ()
    chi_tieu: tuple[TargetLine, ...] = ()
    phan_cong: tuple[DutyLine, ...] = ()
    diem: tuple[AreaScoreLine, ...] = ()

    @property
    def tong(self) -> int:
        return len(self.viec) + len(self.chi_tieu) + len(self.phan_cong) + len(self.diem)


@dataclass(frozen=True)
class AreaView:
    """An area with the provinces that say something in it."""

    linh_vuc: ReformArea
    chi_so: str | None
    tinh: tuple[AreaOfProvince, ...]

    @property
    def tong(self) -> int:
        return sum(one.tong for one in self.tinh)

    def so(self, name: str) -> int:
        """How many entries of one kind (`viec`, `chi_tieu`, `phan_cong`, `diem`)."""
        return sum(len(getattr(one, name)) for one in self.tinh)


@dataclass(frozen=True)
class Unplaced:
    """How many entries of a province no heading puts into an area."""

    tinh: str
    ten_tinh: str
    viec: int
    chi_tieu: int


@once_a_dataset
def area_views(dataset: Dataset) -> tuple[tuple[AreaView, ...], tuple[Unplaced, ...]]:
    """Every area in the register's order, and what no heading puts into one, by province."""
    known = areas(dataset)
    place = {urls.item(*key.split("#")): area for key, area in known.theo_muc.items()}
    found: dict[str, list[AreaOfProvince]] = {area.ma: [] for area in known.linh_vuc}
    unplaced = []
    for province in dataset.tinh:
        if not province.van_ban and province.ma not in dataset.diem.by_province:
            continue
        collected = _Province(dataset, known, place, province)
        for ma, entry in collected.by_area():
            found[ma].append(entry)
        if rest := collected.unplaced():
            unplaced.append(rest)
    views = tuple(
        AreaView(area, known.par_index(area.ma), tuple(found[area.ma])) for area in known.linh_vuc
    )
    return views, tuple(unplaced)


class _Province:
    """The entries of one province, parted by area."""

    def __init__(
        self, dataset: Dataset, known: Areas, place: dict[str, str], province: Province
    ) -> None:
        self.dataset, self.known, self.province = dataset, known, province
        self.place = place
        self.tasks = tuple(lines(dataset, province.van_ban))
        groups = targets.groups(dataset, province.van_ban)
        self.targets = tuple(line for group in groups for line in (*group.dong, *group.khong_so))

    def by_area(self) -> Iterator[tuple[str, AreaOfProvince]]:
        tasks = _parted(self.tasks, self.place)
        aims = _parted(self.targets, self.place)
        duties = _parted(tuple(self._duties()), self.place)
        for area in self.known.linh_vuc:
            entry = AreaOfProvince(
                self.province.ma,
                self.province.ten,
                tuple(tasks.get(area.ma, ())),
                tuple(aims.get(area.ma, ())),
                tuple(duties.get(area.ma, ())),
                tuple(self._scores(self.known.par_index(area.ma))),
            )
            if entry.tong:
                yield area.ma, entry

    def unplaced(self) -> Unplaced | None:
        tasks = sum(1 for line in self.tasks if line.dia_chi not in self.place)
        aims = sum(1 for line in self.targets if line.dia_chi not in self.place)
        if not tasks and not aims:
            return None
        return Unplaced(self.province.ma, self.province.ten, tasks, aims)

    def _duties(self) -> Iterator[DutyLine]:
        for linked in self.province.van_ban:
            for duty in linked.muc.phan_cong:
                path = urls.item(duty.van_ban, duty.ma)
                yield DutyLine(duty.co_quan.nguyen_van, duty.noi_dung, path)

    def _scores(self, area: str | None) -> Iterator[AreaScoreLine]:
        for unit in self.dataset.diem.by_province.get(self.province.ma, ()):
            if unit.chi_so != PAR_INDEX or area is None:
                continue
            for cell in unit.chinh.linh_vuc:
                if cell.cot == area:
                    path = f"{urls.scores(unit.chi_so, unit.nam, unit.don_vi.ma)}#linh-vuc"
                    yield AreaScoreLine(unit.nam, cell.ten, cell.in_la, path)


class _HasAddress(Protocol):
    @property
    def dia_chi(self) -> str: ...


_Line = TypeVar("_Line", bound=_HasAddress)


def _parted(found: Iterable[_Line], place: dict[str, str]) -> dict[str, list[_Line]]:
    parted: dict[str, list[_Line]] = {}
    for line in found:
        if line.dia_chi in place:
            parted.setdefault(place[line.dia_chi], []).append(line)
    return parted
