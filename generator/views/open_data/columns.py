"""What the columns of the open-data tables hold, and how the tables hang together.

A column has one kind of cell in whatever table it stands, as it has one name and one meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.schema.fields import FIELDS, label


class Kind(StrEnum):
    """Kinds of cells, named as Table Schema names them. Any cell may be empty, unless its column
    is of the primary key."""

    TEXT = "string"
    COUNT = "integer"
    FIGURE = "number"
    DAY = "date"


_KINDS: dict[Kind, frozenset[str]] = {
    Kind.COUNT: frozenset(
        "nam xep_hang so_don_vi so_don_vi_tren_cong thu_tu so_lan so_tinh so_van_ban_dan"
        " so_chu_tri so_phoi_hop so_phan_cong so_qua_nhom so_nhac_toi".split()
    ),
    Kind.FIGURE: frozenset(
        "gia_tri diem_chuan diem diem_mat phan_tram thang_tu thang_den in tinh_ra chenh".split()
    ),
    Kind.DAY: frozenset(
        "ngay ngay_ban_hanh ngay_cong_bo ngay_nguon ngay_sua han han_tu han_den tu_ngay"
        " den_ngay".split()
    ),
}


@dataclass(frozen=True)
class Column:
    """A column: its data word, what its cells hold, its label and what it means."""

    ten: str
    kieu: Kind
    nhan: str
    nghia: str


def column(name: str) -> Column:
    """The column of this name, in any table."""
    kind = next((kind for kind, names in _KINDS.items() if name in names), Kind.TEXT)
    return Column(name, kind, label(name), FIELDS[name].giup if name in FIELDS else "")


@dataclass(frozen=True)
class Reference:
    """Columns whose cells, unless empty, name a row of a table by its columns `toi`. A province is
    named by its slug, which two rows of `tinh-thanh` may bear: before and after July 2025."""

    cot: tuple[str, ...]
    bang: str
    toi: tuple[str, ...]


@dataclass(frozen=True)
class Keys:
    """What names a row for ever (nothing, where a row has no name of its own), and what its cells
    refer to."""

    chinh: tuple[str, ...] = ()
    ngoai: tuple[Reference, ...] = ()


_DOCUMENT = Reference(("van_ban",), "van-ban", ("ma",))
_PROVINCE = Reference(("tinh",), "tinh-thanh", ("ma",))
_INDEX_YEAR = Reference(("chi_so", "nam"), "nam-chi-so", ("chi_so", "nam"))
_MEASURE = Reference(("thuoc_do",), "thuoc-do", ("ma",))

KEYS: Mapping[str, Keys] = {
    "van-ban": Keys(("ma",), (_PROVINCE,)),
    "nhiem-vu": Keys(("dia_chi",), (_DOCUMENT,)),
    "tien-do": Keys((), (_DOCUMENT, _PROVINCE)),
    "bao-cao-dinh-ky": Keys((), (_DOCUMENT, _PROVINCE)),
    "diem": Keys((), (_INDEX_YEAR, _PROVINCE, _DOCUMENT)),
    "diem-don-vi": Keys((), (_INDEX_YEAR, _PROVINCE)),
    "chi-so": Keys(("ma",), (_PROVINCE,)),
    "nam-chi-so": Keys(("chi_so", "nam"), (Reference(("chi_so",), "chi-so", ("ma",)),)),
    "doi-chieu": Keys((), (_DOCUMENT, _PROVINCE, _INDEX_YEAR)),
    "dinh-chinh": Keys((), (_DOCUMENT, _PROVINCE)),
    "viec-khac-phuc": Keys((), (_INDEX_YEAR, _PROVINCE, _DOCUMENT)),
    "chi-tieu": Keys((), (_DOCUMENT, _MEASURE)),
    "thuoc-do": Keys(("ma",)),
    "phan-cong": Keys(("dia_chi",), (_DOCUMENT,)),
    "tuyen-truyen": Keys(("dia_chi",), (_DOCUMENT,)),
    "tin-bai": Keys((), (_DOCUMENT,)),
    # `khoa` is of `van-ban-vien-dan`, save where a document only names itself.
    "can-cu": Keys((), (_DOCUMENT,)),
    "van-ban-vien-dan": Keys(("khoa",), (_DOCUMENT,)),
    "bat-dong-vien-dan": Keys((), (_DOCUMENT,)),
    "co-quan": Keys(("tinh", "ma"), (_PROVINCE,)),
    "ke-thua": Keys((), (_PROVINCE,)),
    "tinh-thanh": Keys((), (Reference(("nay_thuoc",), "tinh-thanh", ("ma",)),)),
}
"""By table. A new table without a line here has columns and no keys."""


def keys(table: str) -> Keys:
    return KEYS.get(table, Keys())


def columns(names: tuple[str, ...]) -> Iterator[Column]:
    """The columns of these names, in order."""
    return map(column, names)
