"""A piece of news in one line, and in one sentence."""

from __future__ import annotations

from generator.model.dataset import Dataset
from generator.views.changes.news import Happened, ItemNews, News
from generator.views.names import shortened

_TITLE = 160


def title(dataset: Dataset, one: News) -> str:
    """`Sửa: Quyết định 71/QĐ-UBND-HC (Đồng Tháp), Nhiệm vụ 3: Rà soát…`."""
    province = dataset.province_name(one.tinh) if one.tinh else ""
    where = f" ({province})" if province and province not in one.ten else ""
    what = f", {shortened(one.muc[0].ten, _TITLE)}" if _tells_of_one(one) else ""
    many = f", {len(one.muc)} chỗ" if _counts(one) else ""
    subject = f": {one.trich_yeu}" if one.loai in (Happened.FIRST, Happened.DOCUMENT) else ""
    if subject and one.trich_yeu in one.ten:
        subject = ""
    return f"{one.loai.value}: {one.ten}{where}{what}{many}{shortened(subject, _TITLE)}"


def _tells_of_one(one: News) -> bool:
    return one.loai in (Happened.CHANGED, Happened.CORRECTED) and len(one.muc) == 1


def _counts(one: News) -> bool:
    return one.loai in (Happened.CHANGED, Happened.CORRECTED) and len(one.muc) > 1


def summary(one: News) -> str:
    """What happened in plain words: counts of a new document, or what reads differently."""
    if one.dem:
        return f"{one.trich_yeu}. Có {one.dem}." if one.trich_yeu else f"Có {one.dem}."
    return " ".join(item_sentence(item) for item in one.muc[:3]) or one.trich_yeu


def item_sentence(item: ItemNews) -> str:
    """`Nhiệm vụ 3: Rà soát. Thời hạn: «Tháng 10/2020» → «Quý IV/2020».`"""
    said = [f"{item.ten.rstrip('.')}."]
    for one in item.khac:
        if one.cu and one.moi:
            said.append(f"{one.nhan}: «{one.cu}» → «{one.moi}».")
        else:
            said.append(f"{one.nhan}: {'thêm' if one.moi else 'bỏ'} «{one.moi or one.cu}».")
    return " ".join(said)
