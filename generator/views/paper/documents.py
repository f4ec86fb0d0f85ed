"""A document as a paper: its words in printed order, what is ours apart from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.schema.document import Document
from generator.views import urls
from generator.views.data_days import document_day
from generator.views.names import document_name
from generator.views.paper.body import Body, sections
from generator.views.paper.paper import Block, Line, Paper, Section, Style
from generator.views.paper.progress_annex import progress_sections
from generator.views.paper.remedial_annex import remedial_sections
from generator.views.paper.sources import (
    Publisher,
    document_source,
    progress_day,
)
from generator.views.paper.words import line, note

_MOST_NOTES = 20


def document_paper(dataset: Dataset, linked: LinkedDocument, publisher: Publisher) -> Paper:
    """The document alone, and the portal's notes on it on a page of their own."""
    day = document_day(linked)
    path = urls.document(linked.van_ban)
    return Paper(
        path,
        document_title(dataset, linked),
        document_source(dataset, linked, publisher, day),
        day,
        (*document_sections(linked), *_notes(dataset, linked)),
        publisher.mau,
    )


def office_paper(dataset: Dataset, linked: LinkedDocument, publisher: Publisher) -> Paper:
    """The document with its annexes filled from the data, for an office to go on with."""
    alone = document_paper(dataset, linked, publisher)
    annexes = (*progress_sections(dataset, linked), *remedial_sections(dataset, linked))
    if not annexes:
        return alone
    day = progress_day(dataset, linked)
    source = document_source(dataset, linked, publisher, day)
    sections = (*document_sections(linked), *annexes, *_notes(dataset, linked))
    return replace(alone, source=source, day=day, sections=sections)


def document_title(dataset: Dataset, linked: LinkedDocument) -> str:
    """The name for a file's properties: `Quyết định 71/QĐ-UBND-HC – Đồng Tháp`."""
    name = document_name(dataset, linked)
    return f"{name} – {dataset.province_name(linked.record.place.tinh)}"


def document_sections(linked: LinkedDocument) -> Iterator[Section]:
    """Each part on pages of its own; what the source lacks is said behind the part."""
    body = Body(linked)
    for part in linked.phan:
        yield from sections((*body.part(part), *_missing(linked.document, part.ma)))


def _missing(document: Document, part: str) -> Iterator[Line]:
    for one in document.thieu:
        if one.vi_tri.partition(".")[0] == part:
            yield note(f"[{one.noi_dung}]")


def _notes(dataset: Dataset, linked: LinkedDocument) -> Iterator[Section]:
    blocks = tuple(_about(dataset, linked))
    if blocks:
        yield Section((line("Ghi chú của cổng, không thuộc văn bản", Style.NOTE), *blocks))


def _about(dataset: Dataset, linked: LinkedDocument) -> Iterator[Block]:
    document = linked.document
    codes = {part.ma for part in linked.phan}
    yield from (
        note(one.noi_dung) for one in document.thieu if one.vi_tri.partition(".")[0] not in codes
    )
    fixes = [
        f"Đính chính: bản chép là «{one.ban_chep}», ở đây là «{one.sua_thanh}». {one.ly_do}."
        for one in document.dinh_chinh
    ]
    yield from _bounded(fixes, "chỗ đính chính")
    yield from _bounded([f"Lưu ý: {one.noi_dung}" for one in document.luu_y], "lưu ý")
    if found := len(dataset.findings(linked.van_ban)):
        yield note(
            f"Đối chiếu số liệu: {found} con số in trong văn bản không khớp với các con số khác"
            " của chính văn bản ấy; xem trang Đối chiếu của cổng."
        )


def _bounded(texts: Iterable[str], what: str) -> Iterator[Line]:
    found = list(texts)
    yield from (note(text) for text in found[:_MOST_NOTES])
    if len(found) > _MOST_NOTES:
        yield note(f"Còn {len(found) - _MOST_NOTES} {what} nữa, xem trên trang của văn bản.")
