"""Documents: the page of each, then everything that stands in it, in printed order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import AreaScore, Item, Items
from generator.model.linking import LinkedDocument
from generator.outline import Placed
from generator.schema.body import FormalLine, Table
from generator.schema.tables import PlainTable
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.names import document_name, unit_name
from generator.views.search import items as texts
from generator.views.search import weights
from generator.views.search.document_facets import DocumentFacets
from generator.views.search.found import Found
from generator.views.search.kinds import PRESSING, TRANG_THAI
from generator.views.search.passages import heading, marked, parted


def documents(dataset: Dataset) -> Iterator[Found]:
    """Every document with what stands in it."""
    for linked in dataset.van_ban:
        yield from _Document(dataset, linked).found()


class _Document:
    """The entries of one document: the page, its passages and the rows of its tables."""

    def __init__(self, dataset: Dataset, linked: LinkedDocument) -> None:
        self.linked = linked
        self.address = urls.document(linked.van_ban)
        self.name = document_name(dataset, linked)
        self.facets = DocumentFacets(dataset, linked)
        unit, place = dataset.unit_of(linked), linked.record.place
        self.tinh = place.tinh
        self.province = unit.ten if unit else dataset.province_name(place.tinh)
        in_full = unit_name(unit) if unit else self.province
        self.noi = f"{self.name}, {in_full}, {place.nam}"
        self.items = _by_id(linked.muc)
        self.figures: dict[str, list[AreaScore]] = {}
        for cell in linked.muc.diem:
            self.figures.setdefault(cell.ma, []).append(cell)
        self.indices = {index.ma: index.ten_ngan for index in dataset.registers.chi_so}

    def found(self) -> Iterator[Found]:
        yield self._page()
        for part in self.linked.phan:
            for placed in part.con:
                yield from self._passages(placed, ())

    def _page(self) -> Found:
        document = self.linked.document
        signer = document.nguoi_ky
        signed = f"Người ký: {signer.ho_ten}, {signer.chuc_vu}" if signer else ""
        day = document.ngay_ban_hanh
        issued = f"Ngày ban hành: {format_date(day)}" if day else ""
        number = f"số {document.so_ky_hieu}" if document.so_ky_hieu else ""
        # Days are typed without the noughts that they are shown with.
        tags = [self.noi, number, f"{day.day}/{day.month}/{day.year}" if day else ""]
        return Found(
            self.address,
            f"{self.name} – {self.province}",
            (
                document.trich_yeu,
                document.co_quan_ban_hanh,
                signed,
                issued,
                *document.tom_tat,
                *(one.noi_dung for one in document.thieu),
            ),
            tuple(filter(None, tags)),
            weights.DOCUMENT,
            "van-ban",
            tinh=(self.tinh,),
            nam=self.facets.nam,
            co_quan=self.facets.co_quan,
        )

    def _passages(self, placed: Placed, above: tuple[str, ...]) -> Iterator[Found]:
        """One entry per item, and per section, article or paragraph for the words in it that are
        no items. `above`: the headings over it down from the last one with an entry of its own."""
        node = placed.node
        if isinstance(node, Table):
            yield from self._rows(placed, above)
        elif isinstance(node, FormalLine):
            if node.can_cu is not None:
                yield self._entry(placed.ma, texts.Text("can-cu", node.can_cu, ""), above)
        else:
            words, apart = parted(placed, self._stands_apart)
            found = tuple(self._passage(placed, words, above))
            yield from found
            below = above
            if placed.is_heading:
                below = (heading(placed),) if found else (*above, heading(placed))
            for child in apart:
                yield from self._passages(child, below)

    def _passage(
        self, placed: Placed, words: tuple[str, ...], above: tuple[str, ...]
    ) -> Iterator[Found]:
        items = self.items.get(placed.ma, ())
        for item in items:
            text = texts.of_item(item, words)
            # «Trách nhiệm thực hiện của Sở Nội vụ» heads a duty that is told by the agency's name.
            own = heading(placed) if placed.is_heading else ""
            heads = above if own in text.words else (*above, own)
            yield self._entry(placed.ma, text, heads, item)
        only_heads = placed.is_heading and any(child.is_heading for child in placed.con)
        if not items and (words or not only_heads):
            text = texts.Text("doan", heading(placed), marked(placed), words)
            within = placed.con[0].ma if placed.con else placed.ma
            yield self._entry(placed.ma, text, above, area_of=within)

    def _stands_apart(self, placed: Placed) -> bool:
        """Has the passage an entry of its own?"""
        is_passage = not isinstance(placed.node, Table | FormalLine)
        return not is_passage or placed.ma in self.items or placed.is_heading

    def _rows(self, placed: Placed, above: tuple[str, ...]) -> Iterator[Found]:
        assert isinstance(placed.node, Table)
        table = getattr(placed.node, placed.node.kind)
        if isinstance(table, PlainTable):
            for ma, row in zip(placed.dong, table.dong, strict=True):
                cells = tuple(cell for cell in row if cell)
                yield self._entry(ma, texts.Text("doan", ", ".join(cells), ""), above)
            return
        for ma in placed.dong:
            for item in self.items.get(ma, ()):
                yield self._entry(ma, texts.of_item(item, ()), above, item)
            if figures := self.figures.get(ma):
                index = self.indices.get(figures[0].chi_so, "")
                yield self._entry(ma, texts.of_scores(figures, index), above, figures[0])

    def _entry(
        self,
        ma: str,
        text: texts.Text,
        heads: tuple[str, ...],
        item: Item | None = None,
        area_of: str = "",
    ) -> Found:
        """The entry of what has the id `ma`, found by the headings `heads` too. `area_of`: what
        says its area: of a heading that names an area, what stands under it."""
        facets = self.facets.of(ma, item, area_of or ma)
        return Found(
            f"{self.address}#{ma}",
            text.title,
            text.paragraphs,
            (*heads, *(TRANG_THAI[one] for one in facets.trang_thai if one in PRESSING)),
            weights.BASIS if text.loai == "can-cu" else 1.0,
            text.loai,
            self.noi,
            (self.tinh,),
            facets.nam,
            facets.linh_vuc,
            facets.co_quan,
            facets.trang_thai,
        )


def _by_id(found: Items) -> dict[str, tuple[Item, ...]]:
    """The items by their ids. One passage may be a task and hold a target."""
    by_id: dict[str, tuple[Item, ...]] = {}
    many: tuple[tuple[Item, ...], ...] = (
        found.nhiem_vu,
        found.tieu_chi,
        found.chi_tieu,
        found.phan_cong,
        found.tuyen_truyen,
    )
    for one in (item for kind in many for item in kind):
        by_id[one.ma] = (*by_id.get(one.ma, ()), one)
    return by_id
