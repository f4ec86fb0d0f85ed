"""The ledger of citations that do not agree, both wordings side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.citation_disagreements import Disagreement, Matter, Side, disagreements
from generator.model.dataset import Dataset
from generator.model.genealogy import genealogy
from generator.model.once import once_a_dataset
from generator.views import urls
from generator.views.citations.cites import Cite, act_address, act_name, cites
from generator.views.names import document_name


@dataclass(frozen=True)
class DisputeSide:
    """One way of naming, as printed, and where: the first of `so` places."""

    ghi: str
    duong_van_ban: str | None
    dau_van_ban: str | None
    cho: tuple[Cite, ...]
    so: int


@dataclass(frozen=True)
class Dispute:
    """A disagreement for the ledger: its heading, what it may mean, its sides."""

    ma: str
    nhan: str
    y_nghia: str
    acts: tuple[tuple[str, str], ...]
    ben: tuple[DisputeSide, ...]
    cung_so: bool

    @property
    def duong(self) -> str:
        return f"{urls.CITATION_DISAGREEMENTS}#{self.ma}"


_MATTERS = {
    Matter.SYMBOL: (
        "Khác ký hiệu",
        "Cùng số thứ tự, cùng ngày nhưng ký hiệu ghi khác nhau. Có thể là một văn bản được ghi hai"
        " cách, cũng có thể là hai văn bản.",
    ),
    Matter.SYMBOL_AND_DAY: (
        "Khác ký hiệu và ngày",
        "Cùng số thứ tự, cùng năm nhưng ký hiệu và ngày đều khác. Có thể là một văn bản mà một chỗ"
        " ghi sai, cũng có thể là hai văn bản.",
    ),
    Matter.DAY: (
        "Khác ngày",
        "Cùng tên hoặc cùng số, ký hiệu nhưng ngày khác nhau. Có thể một chỗ ghi sai ngày, cũng có"
        " thể là hai văn bản.",
    ),
    Matter.KIND: (
        "Khác loại văn bản",
        "Cùng số, ký hiệu và ngày nhưng loại văn bản ghi khác nhau.",
    ),
    Matter.ISSUER: (
        "Khác cơ quan ban hành",
        "Cùng số, ký hiệu và ngày nhưng cơ quan ban hành ghi khác nhau.",
    ),
    Matter.SUBJECT: (
        "Khác trích yếu",
        "Cùng số, ký hiệu nhưng nội dung của văn bản được ghi khác nhau. Có thể một chỗ nói tắt,"
        " nói gộp, cũng có thể một chỗ ghi nhầm số.",
    ),
    Matter.SAME_NUMBER: (
        "Cùng số, khác năm",
        "Số văn bản đánh lại từ đầu mỗi năm, nên đây thường là hai văn bản khác nhau; cổng xếp"
        " riêng thành hai.",
    ),
}


_WITHIN_ONE_ACT = {
    Matter.SYMBOL: "Cùng một văn bản nhưng số, ký hiệu được ghi theo hai cách.",
    Matter.DAY: "Cùng số, ký hiệu, số đã có năm, nhưng ngày ghi khác nhau.",
}

_PLACES_OF_A_SIDE = 8


@once_a_dataset
def disputes(dataset: Dataset) -> tuple[Dispute, ...]:
    """Every disagreement, in the order of `disagreements`."""
    return tuple(_dispute(dataset, one) for one in disagreements(dataset))


def _dispute(dataset: Dataset, one: Disagreement) -> Dispute:
    graph = genealogy(dataset)
    name, meaning = _MATTERS[one.ve]
    if len(one.khoa) == 1:
        meaning = _WITHIN_ONE_ACT.get(one.ve, meaning)
    acts = tuple((act_name(graph.acts[k]), act_address(graph.acts[k])) for k in one.khoa)
    sides = tuple(_side(dataset, side) for side in one.ben)
    return Dispute(one.ma, name, meaning, acts, sides, one.ve is Matter.SAME_NUMBER)


def _side(dataset: Dataset, side: Side) -> DisputeSide:
    head = side.dau_van_ban
    return DisputeSide(
        side.ghi,
        urls.document(head) if head else None,
        document_name(dataset, dataset.documents[head]) if head else None,
        cites(dataset, side.cho, _PLACES_OF_A_SIDE),
        len(side.cho),
    )


def disputes_about(dataset: Dataset, acts: Iterable[str]) -> tuple[Dispute, ...]:
    """The disagreements about any of these acts, each once."""
    by_act = _by_act(dataset)
    return tuple({one.ma: one for khoa in acts for one in by_act.get(khoa, ())}.values())


@once_a_dataset
def _by_act(dataset: Dataset) -> dict[str, list[Dispute]]:
    found: dict[str, list[Dispute]] = {}
    for one, shown in zip(disagreements(dataset), disputes(dataset), strict=True):
        for khoa in one.khoa:
            found.setdefault(khoa, []).append(shown)
    return found
