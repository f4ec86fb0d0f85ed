"""How things are called on pages."""

from __future__ import annotations

from generator.model.dataset import Dataset, NamedAgency
from generator.model.linking import LinkedDocument
from generator.schema.indices import Index
from generator.schema.registers import ProvinceUnit


def document_name(dataset: Dataset, linked: LinkedDocument) -> str:
    """`Quyết định 71/QĐ-UBND-HC`; type and subject where there is no number."""
    document = linked.document
    kind = dataset.document_type(document.loai_van_ban)
    return f"{kind} {document.so_ky_hieu or document.trich_yeu}"


def agency_name(dataset: Dataset, agency: NamedAgency) -> str:
    """`Sở Nội vụ – Đồng Tháp`; `Báo Đồng Tháp`, which bears the province's name already; of a
    central agency only the mentions are the province's: `Bộ Nội vụ trong văn bản của Đồng Tháp`."""
    province = dataset.province_name(agency.tinh)
    if agency.cap == "trung-uong":
        return f"{agency.ten} trong văn bản của {province}"
    return agency.ten if province in agency.ten else f"{agency.ten} – {province}"


def unit_name(unit: ProvinceUnit) -> str:
    """`tỉnh Đồng Tháp`, `thành phố Huế`."""
    return f"{'tỉnh' if unit.loai == 'tinh' else 'thành phố'} {unit.ten}"


def index_name(index: Index) -> str:
    """`Chỉ số cải cách hành chính (PAR Index)`; the short name only where it adds something."""
    short = index.ten_ngan
    return index.ten if short.lower() in index.ten.lower() else f"{index.ten} ({short})"


def shortened(words: str, longest: int) -> str:
    """The words, or their beginning, cut after a word, where they have more than `longest`
    characters."""
    if len(words) <= longest:
        return words
    return words[:longest].rpartition(" ")[0].rstrip(",;:. ") + "…"
