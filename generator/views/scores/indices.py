"""Indices: the list of all, and what is known of one over the years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.scores import IndexYear
from generator.schema.indices import Index, IndexVersion, MeanScore
from generator.views import urls
from generator.views.names import index_name, unit_name
from generator.views.scores.area_mapping import MappingLine, area_mapping
from generator.views.scores.index_units import coverage
from generator.views.scores.words import plain
from generator.views.scores.years_table import YearsTable, years_tables


@dataclass(frozen=True)
class YearLine:
    """A year in the list of an index's years. `trung_binh`: the mean of all units, if printed."""

    nam: IndexYear = field(repr=False)
    duong: str
    pham_vi: str
    phien_ban: str | None
    trung_binh: MeanScore | None


@dataclass(frozen=True)
class AreaLine:
    """An area of a criteria set, in points. `dieu_tra`: derived, the maximum less its appraised
    part. `truoc`: the area of the version before that it continues."""

    ma: str
    ten: str
    diem_chuan: Decimal
    tham_dinh: Decimal | None
    dieu_tra: Decimal | None
    truoc: str | None
    doi_ten: bool


@dataclass(frozen=True)
class VersionView:
    """A criteria set, or the years of which the portal has none (`phien_ban` is None)."""

    phien_ban: IndexVersion | None
    ma: str
    ten: str
    nam: tuple[int, ...]
    linh_vuc: tuple[AreaLine, ...]
    truoc: str | None


@dataclass(frozen=True)
class IndexView:
    """An index's page; years and versions newest first."""

    chi_so: Index
    ten: str
    duong: str
    ten_tinh: str | None
    nam: tuple[YearLine, ...]
    phien_ban: tuple[VersionView, ...]
    bang: tuple[YearsTable, ...] = field(repr=False)
    doi_chieu: tuple[MappingLine, ...] = field(repr=False)


@dataclass(frozen=True)
class IndexList:
    """All indices: of provinces, and each province's own of the levels below it."""

    cap_tinh: tuple[IndexView, ...]
    rieng: tuple[tuple[str, tuple[IndexView, ...]], ...]


def index_list(dataset: Dataset) -> IndexList:
    """The two lists, which never mix; the index with most known figures first."""
    views = sorted(index_views(dataset), key=_known_figures, reverse=True)
    own: dict[str, list[IndexView]] = {}
    for view in views:
        if view.chi_so.tinh is not None:
            own.setdefault(view.chi_so.tinh, []).append(view)
    ordered = [(unit_name(p.don_vi[-1]), tuple(own[p.ma])) for p in dataset.tinh if p.ma in own]
    return IndexList(tuple(v for v in views if v.chi_so.cap == "tinh"), tuple(ordered))


def _province(dataset: Dataset, ma: str) -> str:
    province = dataset.provinces.get(ma)
    return unit_name(province.don_vi[-1]) if province else ma


def _known_figures(view: IndexView) -> int:
    return sum(len(line.nam.don_vi) for line in view.nam)


def index_views(dataset: Dataset) -> Iterator[IndexView]:
    """One view per index, in the order of the register."""
    for index in dataset.registers.chi_so:
        years = dataset.diem.by_index.get(index.ma, ())
        yield IndexView(
            index,
            index_name(index),
            urls.index(index.ma),
            _province(dataset, index.tinh) if index.tinh else None,
            tuple(map(_year_line, years)),
            tuple(_versions(dataset, index, years)),
            years_tables(years),
            area_mapping(dataset.registers.linh_vuc, index),
        )


def _year_line(year: IndexYear) -> YearLine:
    return YearLine(
        year,
        urls.index_year(year.chi_so.ma, year.nam),
        coverage(year) if year.don_vi else "",
        version_name(year.phien_ban) if year.phien_ban else None,
        _mean_of_all(year),
    )


def _mean_of_all(year: IndexYear) -> MeanScore | None:
    """The published mean of all units of the year, not of a region."""
    means = year.cong_bo.trung_binh if year.cong_bo else ()
    if year.so_don_vi is None:
        return None
    return next((mean for mean in means if str(year.so_don_vi) in _counted(mean)), None)


def _counted(mean: MeanScore) -> tuple[str, ...]:
    return (str(mean.so_don_vi or ""), *mean.pham_vi.split())


def version_name(version: IndexVersion) -> str:
    """`1150/QĐ-BNV`; `2019` where its decision is not known."""
    return version.quyet_dinh.so_ky_hieu if version.quyet_dinh else version.phien_ban


def _versions(
    dataset: Dataset, index: Index, years: tuple[IndexYear, ...]
) -> Iterator[VersionView]:
    """The criteria sets newest first; runs of years without one stand between them."""
    known = sorted(
        (v for v in dataset.registers.phien_ban if v.ma == index.ma),
        key=lambda version: min(version.nam_ap_dung),
    )
    views = [
        _version(version, before) for before, version in zip([None, *known], known, strict=False)
    ]
    views += [
        VersionView(None, f"nam-{run[0]}", "", run, (), None)
        for run in _runs_without_version(years)
    ]
    yield from sorted(views, key=lambda view: -view.nam[0])


def _runs_without_version(years: tuple[IndexYear, ...]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for year in reversed(years):
        if year.phien_ban is None:
            run.append(year.nam)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _version(version: IndexVersion, before: IndexVersion | None) -> VersionView:
    earlier = {area.ma: area for area in before.linh_vuc} if before else {}
    lines = []
    for area in version.linh_vuc:
        old = earlier.get(area.noi_tiep or "")
        appraised = area.diem_tham_dinh
        surveyed = None if appraised is None else area.diem_chuan - appraised
        label = f"{old.ma}. {old.ten} (tối đa {plain(old.diem_chuan)} điểm)" if old else None
        renamed = old is not None and old.ten != area.ten
        lines.append(
            AreaLine(area.ma, area.ten, area.diem_chuan, appraised, surveyed, label, renamed)
        )
    years = tuple(sorted(version.nam_ap_dung))
    name = version_name(version)
    return VersionView(
        version,
        f"bo-{version.phien_ban}",
        name,
        years,
        tuple(lines),
        version_name(before) if before and any(line.truoc for line in lines) else None,
    )
