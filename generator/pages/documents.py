"""The list of documents, a page for each, and its source with numbered lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.charts import draw_inline
from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.pages.body import body
from generator.pages.page import Page, fill
from generator.vietnamese import format_date
from generator.views import provinces, urls
from generator.views.calendar.events import with_file
from generator.views.citations.figure import GenealogyFigure
from generator.views.document import DocumentView, document_view

MOST_ON_ONE_PAGE = 200


def pages(dataset: Dataset) -> Iterator[Page]:
    """The list, then two pages per document."""
    found = provinces.newest_documents(dataset)
    shown = found[:MOST_ON_ONE_PAGE]
    years = [(year, tuple(lines)) for year, lines in groupby(shown, key=lambda line: line.nam)]
    by_province = [(p.ma, p.ten, len(p.van_ban)) for p in dataset.tinh if p.van_ban]
    yield Page(
        "/van-ban/",
        "Văn bản",
        "Kế hoạch và quyết định về cải cách hành chính đã đưa lên cổng, toàn văn.",
        fill(
            "documents.md.jinja",
            "/van-ban/",
            years=years,
            by_province=by_province,
            total=len(found),
            most=MOST_ON_ONE_PAGE,
        ),
        hide=("toc",),
    )
    for linked in dataset.van_ban:
        view = document_view(dataset, linked)
        yield _document(view, with_file(dataset, view.duong))
        if linked.record.goc is not None:
            yield _source(view, linked.record.goc)


@dataclass(frozen=True)
class _FullText:
    """The text of a document, drawn when the template prints it; views alike, texts alike."""

    view: DocumentView

    def __html__(self) -> str:
        return body(self.view)


@dataclass(frozen=True)
class _Figure:
    """A figure, drawn when the template prints it."""

    hinh: GenealogyFigure | None

    def __html__(self) -> str:
        return draw_inline(self.hinh, "gia-pha") if self.hinh else ""


def _received(view: DocumentView) -> str | None:
    """Where the file as received is to be had, where the copy is what was read out of one."""
    received = view.linked.document.nguon.ban_nhan
    return urls.source_file(view.linked.record.place.tinh, received.tep) if received else None


def _document(view: DocumentView, calendar_file: str | None) -> Page:
    document = view.linked.document
    markdown = fill(
        "document.md.jinja",
        view.duong,
        view=view,
        document=document,
        body=_FullText(view),
        figure=_Figure(view.gia_pha.hinh),
        source=urls.source_file(view.linked.record.place.tinh, document.nguon.tep),
        received=_received(view),
        plan=_plan(view.linked),
        calendar_file=calendar_file,
    )
    title = f"{view.ten} – {view.ten_tinh}" if document.so_ky_hieu else view.ten
    summary = document.tom_tat[0] if document.tom_tat else document.trich_yeu
    edit = view.linked.record.place.file
    return Page(
        view.duong, title, summary, markdown, edit=edit, kind="van-ban", source=_cited(view)
    )


def _cited(view: DocumentView) -> str:
    """How a reader names the document on paper: name, day, who issued it."""
    document = view.linked.document
    day = f", ngày {format_date(document.ngay_ban_hanh)}" if document.ngay_ban_hanh else ""
    return f"{view.ten}{day}. {document.co_quan_ban_hanh}"


def _plan(linked: LinkedDocument) -> str:
    plan = linked.document.ke_hoach
    if plan is None:
        return ""
    return f"{plan.tu_nam}" if plan.tu_nam == plan.den_nam else f"{plan.tu_nam} – {plan.den_nam}"


def _source(view: DocumentView, goc: str) -> Page:
    omitted = {
        line
        for omission in view.linked.document.bo_qua
        if omission.chuoi is None
        for line in range(omission.dong[0], omission.dong[1] + 1)
    }
    lines = [(n, text, n in omitted) for n, text in enumerate(goc.split("\n"), 1) if text.strip()]
    markdown = fill("source.md.jinja", view.ban_chep, view=view, lines=lines)
    return Page(
        view.ban_chep,
        f"Bản chép nguồn của {view.ten}",
        "Tệp nguồn đúng như nhận được, đánh số dòng.",
        markdown,
        hide=("toc",),
        source=f"Bản chép của {_cited(view)}",
    )
