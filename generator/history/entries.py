"""What one data file publishes, item by item, in printed words."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

LONGEST = 2_000
"""Of longer words the beginning is kept, and a digest of all of them."""


class Kind(StrEnum):
    """Kinds of items."""

    DOCUMENT = "van-ban"
    TASK = "nhiem-vu"
    TARGET = "chi-tieu"
    DUTY = "phan-cong"
    CRITERION = "tieu-chi"
    SUMMARY_ROW = "dong-diem"
    COMMUNICATION = "tuyen-truyen"
    PASSAGE = "doan"
    CORRECTION = "dinh-chinh"
    SCORE = "diem"
    REPORT = "bao-cao"
    RESULT = "ket-qua"
    EVIDENCE = "minh-chung"
    LOOKUP = "tra-cuu"
    NEWS_ITEM = "tin-bai"
    SITE_CORRECTION = "dinh-chinh-trang"


@dataclass(frozen=True)
class Words:
    """Words or a figure as printed. `ten`: a word of the vocabulary (`thoi_han`), or a printed
    name (`Điểm 6.1`); `dau`: the digest of the whole, where `chu` is only its beginning."""

    ten: str
    chu: str
    dau: str = ""


def words(ten: str, chu: str | None) -> Words | None:
    """The words under a name; None where nothing is printed."""
    if not chu:
        return None
    if len(chu) <= LONGEST:
        return Words(ten, chu)
    return Words(ten, chu[:LONGEST], hashlib.sha256(chu.encode()).hexdigest()[:16])


@dataclass(frozen=True)
class Entry:
    """One item. `khoa`: its key in its file; `dia_chi`: where it stands, from the site's root;
    `stt`: the printed number, or what else it is called by."""

    khoa: str
    loai: Kind
    dia_chi: str
    stt: str
    truong: tuple[Words, ...]

    def value(self, ten: str) -> str:
        """The words under a name; empty where there are none."""
        return next((one.chu for one in self.truong if one.ten == ten), "")


State = tuple[Entry, ...]
"""What a file publishes. A document's own entry goes first."""


def entry(khoa: str, loai: Kind, dia_chi: str, stt: str | None, *truong: Words | None) -> Entry:
    """An entry without the fields that are empty."""
    return Entry(khoa, loai, dia_chi, stt or "", tuple(one for one in truong if one))


def distinct(entries: Iterable[Entry]) -> State:
    """The entries with keys that are theirs alone: the second of a key gets its number."""
    seen: Counter[str] = Counter()
    found = []
    for one in entries:
        seen[one.khoa] += 1
        again = seen[one.khoa] > 1
        found.append(replace(one, khoa=f"{one.khoa} {seen[one.khoa]}") if again else one)
    return tuple(found)
