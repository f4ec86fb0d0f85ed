"""A score in one line: the figure, its maximum, the rank, and whose word it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.score_sheets import ScoreSheet, SheetSource, Unit
from generator.model.scores import IndexYear, UnitYear
from generator.vietnamese import format_decimal
from generator.views import urls
from generator.views.names import document_name
from generator.views.scores.names import SOURCE_LABELS, UNIT_NOUNS
from generator.views.scores.words import PERCENT, maximum_of, total_of


@dataclass(frozen=True)
class SourceLine:
    """Where a figure was printed. `duong`: the portal's own page of the document; `lien_ket`: an
    address outside."""

    nhan: str
    ten: str
    ngay: date | None
    duong: str | None
    lien_ket: str | None


@dataclass(frozen=True)
class ScoreLine:
    """One unit in one index year as lists show it. `so` is empty where only a rank is known;
    `tren` is «/100» or «%»; `hang` is as printed."""

    chi_so: str
    ten_chi_so: str
    nam: int
    don_vi: Unit
    so: str
    tren: str
    hang: str
    nguon: SourceLine
    duong: str


def score_line(dataset: Dataset, year: IndexYear, unit: UnitYear) -> ScoreLine:
    """The first sheet of a unit and year in one line."""
    sheet = unit.chinh
    number, beside = shown_total(sheet, year)
    return ScoreLine(
        year.chi_so.ma,
        year.chi_so.ten_ngan,
        year.nam,
        unit.don_vi,
        number,
        beside,
        sheet.hang.in_la if sheet.hang else "",
        source_line(dataset, sheet.nguon),
        urls.scores(year.chi_so.ma, year.nam, unit.don_vi.ma),
    )


def shown_total(sheet: ScoreSheet, year: IndexYear) -> tuple[str, str]:
    """The total with its printed decimals, and what stands beside it: `79,68` and `/100`, or
    `76,42` and `%`. Both empty where no total is printed."""
    value, unit = total_of(year.chi_so, sheet)
    if value is None:
        return "", ""
    beside = PERCENT if unit == PERCENT else f"/{format_decimal(maximum_of(year, sheet))}"
    return format_decimal(value), beside


def source_line(dataset: Dataset, source: SheetSource) -> SourceLine:
    """The source as pages name it; a document of the portal by its full name."""
    label = SOURCE_LABELS[source.loai]
    linked = dataset.documents.get(source.van_ban) if source.van_ban else None
    if linked is None:
        return SourceLine(label, source.ten, source.ngay, None, source.lien_ket)
    name, path = document_name(dataset, linked), urls.document(linked.van_ban)
    return SourceLine(label, name, source.ngay, path, None)


def rank_words(sheet: ScoreSheet, year: IndexYear) -> str:
    """«hạng 48 trong 63 tỉnh, thành phố»; empty where no rank is printed."""
    if sheet.hang is None:
        return ""
    among = sheet.hang.so_don_vi or year.so_don_vi
    every = f" trong {among} {UNIT_NOUNS[year.chi_so.cap]}" if among else ""
    return f"hạng {sheet.hang.hang}{every}"
