"""Cells that paper merges and plain text leaves blank."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def merged_by_blank(
    codes: Sequence[str], cells: Sequence[Mapping[str, str]], names: Sequence[str]
) -> list[tuple[str, ...]]:
    """Per row, which of the columns `names` lie under the cell of the row above.

    A row with all of them blank goes with the row above if it stands beside or under it in the
    outline (3.4.2 under 3.4.1, 4.1.2 under 4.1), unless a row under it has cells of its own: then
    it only heads those (8.3 before 8.3.1). One blank cell beside filled ones is only blank."""
    found: list[tuple[str, ...]] = []
    above: tuple[str, ...] = ()
    for at, row in enumerate(cells):
        own = tuple(name for name in names if name in row)
        if (
            own
            or not at
            or not _goes_with(codes[at - 1], codes[at])
            or _heads(codes, cells, at, names)
        ):
            found.append(())
            above = own
        else:
            found.append(above)
    return found


def _goes_with(above: str, code: str) -> bool:
    """Is `code` beside `above` or under it: 3.4.2 after 3.4.1, 4.1.2 after 4.1, not 4 after 3.4?"""
    parent = code.rpartition(".")[0]
    return bool(parent) and (above == parent or above.rpartition(".")[0] == parent)


def _heads(
    codes: Sequence[str], cells: Sequence[Mapping[str, str]], at: int, names: Sequence[str]
) -> bool:
    if at + 1 == len(codes) or not codes[at + 1].startswith(codes[at] + "."):
        return False
    return any(name in cells[at + 1] for name in names)
