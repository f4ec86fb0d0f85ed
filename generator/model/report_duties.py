"""Duties to report period by period, which documents state in running text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.items import Agencies, Duty
from generator.model.linking import LinkedDocument
from generator.outline import Placed
from generator.recognition.deadlines import Deadline, DeadlineKind
from generator.recognition.recurrences import Recurrence
from generator.recognition.reporting import Asked, read_rhythms
from generator.schema.body import FormalLine, Table


@dataclass(frozen=True)
class ReportDuty:
    """A passage that asks agencies for periodic reports. `ma`: the passage's id; `nguyen_van`:
    its words; `han`: how often, as a recurring deadline."""

    van_ban: str
    ma: str
    so_muc: str
    co_quan: Agencies
    nguyen_van: str
    han: Deadline


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
        for asked in read_rhythms(node.text):
            where = (duty.van_ban, placed.ma, placed.so_muc, duty.co_quan)
            yield ReportDuty(*where, asked.nguyen_van, _deadline(asked))
    for child in placed.con:
        yield from _in(child, duties, duty)


def _deadline(asked: Asked) -> Deadline:
    recurrences = tuple(
        Recurrence(one.nhip, one.ngay, one.thang, truoc=one.truoc) for one in asked.nhip
    )
    return Deadline(asked.thoi_han, DeadlineKind.dinh_ky, chu_ky=recurrences)
