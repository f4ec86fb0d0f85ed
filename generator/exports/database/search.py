"""The full-text search of the database: every passage once, with its words and without marks.

SQLite takes marks off letters but leaves «đ»; the column `khong_dau` is folded by the house's rule,
so that «dong thap» finds «Đồng Tháp».
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.vietnamese import fold

CREATE = """\
CREATE VIRTUAL TABLE tim USING fts5(
  loai UNINDEXED, van_ban UNINDEXED, dia_chi UNINDEXED, ten_tinh, noi_dung, khong_dau,
  tokenize = "unicode61 remove_diacritics 0"
)"""
INSERT = (
    "INSERT INTO tim (loai, van_ban, dia_chi, ten_tinh, noi_dung, khong_dau)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)

_PASSAGES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "van-ban": ("văn bản", ("so_ky_hieu", "trich_yeu", "co_quan_ban_hanh")),
    "nhiem-vu": ("nhiệm vụ", ("noi_dung", "chu_tri", "phoi_hop", "thoi_han")),
    "chi-tieu": ("chỉ tiêu", ("noi_dung",)),
    "phan-cong": ("phân công", ("co_quan", "noi_dung")),
    "tuyen-truyen": ("tuyên truyền", ("noi_dung",)),
    "viec-khac-phuc": ("việc khắc phục", ("chu_tri", "phoi_hop", "thoi_han")),
}
"""Table -> what its passages are called, and the columns that are searched."""

Passage = tuple[str, str | None, str, str, str, str]


def passages(
    table: str, rows: list[dict[str, Any]], provinces: Mapping[str, str]
) -> Iterator[Passage]:
    """The passages of a table; one that has several rows (a target of several figures) once."""
    if table not in _PASSAGES:
        return
    kind, columns = _PASSAGES[table]
    seen: set[str] = set()
    for row in rows:
        address = row["dia_chi"]
        words = "\n".join(row[one] for one in columns if row[one])
        if address in seen or not words:
            continue
        seen.add(address)
        key = row["ma"] if table == "van-ban" else row["van_ban"]
        tinh = row.get("tinh") or (key.partition("/")[0] if key else "")
        place = provinces.get(tinh, "")
        yield kind, key, address, place, words, fold(f"{words}\n{place}")
