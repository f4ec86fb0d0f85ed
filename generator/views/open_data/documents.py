"""Documents and what they ask for: tasks, targets, duties."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.areas import areas
from generator.model.dataset import Dataset
from generator.model.measures import measured
from generator.views import urls
from generator.views.open_data.table import Row, TableDefinition
from generator.views.progress.items import Facts, facts_by_id
from generator.views.progress.marks import reported_code


def _documents_rows(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        document, place = linked.document, linked.record.place
        yield (
            linked.van_ban,
            place.tinh,
            place.nam,
            document.so_ky_hieu,
            dataset.document_type(document.loai_van_ban),
            document.trich_yeu,
            document.co_quan_ban_hanh,
            document.ngay_ban_hanh,
            document.nguoi_ky.ho_ten if document.nguoi_ky else None,
            urls.document(linked.van_ban),
        )


def _tasks_rows(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        known = facts_by_id(dataset, linked)
        for task in linked.muc.nhiem_vu:
            yield (
                task.van_ban,
                task.stt,
                task.noi_dung,
                task.chu_tri.nguyen_van,
                task.phoi_hop.nguyen_van,
                task.han.nguyen_van,
                task.han.han_tu,
                task.han.han_den,
                None,
                urls.item(task.van_ban, task.ma),
                task.so_muc,
                " ".join(task.chu_tri.codes()) or None,
                areas(dataset).of(task.van_ban, task.ma),
                *_progress(known.get(task.ma)),
            )


def _progress(facts: Facts | None) -> Row:
    """The reported state and the calendar's; nothing for a row that only heads others."""
    if facts is None:
        return (None, None)
    return (reported_code(facts.lich_su), facts.lich.trang_thai.value)


def _targets_rows(dataset: Dataset) -> Iterator[Row]:
    known = measured(dataset)
    for linked in dataset.van_ban:
        for target in linked.muc.chi_tieu:
            codes = known.of(target)
            for quantity, thuoc_do in zip(target.dinh_luong, codes, strict=True):
                yield (
                    target.van_ban,
                    target.stt,
                    target.noi_dung,
                    quantity.so_sanh,
                    quantity.gia_tri,
                    quantity.don_vi,
                    urls.item(target.van_ban, target.ma),
                    target.so_muc,
                    quantity.menh_de,
                    thuoc_do,
                )


def _duties_rows(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        for duty in linked.muc.phan_cong:
            yield (
                duty.van_ban,
                duty.stt,
                duty.co_quan.nguyen_van,
                duty.noi_dung,
                urls.item(duty.van_ban, duty.ma),
                duty.so_muc or None,
                " ".join(duty.co_quan.codes()) or None,
            )


DOCUMENTS = TableDefinition(
    "van-ban",
    "Văn bản",
    "Mỗi dòng là một văn bản.",
    tuple(
        "ma tinh nam so_ky_hieu loai_van_ban trich_yeu co_quan_ban_hanh ngay_ban_hanh"
        " nguoi_ky dia_chi".split()
    ),
    _documents_rows,
)


TASKS = TableDefinition(
    "nhiem-vu",
    "Nhiệm vụ",
    "Mỗi dòng là một việc; cơ quan, thời hạn đúng như in; han_tu, han_den do máy tính.",
    tuple(
        "van_ban stt noi_dung chu_tri phoi_hop thoi_han han_tu han_den tieu_chi dia_chi"
        " so_muc chu_tri_ma linh_vuc trang_thai_bao_cao lich".split()
    ),
    _tasks_rows,
)


TARGETS = TableDefinition(
    "chi-tieu",
    "Chỉ tiêu",
    "Mỗi dòng là một con số phải đạt; một chỉ tiêu có nhiều con số thì có nhiều dòng.",
    tuple("van_ban stt noi_dung so_sanh gia_tri don_vi dia_chi so_muc menh_de thuoc_do".split()),
    _targets_rows,
)


DUTIES = TableDefinition(
    "phan-cong",
    "Phân công",
    "Mỗi dòng là một mục phân công ở phần tổ chức thực hiện.",
    tuple("van_ban stt co_quan noi_dung dia_chi so_muc co_quan_ma".split()),
    _duties_rows,
)
