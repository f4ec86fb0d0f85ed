"""The items of a document as plain data: the printed words (`nguyen_van`) and, apart from them,
what was read in them (`doc_duoc`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Any

from generator.model.areas import areas
from generator.model.dataset import Dataset
from generator.model.items import (
    Agencies,
    AreaScore,
    Communication,
    Criterion,
    Due,
    Duty,
    Item,
    LegalBasis,
    Target,
    Task,
)
from generator.model.linking import LinkedDocument
from generator.model.measures import measured
from generator.recognition.agencies import AgencyAction
from generator.views import urls
from generator.views.progress.items import facts_by_id
from generator.views.progress.marks import reported_code

Plain = dict[str, Any]


def items(dataset: Dataset, linked: LinkedDocument) -> Plain:
    """Every kind that the document has, in printed order."""
    read = partial(_agencies, dataset, linked.record.place.tinh)
    found = linked.muc
    known = areas(dataset)
    facts = facts_by_id(dataset, linked)
    codes = measured(dataset)

    def beside(item: Item) -> Plain:
        made: Plain = {}
        if area := known.of(item.van_ban, item.ma):
            made["linh_vuc"] = area
        if fact := facts.get(item.ma):
            made["trang_thai_bao_cao"] = reported_code(fact.lich_su)
            made["lich"] = fact.lich.trang_thai.value
        return made

    made = {
        "nhiem_vu": [_with(_task(one, read), beside(one)) for one in found.nhiem_vu],
        "tieu_chi": [_with(_criterion(one, read), beside(one)) for one in found.tieu_chi],
        "chi_tieu": [_with(_target(one, codes.of(one)), beside(one)) for one in found.chi_tieu],
        "phan_cong": [_with(_duty(one, read), beside(one)) for one in found.phan_cong],
        "diem": [_score(one) for one in found.diem],
        "tuyen_truyen": [_communication(one, read) for one in found.tuyen_truyen],
        "can_cu": [_basis(one) for one in found.can_cu],
    }
    return {kind: many for kind, many in made.items() if many}


def _item(item: Item, words: Plain, read: Plain) -> Plain:
    return {
        "ma": item.ma,
        "dia_chi": urls.item(item.van_ban, item.ma),
        "stt": item.stt,
        "so_muc": item.so_muc,
        "nguyen_van": words,
        "doc_duoc": read,
    }


def _with(made: Plain, more: Plain) -> Plain:
    return made | {"doc_duoc": made["doc_duoc"] | more}


def _task(task: Task, read: Any) -> Plain:
    words = {
        "noi_dung": task.noi_dung,
        "san_pham": task.san_pham,
        "chu_tri": task.chu_tri.nguyen_van,
        "phoi_hop": task.phoi_hop.nguyen_van,
        "thoi_han": task.han.nguyen_van,
    }
    return _item(
        task,
        words,
        {
            "chu_tri": read(task.chu_tri),
            "phoi_hop": read(task.phoi_hop),
            "thoi_han": _due(task.han),
            "la_viec": task.la_viec,
        },
    )


def _criterion(row: Criterion, read: Any) -> Plain:
    words = {
        "ten": row.ten,
        "diem_chuan": row.diem_chuan_in,
        "diem": row.diem_in,
        "chu_tri": row.chu_tri.nguyen_van,
        "phoi_hop": row.phoi_hop.nguyen_van,
        "thoi_han": row.han.nguyen_van,
    }
    both = row.diem_chuan is not None and row.diem is not None
    return _item(
        row,
        words,
        {
            "chi_so": row.chi_so,
            "nam": row.nam,
            "diem_chuan": row.diem_chuan,
            "diem": row.diem,
            "diem_mat": row.diem_chuan - row.diem if both else None,  # type: ignore[operator]
            "ke_thua_tu_dong_tren": list(row.ke_thua),
            "chu_tri": read(row.chu_tri),
            "viec": [_action(one) for one in row.viec],
            "phoi_hop": read(row.phoi_hop),
            "thoi_han": _due(row.han),
            "la_viec": row.la_viec,
        },
    )


def _target(target: Target, codes: tuple[str | None, ...]) -> Plain:
    quantities = [
        {
            "so_sanh": one.so_sanh,
            "gia_tri": one.gia_tri,
            "don_vi": one.don_vi,
            "in": one.in_la,
            "menh_de": one.menh_de,
            "thuoc_do": code,
        }
        for one, code in zip(target.dinh_luong, codes, strict=True)
    ]
    return _item(target, {"noi_dung": target.noi_dung}, {"dinh_luong": quantities})


def _duty(duty: Duty, read: Any) -> Plain:
    words = {"co_quan": duty.co_quan.nguyen_van, "noi_dung": duty.noi_dung}
    return _item(duty, words, {"co_quan": read(duty.co_quan)})


def _score(one: AreaScore) -> Plain:
    words = {"ten": one.ten, "in": one.in_la, "diem_chuan": one.diem_chuan_in}
    read = {
        "chi_so": one.chi_so,
        "nam": one.nam,
        "cot": one.cot,
        "diem_chuan": one.diem_chuan,
        "diem": one.diem,
        "phan_tram": one.phan_tram,
    }
    return _item(one, words, read)


def _communication(one: Communication, read: Any) -> Plain:
    return _item(
        one,
        {"noi_dung": one.noi_dung},
        {
            "loai": one.loai,
            "co_quan": read(one.co_quan),
            "viec": [_action(action) for action in one.viec],
            "tan_suat": [often.nguyen_van for often in one.tan_suat],
        },
    )


def _basis(one: LegalBasis) -> Plain:
    return _item(
        one,
        {"noi_dung": one.noi_dung},
        {"la_can_cu": one.la_can_cu, "trich_dan": list(_citations(one))},
    )


def _citations(one: LegalBasis) -> Iterator[Plain]:
    for number, cited in enumerate(one.trich_dan):
        related = one.quan_he[number] if number < len(one.quan_he) else None
        yield {
            "quan_he": related.quan_he.value.replace("_", "-") if related else None,
            "loi_dan": related.loi_dan if related else None,
            "loai": cited.loai,
            "so_ky_hieu": cited.so_ky_hieu,
            "ten": cited.ten,
            "ngay": cited.ngay,
            "nam": cited.nam,
            "co_quan": cited.co_quan,
            "nguyen_van": cited.nguyen_van,
            "trich_yeu": cited.trich_yeu,
        }


def _agencies(dataset: Dataset, tinh: str, cell: Agencies) -> list[Plain]:
    """The agencies with their names in the province; `khai`: an editor named them."""
    words: dict[str, str] = {}
    for mention in cell.nhac_toi:
        words.setdefault(mention.ma, mention.nguyen_van)
    return [
        {
            "ma": ma,
            "ten": dataset.agency(tinh, ma).ten,
            "la_nhom": dataset.agency(tinh, ma).la_nhom,
            "nguyen_van": words.get(ma),
            "khai": cell.khai is not None,
        }
        for ma in cell.codes()
    ]


def _action(one: AgencyAction) -> Plain:
    return {"co_quan": [mention.ma for mention in one.co_quan], "viec": one.viec}


def _due(due: Due) -> Plain:
    """The whole span, both days included, and each deadline in the words as a span of its own."""
    parts = [asdict(one) for one in due.doc_duoc]
    return {"han_tu": due.han_tu, "han_den": due.han_den, "tung_han": parts}
