"""Where the points were lost, row by row, and which remedy is to win them back.

A row lost its printed maximum less its printed score, in points. A blank score is no zero: such a
row lost what its listed parts lost. A remedy is one cell of lead and action with all the rows that
it covers on paper; what is at stake in it is the sum of what its topmost rows lost, so that no
point is counted with its parent and again by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.items import AreaScore, Criterion
from generator.reconciliation.findings import plain


@dataclass(frozen=True)
class LostPoints:
    """A printed row with the rows listed under it.

    `mat`: the points it lost; None where neither a score nor its parts say. `theo_con`: the score
    is blank and `mat` is what the listed parts lost. `khong_ke`: what it lost beyond its listed
    parts; below zero where they lost more than the row, None where there is nothing to compare.
    """

    tieu_chi: Criterion
    mat: Decimal | None
    theo_con: bool
    khong_ke: Decimal | None
    con: tuple[LostPoints, ...]

    @property
    def ma(self) -> str:
        return self.tieu_chi.ma


@dataclass(frozen=True)
class Remedy:
    """One cell of lead and action, and the rows that it covers, in printed order.

    `goc`: the topmost of these rows; `diem`: points at stake, None where no row says what it lost;
    `chung`: the first rows of other remedies that would win back some of the same points.
    """

    dong: tuple[Criterion, ...]
    goc: tuple[LostPoints, ...] = field(repr=False)
    diem: Decimal | None
    chung: tuple[Criterion, ...] = field(default=(), repr=False)

    @property
    def dau(self) -> Criterion:
        """The row in which the remedy is printed."""
        return self.dong[0]


@dataclass(frozen=True)
class LostTree:
    """The lost points of one table of criteria. `mat`: in all, by the printed total of the table or
    else by its topmost rows; `cong_dong`: the sum of the topmost rows alone."""

    goc: tuple[LostPoints, ...]
    viec: tuple[Remedy, ...]
    mat: Decimal | None
    cong_dong: Decimal | None


def lost_tree(rows: Sequence[Criterion], total: AreaScore | None = None) -> LostTree:
    """The tree of `rows` by their codes. A row hangs under the nearest row above it that is listed:
    1.3.2 under 1.3, and under 1 where 1.3 is not printed."""
    nested = _Nested(rows)
    summed = _sum(node.mat for node in nested.roots)
    printed = lost(total.diem, total.diem_chuan) if total is not None else None
    in_all = printed if printed is not None else summed
    return LostTree(nested.roots, tuple(_remedies(rows, nested)), in_all, summed)


def lost(diem: Decimal | None, diem_chuan: Decimal | None) -> Decimal | None:
    """The maximum less the score, without noughts at the end; None where either is not known."""
    return None if diem is None or diem_chuan is None else plain(diem_chuan - diem)


def at_stake(remedies: Iterable[Remedy]) -> Decimal | None:
    """Points that all these remedies of one table would win back together, each point once."""
    found = tuple(remedies)
    covered = {row.ma for remedy in found for row in remedy.dong}
    tops = [node for remedy in found for node in remedy.goc]
    inner = {below.ma for node in tops for below in _below(node) if below.ma in covered}
    return _known_sum(node.mat for node in tops if node.ma not in inner)


def _below(node: LostPoints) -> Iterator[LostPoints]:
    for child in node.con:
        yield child
        yield from _below(child)


class _Nested:
    """The rows as a tree: nodes by row id, and the row above each."""

    def __init__(self, rows: Sequence[Criterion]) -> None:
        self.above = _rows_above(rows)
        self.nodes: dict[str, LostPoints] = {}
        self._under: dict[str | None, list[Criterion]] = {}
        for row in rows:
            self._under.setdefault(self.above[row.ma], []).append(row)
        self.roots = tuple(self._node(row) for row in self._under.pop(None, ()))

    def ancestors(self, ma: str) -> Iterator[str]:
        """The listed rows above a row, the nearest first."""
        step = self.above[ma]
        while step is not None:
            yield step
            step = self.above[step]

    def _node(self, row: Criterion) -> LostPoints:
        # Taken out, so that a row entered twice does not count its parts twice.
        parts = tuple(self._node(child) for child in self._under.pop(row.ma, ()))
        by_parts = _sum(part.mat for part in parts) if parts else None
        own = lost(row.diem, row.diem_chuan)
        unlisted = plain(own - by_parts) if own is not None and by_parts is not None else None
        is_blank = row.diem is None and by_parts is not None
        node = LostPoints(row, by_parts if is_blank else own, is_blank, unlisted, parts)
        self.nodes[row.ma] = node
        return node


def _rows_above(rows: Sequence[Criterion]) -> dict[str, str | None]:
    by_code: dict[str, str] = {}
    for row in rows:
        by_code.setdefault(row.stt or "", row.ma)
    above: dict[str, str | None] = {}
    for row in rows:
        code = (row.stt or "").rpartition(".")[0]
        while code and code not in by_code:
            code = code.rpartition(".")[0]
        above[row.ma] = by_code[code] if code else None
    return above


def _remedies(rows: Sequence[Criterion], nested: _Nested) -> Iterator[Remedy]:
    groups = list(_cells(rows))
    group_of = {row.ma: number for number, group in enumerate(groups) for row in group}
    tops = [tuple(_topmost(group, nested)) for group in groups]
    touching: dict[int, set[int]] = {number: set() for number in range(len(groups))}
    for number, nodes in enumerate(tops):
        for node in nodes:
            for ma in nested.ancestors(node.ma) if node.mat else ():
                other = group_of.get(ma)
                if other is not None:
                    touching[number].add(other)
                    touching[other].add(number)
    for number, group in enumerate(groups):
        shared = tuple(groups[other][0] for other in sorted(touching[number]))
        stake = _known_sum(node.mat for node in tops[number])
        yield Remedy(tuple(group), tops[number], stake, shared)


def _cells(rows: Iterable[Criterion]) -> Iterator[list[Criterion]]:
    """The rows that one printed cell of lead and action covers."""
    group: list[Criterion] = []
    for row in rows:
        if "chu_tri" in row.ke_thua and row.chu_tri.nguyen_van:
            group.append(row)
            continue
        if group:
            yield group
        group = [row] if row.chu_tri.nguyen_van else []
    if group:
        yield group


def _topmost(group: Sequence[Criterion], nested: _Nested) -> Iterator[LostPoints]:
    """The rows of a group that stand under no other row of it."""
    own = {row.ma for row in group}
    for row in group:
        if not any(ma in own for ma in nested.ancestors(row.ma)):
            yield nested.nodes[row.ma]


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum; None as soon as one value is unknown, or there is none."""
    known = list(values)
    if not known or any(value is None for value in known):
        return None
    return plain(sum((value for value in known if value is not None), Decimal(0)))


def _known_sum(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None where nothing is."""
    found: Collection[Decimal] = [value for value in values if value is not None]
    return plain(sum(found, Decimal(0))) if found else None
