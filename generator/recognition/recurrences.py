"""Duties that come back: «định kỳ hằng quý, 6 tháng, năm», «trước ngày 15 hằng tháng»."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.recognition.time_phrases import Phrase, Reading
from generator.recognition.time_words import Kind, Token, months_of

MONTHS = {"hang_thang": 1, "hang_quy": 3, "nua_nam": 6, "chin_thang": 9, "hang_nam": 12}
"""Rhythm -> months in a period; a day and a week are shorter."""

_LEAP_YEAR = 2020  # 29 February exists in some of the years meant


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How a duty comes back.

    `nhip`: hang_ngay, hang_tuan, hang_thang, hang_quy, nua_nam, chin_thang (reports of nine months
    only) or hang_nam. `thang`, `den_thang`:
    the month, or first and last month, of the year. `ngay`: the day of the month. `truoc`: the
    words are «trước ngày …», so the last day is the one before. `so_lan`: times in each period.
    """

    nhip: str
    ngay: int | None = None
    thang: int | None = None
    den_thang: int | None = None
    truoc: bool = False
    so_lan: int | None = None

    def last_day(self, nam: int, thang: int) -> date | None:
        """The last day of the turn in a month, None where the words name no day. Day 31 is the
        last one of a shorter month; «trước ngày 1» ends in the month before."""
        if self.ngay is None:
            return None
        named = date(nam, thang, min(self.ngay, monthrange(nam, thang)[1]))
        return named - timedelta(days=1) if self.truoc else named


def read_recurrences(reading: Reading) -> tuple[Recurrence, ...] | None:
    """Return the recurrences of an item that has recurring words, None if any is not clear."""
    owned: dict[int, list[Phrase]] = {place: [] for place in range(len(reading.every))}
    for phrase in reading.phrases:
        if phrase.dated:
            continue
        owner = _owner(phrase, reading)
        if owner is None:
            return None
        owned[owner].append(phrase)
    found: list[Recurrence] = []
    for place, every in enumerate(reading.every):
        for phrase in owned[place]:
            recurrence = _of_phrase(every.nhip or "", phrase)
            if recurrence is None:
                return None
            found.append(recurrence)
        if not owned[place]:
            found.append(Recurrence(every.nhip or "", so_lan=every.so))
    return _without_repetition(found)


def _owner(phrase: Phrase, reading: Reading) -> int | None:
    """Return the recurring word that `phrase` belongs to: the only one, or the one beside it."""
    if len({every.nhip for every in reading.every}) == 1:
        return 0
    return next(
        (
            place
            for place, every in enumerate(reading.every)
            if not _parted(every, phrase, reading.breaks)
        ),
        None,
    )


def _parted(every: Token, phrase: Phrase, breaks: Sequence[int]) -> bool:
    low, high = sorted((every.start, phrase.start))
    return any(low < place < high for place in breaks)


def _of_phrase(nhip: str, phrase: Phrase) -> Recurrence | None:
    truoc = phrase.role is Kind.BEFORE
    if phrase.role is Kind.FROM and phrase.last is None:
        return None
    if phrase.first.don_vi == "ngay":
        return None if phrase.last else _on_day(nhip, phrase.first.so, phrase.first.ngay, truoc)
    first, last = months_of(phrase.first), months_of(phrase.last or phrase.first)
    if nhip not in ("hang_nam", "nua_nam") or first is None or last is None or first > last:
        return None
    den_thang = last[1] if last[1] != first[0] else None
    return Recurrence(nhip, thang=first[0], den_thang=den_thang, truoc=truoc)


def _on_day(nhip: str, thang: int | None, ngay: int | None, truoc: bool) -> Recurrence | None:
    yearly = nhip in ("hang_nam", "nua_nam")
    if ngay is None or yearly != (thang is not None) or not (yearly or nhip == "hang_thang"):
        return None
    longest = 31 if thang is None else _days(thang)
    return Recurrence(nhip, ngay, thang, truoc=truoc) if 1 <= ngay <= longest else None


def _days(thang: int) -> int:
    return monthrange(_LEAP_YEAR, thang)[1] if 1 <= thang <= 12 else 0


def _without_repetition(found: Sequence[Recurrence]) -> tuple[Recurrence, ...]:
    """Leave out «hằng tháng» beside «trước ngày 16 hằng tháng»."""
    plain = {recurrence: recurrence == Recurrence(recurrence.nhip) for recurrence in found}
    detailed = {recurrence.nhip for recurrence, bare in plain.items() if not bare}
    return tuple(r for r, bare in plain.items() if not bare or r.nhip not in detailed)
