"""Which tables a list gives away, by the address of its page.

A word in brackets is a part of the address and what the rows of every table are chosen by; see
`rows.select`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.model.dataset import Dataset
from generator.views.agencies.rows import AGENCIES
from generator.views.citations.rows import ACTS, CITATIONS, DISAGREEMENTS
from generator.views.communication.rows import COMMUNICATION, PUBLISHED
from generator.views.measures.rows import MEASURES
from generator.views.open_data.corrections import CORRECTIONS
from generator.views.open_data.documents import DOCUMENTS, DUTIES, TARGETS, TASKS
from generator.views.open_data.provinces import UNITS
from generator.views.open_data.reconciliation import RECONCILIATION
from generator.views.open_data.table import TableDefinition
from generator.views.progress.rows import PERIODIC_REPORTS, PROGRESS
from generator.views.scores.remedy_rows import REMEDIES
from generator.views.scores.rows import INDEX_YEARS, INDICES, SCORES, UNIT_SCORES
from generator.views.succession.rows import SUCCESSION
from generator.views.taking.own_tables import CHARGES, CRITERIA, DAYS
from generator.views.taking.rows import NamedSheet, select

Tables = tuple[TableDefinition, ...]

OWED = (TASKS, CRITERIA, TARGETS, DUTIES, PROGRESS, PERIODIC_REPORTS)
"""What somebody owes, and what is known of it."""

LISTS: tuple[tuple[str, Tables], ...] = (
    ("/van-ban/", (DOCUMENTS,)),
    ("/tinh/", (UNITS,)),
    ("/tinh/{tinh}/", (DOCUMENTS, TASKS, CRITERIA, TARGETS, AGENCIES, SCORES)),
    ("/nhiem-vu/", (TASKS, CRITERIA)),
    ("/nhiem-vu/{tinh}/", (TASKS, CRITERIA)),
    ("/nhiem-vu/{tinh}/{nam_han}/", (TASKS, CRITERIA)),
    ("/chi-tieu/", (TARGETS,)),
    ("/chi-tieu/thuoc-do/", (MEASURES,)),
    ("/chi-tieu/thuoc-do/{thuoc_do}/", (TARGETS,)),
    ("/chi-tieu/{tinh}/", (TARGETS,)),
    ("/chi-tieu/{tinh}/{nam_van_ban}/", (TARGETS,)),
    ("/tien-do/", (PROGRESS, PERIODIC_REPORTS)),
    ("/tien-do/{tinh}/", OWED),
    ("/tien-do/{tinh}/{nam_van_ban}/", OWED),
    ("/lich/", (DAYS,)),
    ("/lich/{nam_ngay}/", (DAYS,)),
    ("/lich/{nam_ngay}/quy-{quy}/", (DAYS,)),
    ("/lich/{nam_ngay}/thang-{thang}/", (DAYS,)),
    ("/lich/{tinh}/", (DAYS,)),
    ("/lich/{tinh}/{nam_ngay}/", (DAYS,)),
    ("/lich/{tinh}/{nam_ngay}/quy-{quy}/", (DAYS,)),
    ("/co-quan/", (AGENCIES,)),
    ("/co-quan/ke-thua/", (SUCCESSION,)),
    ("/co-quan/cac-tinh/{ma}/", (AGENCIES,)),
    ("/co-quan/{tinh}/", (AGENCIES,)),
    ("/co-quan/{tinh}/{co_quan}/", (CHARGES,)),
    ("/co-quan/{tinh}/{co_quan}/{nam_van_ban}/", (CHARGES,)),
    ("/linh-vuc/{linh_vuc}/", (TASKS, TARGETS, DUTIES)),
    ("/linh-vuc/{linh_vuc}/{tinh}/", (TASKS, TARGETS, DUTIES)),
    ("/chi-so/", (INDICES,)),
    ("/chi-so/viec/", (REMEDIES,)),
    ("/chi-so/{chi_so}/", (INDEX_YEARS,)),
    ("/chi-so/{chi_so}/{nam}/so-sanh/", (SCORES, UNIT_SCORES)),
    ("/chi-so/{chi_so}/{nam}/{don_vi}/viec/", (REMEDIES,)),
    ("/can-cu/", (ACTS,)),
    ("/can-cu/bat-dong/", (DISAGREEMENTS,)),
    ("/can-cu/{khoa}/", (CITATIONS,)),
    ("/tuyen-truyen/", (COMMUNICATION, PUBLISHED)),
    ("/tuyen-truyen/{tinh}/", (COMMUNICATION, PUBLISHED)),
    ("/doi-chieu/", (RECONCILIATION,)),
    ("/dinh-chinh/", (CORRECTIONS,)),
    ("/dinh-chinh/{tinh}/", (CORRECTIONS,)),
)
"""The first that fits the address counts; one without rows gives nothing away."""

_WORDS = {"nam": r"\d{4}", "nam_ngay": r"\d{4}", "nam_van_ban": r"\d{4}", "quy": "[1-4]"}


@dataclass(frozen=True)
class ListOf:
    """What a list page gives away: the tables and the words that their rows are chosen by."""

    tables: Tables
    wanted: tuple[tuple[str, str], ...]

    def sheets(self, dataset: Dataset) -> tuple[NamedSheet, ...]:
        """The tables that have rows."""
        found = (select(dataset, table, **dict(self.wanted)) for table in self.tables)
        return tuple(one for one in found if one.sheet.rows)


@cache
def _patterns() -> dict[str, list[tuple[re.Pattern[str], Tables]]]:
    """The patterns by the first part of the address."""
    found: dict[str, list[tuple[re.Pattern[str], Tables]]] = {}
    for address, tables in LISTS:
        pattern = re.compile(re.sub(r"\{(\w+)\}", _group, address))
        found.setdefault(address.split("/")[1], []).append((pattern, tables))
    return found


def _group(word: re.Match[str]) -> str:
    return f"(?P<{word[1]}>{_WORDS.get(word[1], '[^/]+')})"


def list_at(path: str) -> ListOf | None:
    """What the page at `path` gives away if it is a list."""
    for pattern, tables in _patterns().get(path.split("/")[1], ()):
        if match := pattern.fullmatch(path):
            return ListOf(tables, tuple(match.groupdict().items()))
    return None
