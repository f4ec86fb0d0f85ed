"""What was reported and what is public about the work (`tien-do/<nam>-<ky>.yml`).

Three facts are kept apart: what an agency reported (`ket_qua`), what evidence is public
(`minh_chung`), and what the calendar says, which is never typed. Entries are only ever added; a
later one does not replace an earlier one, so that the history stays.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from generator.schema.base import Code, Count, DateText, Record, Text
from generator.vietnamese import AmbiguousNumber, parse_decimal

_ITEM = re.compile(r"[a-z0-9-]+/(?:19|20)\d\d/[a-z0-9-]+#[a-z0-9-]+")
_DOCUMENT = re.compile(r"[a-z0-9-]+/(?:19|20)\d\d/[a-z0-9-]+")


def _item(value: object) -> object:
    if isinstance(value, str) and not _ITEM.fullmatch(value):
        raise PydanticCustomError("bad_item_address", "item")
    return value


def _document(value: object) -> object:
    if isinstance(value, str) and not _DOCUMENT.fullmatch(value):
        raise PydanticCustomError("bad_document_address", "document")
    return value


def _figure(value: object) -> object:
    if isinstance(value, str):
        try:
            return parse_decimal(value)
        except AmbiguousNumber:
            raise PydanticCustomError("ambiguous_figure", "ambiguous") from None
        except ValueError:
            raise PydanticCustomError("bad_number", "number") from None
    return value


ItemAddress = Annotated[
    str,
    BeforeValidator(_item),
    WithJsonSchema({"type": "string", "pattern": f"^{_ITEM.pattern}$"}),
]
"""An item's address without the site: `dong-thap/2020/71-qd-ubnd-hc#ke-hoach-ii-nhiem-vu-3-10`."""

DocumentAddress = Annotated[
    str,
    BeforeValidator(_document),
    WithJsonSchema({"type": "string", "pattern": f"^{_DOCUMENT.pattern}$"}),
]
"""A document's key: `dong-thap/2020/71-qd-ubnd-hc`."""


Figure = Annotated[Decimal, BeforeValidator(_figure), WithJsonSchema({"type": "string"})]
"""A reported figure, with a decimal comma or point and no mark between thousands."""

Link = Annotated[str, Field(pattern=r"^https?://\S+$")]
"""An address on the web."""


class ReportedState(StrEnum):
    """What the agency itself says of the work."""

    DONE = "hoan-thanh"
    RUNNING = "dang-thuc-hien"
    NOT_STARTED = "chua-thuc-hien"
    DROPPED = "khong-thuc-hien"


class Report(Record):
    """A report that an agency sent or published. `ngay`: its date; `ngay_thay`: when it was seen
    in public; `sha256`: of the file `tep`, kept as it came; `theo`: the duties of reporting
    (periodic or not) that it fulfils."""

    ma: Code = Field(description="Mã tự đặt cho báo cáo, như bc-15-snv; kết quả dẫn lại mã này.")
    co_quan: Code = Field(description="Mã cơ quan gửi báo cáo, như ghi ở danh mục cơ quan.")
    ngay: DateText = Field(description="Ngày ký báo cáo.")
    trich_yeu: Text = Field(description="Tên báo cáo, như in trên báo cáo.")
    so_ky_hieu: Text | None = None
    lien_ket: Link | None = None
    tep: Text | None = None
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    ngay_thay: DateText | None = None
    theo: tuple[ItemAddress, ...] = ()


class ReportedFigure(Record):
    """A value reached. `thu_tu`: which quantity of the target, counted from 1, where it has
    several."""

    gia_tri: Figure
    don_vi: Text | None = None
    thu_tu: Count = 1


class Result(Record):
    """What a report says of one task or target. `ngay`: the day that the words speak of;
    `co_quan`: whose work it is, where a report speaks for others than its sender."""

    viec: ItemAddress
    bao_cao: Code = Field(description="Mã của báo cáo nói điều này, đã đặt ở phần báo cáo.")
    co_quan: Code | None = Field(default=None, description="Mã cơ quan, khi báo cáo nói thay.")
    trang_thai: ReportedState | None = None
    ngay: DateText = Field(description="Ngày mà kết quả nói tới.")
    nguyen_van: Text = Field(description="Đúng lời của báo cáo về việc này.")
    so_lieu: tuple[ReportedFigure, ...] = ()


class Evidence(Record):
    """Something public that shows the result: a link or a file, and the day that it was found."""

    viec: ItemAddress
    ten: Text
    ngay_thay: DateText
    lien_ket: Link | None = None
    tep: Text | None = None

    @model_validator(mode="after")
    def _is_somewhere(self) -> Evidence:
        if (self.lien_ket is None) == (self.tep is None):
            raise PydanticCustomError("evidence_nowhere", "evidence")
        return self


class Lookup(Record):
    """Somebody looked for public reports and found none: where and on which day."""

    van_ban: DocumentAddress | None = None
    viec: tuple[ItemAddress, ...] = ()
    noi_tim: Text
    ngay: DateText

    @model_validator(mode="after")
    def _is_about_something(self) -> Lookup:
        if (self.van_ban is None) == (not self.viec):
            raise PydanticCustomError("lookup_of_nothing", "lookup")
        return self


class PublishedItem(Record):
    """A piece of communication that went out: through which channel (`kenh`), on which contents,
    for which audiences of a communication plan."""

    ten: Text
    ngay: DateText
    kenh: ItemAddress
    noi_dung: tuple[ItemAddress, ...] = ()
    doi_tuong: tuple[ItemAddress, ...] = ()
    lien_ket: Link | None = None
    so_luong: Text | None = None


class ProgressFile(Record):
    """One file of `tien-do/`: what became known in one period."""

    bao_cao: tuple[Report, ...] = ()
    ket_qua: tuple[Result, ...] = ()
    minh_chung: tuple[Evidence, ...] = ()
    tra_cuu: tuple[Lookup, ...] = ()
    tin_bai: tuple[PublishedItem, ...] = ()
