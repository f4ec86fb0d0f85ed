"""Questions to the database, as the data page shows them. The tests run these very words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """A question, the SQL that answers it, and what the answer looks like."""

    ma: str
    hoi: str
    sql: str
    tra_loi: str


QUERIES: tuple[Query, ...] = (
    Query(
        "diem-cua-tinh",
        "Năm 2020, những tỉnh có trên cổng được bao nhiêu điểm PAR Index?",
        """\
SELECT ten_tinh, diem, xep_hang, so_don_vi, nguon
FROM diem_tong
WHERE chi_so = 'par-index' AND nam = 2020
ORDER BY diem DESC, ten_tinh;""",
        "Mỗi tỉnh một dòng cho mỗi nguồn; ô trống là nguồn không in con số ấy.",
    ),
    Query(
        "viec-cua-co-quan",
        "Cơ quan nào được giao chủ trì nhiều việc nhất?",
        """\
SELECT ten_tinh, ten_co_quan, count(*) AS so_viec, max(han_den) AS han_cuoi
FROM viec_theo_co_quan
GROUP BY tinh, co_quan
ORDER BY so_viec DESC, ten_tinh, ten_co_quan
LIMIT 10;""",
        "Mười dòng: tỉnh, cơ quan, số việc và hạn muộn nhất tính được.",
    ),
    Query(
        "tim-khong-dau",
        "Chỗ nào nói đến «một cửa»? Gõ có dấu hay không dấu đều được.",
        """\
SELECT loai, ten_tinh, noi_dung, dia_chi
FROM tim
WHERE tim MATCH '"mot cua"'
ORDER BY rank, rowid
LIMIT 10;""",
        "Mỗi dòng là một việc, chỉ tiêu, mục phân công hay văn bản; chỗ khớp nhất đứng đầu.",
    ),
)

PARQUET = """\
SELECT tinh, diem, xep_hang
FROM 'diem.parquet'
WHERE chi_so = 'par-index' AND nam = 2020 AND ma = 'tong';"""
"""The same as the first question, to one Parquet file, for DuckDB."""
