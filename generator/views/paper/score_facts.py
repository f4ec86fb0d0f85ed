"""What a score paper says above its tables: what was scored, how much, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.vietnamese import capital, format_date
from generator.views.paper.paper import Line
from generator.views.paper.words import facts
from generator.views.scores.lines import SourceLine
from generator.views.scores.same_unit import Ended, unit_words
from generator.views.scores.units import UnitScoreView


def named_source(one: SourceLine) -> str:
    """Name, day and kind of a source."""
    day = f" ngày {format_date(one.ngay)}" if one.ngay else ""
    return f"{one.ten}{day} ({one.nhan})"


def found_source(one: SourceLine) -> str:
    """The same with its address."""
    return f"{named_source(one)}, {one.lien_ket}" if one.lien_ket else named_source(one)


def about(dataset: Dataset, view: UnitScoreView) -> str:
    """The index, the year and the unit in a sentence; what became of the unit since."""
    province = dataset.provinces.get(view.don_vi.tinh)
    name = unit_words(province, view.nam) if province else view.don_vi.tinh
    if view.don_vi.cap != "tinh":
        name = f"{view.don_vi.ten}, {name}"
    lower = " Càng thấp càng tốt." if view.chi_so.chieu == "thap-hon-tot-hon" else ""
    own = (
        " Chỉ số riêng của tỉnh, không so với điểm của các tỉnh."
        if view.chi_so.cap != "tinh"
        else ""
    )
    said = f"{view.chi_so.ten} năm {view.nam} của {name}.{lower}{own}"
    return f"{said} {_ended(view.ket_thuc)}" if view.ket_thuc else said


def _ended(one: Ended) -> str:
    verb = "là" if one.doi_ten else "thuộc"
    basis = f", theo {one.can_cu}" if one.can_cu else ""
    return (
        f"{capital(one.ten)} là đơn vị hành chính cấp tỉnh đến hết ngày"
        f" {format_date(one.den_ngay)}; nay {verb} {one.ten_nay}{basis}."
    )


def figures(view: UnitScoreView) -> Iterator[Line]:
    """Score, rank and class as printed, and who published them."""
    ranked = view.xep_loai
    whose = (ranked.nguon or "theo ngưỡng đã công bố của năm này") if ranked else ""
    beside = f" ({whose})" if ranked and whose != view.nguon.nhan else ""
    return facts(
        (
            ("Điểm", f"{view.so}{view.tren}"),
            ("Xếp hạng", capital(view.hang)),
            ("Xếp loại", f"{ranked.ma}{beside}" if ranked else ""),
            ("Nguồn của con số", found_source(view.nguon)),
            ("Ghi chú của nguồn", view.ghi_chu or ""),
            ("Công bố", _announced(view)),
            ("Cơ quan công bố", view.chi_so.don_vi_cong_bo),
            (
                "Đối chiếu số liệu",
                f"{view.so_lech} so với những con số in khác; xem trang Đối chiếu của cổng"
                if view.nghi_van
                else "",
            ),
        )
    )


def _announced(view: UnitScoreView) -> str:
    known = view.cong_bo
    if known is None:
        return ""
    decision, parts = known.quyet_dinh, []
    if decision is not None:
        day = format_date(decision.ngay_ban_hanh)
        parts.append(f"Quyết định {decision.so_ky_hieu} ngày {day}, {decision.co_quan_ban_hanh}")
    if known.ngay_cong_bo is not None:
        parts.append(f"công bố ngày {format_date(known.ngay_cong_bo)}")
    return "; ".join(parts)
