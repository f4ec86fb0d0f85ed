"""What one line of the calendar holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.timeline import CalendarState
from generator.views.progress.marks import Mark


class EntryKind(StrEnum):
    """Why a day is in the calendar."""

    LAST = "ngay-cuoi"  # the last day of a deadline
    FIRST = "bat-dau"  # the first day of «từ … đến …» and «từ …»
    END = "het-ky"  # the last day of the period of a continuing duty: no deadline
    TURN = "dinh-ky"  # a turn of a recurring duty
    REPORT = "bao-cao"  # a turn of a duty to report


@dataclass(frozen=True)
class CalendarEntry:
    """One thing on one day. `ma`: the item (`<van_ban>#<id>`), with `.2` for the second deadline
    of a cell; turns of one duty share it. `thoi_han`: the deadline's words as printed;
    `ghi_chu`: what is read in them, or the period of a turn. `con_lai`: days until then. `tien_do`:
    what is known of the progress; `xong`: it was reported as done. A report does not say which
    turn of a recurring duty it is about, so that turns have neither."""

    ma: str
    loai: EntryKind
    ngay: date
    chu: str
    dia_chi: str
    thoi_han: str
    ghi_chu: str
    chu_tri: str | None
    co_quan: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    tinh: str
    ten_tinh: str
    van_ban: str
    ten_van_ban: str
    so_hieu: str
    cho: str
    trang_thai: CalendarState
    con_lai: int | None
    nhip: str = ""
    tien_do: tuple[Mark, ...] = ()
    xong: bool = False


@dataclass(frozen=True)
class Outside:
    """How many tasks and remedies have no day in the calendar, and why."""

    khong_neu: int = 0
    khong_tinh_duoc: int = 0
    lien_tuc: int = 0

    def __add__(self, other: Outside) -> Outside:
        return Outside(
            self.khong_neu + other.khong_neu,
            self.khong_tinh_duoc + other.khong_tinh_duoc,
            self.lien_tuc + other.lien_tuc,
        )
