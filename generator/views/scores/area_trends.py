"""Areas of one unit over several years: side by side, never joined across criteria sets.

An area of an older criteria set is matched through `noi_tiep` of the newer one. Where the sets
differ only percent of the maximum stands side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.score_sheets import ScoreSheet
from generator.model.scores import IndexYear
from generator.schema.indices import IndexVersion
from generator.vietnamese import format_decimal
from generator.views.scores.areas import percent
from generator.views.scores.indices import version_name


@dataclass(frozen=True)
class AreaTrend:
    """An area of the newest criteria set; one cell a year, empty where it has no match."""

    ma: str
    ten: str
    o: tuple[str, ...]


@dataclass(frozen=True)
class AreaTrends:
    """`phan_tram`: the cells are percent of the maximum, because the criteria sets differ. `bo`:
    the criteria set of each year where it is another than that of the year before, else empty."""

    nam: tuple[int, ...]
    bo: tuple[str, ...]
    dong: tuple[AreaTrend, ...]
    phan_tram: bool


def area_trends(
    found: Sequence[tuple[IndexYear, ScoreSheet]], versions: Iterable[IndexVersion]
) -> AreaTrends | None:
    """None where fewer than two years have areas of a known criteria set, or nothing matches."""
    years = [(year, sheet) for year, sheet in found if sheet.linh_vuc and year.phien_ban]
    if len(years) < 2:
        return None
    newest = years[-1][0].phien_ban
    assert newest is not None
    chain = _chain(newest, versions)
    differ = any(year.phien_ban is not newest for year, _ in years)
    lines = []
    for area in newest.linh_vuc:
        cells = tuple(_cell(year, sheet, area.ma, chain, differ=differ) for year, sheet in years)
        if sum(bool(cell) for cell in cells) > 1:
            lines.append(AreaTrend(area.ma, area.ten, cells))
    if not lines:
        return None
    found_years = tuple(year.nam for year, _ in years)
    return AreaTrends(found_years, tuple(_breaks(year for year, _ in years)), tuple(lines), differ)


def _breaks(years: Iterable[IndexYear]) -> Iterator[str]:
    last: IndexVersion | None = None
    for year in years:
        version = year.phien_ban
        is_other = last is not None and version is not None and version is not last
        yield version_name(version) if is_other and version is not None else ""
        last = version


Chain = dict[str, dict[str, str]]
"""Version -> code of the newest set -> code in that version."""


def _chain(newest: IndexVersion, versions: Iterable[IndexVersion]) -> Chain:
    """Step by step back through the sets of the same index."""
    older = [v for v in versions if v.ma == newest.ma and v.nam_ap_dung[0] < newest.nam_ap_dung[0]]
    codes = {area.ma: area.ma for area in newest.linh_vuc}
    chain, step = {newest.phien_ban: dict(codes)}, newest
    for version in sorted(older, key=lambda v: v.nam_ap_dung[0], reverse=True):
        continues = {area.ma: area.noi_tiep for area in step.linh_vuc}
        known = {area.ma for area in version.linh_vuc}
        followed = {new: continues.get(old) for new, old in codes.items()}
        codes = {new: old for new, old in followed.items() if old is not None and old in known}
        chain[version.phien_ban], step = dict(codes), version
    return chain


def _cell(year: IndexYear, sheet: ScoreSheet, code: str, chain: Chain, *, differ: bool) -> str:
    version = year.phien_ban
    old = chain.get(version.phien_ban, {}).get(code) if version else None
    cell = next((one for one in sheet.linh_vuc if one.cot == old), None)
    if cell is None or version is None:
        return ""
    if not differ:
        return cell.in_la
    most = cell.diem_chuan
    if most is None:
        most = next((area.diem_chuan for area in version.linh_vuc if area.ma == old), None)
    share = cell.phan_tram if cell.phan_tram is not None else percent(cell.diem, most)
    return f"{format_decimal(share)}%" if share is not None else ""
