"""Published indices as data: what an index is, its yearly announcements, its criteria sets.

A new index, a new year or a new criteria set is a file of `danh-muc/chi-so/`, never a line of
Python. All maxima in points.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.schema.base import Code, Count, DateText, Record, Score, Text, Year
from generator.schema.tables import OutlineCode

Cap = Literal["tinh", "so-nganh", "huyen", "xa"]
"""Who is scored: provinces, or a province's own departments, districts, communes."""


class CitedDecision(Record):
    """A decision that an index rests on or is announced by."""

    so_ky_hieu: Text
    ngay_ban_hanh: DateText
    co_quan_ban_hanh: Text
    trich_yeu: Text | None = None


class FigureSource(Record):
    """Where a figure was printed. Press and portals need an address or a day to be found by."""

    loai: Literal["quyet-dinh", "van-ban", "cong-thong-tin", "bao-chi"]
    ten: Text = Field(description="Tên của nguồn: tên quyết định, tên bài báo.")
    ngay: DateText | None = None
    lien_ket: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> FigureSource:
        if self.loai in ("cong-thong-tin", "bao-chi") and not (self.ngay or self.lien_ket):
            raise PydanticCustomError("source_not_findable", "source")
        return self


class Scale(Record):
    """The scale of an index, both ends included; in points."""

    tu: Score
    den: Score

    @model_validator(mode="after")
    def _rises(self) -> Scale:
        if self.tu >= self.den:
            raise PydanticCustomError("empty_scale", "scale")
        return self


class ScoreClass(Record):
    """A class of a year: from `tu` (inclusive) to below `duoi`; how many units it had."""

    ma: Text
    tu: Score | None = None
    duoi: Score | None = None
    so_don_vi: Count | None = None

    def holds(self, diem: Decimal) -> bool:
        """Whether a score belongs here; False where the class has no printed bounds."""
        if self.tu is None and self.duoi is None:
            return False
        return (self.tu is None or diem >= self.tu) and (self.duoi is None or diem < self.duoi)


class MeanScore(Record):
    """A published mean: of all units, or of a region."""

    pham_vi: Text
    diem: Score
    xep_hang: Count | None = None
    so_don_vi: Count | None = None
    nguon: FigureSource
    ghi_chu: Text | None = None


class Announcement(Record):
    """What is known of one index year itself: units ranked, decision, classes, means."""

    nam: Year
    so_don_vi: Count | None = None
    ngay_cong_bo: DateText | None = None
    quyet_dinh: CitedDecision | None = None
    xep_loai: tuple[ScoreClass, ...] = ()
    trung_binh: tuple[MeanScore, ...] = ()
    nguon: FigureSource | None = None
    ghi_chu: Text | None = None


class Index(Record):
    """`danh-muc/chi-so/<index>/chi-so.yml`. `tinh`: the province whose own index it is."""

    ma: Code
    ten: Text
    ten_ngan: Text
    cap: Cap = "tinh"
    tinh: Code | None = None
    don_vi_cong_bo: Text
    doi_tuong: Text
    mo_ta: Text
    thang_diem: Scale
    don_vi: Literal["điểm", "%"] = "điểm"
    chieu: Literal["cao-hon-tot-hon", "thap-hon-tot-hon"] = "cao-hon-tot-hon"
    nguon: Text
    cong_bo: tuple[Announcement, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> Index:
        if (self.cap == "tinh") == (self.tinh is not None):
            raise PydanticCustomError("level_and_province", "level")
        years = [entry.nam for entry in self.cong_bo]
        if len(set(years)) < len(years):
            raise PydanticCustomError("year_twice", "year")
        return self


class IndexArea(Record):
    """An area of a criteria set: its maximum, and the part of it that is appraised; in points.

    `noi_tiep`: the area of the version before that it continues, where the labels changed.
    """

    ma: OutlineCode
    ten: Text
    nhan: Text | None = None
    diem_chuan: Score
    diem_tham_dinh: Score | None = None
    noi_tiep: OutlineCode | None = None
    dong: Text | None = None


class IndexCriterion(Record):
    """A criterion or sub-criterion, with its maximum in points."""

    ma: OutlineCode
    ten: Text
    diem_chuan: Score | None = None


class IndexVersion(Record):
    """`danh-muc/chi-so/<index>/<version>.yml`: one version of a criteria set.

    `du_tieu_chi`: whether `tieu_chi` is the whole tree; `tham_dinh`, `dieu_tra`: the maximum of
    the appraised and of the surveyed part.
    """

    ma: Code
    phien_ban: Text
    nguon: Text
    quyet_dinh: CitedDecision | None = None
    nam_ap_dung: tuple[Year, ...] = Field(min_length=1)
    thang_diem: Scale | None = None
    tong_diem_chuan: Score | None = None
    tham_dinh: Score | None = None
    dieu_tra: Score | None = None
    so_tieu_chi: Count | None = None
    so_tieu_chi_thanh_phan: Count | None = None
    linh_vuc: tuple[IndexArea, ...] = ()
    du_tieu_chi: Literal["co", "khong"] = "khong"
    tieu_chi: tuple[IndexCriterion, ...] = ()
