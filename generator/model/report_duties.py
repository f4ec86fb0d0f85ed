"""Duties to report period by period, which documents state in running text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.items import Duty
from generator.model.linking import LinkedDocument
from generator.outline import Placed
from generator.recognition.deadlines import Deadline, DeadlineKind
from generator.recognition.reporting import read_reporting
from generator.schema.body import FormalLine, NumberedItem, Table


@dataclass(frozen=True)
class ReportDuty:
    """A sentence that asks for periodic reports. `phan_cong`: the nearest duty around it; `ma`,
    `so_muc`: the passage that holds it; `han`: how often, as a recurring deadline."""

    phan_cong: Duty
    ma: str
    so_muc: str
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
        # Words of time may open the text behind a heading: the two are read apart.
        texts = (node.ten, node.doan) if isinstance(node, NumberedItem) else (node.text,)
        for text in filter(None, texts):
            for asked in read_reporting(text):
                due = Deadline(asked.thoi_han, DeadlineKind.dinh_ky, chu_ky=asked.chu_ky)
                yield ReportDuty(duty, placed.ma, placed.so_muc, asked.nguyen_van, due)
    for child in placed.con:
        yield from _in(child, duties, duty)
