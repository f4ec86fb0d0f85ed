"""Tables of a list that have the same heads are of one shape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.views.paper.paper import Block, Cell, PaperTable
from generator.views.paper.widths import fitted
from generator.views.paper.words import shares


def alike(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks. Tables of the same heads, none of whose cells cover others, lose the columns
    that nobody filled in any of them, and get the widths that suit all of them together."""
    found = tuple(blocks)
    groups: dict[tuple[str, ...], list[PaperTable]] = {}
    for one in found:
        if isinstance(one, PaperTable):
            groups.setdefault(_heads(one), []).append(one)
    shapes = {heads: _shape(heads, tables) for heads, tables in groups.items()}
    return tuple(
        _shaped(one, *shapes[_heads(one)]) if isinstance(one, PaperTable) else one for one in found
    )


def _heads(one: PaperTable) -> tuple[str, ...]:
    return tuple(cell.text for cell in one.head[0])


def _shape(
    heads: Sequence[str], tables: Iterable[PaperTable]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The columns that stay, and their widths."""
    rows = [row for one in tables for row in one.rows]
    kept = tuple(at for at in range(len(heads)) if any(row[at].runs for row in rows))
    weights = fitted([heads[at] for at in kept], [_of(row, kept) for row in rows])
    return kept, shares(weights)


def _shaped(one: PaperTable, kept: tuple[int, ...], widths: tuple[int, ...]) -> PaperTable:
    head = tuple(_of(row, kept) for row in one.head)
    return replace(one, widths=widths, head=head, rows=tuple(_of(row, kept) for row in one.rows))


def _of(row: Sequence[Cell], kept: Iterable[int]) -> tuple[Cell, ...]:
    return tuple(row[at] for at in kept)
