"""Citations that should name one act and do not agree. They are listed with their words, never
mended: which of them is right the portal does not know.

Where number, symbol, issuer and day may be a slip, they may also be two acts; each kind says so.
Acts that share a number by the way numbers are counted (from one each year) are told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import pairwise
from weakref import WeakKeyDictionary

from generator.model.act_numbers import number_of, same_issuer, title_key
from generator.model.cited_acts import Act, Mention
from generator.model.dataset import Dataset
from generator.model.genealogy import genealogy
from generator.vietnamese import format_date


class Matter(StrEnum):
    """What the citations do not agree in."""

    SYMBOL = "ky_hieu"
    DAY = "ngay"
    SYMBOL_AND_DAY = "ky_hieu_va_ngay"
    KIND = "loai"
    ISSUER = "co_quan"
    SUBJECT = "trich_yeu"
    SAME_NUMBER = "cung_so"


@dataclass(frozen=True)
class Side:
    """One way of naming the act (`ghi`, as printed) and where it stands. `dau_van_ban`: the
    document whose own head says so."""

    ghi: str
    cho: tuple[Mention, ...] = field(repr=False)
    dau_van_ban: str | None = None


@dataclass(frozen=True)
class Disagreement:
    """What does not agree between `ben`, two or more ways; `khoa`: the acts that are meant, one
    where only its subject, issuer, kind or printed number is in question."""

    ve: Matter
    khoa: tuple[str, ...]
    ben: tuple[Side, ...]

    @property
    def ma(self) -> str:
        """Its id in the ledger. One act may be cited in two ways and be taken for another too."""
        about = "" if len(self.khoa) == 1 else "-hai-van-ban"
        return f"{self.ve.value.replace('_', '-')}-{self.khoa[0]}{about}"


_made: WeakKeyDictionary[Dataset, tuple[Disagreement, ...]] = WeakKeyDictionary()


def disagreements(dataset: Dataset) -> tuple[Disagreement, ...]:
    """All of a dataset, those that may be slips first. Work grows with the citations."""
    if dataset not in _made:
        order = list(Matter)
        found = _disagreements(dataset)
        _made[dataset] = tuple(sorted(found, key=lambda one: (order.index(one.ve), one.khoa)))
    return _made[dataset]


def _disagreements(dataset: Dataset) -> Iterator[Disagreement]:
    acts = tuple(genealogy(dataset).acts.values())
    for act in acts:
        yield from _within(dataset, act)
    yield from _between(acts)


# --- one act, named in several ways ---


def _within(dataset: Dataset, act: Act) -> Iterator[Disagreement]:
    mentions = (*act.duoc_dan, *act.tu_dan)
    own = dataset.documents[act.van_ban].document if act.van_ban else None
    head = {
        Matter.SYMBOL: own.so_ky_hieu if own else None,
        Matter.ISSUER: own.co_quan_ban_hanh if own else None,
        Matter.SUBJECT: own.trich_yeu if own else None,
        Matter.DAY: _day(own.ngay_ban_hanh) if own else None,
    }
    for matter, printed, key, alike in _ASKED:
        sides: dict[str, list[Mention]] = {}
        for one in mentions:
            words = printed(one)
            if words is not None:
                sides.setdefault(words, []).append(one)
        told = head.get(matter)
        if told is not None:
            sides.setdefault(told, [])
        groups = _grouped(sides, key, alike)
        if len(groups) > 1:
            ben = tuple(
                Side(
                    words,
                    tuple(one for each in group for one in sides[each]),
                    act.van_ban if told in group else None,
                )
                for words, group in groups
            )
            # the document's own head first
            ben = tuple(sorted(ben, key=lambda side: side.dau_van_ban is None))
            yield Disagreement(matter, (act.khoa,), ben)


def _grouped(
    sides: Iterable[str], key: Callable[[str], str], alike: Callable[[str, str], bool]
) -> list[tuple[str, list[str]]]:
    """Ways of printing that agree, together under the first of them."""
    groups: dict[str, list[str]] = {}
    for words in sides:
        groups.setdefault(key(words), []).append(words)
    found: list[tuple[str, list[str]]] = []
    for first in sorted(groups, key=len, reverse=True):
        for _, group in found:
            if alike(group[0], groups[first][0]):
                group += groups[first]
                break
        else:
            found.append((groups[first][0], list(groups[first])))
    return found


def _day(day: date | None) -> str | None:
    return format_date(day) if day else None


def _kind(one: Mention) -> str | None:
    return None if one.trich_dan.loai in ("Văn bản", "Công văn") else one.trich_dan.loai


def _symbol_key(number: str) -> str:
    return number.lstrip("0").casefold()


def _holds(one: str, other: str) -> bool:
    """One may say less than the other: «Kế hoạch cải cách …» and «cải cách …»."""
    first, second = f"-{title_key(one)}-", f"-{title_key(other)}-"
    return first in second or second in first


def _equal(one: str, other: str) -> bool:
    return one == other


def _same(words: str) -> str:
    return words


_ASKED: tuple[
    tuple[
        Matter,
        Callable[[Mention], str | None],
        Callable[[str], str],
        Callable[[str, str], bool],
    ],
    ...,
] = (
    (
        Matter.SYMBOL,
        lambda one: None if one.trich_dan.ten else one.trich_dan.so_ky_hieu,
        _symbol_key,
        _equal,
    ),
    (Matter.DAY, lambda one: _day(one.trich_dan.ngay), _same, _equal),
    (Matter.KIND, _kind, str.casefold, _equal),
    (Matter.ISSUER, lambda one: one.trich_dan.co_quan, str.casefold, same_issuer),
    (Matter.SUBJECT, lambda one: one.trich_dan.trich_yeu, title_key, _holds),
)


# --- several acts that may be one ---


def _between(acts: Sequence[Act]) -> Iterator[Disagreement]:
    paired: set[frozenset[str]] = set()
    for matter, bucket, agree in (
        (Matter.SYMBOL, _same_day, _related_symbols),
        (Matter.SYMBOL_AND_DAY, _same_year, _related_symbols),
        (Matter.DAY, _same_series, _may_be_one),
        (Matter.SAME_NUMBER, _same_central_series, lambda one, other: True),
    ):
        for group in _buckets(acts, bucket):
            # neighbours only, so that work stays linear where a number repeats every year
            for one, other in pairwise(group):
                pair = frozenset((one.khoa, other.khoa))
                if pair not in paired and agree(one, other):
                    paired.add(pair)
                    yield Disagreement(matter, (one.khoa, other.khoa), (_side(one), _side(other)))


def _buckets(acts: Sequence[Act], key: Callable[[Act], Hashable]) -> Iterator[list[Act]]:
    found: dict[Hashable, list[Act]] = {}
    for act in acts:
        if act.ngay is not None and (bucket := key(act)) is not None:
            found.setdefault(bucket, []).append(act)
    for group in found.values():
        if len(group) > 1:
            yield sorted(group, key=lambda act: (act.day_so.so.ky_hieu, act.ngay or date.min))


def _same_day(act: Act) -> Hashable:
    return (act.day_so.so.so, act.day_so.noi, act.loai, act.ngay)


def _same_year(act: Act) -> Hashable:
    return (act.day_so.so.so, act.day_so.noi, act.loai, act.ngay.year if act.ngay else None)


def _same_series(act: Act) -> Hashable:
    return act.day_so


def _same_central_series(act: Act) -> Hashable:
    """A province's numbers begin anew each year; that two of them are alike tells nobody much."""
    return None if act.day_so.noi else act.day_so


def _related_symbols(one: Act, other: Act) -> bool:
    """`QĐ-UBND` and `QĐ-UBND-HC`, or the same one with and without the year in the number."""
    if one.day_so == other.day_so or one.so_ky_hieu is None or other.so_ky_hieu is None:
        return False
    first, second = number_of(one.so_ky_hieu).ky_hieu, number_of(other.so_ky_hieu).ky_hieu
    return first.startswith(second) or second.startswith(first)


def _may_be_one(one: Act, other: Act) -> bool:
    """Two days of one year, one day of two years, or one subject: a slip is as likely as a second
    act. Two laws of one name always may be."""
    assert one.ngay is not None
    assert other.ngay is not None
    if one.ten is not None or one.ngay.year == other.ngay.year:
        return True
    if (one.ngay.day, one.ngay.month) == (other.ngay.day, other.ngay.month):
        return True
    return bool(one.trich_yeu and other.trich_yeu and _holds(one.trich_yeu, other.trich_yeu))


def _side(act: Act) -> Side:
    name = act.ten or f"{act.loai} {act.so_ky_hieu}"
    return Side(f"{name} ngày {_day(act.ngay)}", (*act.duoc_dan, *act.tu_dan), None)
