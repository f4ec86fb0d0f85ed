"""Which changes of a document a declared correction explains."""

from __future__ import annotations

from collections.abc import Iterable

from generator.history.comparing import Change
from generator.history.entries import Entry, Kind

Reasoned = list[tuple[Change, str]]


def by_correction(changes: Iterable[Change]) -> tuple[Reasoned, Reasoned]:
    """Changes that a correction declared on the same day explains, each with its reason, and the
    declarations; and the other changes."""
    found = list(changes)
    fixes = [one.sau for one in found if one.sau and one.muc.loai is Kind.CORRECTION]
    declared = [fix for fix in fixes if fix.value("sua_thanh")]
    fixed: Reasoned = []
    others: Reasoned = []
    for one in found:
        if one.muc.loai is Kind.CORRECTION:
            fixed.append((one, one.muc.value("ly_do")))
            continue
        reason = next((fix.value("ly_do") for fix in declared if _explains(fix, one)), None)
        (others if reason is None else fixed).append((one, reason or ""))
    return fixed, others


def _explains(fix: Entry, change: Change) -> bool:
    if change.truoc is None or change.sau is None:
        return False
    old, new = (" ".join(w.chu for w in one.truong) for one in (change.truoc, change.sau))
    read, shown = fix.value("ban_chep"), fix.value("sua_thanh")
    return shown in new and (read in old or shown not in old)
