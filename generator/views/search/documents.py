"""Documents: the page of each, its passages, then the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Task
from generator.model.linking import LinkedDocument, wording
from generator.outline import Placed
from generator.schema.body import FormalLine, NumberedItem, Table
from generator.views import urls
from generator.views.names import document_name, shortened
from generator.views.search import weights
from generator.views.search.found import Found

_LONGEST_TITLE = 90


def documents(dataset: Dataset) -> Iterator[Found]:
    """Every document with what stands in it. The search looks for all typed words in one entry,
    so each names its province and document."""
    for linked in dataset.van_ban:
        yield from _Document(dataset, linked).found()


class _Document:
    """The entries of one document: the page, its passages, then the rows of its tables."""

    def __init__(self, dataset: Dataset, linked: LinkedDocument) -> None:
        self.linked = linked
        self.address = urls.document(linked.van_ban)
        self.name = document_name(dataset, linked)
        self.place = dataset.province_name(linked.record.place.tinh)
        self.year = str(linked.record.place.nam)

    def found(self) -> Iterator[Found]:
        document = self.linked.document
        signer = [document.nguoi_ky.ho_ten] if document.nguoi_ky else []
        about = (document.trich_yeu, document.co_quan_ban_hanh, *signer, *document.tom_tat)
        title = f"{self.name} – {self.place}"
        yield Found(self.address, title, about, self._tags("Văn bản"), weights.DOCUMENT)
        for part in self.linked.phan:
            for placed in part.con:
                yield from self._passages(placed)
        for task in self.linked.muc.nhiem_vu:
            if task.trong_bang:
                yield self._row("Việc", task, task.noi_dung)
        for criterion in self.linked.muc.tieu_chi:
            yield self._row("Tiêu chí", criterion, criterion.ten)

    def _passages(self, placed: Placed) -> Iterator[Found]:
        """One entry per section without subsections, per article and per legal basis."""
        node = placed.node
        if isinstance(node, Table):
            return
        if isinstance(node, FormalLine):
            if node.can_cu is not None:
                yield self._item(
                    placed.ma, shortened(node.can_cu, _LONGEST_TITLE), [node.can_cu], "Căn cứ"
                )
            return
        if placed.is_heading and any(child.is_heading for child in placed.con):
            for child in placed.con:
                yield from self._passages(child)
            return
        words = wording(placed).split("\n")
        title = words[0]
        if isinstance(node, NumberedItem) and node.ten is not None:
            title = f"{node.so} {node.ten}"
        yield self._item(placed.ma, shortened(title, _LONGEST_TITLE), words, "Văn bản")

    def _row(self, kind: str, item: Task | Criterion, words: str) -> Found:
        cells = [item.chu_tri.nguyen_van, item.phoi_hop.nguyen_van, item.han.nguyen_van]
        title = shortened(words, _LONGEST_TITLE)
        whole = [] if title == words else [words]
        text = [*whole, *(cell for cell in cells if cell)]
        return self._item(item.ma, f"{kind} {item.stt or ''}: {title}", text, kind)

    def _item(self, ma: str, title: str, text: list[str], kind: str) -> Found:
        path = f"{self.address}#{ma}"
        return Found(path, title, (*text, f"{self.name}, {self.place}"), self._tags(kind))

    def _tags(self, kind: str) -> tuple[str, ...]:
        return (self.place, kind, self.year)
