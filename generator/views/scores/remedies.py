"""Which work wins back the most points: remedies by points at stake, by agency, by last day.

Points of different units, years or indices are never added: each sum belongs to one unit and year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.items import Due
from generator.model.ledger import leads
from generator.model.lost_points import Remedy, at_stake
from generator.model.score_sheets import Unit
from generator.model.scores import IndexYear, UnitYear
from generator.vietnamese import collation_key, format_date
from generator.views import urls
from generator.views.deadlines import due_note
from generator.views.scores.areas import survey_losses
from generator.views.scores.lost_points import anchor
from generator.views.scores.stakes import by_rows
from generator.views.scores.units import UnitScoreView, unit_score_view

MOST_ON_ONE_PAGE = 100
LARGEST = 3
NO_LAST_DAY = "Việc thường xuyên hoặc không có ngày cuối"


@dataclass(frozen=True)
class RemedyLine:
    """A remedy with the unit and year that it belongs to. `chung`: with which other remedies it
    shares points, in words; `lech`: whether a figure it rests on contradicts its table; `diem_con`:
    its points by the listed rows, where the printed score says more. `dieu_tra`: what its area lost
    in the survey, which no remedy is for."""

    viec: Remedy
    don_vi: Unit
    chi_so: str
    ten_chi_so: str
    nam: int
    dia_chi: str
    ghi_chu_han: str
    chung: str
    lech: bool
    co_quan: tuple[str, ...]
    diem_con: Decimal | None
    dieu_tra: Decimal | None

    @property
    def diem(self) -> Decimal:
        return self.viec.diem or Decimal(0)

    @property
    def it_nhat(self) -> Decimal:
        """The smaller of both figures, by which remedies are put in order."""
        return self.diem if self.diem_con is None else self.diem_con


@dataclass(frozen=True)
class RemedyGroup:
    """Remedies of one unit and year that one agency leads, or that end on one day. `diem`: what
    they win back together, each point once; `diem_con`: the same by the listed rows, where the
    printed scores say more."""

    ma: str
    ten: str
    duong: str
    dong: tuple[RemedyLine, ...]
    diem: Decimal | None
    diem_con: Decimal | None

    @property
    def it_nhat(self) -> Decimal:
        """The smaller of both figures, by which groups are put in order."""
        return (self.diem if self.diem_con is None else self.diem_con) or Decimal(0)


@dataclass(frozen=True)
class UnitRemedies:
    """The remedies of one unit and year: most points first."""

    chi_so: str
    ten_chi_so: str
    nam: int
    don_vi: Unit
    duong: str
    duong_diem: str
    dong: tuple[RemedyLine, ...]
    khong_mat: tuple[RemedyLine, ...]
    co_quan: tuple[RemedyGroup, ...] = field(repr=False)
    thoi_han: tuple[RemedyGroup, ...] = field(repr=False)
    diem_so: UnitScoreView = field(repr=False)

    @property
    def nhieu_nhat(self) -> tuple[RemedyLine, ...]:
        """The `LARGEST` remedies with the most points, none of which shares its points with one
        above it."""
        shown: list[RemedyLine] = []
        for line in self.dong:
            shared = {row.ma for row in line.viec.chung}
            if not any(one.viec.dau.ma in shared for one in shown):
                shown.append(line)
        return tuple(shown[:LARGEST])


def unit_remedies(dataset: Dataset, view: UnitScoreView) -> UnitRemedies | None:
    """The remedies printed for one unit and year; None where there are none. Remedies of rows
    that lost nothing («tiếp tục duy trì») stand apart."""
    if view.mat_diem is None or not view.mat_diem.cay.viec:
        return None
    found = [_line(view, remedy) for remedy in view.mat_diem.cay.viec]
    losing = (line for line in found if line.diem > 0)
    ordered = tuple(sorted(losing, key=lambda one: -one.it_nhat))
    return UnitRemedies(
        view.chi_so.ma,
        view.chi_so.ten_ngan,
        view.nam,
        view.don_vi,
        urls.remedies(view.chi_so.ma, view.nam, view.don_vi.ma),
        view.duong,
        ordered,
        tuple(line for line in found if line.diem <= 0),
        tuple(_by_agency(dataset, view, ordered)),
        tuple(_by_last_day(view, ordered)),
        view,
    )


def has_remedies(year: IndexYear, unit: UnitYear) -> bool:
    """Whether remedies are printed for a unit and year, told without its whole view."""
    rises = year.chi_so.chieu == "cao-hon-tot-hon"
    return rises and any(row.chu_tri.nguyen_van for row in unit.chinh.tieu_chi)


def remedies_of_province(dataset: Dataset, tinh: str) -> tuple[UnitRemedies, ...]:
    """The remedies of a province's own scores, the newest year of an index first."""
    found = []
    for unit in dataset.diem.by_province.get(tinh, ()):
        year = dataset.diem.by_year[(unit.chi_so, unit.nam)]
        if has_remedies(year, unit):
            found.append(unit_remedies(dataset, unit_score_view(dataset, year, unit)))
    return tuple(one for one in found if one is not None)


def most_points(found: Iterable[UnitRemedies]) -> tuple[tuple[str, tuple[RemedyLine, ...]], ...]:
    """Per index the remedies with the most points, newest years among equals first; no more than
    `MOST_ON_ONE_PAGE` on the whole page. Points of two indices have no common measure."""
    by_index: dict[str, list[RemedyLine]] = {}
    for one in found:
        by_index.setdefault(one.ten_chi_so, []).extend(one.dong)
    room, groups = MOST_ON_ONE_PAGE, []
    for name, lines in by_index.items():
        shown = tuple(sorted(lines, key=lambda one: (-one.it_nhat, -one.nam))[:room])
        room -= len(shown)
        groups += [(name, shown)] if shown else []
    return tuple(groups)


def _line(view: UnitScoreView, remedy: Remedy) -> RemedyLine:
    return RemedyLine(
        remedy,
        view.don_vi,
        view.chi_so.ma,
        view.chi_so.ten_ngan,
        view.nam,
        f"{view.duong}#{anchor(remedy.dau)}",
        due_note(remedy.dau.han),
        _shared(remedy, view),
        any(view.doubt("phu-luc", node.tieu_chi.stt or "") for node in remedy.goc),
        leads(remedy.dau),
        by_rows([remedy], view.nghi_van),
        survey_losses(view.linh_vuc).get(remedy.dau.stt or ""),
    )


def _shared(remedy: Remedy, view: UnitScoreView) -> str:
    """«cùng điểm với việc của 1.3.2»; «một phần» where the two do not win back just the same."""
    if not remedy.chung or view.mat_diem is None:
        return ""
    stakes = {one.dau.ma: one.diem for one in view.mat_diem.cay.viec}
    codes = ", ".join(row.stt or "" for row in remedy.chung)
    same = [stakes[row.ma] for row in remedy.chung] == [remedy.diem]
    return f"{'cùng điểm' if same else 'một phần cùng điểm'} với việc của {codes}"


def _by_agency(
    dataset: Dataset, view: UnitScoreView, lines: Iterable[RemedyLine]
) -> Iterator[RemedyGroup]:
    """One group per leading agency; a remedy that two agencies lead stands in both."""
    tinh = view.don_vi.tinh
    groups: dict[str, list[RemedyLine]] = {}
    unread: list[RemedyLine] = []
    for line in lines:
        for ma in line.co_quan:
            groups.setdefault(ma, []).append(line)
        if not line.co_quan:
            unread.append(line)
    made = [
        _group(view, ma, dataset.agency(tinh, ma).ten, urls.agency(tinh, ma), found)
        for ma, found in groups.items()
    ]
    yield from sorted(made, key=lambda one: (-one.it_nhat, collation_key(one.ten)))
    if unread:
        yield _group(view, "chua-nhan-ra", "Chưa nhận ra cơ quan chủ trì", "", unread)


def _by_last_day(view: UnitScoreView, lines: Iterable[RemedyLine]) -> Iterator[RemedyGroup]:
    """One group per last day, the earliest first; then what has no last day or goes on."""
    groups: dict[date, list[RemedyLine]] = {}
    open_ended: list[RemedyLine] = []
    for line in lines:
        day = last_day(line.viec.dau.han)
        (groups.setdefault(day, []) if day else open_ended).append(line)
    for day, found in sorted(groups.items()):
        yield _group(view, f"den-{day.isoformat()}", f"Ngày cuối {format_date(day)}", "", found)
    if open_ended:
        yield _group(view, "khong-ngay-cuoi", NO_LAST_DAY, "", open_ended)


def last_day(due: Due) -> date | None:
    """The last day of a deadline, inclusive; None for what is open, recurs or goes on."""
    goes_on = any(one.lien_tuc or one.chu_ky for one in due.doc_duoc)
    return None if goes_on else due.han_den


def _group(
    view: UnitScoreView, ma: str, name: str, path: str, found: list[RemedyLine]
) -> RemedyGroup:
    remedies = [line.viec for line in found]
    together, less = at_stake(remedies), by_rows(remedies, view.nghi_van)
    return RemedyGroup(ma, name, path, tuple(found), together, less)
