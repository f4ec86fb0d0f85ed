"""Calendar files: written, read back by the library, and by the rules of RFC 5545."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar import Calendar, Event

from generator.exports import calendars
from generator.model.dataset import Dataset, build
from generator.records import load_path
from generator.settings import Settings
from generator.views.calendar.entries import calendar
from generator.views.calendar.entry import EntryKind
from generator.views.calendar.events import CalendarFile, files
from tests.small_data import DAY, ROOT, SAMPLE_DATA
from tests.small_plan import Row, plan

VERY_LONG = "Đẩy mạnh; rà soát, đơn giản hóa \\ công bố thủ tục " * 8


def written(dataset: Dataset, *, goc: str = "", mau: bool = False) -> dict[str, bytes]:
    """Every calendar file by its path."""
    settings = Settings.of(Path("data"), "20/11/2026", goc=goc, mau=mau)
    return {
        f"{offer.stem}.{suffix}": make(offer.value)
        for offer in calendars.offers(dataset, settings)
        for suffix, make in offer.forms.items()
    }


def read(content: bytes) -> Calendar:
    return Calendar.from_ical(content)


def rule(event: Event) -> str | None:
    """The rule of a series as written."""
    if "rrule" not in event:
        return None
    lines: list[str] = event.to_ical().decode().replace("\r\n ", "").splitlines()
    return next(line for line in lines if line.startswith("RRULE:")).removeprefix("RRULE:")


def days(event: Event) -> list[date]:
    """The days of an event or of a series."""
    first: date = event.decoded("dtstart")
    series = rule(event)
    if series is None:
        return [first]
    # As moments without a zone: dateutil knows no whole days.
    found = rrulestr(series, dtstart=datetime.combine(first, datetime.min.time()))
    return [moment.date() for moment in found]


@pytest.fixture(scope="module", params=["data", "examples/data"])
def dataset(request: pytest.FixtureRequest) -> Dataset:
    return build(load_path(ROOT / request.param), DAY)


def test_a_deadline_is_an_event_of_its_last_day(tmp_path: Path) -> None:
    row = Row("Rà soát, công bố", "Trước ngày 15/5/2026", "Sở Tư pháp")
    content = written(plan(tmp_path, row), goc="https://vi-du.vn/")["lich.ics"]
    assert content.decode().replace("\r\n ", "").splitlines() == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Cong khai cai cach hanh chinh//Lich viec va thoi han//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Việc và thời hạn cải cách hành chính",
        "BEGIN:VEVENT",
        "SUMMARY:Hạn: Rà soát\\, công bố (Trước ngày 15/5/2026)",
        "DTSTART;VALUE=DATE:20260514",
        "DTEND;VALUE=DATE:20260515",
        "DTSTAMP:20250115T000000Z",
        "UID:tinh-mau/2025/1-kh-ubnd#ke-hoach-nhiem-vu-1@cong-khai-cchc",
        "CATEGORIES:Mẫu",
        "DESCRIPTION:Rà soát\\, công bố\\nThời hạn in trong văn bản: Trước ngày 15/5/2026"
        "\\nChủ trì: Sở Tư pháp\\nVăn bản: ke-hoach 1/KH-UBND\\, việc 1 (Mẫu)"
        "\\nhttps://vi-du.vn/van-ban/tinh-mau/2025/1-kh-ubnd/#ke-hoach-nhiem-vu-1",
        "TRANSP:TRANSPARENT",
        "URL:https://vi-du.vn/van-ban/tinh-mau/2025/1-kh-ubnd/#ke-hoach-nhiem-vu-1",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Quý II năm 2026", "Hạn: Họp (Quý II năm 2026)"),
        ("Năm 2026 tiếp tục duy trì", "Hết kỳ văn bản nêu: Họp (Năm 2026 tiếp tục duy trì)"),
        ("Từ năm 2026", "Bắt đầu: Họp (Từ năm 2026)"),
        ("ít nhất 01 lần/năm", "Định kỳ: Họp (ít nhất 01 lần/năm)"),
    ],
)
def test_the_title_says_what_the_day_is_and_how_it_is_printed(
    words: str, title: str, tmp_path: Path
) -> None:
    (event,) = read(written(plan(tmp_path, Row("Họp", words)))["lich.ics"]).events
    assert str(event["summary"]) == title


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("trước ngày 15 hằng tháng", ["FREQ=MONTHLY;UNTIL=20271214;BYMONTHDAY=14"]),
        ("Hằng tháng", ["FREQ=MONTHLY;UNTIL=20271231;BYMONTHDAY=-1"]),
        ("Hằng quý", ["FREQ=YEARLY;UNTIL=20271231;BYMONTHDAY=-1;BYMONTH=3,6,9,12"]),
        (
            "Định kỳ hàng quý, 6 tháng, năm",
            [
                "FREQ=YEARLY;UNTIL=20270930;BYMONTHDAY=-1;BYMONTH=3,9",
                "FREQ=YEARLY;UNTIL=20270630;BYMONTHDAY=-1;BYMONTH=6",
                "FREQ=YEARLY;UNTIL=20271231;BYMONTHDAY=-1;BYMONTH=12",
            ],
        ),
        (
            "trước ngày 01/6 và 15/11 hằng năm",
            [
                "FREQ=YEARLY;UNTIL=20270531;BYMONTHDAY=-1;BYMONTH=5",
                "FREQ=YEARLY;UNTIL=20271114;BYMONTHDAY=14;BYMONTH=11",
            ],
        ),
        (
            # no rule of a series says «30, or the last of February»: an event each
            "vào ngày 30 hằng tháng, từ tháng 01/2027 đến tháng 3/2027",
            [None, None, None],
        ),
    ],
)
def test_a_recurring_duty_is_a_series_until_the_plan_ends(
    words: str, rules: list[str | None], tmp_path: Path
) -> None:
    dataset = plan(tmp_path, Row("Gửi báo cáo", words), nam=(2026, 2027))
    events = read(written(dataset)["lich.ics"]).events
    assert [rule(event) for event in events] == rules


def test_only_what_has_an_event_has_a_file(tmp_path: Path) -> None:
    rows = (
        Row("Họp", "Quý II năm 2026", "Sở Tư pháp", "Sở Nội vụ"),
        Row("Gửi", None, "Sở Nội vụ"),
    )
    made = written(plan(tmp_path, *rows))
    assert list(made) == [
        "lich.ics",
        "tinh/tinh-mau.ics",
        "van-ban/tinh-mau/2025/1-kh-ubnd.ics",
        "co-quan/tinh-mau/so-tu-phap.ics",
        "co-quan/tinh-mau/so-noi-vu.ics",
    ]
    (joint,) = read(made["co-quan/tinh-mau/so-noi-vu.ics"]).events
    assert str(joint["summary"]) == "(Phối hợp) Hạn: Họp (Quý II năm 2026)"


def test_without_a_deadline_there_is_no_file(tmp_path: Path) -> None:
    assert written(plan(tmp_path, Row("Họp", "Thường xuyên"))) == {}


def test_sample_data_say_so(tmp_path: Path) -> None:
    content = read(written(plan(tmp_path, Row("Họp", "Năm 2026")), mau=True)["lich.ics"])
    assert str(content["x-wr-calname"]).startswith("(Trang mẫu) ")
    assert str(content.events[0]["summary"]).startswith("[Mẫu] ")


def test_long_words_are_cut_in_the_title_only(tmp_path: Path) -> None:
    (event,) = read(
        written(plan(tmp_path, Row(VERY_LONG.strip().replace("\\", ""), "Năm 2026")))["lich.ics"]
    ).events
    title, description = str(event["summary"]), str(event["description"])
    assert title.endswith("… (Năm 2026)")
    assert len(title) < 120
    assert description.startswith(VERY_LONG.strip().replace("\\", "") + "\n")


def test_the_same_data_give_the_same_bytes() -> None:
    first, second = (written(build(load_path(SAMPLE_DATA), DAY)) for _ in range(2))
    assert first == second


def test_lines_are_folded_as_the_standard_asks(dataset: Dataset) -> None:
    for content in written(dataset).values():
        lines = content.split(b"\r\n")
        assert lines.pop() == b""
        assert not any(b"\n" in line or b"\r" in line for line in lines)
        assert max(len(line) for line in lines) <= 75
        for line in lines:
            line.decode("utf-8")  # no letter is cut in two


def test_every_event_has_what_a_reader_needs(dataset: Dataset) -> None:
    for path, content in written(dataset).items():
        calendar_read = read(content)
        assert {str(calendar_read["version"]), str(calendar_read["calscale"])} == {
            "2.0",
            "GREGORIAN",
        }
        events = calendar_read.events
        assert events, path
        uids = [str(event["uid"]) for event in events]
        assert len(uids) == len(set(uids)), path
        for event in events:
            start, end = event.decoded("dtstart"), event.decoded("dtend")
            assert type(start) is type(end) is date
            assert end - start == timedelta(days=1)
            assert event.decoded("dtstamp").utcoffset() == timedelta(0)
            assert re.fullmatch(r"[a-z0-9/-]+#[a-z0-9._-]+@cong-khai-cchc", str(event["uid"]))
            assert str(event["transp"]) == "TRANSPARENT"
            assert event.alarms.times == []
            if "rrule" in event:
                assert days(event)[0] == start  # else readers disagree about the first one


def test_no_line_is_longer_than_the_standard_allows(dataset: Dataset) -> None:
    for content in written(dataset).values():
        assert max(len(line) for line in content.split(b"\r\n")) <= 75  # octets


def test_what_is_read_back_is_what_the_pages_show(dataset: Dataset) -> None:
    events = read(written(dataset)["lich.ics"]).events
    found = sorted(
        (day, said[-1], said[0].strip())
        for event in events
        for said in [str(event["description"]).split("\n")]
        for day in days(event)
    )
    shown = sorted(
        (one.ngay, one.dia_chi, one.chu.split("\n")[0].strip()) for one in calendar(dataset).muc
    )
    assert found == shown


def test_the_file_of_a_document_is_its_part_of_the_whole(dataset: Dataset) -> None:
    made: dict[str, CalendarFile] = {file.duong: file for file in files(dataset)}
    whole = set(made["lich"].su_kien)
    documents = [file for path, file in made.items() if path.startswith("van-ban/")]
    assert sum(len(file.su_kien) for file in documents) == len(whole)
    assert {event for file in documents for event in file.su_kien} == whole
    assert set(made) == calendar(dataset).tep


def test_a_deadline_of_the_real_data_is_found_by_its_agency() -> None:
    dataset = build(load_path(ROOT / "data"), DAY)
    made = written(dataset)
    events = read(made["co-quan/dong-thap/so-tu-phap.ics"]).events
    assert [(event.decoded("dtstart"), str(event["summary"])) for event in events] == [
        (
            date(2020, 5, 14),
            "Hạn: Tổng kết, đánh giá kết quả thực hiện cải cách thể chế (Trước ngày 15/5/2020)",
        )
    ]
    assert EntryKind.REPORT in {one.loai for one in calendar(dataset).muc}
