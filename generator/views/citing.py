"""How something on the portal is cited: in the words of the press, and as facts for machines.

The day on which a reader saw the page is the reader's own: no static page knows it. Words leave a
gap for it (`GAP`), which a script of the page fills with today; facts for machines give the day
of the data, which is the state that they describe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.archive.manifest import newest_address
from generator.model.dataset import Dataset
from generator.model.items import Criterion, Item, Target, Task
from generator.model.linking import LinkedDocument
from generator.model.scores import IndexYear, UnitYear
from generator.vietnamese import format_date, slug
from generator.views import urls
from generator.views.open_data.tables import TABLES
from generator.views.reuse import SITE_NAME
from generator.views.scores.index_units import coverage
from generator.views.scores.lines import rank_words, shown_total, source_line
from generator.views.scores.words import source_words

GAP = "…/…/……"


@dataclass(frozen=True)
class Cited:
    """Something to be cited.

    `loai`: as which kind; `khoa`: its key in lists of sources; `goi`: how a sentence names it;
    `ten`: its title; `the_loai`, `so`, `co_quan`, `ngay`, `nam`: what it says of itself, empty or
    None where it says nothing; `ghi_chu`: where its figures come from; `duong`: its place on the
    portal; `ngay_du_lieu`: the day of the data; `ban_luu`: the newest dated copy of its page, day
    and path.
    """

    loai: str
    khoa: str
    goi: str
    ten: str
    duong: str
    ngay_du_lieu: date
    the_loai: str = ""
    so: str = ""
    co_quan: str = ""
    ngay: date | None = None
    nam: int | None = None
    ghi_chu: str = ""
    ban_luu: tuple[date, str] | None = None


LEGISLATION, SCORE, TABLE = "van-ban", "diem", "bang"


def dated_address(dataset: Dataset, path: str) -> tuple[date, str] | None:
    """The newest dated copy of a page: its day, and its path with the item's id if `path` has one.
    None where no copy is kept, or none holds the page."""
    page, hash_, anchor = path.partition("#")
    found = newest_address(dataset.ban_luu, page)
    return (found[0], f"{found[1]}{hash_}{anchor}") if found else None


def cite_document(dataset: Dataset, linked: LinkedDocument) -> Cited:
    """A document. Its number and day as it prints them."""
    document, path = linked.document, urls.document(linked.van_ban)
    kind = dataset.document_type(document.loai_van_ban)
    named = f"số {document.so_ky_hieu}" if document.so_ky_hieu else f"«{document.trich_yeu}»"
    day = f" ngày {format_date(document.ngay_ban_hanh)}" if document.ngay_ban_hanh else ""
    return Cited(
        LEGISLATION,
        slug(linked.van_ban),
        f"{kind} {named}{day} của {document.co_quan_ban_hanh}",
        document.trich_yeu,
        path,
        dataset.ngay,
        kind,
        document.so_ky_hieu or "",
        document.co_quan_ban_hanh,
        document.ngay_ban_hanh,
        linked.record.place.nam,
        ban_luu=dated_address(dataset, path),
    )


def cite_item(dataset: Dataset, linked: LinkedDocument, ma: str) -> Cited:
    """A task, target, duty, criterion or another item of a document, by its id on the page.

    Raises KeyError where the document has no such item.
    """
    item = _items(linked)[ma]
    whole, path = cite_document(dataset, linked), urls.item(linked.van_ban, ma)
    place = place_words(item)
    return replace(
        whole,
        khoa=f"{whole.khoa}-{ma}",
        goi=f"{place}, {whole.goi}" if place else whole.goi,
        duong=path,
        ghi_chu=place,
        ban_luu=dated_address(dataset, path),
    )


def cite_items(dataset: Dataset, linked: LinkedDocument) -> Iterator[Cited]:
    """Every item of a document that has a number of its own, in printed order."""
    for ma, item in _items(linked).items():
        if place_words(item):
            yield cite_item(dataset, linked, ma)


def _items(linked: LinkedDocument) -> dict[str, Item]:
    found = linked.muc
    every: tuple[Item, ...] = (
        *found.nhiem_vu,
        *found.tieu_chi,
        *found.chi_tieu,
        *found.phan_cong,
        *found.tuyen_truyen,
        *found.can_cu,
    )
    known: dict[str, Item] = {}
    for one in every:
        known.setdefault(one.ma, one)
    return known


def place_words(item: Item) -> str:
    """`việc 3.1`, `tiêu chí 6.1.3`, `chỉ tiêu ở mục III.2`; nothing where no number is printed."""
    if isinstance(item, Criterion):
        return f"tiêu chí {item.stt}" if item.stt else ""
    if isinstance(item, Task) and item.trong_bang:
        return f"việc {item.stt}" if item.stt else ""
    kind = "chỉ tiêu ở mục" if isinstance(item, Target) else "mục"
    return f"{kind} {item.so_muc}" if item.so_muc else ""


def cite_unit(dataset: Dataset, year: IndexYear, unit: UnitYear) -> Cited:
    """The score of a unit in an index year, with the source of the figure."""
    index, sheet = year.chi_so, unit.chinh
    path = urls.scores(index.ma, year.nam, unit.don_vi.ma)
    name = f"{index.ten_ngan} năm {year.nam} của {unit.don_vi.ten}"
    number, beside = shown_total(sheet, year)
    rank, printed = rank_words(sheet, year), source_line(dataset, sheet.nguon)
    source = printed.ten + (f", ngày {format_date(printed.ngay)}" if printed.ngay else "")
    figures = ", ".join(part for part in (f"{number}{beside}" if number else "", rank) if part)
    return Cited(
        SCORE,
        slug(f"{index.ma} {year.nam} {unit.don_vi.ma}"),
        f"{name} ({'; '.join(part for part in (figures, f'nguồn: {source}') if part)})",
        f"{name}: {figures}",
        path,
        dataset.ngay,
        nam=year.nam,
        ghi_chu=f"Nguồn của con số: {source_words(dataset, sheet.nguon)}",
        ban_luu=dated_address(dataset, path),
    )


def cite_year(dataset: Dataset, year: IndexYear) -> Cited:
    """The list of an index year."""
    index, path = year.chi_so, urls.index_year(year.chi_so.ma, year.nam)
    name = f"{index.ten_ngan} năm {year.nam}, {coverage(year)}"
    return Cited(
        SCORE,
        slug(f"{index.ma} {year.nam}"),
        f"bảng {name}, nguồn ghi ở từng dòng",
        name,
        path,
        dataset.ngay,
        nam=year.nam,
        ghi_chu=f"Chỉ số do {index.don_vi_cong_bo} công bố; nguồn ghi ở từng dòng",
        ban_luu=dated_address(dataset, path),
    )


def cite_tables(dataset: Dataset) -> Iterator[Cited]:
    """Each table of the open data."""
    for table in TABLES:
        path = f"{urls.OPEN_DATA}#{table.name}"
        yield Cited(
            TABLE,
            f"du-lieu-{table.name}",
            f"bảng dữ liệu mở «{table.title}»",
            f"{table.title} (dữ liệu mở)",
            path,
            dataset.ngay,
            ghi_chu=table.about,
            ban_luu=dated_address(dataset, path),
        )


def short_words(cited: Cited) -> str:
    """For a sentence of an article: «Theo Kế hoạch số 180/KH-UBND ngày … của …»."""
    return f"Theo {cited.goi}"


def long_words(cited: Cited, address: str, seen: str = GAP) -> str:
    """The same with where it was read and when. `address`: whole where it is known."""
    where = f"dẫn theo cổng {SITE_NAME}, {address}, xem ngày {seen}"
    return f"{short_words(cited)}; {where} (dữ liệu ngày {format_date(cited.ngay_du_lieu)})"


def list_words(cited: Cited, address: str, seen: str = GAP) -> str:
    """For a list of sources at the end of a text: who, when, what, where."""
    who = f"{cited.co_quan or f'Cổng {SITE_NAME}'} ({cited.nam or cited.ngay_du_lieu.year})"
    number = f"{cited.the_loai} số {cited.so}: " if cited.so else ""
    where = f"{SITE_NAME}, {address}, xem ngày {seen}"
    return f"{who}. {number}{cited.ten.rstrip('.')}. {where}."
