"""The matrix of a communication plan as a table to take away, and the rows of the open data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.communication import Channel, CommunicationPlan, plans
from generator.model.dataset import Dataset
from generator.model.items import Communication
from generator.schema.progress import PublishedItem
from generator.views import urls
from generator.views.names import document_name
from generator.views.open_data.table import Cell, Row, Sheet

COLUMNS = tuple(
    "van_ban loai stt noi_dung hinh_thuc kenh co_quan co_quan_ma tan_suat nguyen_van ten ngay"
    " lien_ket so_luong dia_chi".split()
)


def sheets(dataset: Dataset) -> Iterator[tuple[str, Sheet]]:
    """The path of each plan's page and its matrix: a row for each content or audience in each
    channel; one for each piece where several went out. Plans without channels have none."""
    for plan in plans(dataset):
        if plan.hinh_thuc:
            title = document_name(dataset, plan.linked)
            yield (
                urls.communication(plan.van_ban),
                Sheet(title, COLUMNS, tuple(_rows(dataset, plan))),
            )


def _rows(dataset: Dataset, plan: CommunicationPlan) -> Iterator[Row]:
    words = {(one.hang, one.kenh): one.nguyen_van for one in plan.noi}
    rows: tuple[Communication | None, ...] = (
        *plan.noi_dung,
        *(audience.muc for audience in plan.doi_tuong),
    )
    for entry in rows or (None,):
        for channel in plan.hinh_thuc:
            connected = words.get((entry.ma, channel.muc.ma)) if entry else None
            for piece in _pieces(plan, entry, channel) or (None,):
                yield (
                    plan.van_ban,
                    entry.loai if entry else None,
                    entry.so_muc if entry else None,
                    entry.noi_dung if entry else None,
                    channel.muc.noi_dung,
                    urls.item(plan.van_ban, channel.muc.ma),
                    *_who(dataset, plan, channel),
                    connected,
                    piece.ten if piece else None,
                    piece.ngay if piece else None,
                    piece.lien_ket if piece else None,
                    piece.so_luong if piece else None,
                    urls.item(plan.van_ban, (entry or channel.muc).ma),
                )


def _who(dataset: Dataset, plan: CommunicationPlan, channel: Channel) -> tuple[Cell, Cell, Cell]:
    """Names and codes of the agencies that run a channel, and how often."""
    tinh = plan.linked.record.place.tinh
    names = "; ".join(dataset.agency(tinh, ma).ten for ma in channel.co_quan)
    return (names or None, " ".join(channel.co_quan) or None, "; ".join(channel.tan_suat) or None)


def _pieces(
    plan: CommunicationPlan, entry: Communication | None, channel: Channel
) -> tuple[PublishedItem, ...]:
    kenh = f"{plan.van_ban}#{channel.muc.ma}"
    found = (one for one in plan.tin_bai if one.kenh == kenh)
    if entry is None:
        return tuple(found)
    address = f"{plan.van_ban}#{entry.ma}"
    return tuple(one for one in found if address in (*one.noi_dung, *one.doi_tuong))
