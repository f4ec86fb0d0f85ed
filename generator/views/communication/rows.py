"""Rows of the open-data tables about communication."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.communication import plans
from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.open_data.table import Row, TableDefinition


def _communication_rows(dataset: Dataset) -> Iterator[Row]:
    for plan in plans(dataset):
        channels = {channel.muc.ma: channel for channel in plan.hinh_thuc}
        for entry in plan.linked.muc.tuyen_truyen:
            channel = channels.get(entry.ma)
            yield (
                entry.van_ban,
                entry.loai,
                entry.stt,
                entry.noi_dung,
                urls.item(entry.van_ban, entry.ma),
                (" ".join(channel.co_quan) or None) if channel else None,
                ("; ".join(channel.tan_suat) or None) if channel else None,
            )


def _published_rows(dataset: Dataset) -> Iterator[Row]:
    for piece in dataset.tien_do.tin_bai:
        van_ban, _, kenh = piece.kenh.partition("#")
        yield (
            van_ban,
            piece.ten,
            piece.ngay,
            urls.item(van_ban, kenh),
            " ".join(map(_address, piece.noi_dung)) or None,
            " ".join(map(_address, piece.doi_tuong)) or None,
            piece.lien_ket,
            piece.so_luong,
        )


def _address(item: str) -> str:
    van_ban, _, ma = item.partition("#")
    return urls.item(van_ban, ma)


COMMUNICATION = TableDefinition(
    "tuyen-truyen",
    "Tuyên truyền",
    "Đối tượng, nội dung và hình thức trong các kế hoạch tuyên truyền.",
    tuple("van_ban loai stt noi_dung dia_chi co_quan_ma tan_suat".split()),
    _communication_rows,
)


PUBLISHED = TableDefinition(
    "tin-bai",
    "Tin, bài tuyên truyền",
    "Mỗi dòng là một tin, bài đã ghi nhận, kèm kênh, nội dung và đối tượng trong kế hoạch.",
    tuple("van_ban ten ngay kenh noi_dung doi_tuong lien_ket so_luong".split()),
    _published_rows,
)
