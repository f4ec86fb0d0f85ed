"""What an import sets aside or moves, as the declarations of the data file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.importers.reading import Aside, Moved, Span


def omissions(asides: Iterable[Aside], text: str) -> list[dict[str, str]]:
    """`bo_qua`, in the order of the text; the same sign in lines that follow is one entry, and
    words that are all of their line are the whole line."""
    found: list[Aside] = []
    rows = text.split("\n")
    for aside in sorted(
        dict.fromkeys(_whole(one, rows) for one in asides), key=lambda one: one.dong[0]
    ):
        at = _goes_on(found, aside)
        if at is None:
            found.append(aside)
        else:
            found[at] = Aside((found[at].dong[0], aside.dong[1]), aside.ly_do, aside.chuoi)
    return [_omission(aside) for aside in found]


def _whole(aside: Aside, rows: Sequence[str]) -> Aside:
    first, last = aside.dong
    if aside.chuoi is not None and first == last and rows[first - 1].strip() == aside.chuoi:
        return replace(aside, chuoi=None)
    return aside


def _goes_on(found: Sequence[Aside], aside: Aside) -> int | None:
    for at in range(len(found) - 1, max(len(found) - 4, -1), -1):
        one = found[at]
        if (one.ly_do, one.chuoi) == (aside.ly_do, aside.chuoi) and (
            aside.dong[0] - one.dong[1] in (0, 1)
        ):
            return at
    return None


def _omission(aside: Aside) -> dict[str, str]:
    part = {} if aside.chuoi is None else {"chuoi": aside.chuoi}
    return {"dong": lines(aside.dong), **part, "ly_do": aside.ly_do}


def joined(moved: Iterable[Moved]) -> list[dict[str, str]]:
    """`noi_o`, in the order of the reading."""
    return [
        {
            "dong": lines(one.dong),
            "chuoi": one.chuoi,
            "sau_dong": lines(one.sau_dong),
            "sau": one.sau,
            "ly_do": one.ly_do,
        }
        for one in moved
    ]


def lines(dong: Span) -> str:
    """(12, 12) -> «12»; (12, 14) -> «12-14»."""
    return str(dong[0]) if dong[0] == dong[1] else f"{dong[0]}-{dong[1]}"
