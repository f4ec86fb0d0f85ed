"""When a task is due: the words of a deadline cell as intervals of days.

All intervals are inclusive: «Trước ngày 15/5/2020» ends on 14/05/2020. The forms are those of
the provinces' plans; what is outside of them is `khong_ro` and keeps only its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from generator.recognition.recurrences import Recurrence, read_recurrences
from generator.recognition.time_phrases import Phrase, Reading, read_phrases
from generator.recognition.time_words import Kind
from generator.vietnamese import aligned_key, nfc

__all__ = ["Deadline", "DeadlineKind", "Recurrence", "interval", "read_deadlines"]


class DeadlineKind(StrEnum):
    """How exactly the words fix the time."""

    ngay = "ngay"  # a day
    thang = "thang"  # a month
    quy = "quy"  # a quarter
    nua_nam = "nua_nam"  # the first or second half of a year
    nam = "nam"  # a year
    khoang = "khoang"  # from … to …
    mo = "mo"  # from … on
    dinh_ky = "dinh_ky"  # again and again
    co_dieu_kien = "co_dieu_kien"  # only a condition, no date: đột xuất, khi có yêu cầu
    tuong_doi = "tuong_doi"  # counted from another event: sau khi … được ban hành
    khong_ro = "khong_ro"  # not read


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline; a cell may hold several.

    `nguyen_van`: its words, an exact substring of the cell. `han_tu`, `han_den`: first and last
    day, both inclusive, None where open or unknown. `ngay_neu`: the single day the words name,
    which for «trước ngày …» is the day after `han_den`. `dieu_kien`: the words of a condition
    that may move the date. `chu_ky`: how it recurs. `lien_tuc`: a continuing duty, which is
    never overdue.
    """

    nguyen_van: str
    loai: DeadlineKind
    han_tu: date | None = None
    han_den: date | None = None
    ngay_neu: date | None = None
    dieu_kien: str | None = None
    chu_ky: tuple[Recurrence, ...] = ()
    lien_tuc: bool = False


def read_deadlines(
    text: str, *, nam: int | None = None, ngay_ban_hanh: date | None = None
) -> tuple[Deadline, ...]:
    """Return the deadlines of the cell `text` in printed order; none for a blank cell.

    `nam`: the year of execution, for words without a year («Quý II»); without it they are
    `khong_ro`. `ngay_ban_hanh`: the day of the document, the start of «từ nay đến …».
    Never raises: a part that cannot be read is one `khong_ro`.
    """
    return _read(nfc(text), nam, ngay_ban_hanh)


@lru_cache(maxsize=8192)  # the same few cells fill most tables
def _read(printed: str, nam: int | None, issued: date | None) -> tuple[Deadline, ...]:
    deadlines: list[Deadline] = []
    for start, end in _pieces(printed):
        deadlines += _read_piece(printed[start:end], nam, issued)
    if not deadlines and printed.strip():
        deadlines.append(Deadline(printed.strip(), DeadlineKind.khong_ro))
    return tuple(deadlines)


def interval(deadlines: Iterable[Deadline]) -> tuple[date | None, date | None]:
    """Return the first and last day of all `deadlines` together, None where any is open."""
    starts, ends = [], []
    for deadline in deadlines:
        starts.append(deadline.han_tu)
        ends.append(deadline.han_den)
    known_starts = [day for day in starts if day is not None]
    known_ends = [day for day in ends if day is not None]
    return (
        min(known_starts) if known_starts and len(known_starts) == len(starts) else None,
        max(known_ends) if known_ends and len(known_ends) == len(ends) else None,
    )


_NOTE = re.compile(r"\([^()]*\)")
_BREAK = re.compile(r"\s*;\s*(?:[-–+•*]\s)?|(?:^\s*|(?<=[.,:])\s+|\n\s*)[-–+•*]\s+")
_INNER = re.compile(r"[^\s.,;/–+•*-](?:.*[^\s.,;/–+•*-])?", re.DOTALL)


def _pieces(text: str) -> list[tuple[int, int]]:
    """Return the spans of the items of a cell such as «- …; - …», without their bullets."""
    masked = _NOTE.sub(lambda note: "x" * len(note[0]), text)
    borders = [(0, 0), *(found.span() for found in _BREAK.finditer(masked)), (len(text),) * 2]
    spans = []
    for (_, start), (end, _) in pairwise(borders):
        inner = _INNER.search(text, start, end)
        if inner is not None:
            spans.append(inner.span())
    return spans


_CONDITION = re.compile(
    r"(?P<open>\(\s*)?(?P<words>(?:\bhoặc\s+)?(?:\b(?:ngay|sau|trước|từ|đến|tới|cho)\s+)*\bkhi\b"
    r"[^()]*(?:\([^()]*\)[^()]*)*)"
)
_RELATIVE = re.compile(
    r"\b(?:trong\s+(?:vòng|thời\s+(?:gian|hạn))\s+(?:tối\s+đa\s+|không\s+quá\s+)?\d|sau\s+\d"
    r"|(?:chậm|muộn)\s+nhất\s+(?:là\s+)?\d+\s+(?:ngày|tháng)|\d+\s+ngày\s+(?:làm\s+việc\s+)?"
    r"(?:kể|sau|từ))"
)
_AT_CALL = re.compile(
    r"^(?:đột\s+xuất|nếu|tùy|theo\s+(?:quy\s+định|chỉ\s+đạo|kế\s+hoạch|hướng\s+dẫn|yêu\s+cầu"
    r"|đề\s+nghị|tiến\s+độ|lộ\s+trình|thực\s+tế|từng\s+thời))\b"
)
_ON_REQUEST = re.compile(r"^(?:hoặc\s+)?khi\s+(?:có\s+(?:yêu|chỉ|văn|đề|nhu|phát)|cần)\b")
_ONWARD = re.compile(r"(?:,|\bvà)\s+(?:các|những)\s+năm\s+(?:tiếp(?:\s+theo)?|sau|kế\s+tiếp)\b")
_COUNTED = re.compile(  # what stands before «sau khi …», «kể từ khi …»
    r"(?:(?:trong\s+(?:vòng|thời\s+(?:gian|hạn))|(?:chậm|muộn)\s+nhất(?:\s+là)?|tối\s+đa"
    r"|không\s+quá)\s+)*\d+\s+(?:ngày|tuần|tháng)(?:\s+làm\s+việc)?(?:\s+kể)?"
)
_BLANK = re.compile(r"[^\w]*(?:\b(?:và|hoặc)\b[^\w]*)*")


def _read_piece(piece: str, nam: int | None, issued: date | None) -> list[Deadline]:
    key = aligned_key(piece)
    condition = _CONDITION.search(key)
    words = None
    if condition is not None:
        start, end = condition.span("words")
        words = piece[start:end].strip()
        key = key[: condition.start()] + " " * (condition.end() - condition.start())
    elif _RELATIVE.search(key):
        return [Deadline(piece, DeadlineKind.tuong_doi, dieu_kien=piece)]
    if words is not None and _COUNTED.fullmatch(key.strip()):
        return [Deadline(piece, DeadlineKind.tuong_doi, dieu_kien=piece)]
    if words is not None and _BLANK.fullmatch(key):
        request = _ON_REQUEST.match(aligned_key(words))
        kind = DeadlineKind.co_dieu_kien if request else DeadlineKind.tuong_doi
        return [Deadline(piece, kind, dieu_kien=words)]
    onward = _ONWARD.search(key)
    if onward is not None:
        key = key[: onward.start()] + " " * (onward.end() - onward.start()) + key[onward.end() :]
    reading = read_phrases(key, nam)
    if reading is None:
        return [Deadline(piece, DeadlineKind.khong_ro, dieu_kien=words)]
    if not reading.phrases and not reading.every and _AT_CALL.match(key):
        return [Deadline(piece, DeadlineKind.co_dieu_kien, dieu_kien=piece)]
    found = _recurring(piece, reading, issued) if reading.every else _dated(piece, reading, issued)
    if onward is not None:
        found = [_without_end(deadline) for deadline in found]
    return [replace(deadline, dieu_kien=words) for deadline in found]


def _without_end(deadline: Deadline) -> Deadline:
    """The deadline of «Năm 2026 và các năm tiếp theo»: from 2026 on."""
    if deadline.loai is DeadlineKind.dinh_ky:
        return replace(deadline, han_den=None)
    kind = DeadlineKind.mo if deadline.han_tu else DeadlineKind.khong_ro
    return replace(deadline, loai=kind, han_den=None, ngay_neu=None)


def _dated(piece: str, reading: Reading, issued: date | None) -> list[Deadline]:
    deadlines = []
    for phrase in reading.phrases:
        deadline = _of_phrase(piece, phrase, issued)
        if deadline is None:
            return [Deadline(piece, DeadlineKind.khong_ro)]
        if len({(each.start, each.end) for each in reading.phrases}) > 1:
            deadline = replace(deadline, nguyen_van=piece[phrase.start : phrase.end])
        due = phrase.role in (Kind.BEFORE, Kind.BY)
        deadlines.append(replace(deadline, lien_tuc=reading.constant and not due))
    if deadlines:
        return deadlines
    if reading.constant or reading.periodic:
        return [Deadline(piece, DeadlineKind.dinh_ky, lien_tuc=reading.constant)]
    return [Deadline(piece, DeadlineKind.khong_ro)]


def _of_phrase(piece: str, phrase: Phrase, issued: date | None) -> Deadline | None:
    first = phrase.first.span()
    last = first if phrase.last is None else phrase.last.span()
    if first is None or last is None or last[0] < first[0]:
        return None
    kind = DeadlineKind(phrase.first.don_vi)
    stated = first[0] if phrase.first.don_vi == "ngay" and phrase.last is None else None
    if phrase.role in (Kind.BEFORE, Kind.BY, Kind.UNTIL) and phrase.last is not None:
        return None
    match phrase.role:
        case Kind.BEFORE:
            return Deadline(piece, kind, None, first[0] - timedelta(days=1), stated)
        case Kind.BY | Kind.UNTIL:
            return Deadline(piece, kind, None, last[1], stated)
        case Kind.FROM if phrase.last is None:
            return Deadline(piece, DeadlineKind.mo, first[0], None, stated)
        case Kind.NOW:
            if issued is not None and issued > last[1]:
                return None
            return Deadline(piece, DeadlineKind.khoang, issued, last[1])
        case _ if phrase.last is not None:
            return Deadline(piece, DeadlineKind.khoang, first[0], last[1])
        case _:
            return Deadline(piece, kind, first[0], first[1], stated)


def _recurring(piece: str, reading: Reading, issued: date | None) -> list[Deadline]:
    recurrences = read_recurrences(reading)
    if recurrences is None:
        return [Deadline(piece, DeadlineKind.khong_ro)]
    bounds = [_of_phrase(piece, phrase, issued) for phrase in reading.phrases if phrase.dated]
    known = [bound for bound in bounds if bound is not None]
    if len(known) != len(bounds) or len(bounds) > 1:
        return [Deadline(piece, DeadlineKind.khong_ro)]
    han_tu, han_den = interval(known)
    only_yearly = all(r.nhip == "hang_nam" and r.thang is None for r in recurrences)
    return [
        Deadline(
            piece,
            DeadlineKind.dinh_ky,
            han_tu,
            han_den,
            chu_ky=recurrences,
            lien_tuc=reading.constant or (only_yearly and all(not r.so_lan for r in recurrences)),
        )
    ]
