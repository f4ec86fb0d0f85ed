"""All scores of one province, index by index, with the newest one first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset, Province
from generator.views import urls
from generator.views.scores.lines import ScoreLine, score_line
from generator.views.scores.remedies import has_remedies
from generator.views.scores.same_unit import change_between


@dataclass(frozen=True)
class IndexOfProvince:
    """The years of one index, the newest first; in `truoc` those of the unit that bore the name
    before a merger, `ghi_chu` says so."""

    ten: str
    ten_ngan: str
    duong: str
    nam: tuple[ScoreLine, ...]
    truoc: tuple[ScoreLine, ...]
    ghi_chu: str


@dataclass(frozen=True)
class RemediesLine:
    """A page of remedies and how many there are."""

    ten: str
    so_viec: int
    duong: str


@dataclass(frozen=True)
class ProvinceScores:
    """`moi_nhat`: the newest score; `ghi_chu`: why it is not of the unit of today, or empty;
    `khac_phuc`: where remedies for lost points are listed."""

    moi_nhat: ScoreLine
    ghi_chu: str
    chi_so: tuple[IndexOfProvince, ...]
    khac_phuc: tuple[RemediesLine, ...]


def province_scores(dataset: Dataset, province: Province) -> ProvinceScores | None:
    """None where no source on the portal scores the province. The index of which the portal has
    the most scores goes first, then the newest year."""
    groups: dict[str, list[ScoreLine]] = {}
    for unit in dataset.diem.by_province.get(province.ma, ()):
        year = dataset.diem.by_year[(unit.chi_so, unit.nam)]
        groups.setdefault(unit.chi_so, []).append(score_line(dataset, year, unit))
    if not groups:
        return None
    known = dataset.diem.sizes
    ordered = sorted(groups, key=lambda ma: -known[ma])
    indices = tuple(_index(dataset, province, ma, groups[ma]) for ma in ordered)
    newest = (*indices[0].nam, *indices[0].truoc)[0]
    note = _of_former_unit(province, newest.nam)
    return ProvinceScores(newest, note, indices, tuple(_remedies(dataset, province)))


def _remedies(dataset: Dataset, province: Province) -> Iterator[RemediesLine]:
    for unit in dataset.diem.by_province.get(province.ma, ()):
        year = dataset.diem.by_year[(unit.chi_so, unit.nam)]
        if has_remedies(year, unit):
            count = sum(row.la_viec for row in unit.chinh.tieu_chi)
            name = f"{year.chi_so.ten_ngan} {year.nam}"
            yield RemediesLine(name, count, urls.remedies(unit.chi_so, unit.nam, province.ma))


def _of_former_unit(province: Province, nam: int) -> str:
    """«của đơn vị trước khi hợp nhất ngày 1/7/2025» for a year before a merger, else empty."""
    today = province.nay
    if today is None or today.tu_ngay is None or nam >= today.tu_ngay.year:
        return ""
    change = change_between(province, nam, today.tu_ngay.year)
    return f"của đơn vị trước khi {change.chu}" if change is not None else ""


def _index(
    dataset: Dataset, province: Province, ma: str, lines: list[ScoreLine]
) -> IndexOfProvince:
    index = dataset.diem.by_index[ma][0].chi_so
    path = urls.scores_over_years(ma, province.ma)
    former = tuple(line for line in lines if _of_former_unit(province, line.nam))
    note = _of_former_unit(province, former[0].nam) if former else ""
    present = tuple(line for line in lines if line not in former)
    return IndexOfProvince(index.ten, index.ten_ngan, path, present, former, note)
