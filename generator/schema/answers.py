"""An editor's answer to a finding of the reconciliation (key `doi_chieu`)."""

from __future__ import annotations

from generator.schema.base import Code, Record, Text


class Answer(Record):
    """What the editor knows of a figure that others contradict: `bang`, `ma` and `quy_tac` name
    the finding as the message prints it. `nguyen_van`: the printed figure answered; where it is
    given, the answer falls silent as soon as the figure changes. `don_vi`: only in files with
    several units."""

    bang: Code
    ma: Text
    quy_tac: Code
    nguyen_van: Text | None = None
    don_vi: Code | None = None
    ghi_chu: Text
