"""Who answers today: which agency's work went where, by what a named source says.

Two things move work. The register `danh-muc/ke-thua.yml` says that one agency took over from
another; only its statements with a source and a day count. And a province that was merged leaves
its work to the new one: there the office of the same name is shown, as such and not as a legal
statement, unless the register (with or without a source) knows that the office was changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from generator.model.dataset import Dataset
from generator.model.ledger import Ledger, ledgers
from generator.schema.registers import ProvinceUnit, Succession

NAMESAKES = frozenset(
    {"so", "ubnd", "hdnd", "van-phong", "mat-tran", "truong", "cong-thong-tin", "chuc-vu"}
)
"""Kinds of agencies (`loai`) that every province has, so that a merged one has them too."""

AgencyKey = tuple[str, str]
"""Province's slug and agency's code."""


@dataclass(frozen=True)
class ProvinceChange:
    """A province of before and the one of today that it belongs to, from the day `ngay` on. Both
    may bear the same slug. `can_cu`: what decided a merger."""

    truoc: ProvinceUnit
    nay: ProvinceUnit
    ngay: date
    can_cu: str | None


@dataclass(frozen=True)
class Step:
    """Work of `tu` goes to `sang` on the day `ngay`. `sang` None: the agency ended and the source
    does not say who took over. `ke_thua` None: `sang` is the office of the same name in the
    province of today, and nothing more is said."""

    tu: AgencyKey
    sang: AgencyKey | None
    ngay: date
    ke_thua: Succession | None


@dataclass(frozen=True)
class _Register:
    """Statements by the agency that they are about."""

    dang: dict[str, tuple[Succession, ...]] = field(default_factory=dict)
    cho: dict[str, tuple[Succession, ...]] = field(default_factory=dict)
    nhan: frozenset[str] = frozenset()


_into: WeakKeyDictionary[Dataset, dict[AgencyKey, tuple[Step, ...]]] = WeakKeyDictionary()
_registers: WeakKeyDictionary[Dataset, _Register] = WeakKeyDictionary()


def published(dataset: Dataset) -> tuple[Succession, ...]:
    """The statements that may be shown: with a source, a day not after the day of the build, and
    agencies whose names the data folder holds."""
    register = dataset.registers.ke_thua
    found = register.ke_thua if register else ()
    return tuple(
        one
        for one in found
        if one.nguon
        and one.tu_ngay
        and one.tu_ngay <= dataset.ngay
        and all(dataset.knows(one.tinh or "", ma) for ma in (one.tu, one.sang) if ma)
    )


def province_change(dataset: Dataset, tinh: str) -> ProvinceChange | None:
    """What became of a province of before; None where it was left as it was, or where the change
    is still to come on the day of the build."""
    province = dataset.provinces.get(tinh)
    before = province.truoc if province else None
    if before is None or before.nay_thuoc is None:
        return None
    successor = dataset.provinces.get(before.nay_thuoc)
    now = successor.nay if successor else None
    if now is None or now.tu_ngay is None or now.thay_doi == "giu-nguyen":
        return None
    if now.tu_ngay > dataset.ngay:
        return None
    register = dataset.registers.tinh_thanh
    basis = register.can_cu if register and now.thay_doi == "hop-nhat" else None
    return ProvinceChange(before, now, now.tu_ngay, basis)


def successors(dataset: Dataset, tinh: str, ma: str) -> tuple[Step, ...]:
    """Every step from an agency on, the nearest first; no step twice."""
    return _follow([(tinh, ma)], lambda key: _steps(dataset, key), lambda step: step.sang)


def answering(dataset: Dataset, tinh: str, ma: str) -> tuple[AgencyKey, ...]:
    """The agencies that answer today for another: where its steps end, in a province of today.
    Empty where no step is known, or where none leads so far."""
    steps = successors(dataset, tinh, ma)
    left = {step.tu for step in steps}
    ends = dict.fromkeys(s.sang for s in steps if s.sang is not None and s.sang not in left)
    return tuple(key for key in ends if not _is_gone(dataset, key[0]))


def predecessors(dataset: Dataset, tinh: str, ma: str) -> tuple[Step, ...]:
    """Every step that leads to an agency from those that documents name, the nearest first."""
    into = _steps_into(dataset)
    return _follow([(tinh, ma)], lambda key: into.get(key, ()), lambda step: step.tu)


def reached(dataset: Dataset) -> tuple[AgencyKey, ...]:
    """Every agency that work went to from one that documents give work to; not those before which
    there is only an agency that documents merely name."""
    charged = ((one.co_quan.tinh, one.co_quan.ma) for one in ledgers(dataset) if _charged(one))
    steps = _follow(charged, lambda key: _steps(dataset, key), lambda step: step.sang)
    return tuple(sorted({step.sang for step in steps if step.sang is not None}))


def _steps_into(dataset: Dataset) -> dict[AgencyKey, tuple[Step, ...]]:
    """The steps that lead to each agency from those that documents name."""
    if dataset not in _into:
        named = ((one.co_quan.tinh, one.co_quan.ma) for one in ledgers(dataset))
        found: dict[AgencyKey, list[Step]] = {}
        for step in _follow(named, lambda key: _steps(dataset, key), lambda step: step.sang):
            if step.sang is not None:
                found.setdefault(step.sang, []).append(step)
        _into[dataset] = {key: tuple(steps) for key, steps in found.items()}
    return _into[dataset]


def _charged(ledger: Ledger) -> bool:
    return bool(ledger.tong or ledger.chi_tieu or ledger.qua_nhom)


def _follow(
    starts: Iterable[AgencyKey],
    steps: Callable[[AgencyKey], Iterable[Step]],
    end: Callable[[Step], AgencyKey | None],
) -> tuple[Step, ...]:
    """Every step within reach, the nearest first; each agency is passed once, so that a circle
    ends."""
    found: dict[Step, None] = {}
    waiting = list(starts)
    seen = set(waiting)
    for key in waiting:  # which grows on the way
        for step in steps(key):
            found[step] = None
            there = end(step)
            if there is not None and there not in seen:
                seen.add(there)
                waiting.append(there)
    return tuple(found)


def _steps(dataset: Dataset, key: AgencyKey) -> Iterator[Step]:
    """The steps from one agency: what the register says of its own province, else of the whole
    country, else the office of the same name in the province of today."""
    tinh, ma = key
    register = _register(dataset)
    change = province_change(dataset, tinh)
    told = _valid(dataset, tinh, register.dang.get(ma, ()))
    for one in told:
        assert one.tu_ngay is not None
        # Work that moves on the day of the merger goes to the new province at once.
        there = change.nay.ma if change and one.tu_ngay >= change.ngay else tinh
        sang = (there, one.sang) if one.sang is not None else None
        yield Step(key, sang, one.tu_ngay, one)
    if told or _valid(dataset, tinh, register.cho.get(ma, ())):
        return
    if change is not None and change.nay.ma != tinh and _has_namesake(dataset, key):
        yield Step(key, (change.nay.ma, ma), change.ngay, None)


def _valid(dataset: Dataset, tinh: str, found: tuple[Succession, ...]) -> tuple[Succession, ...]:
    """The statements about one province; where it has its own, those of the whole country are
    left out. A province that is no more is not touched by what came after it."""
    province = dataset.provinces.get(tinh)
    end = province.truoc.den_ngay if province and province.truoc and not province.nay else None
    day_after = end + timedelta(days=1) if end else None
    known = [
        one
        for one in found
        if one.tinh in (tinh, None)
        and (day_after is None or one.tu_ngay is None or one.tu_ngay <= day_after)
    ]
    own = tuple(one for one in known if one.tinh is not None)
    return own or tuple(known)


def _has_namesake(dataset: Dataset, key: AgencyKey) -> bool:
    """May the new province have the same office? Only of kinds that each has, and not the agencies
    that bear a province's name or belong to the centre; of groups those that take over work."""
    tinh, ma = key
    if any(one.ma == ma for one in dataset.own_agencies(tinh)):
        return False
    agency = dataset.agency(tinh, ma)
    if agency.la_nhom:
        return ma in _register(dataset).nhan
    return agency.cap != "trung-uong" and agency.loai in NAMESAKES


def _is_gone(dataset: Dataset, tinh: str) -> bool:
    change = province_change(dataset, tinh)
    return change is not None and change.nay.ma != tinh


def _register(dataset: Dataset) -> _Register:
    if dataset not in _registers:
        register = dataset.registers.ke_thua
        shown = published(dataset)
        waiting = [one for one in (register.ke_thua if register else ()) if not one.nguon]
        _registers[dataset] = _Register(
            _by_agency(shown),
            _by_agency(waiting),
            frozenset(one.sang for one in shown if one.sang is not None),
        )
    return _registers[dataset]


def _by_agency(found: Iterable[Succession]) -> dict[str, tuple[Succession, ...]]:
    by_code: dict[str, tuple[Succession, ...]] = {}
    for one in found:
        by_code[one.tu] = (*by_code.get(one.tu, ()), one)
    return by_code
