"""The tables of every page that has any: documents, score pages, plans of communication, lists."""

from __future__ import annotations

from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.views.citations.rows import CITATIONS
from generator.views.communication import matrix
from generator.views.communication.rows import COMMUNICATION, PUBLISHED
from generator.views.open_data.corrections import CORRECTIONS
from generator.views.open_data.documents import DOCUMENTS, DUTIES, TARGETS, TASKS
from generator.views.open_data.reconciliation import RECONCILIATION
from generator.views.open_data.table import Sheet
from generator.views.progress.rows import PERIODIC_REPORTS, PROGRESS
from generator.views.scores import forms as score_forms
from generator.views.scores.remedy_rows import REMEDIES
from generator.views.taking.lists import list_at
from generator.views.taking.own_tables import CRITERIA
from generator.views.taking.rows import NamedSheet, select

OF_DOCUMENT = (
    TASKS,
    CRITERIA,
    TARGETS,
    DUTIES,
    COMMUNICATION,
    PUBLISHED,
    PROGRESS,
    PERIODIC_REPORTS,
    CITATIONS,
    RECONCILIATION,
    CORRECTIONS,
)
"""What stands in a document, kind by kind."""


def document_at(dataset: Dataset, path: str) -> str | None:
    """The document whose page is at `path`."""
    key = path.removeprefix("/van-ban/").strip("/")
    return key if path.startswith("/van-ban/") and key in dataset.documents else None


def is_score_page(dataset: Dataset, path: str) -> bool:
    """A unit's page, or that of a year in which the score of some unit is known."""
    known = _score_sheets(dataset).get(path)
    return known is not None and bool(known.rows)


def sheets_of(dataset: Dataset, path: str) -> tuple[NamedSheet, ...]:
    """The tables of the page at `path`; none where it has none. A document's first is the document
    itself, then one for each kind of items that it has."""
    if van_ban := document_at(dataset, path):
        found = (select(dataset, table, van_ban=van_ban) for table in OF_DOCUMENT)
        items = tuple(one for one in found if one.sheet.rows)
        return (select(dataset, DOCUMENTS, ma=van_ban), *items)
    if is_score_page(dataset, path):
        return _of_scores(dataset, path)
    if path in _matrices(dataset):
        about = "Mỗi dòng là một nội dung hoặc đối tượng trong một hình thức tuyên truyền."
        return (NamedSheet("tuyen-truyen", about, _matrices(dataset)[path]),)
    if path in _score_sheets(dataset):
        return ()
    found_list = list_at(path)
    return found_list.sheets(dataset) if found_list else ()


def _of_scores(dataset: Dataset, path: str) -> tuple[NamedSheet, ...]:
    """The figures, and of a unit the remedies and the figures that do not agree."""
    about = "Mỗi dòng là một con số như nguồn in; cột diem_mat do cổng tính."
    printed = NamedSheet("diem", about, _score_sheets(dataset)[path])
    chi_so, nam, *unit = path.strip("/").split("/")[1:]
    if not unit:
        return (printed,)
    year = {"chi_so": chi_so, "nam": nam}
    beside = (
        select(dataset, REMEDIES, **year, don_vi=unit[0]),
        select(dataset, RECONCILIATION, **year, don_vi=unit[0]),
        # A province is told by its slug alone.
        select(dataset, RECONCILIATION, **year, tinh=unit[0], don_vi="None"),
    )
    return (printed, *(one for one in beside if one.sheet.rows))


@once_a_dataset
def _score_sheets(dataset: Dataset) -> dict[str, Sheet]:
    return dict(score_forms.sheets(dataset))


@once_a_dataset
def _matrices(dataset: Dataset) -> dict[str, Sheet]:
    return dict(matrix.sheets(dataset))
