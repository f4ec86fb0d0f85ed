"""The log as pages: the newest, each province, and every year, parted where it is too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from generator.history.log import Origin
from generator.model.dataset import Dataset
from generator.views import urls
from generator.views.changes.news import Happened, News
from generator.views.changes.telling import changes, news

MOST_ON_FIRST_PAGE = 60
MOST_ON_ONE_PAGE = 200
MOST_ITEMS = 12
MOST_FROM_THE_START = 20


@dataclass(frozen=True)
class Way:
    """A link to a part of the log: name, address, how many pieces of news."""

    ten: str
    duong: str
    dem: int


@dataclass(frozen=True)
class Start:
    """What was there from the start, counted; `van_ban`: the newest documents of it."""

    ngay: date
    so_van_ban: int
    so_diem: int
    van_ban: tuple[News, ...]
    diem: tuple[News, ...] = ()


@dataclass(frozen=True)
class LogPage:
    """A page of the log. `ngay`: days with their news, newest first; `tong`: how many there are in
    all, where not all are here; `tinh`: the name of each province that news are about; `trong`: is
    no history known at all?"""

    path: str
    title: str
    ngay: tuple[tuple[date, tuple[News, ...]], ...]
    tong: int
    tinh: dict[str, str] = field(repr=False)
    cac_tinh: tuple[Way, ...] = ()
    cac_phan: tuple[Way, ...] = ()
    dau: Start | None = None
    la_tinh: str = ""
    khong_doc_duoc: int = 0
    trong: bool = False

    @property
    def so_tin(self) -> int:
        """How many pieces of news stand on this page."""
        return sum(len(those) for _, those in self.ngay)


def log_pages(dataset: Dataset) -> Iterator[LogPage]:
    """The first page, then provinces, then years. Each stands by itself; all are linked from the
    first."""
    found = changes(dataset)
    names = {one.ma: one.ten for one in dataset.tinh}
    if dataset.nhat_ky.goc is Origin.NOWHERE:
        yield LogPage(urls.CHANGES, "Nhật ký công bố", (), 0, {}, trong=True)
        return
    provinces = _by_province(news(dataset))
    years = tuple(_years(found, names))
    yield LogPage(
        urls.CHANGES,
        "Nhật ký công bố",
        _days(found[:MOST_ON_FIRST_PAGE]),
        len(found),
        names,
        tuple(
            Way(one.ten, urls.changes(one.ma), _number(provinces[one.ma]))
            for one in dataset.tinh
            if one.ma in provinces
        ),
        tuple(Way(one.title, one.path, one.tong) for one in years),
        _start(news(dataset)),
        khong_doc_duoc=dataset.nhat_ky.khong_doc_duoc,
    )
    yield from years
    for province in dataset.tinh:
        if those := provinces.get(province.ma):
            told = [one for one in those if one.loai is not Happened.FIRST]
            yield LogPage(
                urls.changes(province.ma),
                f"Nhật ký công bố của {province.ten}",
                _days(told[:MOST_ON_ONE_PAGE]),
                len(told),
                names,
                dau=_start(those),
                la_tinh=province.ma,
            )


def _by_province(found: Iterable[News]) -> dict[str, list[News]]:
    by_province: dict[str, list[News]] = {}
    for one in found:
        by_province.setdefault(one.tinh, []).append(one)
    return by_province


def _number(those: Iterable[News]) -> int:
    return sum(one.loai is not Happened.FIRST for one in those)


def _days(found: Sequence[News]) -> tuple[tuple[date, tuple[News, ...]], ...]:
    return tuple((day, tuple(those)) for day, those in groupby(found, key=lambda one: one.ngay))


def _start(found: Sequence[News]) -> Start | None:
    """Of a province's scores all are named; those of all provinces are only counted."""
    first = [one for one in found if one.loai is Happened.FIRST]
    if not first:
        return None
    documents = [one for one in first if one.van_ban]
    scores = [one for one in first if not one.van_ban]
    one_province = len({one.tinh for one in first}) == 1
    return Start(
        first[0].ngay,
        len(documents),
        len(scores),
        tuple(documents[:MOST_FROM_THE_START]),
        tuple(scores[:MOST_FROM_THE_START]) if one_province else (),
    )


def _years(found: Sequence[News], names: dict[str, str]) -> Iterator[LogPage]:
    """A page for each year that does not stand on the first page whole."""
    if len(found) <= MOST_ON_FIRST_PAGE:
        return
    for year, of_year in groupby(found, key=lambda one: one.ngay.year):
        those = list(of_year)
        if len(those) <= MOST_ON_ONE_PAGE:
            yield _part(f"{year}", f"năm {year}", those, names)
            continue
        for month, of_month in groupby(those, key=lambda one: one.ngay.month):
            yield from _months(year, month, list(of_month), names)


def _months(year: int, month: int, those: list[News], names: dict[str, str]) -> Iterator[LogPage]:
    for first in range(0, len(those), MOST_ON_ONE_PAGE):
        number = first // MOST_ON_ONE_PAGE + 1
        part = f"{year}/thang-{month}" + (f"/trang-{number}" if number > 1 else "")
        name = f"tháng {month}/{year}" + (f", trang {number}" if number > 1 else "")
        yield _part(part, name, those[first : first + MOST_ON_ONE_PAGE], names)


def _part(part: str, name: str, those: list[News], names: dict[str, str]) -> LogPage:
    title = f"Nhật ký công bố {name}"
    return LogPage(urls.changes(part), title, _days(those), len(those), names)
