"""What is known of an item's progress, as the words of one cell."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import Target
from generator.model.linking import LinkedDocument
from generator.model.progress import ReportOf, ResultOf
from generator.model.target_results import comparisons
from generator.schema.periods import name as period_name
from generator.vietnamese import capital, format_date
from generator.views.progress.figures import FigureLine, figure_line
from generator.views.progress.history import agency_words, report_place
from generator.views.progress.items import Facts
from generator.views.progress.marks import NOT_REPORTED, state_mark

_MOST = 3


def reported_lines(dataset: Dataset, linked: LinkedDocument, facts: Facts) -> Iterator[str]:
    """The last reports, oldest first, what is public, and where one looked in vain. Without any
    report «chưa có báo cáo»: nothing is said of the work itself."""
    told = [words for _, words in sorted(_told(dataset, linked, facts), key=lambda one: one[0])]
    if not told:
        yield NOT_REPORTED.chu
    if len(told) > _MOST:
        yield f"({len(told) - _MOST} báo cáo trước đó: xem trang Tiến độ của cổng)"
    yield from told[-_MOST:]
    for one in facts.lich_su.minh_chung[-_MOST:]:
        yield f"Bằng chứng công khai: {one.ten} (thấy ngày {format_date(one.ngay_thay)})"
    if (looked := facts.lich_su.chua_tim_thay) is not None:
        day = format_date(looked.ngay)
        yield f"Chưa tìm thấy báo cáo công khai tính đến ngày {day}; đã tìm ở: {looked.noi_tim}"


def _told(
    dataset: Dataset, linked: LinkedDocument, facts: Facts
) -> Iterator[tuple[tuple[object, int], str]]:
    item, history = facts.muc, facts.lich_su
    compared = (
        comparisons(item, history, linked.document.ke_hoach) if isinstance(item, Target) else ()
    )
    for number, one in enumerate(history.ket_qua):
        figures = [figure_line(each) for each in compared if each.ket_qua is one]
        yield (one.ket_qua.ngay, number), _result(dataset, one, figures)
    for number, report in enumerate(history.bao_cao, len(history.ket_qua)):
        words = f"Có báo cáo {_period(report)}: {report.bao_cao.trich_yeu}"
        yield (report.bao_cao.ngay, number), f"{words} ({_sender(dataset, report)})"


def _result(dataset: Dataset, one: ResultOf, figures: list[FigureLine]) -> str:
    state = state_mark(one.ket_qua.trang_thai).chu
    compared = "".join(f" {_figure(each)}." for each in figures)
    source = f"{agency_words(dataset, one.bao_cao.tinh, one.co_quan)}, {_period(one.bao_cao)}"
    place = report_place(one.bao_cao).ten
    words = f"{capital(state)}: «{one.ket_qua.nguyen_van}»"
    return f"{words} ({source}; {place}){compared}"


def _figure(one: FigureLine) -> str:
    wanted = f", cần {one.muc}" if one.muc else ""
    return f"{one.so}{wanted}: {one.ket_luan.chu}"


def _sender(dataset: Dataset, report: ReportOf) -> str:
    sender = agency_words(dataset, report.tinh, report.bao_cao.co_quan)
    return f"{sender}; {report_place(report).ten}"


def _period(report: ReportOf) -> str:
    return period_name(report.nam, report.ky)
