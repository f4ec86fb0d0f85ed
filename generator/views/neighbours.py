"""The documents before and after a document in its province."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.model.once import once_a_dataset
from generator.schema.document import PlanKind
from generator.views import urls
from generator.views.names import document_name


@dataclass(frozen=True)
class Neighbour:
    """Another document: `la`: «Văn bản trước», «Kế hoạch cùng loại, năm 2021»."""

    la: str
    ten: str
    duong: str


def neighbours(dataset: Dataset, linked: LinkedDocument) -> tuple[Neighbour, ...]:
    """The one issued before and the one after, then the plans of the same kind for the nearest
    years before and after, each document once."""
    found: dict[str, Neighbour] = {}
    for name, other in (*_issued_around(dataset, linked), *_planned_around(dataset, linked)):
        if other.van_ban not in found:
            path = urls.document(other.van_ban)
            found[other.van_ban] = Neighbour(name, document_name(dataset, other), path)
    return tuple(found.values())


def _issued_around(
    dataset: Dataset, linked: LinkedDocument
) -> Iterator[tuple[str, LinkedDocument]]:
    documents = _in_order(dataset)[linked.record.place.tinh]
    place = bisect_left(documents, _issued(linked), key=_issued)
    if place:
        yield "Văn bản trước", documents[place - 1]
    if place + 1 < len(documents):
        yield "Văn bản sau", documents[place + 1]


def _planned_around(
    dataset: Dataset, linked: LinkedDocument
) -> Iterator[tuple[str, LinkedDocument]]:
    plan = linked.document.ke_hoach
    if plan is None:
        return
    alike = _plans(dataset)[linked.record.place.tinh, plan.loai]
    first = bisect_left(alike, plan.tu_nam, key=_year)
    last = bisect_right(alike, plan.tu_nam, key=_year)
    for year, other in (*alike[max(first - 1, 0) : first], *alike[last : last + 1]):
        yield f"Kế hoạch cùng loại, năm {year}", other


@once_a_dataset
def _in_order(dataset: Dataset) -> dict[str, list[LinkedDocument]]:
    """By province, as they were issued; of those without a day only the year is known."""
    found: dict[str, list[LinkedDocument]] = {}
    for linked in sorted(dataset.van_ban, key=_issued):
        found.setdefault(linked.record.place.tinh, []).append(linked)
    return found


@once_a_dataset
def _plans(dataset: Dataset) -> dict[tuple[str, PlanKind], list[tuple[int, LinkedDocument]]]:
    """By province and kind, with the first year of each, in the order of the years."""
    found: dict[tuple[str, PlanKind], list[tuple[int, LinkedDocument]]] = {}
    for documents in _in_order(dataset).values():
        for linked in documents:
            if plan := linked.document.ke_hoach:
                key = (linked.record.place.tinh, plan.loai)
                found.setdefault(key, []).append((plan.tu_nam, linked))
    return {key: sorted(plans, key=_year) for key, plans in found.items()}


def _issued(linked: LinkedDocument) -> tuple[int, int, str]:
    day = linked.document.ngay_ban_hanh
    return (linked.record.place.nam, day.toordinal() if day else 0, linked.van_ban)


def _year(plan: tuple[int, LinkedDocument]) -> int:
    return plan[0]
