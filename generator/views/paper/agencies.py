"""An agency's work as a paper: what it leads, what it coordinates, what is assigned to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers
from generator.views import urls
from generator.views.agencies.agency import (
    AgencyView,
    GroupLine,
    GroupLines,
    Passage,
    agency_pages,
    agency_view,
)
from generator.views.names import agency_name
from generator.views.paper.lists import list_paper
from generator.views.paper.offer import ALL, PaperOffer
from generator.views.paper.paper import Block, Cell, Line, Paper, Run, Style
from generator.views.paper.sources import Publisher, province_day
from generator.views.paper.task_rows import task_table
from generator.views.paper.today import province_words
from generator.views.paper.words import cell, fitted_table, line, note, words
from generator.views.succession.agencies import today


def agency_offers(dataset: Dataset, publisher: Publisher) -> Iterator[PaperOffer]:
    """Every agency that is charged with anything; year by year where that is too much for one."""
    for ledger in ledgers(dataset):
        agency = ledger.co_quan
        if not (ledger.tong or ledger.chi_tieu or ledger.qua_nhom):
            continue
        for nam, found in agency_pages(dataset, ledger).items():
            make = partial(agency_paper, dataset, found, nam, publisher)
            yield PaperOffer(urls.agency(agency.tinh, agency.ma, nam), ALL, make)


def agency_paper(dataset: Dataset, ledger: Ledger, nam: int | None, publisher: Publisher) -> Paper:
    """The work of one agency."""
    view = agency_view(dataset, ledger, nam)
    agency = view.co_quan
    title = agency_name(dataset, agency) + (f", năm {nam}" if nam else "")
    path = urls.agency(agency.tinh, agency.ma, nam)
    day = province_day(dataset, agency.tinh)
    return list_paper(path, title, publisher, day, _blocks(dataset, view))


def _blocks(dataset: Dataset, view: AgencyView) -> Iterator[Block]:
    agency = view.co_quan
    year = f", năm {view.nam}," if view.nam else ""
    made_of = f" {agency.gom}." if agency.gom else ""
    yield line(f"{view.goi}{year} {', '.join(part.chu for part in view.cau)}.{made_of}")
    yield from (note(text) for text in _today(dataset, view))
    if view.chu_tri:
        yield _heading("Chủ trì")
        yield task_table(view.chu_tri, summary="Việc chủ trì", with_lead=False)
    if view.phoi_hop:
        yield _heading("Phối hợp")
        yield task_table(view.phoi_hop, summary="Việc phối hợp")
    yield from _passages("Trách nhiệm được phân công", view.phan_cong)
    yield from _passages("Chỉ tiêu có tên cơ quan", view.chi_tieu)
    for group in view.qua_nhom:
        yield _heading(f"Việc giao chung cho nhóm «{group.ten}»")
        yield _group(group)
        if group.so_viec > len(group.dong):
            yield note(f"Trên đây là {len(group.dong)} trong {group.so_viec} việc của nhóm.")


def _heading(text: str) -> Line:
    return line(text, Style.HEADING, level=1)


def _today(dataset: Dataset, view: AgencyView) -> Iterator[str]:
    found = today(dataset, view.co_quan.tinh, view.co_quan.ma)
    if found is None:
        return
    if found.tinh is not None:
        yield province_words(found.tinh)
    if found.tra_loi:
        yield f"Ai trả lời hôm nay: {'; '.join(one.ten for one in found.tra_loi)}."
    if found.thieu:
        yield "Cổng chưa có nguồn nói rõ cơ quan nào hiện nay nhận việc này."


def _passages(title: str, found: Iterable[Passage]) -> Iterator[Block]:
    passages = tuple(found)
    if passages:
        yield _heading(title)
    for one in passages:
        where = ", ".join(filter(None, [one.van_ban, one.cho]))
        yield Line(words(where, bold=True))
        yield from (line(text) for text in one.dong)


def _group(group: GroupLines) -> Block:
    heads = ("Thời hạn", "Việc", "Vai trò", "Văn bản")
    rows = (_group_row(one) for one in group.dong)
    return fitted_table(heads, rows, summary=f"Việc của nhóm {group.ten}")


def _group_row(one: GroupLine) -> tuple[Cell, ...]:
    return (
        cell(one.thoi_han),
        cell(one.noi_dung),
        Cell((Run(f"{one.vai_tro}: «{one.goi}»"),)),
        cell(one.van_ban),
    )
