"""One piece of news: what happened on a day to a document, a score or a report."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from generator.history.entries import Kind


class Happened(StrEnum):
    """What happened, in the words of the page."""

    FIRST = "Có từ đầu"
    DOCUMENT = "Văn bản mới"
    SCORE = "Điểm mới"
    REPORT = "Báo cáo tiến độ mới"
    PROGRESS = "Tiến độ"
    CHANGED = "Sửa"
    CORRECTED = "Đính chính"
    WITHDRAWN = "Rút khỏi cổng"


class Topic(StrEnum):
    """What kinds of news a reader can follow; the list that tells of each."""

    DOCUMENTS = "/van-ban/"
    TASKS = "/nhiem-vu/"
    SCORES = "/chi-so/"
    PROGRESS = "/tien-do/"
    CORRECTIONS = "/dinh-chinh/"


@dataclass(frozen=True)
class Difference:
    """Words that read differently; empty where there were, or are, none."""

    nhan: str
    cu: str
    moi: str


@dataclass(frozen=True)
class ItemNews:
    """An item that came, went or changed. `ten`: what it is called; `dia_chi`: where it stands
    now, or nothing; `lan`: `mới`, `sửa`, `rút`; `noi_dung`: its words by label, as they are now or
    last were; `co_quan`: the agencies that it names."""

    loai: Kind
    lan: str
    ten: str
    dia_chi: str
    khac: tuple[Difference, ...] = ()
    noi_dung: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    ly_do: str = ""
    co_quan: tuple[str, ...] = ()


@dataclass(frozen=True)
class News:
    """What happened on a day to one thing.

    `khoa`: its key, the same in every build; `dia_chi`: its page, or nothing where there is none
    any more; `tu_ngay`: the day it was first published; `van_ban`: the key of the document that it
    is about; `dem`: what a new document holds; `muc`: the items that it is about, in printed order.
    """

    khoa: str
    ngay: date
    tu_ngay: date
    loai: Happened
    tinh: str
    ten: str
    dia_chi: str
    van_ban: str = ""
    trich_yeu: str = ""
    dem: str = ""
    muc: tuple[ItemNews, ...] = ()
    chu_de: frozenset[Topic] = frozenset()
    co_quan: frozenset[str] = field(default=frozenset(), repr=False)
