"""What reconciliation says: a printed figure that other printed figures contradict.

Figures are in points, ranks in places. Nothing here changes a printed figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

Path = tuple[str | int, ...]


class Rule(StrEnum):
    """What was compared."""

    CHILDREN = "tieu-chi-con"
    AREAS = "cong-linh-vuc"
    MAXIMA = "cong-diem-chuan"
    CHILD_MAXIMA = "diem-chuan-con"
    PARTS = "cong-thanh-phan"
    VERSION = "bo-tieu-chi"
    SHARES = "tham-dinh-dieu-tra"
    SURVEY = "diem-dieu-tra"
    TWO_TABLES = "hai-bang"
    WORDING = "loi-van"
    DEDUCTION = "diem-bi-tru"
    TWO_SOURCES = "hai-nguon"
    PERCENT = "phan-tram"
    ABOVE_MAXIMUM = "qua-diem-chuan"
    RANK = "thu-hang"
    TWICE = "trung-ma"
    UNKNOWN_CRITERION = "ngoai-bo-tieu-chi"


IMPOSSIBLE = frozenset({Rule.ABOVE_MAXIMUM, Rule.RANK, Rule.TWICE, Rule.UNKNOWN_CRITERION})
"""What no sum explains: the figure itself cannot be, or stands in no place of its own."""


CUT_OFF = "số in cắt bớt phần lẻ, không làm tròn"
"""How the note of a finding begins where the last decimals are only left out."""


@dataclass(frozen=True)
class Finding:
    """A printed figure and what the other figures imply.

    `bang`, `ma`: the table and the criterion (or `tong`, `xep_hang`), by which an editor answers.
    `in_la`: as printed, read as `diem_in`; `tinh_ra`: what the rule implies, for a bound that was
    passed the bound itself. `duong`: where the file holds the figure. `van_ban`: key of the
    document, empty for a score file. `tra_loi`: the editor's answer.
    """

    van_ban: str
    tinh: str
    don_vi: str | None
    chi_so: str
    nam: int
    bang: str
    ma: str
    ten: str
    quy_tac: Rule
    in_la: str
    diem_in: Decimal | None
    tinh_ra: Decimal | None
    ghi_chu: str
    duong: Path
    tra_loi: str | None = None

    @property
    def chenh(self) -> Decimal | None:
        """Printed less implied."""
        if self.diem_in is None or self.tinh_ra is None:
            return None
        return plain(self.diem_in - self.tinh_ra)

    @property
    def is_cut_off(self) -> bool:
        """Whether the printed figure only leaves out the last decimals of the implied one."""
        return self.ghi_chu.startswith(CUT_OFF)

    @property
    def is_impossible(self) -> bool:
        return self.quy_tac in IMPOSSIBLE


def plain(value: Decimal) -> Decimal:
    """The same value without noughts at the end: 1.00 is 1."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
