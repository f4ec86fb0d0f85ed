"""Which of our columns a printed head names: «Cơ quan, đơn vị chủ trì» is `chu_tri`.

Heads are compared without marks, case, punctuation and what stands in brackets. A head is read
only where all its words are understood, or where it begins as such heads do; any other column has
no key, and its table stays plain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.importers.document_types.usual_heads import (
    CODE,
    DUE,
    HELP,
    LEAD,
    MONEY_CORE,
    MONEY_MORE,
    MONEY_USUAL,
    NOTE,
    ORDINAL,
    POINTS_USUAL,
    PRODUCT_CORE,
    PRODUCT_MORE,
    PRODUCT_USUAL,
    RANK,
    TOTAL,
    WORK_CORE,
    WORK_MORE,
    WORK_USUAL,
)
from generator.vietnamese import fold

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NOT_WORDS = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True)
class Named:
    """A key, and whether the head is one of its usual names."""

    key: str
    usual: bool = True


NameOf = Callable[[str], Named | None]


@dataclass(frozen=True)
class Keys:
    """The heads of a table by our keys, one a column (None: not understood, or no head).

    `twice`: keys that more than one head could be; `unusual`: columns read from a head that is
    not one of the usual names."""

    by_column: tuple[str | None, ...]
    twice: tuple[str, ...] = ()
    unusual: tuple[int, ...] = ()

    def column(self, key: str) -> int | None:
        return self.by_column.index(key) if key in self.by_column else None

    def has(self, *keys: str) -> bool:
        return all(key in self.by_column for key in keys)


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The words of a head without marks, punctuation and brackets: «Số TT (1)» -> «so tt»."""
    return _NOT_WORDS.sub(" ", _BRACKETS.sub(" ", fold(text))).strip()


def keys_of(heads: Sequence[str], name_of: NameOf) -> Keys:
    """The keys of the heads by one vocabulary; every head that could be a key twice is kept out."""
    named = [name_of(bare(head)) if head.strip() else None for head in heads]
    keys = [one.key if one else None for one in named]
    twice = tuple(dict.fromkeys(key for key in keys if key and keys.count(key) > 1))
    unusual = tuple(at for at, one in enumerate(named) if one and not one.usual)
    return Keys(tuple(keys), twice, unusual)


_BODIES = r"(?:(?:cac|co quan|don vi|to chuc|bo phan|dia phuong|nganh|cap|va|hoac) ?)+"
_LEAD_ANYWHERE = re.compile(
    r"(?!noi dung|nhiem vu|cong viec|san pham|ket qua)(?:\w+ ){0,8}?chu tri\b"
)
_LEAD_OTHERWISE = re.compile(
    rf"{_BODIES} ?(?:to chuc thuc hien|thuc hien|tham muu|phu trach|chiu trach nhiem|trien khai"
    r"|dau moi|khac phuc|tham muu thuc hien|chiu trach nhiem thuc hien|duoc giao|dau moi tham muu"
    r"|duoc phan cong|duoc giao chu tri)(?: thuc hien)?"
    r"|co quan|phan cong thuc hien|phan cong|trach nhiem thuc hien|don vi co quan"
)
_HELP_ANYWHERE = re.compile(
    r"(?!noi dung|nhiem vu|cong viec|san pham|ket qua)(?:\w+ ){0,8}?phoi hop\b"
)
_HELP_OTHERWISE = re.compile(
    rf"{_BODIES} ?(?:(?:cung|tham gia|lien quan|phoi hop)(?: (?:thuc hien|trien khai|tham gia))?)"
)
_DUE_BEGINS = re.compile(
    r"(?:du kien )?(?:thoi gian|thoi han|thoi diem|tien do|lo trinh|han)"
    r"(?: (?:va|tien do|thoi gian|thoi han|lo trinh|thuc hien|hoan thanh|trien khai|du kien"
    r"|ket thuc|bao cao|to chuc|trinh|ban hanh|phai|nhiem vu|cong viec|yeu cau))*"
)


def task_key(head: str) -> Named | None:
    """The column of a table of tasks that a bare head names."""
    if head in ORDINAL:
        return Named("stt")
    return (
        _shared(head)
        or _made_of("noi_dung", head, WORK_CORE, WORK_USUAL, WORK_MORE)
        or _made_of("san_pham", head, PRODUCT_CORE, PRODUCT_USUAL, PRODUCT_MORE)
        or _made_of("kinh_phi", head, MONEY_CORE, MONEY_USUAL, MONEY_MORE)
    )


_MAXIMUM = re.compile(r"(?:so |thang |muc )?diem (?:chuan|toi da)\b|thang diem\b")
_POINTS = re.compile(r"(?:(?:so|tong so|ket qua|muc) )?diem\b")
_NOT_POINTS = re.compile(r"\b(?:tru|mat|giam|chenh|tang|xep|so voi|thieu)\b")
_REMEDY = (
    (
        "nguyen_nhan",
        frozenset({"nguyen nhan", "nguyen nhan mat diem", "nguyen nhan bi tru diem"}),
        re.compile(r"nguyen nhan\b|ly do (?:mat|bi tru|tru) diem\b|ton tai han che"),
    ),
    (
        "giai_phap",
        frozenset({"giai phap", "giai phap khac phuc", "bien phap khac phuc"}),
        re.compile(r"(?:nhiem vu )?(?:giai phap|bien phap|huong khac phuc|nhiem vu khac phuc)\b"),
    ),
)
_CRITERION = re.compile(r"(?:(?:ten|noi dung|cac|nhom|bo) )*(?:tieu chi|linh vuc)\b")


def criteria_key(head: str) -> Named | None:
    """The column of a table of criteria that a bare head names."""
    if head in CODE:
        return Named("ma")
    shared = _shared(head)
    if shared:
        return shared
    if _MAXIMUM.match(head):
        return Named("diem_chuan")
    if _POINTS.match(head) and not _NOT_POINTS.search(head):
        return Named("diem", head in POINTS_USUAL)
    for key, usual, begins in _REMEDY:
        if begins.match(head):
            return Named(key, head in usual)
    if _CRITERION.match(head):
        return Named("ten")
    return Named("ten", usual=False) if head in ("noi dung", "ten", "noi dung danh gia") else None


_AREA = re.compile(r"(?:lv|linh vuc) ?(\d{1,2})")


def score_key(head: str) -> Named | None:
    """The column of a summary of scores that a bare head names; an area by its code."""
    if head == "nam":
        return Named("nam")
    if head in TOTAL:
        return Named("tong")
    if head in RANK:
        return Named("xep_hang")
    area = _AREA.fullmatch(head)
    return Named(str(int(area[1]))) if area else None


def _shared(head: str) -> Named | None:
    """The columns that tables of tasks and of criteria share."""
    if head in NOTE:
        return Named("ghi_chu")
    if "chu tri" in head and "phoi hop" in head:
        return None
    for key, usual, begins in (
        ("chu_tri", LEAD, _LEAD_ANYWHERE),
        ("phoi_hop", HELP, _HELP_ANYWHERE),
    ):
        if head in usual or begins.match(head):
            return Named(key, head in usual)
    if _HELP_OTHERWISE.fullmatch(head):
        return Named("phoi_hop", usual=False)
    if _LEAD_OTHERWISE.fullmatch(head):
        return Named("chu_tri", usual=False)
    if _DUE_BEGINS.fullmatch(head):
        return Named("thoi_han", head in DUE)
    return None


def _made_of(
    key: str, head: str, core: Sequence[str], usual: frozenset[str], more: frozenset[str]
) -> Named | None:
    """A head that has a word of the core and no word besides it and the words that go with it."""
    if head in usual:
        return Named(key)
    rest = f" {head} "
    for phrase in core:
        rest = rest.replace(f" {phrase} ", "  ")
    if rest.split() == head.split() or not set(rest.split()) <= more:
        return None
    return Named(key, usual=False)
