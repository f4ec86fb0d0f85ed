"""What the registers know of an index year: its criteria set, scale and number of units."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.schema.indices import Index, IndexVersion

Key = tuple[str, int]
"""Index and year."""


@dataclass(frozen=True)
class Known:
    """`cao_nhat`: the highest possible total; `so_don_vi`: how many units were ranked."""

    bo: IndexVersion | None = None
    cao_nhat: Decimal | None = None
    so_don_vi: int | None = None


class Versions:
    """The registers by index and year."""

    def __init__(self, indices: Iterable[Index], versions: Iterable[IndexVersion]) -> None:
        self._indices = {index.ma: index for index in indices}
        self._sets = {(one.ma, nam): one for one in versions for nam in one.nam_ap_dung}

    def known(self, key: Key) -> Known:
        """What is known of an index year; nothing where no register has it."""
        index, bo = self._indices.get(key[0]), self._sets.get(key)
        years = index.cong_bo if index else ()
        units = next((entry.so_don_vi for entry in years if entry.nam == key[1]), None)
        scale = (bo.thang_diem if bo else None) or (index.thang_diem if index else None)
        top = bo.tong_diem_chuan if bo else None
        return Known(bo, top if top is not None else scale.den if scale else None, units)
