"""`<tinh>/chi-so/<index>-<nam>.yml`: scores that stand in no document of the portal.

Figures are kept as printed, with their source; points and percent are different keys. One entry
is what one source says of one unit.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.schema.answers import Answer
from generator.schema.base import Code, Count, Record, Score, Text, Year
from generator.schema.indices import FigureSource
from generator.schema.tables import OutlineCode
from generator.vietnamese import AmbiguousNumber, parse_decimal

_FIGURES = ("diem", "diem_chuan", "phan_tram")


class ReadFigures(Record):
    """How ambiguous printed figures of an entry are read."""

    diem: Score | None = None
    diem_chuan: Score | None = None
    phan_tram: Score | None = None


class PrintedFigures(Record):
    """Figures as printed: points (`diem`), their maximum, or percent of the maximum."""

    diem: Text | None = None
    diem_chuan: Text | None = None
    phan_tram: Text | None = None
    doc_la: ReadFigures = ReadFigures()

    @model_validator(mode="after")
    def _are_figures(self) -> PrintedFigures:
        for name in _FIGURES:
            self._read(name)
        return self

    def _read(self, name: str) -> Decimal | None:
        declared: Decimal | None = getattr(self.doc_la, name)
        printed: str | None = getattr(self, name)
        if declared is not None or printed is None:
            return declared
        is_percent = printed.rstrip().endswith("%")
        shown = {"in_la": printed, "truong": name}
        if is_percent and name != "phan_tram":
            raise PydanticCustomError("percent_as_points", "percent", shown)
        try:
            return parse_decimal(printed.rstrip(" %") if is_percent else printed)
        except AmbiguousNumber:
            raise PydanticCustomError("ambiguous_number", "ambiguous", shown) from None
        except ValueError:
            raise PydanticCustomError("bad_figure", "number", shown) from None

    def figure(self, name: Literal["diem", "diem_chuan", "phan_tram"]) -> Decimal | None:
        """The figure by its declared reading if it has one; None where nothing is printed."""
        return self._read(name)


class AreaFigures(PrintedFigures):
    """What the source prints for one area."""

    ma: OutlineCode


class PartFigures(PrintedFigures):
    """Another printed part of the total, such as the surveyed points."""

    ten: Text


class CriterionFigures(PrintedFigures):
    """What the source prints for one criterion or sub-criterion."""

    ma: OutlineCode
    ten: Text | None = None


class ScoreEntry(PrintedFigures):
    """What one source prints of one unit. `don_vi` is left out for the province itself.

    `dung_sai`: by how many points sums may differ because the printed parts are rounded.
    """

    don_vi: Code | None = None
    ten_don_vi: Text | None = None
    nguon: FigureSource = Field(description="Nơi in những con số này.")
    xep_hang: Count | None = None
    so_don_vi: Count | None = None
    xep_loai: Text | None = None
    linh_vuc: tuple[AreaFigures, ...] = ()
    thanh_phan: tuple[PartFigures, ...] = ()
    tieu_chi: tuple[CriterionFigures, ...] = ()
    dung_sai: Score | None = None
    ghi_chu: Text | None = None

    @model_validator(mode="after")
    def _says_something(self) -> ScoreEntry:
        figures = (self.diem, self.phan_tram, self.xep_hang, self.linh_vuc, self.tieu_chi)
        if not any(figures):
            raise PydanticCustomError("entry_without_figure", "figure")
        return self


class ScoreFile(Record):
    """Scores of one index and year that one province has published of it or publishes itself."""

    chi_so: Code
    nam: Year
    so_lieu: tuple[ScoreEntry, ...] = Field(min_length=1)
    doi_chieu: tuple[Answer, ...] = ()
