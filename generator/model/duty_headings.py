"""Who is charged by the heading above a passage: under «11. Báo Long An» the passages say what,
the heading says who."""

from __future__ import annotations

from generator.model.items import Agencies
from generator.model.linking import LinkedDocument
from generator.outline import Placed

Charged = dict[str, tuple[str | None, tuple[str, ...]]]
"""Id of a passage -> the agency words of the nearest duty at or above it, and their codes."""


def duty_agencies(linked: LinkedDocument) -> Charged:
    """Every passage of the document that is a duty or stands under one."""
    duties = {duty.ma: duty.co_quan for duty in linked.muc.phan_cong}
    found: Charged = {}

    def walk(placed: Placed, above: Agencies | None) -> None:
        here = duties.get(placed.ma, above)
        if here is not None:
            found[placed.ma] = (here.nguyen_van, here.codes())
        for child in placed.con:
            walk(child, here)

    for part in linked.phan:
        for placed in part.con:
            walk(placed, None)
    return found
