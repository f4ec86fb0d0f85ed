"""What an import sets aside or moves, as the declarations of the data file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.importers.reading import Aside, Moved, Span


def omissions(asides: Iterable[Aside]) -> list[dict[str, str]]:
    """`bo_qua`, in the order of the text; the same sign in lines that follow is one entry."""
    found: list[Aside] = []
    for aside in sorted(dict.fromkeys(asides), key=lambda one: one.dong[0]):
        at = _goes_on(found, aside)
        if at is None:
            found.append(aside)
        else:
            found[at] = Aside((found[at].dong[0], aside.dong[1]), aside.ly_do, aside.chuoi)
    return [_omission(aside) for aside in found]


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
