"""Communication plans as a press officer works with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.communication import Channel, CommunicationPlan, plans
from generator.model.communication_passages import AboutCommunication
from generator.model.dataset import Dataset
from generator.model.ledger import ledgers
from generator.schema.progress import PublishedItem
from generator.views import urls
from generator.views.communication.plan_view import (
    AgencyRef,
    Cell,
    ChannelLine,
    MatrixRow,
    MentionLine,
    PieceLine,
    PlanView,
)
from generator.views.names import document_name, shortened

_SHORT = 110


def plan_views(dataset: Dataset) -> Iterator[PlanView]:
    """One view per document that speaks of communication."""
    with_page = {(one.co_quan.tinh, one.co_quan.ma) for one in ledgers(dataset)}
    for plan in plans(dataset):
        yield _Making(dataset, plan, with_page).view()


class _Making:
    def __init__(
        self, dataset: Dataset, plan: CommunicationPlan, with_page: set[tuple[str, str]]
    ) -> None:
        self.dataset, self.plan, self.with_page = dataset, plan, with_page
        self.tinh = plan.linked.record.place.tinh
        entries = plan.linked.muc.tuyen_truyen
        self.numbers = {entry.ma: short_number(entry.so_muc) for entry in entries}
        self.audiences = {
            entry.ma: shortened(entry.noi_dung, _SHORT).rstrip(".")
            for entry in entries
            if entry.loai == "doi_tuong"
        }
        self.words = {(one.hang, one.kenh): one.nguyen_van for one in plan.noi}

    def view(self) -> PlanView:
        plan = self.plan
        name = document_name(self.dataset, plan.linked)
        audiences = tuple(
            self._row(one.muc.ma, one.muc.noi_dung, tuple(g.nguyen_van for g in one.nhom))
            for one in plan.doi_tuong
        )
        return PlanView(
            plan.van_ban,
            name,
            plan.linked.document.trich_yeu if plan.linked.document.so_ky_hieu else "",
            self.tinh,
            self.dataset.province_name(self.tinh),
            plan.is_of_communication,
            audiences,
            tuple(self._row(one.ma, one.noi_dung, ()) for one in plan.noi_dung),
            tuple(self._channel(one) for one in plan.hinh_thuc),
            tuple(self._piece(one) for one in plan.tin_bai),
            tuple(self._mention(one) for one in plan.doan),
        )

    def _refs(self, codes: Iterable[str]) -> tuple[AgencyRef, ...]:
        found = []
        for ma in codes:
            has_page = (self.tinh, ma) in self.with_page
            path = urls.agency(self.tinh, ma) if has_page else None
            found.append(AgencyRef(self.dataset.agency(self.tinh, ma).ten, path))
        return tuple(found)

    def _channel(self, channel: Channel) -> ChannelLine:
        entry = channel.muc
        # Groups («cơ quan, đơn vị») and bodies of the state are named in passing only.
        named = [
            ma
            for ma in channel.neu_ten
            if not (agency := self.dataset.agency(self.tinh, ma)).la_nhom
            and agency.cap != "trung-uong"
        ]
        return ChannelLine(
            self.numbers[entry.ma],
            entry.noi_dung,
            shortened(entry.noi_dung, _SHORT),
            urls.item(entry.van_ban, entry.ma),
            self._refs(channel.co_quan),
            channel.theo_muc,
            self._refs(named),
            channel.tan_suat,
            channel.cho,
            sum(1 for one in self.plan.tin_bai if _id(one.kenh) == entry.ma),
        )

    def _row(self, ma: str, words: str, groups: tuple[str, ...]) -> MatrixRow:
        address = f"{self.plan.van_ban}#{ma}"
        about = [x for x in self.plan.tin_bai if address in (*x.noi_dung, *x.doi_tuong)]
        cells = tuple(
            Cell(
                self.numbers[channel.muc.ma],
                shortened(channel.muc.noi_dung, _SHORT),
                self.words.get((ma, channel.muc.ma), ""),
                sum(1 for one in about if _id(one.kenh) == channel.muc.ma),
            )
            for channel in self.plan.hinh_thuc
        )
        path = urls.item(self.plan.van_ban, ma)
        return MatrixRow(
            self.numbers[ma], words, shortened(words, _SHORT), path, groups, cells, len(about)
        )

    def _piece(self, piece: PublishedItem) -> PieceLine:
        def named(address: str, names: dict[str, str]) -> tuple[str, str]:
            ma = _id(address)
            return names.get(ma, ma), urls.item(address.partition("#")[0], ma)

        return PieceLine(
            piece.ten,
            piece.ngay,
            named(piece.kenh, self.numbers),
            tuple(named(one, self.numbers) for one in piece.noi_dung),
            tuple(named(one, self.audiences) for one in piece.doi_tuong),
            piece.lien_ket,
            piece.so_luong,
        )

    def _mention(self, mention: AboutCommunication) -> MentionLine:
        return MentionLine(
            mention.so_muc,
            mention.noi_dung,
            urls.item(self.plan.van_ban, mention.ma),
            mention.co_quan,
            self._refs(mention.co_quan_ma),
            mention.han.nguyen_van,
            mention.tan_suat,
        )


def _id(address: str) -> str:
    return address.partition("#")[2]


def short_number(so_muc: str) -> str:
    """`II.2.4.a` -> `2.4.a`: the printed numbers below the Roman section."""
    first, _, rest = so_muc.partition(".")
    return rest if rest and first.isupper() and first.isalpha() else so_muc
