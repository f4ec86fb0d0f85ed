"""Passages about communication that are no audience, content or channel of their own.

In a plan for communication these are its duties; in other plans every task, remedy, duty or
passage whose words say «tuyên truyền».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.duty_headings import Charged, duty_agencies
from generator.model.items import Criterion, Due, Task
from generator.model.ledger import leads
from generator.model.linking import LinkedDocument
from generator.outline import Placed
from generator.recognition.frequencies import read_frequencies
from generator.schema.body import FormalLine, NumberedItem, Table
from generator.schema.document import PlanKind
from generator.vietnamese import aligned_key

_WORD = re.compile(r"\btuyên\s+truyền\b")
_CLAUSE = re.compile(r"[^;\n]+")


@dataclass(frozen=True)
class AboutCommunication:
    """A passage or row (`ma`) about communication: its words, who it is for to do by the words of
    the cell or of the heading above (`co_quan`, `co_quan_ma`), by when, how often."""

    ma: str
    so_muc: str
    noi_dung: str
    co_quan: str | None
    co_quan_ma: tuple[str, ...]
    han: Due
    tan_suat: tuple[str, ...]


def about_communication(linked: LinkedDocument) -> tuple[AboutCommunication, ...]:
    """The passages of one document, rows of tables last."""
    plan = linked.document.ke_hoach
    whole = plan is not None and plan.loai is PlanKind.COMMUNICATION
    tagged = {entry.ma for entry in linked.muc.tuyen_truyen}
    above = duty_agencies(linked)
    found = [
        one
        for part in linked.phan
        for placed in part.con
        for one in _passages(placed, tagged, above, whole)
    ]
    return (*found, *_rows(linked))


def _passages(
    placed: Placed,
    tagged: set[str],
    above: Charged,
    whole: bool,
) -> Iterator[AboutCommunication]:
    node = placed.node
    if isinstance(node, FormalLine | Table):
        return
    words = node.doan if isinstance(node, NumberedItem) else node.text
    if words is not None and placed.ma not in tagged:
        named, codes = above.get(placed.ma, (None, ()))
        # A plan for communication: its duties, whatever their words; another: what says it.
        if placed.ma in above if whole else _is_about(words):
            often = _how_often(words)
            yield AboutCommunication(
                placed.ma, placed.so_muc, words, named, codes, Due(None), often
            )
    for child in placed.con:
        yield from _passages(child, tagged, above, whole)


def _rows(linked: LinkedDocument) -> Iterator[AboutCommunication]:
    items: tuple[Task | Criterion, ...] = (*linked.muc.nhiem_vu, *linked.muc.tieu_chi)
    for item in items:
        if isinstance(item, Task) and not item.trong_bang:
            continue
        words = _row_words(item)
        if words:
            often = _how_often(words)
            number = item.stt or item.so_muc
            who, codes = item.chu_tri.nguyen_van, leads(item)
            if isinstance(item, Criterion) and item.viec:
                who = ", ".join(one.nguyen_van for act in item.viec for one in act.co_quan) or who
            yield AboutCommunication(item.ma, number, words, who, codes, item.han, often)


def _row_words(item: Task | Criterion) -> str:
    if isinstance(item, Task):
        return item.noi_dung if _is_about(item.noi_dung) else ""
    if "chu_tri" in item.ke_thua:
        return ""
    return "\n".join(act.viec for act in item.viec if _is_about(act.viec))


def _is_about(words: str) -> bool:
    return _WORD.search(aligned_key(words)) is not None


def _how_often(words: str) -> tuple[str, ...]:
    """How often, by the clauses that speak of communication: «… tuyên truyền …; chấm điểm hàng
    năm» says nothing of how often communication is done."""
    clauses = [clause for clause in _CLAUSE.findall(words) if _is_about(clause)]
    return tuple(one.nguyen_van for clause in clauses for one in read_frequencies(clause))
