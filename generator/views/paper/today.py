"""Who answers today, in the words of a paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.vietnamese import capital, collation_key
from generator.views.succession.agencies import ProvinceLine, document_province, names_today

_ARCHIVED = (
    "Văn bản của đơn vị đã kết thúc chỉ còn lưu trữ, không tính là quá hạn hay thiếu báo cáo."
)
_MOST = 30


def province_words(one: ProvinceLine) -> str:
    """«Tỉnh Tiền Giang nay thuộc tỉnh Đồng Tháp, từ ngày 01/07/2025 (…).»"""
    basis = f" ({one.can_cu})" if one.can_cu else ""
    if one.cung_ten:
        others = ", ".join(one.cung_nhau)
        merged = f"Từ ngày {one.ngay}, {one.truoc} hợp nhất với {others}"
        return f"{merged}, lấy tên là {one.nay.ten}{basis}."
    verb = "thuộc" if one.cung_nhau else "là"
    name = capital(one.truoc)
    return f"{name} nay {verb} {one.nay.ten}, từ ngày {one.ngay}{basis}."


def today_lines(dataset: Dataset, linked: LinkedDocument, agencies: Iterable[str]) -> Iterator[str]:
    """What became of a document's province and of those of its `agencies` that were changed."""
    province = document_province(dataset, linked)
    if province is not None:
        yield province_words(province)
        yield _ARCHIVED
    tinh = linked.record.place.tinh
    named = [(dataset.agency(tinh, ma).ten, names_today(dataset, tinh, ma)) for ma in set(agencies)]
    moved = [
        f"{name}: {', '.join(one.ten for one in today)}"
        for name, today in sorted(named, key=lambda one: collation_key(one[0]))
        if today
    ]
    if moved:
        more = f"; và {len(moved) - _MOST} cơ quan nữa" if len(moved) > _MOST else ""
        yield f"Ai trả lời hôm nay: {'; '.join(moved[:_MOST])}{more}."
