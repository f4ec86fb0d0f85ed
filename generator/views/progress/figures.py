"""Reported figures beside the wanted ones, and what follows."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.target_results import Comparison, WhyNot
from generator.schema.periods import name as period_name
from generator.vietnamese import format_date, format_decimal
from generator.views.levels import level
from generator.views.progress.marks import Mark


@dataclass(frozen=True)
class FigureLine:
    """A reported value beside the wanted one, and what follows."""

    so: str
    muc: str
    ky: str
    ket_luan: Mark


def figure_line(one: Comparison) -> FigureLine:
    """A comparison in words."""
    ky = period_name(one.ket_qua.bao_cao.nam, one.ket_qua.bao_cao.ky)
    unit = one.so_lieu.don_vi or (one.muc.don_vi if one.muc else "")
    value = f"{format_decimal(one.so_lieu.gia_tri)}{unit if unit == '%' else f' {unit}'}".strip()
    return FigureLine(value, level(one.muc).strip() if one.muc else "", ky, _conclusion(one, ky))


def _conclusion(one: Comparison, ky: str) -> Mark:
    end = format_date(one.den) if one.den else ""
    if one.dat is not None:
        reached = Mark("da", "đạt") if one.dat else Mark("khong", "không đạt")
        if one.het_ky:
            return reached
        words = "đạt mức này" if one.dat else "chưa đạt mức này"
        return Mark("da" if one.dat else "cho", f"{words}; chỉ tiêu tính đến {end}")
    why = {
        WhyNot.NO_QUANTITY: "không so được: chỉ tiêu không có con số này",
        WhyNot.OTHER_UNIT: "không so được: báo cáo tính bằng đơn vị khác",
        WhyNot.NO_YEAR: "không so được: không rõ chỉ tiêu của năm nào",
        WhyNot.OTHER_YEAR: f"không so: {ky} nằm ngoài kỳ của chỉ tiêu",
        WhyNot.UNFINISHED: f"chưa kết luận được: mới là {ky}, chỉ tiêu tính đến {end}",
        WhyNot.NO_DIRECTION: "không so được: văn bản không nói cao hơn hay thấp hơn là đạt",
    }
    assert one.vi_sao is not None
    return Mark("lich", why[one.vi_sao])
