"""Everything that has bulletins: documents, scores, months."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.records import Registers
from generator.views import urls
from generator.views.names import document_name
from generator.views.radio.bulletin import RadioView
from generator.views.radio.documents import document_radio
from generator.views.radio.months import due_months, month_radio
from generator.views.radio.scores import score_radio
from generator.views.scores.unit_charts import unit_title


@dataclass(frozen=True)
class Thing:
    """Something that has bulletins. `cua`: its page; `nhom`: `van-ban`, `diem` or `lich`; `tinh`:
    its province, empty for the whole country; `make` gives the bulletins."""

    cua: str
    ten: str
    nhom: str
    tinh: str
    make: Callable[[], RadioView] = field(repr=False, compare=False)

    @property
    def duong(self) -> str:
        return urls.radio(self.cua)


def things(dataset: Dataset) -> Iterator[Thing]:
    """Documents, scores, months, each kind in the order of the portal."""
    for linked in dataset.van_ban:
        path, name = urls.document(linked.van_ban), document_name(dataset, linked)
        make = partial(_document, dataset, linked)
        yield Thing(path, name, "van-ban", linked.record.place.tinh, make)
    for year in dataset.diem.nam:
        for unit in year.don_vi:
            path = urls.scores(year.chi_so.ma, year.nam, unit.don_vi.ma)
            name = unit_title(year.chi_so, year.nam, unit.don_vi)
            make = partial(score_radio, dataset, year, unit)
            yield Thing(path, name, "diem", unit.don_vi.tinh, make)
    for month in due_months(dataset):
        make = partial(month_radio, dataset, month)
        yield Thing(month.cua, month.ten, "lich", month.tinh, make)


@once_a_dataset
def radio_pages(dataset: Dataset) -> frozenset[str]:
    """The pages that have bulletins."""
    return frozenset(one.cua for one in things(dataset))


_kept: dict[str, tuple[tuple[object, ...], RadioView]] = {}
_known_registers: list[tuple[int, Registers]] = []


def _document(dataset: Dataset, linked: LinkedDocument) -> RadioView:
    """The bulletins of a document, the same as last time where nothing that they tell of has
    changed: page and files ask for them, and a live reload asks again for thousands."""
    tinh, known = linked.record.place.tinh, dataset.tien_do
    reported = tuple(known.of(one.van_ban, one.ma).da_bao_cao for one in linked.muc.viec)
    told_of = (linked, _registers_no(dataset), dataset.ngay, dataset.own_agencies(tinh), reported)
    kept = _kept.get(linked.van_ban)
    if kept is None or kept[0] != told_of:
        kept = (told_of, document_radio(dataset, linked))
        _kept[linked.van_ban] = kept
    return kept[1]


@once_a_dataset
def _registers_no(dataset: Dataset) -> int:
    """A number that stays while the registers stay equal; they are compared once a build."""
    number, last = _known_registers[-1] if _known_registers else (0, None)
    if last != dataset.registers:
        number += 1
        _known_registers[:] = [(number, dataset.registers)]
    return number
