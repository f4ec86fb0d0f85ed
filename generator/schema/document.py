"""A document (văn bản): who issued what and when, its parts, and what was done to its text."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.schema.answers import Answer
from generator.schema.base import Code, DateText, LineRange, Record, Text, Year
from generator.schema.body import Part


class PlanKind(StrEnum):
    """Kinds of plans met in the field."""

    YEARLY = "nam"
    PERIOD = "giai-doan"
    REMEDIAL = "khac-phuc"
    COMMUNICATION = "tuyen-truyen"
    REVIEW = "tong-ket"


class Plan(Record):
    """What the plan is for and the years in which it is carried out, both included."""

    loai: PlanKind
    tu_nam: Year
    den_nam: Year

    @model_validator(mode="after")
    def _ordered(self) -> Plan:
        if self.den_nam < self.tu_nam:
            raise PydanticCustomError("years_reversed", "years")
        return self


class Signer(Record):
    """The person who signed, in public function."""

    ho_ten: Text
    chuc_vu: Text
    quyen_han: Text | None = None


class Received(Record):
    """The file as it came (Word, PDF, web page), kept unchanged in `goc/` beside its plain text."""

    tep: Text
    sha256: Text = Field(pattern=r"^[0-9a-f]{64}$")


class Source(Record):
    """The plain text that the data are compared with, kept unchanged in `goc/`; `ban_nhan`: the
    file that it was taken from, where that was not plain text."""

    tep: Text
    sha256: Text = Field(pattern=r"^[0-9a-f]{64}$")
    ban_nhan: Received | None = None
    mo_ta: Text
    ngay_nhan: DateText
    lien_ket: Text | None = None


class Missing(Record):
    """What the source lacks."""

    vi_tri: Text
    noi_dung: Text


class Remark(Record):
    """A contradiction or oddity of the printed text: said, never mended."""

    dong: LineRange
    noi_dung: Text


class Correction(Record):
    """A slip of the copy: `ban_chep` is what it reads, `sua_thanh` what the page shows;
    `ngay_sua`: the day it was mended, where that was after the document was published here."""

    dong: LineRange
    ban_chep: Text
    sua_thanh: Text
    ly_do: Text
    ngay_sua: DateText | None = None


class Omission(Record):
    """What of the copy is not text of the document: whole lines, or every `chuoi` in them."""

    dong: LineRange
    chuoi: Text | None = None
    ly_do: Text
    ngay_sua: DateText | None = None


class Joined(Record):
    """Words of a cell that a page break tore off; moved behind `sau` in line `sau_dong`."""

    dong: LineRange
    chuoi: Text
    sau_dong: LineRange
    sau: Text
    ly_do: Text
    ngay_sua: DateText | None = None


class Document(Record):
    """One file of `van-ban/`."""

    so_ky_hieu: Text | None = None
    loai_van_ban: Code
    trich_yeu: Text
    co_quan_ban_hanh: Text
    ngay_ban_hanh: DateText | None = None
    dia_danh: Text | None = None
    nguoi_ky: Signer | None = None
    ke_hoach: Plan | None = None
    nguon: Source
    tom_tat: tuple[Text, ...] = Field(default=(), max_length=5)
    thieu: tuple[Missing, ...] = ()
    luu_y: tuple[Remark, ...] = ()
    dinh_chinh: tuple[Correction, ...] = ()
    bo_qua: tuple[Omission, ...] = ()
    noi_o: tuple[Joined, ...] = ()
    doi_chieu: tuple[Answer, ...] = ()
    phan: tuple[Part, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _parts_differ(self) -> Document:
        codes = [part.ma for part in self.phan]
        for code in codes:
            if codes.count(code) > 1:
                raise PydanticCustomError("duplicate_part", "part", {"truong": code})
        return self
