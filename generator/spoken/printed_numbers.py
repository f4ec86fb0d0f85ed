"""Numbers as documents print them, turned into words where there is one way to read them."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.spoken import numbers

NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_DOT_AND_THREE = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_DECIMAL = re.compile(r"[0-9]+[.,][0-9]+")
_VERSION = re.compile(r"[0-9]+\.0")
_CODE = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
_DIALLED = 8
"""So many digits in a row without a dot are a telephone or account number."""


def said(printed: str, *, is_score: bool = False) -> str | None:
    """The words of a printed number; None where it could be read in two ways.

    `1.346` is a number of thousands, but of points (`is_score`) nobody knows: there documents
    print a dot before decimals too. Noughts in front only fill the place (`09 đơn vị`).
    """
    if is_score and _DOT_AND_THREE.fullmatch(printed):
        return None
    if printed.isdigit():
        dialled = len(printed) >= _DIALLED
        return numbers.digits(printed) if dialled else numbers.integer(int(printed))
    if _GROUPED.fullmatch(printed):
        return numbers.decimal(Decimal(printed.replace(".", "").replace(",", ".")))
    if _VERSION.fullmatch(printed):
        return numbers.decimal(Decimal(printed), full_stop=True)
    if _DECIMAL.fullmatch(printed):
        return numbers.decimal(Decimal(printed.replace(",", ".")))
    return numbers.code(printed) if _CODE.fullmatch(printed) else None
