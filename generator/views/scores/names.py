"""What sources and scored units are called on pages of scores."""

from __future__ import annotations

from generator.schema.indices import Cap, Index

SOURCE_LABELS = {
    "quyet-dinh": "theo quyết định công bố",
    "van-ban": "theo văn bản của tỉnh",
    "cong-thong-tin": "theo báo chí, cổng thông tin",
    "bao-chi": "theo báo chí",
}
"""Kind of a source -> how far its figures are official, in the words printed beside them."""

UNIT_NOUNS: dict[Cap, str] = {
    "tinh": "tỉnh, thành phố",
    "so-nganh": "sở, ban, ngành",
    "huyen": "huyện, thị xã, thành phố",
    "xa": "xã, phường, thị trấn",
}
"""Level of an index -> what is scored."""

UNIT_HEADS: dict[Cap, str] = {
    "tinh": "Tỉnh, thành phố",
    "so-nganh": "Sở, ban, ngành",
    "huyen": "Huyện, thị xã, thành phố",
    "xa": "Xã, phường, thị trấn",
}
"""The same as the head of a column."""


def index_name(index: Index) -> str:
    """`Chỉ số cải cách hành chính (PAR Index)`; the short name only where it adds something."""
    short = index.ten_ngan
    return index.ten if short.lower() in index.ten.lower() else f"{index.ten} ({short})"
