"""The words by which the items of documents are found, and by which results show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.items import (
    AreaScore,
    Communication,
    Criterion,
    Duty,
    Item,
    Target,
    Task,
)
from generator.views.names import shortened

_LONGEST_TITLE = 90
_SHORT_WORD = 8


@dataclass(frozen=True)
class Text:
    """The kind of an item, its wording, its place by printed numbers (`việc 3.10`), and further
    lines."""

    loai: str
    words: str
    cho: str
    more: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The first words, and where it stands: people know the words, officials the number."""
        short = shortened(" ".join(self.words.split()), _LONGEST_TITLE)
        return f"{short} ({self.cho})" if self.cho else short

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The wording, where the title leaves any of it out, then the further lines."""
        whole = () if len(self.words) <= _LONGEST_TITLE else tuple(self.words.split("\n"))
        return (*whole, *filter(None, self.more))


def of_item(item: Item, below: Sequence[str]) -> Text:
    """The text of an item. `below`: the lines under a passage that belong to it."""
    match item:
        case Task():
            number = f"việc {item.stt}" if item.trong_bang and item.stt else _section(item)
            return Text("viec", item.noi_dung, number, (*below, *_cells(item)))
        case Criterion():
            return Text("tieu-chi", item.ten, f"tiêu chí {item.stt}", tuple(_cells(item)))
        case Target():
            return Text("chi-tieu", item.noi_dung, _numbered("chỉ tiêu", item), tuple(below))
        case Duty():
            who = " ".join((item.co_quan.nguyen_van or "").split())
            does = item.noi_dung.removeprefix("- ")
            begins = does[: len(who) + _SHORT_WORD]  # «Giao Sở Nội vụ …»
            words = does if who in begins else f"{who}: {does}"
            return Text("phan-cong", words, _numbered("phân công", item))
        case Communication():
            return Text("tuyen-truyen", item.noi_dung, _section(item), tuple(below))
        case _:
            raise TypeError(item)


def of_scores(cells: Sequence[AreaScore], index: str) -> Text:
    """A row of a summary table of `index`: each figure as printed, behind the head of its
    column."""
    figures = tuple(f"{cell.ten}: {cell.in_la}" for cell in cells)
    return Text("diem", f"Bảng điểm {index} năm {cells[0].nam}", "", figures)


def _section(item: Item) -> str:
    return _numbered("mục", item)


def _numbered(kind: str, item: Item) -> str:
    """`mục II.3`; «Điều 2» stands by itself."""
    if not item.so_muc:
        return ""
    return item.so_muc if " " in item.so_muc else f"{kind} {item.so_muc}"


def _cells(item: Task | Criterion) -> Iterator[str]:
    """The cells of a row with their heads, as people ask for them: «hạn 15/5/2020»."""
    if isinstance(item, Criterion):
        figures = (("Điểm chuẩn", item.diem_chuan_in), ("Điểm đạt", item.diem_in))
        yield ". ".join(f"{head}: {figure}" for head, figure in figures if figure)
    elif item.san_pham:
        yield f"Sản phẩm: {item.san_pham}"
    cells = (
        ("Chủ trì", item.chu_tri.nguyen_van),
        ("Phối hợp", item.phoi_hop.nguyen_van),
        ("Thời hạn", item.han.nguyen_van),
    )
    for head, words in cells:
        if words:
            yield f"{head}: {words}"
