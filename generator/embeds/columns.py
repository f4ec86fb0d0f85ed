"""How wide the columns of an embedded table are."""

from __future__ import annotations

from collections.abc import Sequence

from generator.views.embeds.embed import Column

_WORDS, _MANY_WORDS, _FIGURES = 104, 190, 76
_CODES = 52
_NARROW, _WIDE = 10, 25


def shares(columns: Sequence[Column]) -> list[int]:
    """Whole percents, one a column, together 100."""
    total = sum(column.rong for column in columns)
    found = [column.rong * 100 // total for column in columns]
    found[found.index(max(found))] += 100 - sum(found)
    return found


def least_width(columns: Sequence[Column]) -> int:
    """Under so many pixels a table would be a pile of single words; it scrolls instead."""
    return sum(map(_least, columns)) if len(columns) > 3 else 240


def _least(column: Column) -> int:
    if column.la_so:
        return _FIGURES
    if column.rong < _NARROW:
        return _CODES
    return _MANY_WORDS if column.rong > _WIDE else _WORDS
