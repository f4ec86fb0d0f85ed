"""Small pieces of a paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from generator.views.paper.paper import Align, Cell, Line, Run, Style

_INNER_BULLET = re.compile(r"(?<=[;.]) (?=- )")


def words(text: str, *, bold: bool = False, italic: bool = False) -> tuple[Run, ...]:
    """Words in one face, on one line."""
    return (Run(" ".join(text.split("\n")), bold, italic),)


def line(text: str, style: Style = Style.BODY, mark: str = "", level: int = 0) -> Line:
    """A paragraph in the face of its style."""
    return Line(words(text), style, mark, level)


def note(text: str) -> Line:
    """A paragraph of ours."""
    return line(text, Style.NOTE)


def cell(
    text: str | None, *, align: Align = Align.LEFT, bold: bool = False, columns: int = 1
) -> Cell:
    """A cell; items printed one after the other get a line each."""
    runs = (Run(_INNER_BULLET.sub("\n", text), bold),) if text else ()
    return Cell(runs, columns, align=align)


def head(*texts: str) -> tuple[Cell, ...]:
    """The head of a table."""
    return tuple(
        Cell((Run(text, bold=True),) if text else (), align=Align.CENTRE, header=True)
        for text in texts
    )


def shares(weights: Sequence[float]) -> tuple[int, ...]:
    """Weights as whole shares of 100, rounded so that none is off by more than one."""
    whole = sum(weights)
    bounds = [round(100 * upto / whole) for upto in accumulate(weights)]
    return tuple(after - before for before, after in zip([0, *bounds], bounds, strict=False))
