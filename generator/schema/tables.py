"""Typed tables. Cells hold the printed wording; `cot` maps our keys to the printed heads."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from generator.schema.base import Code, Record, Text, Year
from generator.schema.readings import ReadRow, ReadScoredRow
from generator.vietnamese import AmbiguousNumber, parse_decimal

TaskColumn = Literal[
    "stt", "noi_dung", "san_pham", "chu_tri", "phoi_hop", "thoi_han", "kinh_phi", "ghi_chu"
]
CriteriaColumn = Literal[
    "ma",
    "ten",
    "diem_chuan",
    "diem",
    "nguyen_nhan",
    "giai_phap",
    "chu_tri",
    "phoi_hop",
    "thoi_han",
    "ghi_chu",
]
MergedColumn = Literal["nguyen_nhan", "giai_phap", "chu_tri", "phoi_hop", "thoi_han"]
MergedTaskColumn = Literal["san_pham", "chu_tri", "phoi_hop", "thoi_han", "kinh_phi", "ghi_chu"]


def _outline_code(value: object) -> object:
    if isinstance(value, str) and not all(part.isdigit() for part in value.split(".")):
        raise PydanticCustomError("bad_outline_code", "outline")
    return value


OutlineCode = Annotated[str, BeforeValidator(_outline_code)]
"""A criterion's code: `6`, `6.1`, `6.1.3`. A path, never a number: 3.10 comes after 3.9."""


class TaskRow(Record):
    """A task: every cell as printed; an empty cell is left out. `o_gop`: cells merged with the
    row above on paper."""

    stt: Text | None = None
    noi_dung: Text
    san_pham: Text | None = None
    chu_tri: Text | None = None
    phoi_hop: Text | None = None
    thoi_han: Text | None = None
    kinh_phi: Text | None = None
    ghi_chu: Text | None = None
    o_gop: tuple[MergedTaskColumn, ...] = ()
    doc_la: ReadRow = ReadRow()

    @model_validator(mode="after")
    def _merged_cells_are_empty(self) -> TaskRow:
        _require_empty(self, self.o_gop)
        return self


class TaskTotal(Record):
    """The total printed under a table of tasks."""

    ten: Text
    kinh_phi: Text | None = None

    @property
    def noi_dung(self) -> str:
        """The words of the total, which stand in the column of the tasks."""
        return self.ten


class TaskTable(Record):
    """A table of tasks (nhiệm vụ)."""

    ten: Text | None = None
    cot: dict[TaskColumn, Text] = Field(min_length=1)
    dong: tuple[TaskRow, ...] = Field(min_length=1)
    tong: TaskTotal | None = None

    @model_validator(mode="after")
    def _sound(self) -> TaskTable:
        _require_columns(self.cot, self.dong)
        if self.dong[0].o_gop:
            raise PydanticCustomError("merged_first_row", "merged")
        return self


class _Scored(Record):
    diem_chuan: Text | None = None
    diem: Text | None = None
    doc_la: ReadScoredRow = ReadScoredRow()

    @field_validator("diem_chuan", "diem")
    @classmethod
    def _is_figure(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                parse_decimal(value)
            except AmbiguousNumber:
                pass
            except ValueError:
                kind = "percent_in_table" if value.rstrip().endswith("%") else "bad_number"
                raise PydanticCustomError(kind, "number", {"in_la": value}) from None
        return value

    @model_validator(mode="after")
    def _ambiguous_is_declared(self) -> _Scored:
        for name in ("diem_chuan", "diem"):
            printed, declared = getattr(self, name), getattr(self.doc_la, name)
            if printed is None or declared is not None:
                continue
            try:
                parse_decimal(printed)
            except AmbiguousNumber:
                raise PydanticCustomError(
                    "ambiguous_number", "ambiguous", {"in_la": printed, "truong": name}
                ) from None
        return self

    def points(self, name: Literal["diem_chuan", "diem"]) -> Decimal | None:
        """The figure in points, by its declared reading if it has one; None for a blank cell."""
        declared: Decimal | None = getattr(self.doc_la, name)
        printed: str | None = getattr(self, name)
        if declared is not None or printed is None:
            return declared
        return parse_decimal(printed)


class CriterionRow(_Scored):
    """A criterion, why points were lost (`nguyen_nhan`) and the remedy (`giai_phap`). `o_gop`:
    cells merged with the row above on paper."""

    ma: OutlineCode
    ten: Text
    nguyen_nhan: Text | None = None
    giai_phap: Text | None = None
    chu_tri: Text | None = None
    phoi_hop: Text | None = None
    thoi_han: Text | None = None
    ghi_chu: Text | None = None
    o_gop: tuple[MergedColumn, ...] = ()

    @model_validator(mode="after")
    def _merged_cells_are_empty(self) -> CriterionRow:
        _require_empty(self, self.o_gop)
        return self


class TotalRow(_Scored):
    """The total printed under a table of criteria."""

    ten: Text


class CriteriaTable(Record):
    """Criteria (lĩnh vực, tiêu chí, tiêu chí thành phần) with scores and remedies."""

    ten: Text | None = None
    chi_so: Code
    nam: Year
    cot: dict[CriteriaColumn, Text] = Field(min_length=1)
    dong: tuple[CriterionRow, ...] = Field(min_length=1)
    tong: TotalRow | None = None

    @model_validator(mode="after")
    def _sound(self) -> CriteriaTable:
        _require_columns(self.cot, self.dong)
        if self.dong[0].o_gop:
            raise PydanticCustomError("merged_first_row", "merged")
        return self


def _score_cell(value: str) -> str:
    """`6/8.5`: a score and its maximum, or `48/63`: a rank and the number of units."""
    for part in value.split("/"):
        try:
            parse_decimal(part.strip())
        except AmbiguousNumber:
            raise PydanticCustomError("ambiguous_score_cell", "cell", {"in_la": value}) from None
        except ValueError:
            kind = "percent_in_table" if part.rstrip().endswith("%") else "bad_score_cell"
            raise PydanticCustomError(kind, "cell", {"in_la": value}) from None
    if value.count("/") > 1:
        raise PydanticCustomError("bad_score_cell", "cell", {"in_la": value})
    return value


class ScoreTable(Record):
    """A summary table: one row a year, one column an area, then total and rank.

    Column keys: `nam`, the area codes, `tong`, `xep_hang`.
    """

    ten: Text | None = None
    chi_so: Code
    cot: dict[str, Text] = Field(min_length=1)
    dong: tuple[dict[str, Text], ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _sound(self) -> ScoreTable:
        for number, row in enumerate(self.dong, 1):
            if not re.fullmatch(r"(19|20)\d\d", row.get("nam", "")):
                raise PydanticCustomError("row_without_year", "year", {"dong": number})
            for key, cell in row.items():
                if key not in self.cot:
                    raise PydanticCustomError("unknown_column", "column", {"truong": key})
                if key != "nam":
                    _score_cell(cell)
        return self


class PlainTable(Record):
    """Any other table: heads and cells as printed."""

    ten: Text | None = None
    cot: tuple[str, ...] = Field(min_length=1)
    dong: tuple[tuple[str | None, ...], ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _even(self) -> PlainTable:
        for number, row in enumerate(self.dong, 1):
            if len(row) != len(self.cot):
                counts = {"dong": number, "o": len(row), "cot": len(self.cot)}
                raise PydanticCustomError("uneven_row", "uneven", counts)
        return self


def _require_empty(row: Record, merged: tuple[str, ...]) -> None:
    for name in merged:
        if getattr(row, name) is not None:
            raise PydanticCustomError("merged_not_empty", "merged", {"truong": name})


def _require_columns(
    columns: dict[TaskColumn, str] | dict[CriteriaColumn, str], rows: tuple[Record, ...]
) -> None:
    extra = {"doc_la", "o_gop"}
    for row in rows:
        for name in row.model_fields_set - extra:
            if name not in columns and getattr(row, name) is not None:
                raise PydanticCustomError("unknown_column", "column", {"truong": name})
