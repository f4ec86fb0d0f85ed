"""How an embed names the source of its words."""

from __future__ import annotations

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.vietnamese import format_date
from generator.views.names import document_name


def document_source(dataset: Dataset, linked: LinkedDocument) -> str:
    """`Quyết định 71/QĐ-UBND-HC ngày 21/01/2020 của UBND tỉnh Đồng Tháp`."""
    day = linked.document.ngay_ban_hanh
    dated = f" ngày {format_date(day)}" if day else ""
    return f"{document_name(dataset, linked)}{dated} của {linked.document.co_quan_ban_hanh}"
