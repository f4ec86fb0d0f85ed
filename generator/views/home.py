"""What the home page says at a glance; every figure with its source."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.views.calendar.entries import calendar
from generator.views.calendar.entry import EntryKind
from generator.views.calendar.overview import overview, standing
from generator.views.calendar.periods import quarters_around, years
from generator.views.scores.doubts import counted
from generator.views.scores.lines import ScoreLine, score_line

_MOST_SCORES = 1
_MOST_QUARTERS = 6


@dataclass(frozen=True)
class HomeView:
    """Counts over all documents, the scores known, and how the calendar stands: one sentence, how
    many entries are archived, and the nearest quarters in which deadlines end (name, address, how
    many)."""

    so_van_ban: int
    so_tinh: int
    so_chu: int
    so_dinh_chinh: int
    so_luu_y: int
    lech: str
    diem: tuple[ScoreLine, ...]
    lich: str
    so_luu_tru: int
    quy: tuple[tuple[str, str, int], ...]


def home_view(dataset: Dataset) -> HomeView:
    """The view of the home page. `so_chu`: printed words that were compared with their source."""
    compared = [d for d in dataset.van_ban if d.record.goc is not None]
    dates = overview(dataset)
    last_days = [one for one in calendar(dataset).muc if one.loai is EntryKind.LAST]
    words = sum(linked.so_chu for linked in compared)
    return HomeView(
        len(dataset.van_ban),
        len({d.record.place.tinh for d in dataset.van_ban}),
        words,
        sum(len(d.document.dinh_chinh) for d in dataset.van_ban),
        sum(len(d.document.luu_y) for d in dataset.van_ban),
        counted(finding.is_cut_off for finding in dataset.doi_chieu.all()),
        _scores(dataset),
        standing(dates),
        dates.so_luu_tru,
        tuple(
            (quarter.ten, quarter.duong, quarter.dem)
            for quarter in quarters_around(years(last_days), dataset.ngay, _MOST_QUARTERS)
        ),
    )


def _scores(dataset: Dataset) -> tuple[ScoreLine, ...]:
    """The newest provincial scores: those whose document is on the portal, then those of other
    documents and decisions, then those of the press."""
    found = [
        (unit.chinh.nguon.van_ban is None, unit.chinh.is_press, -year.nam, year, unit)
        for year in dataset.diem.nam
        if year.chi_so.cap == "tinh"
        for unit in year.don_vi
        if unit.chinh.tong is not None
    ]
    found.sort(key=lambda one: one[:3])
    return tuple(score_line(dataset, year, unit) for *_, year, unit in found[:_MOST_SCORES])
