"""The other forms of a page: the address without its last slash plus a suffix.

The one place that says which page has which forms. Links on pages, the head of a page and what is
written all ask here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.model.scores import IndexYear
from generator.views import urls
from generator.views.calendar.events import with_file
from generator.views.embeds import taking as embeds
from generator.views.media_types import MEDIA_TYPES
from generator.views.paper.papers import papers
from generator.views.paper.sources import Publisher
from generator.views.press import links as press
from generator.views.progress_form import words as form_words
from generator.views.progress_form.form import form_offers
from generator.views.scores.year_charts import year_strip
from generator.views.taking.form import Form as Form
from generator.views.taking.tables import document_at, is_score_page, sheets_of

SOCIAL = "mang-xa-hoi.png"


@dataclass(frozen=True)
class _Kind:
    label: str
    use: str
    type: str = ""


KINDS: dict[str, _Kind] = {
    "docx": _Kind("Word", "để chỉnh sửa", MEDIA_TYPES["docx"]),
    "pdf": _Kind("PDF", "để in, để gửi", MEDIA_TYPES["pdf"]),
    "txt": _Kind("Chữ thuần", "để chép vào bài", MEDIA_TYPES["txt"]),
    "phu-luc-tien-do.docx": _Kind("Phụ lục tiến độ", "Word, đã điền dữ liệu"),
    form_words.SUFFIX: _Kind("Biểu báo cáo tiến độ", "Excel, để điền và gửi lại"),
    "phu-luc-khac-phuc.docx": _Kind("Phụ lục khắc phục", "Word, đã điền dữ liệu"),
    "xlsx": _Kind("Excel", "bảng, để lọc và tính", MEDIA_TYPES["xlsx"]),
    "csv": _Kind("CSV", "bảng, cho máy", MEDIA_TYPES["csv"]),
    "json": _Kind("JSON", "đủ mọi phần, cho máy", MEDIA_TYPES["json"]),
    "ics": _Kind("Lịch (.ics)", "thời hạn vào lịch của bạn", MEDIA_TYPES["ics"]),
    "svg": _Kind("Biểu đồ SVG", "phóng to không vỡ", MEDIA_TYPES["svg"]),
    "png": _Kind("Biểu đồ PNG", "để chèn vào bài", MEDIA_TYPES["png"]),
    SOCIAL: _Kind("Ảnh cho mạng xã hội", "1200 × 630 điểm ảnh"),
}
"""What a suffix is called, in the order of a list of links."""

MORE: tuple[Callable[[Dataset, str], Iterator[Form]], ...] = (press.links, embeds.links)
"""What else a page gives away that is no suffix of its address: each takes the page's path and
gives links, which stand after the forms."""


def forms_of(dataset: Dataset, path: str) -> tuple[Form, ...]:
    """What a reader can take away from the page at `path`, in the order of a list of links."""
    found = suffixes_of(dataset, path)
    made = [_form(path, suffix) for suffix in KINDS if suffix in found]
    return (*made, *(form for more in MORE for form in more(dataset, path)))


def _form(path: str, suffix: str) -> Form:
    kind = KINDS[suffix]
    return Form(suffix, kind.label, urls.form(path, suffix), kind.use, kind.type)


def suffixes_of(dataset: Dataset, path: str) -> frozenset[str]:
    """The suffixes that the page at `path` has a file for."""
    found = set(paper_suffixes(dataset).get(path, ()))
    if path in form_pages(dataset):
        found.add(form_words.SUFFIX)
    if has_tables(dataset, path):
        found |= {"json", "csv", "xlsx"}
    if with_file(dataset, path):
        found.add("ics")
    if is_score_page(dataset, path) and _has_chart(dataset, path):
        found |= {"svg", "png", SOCIAL}
    return frozenset(found)


def has_tables(dataset: Dataset, path: str) -> bool:
    return document_at(dataset, path) is not None or bool(sheets_of(dataset, path))


@once_a_dataset
def paper_suffixes(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """The page's address -> the suffixes of its papers, whose words are not asked for here."""
    found: dict[str, tuple[str, ...]] = {}
    for one in papers(dataset, Publisher()):
        found[one.path] = (*found.get(one.path, ()), *one.suffixes)
    return found


@once_a_dataset
def form_pages(dataset: Dataset) -> frozenset[str]:
    """The pages that hand out a workbook for reports."""
    return frozenset(one.path for one in form_offers(dataset, Publisher()))


def _has_chart(dataset: Dataset, path: str) -> bool:
    """A unit always has; a year of which no score is known has none."""
    year = _years(dataset).get(path)
    return year is None or year_strip(year) is not None


@once_a_dataset
def _years(dataset: Dataset) -> dict[str, IndexYear]:
    return {urls.index_year(year.chi_so.ma, year.nam): year for year in dataset.diem.nam}
