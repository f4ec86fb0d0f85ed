"""Targets: one line per quantity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.recognition.quantities import Quantity
from generator.vietnamese import format_decimal
from generator.views import urls
from generator.views.names import document_name

_SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": ""}


@dataclass(frozen=True)
class TargetLine:
    """A quantity of a target. `menh_de`: the clause that holds it, word for word."""

    stt: str
    muc: str
    menh_de: str
    noi_dung: str
    dia_chi: str


@dataclass(frozen=True)
class TargetGroup:
    """The targets of one document; `khong_so`: targets without a quantity that can be read."""

    ten: str
    ma: str
    duong: str
    dong: tuple[TargetLine, ...]
    khong_so: tuple[TargetLine, ...]


def groups(dataset: Dataset, documents: Iterable[LinkedDocument]) -> Iterator[TargetGroup]:
    """One group per document that has targets."""
    for linked in documents:
        if not linked.muc.chi_tieu:
            continue
        with_number: list[TargetLine] = []
        without: list[TargetLine] = []
        for target in linked.muc.chi_tieu:
            address = urls.item(target.van_ban, target.ma)
            number = target.so_muc
            for quantity in target.dinh_luong:
                clause = quantity.menh_de
                with_number.append(
                    TargetLine(number, level(quantity), clause, target.noi_dung, address)
                )
            if not target.dinh_luong:
                without.append(TargetLine(number, "", target.noi_dung, target.noi_dung, address))
        name = dataset.province_name(linked.record.place.tinh)
        yield TargetGroup(
            f"{name}: {document_name(dataset, linked)}",
            linked.van_ban.replace("/", "-"),
            urls.document(linked.van_ban),
            tuple(with_number),
            tuple(without),
        )


def level(quantity: Quantity) -> str:
    """`≥ 98,5%`: the comparator as a sign, the value with a decimal comma, the unit."""
    unit = quantity.don_vi if quantity.don_vi == "%" else f" {quantity.don_vi}"
    return f"{_SIGNS[quantity.so_sanh]}{format_decimal(quantity.gia_tri)}{unit}"
