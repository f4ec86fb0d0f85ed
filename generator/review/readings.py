"""What the machine makes of the words, before and after: days, agencies, levels, areas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.areas import areas
from generator.model.dataset import Dataset
from generator.model.items import Agencies, Criterion, Due, Duty, Target, Task
from generator.model.linking import LinkedDocument
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.levels import level
from generator.views.names import document_name, shortened
from generator.views.progress.items import AnyItem, printed_number, printed_words

_NAME = 80
_NONE = "không nhận ra"
_KINDS = {Task: "Nhiệm vụ", Criterion: "Tiêu chí", Target: "Chỉ tiêu", Duty: "Phân công"}


@dataclass(frozen=True)
class Reading:
    """What is read in an item, by label, in one state. `loai`: one passage may be a task and a
    target at once."""

    van_ban: str
    loai: str
    ten: str
    doc: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ReadingChange:
    """A thing read differently. `cu` is empty for an item that is new."""

    van_ban: str
    ten: str
    dia_chi: str
    nhan: str
    cu: str
    moi: str


def reading_changes(before: Dataset, after: Dataset) -> Iterator[ReadingChange]:
    """Items in both states whose reading changed, and all that is read in new items."""
    known = {(address, one.loai): dict(one.doc) for address, one in _readings(before)}
    for address, now in _readings(after):
        old = known.get((address, now.loai))
        for label, value in now.doc:
            was = old.get(label, "") if old else ""
            if value != was:
                yield ReadingChange(now.van_ban, now.ten, address, label, was, value)


def _readings(dataset: Dataset) -> Iterator[tuple[str, Reading]]:
    for linked in dataset.van_ban:
        items = linked.muc
        every: tuple[AnyItem, ...] = (
            *items.nhiem_vu,
            *items.tieu_chi,
            *items.chi_tieu,
            *items.phan_cong,
        )
        for item in every:
            yield urls.item(item.van_ban, item.ma), _reading(dataset, linked, item)


def _reading(dataset: Dataset, linked: LinkedDocument, item: AnyItem) -> Reading:
    words = shortened(" ".join(printed_words(item).split()), _NAME)
    name = f"{_KINDS[type(item)]} {printed_number(item)}".strip()
    tinh = linked.record.place.tinh
    return Reading(
        document_name(dataset, linked),
        _KINDS[type(item)],
        f"{name}: {words}",
        tuple(_read(dataset, tinh, item)),
    )


def _read(dataset: Dataset, tinh: str, item: AnyItem) -> Iterator[tuple[str, str]]:
    match item:
        case Task() | Criterion():
            yield "Cơ quan chủ trì", _agencies(dataset, tinh, item.chu_tri)
            yield "Cơ quan phối hợp", _agencies(dataset, tinh, item.phoi_hop)
            yield "Thời hạn", _due(item.han)
        case Duty():
            yield "Cơ quan", _agencies(dataset, tinh, item.co_quan)
        case Target():
            yield "Mức", "; ".join(level(one) for one in item.dinh_luong)
    area = areas(dataset).of(item.van_ban, item.ma)
    yield "Lĩnh vực", _area(dataset, area) if area else ""


def _agencies(dataset: Dataset, tinh: str, cell: Agencies) -> str:
    """The names of those recognised; said where there are words and nobody is."""
    codes = cell.codes()
    if not codes:
        return _NONE if cell.nguyen_van else ""
    known = dataset.co_quan.get(tinh, {})
    return "; ".join(known[code].ten if code in known else code for code in codes)


def _due(due: Due) -> str:
    if due.han_tu is None and due.han_den is None:
        return "không có ngày" if due.nguyen_van else ""
    return " – ".join(map(_day, dict.fromkeys((due.han_tu, due.han_den))))


def _day(day: date | None) -> str:
    return format_date(day) if day else "…"


def _area(dataset: Dataset, ma: str) -> str:
    register = dataset.registers.linh_vuc
    found = register.ke_hoach if register else ()
    return next((one.ten for one in found if one.ma == ma), ma)
