"""Duties to report period by period, which documents state in running text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.items import Agencies, Duty
from generator.model.linking import LinkedDocument
from generator.outline import Placed
from generator.recognition.report_periods import ReportPeriod, read_report_periods
from generator.schema.body import FormalLine, Table


@dataclass(frozen=True)
class ReportDuty:
    """A passage that asks agencies for periodic reports. `ma`: the passage's id."""

    van_ban: str
    ma: str
    so_muc: str
    co_quan: Agencies
    ky: ReportPeriod


def report_duties(linked: LinkedDocument) -> Iterator[ReportDuty]:
    """The periodic reports that the duties of a document ask for, in printed order."""
    duties = {duty.ma: duty for duty in linked.muc.phan_cong}
    if not duties:
        return
    for part in linked.phan:
        for placed in part.con:
            yield from _in(placed, duties, None)


def _in(placed: Placed, duties: Mapping[str, Duty], duty: Duty | None) -> Iterator[ReportDuty]:
    node = placed.node
    if isinstance(node, FormalLine | Table):
        return
    duty = duties.get(placed.ma, duty)
    if duty is not None:
        for found in read_report_periods(node.text):
            yield ReportDuty(duty.van_ban, placed.ma, placed.so_muc, duty.co_quan, found)
    for child in placed.con:
        yield from _in(child, duties, duty)
