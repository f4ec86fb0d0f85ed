"""The items that a workbook for reports lists, document by document as the Word annex does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Target, Task
from generator.model.ledger import Ledger, Role
from generator.model.linking import LinkedDocument
from generator.vietnamese import format_date
from generator.views.levels import level
from generator.views.names import document_name
from generator.views.progress.items import (
    AnyItem,
    Facts,
    facts_by_id,
    facts_of,
    printed_lead,
    printed_number,
    printed_words,
)
from generator.views.progress.marks import state_mark


@dataclass(frozen=True)
class FormRow:
    """An item as printed. `viec`: its lasting address, as files of progress name it; `vai_tro`: why
    it is the agency's; `ngay_cuoi`: the last day as reckoned; `muc`: the levels that a target sets,
    in the order of its quantities; `da_bao_cao`: the last state reported, with its day."""

    viec: str
    so: str
    noi_dung: str
    van_ban: str
    vai_tro: str
    chu_tri: str
    thoi_han: str
    ngay_cuoi: date | None
    muc: tuple[str, ...] = ()
    da_bao_cao: str = ""
    la_chi_tieu: bool = False


def document_rows(dataset: Dataset, linked: LinkedDocument) -> Iterator[FormRow]:
    """Everything that a document asks of anybody, in the order of its annex of progress."""
    for facts in facts_of(dataset, linked):
        yield _row(dataset, linked, facts, "")


def agency_rows(dataset: Dataset, ledger: Ledger) -> Iterator[FormRow]:
    """What an agency reports on: what it leads, what is assigned to it, by name or through a group,
    and targets that name it. What it only coordinates is for the lead to report."""
    roles = _roles(ledger)
    for van_ban in sorted({van_ban for van_ban, _ in roles}, key=_order(dataset).__getitem__):
        linked = dataset.documents[van_ban]
        for ma, facts in facts_by_id(dataset, linked).items():
            if (van_ban, ma) in roles:
                yield _row(dataset, linked, facts, roles[van_ban, ma])


def _order(dataset: Dataset) -> dict[str, int]:
    return {linked.van_ban: number for number, linked in enumerate(dataset.van_ban)}


def _roles(ledger: Ledger) -> dict[tuple[str, str], str]:
    """Document and id of an item -> why it is the agency's; the nearest reason counts."""
    found: dict[tuple[str, str], str] = {}
    named: tuple[tuple[str, tuple[AnyItem, ...]], ...] = (
        ("chủ trì", ledger.chu_tri),
        ("được phân công", ledger.phan_cong),
        ("có tên trong chỉ tiêu", ledger.chi_tieu),
    )
    for role, items in named:
        for item in items:
            found.setdefault((item.van_ban, item.ma), role)
    for through in ledger.qua_nhom:
        for charge in through.viec:
            if charge.vai_tro is not Role.COORDINATES:
                role = f"giao chung: «{charge.nguyen_van}»"
                found.setdefault((charge.muc.van_ban, charge.muc.ma), role)
    return found


def _row(dataset: Dataset, linked: LinkedDocument, facts: Facts, role: str) -> FormRow:
    item = facts.muc
    due = item.han if isinstance(item, Task | Criterion) else None
    last = facts.lich_su.moi_nhat
    reported = ""
    if last is not None:
        day = format_date(last.ket_qua.ngay)
        reported = f"{state_mark(last.ket_qua.trang_thai).chu} ({day})"
    return FormRow(
        f"{item.van_ban}#{item.ma}",
        printed_number(item),
        printed_words(item),
        document_name(dataset, linked),
        role,
        printed_lead(item) or "",
        (due.nguyen_van if due else None) or "",
        due.han_den if due else None,
        tuple(level(one) for one in item.dinh_luong) if isinstance(item, Target) else (),
        reported,
        isinstance(item, Target),
    )
