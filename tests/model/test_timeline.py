"""Where the day of the build stands towards a deadline."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.items import Due
from generator.model.timeline import CalendarFact, CalendarState, calendar_fact, occurrence_fact
from generator.recognition.deadlines import interval, read_deadlines
from generator.schema.registers import ProvinceUnit

TODAY = date(2026, 11, 22)


def due(words: str | None) -> Due:
    read = read_deadlines(words or "", nam=2026)
    return Due(words, read, *interval(read))


def unit(den_ngay: str | None) -> ProvinceUnit:
    values = {"ma": "tinh-mau", "ten": "Mẫu", "loai": "tinh", "ma_so": "00", "den_ngay": den_ngay}
    return ProvinceUnit.model_validate({key: v for key, v in values.items() if v is not None})


@pytest.mark.parametrize(
    ("words", "state", "left"),
    [
        ("Trước ngày 22/11/2026", "qua-han", -1),
        ("Ngày 22/11/2026", "sap-den-han", 0),
        ("chậm nhất ngày 22/12/2026", "sap-den-han", 30),
        ("chậm nhất ngày 23/12/2026", "trong-han", 31),
        ("Trong năm 2026", "trong-han", 39),
        ("Quý I năm 2027", "chua-den-ky", 129),
        ("Quý II năm 2020", "qua-han", -2336),
        ("Từ năm 2020", "khong-co-ngay-cuoi", None),
        ("Từ năm 2027", "chua-den-ky", None),
        # a duty that goes on or comes back is never past
        ("Năm 2020 tiếp tục duy trì thực hiện", "dinh-ky", None),
        ("Thường xuyên", "dinh-ky", None),
        ("trước ngày 15 hằng tháng", "dinh-ky", None),
        ("Hằng quý trong năm 2020", "dinh-ky", None),
        # no date in the words
        ("đột xuất", "khong-tinh-duoc", None),
        ("Sau khi được phê duyệt", "khong-tinh-duoc", None),
        ("Xong trước tuần 4 tháng 11", "khong-tinh-duoc", None),
        # another time is allowed: near while the quarter runs, not past once it is over
        ("Quý IV năm 2026 (hoặc khi có hướng dẫn)", "trong-han", 39),
        ("Quý IV năm 2020 (hoặc khi có hướng dẫn)", "khong-tinh-duoc", None),
        (None, "khong-neu-han", None),
    ],
)
def test_what_the_calendar_says(words: str | None, state: str, left: int | None) -> None:
    assert calendar_fact(due(words), TODAY) == CalendarFact(CalendarState(state), left)


@pytest.mark.parametrize(
    ("ended", "state"),
    [
        ("30/6/2025", CalendarState.ARCHIVED),
        ("21/11/2026", CalendarState.ARCHIVED),
        ("22/11/2026", CalendarState.PAST),
        (None, CalendarState.PAST),
    ],
)
def test_a_plan_is_archived_once_its_province_has_ended(
    ended: str | None, state: CalendarState
) -> None:
    assert calendar_fact(due("Quý II năm 2020"), TODAY, unit(ended)).trang_thai is state


@pytest.mark.parametrize(
    ("last", "state"),
    [
        ("2026-11-21", "dinh-ky"),
        ("2026-11-22", "sap-den-han"),
        ("2026-12-22", "sap-den-han"),
        ("2026-12-23", "dinh-ky"),
    ],
)
def test_a_turn_of_a_recurring_duty_may_be_near_but_never_past(last: str, state: str) -> None:
    assert occurrence_fact(date.fromisoformat(last), TODAY).trang_thai == state
    archived = occurrence_fact(date.fromisoformat(last), TODAY, unit("30/6/2025"))
    assert archived == CalendarFact(CalendarState.ARCHIVED)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_day_is_past_from_the_day_after_it(last: date, today: date) -> None:
    fact = calendar_fact(due(f"chậm nhất ngày {last.day}/{last.month}/{last.year}"), today)
    assert fact.con_lai == (last - today) // timedelta(days=1)
    assert (fact.trang_thai is CalendarState.PAST) == (last < today)
