"""Tasks and remedies as rows of a paper's table."""

from __future__ import annotations

from collections.abc import Iterable

from generator.views.paper.paper import Cell, PaperTable
from generator.views.paper.words import cell, fitted_table, with_note
from generator.views.tasks import TaskLine

_PAST = "qua"


def task_table(found: Iterable[TaskLine], *, summary: str, with_lead: bool = True) -> PaperTable:
    """A row a task. What the calendar says of the day of the build is left to the page: it would
    be old on paper."""
    heads = ["Thời hạn", "Việc", "Chủ trì", "Báo cáo", "Văn bản"]
    if not with_lead:
        heads.remove("Chủ trì")
    rows = (_row(one, with_lead=with_lead) for one in found)
    return fitted_table(heads, rows, summary=summary)


def _row(one: TaskLine, *, with_lead: bool) -> tuple[Cell, ...]:
    due = with_note(one.thoi_han, one.ghi_chu_han if one.thoi_han else one.khong_han)
    joint = one.cung_chu_tri if one.chu_tri else "không nêu cơ quan chủ trì"
    work = one.muc_dich if with_lead else "; ".join(filter(None, [one.muc_dich, one.cung_chu_tri]))
    reported = "; ".join(mark.chu for mark in one.tien_do if mark.lop != _PAST)
    lead = (with_note(one.chu_tri, joint),) if with_lead else ()
    return (
        due,
        with_note(one.noi_dung, work),
        *lead,
        cell(reported),
        cell(f"{one.so_hieu}, {one.cho}"),
    )
