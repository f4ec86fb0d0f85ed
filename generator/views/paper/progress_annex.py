"""«Phụ lục báo cáo kết quả thực hiện»: what a document asks for, what was reported of it, and
columns left empty for the agency that reports next."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Duty, Target, Task
from generator.model.linking import LinkedDocument
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.deadlines import due_note
from generator.views.names import document_name
from generator.views.paper.paper import Align, Block, Cell, Paper, PaperTable, Run, Section, Style
from generator.views.paper.reported import reported_lines
from generator.views.paper.sources import Publisher, document_source, progress_day
from generator.views.paper.today import today_lines
from generator.views.paper.words import cell, fitted_table, line, note, with_note
from generator.views.progress.items import (
    AnyItem,
    Facts,
    facts_of,
    leaders,
    printed_lead,
    printed_number,
    printed_words,
)

SUFFIX = "phu-luc-tien-do"

_HEADS = (
    "Mục",
    "Nội dung",
    "Chủ trì",
    "Phối hợp",
    "Thời hạn theo văn bản",
    "Đã báo cáo",
    "Kết quả đến kỳ báo cáo này",
    "Khó khăn, kiến nghị",
)
_TO_FILL = {6: 15, 7: 13}
_KEPT = frozenset({0, 1, *_TO_FILL})
_KINDS = (
    (Task, "Nhiệm vụ"),
    (Criterion, "Tiêu chí cần khắc phục"),
    (Target, "Chỉ tiêu"),
    (Duty, "Phân công"),
)
_FORM = "(Kèm theo Báo cáo số …… ngày …… tháng …… năm …… của ……………………)"
_EXPLAINED = (
    "Cổng điền sẵn từ dữ liệu đến ngày {}; hai cột cuối để trống cho cơ quan báo cáo. Ngày trong"
    " ngoặc do cổng đọc từ thời hạn in. {}"
)
_SOME_REPORTED = (
    "«Chưa có báo cáo» nghĩa là cổng chưa nhận hoặc chưa thấy báo cáo, không nói việc đã làm hay"
    " chưa."
)
_NONE_REPORTED = (
    "Cổng chưa nhận hoặc chưa thấy báo cáo nào về các mục dưới đây; như vậy không có nghĩa là chưa"
    " làm."
)


def has_progress_annex(dataset: Dataset, linked: LinkedDocument) -> bool:
    """Does the document ask anything of anybody?"""
    return bool(facts_of(dataset, linked))


def progress_annex(dataset: Dataset, linked: LinkedDocument, publisher: Publisher) -> Paper:
    """The annex as a paper of its own."""
    name = document_name(dataset, linked)
    day = progress_day(dataset, linked)
    path = urls.document(linked.van_ban)
    return Paper(
        path,
        f"Phụ lục báo cáo kết quả thực hiện {name}",
        document_source(dataset, linked, publisher, day),
        day,
        tuple(progress_sections(dataset, linked)),
        publisher.mau,
    )


def progress_sections(dataset: Dataset, linked: LinkedDocument) -> Iterator[Section]:
    """The annex as a section of another paper; none where the document asks for nothing."""
    facts = facts_of(dataset, linked)
    if not facts:
        return
    agencies = [ma for one in facts for ma in leaders(one.muc)]
    day = format_date(progress_day(dataset, linked))
    told = _SOME_REPORTED if any(map(_is_told, facts)) else _NONE_REPORTED
    blocks: list[Block] = [
        line("PHỤ LỤC", Style.TITLE),
        line(
            f"Báo cáo kết quả thực hiện {document_name(dataset, linked)}",
            Style.TITLE,
        ),
        line(_FORM, Style.ATTACHED),
        note(_EXPLAINED.format(day, told)),
        *(note(words) for words in today_lines(dataset, linked, agencies)),
        _table(dataset, linked, facts),
    ]
    yield Section(tuple(blocks), landscape=True)


def _is_told(facts: Facts) -> bool:
    """Is there a report, anything public, or a search in vain to tell of?"""
    known = facts.lich_su
    return bool(known.ket_qua or known.bao_cao or known.minh_chung or known.chua_tim_thay)


def _table(dataset: Dataset, linked: LinkedDocument, facts: tuple[Facts, ...]) -> PaperTable:
    """The columns of the form; of lead, coordination, deadline and reports those that say
    anything: what is left empty for the agency has their room."""
    told = any(map(_is_told, facts))
    known = [(one, _row(dataset, linked, one, told=told)) for one in facts]
    kept = [at for at in range(len(_HEADS)) if at in _KEPT or any(row[at].runs for _, row in known)]
    groups = [(name, [row for one, row in known if isinstance(one.muc, k)]) for k, name in _KINDS]
    filled = [(name, rows) for name, rows in groups if rows]
    shown: list[tuple[Cell, ...]] = []
    for name, rows in filled:
        if len(filled) > 1:
            shown.append((cell(name, bold=True, columns=len(kept)),))
        shown += [tuple(row[at] for at in kept) for row in rows]
    room = len(_HEADS) - len(kept)
    to_fill = {kept.index(at): share + 3 * room for at, share in _TO_FILL.items()}
    heads = [_HEADS[at] for at in kept]
    return fitted_table(heads, shown, summary="Bảng kết quả thực hiện", fixed=to_fill)


def _row(dataset: Dataset, linked: LinkedDocument, facts: Facts, *, told: bool) -> tuple[Cell, ...]:
    item = facts.muc
    return (
        cell(printed_number(item), align=Align.CENTRE),
        cell(printed_words(item)),
        cell(printed_lead(item)),
        cell(item.phoi_hop.nguyen_van if isinstance(item, Task | Criterion) else None),
        _due(linked, item),
        Cell((Run("\n".join(reported_lines(dataset, linked, facts))),)) if told else Cell(),
        Cell(),
        Cell(),
    )


def _due(linked: LinkedDocument, item: AnyItem) -> Cell:
    """The words as printed, and the days read in them."""
    if isinstance(item, Task | Criterion):
        return with_note(item.han.nguyen_van, due_note(item.han))
    plan = linked.document.ke_hoach
    if plan is None or not isinstance(item, Target):
        return Cell()
    last = "" if plan.tu_nam == plan.den_nam else f" – {plan.den_nam}"
    return with_note(None, f"năm {plan.tu_nam}{last}")
