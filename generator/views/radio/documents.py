"""What is said of a document: its own words, shortened only by leaving whole items out.

Which items: those whose last day is still to come, then dated ones, then those that speak of
citizens, firms and their files, then by last day. Long wording is left out, never cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.model.dataset import Dataset
from generator.model.items import Criterion, Task
from generator.model.ledger import charged_items, leads
from generator.model.linking import LinkedDocument
from generator.model.succession import answering
from generator.spoken import acts, days, numbers
from generator.vietnamese import format_date
from generator.views import urls
from generator.views.names import document_name, unit_name
from generator.views.radio.bulletin import ALWAYS, Piece, RadioView, bulletins
from generator.views.radio.lexicon import document_lexicon
from generator.views.radio.phrases import (
    BODY,
    OPENING,
    SUMMARY,
    TODAY,
    Voice,
    closing,
    merged,
    opening,
)
from generator.views.succession.agencies import document_province

TASKS, TARGETS, ASK = "viec", "chi-tieu", "hoi-ai"
MOST_ITEMS = 30
"""So many tasks and so many targets are looked at: more never fit the longest version."""
MOST_AGENCIES = 3
LONGEST_WORDING = 260
"""Characters of an item that listeners can still follow."""

_SUBJECT = re.compile(r"^(?:Về việc|V/v) ", re.IGNORECASE)
CITIZENS = (
    "người dân",
    "nhân dân",
    "công dân",
    "doanh nghiệp",
    "thủ tục",
    "hồ sơ",
    "một cửa",
    "trực tuyến",
    "hài lòng",
    "đúng hạn",
)


def document_radio(dataset: Dataset, linked: LinkedDocument) -> RadioView:
    """The bulletins of one document; work grows with that document only."""
    return _Telling(dataset, linked).view()


class _Telling:
    def __init__(self, dataset: Dataset, linked: LinkedDocument) -> None:
        self.dataset, self.linked, self.document = dataset, linked, linked.document
        self.voice = Voice(document_lexicon(dataset, linked))
        self.kind = dataset.document_type(self.document.loai_van_ban)
        self.tinh = linked.record.place.tinh
        unit = dataset.unit_of(linked)
        self.place = unit_name(unit) if unit else dataset.province_name(self.tinh)

    def view(self) -> RadioView:
        openings = {
            SUMMARY: "Tóm tắt của ban biên tập",
            TASKS: f"Sau đây là một số việc mà {self.kind.lower()} đã giao",
            TARGETS: f"Một số mức mà {self.kind.lower()} đã đề ra",
        }
        path = urls.document(self.linked.van_ban)
        name = document_name(self.dataset, self.linked)
        return RadioView(
            path,
            name,
            "van-ban",
            self.tinh,
            self._source(name),
            (("/van-ban/", "Văn bản"), (path, name)),
            bulletins(tuple(self._pieces()), self.voice.leads(openings)),
        )

    def _source(self, name: str) -> str:
        day = self.document.ngay_ban_hanh
        issued = f", ngày {format_date(day)}" if day else ""
        return f"{name}{issued}, {self.document.co_quan_ban_hanh}"

    def _pieces(self) -> Iterator[Piece]:
        yield opening(self.voice, self._named())
        yield from self._identity()
        yield from self._today()
        for number, line in enumerate(self.document.tom_tat):
            # The first says once more what the document is.
            need = 6 + 4 * number if number else 28
            yield self.voice.piece(SUMMARY, need, *([line] if ": " in line else line.split("; ")))
        yield from self._standing()
        yield from self._tasks()
        yield from self._targets()
        yield from self._whom_to_ask()
        yield closing(self.voice, "toàn văn và nguồn")

    def _named(self) -> str:
        number = self.document.so_ky_hieu
        words = f"{self.kind} số {acts.natural(number)}" if number else f"một {self.kind.lower()}"
        return f"{words} của {self.document.co_quan_ban_hanh}"

    def _identity(self) -> Iterator[Piece]:
        day, year = self.document.ngay_ban_hanh, self.linked.record.place.nam
        if day is not None:
            said = f"{self.kind} ban hành {days.full_date(day)}"
        else:
            said = f"Bản chép trên cổng không ghi ngày ban hành; văn bản của {days.year(year)}"
        yield self.voice.piece(OPENING, ALWAYS, said)
        yield self.voice.piece(
            OPENING, ALWAYS, f"Nội dung: {_SUBJECT.sub('', self.document.trich_yeu)}"
        )
        if number := self.document.so_ky_hieu:
            spelled = f"Số, ký hiệu đầy đủ là {acts.spelled(number)}"
            yield self.voice.piece(BODY, 60, spelled)
        if self.document.thieu:
            missing = "Bản chép trên cổng còn thiếu một số phần; trang văn bản ghi rõ phần nào"
            yield self.voice.piece(BODY, 25, missing)

    def _today(self) -> Iterator[Piece]:
        plan, now = self.document.ke_hoach, self.dataset.ngay
        if plan is not None:
            span = days.years(plan.tu_nam, plan.den_nam)
            word = "năm" if plan.tu_nam == plan.den_nam else "những năm"
            past = plan.den_nam < now.year
            said = f"{self.kind} đề ra việc của {word} {span}"
            yield self.voice.piece(TODAY, 19 if past else 1, said)
            if past:
                yield self.voice.piece(TODAY, 1, "Thời gian thực hiện nay đã qua")
        if line := document_province(self.dataset, self.linked):
            yield from merged(self.voice, line, 2)

    def _standing(self) -> Iterator[Piece]:
        """How many tasks, and of how many anything was reported."""
        work = self.linked.muc.viec
        if not work:
            return
        known = self.dataset.tien_do
        reported = sum(known.of(one.van_ban, one.ma).da_bao_cao for one in work)
        count = f"Cổng đếm được {numbers.integer(len(work))} việc trong {self.kind.lower()} này"
        told = f"Đã có báo cáo công khai về {numbers.integer(reported)} việc"
        none = "Đến nay cổng chưa nhận được báo cáo nào về kết quả"
        yield self.voice.piece("tinh-hinh", 3, count, told if reported else none)

    def _tasks(self) -> Iterator[Piece]:
        work = sorted(self.linked.muc.viec, key=lambda one: _order(one, self.dataset.ngay))
        fit = [one for one in work if len(_wording(one)) <= LONGEST_WORDING][:MOST_ITEMS]
        for number, item in enumerate(fit):
            yield self.voice.piece(TASKS, 11 + 4 * number, *_task(item))

    def _targets(self) -> Iterator[Piece]:
        found = [
            one
            for one in self.linked.muc.chi_tieu
            if one.dinh_luong and len(one.noi_dung) <= LONGEST_WORDING
        ]
        found.sort(key=lambda one: not of_citizens(one.noi_dung))
        for number, target in enumerate(found[:MOST_ITEMS]):
            yield self.voice.piece(TARGETS, 12 + 4 * number, target.noi_dung)

    def _whom_to_ask(self) -> Iterator[Piece]:
        """Of the agencies that led most, the first that was changed: who answers today."""
        led: dict[str, int] = {}
        for item in charged_items(self.linked):
            for ma in leads(item):
                led[ma] = led.get(ma, 0) + 1
        for ma in sorted(led, key=lambda one: -led[one])[:MOST_AGENCIES]:
            keys = answering(self.dataset, self.tinh, ma)
            agency = self.dataset.agency(self.tinh, ma)
            if keys and not agency.la_nhom and agency.cap != "trung-uong":
                now = ", ".join(self._agency_today(*key) for key in keys)
                yield self.voice.piece(
                    ASK,
                    16,
                    f"Việc của {agency.ten} khi ấy, nay hỏi {now}",
                    "Căn cứ của điều này ghi ở trang của cơ quan ấy trên cổng",
                )
                return

    def _agency_today(self, tinh: str, ma: str) -> str:
        name = self.dataset.agency(tinh, ma).ten
        province = self.dataset.provinces.get(tinh)
        place = unit_name(province.nay) if province and province.nay else ""
        return name.replace("tỉnh", place, 1) if name.endswith("tỉnh") else f"{name} {place}"


def _task(item: Task | Criterion) -> tuple[str, ...]:
    when = deadline(item.han.nguyen_van)
    if isinstance(item, Criterion):
        code = f"tiêu chí {item.stt}" if item.stt else "tiêu chí"
        return (f"Về {code}, {item.ten}", item.chu_tri.nguyen_van or "", when)
    who = f"Cơ quan chủ trì: {item.chu_tri.nguyen_van}" if item.chu_tri.nguyen_van else ""
    return (f"Việc phải làm: {item.noi_dung}", who, when)


def _wording(item: Task | Criterion) -> str:
    if isinstance(item, Criterion):
        return f"{item.ten} {item.chu_tri.nguyen_van}"
    return item.noi_dung


def _order(item: Task | Criterion, today: date) -> tuple[bool, bool, bool, date]:
    last = item.han.han_den
    ahead = last is not None and last >= today
    return (not ahead, last is None, not of_citizens(_wording(item)), last or date.max)


def of_citizens(words: str) -> bool:
    lowered = words.lower()
    return any(one in lowered for one in CITIZENS)


def deadline(words: str | None) -> str:
    """A deadline as printed, or that there is none. «Tháng 2» begins small, «UBND» does not."""
    if not words:
        return "Văn bản không nêu thời hạn"
    printed = words if words[:2].isupper() else words[:1].lower() + words[1:]
    return f"Thời hạn ghi trong văn bản: {printed}"
