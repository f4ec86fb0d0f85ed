"""Days, months, quarters and years as they are said."""

from __future__ import annotations

from datetime import date

from generator.spoken.numbers import integer

MUNG_UP_TO = 10


def day_of_month(day: int) -> str:
    """«mùng năm», «mười lăm»: the first ten days are «mùng»."""
    return f"mùng {integer(day)}" if day <= MUNG_UP_TO else integer(day)


def month_name(month: int) -> str:
    """«tháng tư», «tháng mười hai»."""
    return f"tháng {'tư' if month == 4 else integer(month)}"


def day_and_month(day: int, month: int) -> str:
    """`30/4` -> «ngày ba mươi tháng tư»."""
    return f"ngày {day_of_month(day)} {month_name(month)}"


def full_date(day: date) -> str:
    """`15/5/2020` -> «ngày mười lăm tháng năm năm hai nghìn không trăm hai mươi»."""
    return f"{day_and_month(day.day, day.month)} {year(day.year)}"


def month_and_year(month: int, of_year: int) -> str:
    """«tháng hai năm hai nghìn không trăm hai mươi»."""
    return f"{month_name(month)} {year(of_year)}"


def quarter(number: int, of_year: int | None = None) -> str:
    """«quý bốn năm hai nghìn không trăm hai mươi»."""
    return f"quý {integer(number)}" + (f" {year(of_year)}" if of_year else "")


def year(number: int) -> str:
    """«năm hai nghìn không trăm hai mươi»."""
    return f"năm {integer(number)}"


def years(first: int, last: int) -> str:
    """«hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi»; one year alone."""
    return integer(first) if first == last else f"{integer(first)} đến {integer(last)}"
