"""«Việc đến hạn tháng này»: the last days of a month, in all provinces and in each.

Of a province the months nearest to the day of the build, as the calendar of a province may reach
back many years.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.dataset import Dataset
from generator.model.once import once_a_dataset
from generator.model.timeline import CalendarState
from generator.spoken import days, numbers
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.calendar.entries import calendar
from generator.views.calendar.entry import CalendarEntry, EntryKind
from generator.views.calendar.overview import ProvinceCalendar, archive_words, provinces
from generator.views.calendar.periods import Entries, Month, years
from generator.views.radio.bulletin import ALWAYS, Piece, RadioView, bulletins
from generator.views.radio.documents import of_citizens
from generator.views.radio.lexicon import lexicon
from generator.views.radio.phrases import BODY, OPENING, TODAY, Voice, closing, opening

TASKS = "viec"
MOST_MONTHS = 24
"""So many months of a province have bulletins."""
MOST_ITEMS = 40
LONGEST_WORDING = 260


@dataclass(frozen=True)
class DueMonth:
    """The last days of a month, of all provinces or of one (`tinh`, `ten_tinh`)."""

    thang: Month
    han: Entries
    tinh: str = ""
    ten_tinh: str = ""

    @property
    def ten(self) -> str:
        where = f" của {self.ten_tinh}" if self.tinh else ""
        return f"Việc đến hạn tháng {self.thang.thang}/{self.thang.nam}{where}"

    @property
    def cua(self) -> str:
        """The page it is about; of one province the address below the page of its year."""
        if not self.tinh:
            return self.thang.duong
        return f"{urls.province_calendar(self.tinh, self.thang.nam)}{self.thang.ma}/"

    @property
    def truoc(self) -> tuple[tuple[str, str], ...]:
        first = (urls.CALENDAR, "Lịch")
        if not self.tinh:
            return (first, (self.cua, self.thang.ten))
        return (
            first,
            (urls.province_calendar(self.tinh), self.ten_tinh),
            (self.trang, f"Năm {self.thang.nam}"),
        )

    @property
    def trang(self) -> str:
        """The page that has the month: its own, or of a province that of the year."""
        year = urls.province_calendar(self.tinh, self.thang.nam)
        return year if self.tinh else self.thang.duong


@once_a_dataset
def due_months(dataset: Dataset) -> tuple[DueMonth, ...]:
    """Every month in which a deadline ends, then those of each province."""
    found = [
        DueMonth(month, due)
        for year in years(calendar(dataset).muc)
        for month in year.thang
        if (due := _due(month.muc))
    ]
    for province in provinces(dataset):
        found += _nearest(dataset.ngay, province)
    return tuple(found)


def this_month(dataset: Dataset) -> str | None:
    """The bulletin of the month of the build, where a deadline ends in it."""
    today = dataset.ngay
    for one in calendar(dataset).muc:
        if one.loai is EntryKind.LAST and (one.ngay.year, one.ngay.month) == (
            today.year,
            today.month,
        ):
            return urls.radio(urls.calendar(today.year, f"thang-{today.month}"))
    return None


def _nearest(today: date, province: ProvinceCalendar) -> list[DueMonth]:
    now = today.year * 12 + today.month
    found = [
        DueMonth(month, due, province.ma, province.ten)
        for year in years(province.muc)
        for month in year.thang
        if (due := _due(month.muc))
    ]
    found.sort(key=lambda one: (abs(one.thang.nam * 12 + one.thang.thang - now), one.thang.nam))
    return sorted(found[:MOST_MONTHS], key=lambda one: (one.thang.nam, one.thang.thang))


def _due(entries: Entries) -> Entries:
    return tuple(one for one in entries if one.loai is EntryKind.LAST)


def month_radio(dataset: Dataset, month: DueMonth) -> RadioView:
    """The bulletins of a month."""
    voice = Voice(lexicon(dataset, month.tinh))
    leads = voice.leads({TASKS: "Sau đây là một số việc, theo lời văn bản"})
    day = format_date(dataset.ngay)
    return RadioView(
        month.cua,
        month.ten,
        "lich",
        month.tinh,
        f"{_documents(month.han)}; trạng thái tính đến ngày {day}",
        month.truoc,
        bulletins(tuple(_pieces(dataset, voice, month)), leads),
        month.trang,
    )


def _documents(due: Entries) -> str:
    names = list(dict.fromkeys(f"{one.ten_van_ban} ({one.ten_tinh})" for one in due))
    more = f" và {len(names) - 5} văn bản khác" if len(names) > 5 else ""
    return "; ".join(names[:5]) + more


def _pieces(dataset: Dataset, voice: Voice, month: DueMonth) -> Iterator[Piece]:
    number, year, due = month.thang.thang, month.thang.nam, month.han
    when = days.month_and_year(number, year)
    where = f" của {month.ten_tinh}" if month.tinh else ""
    yield opening(voice, f"việc cải cách hành chính đến hạn trong {when}{where}")
    past = (year, number) < (dataset.ngay.year, dataset.ngay.month)
    count = numbers.integer(len(due))
    said = f"Trong tháng ấy đã có {count} việc" if past else f"Trong tháng này có {count} việc"
    yield voice.piece(OPENING, ALWAYS, f"{said} đến ngày cuối theo văn bản")
    yield from _standing(dataset, voice, due)
    for place, one in enumerate(_chosen(due, dataset.ngay)):
        yield voice.piece(TASKS, 10 + place, *_told(one, with_province=not month.tinh))
    yield closing(voice, "danh sách đầy đủ")


def _standing(dataset: Dataset, voice: Voice, due: Entries) -> Iterator[Piece]:
    done = sum(one.xong for one in due)
    if done:
        yield voice.piece(BODY, 1, f"Đã có báo cáo hoàn thành {numbers.integer(done)} việc")
    else:
        said = "Cổng chưa nhận được báo cáo hoàn thành việc nào trong số ấy"
        yield voice.piece(BODY, 1, said, "Điều đó không có nghĩa là việc chưa làm")
    archived = sum(one.trang_thai is CalendarState.ARCHIVED for one in due)
    for number, words in enumerate(archive_words(dataset, due)):
        of_them = numbers.integer(archived)
        said = f"{of_them} việc là của kế hoạch đã lưu trữ, vì {words}"
        yield voice.piece(TODAY, 2 + number, said)


def _chosen(due: Entries, today: date) -> list[CalendarEntry]:
    """Still open and to come first, then citizens' matters, then by day."""
    fit = [one for one in due if len(one.chu) <= LONGEST_WORDING]
    fit.sort(key=lambda one: (one.xong, one.ngay < today, not of_citizens(one.chu), one.ngay))
    return fit[:MOST_ITEMS]


def _told(one: CalendarEntry, *, with_province: bool) -> tuple[str, ...]:
    place = f"{one.ten_tinh}. " if with_province else ""
    who = f"Cơ quan chủ trì: {one.chu_tri}" if one.chu_tri else ""
    done = "Đã có báo cáo hoàn thành" if one.xong else ""
    day = days.day_and_month(one.ngay.day, one.ngay.month)
    return (f"{place}{one.chu}", who, f"Ngày cuối: {day}", done)
