"""Points that remedies win back where a printed score contradicts the rows listed under it.

By the printed score 6.1 lost 2,059 points, by its rows 1,059; area 6 agrees only with the second.
Neither is taken for true: both are shown, and what is put in order goes by the smaller.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.model.lost_points import LostPoints, Remedy, at_stake
from generator.reconciliation.findings import plain
from generator.views.scores.doubts import Doubts


def by_rows(remedies: Iterable[Remedy], doubts: Doubts) -> Decimal | None:
    """What the remedies of one table win back together by the listed rows; None where that is
    just what the printed scores say (`at_stake`), or more."""
    found = tuple(remedies)
    whole = at_stake(found)
    tops = {node.ma: node for remedy in found for node in remedy.goc}
    inner = {below.ma for node in tops.values() for below in _below(node)}
    counted = [node for ma, node in tops.items() if ma not in inner]
    unlisted = sum((_unlisted(node, doubts) for node in counted), Decimal(0))
    return plain(whole - unlisted) if whole is not None and unlisted else None


def _unlisted(node: LostPoints, doubts: Doubts) -> Decimal:
    """What a doubtful row lost beyond its listed parts; nothing where they lost more."""
    if ("phu-luc", node.tieu_chi.stt or "") not in doubts or node.khong_ke is None:
        return Decimal(0)
    return max(node.khong_ke, Decimal(0))


def _below(node: LostPoints) -> Iterator[LostPoints]:
    for child in node.con:
        yield child
        yield from _below(child)
