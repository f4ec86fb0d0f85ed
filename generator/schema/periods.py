"""The periods that files of progress are named after: `thang-5`, `quy-2`, `6-thang`, `nam`."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

QUARTERS = ("I", "II", "III", "IV")
"""The quarters of a year as documents number them."""


def span(nam: int, ky: str) -> tuple[date, date]:
    """The first and the last day of a period, both inclusive. `6-thang` and `9-thang` begin with
    the year, as reports of six and nine months do."""
    first, last = _months(ky)
    return date(nam, first, 1), date(nam, last, monthrange(nam, last)[1])


def _months(ky: str) -> tuple[int, int]:
    kind, _, number = ky.partition("-")
    if kind == "thang":
        return int(number), int(number)
    if kind == "quy":
        return 3 * int(number) - 2, 3 * int(number)
    return 1, {"6": 6, "9": 9, "nam": 12}[kind]


def name(nam: int, ky: str) -> str:
    """`quý II/2026`, `6 tháng đầu năm 2026`, `năm 2026`."""
    kind, _, number = ky.partition("-")
    if kind == "thang":
        return f"tháng {number}/{nam}"
    if kind == "quy":
        return f"quý {QUARTERS[int(number) - 1]}/{nam}"
    return f"năm {nam}" if kind == "nam" else f"{kind} tháng đầu năm {nam}"
