"""Tables that only pages give away; those of the data page hold the same rows, sorted otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Duty, Task
from generator.model.ledger import Ledger, Role, ledgers
from generator.views import urls
from generator.views.calendar.entries import calendar
from generator.views.open_data.table import Row, TableDefinition


def _criteria_rows(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        for row in linked.muc.tieu_chi:
            known = row.diem_chuan is not None and row.diem is not None
            yield (
                row.van_ban,
                row.stt,
                row.ten,
                row.diem_chuan_in,
                row.diem_in,
                row.diem_chuan,
                row.diem,
                row.diem_chuan - row.diem if known else None,  # type: ignore[operator]
                row.chu_tri.nguyen_van,
                row.phoi_hop.nguyen_van,
                row.han.nguyen_van,
                row.han.han_tu,
                row.han.han_den,
                urls.item(row.van_ban, row.ma),
                " ".join(row.chu_tri.codes()) or None,
                row.chi_so,
                row.nam,
            )


CRITERIA = TableDefinition(
    "tieu-chi",
    "Tiêu chí và việc khắc phục",
    "Mỗi dòng là một dòng của bảng tiêu chí trong văn bản, kèm việc được giao để khắc phục; ô gộp"
    " trên giấy được ghi lại cho từng dòng.",
    tuple(
        "van_ban stt ten diem_chuan_in diem_in diem_chuan diem diem_mat chu_tri phoi_hop thoi_han"
        " han_tu han_den dia_chi chu_tri_ma chi_so nam".split()
    ),
    _criteria_rows,
)


def _charges_rows(dataset: Dataset) -> Iterator[Row]:
    for ledger in ledgers(dataset):
        for role, item in _charges(ledger):
            due = None if isinstance(item, Duty) else item.han
            yield (
                ledger.co_quan.tinh,
                ledger.co_quan.ma,
                role.value.replace("_", "-"),
                item.van_ban,
                item.stt,
                item.ten if isinstance(item, Criterion) else item.noi_dung,
                item.co_quan.nguyen_van if isinstance(item, Duty) else item.chu_tri.nguyen_van,
                None if isinstance(item, Duty) else item.phoi_hop.nguyen_van,
                due.nguyen_van if due else None,
                due.han_tu if due else None,
                due.han_den if due else None,
                urls.item(item.van_ban, item.ma),
            )


def _charges(ledger: Ledger) -> Iterator[tuple[Role, Task | Criterion | Duty]]:
    yield from ((Role.LEADS, item) for item in ledger.chu_tri)
    yield from ((Role.COORDINATES, item) for item in ledger.phoi_hop)
    yield from ((Role.ASSIGNED, item) for item in ledger.phan_cong)


CHARGES = TableDefinition(
    "viec-cua-co-quan",
    "Việc của cơ quan",
    "Mỗi dòng là một việc, một tiêu chí phải khắc phục hay một mục phân công nêu tên cơ quan;"
    " vai_tro là chu-tri, phoi-hop hoặc phan-cong.",
    tuple(
        "tinh co_quan vai_tro van_ban stt noi_dung chu_tri phoi_hop thoi_han han_tu han_den"
        " dia_chi".split()
    ),
    _charges_rows,
)


def _days_rows(dataset: Dataset) -> Iterator[Row]:
    for one in calendar(dataset).muc:
        yield (
            one.ngay,
            one.loai.value,
            one.chu,
            one.thoi_han,
            one.chu_tri,
            one.tinh,
            one.van_ban,
            one.so_hieu,
            one.trang_thai.value,
            one.dia_chi,
        )


DAYS = TableDefinition(
    "lich",
    "Lịch",
    "Mỗi dòng là một ngày của một việc: ngay-cuoi, bat-dau, het-ky, một kỳ của việc định kỳ"
    " (dinh-ky) hoặc của việc báo cáo (bao-cao); ngày do cổng tính từ lời của văn bản.",
    tuple("ngay loai noi_dung thoi_han chu_tri tinh van_ban so_ky_hieu lich dia_chi".split()),
    _days_rows,
)
