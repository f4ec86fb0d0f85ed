"""How the level that a target sets is written."""

from __future__ import annotations

from decimal import Decimal

from generator.recognition.quantities import Quantity
from generator.vietnamese import format_decimal

_SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": ""}


def level(quantity: Quantity) -> str:
    """`≥ 98,5%`: the comparator as a sign, the value with a decimal comma, the unit."""
    return f"{_SIGNS[quantity.so_sanh]}{with_unit(quantity.gia_tri, quantity.don_vi)}"


def with_unit(value: Decimal, unit: str) -> str:
    """`98,5%`, `15 hạng`: the value with a decimal comma and its unit."""
    return f"{format_decimal(value)}{unit if unit == '%' else f' {unit}'}"
