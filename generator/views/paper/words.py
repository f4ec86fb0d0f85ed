"""Small pieces of a paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate

from generator.vietnamese import format_decimal
from generator.views.paper.paper import Align, Cell, Line, PaperTable, Run, Style
from generator.views.paper.widths import fitted

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


def with_note(text: str | None, remark: str) -> Cell:
    """Printed words, and ours in brackets and italics below them."""
    runs = cell(text).runs
    if not remark:
        return Cell(runs)
    below = "\n" if runs else ""
    return Cell((*runs, Run(f"{below}({remark})", italic=True)))


def figure(value: Decimal | None, *, bold: bool = False) -> Cell:
    """A figure that the portal reckons, in italics; empty for None."""
    runs = (Run(format_decimal(value), bold, True),) if value is not None else ()
    return Cell(runs, align=Align.CENTRE)


def table(
    heads: Sequence[str],
    weights: Sequence[float],
    rows: Iterable[tuple[Cell, ...]],
    *,
    summary: str,
) -> PaperTable:
    """A table with one row of heads and given widths."""
    return PaperTable("", shares(weights), (head(*heads),), tuple(rows), summary)


def fitted_table(
    heads: Sequence[str],
    rows: Iterable[tuple[Cell, ...]],
    *,
    summary: str,
    fixed: Mapping[int, int] | None = None,
) -> PaperTable:
    """A table with one row of heads and widths by what stands in the columns (see `fitted`)."""
    shown = tuple(rows)
    widths = shares(fitted(heads, shown, fixed))
    return PaperTable("", widths, (head(*heads),), shown, summary)


def facts(pairs: Iterable[tuple[str, str]]) -> Iterator[Line]:
    """Names and what they are, a pair a line; pairs without words are left out."""
    for name, text in pairs:
        if text:
            yield Line((*words(f"{name}: ", bold=True), *words(text)))
