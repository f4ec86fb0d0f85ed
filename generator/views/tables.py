"""The open-data tables: columns and rows as values, written by the exports as they are.

A cell is text, a number, a day or None. Column names are the data words of the vocabulary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.dataset import Dataset
from generator.model.items import AreaScore, Criterion
from generator.schema.registers import ProvinceUnit
from generator.views import agencies, scores, urls

Cell = str | int | Decimal | date | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class TableDefinition:
    """A published table: its name in addresses, title, one plain line, columns and rows."""

    name: str
    title: str
    about: str
    columns: tuple[str, ...]
    rows: Callable[[Dataset], Iterator[Row]]


@dataclass(frozen=True)
class Table:
    """A table with its rows made."""

    definition: TableDefinition
    rows: Sequence[Row]


def make_all(dataset: Dataset) -> tuple[Table, ...]:
    """Every table of the contract, in the order of the data page."""
    return tuple(Table(definition, tuple(definition.rows(dataset))) for definition in TABLES)


def _documents(dataset: Dataset) -> Iterator[Row]:
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


def _tasks(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
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
            )


def _scores(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        tinh = linked.record.place.tinh
        for view in scores.score_views_of(dataset, linked):
            for score in view.o_tong_hop:
                if score is not view.hang:
                    yield _area(view, score, tinh, "tong-hop", score.cot)
            if view.tong_phu_luc is not None:
                yield _area(view, view.tong_phu_luc, tinh, "tong-phu-luc", "tong")
        for criterion in linked.muc.tieu_chi:
            yield _criterion(criterion, tinh)


def _area(view: scores.ScoreView, score: AreaScore, tinh: str, table: str, code: str) -> Row:
    rank = view.hang if score is view.tong else None
    return (
        score.chi_so,
        score.nam,
        tinh,
        table,
        code,
        view.area_name(code) or score.ten,
        score.diem_chuan,
        score.diem,
        score.van_ban,
        None,
        None,
        None,
        urls.item(score.van_ban, score.ma),
        None,
        score.in_la,
        rank.diem if rank else None,
        rank.diem_chuan if rank else None,
    )


def _criterion(criterion: Criterion, tinh: str) -> Row:
    return (
        criterion.chi_so,
        criterion.nam,
        tinh,
        criterion.bang,
        criterion.stt,
        criterion.ten,
        criterion.diem_chuan,
        criterion.diem,
        criterion.van_ban,
        criterion.chu_tri.nguyen_van,
        criterion.phoi_hop.nguyen_van,
        criterion.han.nguyen_van,
        urls.item(criterion.van_ban, criterion.ma),
        criterion.diem_chuan_in,
        criterion.diem_in,
        None,
        None,
    )


def _targets(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        for target in linked.muc.chi_tieu:
            for quantity in target.dinh_luong:
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
                )


def _duties(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        for duty in linked.muc.phan_cong:
            yield (
                duty.van_ban,
                duty.stt,
                duty.co_quan.nguyen_van,
                duty.noi_dung,
                urls.item(duty.van_ban, duty.ma),
                duty.so_muc,
                " ".join(duty.co_quan.codes()) or None,
            )


def _units(dataset: Dataset) -> Iterator[Row]:
    for province in dataset.tinh:
        for unit in province.don_vi:
            yield _unit(unit)


def _unit(unit: ProvinceUnit) -> Row:
    return (
        unit.ma,
        unit.ten,
        {"tinh": "tỉnh", "thanh-pho": "thành phố trực thuộc trung ương"}[unit.loai],
        unit.ma_so,
        unit.tu_ngay,
        unit.den_ngay,
        unit.nay_thuoc,
        " ".join(unit.hop_nhat_tu) or None,
        urls.province(unit.ma),
    )


def _agencies(dataset: Dataset) -> Iterator[Row]:
    for ledger in agencies.ledgers(dataset):
        agency = ledger.co_quan
        yield (
            agency.tinh,
            agency.ma,
            agency.ten,
            "nhóm" if agency.la_nhom else "cơ quan",
            len(ledger.chu_tri),
            len(ledger.phoi_hop),
            len(ledger.phan_cong),
            urls.agency(agency.tinh, agency.ma),
        )


def _communication(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        for entry in linked.muc.tuyen_truyen:
            yield (
                entry.van_ban,
                entry.loai,
                entry.stt,
                entry.noi_dung,
                urls.item(entry.van_ban, entry.ma),
            )


def _citations(dataset: Dataset) -> Iterator[Row]:
    for linked in dataset.van_ban:
        for basis in linked.muc.can_cu:
            for citation in basis.trich_dan:
                yield (
                    basis.van_ban,
                    "căn cứ" if basis.la_can_cu else "nhắc tới",
                    citation.loai,
                    citation.so_ky_hieu,
                    citation.ten,
                    citation.ngay,
                    citation.co_quan,
                    citation.nguyen_van,
                    urls.item(basis.van_ban, basis.ma),
                )


TABLES: tuple[TableDefinition, ...] = (
    TableDefinition(
        "van-ban",
        "Văn bản",
        "Mỗi dòng là một văn bản.",
        tuple(
            "ma tinh nam so_ky_hieu loai_van_ban trich_yeu co_quan_ban_hanh ngay_ban_hanh"
            " nguoi_ky dia_chi".split()
        ),
        _documents,
    ),
    TableDefinition(
        "nhiem-vu",
        "Nhiệm vụ",
        "Mỗi dòng là một việc; cơ quan, thời hạn đúng như in; han_tu, han_den do máy tính.",
        tuple(
            "van_ban stt noi_dung chu_tri phoi_hop thoi_han han_tu han_den tieu_chi dia_chi"
            " so_muc chu_tri_ma".split()
        ),
        _tasks,
    ),
    TableDefinition(
        "diem",
        "Điểm",
        "Mỗi dòng là một con số của bảng tổng hợp, của phụ lục tiêu chí hoặc dòng tổng của nó.",
        tuple(
            "chi_so nam tinh bang ma ten diem_chuan diem van_ban chu_tri phoi_hop thoi_han"
            " dia_chi diem_chuan_in diem_in xep_hang so_don_vi".split()
        ),
        _scores,
    ),
    TableDefinition(
        "chi-tieu",
        "Chỉ tiêu",
        "Mỗi dòng là một con số phải đạt; một chỉ tiêu có nhiều con số thì có nhiều dòng.",
        tuple("van_ban stt noi_dung so_sanh gia_tri don_vi dia_chi so_muc menh_de".split()),
        _targets,
    ),
    TableDefinition(
        "phan-cong",
        "Phân công",
        "Mỗi dòng là một mục phân công ở phần tổ chức thực hiện.",
        tuple("van_ban stt co_quan noi_dung dia_chi so_muc co_quan_ma".split()),
        _duties,
    ),
    TableDefinition(
        "tuyen-truyen",
        "Tuyên truyền",
        "Đối tượng, nội dung và hình thức trong các kế hoạch tuyên truyền.",
        tuple("van_ban loai stt noi_dung dia_chi".split()),
        _communication,
    ),
    TableDefinition(
        "can-cu",
        "Căn cứ và trích dẫn",
        "Mỗi dòng là một lần một văn bản dẫn văn bản khác.",
        tuple("van_ban quan_he loai so_ky_hieu ten ngay co_quan nguyen_van dia_chi".split()),
        _citations,
    ),
    TableDefinition(
        "co-quan",
        "Cơ quan",
        "Cơ quan và nhóm cơ quan được giao việc, theo từng tỉnh.",
        tuple("tinh ma ten loai so_chu_tri so_phoi_hop so_phan_cong dia_chi".split()),
        _agencies,
    ),
    TableDefinition(
        "tinh-thanh",
        "Tỉnh, thành phố",
        "63 đơn vị đến hết ngày 30/6/2025 và 34 đơn vị từ ngày 1/7/2025.",
        tuple("ma ten loai ma_so tu_ngay den_ngay nay_thuoc hop_nhat_tu dia_chi".split()),
        _units,
    ),
)
