"""Targets: one line per quantity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.views import urls
from generator.views.levels import level
from generator.views.measures.links import MeasureLink, links_of
from generator.views.names import document_name
from generator.views.tasks import MOST_ON_ONE_PAGE


@dataclass(frozen=True)
class TargetLine:
    """A quantity of a target. `menh_de`: the clause that holds it, word for word; `thuoc_do`: the
    page where other provinces and years stand beside it; `gia_tri`, `don_vi`: the figure and its
    unit, none where the target has no quantity."""

    stt: str
    muc: str
    menh_de: str
    noi_dung: str
    dia_chi: str
    thuoc_do: MeasureLink | None = None
    gia_tri: Decimal | None = None
    don_vi: str = ""


@dataclass(frozen=True)
class TargetGroup:
    """The targets of one document; `khong_so`: targets without a quantity that can be read."""

    ten: str
    ma: str
    nam: int
    duong: str
    dong: tuple[TargetLine, ...]
    khong_so: tuple[TargetLine, ...]

    @property
    def so(self) -> int:
        """How many lines it takes on a page."""
        return len(self.dong) + len(self.khong_so)


def target_pages(found: tuple[TargetGroup, ...]) -> dict[int | None, tuple[TargetGroup, ...]]:
    """What the pages of a province hold: all groups, or those of each year of the documents where
    they are too many for one."""
    if sum(group.so for group in found) <= MOST_ON_ONE_PAGE:
        return {None: found}
    return {nam: tuple(of_year) for nam, of_year in groupby(found, key=lambda group: group.nam)}


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
            links = links_of(dataset, target)
            for quantity, link in zip(target.dinh_luong, links, strict=True):
                clause, whole = quantity.menh_de, target.noi_dung
                value, unit = quantity.gia_tri, quantity.don_vi
                with_number.append(
                    TargetLine(number, level(quantity), clause, whole, address, link, value, unit)
                )
            if not target.dinh_luong:
                without.append(TargetLine(number, "", target.noi_dung, target.noi_dung, address))
        name = dataset.province_name(linked.record.place.tinh)
        yield TargetGroup(
            f"{name}: {document_name(dataset, linked)}",
            linked.van_ban.replace("/", "-"),
            linked.record.place.nam,
            urls.document(linked.van_ban),
            tuple(with_number),
            tuple(without),
        )
