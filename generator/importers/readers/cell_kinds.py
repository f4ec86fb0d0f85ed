"""What the cells of a table hold, in the rough, and what each of its columns usually holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from generator.vietnamese import fold

Kind = Literal["empty", "ordinal", "figure", "words", "long"]
Profile = Sequence[Counter[Kind]]

ORDINAL = re.compile(
    r"(?:[IVXLC]+|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,2}){0,4})[.)]?|[-–+*•]|[IVXLC]+(?:\.\d+)+\.?"
)
_FIGURE = re.compile(r"[\d.,%/ ×x+=–-]*\d[\d.,%/ ×x+=–-]*")
_TOTAL = re.compile(r"(?:tong|cong|tong cong|tong so)\b")
_LONG = 60
_MISFIT_OF_EMPTY = 0.3
_NEAR: dict[Kind, Kind] = {
    "words": "long",
    "long": "words",
    "ordinal": "figure",
    "figure": "ordinal",
}


def kind(text: str) -> Kind:
    """Ordinal («1.2», «II», «a)», «-»), figure, words, long words, or nothing."""
    bare = text.strip()
    if not bare:
        return "empty"
    if ORDINAL.fullmatch(bare):
        return "ordinal"
    if _FIGURE.fullmatch(bare):
        return "figure"
    return "long" if len(bare) > _LONG else "words"


def is_total(text: str) -> bool:
    """Whether a row that begins so sums up others: «Tổng cộng», «Cộng (I + II)»."""
    return bool(_TOTAL.match(fold(text)))


def profile(rows: Sequence[Sequence[Kind]], width: int) -> Profile:
    """How often each kind stands in each column of full rows."""
    columns: list[Counter[Kind]] = [Counter() for _ in range(width)]
    for row in rows:
        for column, what in zip(columns, row, strict=True):
            column[what] += 1
    return columns


def misfit(what: Kind, column: Counter[Kind]) -> float:
    """How unlike the column a cell is: 0 (all its cells are so) to 1 (none is)."""
    if what == "empty" or not column:
        return _MISFIT_OF_EMPTY
    total = column.total()
    return 1 - column[what] / total - column[_NEAR[what]] / total / 2
