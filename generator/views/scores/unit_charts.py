"""The charts of a unit's own pages as values: the two parts of its score, and its years."""

from __future__ import annotations

from decimal import Decimal

from generator.model.score_sheets import Unit
from generator.schema.indices import Index
from generator.vietnamese import format_date, format_decimal
from generator.views.charts import Part, PartsBar, TrendChart, YearPoint
from generator.views.scores.lines import ScoreLine, SourceLine
from generator.views.scores.over_years import OverYears
from generator.views.scores.units import UnitScoreView
from generator.views.scores.words import lower_is_better


def parts_chart(view: UnitScoreView) -> PartsBar | None:
    """One bar of the whole: the appraised part and, worked out, the surveyed part."""
    two = view.hai_phan
    if two is None:
        return None
    whole, first = format_decimal(two.toi_da), format_decimal(two.tham_dinh_toi_da)
    surveyed, second = format_decimal(two.dieu_tra), format_decimal(two.dieu_tra_toi_da)
    title = unit_title(view.chi_so, view.nam, view.don_vi)
    return PartsBar(
        tieu_de=f"{title}: {whole} điểm gồm {first} thẩm định và {second} điều tra",
        mo_ta=(
            f"Thẩm định đạt {two.tham_dinh_in} trên {first} điểm. Điều tra xã hội học đạt"
            f" {surveyed} trên {second} điểm, do cổng tính. Tổng {view.so} trên {whole}."
        ),
        nguon=_words(view.nguon),
        dia_chi=view.duong,
        so_lon=view.so,
        so_lon_phu=view.hang,
        toi_da=two.toi_da,
        in_la=f"{view.so}{view.tren}",
        phan=(
            Part("Thẩm định", two.tham_dinh, two.tham_dinh_toi_da, two.tham_dinh_in),
            Part(
                "Điều tra xã hội học", two.dieu_tra, two.dieu_tra_toi_da, surveyed, cong_tinh=True
            ),
        ),
    )


def trend_chart(view: OverYears) -> TrendChart | None:
    """The unit over the years; None where fewer than two years have a figure."""
    beside = next((line.diem_so.tren for line in reversed(view.nam) if line.diem_so.so), "")
    points = tuple(
        YearPoint(
            line.nam,
            # Points out of another maximum, or percent, have no place on this scale.
            line.diem if line.diem_so.tren == beside else None,
            line.diem_so.so if line.diem_so.tren == beside else _whole(line.diem_so),
            "; ".join(line.ngat) or None,
        )
        for line in view.nam
    )
    known = [point for point in points if point.diem is not None]
    if len(known) < 2:
        return None
    told = ", ".join(f"{point.nam}: {point.in_la}" for point in known)
    drawn = [line for line in view.nam if line.diem_so.tren == beside]
    sources = dict.fromkeys(line.diem_so.nguon.ten for line in drawn)
    scale = view.thang_diem
    # Percent of the maximum, where the index itself is published in points.
    is_percent = beside == "%" and view.chi_so.don_vi != "%"
    return TrendChart(
        tieu_de=f"{view.chi_so.ten_ngan} của {view.don_vi.ten} qua các năm",
        mo_ta=f"{told}. Đường nối chỉ có giữa hai năm so được với nhau.",
        nguon="; ".join(sources),
        dia_chi=view.duong,
        thap_la_tot=lower_is_better(view.chi_so),
        don_vi="%" if beside == "%" else "điểm",
        diem=points,
        tu=Decimal(0) if is_percent else scale.tu,
        den=Decimal(100) if is_percent else scale.den,
    )


def _whole(line: ScoreLine) -> str:
    return f"{line.so}{line.tren}"


def _words(source: SourceLine) -> str:
    """`Kế hoạch 180/KH-UBND, ngày 10/07/2020 (theo văn bản của tỉnh)`."""
    day = f", ngày {format_date(source.ngay)}" if source.ngay else ""
    return f"{source.ten}{day} ({source.nhan})"


def unit_title(index: Index, nam: int, unit: Unit) -> str:
    """«PAR Index năm 2019: Tiền Giang»."""
    return f"{index.ten_ngan} năm {nam}: {unit.ten}"
