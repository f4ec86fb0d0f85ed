"""The complete record of a page as plain data, for its `.json`.

`dang_thuc` names the form and `phien_ban` its version: a word is added freely, but one that others
rely on changes its meaning only with a new version.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generator.model.dataset import Dataset
from generator.model.linking import LinkedDocument
from generator.reconciliation import Finding
from generator.schema.document import Document
from generator.settings import Settings
from generator.views import reconciliation, urls
from generator.views.names import document_name
from generator.views.open_data.table import Sheet
from generator.views.taking.record_body import parts
from generator.views.taking.record_items import items
from generator.views.taking.rows import NamedSheet
from generator.views.taking.tables import is_score_page, sheets_of

Plain = dict[str, Any]
VERSION = 1

RECKONED = frozenset(
    "han_tu han_den so_sanh gia_tri menh_de thuoc_do linh_vuc chu_tri_ma co_quan_ma diem_mat lich"
    " trang_thai_bao_cao dat khoa quan_he tinh_ra chenh dia_chi dia_chi_van_ban so_chu_tri"
    " so_phoi_hop so_phan_cong so_qua_nhom so_nhac_toi so_lan so_tinh so_van_ban_dan".split()
)
"""Columns that the machine fills in beside the printed words."""


def head(dataset: Dataset, settings: Settings, kind: str, path: str, title: str) -> Plain:
    """What every record begins with. `lien_ket`: the whole address, where the site knows it."""
    return {
        "dang_thuc": f"cong-khai-cchc/{kind}",
        "phien_ban": VERSION,
        "tieu_de": title,
        "dia_chi": path,
        "lien_ket": urls.whole(settings.goc, path) if settings.goc else None,
        "mau": settings.mau,
        "tinh_den_ngay": dataset.ngay,
    }


def tables_record(dataset: Dataset, settings: Settings, path: str, title: str) -> Plain:
    """A list or a score page: its tables, and which columns the machine filled in."""
    sheets = sheets_of(dataset, path)
    kind = "diem" if is_score_page(dataset, path) else "danh-sach"
    return head(dataset, settings, kind, path, title) | {
        "bang": {one.name: _table(one) for one in sheets}
    }


def _table(one: NamedSheet) -> Plain:
    return {
        "ten": one.sheet.title,
        "mo_ta": one.about,
        "cot_cong_tinh": [name for name in one.sheet.columns if name in RECKONED],
        "dong": rows_as_objects(one.sheet),
    }


def rows_as_objects(sheet: Sheet) -> list[Plain]:
    """The rows under the names of their columns."""
    return [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]


def document_record(dataset: Dataset, settings: Settings, van_ban: str) -> Plain:
    """A document word for word: who issued it, the source, what was declared of the copy, the body
    in order, and apart from it everything that was read in it."""
    linked = dataset.documents[van_ban]
    document, place = linked.document, linked.record.place
    path = urls.document(van_ban)
    findings = [_finding(dataset, one) for one in dataset.findings(van_ban)]
    return head(dataset, settings, "van-ban", path, document_name(dataset, linked)) | {
        "ma": van_ban,
        "tinh": {"ma": place.tinh, "ten": dataset.province_name(place.tinh)},
        "nam": place.nam,
        "loai_van_ban": {
            "ma": document.loai_van_ban,
            "ten": dataset.document_type(document.loai_van_ban),
        },
        **_identity(document),
        "nguon": _source(linked),
        "ban_bien_tap": {"tom_tat": list(document.tom_tat)},
        "khai_bao": _declared(document),
        "nguyen_van": {"phan": parts(linked)},
        "doc_duoc": items(dataset, linked) | ({"doi_chieu": findings} if findings else {}),
    }


def _identity(document: Document) -> Plain:
    names = ("so_ky_hieu", "trich_yeu", "co_quan_ban_hanh", "ngay_ban_hanh", "dia_danh")
    plain: Plain = {name: getattr(document, name) for name in names}
    for name in ("nguoi_ky", "ke_hoach"):
        record = getattr(document, name)
        plain[name] = record.model_dump(mode="json") if record is not None else None
    return plain


def _source(linked: LinkedDocument) -> Plain:
    """The copy that the words were taken from, and the file that it came as, where that was no
    text; `dia_chi` of each: the file itself, unchanged."""
    source, tinh = linked.document.nguon, linked.record.place.tinh
    plain = source.model_dump(mode="python") | {"dia_chi": urls.source_file(tinh, source.tep)}
    if source.ban_nhan is not None:
        plain["ban_nhan"]["dia_chi"] = urls.source_file(tinh, source.ban_nhan.tep)
    return plain


def _declared(document: Document) -> Plain:
    """What the editors said of the copy: what it lacks, what was put right, what was left out."""
    names = ("thieu", "luu_y", "dinh_chinh", "bo_qua", "noi_o")
    return {
        name: [one.model_dump(mode="json") for one in getattr(document, name)] for name in names
    }


def _finding(dataset: Dataset, one: Finding) -> Plain:
    names = ("bang", "ma", "ten", "chi_so", "nam", "ghi_chu", "tra_loi")
    facts = asdict(one)
    return {name: facts[name] for name in names} | {
        "quy_tac": one.quy_tac.value,
        "in": one.in_la,
        "tinh_ra": one.tinh_ra,
        "chenh": one.chenh,
        "dia_chi": reconciliation.address(dataset, one),
    }
