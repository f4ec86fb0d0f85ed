"""The score of one unit in one year as a paper: the figure, its parts, and where points were lost.

Figures are as the source prints them; those in italics are reckoned by the portal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model.dataset import Dataset
from generator.model.scores import IndexYear, UnitYear
from generator.vietnamese import format_decimal
from generator.views.data_days import document_day
from generator.views.paper.paper import Block, Line, Paper, Section, Style
from generator.views.paper.remedial_annex import remedial_section
from generator.views.paper.score_facts import about, figures, found_source, named_source
from generator.views.paper.score_tables import (
    areas_table,
    criteria_table,
    lost_table,
    parts_table,
    printed_parts_table,
    remedies_table,
)
from generator.views.paper.sources import Publisher, publisher_lines
from generator.views.paper.words import line, note
from generator.views.reuse import SITE_NAME
from generator.views.scores.remedies import UnitRemedies, unit_remedies
from generator.views.scores.unit_charts import unit_title
from generator.views.scores.units import OtherFigure, UnitScoreView, unit_score_view

_MADE_BY = f"Cổng {SITE_NAME} trình bày lại số của nguồn; không thay văn bản công bố."
_MOST_OTHERS = 20


def score_paper(dataset: Dataset, year: IndexYear, unit: UnitYear, publisher: Publisher) -> Paper:
    """The page of a unit's score as a paper."""
    view = unit_score_view(dataset, year, unit)
    path = view.duong
    day = _day(dataset, unit)
    return Paper(
        path,
        unit_title(view.chi_so, view.nam, view.don_vi),
        (_MADE_BY, f"Nguồn: {named_source(view.nguon)}.", *publisher_lines(publisher, path, day)),
        day or date(view.nam, 12, 31),
        tuple(_sections(dataset, view)),
        publisher.mau,
    )


def office_score_paper(
    dataset: Dataset, year: IndexYear, unit: UnitYear, publisher: Publisher
) -> Paper:
    """The same with the remedial annex; remedies must be printed."""
    alone = score_paper(dataset, year, unit, publisher)
    annex = remedial_section(dataset, unit_score_view(dataset, year, unit))
    return replace(alone, sections=(*alone.sections, annex))


def remedies_paper(
    dataset: Dataset, year: IndexYear, unit: UnitYear, publisher: Publisher
) -> Paper:
    """The page of a unit's remedies, most points first."""
    alone = score_paper(dataset, year, unit, publisher)
    found = unit_remedies(dataset, unit_score_view(dataset, year, unit))
    assert found is not None
    title = f"{found.don_vi.ten}: việc nào lấy lại được nhiều điểm nhất"
    index = f"{found.ten_chi_so} năm {found.nam}."
    source = (*alone.source[:2], *publisher_lines(publisher, found.duong, _day(dataset, unit)))
    blocks = (line(title, Style.TITLE), line(index), *_remedies(found))
    return replace(
        alone, path=found.duong, title=title, source=source, sections=(Section(blocks, True),)
    )


def _day(dataset: Dataset, unit: UnitYear) -> date | None:
    """The last day of what the page is made of; None where no source says its day."""
    days: list[date] = []
    for sheet in unit.sheets:
        linked = dataset.documents.get(sheet.nguon.van_ban or "")
        if linked is not None:
            days.append(document_day(linked))
        elif sheet.nguon.ngay is not None:
            days.append(sheet.nguon.ngay)
    return max(days, default=None)


def _sections(dataset: Dataset, view: UnitScoreView) -> Iterator[Section]:
    yield Section(tuple(_blocks(dataset, view)))
    found = unit_remedies(dataset, view)
    if found is not None and found.dong:
        yield Section((_heading("Việc khắc phục"), *_remedies(found)), landscape=True)


def _heading(text: str) -> Line:
    return line(text, Style.HEADING, level=1)


def _blocks(dataset: Dataset, view: UnitScoreView) -> Iterator[Block]:
    yield line(unit_title(view.chi_so, view.nam, view.don_vi), Style.TITLE)
    yield line(about(dataset, view))
    yield from figures(view)
    if view.hai_phan is not None:
        two = view.hai_phan
        yield _heading(f"Vì sao có hai con số: {view.so} và {two.tham_dinh_in}")
        yield line(
            f"Thang {format_decimal(two.toi_da)} điểm gồm {format_decimal(two.tham_dinh_toi_da)}"
            f" điểm thẩm định và {format_decimal(two.dieu_tra_toi_da)} điểm điều tra xã hội học."
        )
        yield parts_table(view, two)
    if view.thanh_phan:
        yield _heading("Các phần của tổng điểm")
        yield printed_parts_table(view)
    if view.linh_vuc:
        yield _heading("Theo lĩnh vực")
        yield areas_table(view)
    if view.mat_diem is not None:
        yield from _lost(view)
    if view.tieu_chi:
        yield _heading("Từng tiêu chí")
        yield criteria_table(view)
    if view.khac:
        yield _heading("Nguồn khác in con số này")
        yield from (line(_other(one), Style.BULLET, "-") for one in view.khac[:_MOST_OTHERS])
    yield note(_explained(view))


def _lost(view: UnitScoreView) -> Iterator[Block]:
    assert view.mat_diem is not None
    tree = view.mat_diem.cay
    whole = view.mat if view.hai_phan is not None else tree.mat
    amount = f" {format_decimal(whole)}" if whole is not None else ""
    yield _heading(f"Mất{amount} điểm ở đâu")
    two = view.hai_phan
    if two is not None and view.mat is not None and tree.mat is not None:
        yield line(
            f"Trong {format_decimal(view.mat)} điểm mất, {format_decimal(tree.mat)} điểm bị trừ ở"
            f" phần thẩm định, kê từng tiêu chí dưới đây; {format_decimal(two.dieu_tra_mat)} điểm"
            " mất ở điều tra xã hội học, phần này nguồn không in tiêu chí nào."
        )
    elif view.mat_diem.la_tham_dinh:
        yield line("Bảng tiêu chí chỉ tính trên phần thẩm định.")
    yield lost_table(view)
    yield note(
        "Điểm mất là điểm chuẩn in trừ điểm in, do cổng tính. Ô điểm để trống không phải số không:"
        " khi ấy lấy tổng điểm mất của các dòng con."
    )


def _remedies(found: UnitRemedies) -> Iterator[Block]:
    yield remedies_table(found.dong)
    if any(one.diem_con is not None for one in found.dong):
        yield note(
            "Hai con số ở một việc: điểm in của tiêu chí không khớp với các dòng con. Cổng không"
            " chọn số nào đúng, chỉ xếp theo số nhỏ hơn."
        )
    if found.khong_mat:
        names = "; ".join(f"{one.viec.dau.stt} {one.viec.dau.ten}" for one in found.khong_mat)
        yield note(f"Không xếp ở trên vì không mất điểm hoặc chưa rõ mất bao nhiêu: {names}.")
    yield note("Hai việc cùng nhằm một tiêu chí thì điểm không cộng với nhau. Điểm do cổng tính.")


def _other(one: OtherFigure) -> str:
    apart = ""
    if one.lech == 0:
        apart = " (cùng tổng điểm)"
    elif one.lech is not None:
        sign = "−" if one.lech < 0 else "+"
        apart = f" (lệch {sign}{format_decimal(abs(one.lech))} so với con số trên)"
    rank = f", {one.hang}" if one.hang else ""
    details = "".join(f"; {name}: {shown}" for name, shown in one.chi_tiet)
    remark = f". {one.ghi_chu}" if one.ghi_chu else ""
    return f"{one.so}{one.tren}{rank}{apart}: {found_source(one.nguon)}{details}{remark}"


def _explained(view: UnitScoreView) -> str:
    """What is reckoned, also for a form that has no italics."""
    said = [f"Xếp hạng in là {view.hang_in}."] if view.hang_in else []
    losing = view.mat_diem is not None or any(one.mat is not None for one in view.linh_vuc)
    reckoned = ["điểm mất"] if losing else []
    if any(one.phan_tram is not None and not one.phan_tram_in for one in view.linh_vuc):
        reckoned.append("phần trăm")
    two = view.hai_phan
    if two is not None:
        reckoned.append("điểm điều tra xã hội học")
    if reckoned:
        said.append(f"Do cổng tính, in nghiêng: {', '.join(reckoned)}; các số khác như nguồn in.")
    if two is not None and two.la_mat_in:
        said.append(f"{format_decimal(two.tham_dinh_mat)} điểm mất là con số văn bản nêu.")
    return " ".join(said) or "Các số như nguồn in."
